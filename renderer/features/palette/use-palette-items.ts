import { keepPreviousData, useQuery } from '@tanstack/react-query';
import {
  IconArrowBackUp,
  IconArrowForwardUp,
  IconCopy,
  IconFileExport,
  IconFolderOpen,
  IconHome,
  IconLanguage,
  IconMoon,
  IconPlus,
  IconPrinter,
  IconSettings,
  IconSun,
  IconSunMoon,
} from '@tabler/icons-react';
import { call } from '../../api/client.ts';
import { callKey, useCall, useCallWhen } from '../../api/hooks.ts';
import { sayFailed } from '../../components/toast.tsx';
import { useSteps } from '../history/use-steps.ts';
import { kindTexts } from '../../i18n/areas/kinds.ts';
import { paletteTexts } from '../../i18n/areas/palette.ts';
import { shellTexts } from '../../i18n/areas/shell.ts';
import { useText } from '../../i18n/use-text.ts';
import { go, useRoute } from '../../routes/navigation.tsx';
import { LIBRARY_KINDS, NEW_ID, routeOfRecord, type Route } from '../../routes/routes.ts';
import { runCommand } from '../../state/commands.ts';
import { shortcut } from '../../state/keys.ts';
import { changePreferences, usePreferences, type Preferences } from '../../state/preferences.ts';
import { matchItems, type PaletteGroup, type PaletteItem } from './items.ts';
import { KIND_ICONS, SECTION_ICON } from './kind-icons.ts';

const HITS = 40;

const prefer = (change: Partial<Preferences>) => () => void changePreferences(change).catch(sayFailed);

/** Records of the file that hold the query, best first. */
function useFound(query: string): {
  readonly items: readonly PaletteItem[];
  readonly searching: boolean;
  readonly failed: boolean;
} {
  const kinds = useText(kindTexts);
  const text = query.trim();
  const input = { text, limit: HITS };
  const search = useQuery({
    queryKey: callKey('records.search', input),
    queryFn: () => call('records.search', input),
    enabled: text !== '',
    // no flicker between letters
    placeholderData: keepPreviousData,
  });
  const hits = text === '' ? [] : (search.data ?? []);
  return {
    searching: text !== '' && search.isFetching,
    failed: text !== '' && search.isError,
    items: hits.map((hit) => ({
      id: `${hit.kind}/${hit.id}`,
      icon: KIND_ICONS[hit.kind],
      label: hit.title,
      // the short name it was found by is no text of anybody's
      ...(hit.snippet.map((part) => part.text).join('') === hit.id ? {} : { snippet: hit.snippet }),
      aside: kinds(hit.kind),
      run: () => go(routeOfRecord(hit.kind, hit.id)),
    })),
  };
}

/** The sections of the book on screen. */
function useSections(): readonly PaletteItem[] {
  const t = useText(paletteTexts);
  const route = useRoute();
  const bookId = route?.name === 'book' ? route.id : '';
  const outline = useCallWhen(bookId !== '', 'book.outline', { bookId, variant: 'principal' });
  if (bookId === '') return [];
  return (outline.data?.sections ?? [])
    .filter(({ included }) => included)
    .map((section) => ({
      id: `section/${section.id}`,
      icon: SECTION_ICON,
      label: section.title,
      ...(section.tab === undefined ? {} : { aside: t('tab', { tab: section.tab }) }),
      run: () => go({ name: 'book', id: bookId, section: section.id }),
    }));
}

function usePlaces(): readonly PaletteItem[] {
  const kinds = useText(kindTexts);
  const shell = useText(shellTexts);
  const place = (to: Route, label: string, icon: PaletteItem['icon']): PaletteItem => ({
    id: `go/${label}`,
    icon,
    label,
    run: () => go(to),
  });
  return [
    place({ name: 'meetings' }, kinds('meetings'), KIND_ICONS.meeting),
    place({ name: 'books' }, kinds('books'), KIND_ICONS.book),
    ...LIBRARY_KINDS.map((kind) => place({ name: 'library', kind }, kinds(`${kind}s`), KIND_ICONS[kind])),
    place({ name: 'templates' }, kinds('templates'), KIND_ICONS.template),
    place({ name: 'settings' }, shell('settings'), IconSettings),
  ];
}

