import { Button, Group, Loader, Modal } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState, type JSX } from 'react';
import type { ChannelOutput } from '../../../core/contract/index.ts';
import { isIntakeKind } from '../../../core/intake/index.ts';
import { call } from '../../api/client.ts';
import { ErrorNotice } from '../../components/error-notice.tsx';
import { Notice } from '../../components/notice.tsx';
import { commonTexts } from '../../i18n/areas/common.ts';
import { importTexts } from '../../i18n/areas/import.ts';
import { useText } from '../../i18n/use-text.ts';
import type { LibraryKind } from '../../routes/routes.ts';
import { FileChoice } from './file-choice.tsx';
import classes from './import.module.css';
import { PointsImport } from './points-import.tsx';
import { TableImport } from './table-import.tsx';
import { TextImport } from './text-import.tsx';
import { takesText } from './text-fields.ts';

const MOST_BYTES = 25 * 1024 * 1024;
/** Files are told apart by the moment they were given: the same one may be given again after it was mended. */
let given = 0;

/** Shows what a table or document holds and what becomes of it, and imports it once that is confirmed. */
export function ImportDialog({
  kind,
  file: first,
  onClose,
}: {
  readonly kind: LibraryKind;
  readonly file: File;
  readonly onClose: () => void;
}): JSX.Element {
  const t = useText(importTexts);
  const common = useText(commonTexts);
  const [{ file, number }, setFile] = useState(() => ({ file: first, number: (given += 1) }));
  const { data, error } = useQuery({
    queryKey: ['intake.read', number],
    queryFn: async (): Promise<ChannelOutput<'intake.read'>> => {
      // what is too large is not even read
      if (file.size > MOST_BYTES) return { type: 'refused', reason: 'too-large' };
      const bytes = new Uint8Array(await file.arrayBuffer());
      return await call('intake.read', { name: file.name, bytes });
    },
    retry: false,
    gcTime: 0,
  });
  const another = (
    <FileChoice label={t('another')} onPick={(next) => setFile({ file: next, number: (given += 1) })} />
  );
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('title', { file: file.name })}
      size="62rem"
      closeButtonProps={{ 'aria-label': common('close') }}
    >
      {error !== null ? (
        <>
          <ErrorNotice error={error} />
          <Group mt="md" justify="flex-end">
            {another}
          </Group>
        </>
      ) : data === undefined ? (
        <p className={classes.reading} role="status">
          <Loader size="sm" /> {t('reading', { file: file.name })}
        </p>
      ) : (
        <Content key={number} kind={kind} name={file.name} read={data} another={another} onClose={onClose} />
      )}
    </Modal>
  );
}

function Content({
  kind,
  name,
  read,
  another,
  onClose,
}: {
  readonly kind: LibraryKind;
  readonly name: string;
  readonly read: ChannelOutput<'intake.read'>;
  readonly another: JSX.Element;
  readonly onClose: () => void;
}): JSX.Element {
  const t = useText(importTexts);
  const common = useText(commonTexts);
  const refused = (why: string) => (
    <>
      <Notice tone="red" role="alert" title={t('refusedTitle', { file: name })}>
        {why}
      </Notice>
      <Group mt="md" justify="flex-end">
        {another}
        <Button onClick={onClose}>{common('close')}</Button>
      </Group>
    </>
  );
  switch (read.type) {
    case 'refused':
      return refused(t(read.reason));
    case 'table':
      return isIntakeKind(kind) ? (
        <TableImport kind={kind} name={name} heads={read.heads} rows={read.rows} onClose={onClose} />
      ) : (
        refused(t('tableOnly'))
      );
    case 'document':
      if (kind === 'talkingPoint') return <PointsImport name={name} document={read} onClose={onClose} />;
      return takesText(kind) ? (
        <TextImport kind={kind} name={name} document={read} onClose={onClose} />
      ) : (
        refused(t('documentOnly'))
      );
  }
}
