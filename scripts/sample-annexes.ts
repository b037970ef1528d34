// Makes the attached files of the sample workspace: a paper of key facts and a picture, in English and Korean.
//   node scripts/sample-annexes.ts
// They are made with the book's own writer; pdftoppm (poppler) turns the page of the chart into a picture.

import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Block, BookDocument, Inlines, Language, Section, TableCell } from '../core/document/index.ts';
import { writePdf } from '../core/write/pdf/index.ts';
import { loadFonts } from '../platform/fonts/index.ts';

const FILES = fileURLToPath(new URL('../samples/korea-us-2025/files', import.meta.url));
/** The day after the trade ministers met on Jeju: the papers say what was known then. */
const DATE = '2025-05-17T09:00+09:00';
const DPI = 150;

type Words = Readonly<Record<Language, string>>;

const text = (value: string): Inlines => [{ kind: 'text', text: value }];
const cell = (value: string, header = false): TableCell => ({
  content: [{ kind: 'paragraph', style: 'body', content: text(value) }],
  ...(header ? { header } : {}),
});
const table = (
  shares: readonly number[],
  header: readonly string[],
  rows: readonly (readonly string[])[],
): Block => ({
  kind: 'table',
  look: 'lines',
  columns: shares.map((share) => ({ share })),
  header: header.map((value) => cell(value, true)),
  rows: rows.map((row) => row.map((value, index) => cell(value, index === 0))),
});
const heading = (value: string): Block => ({ kind: 'heading', level: 2, content: text(value) });
const note = (value: string): Block => ({ kind: 'paragraph', style: 'label', content: text(value) });

const TITLE: Words = { en: 'Key facts for the second technical discussions', ko: '제2차 기술협의 기초자료' };

const MEASURES: readonly (readonly Words[])[] = [
  [
    { en: 'Reciprocal tariff, in all', ko: '상호관세 합계' },
    { en: '25 %', ko: '25%' },
    { en: 'country-specific part paused to 8 July', ko: '국가별 관세분 7월 8일까지 유예' },
  ],
  [
    { en: 'of this the baseline part', ko: '이 중 기본관세' },
    { en: '10 %', ko: '10%' },
    { en: 'applied', ko: '적용' },
  ],
  [
    { en: 'of this the country-specific part', ko: '이 중 국가별 관세' },
    { en: '15 %', ko: '15%' },
    { en: 'paused', ko: '유예' },
  ],
  [
    { en: 'Automobiles', ko: '자동차' },
    { en: '25 %', ko: '25%' },
    { en: 'applied', ko: '적용' },
  ],
  [
    { en: 'Steel', ko: '철강' },
    { en: '25 %', ko: '25%' },
    { en: 'applied', ko: '적용' },
  ],
  [
    { en: 'Aluminium', ko: '알루미늄' },
    { en: '25 %', ko: '25%' },
    { en: 'applied', ko: '적용' },
  ],
];

const CONTACTS: readonly (readonly Words[])[] = [
  [
    { en: '2 April 2025', ko: '2025. 4. 2.' },
    { en: 'The United States announces reciprocal tariffs', ko: '미국, 상호관세 발표' },
    { en: 'Washington', ko: '워싱턴' },
    { en: '25 % on Korea, then a pause of 90 days', ko: '한국 25%, 이후 90일 유예' },
  ],
  [
    { en: '24 April 2025', ko: '2025. 4. 24.' },
    { en: '“2+2” trade consultation', ko: '2+2 통상협의' },
    { en: 'Washington', ko: '워싱턴' },
    { en: 'A package before the pause ends; four areas', ko: '유예 종료 전 패키지 마련, 4개 분야' },
  ],
  [
    { en: '30 April – 1 May 2025', ko: '2025. 4. 30.–5. 1.' },
    { en: 'First technical discussions', ko: '제1차 기술협의' },
    { en: 'Washington', ko: '워싱턴' },
    { en: 'Broad contours and a framework', ko: '협의의 윤곽과 틀 논의' },
  ],
  [
    { en: '15–16 May 2025', ko: '2025. 5. 15.–16.' },
    {
      en: 'APEC trade ministers; both ministers meet the USTR',
      ko: 'APEC 통상장관회의, 두 장관의 미 무역대표 면담',
    },
    { en: 'Jeju', ko: '제주' },
    { en: 'Six areas and a second technical round agreed', ko: '6개 분야와 제2차 기술협의 합의' },
  ],
];

