import { Anchor } from '@mantine/core';
import { IconFileText } from '@tabler/icons-react';
import { useEffect, useMemo, type JSX, type ReactNode } from 'react';
import { useCall } from '../../api/hooks.ts';
import { recordFormTexts } from '../../i18n/areas/record-form.ts';
import { useText } from '../../i18n/use-text.ts';
import { FieldFoot, FieldHead } from '../local-text/field-head.tsx';
import { FileFacts } from './file-facts.tsx';
import classes from './form.module.css';

/** The file of an attachment: the picture itself, or a link to the paper. */
export function AttachedFile({
  label,
  file,
  mediaType = 'application/octet-stream',
  error,
}: {
  readonly label: string;
  readonly file: string | undefined;
  readonly mediaType: string | undefined;
  readonly error?: ReactNode;
}): JSX.Element {
  return (
    <div>
      <FieldHead label={label} />
      {file !== undefined && <Shown file={file} mediaType={mediaType} />}
      <FieldFoot id="file-foot" error={error} />
    </div>
  );
}

function Shown({ file, mediaType }: { readonly file: string; readonly mediaType: string }): JSX.Element {
  const { data } = useCall('records.attachment', { file });
  return <FileShown name={file.replace(/^files\//, '')} bytes={data ?? undefined} mediaType={mediaType} />;
}

/** A file as it is: the picture itself, and a link to open or keep it. */
export function FileShown({
  name,
  bytes,
  mediaType,
}: {
  readonly name: string;
  /** Undefined while it is being read, or where it is missing. */
  readonly bytes: Uint8Array | undefined;
  readonly mediaType: string;
}): JSX.Element {
  const t = useText(recordFormTexts);
  const url = useMemo(
    () =>
      bytes === undefined
        ? undefined
        : URL.createObjectURL(new Blob([new Uint8Array(bytes)], { type: mediaType })),
    [bytes, mediaType],
  );
  useEffect(
    () => () => {
      if (url !== undefined) URL.revokeObjectURL(url);
    },
    [url],
  );
  return (
    <div className={classes.file}>
      {mediaType.startsWith('image/') ? (
        <img src={url} alt="" className={classes.picture} />
      ) : (
        <IconFileText size="2rem" stroke={1.25} aria-hidden />
      )}
      {url === undefined ? (
        <span>{name}</span>
      ) : (
        <Anchor href={url} download={name} aria-label={t('openFile', { file: name })}>
          {name}
        </Anchor>
      )}
      {bytes !== undefined && <FileFacts bytes={bytes} mediaType={mediaType} />}
    </div>
  );
}
