import { useEffect, useState, type JSX } from 'react';
import { recordFormTexts } from '../../i18n/areas/record-form.ts';
import { useText } from '../../i18n/use-text.ts';
import { openPdf } from '../../features/preview/pdfjs.ts';
import classes from './form.module.css';

/** What was found on opening a PDF. */
type Opened = { readonly pages: number } | 'locked' | 'broken';

/** What a file is before it goes into a book: its size, a PDF's pages, and whether it can be read at all. */
export function FileFacts({
  bytes,
  mediaType,
}: {
  readonly bytes: Uint8Array;
  readonly mediaType: string;
}): JSX.Element {
  const t = useText(recordFormTexts);
  const opened = usePdf(mediaType === 'application/pdf' ? bytes : undefined);
  const size =
    bytes.length < 1_000_000
      ? t('kilobytes', { n: Math.max(1, Math.round(bytes.length / 1000)) })
      : t('megabytes', { n: (bytes.length / 1_000_000).toFixed(1) });
  return (
    <span className={classes.fileFacts} role="status">
      {size}
      {opened === 'locked' && <> · {t('fileLocked')}</>}
      {opened === 'broken' && <> · {t('fileBroken')}</>}
      {typeof opened === 'object' && <> · {t('filePages', { n: opened.pages })}</>}
    </span>
  );
}

function usePdf(bytes: Uint8Array | undefined): Opened | undefined {
  const [opened, setOpened] = useState<Opened>();
  useEffect(() => {
    if (bytes === undefined) return undefined;
    let stale = false;
    const show = (found: Opened) => {
      if (!stale) setOpened(found);
    };
    // the reader takes the bytes it is given away with it
    openPdf(bytes.slice()).then(
      (pdf) => {
        show({ pages: pdf.numPages });
        return pdf.cleanup();
      },
      (error: unknown) =>
        show(error instanceof Error && error.name === 'PasswordException' ? 'locked' : 'broken'),
    );
    return () => {
      stale = true;
    };
  }, [bytes]);
  return opened;
}
