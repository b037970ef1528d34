import {
  closestCenter,
  DndContext,
  KeyboardSensor,
  PointerSensor,
  useSensor,
  useSensors,
  type Announcements,
  type DragEndEvent,
  type UniqueIdentifier,
} from '@dnd-kit/core';
import { SortableContext, sortableKeyboardCoordinates, verticalListSortingStrategy } from '@dnd-kit/sortable';
import { useRef, useState, type JSX, type ReactNode } from 'react';
import { sortableTexts } from '../../i18n/areas/sortable.ts';
import { useText } from '../../i18n/use-text.ts';
import { focusHandle } from './focus-row.ts';
import { fillKeys, moveItem, removeItem } from './rows.ts';
import classes from './sortable.module.css';
import { SortableRow } from './sortable-row.tsx';

/** A list whose rows are put in order by dragging, by keyboard or with Alt and the arrow keys. */
export function SortableList<T>({
  label,
  items,
  nameOf,
  onMove,
  removable = true,
  mayRemove,
  onRemove,
  headOf,
  disabled = false,
  children,
}: {
  readonly label: string;
  readonly items: readonly T[];
  /** What a row is called when it is read aloud. */
  readonly nameOf: (item: T, index: number) => string;
  readonly onMove: (from: number, to: number) => void;
  /** Whether rows can be taken out by now: not before it is known what needs them. */
  readonly removable?: boolean;
  /** Asked before a row is taken out; where it may not be, the caller says why. */
  readonly mayRemove?: (index: number) => boolean;
  readonly onRemove: (index: number) => void;
  /** A heading over a row, where a group of rows begins. */
  readonly headOf?: (item: T, index: number) => ReactNode;
  /** In a file that can only be read. */
  readonly disabled?: boolean;
  readonly children: (item: T, index: number) => ReactNode;
}): JSX.Element {
  const t = useText(sortableTexts);
  const list = useRef<HTMLOListElement>(null);
  const [known, setKnown] = useState<readonly number[]>([]);
  const keys = fillKeys(known, items.length);
  const sensors = useSensors(
    useSensor(PointerSensor, { activationConstraint: { distance: 4 } }),
    useSensor(KeyboardSensor, { coordinateGetter: sortableKeyboardCoordinates }),
  );
  const placeOf = (id: UniqueIdentifier) => keys.indexOf(Number(String(id).slice(4)));
  const nameAt = (index: number) => {
    const item = items[index];
    return item === undefined ? '' : nameOf(item, index);
  };
  const move = (from: number, to: number) => {
    if (from === to || to < 0 || to >= items.length) return;
    setKnown(moveItem(keys, from, to));
    onMove(from, to);
  };
  const remove = (index: number) => {
    if (mayRemove !== undefined && !mayRemove(index)) return;
    setKnown(removeItem(keys, index));
    onRemove(index);
    focusHandle(list.current, index);
  };
  const onDragEnd = ({ active, over }: DragEndEvent) => {
    if (over !== null) move(placeOf(active.id), placeOf(over.id));
  };
  const said = (id: UniqueIdentifier, overId: UniqueIdentifier) => ({
    name: nameAt(placeOf(id)),
    place: placeOf(overId) + 1,
    count: items.length,
  });
  const announcements: Announcements = {
    onDragStart: ({ active }) => t('lifted', { name: nameAt(placeOf(active.id)) }),
    onDragOver: ({ active, over }) => (over === null ? undefined : t('movedOver', said(active.id, over.id))),
    onDragEnd: ({ active, over }) => t('dropped', said(active.id, over?.id ?? active.id)),
    onDragCancel: ({ active }) => t('dragCancelled', { name: nameAt(placeOf(active.id)) }),
  };
  return (
    <DndContext
      sensors={sensors}
      collisionDetection={closestCenter}
      onDragEnd={onDragEnd}
      accessibility={{ announcements, screenReaderInstructions: { draggable: t('dragHint') } }}
    >
      <SortableContext items={keys.map((key) => `row-${key}`)} strategy={verticalListSortingStrategy}>
        <ol ref={list} className={classes.list} aria-label={label}>
          {items.map((item, index) => (
            <SortableRow
              key={keys[index]}
              id={`row-${keys[index]}`}
              name={nameOf(item, index)}
              disabled={disabled}
              removable={removable}
              head={headOf?.(item, index)}
              onStep={(step) => move(index, index + step)}
              onRemove={() => remove(index)}
            >
              {children(item, index)}
            </SortableRow>
          ))}
        </ol>
      </SortableContext>
    </DndContext>
  );
}
