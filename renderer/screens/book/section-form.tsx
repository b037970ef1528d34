import { useState, type JSX, type ReactNode } from 'react';
import { pickLanguage } from '../../../core/model/index.ts';
import { EmptyState } from '../../components/empty-state.tsx';
import { wordsOf } from '../../components/error-notice.tsx';
import { Notice } from '../../components/notice.tsx';
import { bookFormTexts } from '../../i18n/areas/book-form.ts';
import { bookTexts } from '../../i18n/areas/book.ts';
import { errorTexts } from '../../i18n/areas/errors.ts';
import { useText } from '../../i18n/use-text.ts';
import { IconBook2 } from '@tabler/icons-react';
import { Button, Center, Loader } from '@mantine/core';
import { issuesOf } from './as-of.ts';
import { ChangesForm } from './changes-form.tsx';
import { CoverForm } from './cover-form.tsx';
import classes from './form.module.css';
import { IssueForm } from './issue-form.tsx';
import { MadeOf } from './made-of.tsx';
import { GlanceForm, ObjectivesForm } from './meeting-forms.tsx';
import { ownIdOf, putBack, type OutlineSection } from './outline.ts';
import { OwnForm } from './own-form.tsx';
import { PointsField } from './points-field.tsx';
import { byId } from './records.ts';
import { useSectionName } from './section-name.ts';
import { ShowLibraryProvider } from './show-library.ts';
import { useWork, type Work } from './work.ts';

/** The form of the chosen section: what the book prints there and where it comes from. */
export function SectionForm({
  section,
  coming,
}: {
  readonly section: OutlineSection | undefined;
  /** Whether one that is not there yet will be in a moment. */
  readonly coming: boolean;
}): JSX.Element {
  const t = useText(bookTexts);
  const form = useText(bookFormTexts);
  const error = useText(errorTexts);
  const { changeBook, failure, keepMine, dropMine } = useWork();
  return (
    <section className={classes.pane} aria-label={t('paneForm')}>
      {failure !== undefined && (
        <div className={classes.failure}>
          <Notice
            tone="red"
            title={t('notSaved')}
            role="alert"
            actions={
              <>
                <Button size="xs" onClick={keepMine}>
                  {t('saveMine')}
                </Button>
                <Button size="xs" variant="default" onClick={dropMine}>
                  {t('dropMine')}
                </Button>
              </>
            }
          >
            {error(wordsOf(failure).happened)} {t('notSavedText')}
          </Notice>
        </div>
      )}
      {section === undefined && coming ? (
        <Center className={classes.coming ?? ''}>
          <Loader size="sm" type="dots" role="img" aria-label={form('coming')} />
        </Center>
      ) : section === undefined ? (
        <EmptyState icon={IconBook2} title={form('noSection')}>
          {form('noSectionText')}
        </EmptyState>
      ) : (
        <>
          {!section.included && (
            <div className={classes.failure}>
              <Notice
                tone="grey"
                title={form('leftOutTitle')}
                actions={
                  <Button
                    size="xs"
                    variant="default"
                    onClick={() =>
                      changeBook(
                        (book) => putBack(book, section),
                        t('includedAction', { title: section.title }),
                      )
                    }
                  >
                    {t('includeShort')}
                  </Button>
                }
              />
            </div>
          )}
          <Chosen key={section.id} section={section} />
        </>
      )}
    </section>
  );
}

function Chosen({ section }: { readonly section: OutlineSection }): JSX.Element {
  const t = useText(bookFormTexts);
  const nameOf = useSectionName();
  const work = useWork();
  const [showLibrary, setShowLibrary] = useState(false);
  const { records, book, main, settings } = work;
  const ownId = ownIdOf(section);
  const own = byId(book.ownSections, ownId);
  const issue = byId(records.issue, section.issueId);
  const type = typeOfSection(section, work);
  if (own !== undefined) return <OwnForm own={own} />;
  const words = (value: Parameters<typeof pickLanguage<string>>[0]) =>
    pickLanguage(value, book.language, main)?.value ?? '';
  const frame = (title: string, subtitle: ReactNode, children: ReactNode) => (
    <ShowLibraryProvider value={showLibrary}>
      <h2 className={classes.title} lang={book.language}>
        {title}
      </h2>
      <p className={classes.subtitle}>{subtitle}</p>
      {children}
    </ShowLibraryProvider>
  );
  if (issue !== undefined) {
    const area = settings.areas.find((each) => each.id === issue.areaId);
    const edits = editsOfIssue(work, issue.id);
    return frame(
      words(issue.title) || section.title,
      <>
        {area !== undefined && <>{words(area.name)} · </>}
        {t('fromLibrary')}, {edits === 0 ? t('noEditsHere') : t('editsHere', { n: edits })}
        {edits > 0 && (
          <>
            {' '}
            ·{' '}
            <button type="button" className={classes.textButton} onClick={() => setShowLibrary(!showLibrary)}>
              {showLibrary ? t('hideLibrary') : t('showLibrary')}
            </button>
          </>
        )}
      </>,
      <IssueForm issue={issue} />,
    );
  }
  const title = nameOf(section);
  switch (type) {
    case 'cover':
    case 'masthead':
      return frame(title, t('coverText'), <CoverForm />);
    case 'at-a-glance':
      return frame(title, t('glanceText'), <GlanceForm issues={issuesOf(records, book)} />);
    case 'objectives':
      return frame(title, t('fromLibrary'), <ObjectivesForm />);
    case 'press-lines':
      return frame(title, t('pressText'), <PressForm />);
    case 'changes':
      return frame(title, t('changesText'), <ChangesForm />);
    default:
      return frame(title, <MadeOf.Intro type={type} />, <MadeOf type={type} />);
  }
}

function PressForm(): JSX.Element {
  const t = useText(bookFormTexts);
  const { records, book, main } = useWork();
  return (
    <div className={classes.fields}>
      <PointsField issueId={undefined} kind="press" label={t('press')} />
      {issuesOf(records, book).map((issue) => (
        <PointsField
          key={issue.id}
          issueId={issue.id}
          kind="press"
          label={pickLanguage(issue.shortTitle ?? issue.title, book.language, main)?.value ?? issue.id}
        />
      ))}
    </div>
  );
}

/** The type of the template's section that a section comes from. */
export function typeOfSection(
  section: OutlineSection,
  { template }: Pick<Work, 'template'>,
): string | undefined {
  if (section.role === 'cover' || section.role === 'contents') return section.role;
  if (section.role === 'annex') return 'annexes';
  return template?.sections.find((each) => each.id === section.templateSection)?.type;
}

/** How many of the book's edits are about an issue: its own fields, its positions, points and claims. */
function editsOfIssue({ book, records }: Work, issueId: string): number {
  return book.edits.filter((edit) => {
    switch (edit.kind) {
      case 'issue':
        return edit.id === issueId;
      case 'position':
        return byId(records.position, edit.id)?.issueId === issueId;
      case 'talkingPoint':
        return byId(records.talkingPoint, edit.id)?.issueId === issueId;
      case 'claim':
        return byId(records.claim, edit.id)?.issueId === issueId;
      default:
        return false;
    }
  }).length;
}
