import { input, select } from '@inquirer/prompts';
import { nearest } from '../../core/check/index.ts';
import { daySchema, timeZoneSchema } from '../../core/model/index.ts';
import {
  addDays,
  checkNewFolder,
  STARTER_CHOICES,
  startWorkspace,
  type StarterAnswers,
} from '../../platform/starter/index.ts';
import { EXIT, printJson, UsageError, type ExitCode, type Io } from '../io.ts';
import { printable } from '../print-findings.ts';
import { cleanUpWhenStopped } from '../stopping.ts';

/** The options of `new` as they come from the command line. */
export interface NewFlags {
  readonly title?: string | undefined;
  readonly ourParty?: string | undefined;
  readonly theirParty?: string | undefined;
  readonly meeting?: string | undefined;
  readonly kind?: string | undefined;
  readonly date?: string | undefined;
  readonly until?: string | undefined;
  readonly place?: string | undefined;
  readonly issue?: string | undefined;
  readonly timeZone?: string | undefined;
  readonly language?: string | undefined;
  readonly yes?: boolean | undefined;
  readonly json?: boolean | undefined;
}

/** Starts a workspace from options, and from questions where there is somebody to ask. */
export async function runNew(io: Io, dir: string, flags: NewFlags): Promise<ExitCode> {
  const given = checkFlags(flags);
  await checkNewFolder(dir);
  const asks = io.canAsk && !flags.yes && !flags.json;
  const answers = asks ? await ask(given) : complete(given);
  const settle = cleanUpWhenStopped();
  const files = await startWorkspace(dir, answers).finally(settle);
  if (flags.json) {
    printJson(io, { ok: true, workspace: dir, files });
    return EXIT.done;
  }
  const shown = printable(dir);
  io.out.write(`${shown} is made:\n${files.map((path) => `  ${printable(path)}\n`).join('')}`);
  io.out.write(
    `Next:\n  aide-memoire validate ${shown}\n  aide-memoire export ${shown} --out ${shown}-out\n`,
  );
  return EXIT.done;
}

type Given = Partial<StarterAnswers>;

const problemOf = (schema: typeof daySchema, value: string): string | undefined =>
  schema.safeParse(value).error?.issues[0]?.message;

function oneOf<T extends string>(
  option: string,
  value: string | undefined,
  names: readonly T[],
): T | undefined {
  if (value === undefined) return undefined;
  const found = names.find((name) => name === value);
  if (found !== undefined) return found;
  const guess = nearest(value, names);
  const hint = guess === undefined ? '' : `; did you mean "${guess}"?`;
  throw new UsageError(`${option} has no "${value}": there are ${names.join(', ')}${hint}`);
}

function checkFlags(flags: NewFlags): Given {
  const text = (option: string, value: string | undefined): string | undefined => {
    if (value !== undefined && value.trim() === '') throw new UsageError(`${option} needs a text`);
    return value?.trim();
  };
  const checked = (
    option: string,
    value: string | undefined,
    schema: typeof daySchema,
  ): string | undefined => {
    const problem = value === undefined ? undefined : problemOf(schema, value);
    if (problem !== undefined) throw new UsageError(`${option}: ${problem}`);
    return value;
  };
  const date = checked('--date', flags.date, daySchema);
  const until = checked('--until', flags.until, daySchema);
  if (until !== undefined && date === undefined) throw new UsageError('--until needs --date');
  if (until !== undefined && date !== undefined && until < date) {
    throw new UsageError(`--until ${until} is before --date ${date}`);
  }
  const given = {
    title: text('--title', flags.title),
    ourParty: text('--our-party', flags.ourParty),
    theirParty: text('--their-party', flags.theirParty),
    meeting: text('--meeting', flags.meeting),
    kind: oneOf('--kind', flags.kind, STARTER_CHOICES.kinds),
    date,
    until,
    place: text('--place', flags.place),
    issue: text('--issue', flags.issue),
    timeZone: checked('--time-zone', flags.timeZone, timeZoneSchema),
    language: oneOf('--language', flags.language, STARTER_CHOICES.languages),
  };
  return Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined));
}

/** The usual answers to what is left open. */
function complete(given: Given): StarterAnswers {
  const theirParty = given.theirParty ?? 'Other side';
  return {
    title: `Talks with ${theirParty}`,
    ourParty: 'Our side',
    theirParty,
    meeting: 'First round',
    kind: 'negotiating-round',
    date: addDays(new Date().toISOString().slice(0, 10), 28),
    issue: 'First issue',
    timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
    language: 'en',
    ...given,
  };
}

async function ask(given: Given): Promise<StarterAnswers> {
  const usual = complete(given);
  const text = async (
    field: 'ourParty' | 'theirParty' | 'title' | 'meeting' | 'issue',
    message: string,
    preset: string,
  ) => given[field] ?? (await input({ message, default: preset, validate: notEmpty }));
  const ourParty = await text('ourParty', 'Our side', usual.ourParty);
  const theirParty = await text('theirParty', 'The other side', usual.theirParty);
  const title = await text('title', 'What is the negotiation called?', `Talks with ${theirParty}`);
  const meeting = await text('meeting', 'The meeting', usual.meeting);
  const kind =
    given.kind ??
    (await select({
      message: 'What kind of meeting is it?',
      choices: STARTER_CHOICES.kinds.map((value) => ({ value, name: value.replaceAll('-', ' ') })),
    }));
  const date =
    given.date ??
    (await input({
      message: 'Its first day',
      default: usual.date,
      validate: (value) => problemOf(daySchema, value) ?? true,
    }));
  const issue = await text('issue', 'The first subject on the agenda', usual.issue);
  const timeZone =
    given.timeZone ??
    (await input({
      message: 'Time zone of the place',
      default: usual.timeZone,
      validate: (value) => problemOf(timeZoneSchema, value) ?? true,
    }));
  const language =
    given.language ??
    (await select({
      message: 'Language of the book',
      choices: [
        { value: 'en' as const, name: 'English' },
        { value: 'ko' as const, name: '한국어' },
      ],
    }));
  return { ...usual, ourParty, theirParty, title, meeting, kind, date, issue, timeZone, language };
}

const notEmpty = (value: string): string | true => (value.trim() === '' ? 'Write something' : true);