function useMakers(): readonly PaletteItem[] {
  const t = useText(paletteTexts);
  const kinds = useText(kindTexts);
  return [
    { id: 'new/book', icon: IconPlus, label: t('newBook'), run: () => go({ name: 'newBook' }) },
    {
      id: 'new/meeting',
      icon: IconPlus,
      label: t('newMeeting'),
      run: () => go({ name: 'meeting', id: NEW_ID }),
    },
    ...LIBRARY_KINDS.filter((kind) => kind !== 'attachment').map((kind) => ({
      id: `new/${kind}`,
      icon: IconPlus,
      label: t('newRecord', { kind: kinds(kind) }),
      run: () => go({ name: 'record', kind, id: NEW_ID }),
    })),
  ];
}

function useCommands(hasFile: boolean): readonly PaletteItem[] {
  const t = useText(paletteTexts);
  const route = useRoute();
  const { language } = usePreferences();
  const { undo, redo } = useSteps();
  const command = (
    name: Parameters<typeof runCommand>[0],
    icon: PaletteItem['icon'],
    label: string,
    aside?: string,
  ): PaletteItem => ({
    id: `do/${name}`,
    icon,
    label,
    ...(aside === undefined ? {} : { aside }),
    run: () => void runCommand(name),
  });
  return [
    ...(route?.name === 'book'
      ? [
          command('export', IconFileExport, t('export'), shortcut('E')),
          command('print', IconPrinter, t('print'), shortcut('P')),
        ]
      : []),
    ...(undo === undefined
      ? []
      : [command('undo', IconArrowBackUp, t('undoWhat', { label: undo }), shortcut('Z'))]),
    ...(redo === undefined
      ? []
      : [command('redo', IconArrowForwardUp, t('redoWhat', { label: redo }), shortcut('Y'))]),
    ...(hasFile ? [command('save-copy', IconCopy, t('saveCopy'))] : []),
    command('open', IconFolderOpen, t('openFile'), shortcut('O')),
    { id: 'do/start', icon: IconHome, label: t('startScreen'), run: () => go({ name: 'start' }) },
    { id: 'do/light', icon: IconSun, label: t('themeLight'), run: prefer({ theme: 'light' }) },
    { id: 'do/dark', icon: IconMoon, label: t('themeDark'), run: prefer({ theme: 'dark' }) },
    { id: 'do/system', icon: IconSunMoon, label: t('themeSystem'), run: prefer({ theme: 'system' }) },
    {
      id: 'do/language',
      icon: IconLanguage,
      label: t('otherLanguage'),
      run: prefer({ language: language === 'en' ? 'ko' : 'en' }),
    },
  ];
}

/** Everything the palette offers for a query, by group. */
export function usePaletteGroups(query: string): {
  readonly groups: readonly PaletteGroup[];
  readonly searching: boolean;
  readonly failed: boolean;
} {
  const t = useText(paletteTexts);
  const file = useCall('file.current').data;
  const hasFile = file !== null && file !== undefined;
  const found = useFound(hasFile ? query : '');
  const sections = useSections();
  const places = usePlaces();
  const makers = useMakers();
  const commands = useCommands(hasFile);
  const asked = query.trim() !== '';
  const groups: PaletteGroup[] = [
    { id: 'sections', title: t('sections'), items: asked ? matchItems(sections, query) : [] },
    { id: 'found', title: t('found'), items: found.items },
    { id: 'places', title: t('places'), items: hasFile ? matchItems(places, query) : [] },
    {
      id: 'make',
      title: t('make'),
      items: hasFile ? matchItems(asked ? makers : makers.slice(0, 2), query) : [],
    },
    { id: 'commands', title: t('commands'), items: matchItems(commands, query) },
  ];
  return {
    groups: groups.filter(({ items }) => items.length > 0),
    searching: found.searching,
    failed: found.failed,
  };
}
