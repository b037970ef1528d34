import { Button, Select } from '@mantine/core';
import { IconArrowLeft, IconBook2, IconTemplate } from '@tabler/icons-react';
import { useState, type JSX } from 'react';
import type { ChannelOutput } from '../../../core/contract/index.ts';
import type { Meeting } from '../../../core/model/index.ts';
import { useLoaded } from '../../api/hooks.ts';
import { EmptyState } from '../../components/empty-state.tsx';
import { wordsOf } from '../../components/record-form/record-title.ts';
import { useFileSettings } from '../../components/record-form/use-file.ts';
import { momentIn } from '../../features/new-book/moment.ts';
import { TemplatePages } from '../../features/template-pages/template-pages.tsx';
import { templateTexts } from '../../i18n/areas/templates.ts';
import { useLanguage, useText } from '../../i18n/use-text.ts';
import { go, Link } from '../../routes/navigation.tsx';
import { Screen } from '../../shell/screen.tsx';
import { TemplateCard } from './template-card.tsx';
import classes from './templates.module.css';

/** One template: what it is for and what it holds, in order. */
export function TemplateScreen({ id }: { readonly id: string }): JSX.Element {
  const t = useText(templateTexts);
  const language = useLanguage();
  const { main, readOnly } = useFileSettings();
  const template = useLoaded('templates.list').find((each) => each.id === id);
  const back = <Link to={{ name: 'templates' }}>{t('all')}</Link>;
  if (template === undefined) {
    return (
      <Screen title={t('goneTitle')}>
        <EmptyState icon={IconTemplate} title={t('goneTitle')} action={back}>
          {t('goneText')}
        </EmptyState>
      </Screen>
    );
  }
  return (
    <Screen
      title={wordsOf(template.title, { language, main })}
      width="narrow"
      primary={
        <Button
          leftSection={<IconBook2 size="1rem" stroke={1.75} />}
          disabled={readOnly}
          onClick={() => go({ name: 'newBook' })}
        >
          {t('useIt')}
        </Button>
      }
    >
      <p className={classes.back}>
        <Link to={{ name: 'templates' }}>
          <IconArrowLeft size="0.875rem" stroke={1.75} aria-hidden />
          {t('all')}
        </Link>
      </p>
      <Pages template={template} />
      <TemplateCard template={template} />
    </Screen>
  );
}

/** The template's first pages, drawn from a meeting that it fits. */
function Pages({ template }: { readonly template: ChannelOutput<'templates.list'>[number] }): JSX.Element {
  const t = useText(templateTexts);
  const language = useLanguage();
  const { languages, main, settings } = useFileSettings();
  const shown = languages.includes(language) ? language : main;
  const meetings = useLoaded('records.list', { kind: 'meeting' }) as readonly Meeting[];
  const latest = meetings.toSorted((a, b) => ((a.from ?? '') < (b.from ?? '') ? 1 : -1));
  const fitting = latest.find(({ meetingKind }) => template.meetingKinds.includes(meetingKind));
  const [chosen, setChosen] = useState<string>();
  const [asOf] = useState(() => momentIn(settings.timeZone, new Date()));
  const meeting = latest.find(({ id }) => id === chosen) ?? fitting ?? latest[0];
  return (
    <section className={classes.pages}>
      <h2>{t('pages')}</h2>
      {meeting === undefined ? (
        <p className={classes.intro}>{t('pagesNoMeeting')}</p>
      ) : (
        <>
          {latest.length > 1 && (
            <Select
              label={t('pagesFor')}
              data={latest.map(({ id, title }) => ({
                value: id,
                label: wordsOf(title, { language, main }) || id,
              }))}
              value={meeting.id}
              onChange={(id) => setChosen(id ?? undefined)}
              allowDeselect={false}
            />
          )}
          <TemplatePages templateId={template.id} meetingId={meeting.id} language={shown} asOf={asOf} />
        </>
      )}
    </section>
  );
}
