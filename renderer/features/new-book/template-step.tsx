import { Radio } from '@mantine/core';
import type { JSX } from 'react';
import type { ChannelOutput } from '../../../core/contract/index.ts';
import { pickLanguage, type Language, type Meeting } from '../../../core/model/index.ts';
import { TabMark } from '../../components/tone-badge.tsx';
import { newBookTexts } from '../../i18n/areas/new-book.ts';
import { useLanguage, useText } from '../../i18n/use-text.ts';
import { TemplatePages } from '../template-pages/template-pages.tsx';
import classes from './new-book.module.css';

type Template = ChannelOutput<'templates.list'>[number];

/** The templates, those for this kind of meeting first, and the sections of the chosen one. */
export function TemplateStep({
  templates,
  fitting,
  chosen,
  meeting,
  main,
  language,
  asOf,
  onChoose,
}: {
  readonly templates: readonly Template[];
  readonly fitting: readonly Template[];
  readonly chosen: Template | undefined;
  readonly meeting: Meeting | undefined;
  readonly main: Language;
  /** The language and date that the book would have. */
  readonly language: Language;
  readonly asOf: string;
  readonly onChoose: (id: string) => void;
}): JSX.Element {
  const t = useText(newBookTexts);
  const others = templates.filter((template) => !fitting.includes(template));
  const groups = [
    { title: t('fits'), list: fitting },
    { title: t('others'), list: others },
  ].filter(({ list }) => list.length > 0);
  return (
    <div className={classes.halves}>
      <Radio.Group value={chosen?.id ?? null} onChange={onChoose} aria-label={t('templateStep')}>
        {groups.map(({ title, list }) => (
          <div key={title}>
            <h3 className={classes.groupTitle}>{title}</h3>
            <div className={classes.cards}>
              {list.map((template) => (
                <TemplateCard key={template.id} template={template} main={main} />
              ))}
            </div>
          </div>
        ))}
      </Radio.Group>
      {chosen !== undefined && (
        <div className={classes.made}>
          {meeting !== undefined && (
            <TemplatePages templateId={chosen.id} meetingId={meeting.id} language={language} asOf={asOf} />
          )}
          <Sections template={chosen} tabs={meeting?.agenda.length ?? 0} main={main} />
        </div>
      )}
    </div>
  );
}

function TemplateCard({
  template,
  main,
}: {
  readonly template: Template;
  readonly main: Language;
}): JSX.Element {
  const t = useText(newBookTexts);
  const language = useLanguage();
  return (
    <Radio.Card value={template.id} className={classes.card ?? ''}>
      <Radio.Indicator />
      <span className={classes.cardText}>
        <span className={classes.cardTitle}>
          {pickLanguage(template.title, language, main)?.value}
          {template.own && <span className={classes.cardNote}> · {t('own')}</span>}
        </span>
        <span className={classes.cardNote}>{pickLanguage(template.description, language, main)?.value}</span>
      </span>
    </Radio.Card>
  );
}

/** A sheet of paper with the template's sections on it. */
function Sections({
  template,
  tabs,
  main,
}: {
  readonly template: Template;
  readonly tabs: number;
  readonly main: Language;
}): JSX.Element {
  const t = useText(newBookTexts);
  const language = useLanguage();
  const nameOf = (section: Template['sections'][number]) => {
    const title = pickLanguage(section.title, language, main)?.value;
    if (title !== undefined) return title;
    if (section.type === 'cover' || section.type === 'contents' || section.type === 'masthead') {
      return t(section.type);
    }
    return section.id;
  };
  const limit = ({ pages }: Template['sections'][number]) =>
    pages === undefined ? null : <span className={classes.limit}>{t('atMost', { n: pages })}</span>;
  return (
    <section className={classes.sheet} aria-label={t('sections')}>
      <h3 className={classes.sheetTitle}>{t('sections')}</h3>
      <ol className={classes.sections}>
        {template.sections.map((section) =>
          section.type === 'issues' ? (
            <li key={section.id} className={classes.tabs}>
              {Array.from({ length: Math.min(tabs, 8) }, (_, index) => (
                <TabMark key={index}>{index + 1}</TabMark>
              ))}
              <span>{t('agendaTab')}</span>
              {limit(section)}
            </li>
          ) : (
            <li key={section.id} className={classes.section}>
              {nameOf(section)}
              {limit(section)}
            </li>
          ),
        )}
      </ol>
    </section>
  );
}
