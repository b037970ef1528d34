import { ActionIcon, Menu } from '@mantine/core';
import { useSortable } from '@dnd-kit/sortable';
import { CSS } from '@dnd-kit/utilities';
import {
  IconArrowDown,
  IconArrowUp,
  IconDots,
  IconEyeOff,
  IconEye,
  IconGripVertical,
  IconTrash,
} from '@tabler/icons-react';
import { memo, type KeyboardEvent } from 'react';
import { TabMark, ToneDot } from '../../components/tone-badge.tsx';
import { bookTexts } from '../../i18n/areas/book.ts';
import { useText } from '../../i18n/use-text.ts';
import { Link } from '../../routes/navigation.tsx';
import classes from './contents.module.css';
import type { OutlineSection } from './outline.ts';

/** What the contents know of a section besides the outline. */
export interface RowState {
  readonly section: OutlineSection;
  readonly title: string;
  readonly worst: 'none' | 'warning' | 'error';
  readonly findings: number;
  readonly movable: boolean;
}

/** What can be done with a section. */
export type RowAction = 'up' | 'down' | 'leave-out' | 'put-back' | 'delete-own';

/** One line of the contents: handle, tab, title, state of the checks, menu. It is drawn anew only when it changes. */
export const ContentsRow = memo(function ContentsRow({
  section,
  title,
  worst,
  findings,
  movable,
  bookId,
  chosen,
  readOnly,
  onAct,
}: RowState & {
  readonly bookId: string;
  readonly chosen: boolean;
  readonly readOnly: boolean;
  readonly onAct: (action: RowAction, section: OutlineSection) => void;
}) {
  const t = useText(bookTexts);
  const still = readOnly || !movable;
  const { setNodeRef, isDragging, transform, transition, listeners, attributes } = useSortable({
    id: section.id,
    disabled: still,
  });
  const onKeyDown = (event: KeyboardEvent) => {
    if (!event.altKey || still || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return;
    event.preventDefault();
    onAct(event.key === 'ArrowUp' ? 'up' : 'down', section);
  };
  const dot = {
    none: { tone: 'green', label: t('dotFine') },
    warning: { tone: 'amber', label: t('dotWarn', { n: findings }) },
    error: { tone: 'red', label: t('dotError', { n: findings }) },
  } as const;
  const empty = section.included && section.empty === true && findings === 0;
  const hasDot = section.included && !empty && section.role !== 'cover' && section.role !== 'contents';
  return (
    <li
      ref={setNodeRef}
      className={classes.row}
      data-chosen={chosen || undefined}
      data-out={!section.included || undefined}
      data-empty={empty || undefined}
      data-dragging={isDragging || undefined}
      style={{ transform: CSS.Translate.toString(transform), transition }}
    >
      <button
        type="button"
        className={classes.handle}
        aria-label={t('drag', { title })}
        disabled={still}
        {...listeners}
        {...(still ? {} : attributes)}
        onKeyDown={(event) => {
          onKeyDown(event);
          if (!event.isDefaultPrevented()) listeners?.['onKeyDown']?.(event);
        }}
      >
        <IconGripVertical size="0.875rem" stroke={1.5} aria-hidden />
      </button>
      <Link
        to={{ name: 'book', id: bookId, section: section.id }}
        className={classes.link}
        aria-current={chosen ? 'true' : undefined}
        aria-keyshortcuts="Alt+ArrowUp Alt+ArrowDown"
        onKeyDown={onKeyDown}
        data-section={section.id}
      >
        {section.tab !== undefined && section.included && <TabMark>{section.tab}</TabMark>}
        <span className={classes.name}>{title}</span>
        {!section.included && <span className={classes.note}>{t('leftOut')}</span>}
        {empty && <span className={classes.note}>{t('nothingToShow')}</span>}
      </Link>
      {hasDot && <ToneDot {...dot[worst]} />}
      {!readOnly && section.role !== 'cover' && (
        <Menu position="bottom-end" withinPortal>
          <Menu.Target>
            <ActionIcon
              className={classes.more ?? ''}
              variant="subtle"
              color="gray"
              size="1.5rem"
              aria-label={t('sectionMenu', { title })}
            >
              <IconDots size="1rem" stroke={1.5} aria-hidden />
            </ActionIcon>
          </Menu.Target>
          <Menu.Dropdown>
            {movable && (
              <>
                <Menu.Item
                  leftSection={<IconArrowUp size="1rem" stroke={1.5} aria-hidden />}
                  rightSection={<span className={classes.keys}>Alt+↑</span>}
                  onClick={() => onAct('up', section)}
                >
                  {t('moveUp')}
                </Menu.Item>
                <Menu.Item
                  leftSection={<IconArrowDown size="1rem" stroke={1.5} aria-hidden />}
                  rightSection={<span className={classes.keys}>Alt+↓</span>}
                  onClick={() => onAct('down', section)}
                >
                  {t('moveDown')}
                </Menu.Item>
                <Menu.Divider />
              </>
            )}
            {section.included ? (
              <Menu.Item
                leftSection={<IconEyeOff size="1rem" stroke={1.5} aria-hidden />}
                onClick={() => onAct('leave-out', section)}
              >
                {t('leaveOutShort')}
              </Menu.Item>
            ) : (
              <Menu.Item
                leftSection={<IconEye size="1rem" stroke={1.5} aria-hidden />}
                onClick={() => onAct('put-back', section)}
              >
                {t('includeShort')}
              </Menu.Item>
            )}
            {section.id.startsWith('own-') && (
              <Menu.Item
                color="red"
                leftSection={<IconTrash size="1rem" stroke={1.5} aria-hidden />}
                onClick={() => onAct('delete-own', section)}
              >
                {t('deleteOwn')}
              </Menu.Item>
            )}
          </Menu.Dropdown>
        </Menu>
      )}
    </li>
  );
});
