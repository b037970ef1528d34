import { Button, Checkbox, TextInput } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { IconFolder } from '@tabler/icons-react';
import { useState, type JSX } from 'react';
import {
  doubleNames,
  mainLanguage,
  unknownTokens,
  VARIANTS,
  type Book,
  type Meeting,
  type Variant,
} from '../../../core/model/index.ts';
import { call } from '../../api/client.ts';
import { callKey, useLoaded } from '../../api/hooks.ts';
import { sayFailed } from '../../components/toast.tsx';
import { commonTexts } from '../../i18n/areas/common.ts';
import { exportTexts } from '../../i18n/areas/export.ts';
import { useText } from '../../i18n/use-text.ts';
import classes from './export.module.css';
import { NamesField, stemsOf } from './names-field.tsx';
import { NO_LOCK, orderedLock, PasswordFields, passwordProblem, type Lock } from './password-fields.tsx';
import type { ExportOrder } from './exporter.ts';

type Format = ExportOrder['formats'][number];
const FORMATS: readonly Format[] = ['pdf', 'docx'];

/** Which files to make and where to put them. */
export function ExportChoices({
  bookId,
  allowed,
  only,
  before,
  onCancel,
  onStart,
}: {
  readonly bookId: string;
  readonly allowed: readonly Variant[];
  readonly only: Variant | undefined;
  /** What was ordered last, to start from. */
  readonly before: ExportOrder | undefined;
  readonly onCancel: () => void;
  readonly onStart: (order: ExportOrder) => void;
}): JSX.Element {
  const t = useText(exportTexts);
  const common = useText(commonTexts);
  // waited for: a dialog whose main button cannot be pressed yet leaves the focus behind it
  const folder = useLoaded('book.exportFolder');
  const queries = useQueryClient();
  const [formats, setFormats] = useState<readonly Format[]>(
    before?.formats ?? (only === undefined ? FORMATS : ['pdf']),
  );
  const [variants, setVariants] = useState<readonly Variant[]>(
    (before?.variants ?? (only === undefined ? allowed : [only])).filter((each) => allowed.includes(each)),
  );
  const keeps = useTellsChanges(bookId);
  const [keep, setKeep] = useState({ wanted: true, name: before?.keep?.name ?? '' });
  const [overwrite, setOverwrite] = useState(before?.overwrite ?? false);
  const remembered = useLoaded('book.exportName').name;
  const [name, setName] = useState(before?.name ?? remembered);
  const [lock, setLock] = useState<Lock>(
    before?.protection === undefined
      ? NO_LOCK
      : { ...before.protection, wanted: true, again: before.protection.password },
  );
  const [archive, setArchive] = useState(before?.archive ?? false);
  const [asked, setAsked] = useState(false);
  const named = useNamed(bookId);
  const stems = named === undefined ? [] : stemsOf(name, named, variants);
  const [double] = doubleNames(stems);
  const count = formats.length * variants.length;
  const badName = unknownTokens(name).length > 0 || double !== undefined;
  const locks = lock.wanted && formats.includes('pdf');
  const badPassword = locks ? passwordProblem(lock) : undefined;
  const pick = () => {
    call('book.chooseFolder')
      .then((picked) => picked !== null && queries.setQueryData(callKey('book.exportFolder'), picked))
      .catch(sayFailed);
  };
  return (
    <form
      className={classes.choices}
      onSubmit={(event) => {
        event.preventDefault();
        setAsked(true);
        if (count === 0 || badName || badPassword !== undefined) return;
        onStart({
          bookId,
          variants: [...variants],
          formats: [...formats],
          folder: folder.token,
          overwrite,
          name: name.trim(),
          archive: archive && !locks && formats.includes('pdf'),
          ...(locks ? { protection: orderedLock(lock) } : {}),
          ...(keeps && keep.wanted ? { keep: { name: keep.name.trim() } } : {}),
        });
      }}
    >
      <div className={classes.halves}>
        <Checkbox.Group
          label={t('formats')}
          value={[...formats]}
          onChange={(value) => setFormats(FORMATS.filter((each) => value.includes(each)))}
        >
          <div className={classes.stack}>
            {FORMATS.map((format) => (
              <Checkbox key={format} value={format} label={t(format)} description={t(`${format}Hint`)} />
            ))}
          </div>
        </Checkbox.Group>
        <Checkbox.Group
          label={t('copies')}
          value={[...variants]}
          onChange={(value) => setVariants(VARIANTS.filter((each) => value.includes(each)))}
        >
          <div className={classes.stack}>
            {VARIANTS.map((variant) => (
              <Checkbox
                key={variant}
                value={variant}
                label={common(variant)}
                disabled={!allowed.includes(variant)}
              />
            ))}
          </div>
        </Checkbox.Group>
      </div>
      <NamesField pattern={name} onPattern={setName} stems={stems} formats={formats} double={double} />
      {formats.includes('pdf') && (
        <PasswordFields
          lock={lock}
          onLock={setLock}
          problem={asked ? badPassword : undefined}
          word={formats.includes('docx')}
        />
      )}
      {formats.includes('pdf') && (
        <Checkbox
          label={t('archive')}
          description={t(locks ? 'archiveLocked' : 'archiveHint')}
          checked={archive && !locks}
          disabled={locks}
          onChange={(event) => setArchive(event.currentTarget.checked)}
        />
      )}
      <div>
        <span className={classes.label} id="export-folder">
          {t('folder')}
        </span>
        <div className={classes.folder}>
          <IconFolder size="1rem" stroke={1.5} aria-hidden />
          <span className={classes.folderName} aria-labelledby="export-folder">
            {folder.folder}
          </span>
          <Button variant="default" size="xs" onClick={pick}>
            {t('chooseFolder')}
          </Button>
        </div>
      </div>
      <Checkbox
        label={t('overwrite')}
        checked={overwrite}
        onChange={(event) => setOverwrite(event.currentTarget.checked)}
      />
      {keeps && (
        <div className={classes.stack}>
          <Checkbox
            label={t('keep')}
            description={t('keepHint')}
            checked={keep.wanted}
            onChange={(event) => setKeep({ ...keep, wanted: event.currentTarget.checked })}
          />
          {keep.wanted && (
            <TextInput
              label={t('keepName')}
              placeholder={t('keepExample')}
              maxLength={200}
              value={keep.name}
              onChange={(event) => setKeep({ ...keep, name: event.currentTarget.value })}
            />
          )}
        </div>
      )}
      <div className={classes.foot}>
        {count === 0 && <span className={classes.hint}>{t('chooseSome')}</span>}
        <Button variant="default" onClick={onCancel}>
          {common('cancel')}
        </Button>
        <Button type="submit" disabled={count === 0 || badName} data-autofocus>
          {t('start', { n: count })}
        </Button>
      </div>
    </form>
  );
}

/** Whether the book has a section that tells changes, and the file takes what that goes by. */
function useTellsChanges(bookId: string): boolean {
  const file = useLoaded('file.current');
  const templates = useLoaded('templates.list');
  const book = useLoaded('records.list', { kind: 'book' }).find(({ id }) => id === bookId) as
    Book | undefined;
  const template = templates.find(({ id }) => id === book?.templateId);
  return file?.readOnly === false && template?.sections.some(({ type }) => type === 'changes') === true;
}

/** What the names of a book's files are made of. */
function useNamed(bookId: string): Parameters<typeof stemsOf>[1] | undefined {
  const file = useLoaded('file.current');
  const book = useLoaded('records.list', { kind: 'book' }).find(({ id }) => id === bookId) as
    Book | undefined;
  const meeting = useLoaded('records.list', { kind: 'meeting' }).find(({ id }) => id === book?.meetingId) as
    Meeting | undefined;
  if (file === null || book === undefined) return undefined;
  return { book, meeting, main: mainLanguage(file.settings) };
}
