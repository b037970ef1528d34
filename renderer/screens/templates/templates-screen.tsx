import { IconTemplate } from '@tabler/icons-react';
import type { JSX } from 'react';
import { useLoaded } from '../../api/hooks.ts';
import { EmptyState } from '../../components/empty-state.tsx';
import { kindTexts } from '../../i18n/areas/kinds.ts';
import { templateTexts } from '../../i18n/areas/templates.ts';
import { useText } from '../../i18n/use-text.ts';
import { Screen } from '../../shell/screen.tsx';
import { TemplateCard } from './template-card.tsx';
import classes from './templates.module.css';

/** The templates that ship and the file's own, each with its sections. */
export function TemplatesScreen(): JSX.Element {
  const t = useText(templateTexts);
  const kinds = useText(kindTexts);
  const templates = useLoaded('templates.list');
  return (
    <Screen title={kinds('templates')}>
      {templates.length === 0 ? (
        <EmptyState icon={IconTemplate} title={t('emptyTitle')}>
          {t('emptyText')}
        </EmptyState>
      ) : (
        <>
          <p className={classes.intro}>{t('intro')}</p>
          <ul className={classes.cards}>
            {templates.map((template) => (
              <li key={template.id}>
                <TemplateCard template={template} linked />
              </li>
            ))}
          </ul>
        </>
      )}
    </Screen>
  );
}
