import type { RecordKind } from '../../core/model/index.ts';

/** Where in the app the user is. */
export type Route =
  | { readonly name: 'start' }
  | { readonly name: 'meetings' }
  | { readonly name: 'meeting'; readonly id: string }
  | { readonly name: 'books' }
  /** The wizard for a new book. */
  | { readonly name: 'newBook'; readonly meetingId?: string }
  | { readonly name: 'book'; readonly id: string; readonly section?: string }
  | { readonly name: 'library'; readonly kind: LibraryKind }
  | { readonly name: 'record'; readonly kind: LibraryKind; readonly id: string }
  | { readonly name: 'templates' }
  | { readonly name: 'template'; readonly id: string }
  | { readonly name: 'settings' };

/** The kinds of record that have a list in the library. */
export type LibraryKind = Exclude<RecordKind, 'meeting' | 'book' | 'edition' | 'template'>;

/** The library's lists in the order in which they are offered everywhere. */
export const LIBRARY_KINDS = [
  'issue',
  'round',
  'talkingPoint',
  'position',
  'person',
  'party',
  'measure',
  'deadline',
  'claim',
  'source',
  'attachment',
] as const satisfies readonly LibraryKind[];

/** The id in the address of a record that is still to be made. */
export const NEW_ID = 'new';

/** How each kind is written in an address. */
const SLUGS: Readonly<Record<LibraryKind, string>> = {
  issue: 'issues',
  position: 'positions',
  round: 'rounds',
  talkingPoint: 'talking-points',
  person: 'people',
  party: 'parties',
  measure: 'measures',
  deadline: 'deadlines',
  source: 'sources',
  claim: 'claims',
  attachment: 'attachments',
};

const kindOfSlug = (slug: string): LibraryKind | undefined =>
  (Object.keys(SLUGS) as LibraryKind[]).find((kind) => SLUGS[kind] === slug);

/** The address of a route, as it stands after "#". */
export function pathOf(route: Route): string {
  const parts = partsOf(route);
  return `/${parts.map(encodeURIComponent).join('/')}`;
}

function partsOf(route: Route): readonly string[] {
  switch (route.name) {
    case 'start':
      return [];
    case 'meetings':
    case 'books':
    case 'templates':
    case 'settings':
      return [route.name];
    case 'meeting':
      return ['meetings', route.id];
    case 'newBook':
      return route.meetingId === undefined ? ['new-book'] : ['new-book', route.meetingId];
    case 'book':
      return route.section === undefined ? ['books', route.id] : ['books', route.id, route.section];
    case 'library':
      return ['library', SLUGS[route.kind]];
    case 'record':
      return ['library', SLUGS[route.kind], route.id];
    case 'template':
      return ['templates', route.id];
  }
}

/** The route of an address; undefined where there is no such place. */
export function parsePath(path: string): Route | undefined {
  const parts = path.split('/').filter(Boolean).map(decode);
  if (parts.includes(undefined)) return undefined;
  const [head, second, third, ...more] = parts as string[];
  if (more.length > 0) return undefined;
  if (head === undefined) return { name: 'start' };
  if (head === 'books' && second !== undefined) {
    return third === undefined ? { name: 'book', id: second } : { name: 'book', id: second, section: third };
  }
  if (head === 'library' && second !== undefined) {
    const kind = kindOfSlug(second);
    if (kind === undefined) return undefined;
    return third === undefined ? { name: 'library', kind } : { name: 'record', kind, id: third };
  }
  if (third !== undefined) return undefined;
  switch (head) {
    case 'meetings':
      return second === undefined ? { name: 'meetings' } : { name: 'meeting', id: second };
    case 'templates':
      return second === undefined ? { name: 'templates' } : { name: 'template', id: second };
    case 'new-book':
      return second === undefined ? { name: 'newBook' } : { name: 'newBook', meetingId: second };
    case 'books':
      return { name: 'books' };
    case 'settings':
      return second === undefined ? { name: 'settings' } : undefined;
    default:
      return undefined;
  }
}

function decode(part: string): string | undefined {
  try {
    return decodeURIComponent(part);
  } catch {
    return undefined;
  }
}

/** The place of a record of any kind: its form, its meeting, its book. */
export function routeOfRecord(kind: RecordKind, id: string): Route {
  switch (kind) {
    case 'meeting':
      return { name: 'meeting', id };
    case 'book':
      return { name: 'book', id };
    case 'template':
      return { name: 'template', id };
    case 'edition':
      // It has no form of its own: what is kept is seen in the books.
      return { name: 'books' };
    default:
      return { name: 'record', kind, id };
  }
}
