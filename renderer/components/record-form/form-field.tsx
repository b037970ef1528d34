import { Checkbox, MultiSelect, Select, Textarea } from '@mantine/core';
import type { JSX } from 'react';
import { VARIANTS, type LocalRich, type LocalText } from '../../../core/model/index.ts';
import { commonTexts } from '../../i18n/areas/common.ts';
import { recordFieldTexts } from '../../i18n/areas/record-fields.ts';
import { recordFormTexts } from '../../i18n/areas/record-form.ts';
import { useLanguage, useText } from '../../i18n/use-text.ts';
import { LineField } from '../line-field.tsx';
import { LocalTextField } from '../local-text/local-text-field.tsx';
import { NumberField } from '../number-field.tsx';
import { RichTextField } from '../rich-text/rich-text-field.tsx';
import { AttachedFile } from './attached-file.tsx';
import { DateField } from './date-field.tsx';
import type { FieldProps } from './field-props.ts';
import type { Draft } from './field-spec.ts';
import { ListField } from './list-field.tsx';
import { RecordSelect } from './record-select.tsx';
import { wordsOf } from './record-title.ts';
import { RecordsField } from './records-field.tsx';
import { useFileSettings } from './use-file.ts';

const ORDER: ('label' | 'input' | 'error' | 'description')[] = ['label', 'input', 'error', 'description'];

/** One field of a form, from its description. */
export function FormField({
  spec,
  path,
  value,
  siblings,
  onChange,
  problems,
  readOnly,
}: FieldProps): JSX.Element {
  const t = useText(recordFieldTexts);
  const form = useText(recordFormTexts);
  const common = useText(commonTexts);
  const language = useLanguage();
  const { settings, languages, main } = useFileSettings();
  const problem = problems.get(path);
  const opened = siblings['releaseFields'] as Readonly<Record<string, readonly unknown[]>> | undefined;
  const tone = 'tone' in spec && (opened?.[spec.field] ?? []).length === 0 ? spec.tone : undefined;
  const said = spec.hint === undefined ? tone && form('principalOnly') : t(spec.hint);
  const shared = {
    label: t(spec.label),
    readOnly,
    ...(said !== undefined && { hint: said }),
    ...(problem !== undefined && { error: form(problem) }),
    ...(spec.required === true && { required: true }),
  };
  const { hint, required, ...rest } = shared;
  // Mantine's own names for a hint and a mark at the label
  const plain = { ...rest, description: hint, inputWrapperOrder: ORDER, withAsterisk: required ?? false };
  switch (spec.type) {
    case 'text':
      return (
        <LocalTextField
          {...shared}
          value={value as LocalText | undefined}
          onChange={onChange}
          languages={languages}
          main={main}
          multiline={spec.multiline ?? false}
          tone={tone}
        />
      );
    case 'rich':
      return (
        <RichTextField
          {...shared}
          value={value as LocalRich | undefined}
          onChange={onChange}
          languages={languages}
          main={main}
          lines={spec.lines ?? 3}
          tone={tone}
        />
      );
    case 'plain': {
      const input = { ...plain, value: typeof value === 'string' ? value : '' };
      return spec.multiline === true ? (
        <Textarea {...input} onChange={(event) => onChange(event.currentTarget.value)} autosize minRows={2} />
      ) : (
        <LineField {...input} onText={onChange} />
      );
    }
    case 'day':
      return <DateField {...shared} value={value as string | undefined} onChange={onChange} />;
    case 'number':
      return (
        <NumberField
          {...plain}
          value={typeof value === 'number' ? value : undefined}
          onNumber={onChange}
          {...(spec.min !== undefined && { min: spec.min })}
          {...(spec.max !== undefined && { max: spec.max })}
          // Korean has no space before the sign
          suffix={language === 'ko' ? (spec.suffix ?? '').trim() : (spec.suffix ?? '')}
          clampBehavior="none"
          allowNegative={false}
        />
      );
    case 'choice':
      return (
        <Select
          {...plain}
          data={spec.options.map((option) => ({ value: option.value, label: t(option.label) }))}
          value={typeof value === 'string' ? value : null}
          onChange={onChange}
          allowDeselect={false}
          clearable={spec.required !== true && !readOnly}
        />
      );
    case 'flag':
      return (
        <Checkbox
          label={shared.label}
          checked={value === true}
          disabled={readOnly}
          onChange={(event) => onChange(event.currentTarget.checked)}
        />
      );
    case 'copies':
      return (
        <MultiSelect
          {...plain}
          data={VARIANTS.filter((variant) => variant !== 'principal').map((variant) => ({
            value: variant,
            label: common(variant),
          }))}
          value={[...((value as readonly string[] | undefined) ?? [])]}
          onChange={onChange}
        />
      );
    case 'record':
      return (
        <RecordSelect
          {...shared}
          kind={spec.kind}
          value={value as string | undefined}
          onChange={onChange}
          creatable={!readOnly}
          {...(spec.kind === 'attachment' && { filter: isPicture })}
        />
      );
    case 'records': {
      const { required: _required, ...most } = shared;
      return (
        <RecordsField
          {...most}
          kind={spec.kind}
          value={(value as readonly string[] | undefined) ?? []}
          onChange={onChange}
          creatable={!readOnly}
        />
      );
    }
    case 'area':
    case 'areas': {
      const data = settings.areas.map(({ id, name }) => ({
        value: id,
        label: wordsOf(name, { language, main }),
      }));
      return spec.type === 'area' ? (
        <Select
          {...plain}
          data={data}
          value={typeof value === 'string' ? value : null}
          onChange={onChange}
          clearable={!readOnly}
          searchable={data.length > 8}
          nothingFoundMessage={form(data.length === 0 ? 'noAreas' : 'emptyList')}
        />
      ) : (
        <MultiSelect
          {...plain}
          data={data}
          value={[...((value as readonly string[] | undefined) ?? [])]}
          onChange={onChange}
          nothingFoundMessage={form(data.length === 0 ? 'noAreas' : 'emptyList')}
        />
      );
    }
    case 'settled': {
      const values = (siblings['values'] as readonly { id: string; text?: LocalText }[] | undefined) ?? [];
      return (
        <Select
          {...plain}
          data={values.map(({ id, text }) => ({ value: id, label: wordsOf(text, { language, main }) || id }))}
          value={typeof value === 'string' ? value : null}
          onChange={onChange}
          clearable={!readOnly}
          nothingFoundMessage={form('emptyList')}
        />
      );
    }
    case 'file':
      return (
        <AttachedFile
          label={shared.label}
          error={shared.error}
          file={value as string | undefined}
          mediaType={siblings['mediaType'] as string | undefined}
        />
      );
    case 'list':
      return (
        <ListField
          spec={spec}
          path={path}
          items={(value as readonly Draft[] | undefined) ?? []}
          onChange={onChange}
          problems={problems}
          readOnly={readOnly}
          renderField={(props) => <FormField key={props.spec.field} {...props} />}
        />
      );
  }
}

const isPicture = (record: object) =>
  'mediaType' in record && typeof record.mediaType === 'string' && record.mediaType.startsWith('image/');
