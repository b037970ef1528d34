import type { JSX } from 'react';
import type { ChannelOutput } from '../../../core/contract/index.ts';
import { wordsOf } from '../../components/record-form/record-title.ts';
import { useFileSettings } from '../../components/record-form/use-file.ts';
import { ToneBadge } from '../../components/tone-badge.tsx';
import { meetingTexts } from '../../i18n/areas/meeting.ts';
import { templateTexts } from '../../i18n/areas/templates.ts';
import { useFormat } from '../../i18n/format.ts';
import { useLanguage, useText } from '../../i18n/use-text.ts';
import { Link } from '../../routes/navigation.tsx';
import { useSectionTypes } from '../../features/template-pages/section-types.ts';
import classes from './templates.module.css';

type Template = ChannelOutput<'templates.list'>[number];
type KindKey = `kind-${string}` & keyof (typeof meetingTexts)['en'];

const isKindKey = (key: string): key is KindKey => key in meetingTexts.en;

/** A template with what it is for and its sections in order. */
export function TemplateCard({
  template,
  linked = false,
}: {
  readonly template: Template;
  /** Whether its title leads to its own screen. */
  readonly linked?: boolean;
}): JSX.Element {
  const t = useText(templateTexts);
  const meetings = useText(meetingTexts);
  const { list } = useFormat();
  const language = useLanguage();
  const { main } = useFileSettings();
  const words = (text: Template['title'] | undefined) => wordsOf(text, { language, main });
  const title = words(template.title);
  const typeName = useSectionTypes();
  const kindName = (kind: string) => {
    const key = `kind-${kind}`;
    return isKindKey(key) ? meetings(key) : kind;
  };
  return (
    <article className={classes.card} aria-label={title}>
      <div className={classes.head}>
        <h2 className={classes.title}>
          {linked ? <Link to={{ name: 'template', id: template.id }}>{title}</Link> : title}
        </h2>
        {template.own && <ToneBadge tone="blue">{t('own')}</ToneBadge>}
      </div>
      {template.description !== undefined && <p className={classes.text}>{words(template.description)}</p>}
      <p className={classes.small}>
        {t('forKinds')}: {list(template.meetingKinds.map(kindName))} · {t('version', { n: template.version })}
      </p>
      <h3 className={classes.sectionsTitle}>
        {t('contents')} · {t('sections', { count: template.sections.length })}
      </h3>
      <ol className={classes.sections}>
        {template.sections.map((section) => (
          <li key={section.id}>
            <span className={classes.sectionName}>{words(section.title) || typeName(section.type)}</span>{' '}
            {section.pages !== undefined && (
              <span className={classes.limit}>
                {t(section.type === 'issues' ? 'limitEach' : 'limit', { n: section.pages })}
              </span>
            )}
          </li>
        ))}
      </ol>
    </article>
  );
}
