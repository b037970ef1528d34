import { Button, FileButton } from '@mantine/core';
import { IconUpload } from '@tabler/icons-react';
import { useState, type DragEvent, type JSX } from 'react';
import { WORD_MEDIA_TYPE } from '../../../core/model/index.ts';
import { FileShown } from '../../components/record-form/attached-file.tsx';
import { FieldHead } from '../../components/local-text/field-head.tsx';
import { libraryTexts } from '../../i18n/areas/library.ts';
import { recordFieldTexts } from '../../i18n/areas/record-fields.ts';
import { recordFormTexts } from '../../i18n/areas/record-form.ts';
import { useText } from '../../i18n/use-text.ts';
import classes from './library.module.css';

/** A picture or paper that was chosen; it goes into the file only together with its record. */
export interface PickedFile {
  readonly name: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly mediaType: string;
}

const BEGINNINGS: readonly (readonly [string, readonly number[]])[] = [
  ['application/pdf', [0x25, 0x50, 0x44, 0x46]],
  ['image/png', [0x89, 0x50, 0x4e, 0x47]],
  ['image/jpeg', [0xff, 0xd8, 0xff]],
  // what kind of archive it is, the host looks at when it takes it in
  [WORD_MEDIA_TYPE, [0x50, 0x4b, 0x03, 0x04]],
];

function mediaTypeOf(bytes: Uint8Array): string | undefined {
  return BEGINNINGS.find(([, begin]) => begin.every((byte, at) => bytes[at] === byte))?.[0];
}

/** Chooses a picture or PDF: dropped here or picked. */
export function FilePicker({
  picked,
  missing,
  onPicked,
}: {
  readonly picked: PickedFile | undefined;
  /** Whether it was tried without one. */
  readonly missing: boolean;
  readonly onPicked: (picked: PickedFile) => void;
}): JSX.Element {
  const t = useText(libraryTexts);
  const fields = useText(recordFieldTexts);
  const form = useText(recordFormTexts);
  const [unusable, setUnusable] = useState(false);
  const [over, setOver] = useState(false);
  const take = async (file: File | null | undefined) => {
    if (!file) return;
    const bytes = await file.arrayBuffer().then(
      (buffer) => new Uint8Array(buffer),
      () => new Uint8Array(),
    );
    const mediaType = mediaTypeOf(bytes);
    setUnusable(mediaType === undefined);
    if (mediaType !== undefined) onPicked({ name: file.name, bytes, mediaType });
  };
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    void take(event.dataTransfer.files.item(0));
  };
  if (picked !== undefined) {
    return (
      <div>
        <FieldHead label={fields('file')} />
        <FileShown name={picked.name} bytes={picked.bytes} mediaType={picked.mediaType} />
      </div>
    );
  }
  return (
    // dropping is for the pointer; the button does the same for everybody
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <section
      aria-label={fields('file')}
      className={classes.drop}
      data-over={over || undefined}
      data-invalid={missing || unusable || undefined}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <p className={classes.dropText}>{t('dropFile')}</p>
      <FileButton accept="image/jpeg,image/png,application/pdf,.docx" onChange={(file) => void take(file)}>
        {(props) => (
          <Button
            {...props}
            variant="default"
            leftSection={<IconUpload size="1rem" stroke={1.5} aria-hidden />}
          >
            {form('chooseFile')}
          </Button>
        )}
      </FileButton>
      <p className={classes.dropHint} role="status">
        {unusable ? form('file') : missing ? form('missing') : form('fileKinds')}
      </p>
    </section>
  );
}
