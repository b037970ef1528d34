import { Button } from '@mantine/core';
import { IconCalendarPlus } from '@tabler/icons-react';
import { useRef, useState, type JSX } from 'react';
import { flushSync } from 'react-dom';
import {
  mainLanguage,
  pickLanguage,
  type Book,
  type Language,
  type LocalText,
  type Meeting,
  type Variant,
} from '../../../core/model/index.ts';
import { applyChanges, useLoaded } from '../../api/hooks.ts';
import { EmptyState } from '../../components/empty-state.tsx';
import { ErrorNotice } from '../../components/error-notice.tsx';
import { Notice } from '../../components/notice.tsx';
import { commonTexts } from '../../i18n/areas/common.ts';
import { newBookTexts } from '../../i18n/areas/new-book.ts';
import { useText } from '../../i18n/use-text.ts';
import { go } from '../../routes/navigation.tsx';
import { NEW_ID } from '../../routes/routes.ts';
import { CopiesStep } from './copies-step.tsx';
import { MeetingStep } from './meeting-step.tsx';
import { idFrom, momentIn, shortened } from './moment.ts';
import classes from './new-book.module.css';
import { isPaper } from './papers.ts';
import { TemplateStep } from './template-step.tsx';

type Step = 1 | 2 | 3;

/** Meeting, template, copies: three steps to a book filled from the agenda. */
export function NewBookWizard({ meetingId }: { readonly meetingId: string | undefined }): JSX.Element {
  const t = useText(newBookTexts);
  const common = useText(commonTexts);
  const file = useLoaded('file.current');
  const meetings = useLoaded('records.list', { kind: 'meeting' }) as readonly Meeting[];
  const books = useLoaded('records.list', { kind: 'book' });
  const templates = useLoaded('templates.list');
  // read before the step that offers them: a step that waited would lose the focus
  const hasPapers = useLoaded('records.list', { kind: 'attachment' }).some(isPaper);
  const main: Language = file === null ? 'en' : mainLanguage(file.settings);
  const [chosenMeeting, setMeeting] = useState(
    meetingId ?? (meetings.length === 1 ? meetings[0]?.id : undefined),
  );
  const meeting = meetings.find((each) => each.id === chosenMeeting);
  const [step, setStep] = useState<Step>(meeting === undefined || meetingId === undefined ? 1 : 2);
  const [templateId, setTemplate] = useState<string>();
  const [title, setTitle] = useState<LocalText>();
  const [language, setLanguage] = useState<Language>(main);
  const [annexIds, setAnnexes] = useState<readonly string[]>([]);
  const [variants, setVariants] = useState<readonly Variant[]>();
  const [error, setError] = useState<unknown>();
  const [making, setMaking] = useState(false);
  // the book is made as of the moment it is made; its pages need not be drawn anew for that
  const [asOf] = useState(() => momentIn(file?.settings.timeZone ?? 'UTC', new Date()));
  const heading = useRef<HTMLHeadingElement>(null);
  // the first step keeps the focus where it is; after that a reader hears the new question
  const toStep = (next: Step) => {
    flushSync(() => setStep(next));
    heading.current?.focus();
  };

  // a template names the kind it is made for first
  const place = (template: (typeof templates)[number]) =>
    template.meetingKinds.indexOf(meeting?.meetingKind ?? '');
  const forLater = (template: (typeof templates)[number]) => (template.purpose === 'meeting' ? 0 : 1);
  const fitting = templates
    .filter((template) => place(template) !== -1)
    .toSorted((a, b) => forLater(a) - forLater(b) || place(a) - place(b));
  const template = templates.find((each) => each.id === templateId) ?? fitting[0] ?? templates[0];
  const copies: readonly Variant[] = variants ?? [
    'principal',
    ...(meeting?.releaseTo.includes('delegation') === true ? (['delegation'] as const) : []),
  ];
  if (file === null || meetings.length === 0) {
    return (
      <EmptyState
        icon={IconCalendarPlus}
        title={t('noMeetings')}
        action={<Button onClick={() => go({ name: 'meeting', id: NEW_ID })}>{t('newMeeting')}</Button>}
      >
        {t('noMeetingsText')}
      </EmptyState>
    );
  }

  const make = async () => {
    if (meeting === undefined || template === undefined || making) return;
    setMaking(true);
    setError(undefined);
    const name = pickLanguage(title ?? meeting.title, language, main)?.value ?? meeting.id;
    // its files are called by it: the language at the end is not what is cut off
    const id = idFrom(
      `${shortened(meeting.id, 24)}-${template.id}-${language}`,
      new Set(books.map((book) => book.id)),
    );
    const book: Book = {
      id,
      revision: 1,
      edition: 1,
      releaseTo: [],
      meetingId: meeting.id,
      templateId: template.id,
      templateVersion: template.version,
      language,
      asOf: momentIn(file.settings.timeZone, new Date()),
      variants: [...copies],
      ...(title === undefined ? {} : { title }),
      issueIds: [],
      leaveOut: [],
      order: [],
      edits: [],
      ownSections: [],
      annexIds: [...annexIds],
    };
    try {
      await applyChanges({
        label: t('action', { title: name }).slice(0, 200),
        changes: [{ op: 'put', kind: 'book', record: book, baseRevision: null }],
      });
      go({ name: 'book', id }, { replace: true });
    } catch (failure) {
      setError(failure);
      setMaking(false);
    }
  };

  const questions = { 1: t('meetingStep'), 2: t('templateStep'), 3: t('copiesStep') } as const;
  const last = step === 3;
  const ready = step === 1 ? meeting !== undefined : step === 2 ? template !== undefined : copies.length > 0;
  return (
    <form
      className={classes.wizard}
      onSubmit={(event) => {
        event.preventDefault();
        if (!ready) return;
        if (last) void make();
        else toStep(step === 1 ? 2 : 3);
      }}
    >
      <ol className={classes.steps} aria-hidden>
        {([1, 2, 3] as const).map((each) => (
          <li key={each} data-state={each === step ? 'now' : each < step ? 'done' : 'later'} />
        ))}
      </ol>
      <p className={classes.stepText}>{t('step', { n: step })}</p>
      <h2 ref={heading} tabIndex={-1} className={classes.question}>
        {questions[step]}
      </h2>
      {file.readOnly && <Notice tone="amber">{t('readOnly')}</Notice>}
      {step === 1 && (
        <MeetingStep
          meetings={meetings}
          chosen={meeting?.id}
          main={main}
          onChoose={(id) => {
            setMeeting(id);
            setTemplate(undefined);
            setVariants(undefined);
          }}
        />
      )}
      {step === 2 && (
        <TemplateStep
          templates={templates}
          fitting={fitting}
          chosen={template}
          meeting={meeting}
          main={main}
          language={language}
          asOf={asOf}
          onChoose={setTemplate}
        />
      )}
      {step === 3 && meeting !== undefined && (
        <CopiesStep
          meeting={meeting}
          main={main}
          languages={file.settings.languages}
          title={title}
          onTitle={setTitle}
          language={language}
          onLanguage={setLanguage}
          variants={copies}
          onVariants={setVariants}
          hasPapers={hasPapers}
          annexIds={annexIds}
          onAnnexes={setAnnexes}
        />
      )}
      {error !== undefined && <ErrorNotice error={error} />}
      <div className={classes.foot}>
        <Button
          variant="default"
          onClick={() => (step === 1 ? go({ name: 'books' }) : toStep(step === 3 ? 2 : 1))}
        >
          {step === 1 ? common('cancel') : common('back')}
        </Button>
        <Button type="submit" disabled={!ready || file.readOnly} loading={making}>
          {last ? t('create') : common('next')}
        </Button>
      </div>
    </form>
  );
}
