import {
  pickLanguage,
  type AnyRecord,
  type Book,
  type Language,
  type LocalRich,
  type LocalText,
  type Meeting,
  type RecordKind,
  type RecordOf,
  type RichInline,
  type RichText,
} from '../../../core/model/index.ts';

/** Which language a name is wanted in, and which one texts given once are in. */
export interface NameLanguage {
  readonly language: Language;
  readonly main: Language;
}

/** The words of a text for a language, or of the language it has; empty where there is none. */
export function wordsOf(text: LocalText | undefined, { language, main }: NameLanguage): string {
  return pickLanguage<string>(text, language, main)?.value ?? '';
}

const inlineWords = (inlines: readonly RichInline[]): string =>
  inlines.map((inline) => ('text' in inline ? inline.text : inline.kind === 'break' ? ' ' : '')).join('');

/** The words of a rich text on one line, without its footnotes. */
export function plainWords(text: RichText): string {
  return text
    .map((block) => {
      switch (block.kind) {
        case 'paragraph':
          return inlineWords(block.content);
        case 'list':
          return block.items.map(plainWords).join(' · ');
        case 'table':
          return [block.header, ...block.rows].flatMap((row) => row.map(inlineWords)).join(' ');
      }
    })
    .join(' ')
    .trim();
}

/** As {@link wordsOf}, for rich text. */
export function richWords(text: LocalRich | undefined, { language, main }: NameLanguage): string {
  const picked = pickLanguage<RichText>(text, language, main);
  return picked === undefined ? '' : plainWords(picked.value);
}

/** What a book is called: its own title, or its meeting's in the book's language. */
export function bookTitle(book: Book, meetings: readonly Meeting[], languages: NameLanguage): string {
  const meeting = meetings.find(({ id }) => id === book.meetingId);
  const { main } = languages;
  return (
    wordsOf(book.title, languages) || wordsOf(meeting?.title, { language: book.language, main }) || book.id
  );
}

/** What a record is called in lists and links. */
export function titleOf<K extends RecordKind>(kind: K, record: RecordOf<K>, languages: NameLanguage): string;
export function titleOf(kind: RecordKind, record: AnyRecord, languages: NameLanguage): string {
  const words = (text: LocalText | undefined) => wordsOf(text, languages);
  const as = <K extends RecordKind>(_kind: K) => record as RecordOf<K>;
  switch (kind) {
    case 'party':
    case 'person':
      return words(as('person').name);
    case 'source': {
      const { id, publisher, title } = as('source');
      return `${id} · ${words(title) || words(publisher)}`;
    }
    case 'position': {
      const { summary, text } = as('position');
      return words(summary) || richWords(text, languages);
    }
    case 'talkingPoint':
      return words(as('talkingPoint').lead);
    case 'claim': {
      const { subject, attribute } = as('claim');
      return `${words(subject)}: ${words(attribute)}`;
    }
    case 'book':
      return words(as('book').title) || record.id;
    case 'edition':
      return as('edition').name ?? record.id;
    default:
      return words(as('issue').title) || record.id;
  }
}
