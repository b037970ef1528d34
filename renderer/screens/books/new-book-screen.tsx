import type { JSX } from 'react';
import { NewBookWizard } from '../../features/new-book/new-book-wizard.tsx';
import { newBookTexts } from '../../i18n/areas/new-book.ts';
import { useText } from '../../i18n/use-text.ts';
import { Screen } from '../../shell/screen.tsx';

/** The wizard for a new book. */
export function NewBookScreen({ meetingId }: { readonly meetingId?: string | undefined }): JSX.Element {
  const t = useText(newBookTexts);
  return (
    <Screen title={t('title')}>
      <NewBookWizard meetingId={meetingId} />
    </Screen>
  );
}
