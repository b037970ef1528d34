import { Button } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconArrowLeft, IconBook2, IconFilePlus, IconFolderOpen, IconLock } from '@tabler/icons-react';
import { lazy, Suspense, useEffect, useRef, useState, type JSX } from 'react';
import { useLoaded } from '../../api/hooks.ts';
import { ErrorNotice } from '../../components/error-notice.tsx';
import { Notice } from '../../components/notice.tsx';
import { LanguageSwitch } from '../../features/status/language-switch.tsx';
import { startTexts } from '../../i18n/areas/start.ts';
import { useText } from '../../i18n/use-text.ts';
import { Link } from '../../routes/navigation.tsx';
import { useCommand } from '../../state/commands.ts';
import { BookDrawing } from './book-drawing.tsx';
import { RecentFiles } from './recent-files.tsx';
import classes from './start-screen.module.css';
import { useFileDrop } from '../../components/use-file-drop.ts';
import { FILE_ENDINGS, useOpening } from './use-opening.ts';

const FolderFaults = lazy(async () => ({ default: (await import('./folder-faults.tsx')).FolderFaults }));
const NewFileDialog = lazy(async () => ({ default: (await import('./new-file-dialog.tsx')).NewFileDialog }));

/** The first screen: recent files, the sample, a new file, or another one; files can be dropped anywhere on it. */
export function StartScreen(): JSX.Element {
  const t = useText(startTexts);
  const { version } = useLoaded('app.info');
  const file = useLoaded('file.current');
  useEffect(() => {
    document.title = 'Aide-Mémoire';
  }, []);
  return (
    <main className={classes.screen} id="content" tabIndex={-1}>
      <div className={classes.side}>
        <div>
          <BookDrawing />
          <h1 className={classes.name}>Aide-Mémoire</h1>
          <p className={classes.tagline}>{t('tagline')}</p>
        </div>
        <div>
          <p className={classes.private}>
            <IconLock size="1rem" stroke={1.75} aria-hidden />
            <span>{t('private')}</span>
          </p>
          <div className={classes.sideFoot}>
            <span>{t('version', { version })}</span>
            <LanguageSwitch />
          </div>
        </div>
      </div>
      <div className={classes.body}>
        <div className={classes.inner}>
          {file !== null && (
            <Link to={{ name: 'books' }} className={classes.current}>
              <IconArrowLeft size="1rem" stroke={1.75} aria-hidden /> {t('continue', { name: file.name })}
            </Link>
          )}
          <StartContent />
        </div>
      </div>
    </main>
  );
}

function StartContent(): JSX.Element {
  const t = useText(startTexts);
  const info = useLoaded('app.info');
  const opening = useOpening();
  const [creating, dialog] = useDisclosure(false);
  const picker = useRef<HTMLInputElement>(null);
  const [wrongFile, setWrongFile] = useState<string>();
  const { busy } = opening;
  const first = info.recent.length === 0;

  const take = (file: File | undefined) => {
    setWrongFile(undefined);
    if (file === undefined) return;
    if (FILE_ENDINGS.some((ending) => file.name.toLowerCase().endsWith(ending))) opening.openDropped(file);
    else setWrongFile(file.name);
  };
  // a browser asks for the file itself; the desktop shell has the system's own dialog
  const open = () => (info.host === 'web' ? picker.current?.click() : opening.openOther());
  const dropping = useFileDrop(take);
  useCommand('new', dialog.open);
  useCommand('open', open);

  const sample = (
    <section className={classes.sample} data-first={first || undefined} aria-labelledby="sample-title">
      <div>
        <h2 className={classes.heading} id="sample-title">
          {t('sampleTitle')}
        </h2>
        <p className={classes.text}>{t('sampleText')}</p>
      </div>
      <Button
        size={first ? 'md' : 'sm'}
        variant={first ? 'filled' : 'default'}
        leftSection={<IconBook2 size="1.125rem" stroke={1.75} />}
        loading={busy === 'sample'}
        disabled={busy !== undefined}
        onClick={opening.openSample}
      >
        {t('openSample')}
      </Button>
    </section>
  );

  return (
    <>
      {opening.error !== undefined && (
        <div className={classes.problem}>
          <ErrorNotice error={opening.error}>
            <Suspense>
              <FolderFaults error={opening.error} />
            </Suspense>
          </ErrorNotice>
        </div>
      )}
      {wrongFile !== undefined && (
        <div className={classes.problem}>
          <Notice tone="amber" role="alert" title={t('dropWrong', { name: wrongFile })}>
            {t('dropWrongText')}
          </Notice>
        </div>
      )}
      {first && sample}
      <div className={classes.choices}>
        <Choice
          icon={IconFilePlus}
          title={t('newFile')}
          hint={t('newFileHint')}
          disabled={busy !== undefined}
          onClick={dialog.open}
        />
        <Choice
          icon={IconFolderOpen}
          title={busy === 'open' ? t('opening') : t('openFile')}
          hint={t('openHint')}
          disabled={busy !== undefined}
          onClick={open}
        />
      </div>
      <RecentFiles files={info.recent} busy={busy} onOpen={opening.openRecent} />
      {!first && sample}
      <input
        ref={picker}
        type="file"
        accept={FILE_ENDINGS.join(',')}
        hidden
        onChange={(event) => {
          take(event.currentTarget.files?.[0]);
          event.currentTarget.value = '';
        }}
      />
      {dropping && (
        <div className={classes.drop}>
          <strong>{t('dropTitle')}</strong>
          <span>{t('dropText')}</span>
        </div>
      )}
      {creating && (
        <Suspense>
          <NewFileDialog onClose={dialog.close} />
        </Suspense>
      )}
    </>
  );
}

function Choice({
  icon: Icon,
  title,
  hint,
  disabled,
  onClick,
}: {
  readonly icon: typeof IconFilePlus;
  readonly title: string;
  readonly hint: string;
  readonly disabled: boolean;
  readonly onClick: () => void;
}): JSX.Element {
  return (
    <button type="button" className={classes.choice} disabled={disabled} onClick={onClick}>
      <Icon size="1.5rem" stroke={1.5} aria-hidden />
      <span className={classes.choiceWords}>
        <span className={classes.choiceTitle}>{title}</span>
        <span className={classes.text}>{hint}</span>
      </span>
    </button>
  );
}
