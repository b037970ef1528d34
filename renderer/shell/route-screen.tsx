import { Button } from '@mantine/core';
import { IconMapOff } from '@tabler/icons-react';
import { lazy, type ComponentType, type JSX } from 'react';
import { EmptyState } from '../components/empty-state.tsx';
import { shellTexts } from '../i18n/areas/shell.ts';
import { useText } from '../i18n/use-text.ts';
import { Link } from '../routes/navigation.tsx';
import { NEW_ID, type Route } from '../routes/routes.ts';
import { Screen } from './screen.tsx';

/** A screen whose code is loaded when it is first shown. */
const later = <P extends object>(load: () => Promise<ComponentType<P>>) =>
  lazy(async () => ({ default: await load() }));

const Start = later(async () => (await import('../screens/start/start-screen.tsx')).StartScreen);
const Meetings = later(async () => (await import('../screens/meetings/meetings-screen.tsx')).MeetingsScreen);
const Meeting = later(async () => (await import('../screens/meetings/meeting-screen.tsx')).MeetingScreen);
const Books = later(async () => (await import('../screens/books/books-screen.tsx')).BooksScreen);
const NewBook = later(async () => (await import('../screens/books/new-book-screen.tsx')).NewBookScreen);
const Book = later(async () => (await import('../screens/book/book-screen.tsx')).BookScreen);
const Library = later(async () => (await import('../screens/library/library-screen.tsx')).LibraryScreen);
const RecordForm = later(async () => (await import('../screens/library/record-screen.tsx')).RecordScreen);
const Templates = later(
  async () => (await import('../screens/templates/templates-screen.tsx')).TemplatesScreen,
);
const Template = later(async () => (await import('../screens/templates/template-screen.tsx')).TemplateScreen);
const Settings = later(async () => (await import('../screens/settings/settings-screen.tsx')).SettingsScreen);

/** The screen of a route. */
export function RouteScreen({ route }: { readonly route: Route | undefined }): JSX.Element {
  switch (route?.name) {
    case 'start':
      return <Start />;
    case 'meetings':
      return <Meetings />;
    case 'meeting':
      return <Meeting id={route.id} key={route.id} />;
    case 'books':
      return <Books />;
    case 'newBook':
      return <NewBook meetingId={route.meetingId} />;
    case 'book':
      return <Book id={route.id} section={route.section} key={route.id} />;
    case 'library':
      return <Library kind={route.kind} key={route.kind} />;
    case 'record':
      if (route.id === NEW_ID) return <Library kind={route.kind} create key={`${route.kind}/new`} />;
      return <RecordForm kind={route.kind} id={route.id} key={`${route.kind}/${route.id}`} />;
    case 'templates':
      return <Templates />;
    case 'template':
      return <Template id={route.id} key={route.id} />;
    case 'settings':
      return <Settings />;
    case undefined:
      return <Nowhere />;
  }
}

function Nowhere(): JSX.Element {
  const t = useText(shellTexts);
  return (
    <Screen title={t('nowhereTitle')}>
      <EmptyState
        icon={IconMapOff}
        title={t('nowhereTitle')}
        action={
          <Button component={Link} to={{ name: 'start' }}>
            {t('toStart')}
          </Button>
        }
      >
        {t('nowhereText')}
      </EmptyState>
    </Screen>
  );
}
