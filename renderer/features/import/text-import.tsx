import { Select } from '@mantine/core';
import { useId, useState, type JSX } from 'react';
import type { ChannelOutput } from '../../../core/contract/index.ts';
import { newId, wordsOf as blockWords } from '../../../core/intake/index.ts';
import {
  pickLanguage,
  type AnyRecord,
  type Language,
  type LocalRich,
  type LocalText,
  type RichText,
} from '../../../core/model/index.ts';
import { LocalTextField } from '../../components/local-text/local-text-field.tsx';
import { byLanguage, withLanguage } from '../../components/local-text/localized.ts';
import { namedRecord, type NamedKind } from '../../components/record-form/new-record.ts';
import { RecordSelect } from '../../components/record-form/record-select.tsx';
import { plainWords, titleOf, wordsOf } from '../../components/record-form/record-title.ts';
import { useFileSettings, useRecords } from '../../components/record-form/use-file.ts';
import { RichTextField } from '../../components/rich-text/rich-text-field.tsx';
import { importTexts } from '../../i18n/areas/import.ts';
import { kindTexts } from '../../i18n/areas/kinds.ts';
import { recordFieldTexts } from '../../i18n/areas/record-fields.ts';
import { useLanguage, useText } from '../../i18n/use-text.ts';
import { go } from '../../routes/navigation.tsx';
import { DocumentLanguage, LabelledChoice, languageOf } from './document-language.tsx';
import { ImportFoot } from './import-foot.tsx';
import classes from './import.module.css';
import { textFields } from './text-fields.ts';
import { useImport } from './use-import.ts';

type Into = 'new' | 'existing';
/** A source cannot be made without the day it was published, which no document says reliably. */
const canBeMade = (kind: NamedKind) => kind !== 'source' && kind !== 'deadline';

/** Puts a Word document's text into a long field of a record, a new one or one that is there, once it was looked at. */
export function TextImport({
  kind,
  name,
  document,
  onClose,
}: {
  readonly kind: NamedKind;
  readonly name: string;
  readonly document: Extract<ChannelOutput<'intake.read'>, { type: 'document' }>;
  readonly onClose: () => void;
}): JSX.Element {
  const t = useText(importTexts);
  const fields = useText(recordFieldTexts);
  const kinds = useText(kindTexts);
  const shown = useLanguage();
  const intoId = useId();
  const { languages, main } = useFileSettings();
  const records = useRecords(kind);
  const specs = textFields(kind);
  const { blocks, left } = document;
  const [language, setLanguage] = useState(() => languageOf(blocks, languages));
  const [into, setInto] = useState<Into>(canBeMade(kind) ? 'new' : 'existing');
  const [title, setTitle] = useState<LocalText | undefined>(() =>
    withLanguage(undefined, languageOf(blocks, languages), titleIn(document) ?? nameOf(name), main),
  );
  const [id, setId] = useState<string>();
  const [field, setField] = useState(specs[0]?.field ?? '');
  const [text, setText] = useState<RichText>(() => textOf(document));
  const work = useImport(onClose);
  const spec = specs.find((each) => each.field === field);
  const existing = records.find((record) => record.id === id);
  const label = spec === undefined ? '' : fields(spec.label);
  const before = existing && (existing as unknown as Readonly<Record<string, unknown>>)[field];
  const ready = text.length > 0 && (into === 'new' ? title !== undefined : existing !== undefined);
  const run = async () => {
    const words = into === 'new' ? wordsOf(title, { language: shown, main }) : '';
    const base = into === 'new' ? madeOf(kind, title, records, main) : existing;
    if (base === undefined || spec === undefined) return;
    const value =
      spec.type === 'rich' ? addRich(before, text, language, main) : addPlain(before, text, language, main);
    const record = { ...base, [field]: value };
    const called = words || titleOf(kind, record as never, { language: shown, main });
    const done = await work.run(
      t('textImportedLabel', { file: name, title: called }),
      [{ op: 'put', kind, record, baseRevision: into === 'new' ? null : base.revision }],
      t('textImported', { title: called }),
    );
    if (done) go({ name: 'record', kind, id: record.id });
  };
  return (
    <>
      <div className={classes.choices}>
        {canBeMade(kind) && (
          <LabelledChoice
            id={intoId}
            label={t('into')}
            value={into}
            options={[
              { value: 'new', label: t('intoNew') },
              { value: 'existing', label: t('intoExisting') },
            ]}
            onChange={setInto}
          />
        )}
        <DocumentLanguage
          value={language}
          languages={languages}
          onChange={(next) => {
            setTitle(withLanguage(undefined, next, byLanguage(title, main)[language], main));
            setLanguage(next);
          }}
        />
        {specs.length > 1 && (
          <Select
            label={t('field')}
            data={specs.map((each) => ({ value: each.field, label: fields(each.label) }))}
            value={field}
            onChange={(next) => setField(next ?? field)}
            allowDeselect={false}
          />
        )}
      </div>
      <div className={classes.chosen}>
        {into === 'new' ? (
          <LocalTextField
            label={fields(kind === 'person' ? 'name' : 'title')}
            value={title}
            onChange={setTitle}
            languages={[language]}
            main={main}
            required
          />
        ) : (
          <RecordSelect
            kind={kind}
            label={kinds(kind)}
            value={id}
            onChange={setId}
            required
            hint={before === undefined ? undefined : t('addBelow')}
          />
        )}
      </div>
      <RichTextField
        key={language}
        label={`${t('text')}: ${label}`}
        value={language === main ? text : { [language]: text }}
        onChange={(next) => setText(next === undefined ? [] : (byLanguage(next, main)[language] ?? []))}
        languages={[language]}
        main={main}
        lines={8}
      />
      <ImportFoot
        confirm={t('confirmText')}
        disabled={!ready}
        busy={work.busy}
        error={work.error}
        left={left}
        onClose={onClose}
        onConfirm={() => void run()}
      />
    </>
  );
}

