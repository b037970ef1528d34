import { expect, test } from 'vitest';
import type { BookDocument, Section } from '../../../core/document/index.ts';
import type { Book } from '../../../core/model/index.ts';
import { checkLengths, sectionLengths } from '../../../platform/export/lengths.ts';
import { readTemplate } from '../../support/workspace.ts';

const section = (id: string, role: Section['role'], startsPage = true): Section => ({
  id,
  role,
  title: id,
  runningTitle: id,
  orientation: 'portrait',
  startsPage,
  inContents: true,
  blocks: [],
});
const document = {
  sections: [
    section('cover', 'cover'),
    section('at-a-glance', 'front'),
    section('issue-beef', 'issue'),
    section('issue-cars', 'issue'),
    section('sources', 'back', false),
  ],
} as unknown as BookDocument;
const pdf = {
  pageCount: 9,
  sectionPages: new Map([
    ['cover', 1],
    ['at-a-glance', 2],
    ['issue-beef', 4],
    ['issue-cars', 5],
    ['sources', 9],
  ]),
};

test('a section stands on the pages up to the next; one that runs on shares a page', () => {
  expect(Object.fromEntries(sectionLengths(document, pdf))).toEqual({
    cover: 1,
    'at-a-glance': 2,
    'issue-beef': 1,
    'issue-cars': 5,
    sources: 1,
  });
});

test('what is longer than the template wants is named with its pages and the limit', () => {
  const template = {
    ...readTemplate('negotiating-round'),
    limits: [
      { sectionId: 'at-a-glance', pages: 1 },
      { sectionId: 'issues', pages: 2.5 },
      { sectionId: 'sources', pages: 1 },
    ],
  };
  const findings = checkLengths(document, pdf, template, { id: 'book' } as Book);
  expect(findings.map(({ code, severity, message }) => [code, severity, message])).toEqual([
    ['over-length', 'warning', 'section "at-a-glance" takes 2 pages; template "negotiating-round" allows 1'],
    [
      'over-length',
      'warning',
      'issue tab "issue-cars" takes 5 pages; template "negotiating-round" allows 2.5',
    ],
  ]);
});
