import { expect, test } from 'vitest';
import { parsePath, pathOf, routeOfRecord, type Route } from '../../../renderer/routes/routes.ts';

const routes: readonly Route[] = [
  { name: 'start' },
  { name: 'meetings' },
  { name: 'meeting', id: 'second-technical' },
  { name: 'books' },
  { name: 'newBook' },
  { name: 'newBook', meetingId: 'second-technical' },
  { name: 'book', id: 'second-technical-en' },
  { name: 'book', id: 'second-technical-en', section: 'issue/beef?' },
  { name: 'library', kind: 'talkingPoint' },
  { name: 'record', kind: 'person', id: '한국 대표' },
  { name: 'templates' },
  { name: 'template', id: 'round-book' },
  { name: 'settings' },
];

test.each(routes)('$name has an address that leads back to it', (route) => {
  expect(parsePath(pathOf(route))).toEqual(route);
});

test.each([
  '/nowhere',
  '/library',
  '/library/nothing',
  '/settings/x',
  '/books/a/b/c',
  '/meetings/%E0%A4%A',
  '/templates/a/b',
])('%s leads nowhere', (path) => {
  expect(parsePath(path)).toBeUndefined();
});

test('a record of any kind has a place', () => {
  expect(routeOfRecord('meeting', 'm')).toEqual({ name: 'meeting', id: 'm' });
  expect(routeOfRecord('book', 'b')).toEqual({ name: 'book', id: 'b' });
  expect(routeOfRecord('template', 't')).toEqual({ name: 'template', id: 't' });
  expect(routeOfRecord('claim', 'c')).toEqual({ name: 'record', kind: 'claim', id: 'c' });
});
