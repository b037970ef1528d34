import { useSortable } from '@dnd-kit/sortable';
import { CSS } from '@dnd-kit/utilities';
import { ActionIcon, Tooltip } from '@mantine/core';
import { IconGripVertical, IconX } from '@tabler/icons-react';
import type { JSX, KeyboardEvent, ReactNode } from 'react';
import { sortableTexts } from '../../i18n/areas/sortable.ts';
import { useText } from '../../i18n/use-text.ts';
import classes from './sortable.module.css';

/** A row of a {@link SortableList}: a handle, what the row holds, and a button that takes it out. */
export function SortableRow({
  id,
  name,
  head,
  disabled,
  removable,
  onStep,
  onRemove,
  children,
}: {
  readonly id: string;
  readonly name: string;
  readonly head?: ReactNode;
  readonly disabled: boolean;
  readonly removable: boolean;
  /** One place up (-1) or down (1). */
  readonly onStep: (step: -1 | 1) => void;
  readonly onRemove: () => void;
  readonly children: ReactNode;
}): JSX.Element {
  const t = useText(sortableTexts);
  const { attributes, listeners, setNodeRef, setActivatorNodeRef, transform, transition, isDragging } =
    useSortable({ id, disabled });
  const onKeyDown = (event: KeyboardEvent<HTMLButtonElement>) => {
    const step = event.key === 'ArrowUp' ? -1 : event.key === 'ArrowDown' ? 1 : undefined;
    if (event.altKey && step !== undefined) {
      event.preventDefault();
      onStep(step);
      // the row moves in the page, and the focus with it
      const handle = event.currentTarget;
      requestAnimationFrame(() => handle.focus());
      return;
    }
    (listeners?.['onKeyDown'] as ((event: KeyboardEvent) => void) | undefined)?.(event);
  };
  return (
    <>
      {head}
      <li
        ref={setNodeRef}
        className={classes.row}
        data-row
        data-dragging={isDragging || undefined}
        style={{ transform: CSS.Translate.toString(transform), transition }}
      >
        <button
          type="button"
          ref={setActivatorNodeRef}
          className={classes.handle}
          data-handle
          {...attributes}
          {...listeners}
          aria-label={t('move', { name })}
          aria-keyshortcuts="Alt+ArrowUp Alt+ArrowDown"
          disabled={disabled}
          onKeyDown={onKeyDown}
        >
          <IconGripVertical size="1.125rem" stroke={1.5} aria-hidden />
        </button>
        <div className={classes.content}>{children}</div>
        <Tooltip label={t('remove', { name })}>
          <ActionIcon
            variant="subtle"
            color="gray"
            size="2.25rem"
            aria-label={t('remove', { name })}
            disabled={disabled || !removable}
            onClick={onRemove}
          >
            <IconX size="1rem" stroke={1.75} />
          </ActionIcon>
        </Tooltip>
      </li>
    </>
  );
}
