import { Button } from '@mantine/core';
import { IconArrowLeft, IconFileOff, IconHistory, IconTrash } from '@tabler/icons-react';
import { useRef, useState, type JSX } from 'react';
import type { AnyRecord, Variant } from '../../../core/model/index.ts';
import { useLoaded } from '../../api/hooks.ts';
import { EmptyState } from '../../components/empty-state.tsx';
import { isAsked, withField, type Draft } from '../../components/record-form/field-spec.ts';
import { FormField } from '../../components/record-form/form-field.tsx';
import formClasses from '../../components/record-form/form.module.css';
import { MarkingField } from '../../components/record-form/marking-field.tsx';
import { titleOf, wordsOf } from '../../components/record-form/record-title.ts';
import { TroubleNotice } from '../../components/record-form/trouble-notice.tsx';
import { useFileSettings } from '../../components/record-form/use-file.ts';
import { useRecordDraft } from '../../components/record-form/use-record-draft.ts';
import { ReleaseField } from '../../components/release/release-field.tsx';
import { useDelete } from '../../components/revisions/ask-delete.tsx';
import { HistoryPanel } from '../../components/revisions/history-panel.tsx';
import revisionClasses from '../../components/revisions/revisions.module.css';
import { UsedIn } from '../../components/revisions/used-in.tsx';
import { ToneBadge } from '../../components/tone-badge.tsx';
import { kindTexts } from '../../i18n/areas/kinds.ts';
import { libraryTexts } from '../../i18n/areas/library.ts';
import { recordFieldTexts } from '../../i18n/areas/record-fields.ts';
import { recordFormTexts } from '../../i18n/areas/record-form.ts';
import { useLanguage, useText } from '../../i18n/use-text.ts';
import { go, Link } from '../../routes/navigation.tsx';
import type { LibraryKind } from '../../routes/routes.ts';
import { Screen } from '../../shell/screen.tsx';
import { FORMS } from './forms/index.ts';
import { HANDLING } from './forms/shared.ts';
import { useFieldLabels, useRestrictableFields } from './labels.ts';
import classes from './library.module.css';
import { RelatedList } from './related-list.tsx';

/** The form of a record with its history and uses beside it. */
export function RecordScreen({ kind, id }: { readonly kind: LibraryKind; readonly id: string }): JSX.Element {
  const t = useText(libraryTexts);
  const kinds = useText(kindTexts);
  const record = useLoaded('records.get', { kind, id });
  const [seen, setSeen] = useState(record !== null);
  if (record !== null && !seen) setSeen(true);
  // what was open when it was deleted elsewhere stays open: there may be something typed on it
  if (seen) return <RecordForm kind={kind} id={id} record={record} />;
  return (
    <Screen title={kinds(kind)}>
      <EmptyState
        icon={IconFileOff}
        title={t('goneTitle')}
        action={
          <Button component={Link} to={{ name: 'library', kind }}>
            {t('backTo', { kinds: kinds(`${kind}s`).toLowerCase() })}
          </Button>
        }
      >
        {t('goneText')}
      </EmptyState>
    </Screen>
  );
}

const isWide = () => window.matchMedia('(width >= 75rem)').matches;

