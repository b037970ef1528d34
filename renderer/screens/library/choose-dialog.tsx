import { Button, Group, Modal, Stack } from '@mantine/core';
import { useState, type JSX, type ReactNode } from 'react';
import type { RecordKind } from '../../../core/model/index.ts';
import { RecordSelect } from '../../components/record-form/record-select.tsx';
import { commonTexts } from '../../i18n/areas/common.ts';
import { kindTexts } from '../../i18n/areas/kinds.ts';
import { useText } from '../../i18n/use-text.ts';

/** Asks for one record to which the selected ones are put: an issue, a book. */
export function ChooseDialog({
  kind,
  title,
  text,
  confirm,
  onChosen,
  onClose,
}: {
  readonly kind: RecordKind;
  readonly title: string;
  readonly text?: ReactNode;
  readonly confirm: string;
  readonly onChosen: (id: string) => void;
  readonly onClose: () => void;
}): JSX.Element {
  const common = useText(commonTexts);
  const kinds = useText(kindTexts);
  const [id, setId] = useState<string>();
  return (
    <Modal opened onClose={onClose} title={title} closeButtonProps={{ 'aria-label': common('close') }}>
      <Stack>
        {text !== undefined && <span>{text}</span>}
        <RecordSelect
          kind={kind}
          label={kinds(kind)}
          value={id}
          onChange={setId}
          creatable={kind === 'issue'}
          required
          startHere
        />
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {common('cancel')}
          </Button>
          <Button
            disabled={id === undefined}
            onClick={() => {
              if (id === undefined) return;
              onClose();
              onChosen(id);
            }}
          >
            {confirm}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}
