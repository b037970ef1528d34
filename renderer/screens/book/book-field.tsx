import { Button, Menu } from '@mantine/core';
import { IconBook2, IconCheck, IconChevronDown, IconLibrary, IconLock } from '@tabler/icons-react';
import { useState, type JSX, type ReactNode } from 'react';
import type { AnyRecord, LocalRich, LocalText, RecordKind } from '../../../core/model/index.ts';
import { LocalTextField } from '../../components/local-text/local-text-field.tsx';
import { MenuGroup } from '../../components/menu-group.tsx';
import { RichTextField } from '../../components/rich-text/rich-text-field.tsx';
import { offerUndo } from '../../components/toast.tsx';
import { bookFormTexts } from '../../i18n/areas/book-form.ts';
import { useText } from '../../i18n/use-text.ts';
import { compareWords, plainWords } from './difference.ts';
import { editOf, goesInto, libraryValue, type Destination, type FieldPlace } from './edits.ts';
import classes from './form.module.css';
import { byId } from './records.ts';
import { useLiveWork, useWork } from './work.ts';
import { useShowLibrary } from './show-library.ts';

/** One field of a record as this book has it, with the choice of where its edits go. */
export function BookField({
  place,
  record,
  label,
  kind,
  tone,
  multiline = false,
  required = false,
  lines,
  startHere = false,
}: {
  readonly place: FieldPlace;
  /** The record as the library has it. */
  readonly record: AnyRecord;
  readonly label: string;
  readonly kind: 'text' | 'rich';
  readonly tone?: 'red' | undefined;
  readonly multiline?: boolean;
  /** Whether the record cannot be without it. */
  readonly required?: boolean;
  readonly lines?: number;
  /** Whether the cursor goes here when the field appears. */
  readonly startHere?: boolean;
}): JSX.Element {
  const t = useText(bookFormTexts);
  const { book, edit, main, readOnly, variant } = useWork();
  const own = useLiveWork((work) => editOf(work.book, place));
  const newest = useLiveRecord(place) ?? record;
  const library = libraryValue(newest, place.field);
  const [destination, setDestination] = useDestination(place, label, isEmpty(library));
  const [emptied, setEmptied] = useState(false);
  const value = own === undefined ? library : (own.value ?? undefined);
  const onChange = (next: unknown) => {
    // in a book, null says that it goes without what the library has there
    const none = required && kind === 'rich' ? [] : destination === 'book' && !required ? null : undefined;
    const given = next ?? none;
    setEmptied(given === undefined && required);
    if (given === undefined && required) return;
    edit(place, given, destination, t('editOf', { label }), true);
  };
  const shared = {
    label,
    languages: [book.language],
    main,
    readOnly,
    tone,
    startHere,
    ...(emptied ? { error: t('cannotBeEmpty') } : {}),
  } as const;
  return (
    <FieldFrame
      place={place}
      label={label}
      library={library}
      destination={destination}
      onDestination={setDestination}
      withheld={!goesInto(record, variant)}
    >
      {kind === 'rich' ? (
        <RichTextField
          {...shared}
          value={value as LocalRich | undefined}
          onChange={onChange}
          {...(lines === undefined ? {} : { lines })}
        />
      ) : (
        <LocalTextField
          {...shared}
          multiline={multiline}
          value={value as LocalText | undefined}
          onChange={onChange}
        />
      )}
    </FieldFrame>
  );
}

/** The record of a field with the last letter that was typed into it. */
function useLiveRecord({ kind, id }: FieldPlace): AnyRecord | undefined {
  return useLiveWork(({ records }) => {
    const lists: Partial<Record<RecordKind, readonly AnyRecord[]>> = records;
    return byId(lists[kind] ?? [], id);
  });
}

const isEmpty = (value: unknown) =>
  value === undefined ||
  value === '' ||
  (typeof value === 'object' && value !== null && Object.values(value).every(isEmpty));

/**
 * Where a field's edits go: to this book while it has its own value, else where the user last said. What the library
 * has nothing of yet is written there, so that the next book has it as well.
 */
export function useDestination(
  place: FieldPlace,
  label: string,
  firstWords = false,
): readonly [Destination, (destination: Destination) => void] {
  const t = useText(bookFormTexts);
  const { destination, sendToLibrary, flush } = useWork();
  const [chosen, setChosen] = useState<Destination | undefined>(firstWords ? 'library' : undefined);
  const edited = useLiveWork((work) => editOf(work.book, place) !== undefined);
  const choose = (next: Destination) => {
    setChosen(next);
    if (next === 'book' || !edited) return;
    const message = t('sent', { label });
    sendToLibrary(place, message);
    void flush().then(() => offerUndo(message));
  };
  return [edited ? 'book' : (chosen ?? destination), choose];
}