function documentOf(language: Language, title: string, sections: readonly Section[]): BookDocument {
  return {
    meta: {
      title,
      shortTitle: title,
      subtitle: '',
      language,
      variant: 'releasable',
      marking: '',
      foot: '',
      subject: title,
      author: '',
      keywords: [],
      date: DATE,
      revision: 1,
    },
    page: {
      size: 'A4',
      margins: { top: 56, right: 56, bottom: 56, left: 56 },
      density: 'normal',
    },
    labels: { contents: '', page: '', notes: '', continued: language === 'ko' ? '계속' : 'continued' },
    sections,
  };
}

const section = (
  id: string,
  title: string,
  orientation: Section['orientation'],
  blocks: readonly Block[],
): Section => ({
  id,
  role: 'front',
  title,
  runningTitle: '',
  orientation,
  startsPage: true,
  inContents: true,
  blocks,
});

function paper(language: Language): BookDocument {
  const en = language === 'en';
  const rows = (list: readonly (readonly Words[])[]): string[][] =>
    list.map((row) => row.map((one) => one[language]));
  return documentOf(language, TITLE[language], [
    section('measures', TITLE[language], 'portrait', [
      heading(en ? 'Tariff measures on Korea, May 2025' : '대한국 관세 조치(2025년 5월)'),
      table([5, 2, 6], en ? ['Measure', 'Rate', 'State'] : ['조치', '세율', '현황'], rows(MEASURES)),
      heading(en ? 'Areas of the technical discussions' : '기술협의 분야'),
      table(
        [1, 9],
        en ? ['No.', 'Area'] : ['번호', '분야'],
        (en
          ? [
              'Balanced trade',
              'Non-tariff measures',
              'Economic security',
              'Digital trade',
              'Rules of origin',
              'Commercial considerations',
            ]
          : ['균형무역', '비관세조치', '경제안보', '디지털교역', '원산지', '상업적 고려']
        ).map((area, index) => [String(index + 1), area]),
      ),
      note(en ? 'From press reports up to 16 May 2025.' : '2025. 5. 16.까지의 언론 보도를 정리함.'),
    ]),
    section('contacts', en ? 'Contacts so far' : '그간의 협의', 'landscape', [
      table(
        [3, 6, 2, 6],
        en ? ['When', 'What', 'Where', 'Reported'] : ['일자', '협의', '장소', '보도 내용'],
        rows(CONTACTS),
      ),
    ]),
  ]);
}

function chart(language: Language): BookDocument {
  const en = language === 'en';
  const title = en ? 'US tariffs on goods from Korea, May 2025' : '한국산 제품에 대한 미국 관세(2025년 5월)';
  const bar = (
    label: Words,
    rate: number,
    state: 'applied' | 'paused',
  ): { label: string; rate: number; value: string; state: 'applied' | 'paused' } => ({
    label: label[language],
    rate,
    value: `${rate}${en ? ' %' : '%'} ${en ? state : state === 'applied' ? '적용' : '유예'}`,
    state,
  });
  return documentOf(language, title, [
    section('chart', title, 'landscape', [
      {
        kind: 'rateChart',
        alt: title,
        bars: [
          bar({ en: 'Reciprocal, baseline', ko: '상호관세 기본' }, 10, 'applied'),
          bar({ en: 'Reciprocal, country-specific', ko: '상호관세 국가별' }, 15, 'paused'),
          bar({ en: 'Automobiles', ko: '자동차' }, 25, 'applied'),
          bar({ en: 'Steel', ko: '철강' }, 25, 'applied'),
          bar({ en: 'Aluminium', ko: '알루미늄' }, 25, 'applied'),
        ],
      },
    ]),
  ]);
}

async function bytesOf(document: BookDocument): Promise<Uint8Array> {
  const { bytes } = await writePdf(document, { fonts: await loadFonts(), images: new Map() });
  return bytes;
}

/** The text area of the first page as a picture, down to where its drawing ends. */
function picture(pdf: Uint8Array, file: string): void {
  const folder = mkdtempSync(join(tmpdir(), 'sample-annexes-'));
  try {
    writeFileSync(join(folder, 'chart.pdf'), pdf);
    const pixels = (points: number): string => String(Math.round((points * DPI) / 72));
    const cut = ['-x', pixels(48), '-y', pixels(52), '-W', pixels(746), '-H', pixels(122)];
    execFileSync('pdftoppm', [
      '-png',
      '-singlefile',
      '-r',
      String(DPI),
      ...cut,
      join(folder, 'chart.pdf'),
      file,
    ]);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

await mkdir(FILES, { recursive: true });
for (const language of ['en', 'ko'] as const) {
  writeFileSync(join(FILES, `key-facts-${language}.pdf`), await bytesOf(paper(language)));
  picture(await bytesOf(chart(language)), join(FILES, `tariff-chart-${language}`));
}
process.stdout.write(`the attached files are in ${FILES}\n`);
