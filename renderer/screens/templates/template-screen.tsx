import { Button } from '@mantine/core';
import { IconArrowLeft, IconBook2, IconTemplate } from '@tabler/icons-react';
import type { JSX } from 'react';
import { useLoaded } from '../../api/hooks.ts';
import { EmptyState } from '../../components/empty-state.tsx';
import { wordsOf } from '../../components/record-form/record-title.ts';
import { useFileSettings } from '../../components/record-form/use-file.ts';
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
      <TemplateCard template={template} />
    </Screen>
  );
}
