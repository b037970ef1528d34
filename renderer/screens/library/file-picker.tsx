import { Button, FileButton } from '@mantine/core';
import { IconUpload } from '@tabler/icons-react';
import { useState, type DragEvent, type JSX } from 'react';
import { call } from '../../api/client.ts';
import { ErrorNotice } from '../../components/error-notice.tsx';
import { AttachedFile } from '../../components/record-form/attached-file.tsx';
import type { Draft } from '../../components/record-form/field-spec.ts';
import { libraryTexts } from '../../i18n/areas/library.ts';
import { recordFieldTexts } from '../../i18n/areas/record-fields.ts';
import { recordFormTexts } from '../../i18n/areas/record-form.ts';
import { useText } from '../../i18n/use-text.ts';
import classes from './library.module.css';

/** What a file gives to the draft of its attachment. */
export interface PickedFile {
  readonly file: string;
  readonly mediaType: string;
  /** The file's name without its ending, as a title to begin with. */
  readonly title: string;
}

/** Takes a picture or PDF into the file: dropped on it or chosen. */
export function FilePicker({
  draft,
  error,
  onPicked,
}: {
  readonly draft: Draft;
  readonly error: boolean;
  readonly onPicked: (picked: PickedFile) => void;
}): JSX.Element {
  const t = useText(libraryTexts);
  const fields = useText(recordFieldTexts);
  const form = useText(recordFormTexts);
  const [failure, setFailure] = useState<unknown>();
  const [busy, setBusy] = useState(false);
  const [over, setOver] = useState(false);
  const take = async (file: File | null | undefined) => {
    if (!file) return;
    setBusy(true);
    setFailure(undefined);
    try {
      const bytes = new Uint8Array(await file.arrayBuffer());
      const attached = await call('records.attach', { name: file.name, bytes });
      onPicked({ ...attached, title: file.name.replace(/\.[^.]+$/, '') });
    } catch (thrown) {
      setFailure(thrown);
    } finally {
      setBusy(false);
    }
  };
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    void take(event.dataTransfer.files.item(0));
  };
  const file = typeof draft['file'] === 'string' ? draft['file'] : undefined;
  return (
    <div>
      {file === undefined ? (
        // dropping is for the pointer; the button does the same for everybody
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
        <section
          aria-label={fields('file')}
          className={classes.drop}
          data-over={over || undefined}
          data-invalid={error || undefined}
          onDragOver={(event) => {
            event.preventDefault();
            setOver(true);
          }}
          onDragLeave={() => setOver(false)}
          onDrop={drop}
        >
          <p className={classes.dropText}>{t('dropFile')}</p>
          <FileButton
            accept="image/jpeg,image/png,application/pdf,.docx"
            onChange={(picked) => void take(picked)}
          >
            {(props) => (
              <Button
                {...props}
                variant="default"
                loading={busy}
                leftSection={<IconUpload size="1rem" stroke={1.5} aria-hidden />}
              >
                {form('chooseFile')}
              </Button>
            )}
          </FileButton>
          <p className={classes.dropHint}>{error ? form('missing') : form('fileKinds')}</p>
        </section>
      ) : (
        <AttachedFile
          label={fields('file')}
          file={file}
          mediaType={draft['mediaType'] as string | undefined}
        />
      )}
      {failure !== undefined && <ErrorNotice error={failure} />}
    </div>
  );
}