const CHECK = <IconCheck size="1rem" stroke={1.75} aria-hidden />;
const BOOK = <IconBook2 size="1rem" stroke={1.5} aria-hidden />;
const LIBRARY = <IconLibrary size="1rem" stroke={1.5} aria-hidden />;

/** A field with the switch of its edits at the right of the label, and the library's version below. */
export function FieldFrame({
  place,
  label,
  library,
  destination,
  onDestination,
  withheld,
  children,
}: {
  readonly place: FieldPlace;
  readonly label: string;
  readonly library: unknown;
  readonly destination: Destination;
  readonly onDestination: (destination: Destination) => void;
  readonly withheld: boolean;
  readonly children: ReactNode;
}): JSX.Element {
  const t = useText(bookFormTexts);
  const { book, main, readOnly, revert, flush } = useWork();
  const showAll = useShowLibrary();
  const [showOne, setShowOne] = useState(false);
  const own = useLiveWork((work) => editOf(work.book, place));
  const shown = own !== undefined && (showAll || showOne);
  const takeBack = () => {
    const message = t('reverted', { label });
    revert(place, message);
    void flush().then(() => offerUndo(message));
  };
  const scope = own !== undefined ? t('editedHere') : destination === 'book' ? t('toBook') : t('toLibrary');
  return (
    <div className={classes.frame} data-field={`${place.kind}/${place.id}/${place.field}`}>
      <div className={classes.scope} data-edited={own !== undefined || undefined}>
        {withheld && (
          <span className={classes.withheld}>
            <IconLock size="0.75rem" stroke={1.75} aria-hidden /> {t('withheldHere')}
          </span>
        )}
        {!readOnly && (
          <Menu position="bottom-end" withinPortal alignItemsLabels="all">
            <Menu.Target>
              <button
                type="button"
                className={classes.scopeButton}
                aria-label={`${scope}. ${t('scopeOf', { label })}`}
              >
                {scope}
                <IconChevronDown size="0.75rem" stroke={1.75} aria-hidden />
              </button>
            </Menu.Target>
            <Menu.Dropdown>
              <MenuGroup label={t('editsGoTo')}>
                <Menu.RadioGroup
                  value={destination}
                  onChange={(value) => onDestination(value === 'book' ? 'book' : 'library')}
                >
                  <Menu.RadioItem value="book" closeMenuOnClick checkIcon={CHECK} rightSection={BOOK}>
                    {t('toBook')}
                  </Menu.RadioItem>
                  <Menu.RadioItem value="library" closeMenuOnClick checkIcon={CHECK} rightSection={LIBRARY}>
                    {t('toLibrary')}
                  </Menu.RadioItem>
                </Menu.RadioGroup>
              </MenuGroup>
              {own !== undefined && (
                <>
                  <Menu.Divider />
                  <Menu.Item
                    classNames={{ itemLabel: classes.capital ?? '' }}
                    onClick={() => setShowOne(!showOne)}
                  >
                    {showOne ? t('hideLibrary') : t('showLibrary')}
                  </Menu.Item>
                  <Menu.Item onClick={takeBack}>{t('revert')}</Menu.Item>
                  <Menu.Item onClick={() => onDestination('library')}>{t('send')}</Menu.Item>
                </>
              )}
            </Menu.Dropdown>
          </Menu>
        )}
      </div>
      {children}
      {shown && (
        <div className={classes.library}>
          <span className={classes.libraryLabel}>{t('inLibrary')} </span>
          <Difference
            library={plainWords(library, book.language, main)}
            book={plainWords(own.value, book.language, main)}
          />
          {!readOnly && (
            <div className={classes.libraryActions}>
              <Button size="compact-xs" variant="default" onClick={takeBack}>
                {t('revert')}
              </Button>
              <Button size="compact-xs" variant="default" onClick={() => onDestination('library')}>
                {t('send')}
              </Button>
            </div>
          )}
        </div>
      )}
    </div>
  );
}

/** What differs from the library: its words struck through, this book's underlined. */
export function Difference({
  library,
  book,
}: {
  readonly library: string;
  readonly book: string;
}): JSX.Element {
  const t = useText(bookFormTexts);
  if (library === '') return <em>{t('libraryEmpty')}</em>;
  return (
    <span className={classes.difference}>
      {compareWords(library, book).map((run, index) => {
        switch (run.kind) {
          case 'same':
            // oxlint-disable-next-line react/no-array-index-key -- runs have no name but their place
            return <span key={index}>{run.text}</span>;
          case 'library':
            // oxlint-disable-next-line react/no-array-index-key
            return <del key={index}>{run.text}</del>;
          case 'book':
            // oxlint-disable-next-line react/no-array-index-key
            return <ins key={index}>{run.text}</ins>;
        }
      })}
    </span>
  );
}
