import { Button, CloseButton } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useId, useRef, type JSX, type ReactNode } from 'react';
import { recordFieldTexts } from '../../i18n/areas/record-fields.ts';
import { recordFormTexts } from '../../i18n/areas/record-form.ts';
import { useText } from '../../i18n/use-text.ts';
import { FieldFoot, FieldHead } from '../local-text/field-head.tsx';
import type { FieldProps } from './field-props.ts';
import { withField, type Draft, type FieldSpec } from './field-spec.ts';
import classes from './form.module.css';
import type { Problems } from './validate.ts';

/** A list inside a record: its states, an office held, a statement of a source. */
export function ListField({
  spec,
  path,
  items,
  onChange,
  problems,
  readOnly,
  renderField,
}: {
  readonly spec: Extract<FieldSpec, { type: 'list' }>;
  readonly path: string;
  readonly items: readonly Draft[];
  readonly onChange: (items: readonly Draft[]) => void;
  readonly problems: Problems;
  readonly readOnly: boolean;
  /** Draws a field of an item. */
  readonly renderField: (props: FieldProps) => ReactNode;
}): JSX.Element {
  const id = useId();
  const t = useText(recordFieldTexts);
  const form = useText(recordFormTexts);
  const list = useRef<HTMLUListElement>(null);
  const label = t(spec.label);
  const problem = problems.get(path);
  const add = () => {
    onChange([...items, spec.blank(items)]);
    setTimeout(() => {
      const field = list.current?.lastElementChild?.querySelector<HTMLElement>(
        'input, textarea, [contenteditable]',
      );
      field?.focus();
    });
  };
  return (
    <div role="group" aria-labelledby={id}>
      <FieldHead id={id} label={label} required={spec.required ?? false}>
        {!readOnly && (
          <Button
            variant="subtle"
            size="compact-sm"
            leftSection={<IconPlus size="0.875rem" stroke={1.75} aria-hidden />}
            aria-label={form('addTo', { list: label })}
            onClick={add}
          >
            {form('addItem')}
          </Button>
        )}
      </FieldHead>
      {items.length === 0 ? (
        <p className={classes.listEmpty}>{form('emptyList')}</p>
      ) : (
        <ul ref={list} className={classes.list}>
          {items.map((item, index) => (
            <li
              // oxlint-disable-next-line react/no-array-index-key -- items have no identity but their place
              key={index}
              className={classes.item}
              aria-label={form('itemName', { list: label, n: index + 1 })}
            >
              <div className={classes.fields}>
                {spec.fields.map((inner) => (
                  <div key={inner.field} className={inner.half === true ? classes.half : undefined}>
                    {renderField({
                      spec: inner,
                      path: `${path}.${index}.${inner.field}`,
                      value: item[inner.field],
                      siblings: item,
                      onChange: (value) => onChange(items.with(index, withField(item, inner.field, value))),
                      problems,
                      readOnly,
                    })}
                  </div>
                ))}
              </div>
              {!readOnly && (
                <CloseButton
                  size="sm"
                  className={classes.itemTools}
                  aria-label={form('removeItem', { list: label, n: index + 1 })}
                  onClick={() => onChange(items.toSpliced(index, 1))}
                />
              )}
            </li>
          ))}
        </ul>
      )}
      <FieldFoot id={`${id}-foot`} error={problem === undefined ? undefined : form(problem)} />
    </div>
  );
}
