import type { JSX } from 'react';
import { pickLanguage, type LocalText } from '../../../core/model/index.ts';
import { bookFormTexts } from '../../i18n/areas/book-form.ts';
import { useFormat, type Format } from '../../i18n/format.ts';
import { useText } from '../../i18n/use-text.ts';
import { Link } from '../../routes/navigation.tsx';
import { routeOfRecord, type Route } from '../../routes/routes.ts';
import { dayOf, isKnown, issuesOf } from './as-of.ts';
import factClasses from './facts.module.css';
import classes from './form.module.css';
import { byId } from './records.ts';
import { useWork, type Work } from './work.ts';

interface Fact {
  readonly key: string;
  readonly title: string;
  readonly note: string;
  readonly to?: Route;
}

const INTROS = {
  contents: 'contentsText',
  schedule: 'scheduleText',
  delegations: 'delegationsText',
  'issues-in-brief': 'issuesText',
  rounds: 'roundsText',
  movement: 'movementText',
  measures: 'measuresText',
  deadlines: 'deadlinesText',
  biographies: 'peopleText',
  sources: 'sourcesText',
  annexes: 'annexesText',
  'readout-form': 'readoutText',
} as const;

/** What a section that makes itself is made of, with the way to each part. */
export function MadeOf({ type }: { readonly type: string | undefined }): JSX.Element {
  const t = useText(bookFormTexts);
  const format = useFormat();
  const work = useWork();
  const { meeting } = work;
  if (type === 'contents') return <p>{t('contentsAll')}</p>;
  if (type === 'readout-form') return <></>;
  const facts = factsOf(type, work, format);
  const fromMeeting = type === 'schedule' || type === 'delegations';
  return (
    <div className={classes.fields}>
      {facts.length === 0 ? (
        <p className={classes.note}>{t('nothingThere')}</p>
      ) : (
        <ul className={factClasses.facts} aria-label={t('madeOf')}>
          {facts.map((fact) => (
            <li key={fact.key} className={factClasses.fact}>
              {fact.to === undefined ? (
                <span>{fact.title}</span>
              ) : (
                <Link to={fact.to} className={classes.textButton}>
                  {fact.title}
                </Link>
              )}
              <span className={factClasses.factNote}>{fact.note}</span>
            </li>
          ))}
        </ul>
      )}
      {fromMeeting && meeting !== undefined && (
        <Link to={{ name: 'meeting', id: meeting.id }} className={classes.textButton}>
          {t('openMeeting')}
        </Link>
      )}
    </div>
  );
}

/** One line on where the section comes from. */
MadeOf.Intro = function Intro({ type }: { readonly type: string | undefined }): JSX.Element {
  const t = useText(bookFormTexts);
  const key = type !== undefined && type in INTROS ? INTROS[type as keyof typeof INTROS] : 'madeOf';
  return <>{t(key)}</>;
};

/** The contacts that the book's date lets in, the earliest first. */
function roundsSoFar({ records, book }: Work): Work['records']['round'] {
  const day = dayOf(book);
  return records.round
    .filter((round) => isKnown(round, day) && (round.until ?? round.from ?? '9999') <= day)
    .toSorted((a, b) => ((a.from ?? '') < (b.from ?? '') ? -1 : 1));
}

/** Who has a biography without being in a delegation: speakers, those who lead a part, heads of this round and of those so far. */
function othersInBook(work: Work): readonly string[] {
  const { records, meeting } = work;
  const own = records.round.filter(({ id }) => id === meeting?.roundId);
  const heads = [...roundsSoFar(work), ...own].toReversed().flatMap((round) => round.heads);
  return [
    ...(meeting?.speakingOrder ?? []),
    ...(meeting?.runOfShow ?? []).flatMap(({ leadId }) => (leadId === undefined ? [] : [leadId])),
    ...heads.map(({ personId }) => personId),
  ];
}

function factsOf(type: string | undefined, work: Work, { date, days }: Format): readonly Fact[] {
  const { records, book, meeting, main } = work;
  const day = dayOf(book);
  const words = (value: LocalText | undefined) => pickLanguage(value, book.language, main)?.value ?? '';
  const person = (id: string | undefined) => words(byId(records.person, id)?.name);
  switch (type) {
    case 'schedule':
      return (meeting?.runOfShow ?? []).map((item, index) => ({
        key: String(index),
        title: words(item.item),
        note: [item.date === undefined ? '' : date(item.date), item.from ?? '', person(item.leadId)]
          .filter(Boolean)
          .join(' · '),
      }));
    case 'delegations':
    case 'biographies': {
      const members = [...(meeting?.ourDelegation ?? []), ...(meeting?.theirDelegation ?? [])];
      const others = type === 'biographies' ? othersInBook(work) : [];
      const ids = new Set([...members.map((member) => member.personId), ...others]);
      return [...ids].map((id) => ({
        key: id,
        title: person(id) || id,
        note: words(members.find((member) => member.personId === id)?.function),
        to: routeOfRecord('person', id),
      }));
    }
    case 'issues-in-brief':
    case 'movement':
      return issuesOf(records, book).map((issue) => ({
        key: issue.id,
        title: words(issue.title),
        note: '',
        to: { name: 'book', id: book.id, section: `issue-${issue.id}` },
      }));
    case 'rounds':
      return roundsSoFar(work).map((round) => ({
        key: round.id,
        title: words(round.title),
        note: days(round.from ?? round.until ?? '', round.until),
        to: routeOfRecord('round', round.id),
      }));
    case 'measures':
      return records.measure
        .filter((measure) => isKnown(measure, day))
        .toSorted((a, b) => a.order - b.order)
        .map((measure) => ({
          key: measure.id,
          title: words(measure.title),
          note: `${measure.rate} %`,
          to: routeOfRecord('measure', measure.id),
        }));
    case 'deadlines':
      return records.deadline
        .filter((deadline) => isKnown(deadline, day))
        .toSorted((a, b) => (a.date < b.date ? -1 : 1))
        .map((deadline) => ({
          key: deadline.id,
          title: words(deadline.title),
          note: date(deadline.date),
          to: routeOfRecord('deadline', deadline.id),
        }));
    case 'annexes':
      return book.annexIds.flatMap((id) => {
        const paper = byId(records.attachment, id);
        const note = paper?.file.replace(/^files\//, '') ?? '';
        const to = routeOfRecord('attachment', id);
        return paper === undefined ? [] : [{ key: id, title: words(paper.title), note, to }];
      });
    case 'sources':
      return records.source
        .filter((source) => isKnown(source, day) && source.date <= day)
        .map((source) => ({
          key: source.id,
          title: `${source.id}: ${words(source.publisher)}`,
          note: date(source.date),
          to: routeOfRecord('source', source.id),
        }));
    default:
      return [];
  }
}