type WordDocument = Extract<ChannelOutput<'intake.read'>, { type: 'document' }>;

const nameOf = (file: string) => file.replace(/\.[^.]+$/, '');

/** The heading that a document begins with is its title, not a part of its text. */
function titleIn({ blocks: [first] }: WordDocument): string | undefined {
  return first?.heading === undefined ? undefined : blockWords(first.block) || undefined;
}

/** The text below the title; the other headings stand as bold lines, as after a paste from Word. */
function textOf(document: WordDocument): RichText {
  const rest = titleIn(document) === undefined ? document.blocks : document.blocks.slice(1);
  return rest.map(({ block, heading }) =>
    heading === undefined || block.kind !== 'paragraph'
      ? block
      : {
          ...block,
          content: block.content.map((inline) =>
            inline.kind === 'text' ? { ...inline, bold: true } : inline,
          ),
        },
  );
}

function madeOf(
  kind: NamedKind,
  title: LocalText | undefined,
  records: readonly AnyRecord[],
  main: Language,
): AnyRecord | undefined {
  if (title === undefined) return undefined;
  const words = wordsOf(title, { language: 'en', main });
  const id = newId(kind, words, new Set(records.map((record) => record.id)));
  return namedRecord(kind, id, title, '');
}

function addRich(before: unknown, text: RichText, language: Language, main: Language): LocalRich | undefined {
  const old = before as LocalRich | undefined;
  const there = byLanguage(old, main)[language] ?? [];
  return withLanguage<RichText>(old, language, [...there, ...text], main);
}

function addPlain(
  before: unknown,
  text: RichText,
  language: Language,
  main: Language,
): LocalText | undefined {
  const old = before as LocalText | undefined;
  const there = pickLanguage<string>(old, language, main);
  const words = text.map((block) => plainWords([block])).join(' ');
  const kept = there?.lang === language ? `${there.value} ` : '';
  return withLanguage(old, language, `${kept}${words}`, main);
}
