import { Button, Center, Loader } from '@mantine/core';
import { IconBookOff } from '@tabler/icons-react';
import { useMemo, useState, type JSX } from 'react';
import type { Variant } from '../../../core/model/index.ts';
import { useLoaded } from '../../api/hooks.ts';
import { EmptyState } from '../../components/empty-state.tsx';
import { ErrorNotice } from '../../components/error-notice.tsx';
import { bookTexts } from '../../i18n/areas/book.ts';
import { useText } from '../../i18n/use-text.ts';
import { go } from '../../routes/navigation.tsx';
import { Screen } from '../../shell/screen.tsx';
import { BookWorkspace } from './book-workspace.tsx';
import { byId, useBookRecords, type LoadedRecords } from './records.ts';
import { LiveWorkProvider, useBookWork, useTwoSpeeds, WorkProvider, type Work } from './work.ts';
import type { Book } from '../../../core/model/index.ts';

/** The book workspace: contents, form, page. */
export function BookScreen({
  id,
  section,
}: {
  readonly id: string;
  readonly section: string | undefined;
}): JSX.Element {
  const t = useText(bookTexts);
  const loaded = useBookRecords();
  switch (loaded.state) {
    case 'failed':
      return (
        <Screen title={t('book')}>
          <ErrorNotice error={loaded.error} onRetry={loaded.retry} />
        </Screen>
      );
    case 'loading':
      return (
        <Screen title={t('book')} layout="panes">
          <Center flex={1}>
            <Loader size="sm" type="dots" role="img" aria-label={t('waiting')} />
          </Center>
        </Screen>
      );
    case 'ready':
      return <Ready id={id} section={section} lists={loaded.lists} />;
  }
}

function Ready({
  id,
  section,
  lists,
}: {
  readonly id: string;
  readonly section: string | undefined;
  readonly lists: Extract<LoadedRecords, { state: 'ready' }>['lists'];
}): JSX.Element {
  const t = useText(bookTexts);
  const file = useLoaded('file.current');
  const templates = useLoaded('templates.list');
  const book = byId(lists.book, id) as Book | undefined;
  if (file === null || book === undefined) {
    return (
      <Screen title={t('book')}>
        <EmptyState
          icon={IconBookOff}
          title={t('gone')}
          action={<Button onClick={() => go({ name: 'books' })}>{t('toBooks')}</Button>}
        >
          {t('goneText')}
        </EmptyState>
      </Screen>
    );
  }
  return <Open id={id} section={section} lists={lists} file={file} templates={templates} first={book} />;
}

type OpenFile = NonNullable<ReturnType<typeof useLoaded<'file.current'>>>;

function Open({
  id,
  section,
  lists,
  file,
  templates,
  first,
}: {
  readonly id: string;
  readonly section: string | undefined;
  readonly lists: Extract<LoadedRecords, { state: 'ready' }>['lists'];
  readonly file: OpenFile;
  readonly templates: ReturnType<typeof useLoaded<'templates.list'>>;
  readonly first: Book;
}): JSX.Element | null {
  const [variant, setVariant] = useState<Variant>(first.variants[0] ?? 'principal');
  const { settings, readOnly } = file;
  const allowed = first.variants.includes(variant) ? variant : (first.variants[0] ?? 'principal');
  const work = useBookWork({ id, lists, settings, readOnly, templates, variant: allowed });
  return work === undefined ? null : <Shared work={work} section={section} onVariant={setVariant} />;
}

/** The workspace for its parts: only the field that is typed in follows each letter. */
function Shared({
  work,
  section,
  onVariant,
}: {
  readonly work: Work;
  readonly section: string | undefined;
  readonly onVariant: (variant: Variant) => void;
}): JSX.Element {
  const { live, settled } = useTwoSpeeds(work);
  const parts = useMemo(
    () => <BookWorkspace sectionId={section} onVariant={onVariant} />,
    [section, onVariant],
  );
  return (
    <LiveWorkProvider value={live}>
      <WorkProvider value={settled}>{parts}</WorkProvider>
    </LiveWorkProvider>
  );
}