function RecordForm({
  kind,
  id,
  record,
}: {
  readonly kind: LibraryKind;
  readonly id: string;
  readonly record: AnyRecord | null;
}): JSX.Element {
  const t = useText(libraryTexts);
  const kinds = useText(kindTexts);
  const fields = useText(recordFieldTexts);
  const words = useText(recordFormTexts);
  const language = useLanguage();
  const { settings, main, readOnly } = useFileSettings();
  const labels = useFieldLabels(kind);
  const restrictable = useRestrictableFields(kind);
  const remove = useDelete();
  const page = useRef<HTMLDivElement>(null);
  const [beside, setBeside] = useState(isWide);
  const nameOf = (draft: Draft) => titleOf(kind, draft as never, { language, main }) || kinds(kind);
  const sheet = useRecordDraft(kind, id, record, (draft) =>
    words('editLabel', { kind: kinds(kind).toLowerCase(), title: nameOf(draft) }),
  );
  const { draft, problems } = sheet.state;
  const title = nameOf(draft);
  const marking = settings.markings.find((each) => each.id === draft['marking']);
  const field = (spec: (typeof HANDLING)[number]) => (
    <div key={spec.field} className={spec.half === true ? formClasses.half : undefined}>
      <FormField
        spec={spec}
        path={spec.field}
        value={draft[spec.field]}
        siblings={draft}
        onChange={(value) => sheet.change(withField(sheet.store.get().draft, spec.field, value))}
        problems={problems}
        readOnly={readOnly}
      />
    </div>
  );
  const goToProblem = () =>
    page.current?.querySelector<HTMLElement>('[aria-invalid="true"], [data-error]')?.focus();
  return (
    <Screen
      title={title}
      layout="panes"
      badges={
        <>
          <ToneBadge>{kinds(kind)}</ToneBadge>
          {marking !== undefined && (
            <ToneBadge tone="red" caps>
              {wordsOf(marking.label, { language, main })}
            </ToneBadge>
          )}
        </>
      }
      tools={
        <>
          {!readOnly && (
            <Button
              variant="default"
              leftSection={<IconTrash size="1rem" stroke={1.5} aria-hidden />}
              onClick={() => {
                void remove([{ kind, id }], title).then((gone) => {
                  if (gone) go({ name: 'library', kind });
                  return gone;
                });
              }}
            >
              {t('delete')}
            </Button>
          )}
          <Button
            variant={beside ? 'light' : 'default'}
            aria-expanded={beside}
            aria-controls="record-beside"
            leftSection={<IconHistory size="1rem" stroke={1.5} aria-hidden />}
            onClick={() => setBeside(!beside)}
          >
            {t('details')}
          </Button>
        </>
      }
    >
      <div ref={page} className={classes.recordPage}>
        <div className={classes.record}>
          <Link to={{ name: 'library', kind }} className={classes.back}>
            <IconArrowLeft size="0.875rem" stroke={1.75} aria-hidden />
            {t('backTo', { kinds: kinds(`${kind}s`).toLowerCase() })}
          </Link>
          <div className={classes.trouble}>
            <TroubleNotice sheet={sheet} labels={labels} onGoToProblem={goToProblem} />
          </div>
          <div className={formClasses.form} onBlur={sheet.flush}>
            {FORMS[kind].sections.map((section) => (
              <section key={section.title} className={formClasses.section} aria-label={fields(section.title)}>
                <h2 className={formClasses.sectionTitle}>{fields(section.title)}</h2>
                <div className={formClasses.fields}>
                  {section.fields.filter((spec) => isAsked(spec, draft)).map(field)}
                </div>
              </section>
            ))}
            {kind === 'issue' && (
              <>
                <RelatedList kind="position" issueId={id} readOnly={readOnly} />
                <RelatedList kind="talkingPoint" issueId={id} readOnly={readOnly} />
              </>
            )}
            <section className={formClasses.section} aria-label={fields('handling')}>
              <h2 className={formClasses.sectionTitle}>{fields('handling')}</h2>
              <div className={formClasses.fields}>
                <ReleaseField
                  kind={kind}
                  value={{
                    releaseTo: (draft['releaseTo'] as readonly Variant[] | undefined) ?? [],
                    releaseFields: draft['releaseFields'] as
                      Readonly<Record<string, readonly Variant[]>> | undefined,
                  }}
                  onChange={({ releaseTo, releaseFields }) =>
                    sheet.change(
                      withField({ ...sheet.store.get().draft, releaseTo }, 'releaseFields', releaseFields),
                    )
                  }
                  fields={restrictable}
                  readOnly={readOnly}
                  error={problems.has('releaseTo') ? words('lowestReleasable') : undefined}
                />
                <div className={formClasses.half}>
                  <MarkingField
                    value={draft['marking'] as string | undefined}
                    onChange={(value) => sheet.change(withField(sheet.store.get().draft, 'marking', value))}
                    readOnly={readOnly}
                  />
                </div>
                {HANDLING.map(field)}
              </div>
            </section>
          </div>
        </div>
      </div>
      {beside && (
        <aside id="record-beside" className={classes.beside} aria-label={t('details')}>
          <section className={revisionClasses.block}>
            <h2 className={revisionClasses.title}>{t('usedIn')}</h2>
            <UsedIn kind={kind} id={id} />
          </section>
          <section className={revisionClasses.block}>
            <h2 className={revisionClasses.title}>{t('history')}</h2>
            <HistoryPanel
              kind={kind}
              id={id}
              title={title}
              labels={labels}
              readOnly={readOnly}
              onRestore={sheet.flush}
            />
          </section>
        </aside>
      )}
    </Screen>
  );
}
