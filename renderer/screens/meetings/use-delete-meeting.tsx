import { Button, Group, List, Stack } from '@mantine/core';
import { modals } from '@mantine/modals';
import type { JSX } from 'react';
import type { Book, Meeting } from '../../../core/model/index.ts';
import { call } from '../../api/client.ts';
import { applyChanges } from '../../api/hooks.ts';
import { bookTitle } from '../../components/record-form/record-title.ts';
import { useFileSettings } from '../../components/record-form/use-file.ts';
import { offerUndo, sayFailed } from '../../components/toast.tsx';
import { commonTexts } from '../../i18n/areas/common.ts';
import { meetingTexts } from '../../i18n/areas/meeting.ts';
import { useLanguage, useText } from '../../i18n/use-text.ts';
import { go } from '../../routes/navigation.tsx';

/** Deletes a meeting and offers to take it back; one that books are made from says which, and stays. */
export function useDeleteMeeting(): (meeting: Meeting, title: string) => Promise<void> {
  const t = useText(meetingTexts);
  const language = useLanguage();
  const { main } = useFileSettings();
  const common = useText(commonTexts);
  return async (meeting, title) => {
    const { id } = meeting;
    try {
      const books = ((await call('records.list', { kind: 'book' })) as readonly Book[]).filter(
        (book) => book.meetingId === id,
      );
      if (books.length > 0) {
        modals.open({
          title: t('usedTitle'),
          closeButtonProps: { 'aria-label': common('close') },
          children: <StillUsed books={books.map((book) => bookTitle(book, [meeting], { language, main }))} />,
        });
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

/** Which books keep a meeting from being deleted, and the way to them. */
function StillUsed({ books }: { readonly books: readonly string[] }): JSX.Element {
  const t = useText(meetingTexts);
  const common = useText(commonTexts);
  return (
    <Stack gap="sm">
      <span>{t('usedByBooks')}</span>
      <List size="sm">
        {books.map((title, index) => (
          // oxlint-disable-next-line react/no-array-index-key -- two books may be called the same
          <List.Item key={index}>{title}</List.Item>
        ))}
      </List>
      <Group justify="flex-end" gap="sm" mt="xs">
        <Button variant="default" onClick={() => modals.closeAll()}>
          {common('close')}
        </Button>
        <Button
          onClick={() => {
            modals.closeAll();
            go({ name: 'books' });
          }}
          data-autofocus
        >
          {t('toBooks')}
        </Button>
      </Group>
    </Stack>
  );
}
