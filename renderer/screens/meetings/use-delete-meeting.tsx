import { modals } from '@mantine/modals';
import type { Book, Meeting } from '../../../core/model/index.ts';
import { call } from '../../api/client.ts';
import { applyChanges } from '../../api/hooks.ts';
import { titleOf } from '../../components/record-form/record-title.ts';
import { useFileSettings } from '../../components/record-form/use-file.ts';
import { offerUndo, sayFailed } from '../../components/toast.tsx';
import { meetingTexts } from '../../i18n/areas/meeting.ts';
import { useFormat } from '../../i18n/format.ts';
import { useLanguage, useText } from '../../i18n/use-text.ts';
import { go } from '../../routes/navigation.tsx';

/** Deletes a meeting and offers to take it back; one that books are made from says which, and stays. */
export function useDeleteMeeting(): (meeting: Meeting, title: string) => Promise<void> {
  const t = useText(meetingTexts);
  const language = useLanguage();
  const { main } = useFileSettings();
  const { list } = useFormat();
  return async ({ id }, title) => {
    try {
      const books = ((await call('records.list', { kind: 'book' })) as readonly Book[]).filter(
        (book) => book.meetingId === id,
      );
      if (books.length > 0) {
        const names = list(books.map((book) => titleOf('book', book, { language, main })));
        modals.open({ title: t('usedTitle'), children: t('usedByBooks', { books: names }) });
        return;
      }
      const now = await call('records.get', { kind: 'meeting', id });
      if (now === null) return;
      const label = t('deleted', { title: title.slice(0, 150) });
      await applyChanges({
        label,
        changes: [{ op: 'delete', kind: 'meeting', id, baseRevision: now.revision }],
      });
      go({ name: 'meetings' });
      offerUndo(label);
    } catch (error) {
      sayFailed(error);
    }
  };
}
