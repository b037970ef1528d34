import { ActionIcon, Button, Menu, Table, VisuallyHidden } from '@mantine/core';
import { IconBooks, IconCopy, IconDots, IconPlus, IconTrash } from '@tabler/icons-react';
import type { JSX } from 'react';
import type { Book, Edition, LocalText, Meeting } from '../../../core/model/index.ts';
// the first screen of a file: the schemas, which the index brings along, have time
import { mainLanguage } from '../../../core/model/language.ts';
import { pickLanguage } from '../../../core/model/rich-text.ts';
import { call } from '../../api/client.ts';
import { applyChanges, useLoaded } from '../../api/hooks.ts';
import { EmptyState } from '../../components/empty-state.tsx';
import { offerUndo, sayFailed } from '../../components/toast.tsx';
import { idFrom } from '../../features/new-book/moment.ts';
import { bookTexts } from '../../i18n/areas/book.ts';
import { commonTexts } from '../../i18n/areas/common.ts';
import { useFormat } from '../../i18n/format.ts';
import { useLanguage, useText } from '../../i18n/use-text.ts';
import { go, Link } from '../../routes/navigation.tsx';
import { Screen } from '../../shell/screen.tsx';
import classes from './books.module.css';

/** The books of the file. */
export function BooksScreen(): JSX.Element {
  const t = useText(bookTexts);
  const file = useLoaded('file.current');
  const books = useLoaded('records.list', { kind: 'book' }) as readonly Book[];
  const readOnly = file?.readOnly ?? true;
  const add = readOnly ? undefined : (
    <Button
      leftSection={<IconPlus size="1rem" stroke={1.75} aria-hidden />}
      onClick={() => go({ name: 'newBook' })}
    >
      {t('newBook')}
    </Button>
  );
  return (
    <Screen title={t('booksTitle')} primary={books.length === 0 ? undefined : add}>
      {books.length === 0 ? (
        <EmptyState icon={IconBooks} title={t('noBooks')} action={add}>
          {t('noBooksText')}
        </EmptyState>
      ) : (
        <BooksTable books={books} readOnly={readOnly} />
      )}
    </Screen>
  );
}

const NAMES = { en: 'english', ko: 'korean' } as const;

function BooksTable({
  books,
  readOnly,
}: {
  readonly books: readonly Book[];
  readonly readOnly: boolean;
}): JSX.Element {
  const t = useText(bookTexts);
  const common = useText(commonTexts);
  const format = useFormat();
  const language = useLanguage();
  const file = useLoaded('file.current');
  const meetings = useLoaded('records.list', { kind: 'meeting' }) as readonly Meeting[];
  const templates = useLoaded('templates.list');
  const main = file === null ? 'en' : mainLanguage(file.settings);
  const titleOf = (book: Book) => {
    const words = (value: LocalText | undefined) => pickLanguage(value, book.language, main)?.value;
    return (
      words(book.title) ?? words(meetings.find((meeting) => meeting.id === book.meetingId)?.title) ?? book.id
    );
  };
  const remove = (book: Book) => {
    removeBook(book, t('deleteBookAction'))
      .then(() => offerUndo(t('deletedBook', { title: titleOf(book) })))
      .catch(sayFailed);
  };
  const duplicate = (book: Book) => {
    const id = idFrom(book.id, new Set(books.map((each) => each.id)));
    const title = { [book.language]: t('duplicateTitle', { title: titleOf(book) }) };
    applyChanges({
      label: t('duplicateAction'),
      changes: [{ op: 'put', kind: 'book', record: { ...book, id, title, revision: 1 }, baseRevision: null }],
    }).catch(sayFailed);
  };
  const latest = books.toSorted((a, b) => (a.asOf < b.asOf ? 1 : -1));
  return (
    <Table.ScrollContainer minWidth={640} scrollAreaProps={{ viewportProps: { tabIndex: 0 } }}>
      <Table verticalSpacing="sm" highlightOnHover>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t('book')}</Table.Th>
            <Table.Th>{t('template')}</Table.Th>
            <Table.Th>{t('language')}</Table.Th>
            <Table.Th>{t('copies')}</Table.Th>
            <Table.Th>{t('bookDate')}</Table.Th>
            <Table.Th>{t('changes')}</Table.Th>
            {!readOnly && (
              <Table.Th>
                <VisuallyHidden>{common('more')}</VisuallyHidden>
              </Table.Th>
            )}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {latest.map((book) => {
            const title = titleOf(book);
            const template = templates.find((each) => each.id === book.templateId);
            return (
              <Table.Tr key={book.id}>
                <Table.Td>
                  <Link to={{ name: 'book', id: book.id }} className={classes.title}>
                    {title}
                  </Link>
                </Table.Td>
                <Table.Td>{pickLanguage(template?.title, language, main)?.value ?? book.templateId}</Table.Td>
                <Table.Td>{common(NAMES[book.language])}</Table.Td>
                <Table.Td>{book.variants.map((variant) => common(variant)).join(', ')}</Table.Td>
                <Table.Td className={classes.date}>{format.date(book.asOf.slice(0, 10))}</Table.Td>
                <Table.Td>
                  {book.edits.length === 0 ? t('noEdits') : format.number(book.edits.length)}
                </Table.Td>
                {!readOnly && (
                  <Table.Td className={classes.actions}>
                    <Menu position="bottom-end" withinPortal>
                      <Menu.Target>
                        <ActionIcon variant="subtle" color="gray" aria-label={t('actionsFor', { title })}>
                          <IconDots size="1rem" stroke={1.5} aria-hidden />
                        </ActionIcon>
                      </Menu.Target>
                      <Menu.Dropdown>
                        <Menu.Item
                          leftSection={<IconCopy size="1rem" stroke={1.5} aria-hidden />}
                          onClick={() => duplicate(book)}
                        >
                          {common('copy')}
                        </Menu.Item>
                        <Menu.Item
                          color="red"
                          leftSection={<IconTrash size="1rem" stroke={1.5} aria-hidden />}
                          onClick={() => remove(book)}
                        >
                          {common('delete')}
                        </Menu.Item>
                      </Menu.Dropdown>
                    </Menu>
                  </Table.Td>
                )}
              </Table.Tr>
            );
          })}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  );
}

/** Deletes a book and the words kept of its revisions, which mean nothing without it. */
async function removeBook(book: Book, label: string): Promise<void> {
  const editions = (await call('records.list', { kind: 'edition' })) as readonly Edition[];
  const kept = editions.filter(({ bookId }) => bookId === book.id);
  await applyChanges({
    label,
    changes: [
      ...kept.map(
        ({ id, revision }) => ({ op: 'delete', kind: 'edition', id, baseRevision: revision }) as const,
      ),
      { op: 'delete', kind: 'book', id: book.id, baseRevision: book.revision },
    ],
  });
}
