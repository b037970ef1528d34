import type { JSX } from 'react';
import classes from './command-palette.module.css';
import { markLabel, type PaletteGroup, type PaletteItem, type Snippet } from './items.ts';

/** What the palette found, by group; the input keeps the focus and points at the chosen line. */
export function PaletteList({
  id,
  label,
  groups,
  query,
  at,
  optionId,
  onHover,
  onChoose,
}: {
  readonly id: string;
  readonly label: string;
  readonly groups: readonly PaletteGroup[];
  readonly query: string;
  readonly at: number;
  readonly optionId: (index: number) => string;
  readonly onHover: (index: number) => void;
  readonly onChoose: (item: PaletteItem) => void;
}): JSX.Element {
  const starts = groups.map((_, index) =>
    groups.slice(0, index).reduce((sum, { items }) => sum + items.length, 0),
  );
  return (
    <div className={classes.list} id={id} role="listbox" aria-label={label}>
      {groups.map((group, groupIndex) => {
        const first = starts[groupIndex] ?? 0;
        return (
          <div key={group.id} role="group" aria-label={group.title}>
            <div className={classes.groupTitle} aria-hidden>
              {group.title}
            </div>
            {group.items.map((item, index) => (
              <Option
                key={item.id}
                id={optionId(first + index)}
                item={item}
                query={query}
                selected={first + index === at}
                onHover={() => onHover(first + index)}
                onChoose={() => onChoose(item)}
              />
            ))}
          </div>
        );
      })}
    </div>
  );
}

function Option({
  id,
  item,
  query,
  selected,
  onHover,
  onChoose,
}: {
  readonly id: string;
  readonly item: PaletteItem;
  readonly query: string;
  readonly selected: boolean;
  readonly onHover: () => void;
  readonly onChoose: () => void;
}): JSX.Element {
  const Icon = item.icon;
  return (
    // the keyboard reaches it through the input, which keeps the focus
    <button
      type="button"
      id={id}
      role="option"
      aria-selected={selected}
      tabIndex={-1}
      className={classes.option}
      onMouseMove={onHover}
      onMouseDown={(event) => event.preventDefault()}
      onClick={onChoose}
    >
      <span className={classes.icon} aria-hidden>
        <Icon size="1.125rem" stroke={1.5} />
      </span>
      <span className={classes.words}>
        <span className={classes.label}>
          <Marked parts={markLabel(item.label, query)} />
        </span>
        {item.snippet !== undefined && (
          <span className={classes.snippet}>
            <Marked parts={item.snippet} />
          </span>
        )}
      </span>
      {item.aside !== undefined && <span className={classes.aside}>{item.aside}</span>}
    </button>
  );
}

function Marked({ parts }: { readonly parts: readonly Snippet[] }): JSX.Element {
  const starts = parts.map((_, index) =>
    parts.slice(0, index).reduce((sum, { text }) => sum + text.length, 0),
  );
  return (
    <>
      {parts.map((part, index) =>
        part.hit ? (
          <mark key={starts[index]}>{part.text}</mark>
        ) : (
          <span key={starts[index]}>{part.text}</span>
        ),
      )}
    </>
  );
}
