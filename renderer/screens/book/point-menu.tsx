import { Button, Menu } from '@mantine/core';
import { IconArrowDown, IconArrowUp, IconDots, IconEyeOff, IconTrash } from '@tabler/icons-react';
import type { JSX } from 'react';
import type { TalkingPoint } from '../../../core/model/index.ts';
import { applyChanges } from '../../api/hooks.ts';
import { offerUndo, sayFailed } from '../../components/toast.tsx';
import { commonTexts } from '../../i18n/areas/common.ts';
import { bookFormTexts } from '../../i18n/areas/book-form.ts';
import { useText } from '../../i18n/use-text.ts';
import { LEFT_OUT_DAY, withEdits, type FieldPlace } from './edits.ts';
import { byId } from './records.ts';
import { useWork } from './work.ts';

/** What can be done with a point besides writing it: order, leave out, delete. */
export function PointMenu({
  point,
  siblings,
  index,
  onGone,
}: {
  readonly point: TalkingPoint;
  readonly siblings: readonly TalkingPoint[];
  readonly index: number;
  readonly onGone: () => void;
}): JSX.Element {
  const t = useText(bookFormTexts);
  const common = useText(commonTexts);
  const { book, edit, records, flush, destination } = useWork();
  const place = (id: string, field: string): FieldPlace => ({ kind: 'talkingPoint', id, field });
  const swapWith = (other: TalkingPoint | undefined) => {
    if (other === undefined) return;
    const label = t('editOf', { label: t('point') });
    const mine = withEdits('talkingPoint', point, book).order;
    const theirs = withEdits('talkingPoint', other, book).order;
    const step = siblings.indexOf(other) < index ? -1 : 1;
    edit(place(point.id, 'order'), theirs === mine ? mine + step : theirs, destination, label);
    if (theirs !== mine) edit(place(other.id, 'order'), mine, destination, label);
  };
  const leaveOut = () => {
    edit(place(point.id, 'knownUntil'), LEFT_OUT_DAY, 'book', t('leavePointOut'));
    onGone();
    void flush().then(() => offerUndo(t('pointLeftOut')));
  };
  const remove = async () => {
    await flush();
    const saved = byId(records.talkingPoint, point.id);
    const gone = book.edits.filter((each) => each.kind === 'talkingPoint' && each.id === point.id);
    const without = { ...book, edits: book.edits.filter((each) => !gone.includes(each)) };
    await applyChanges({
      label: t('deletedPoint'),
      changes: [
        ...(gone.length === 0
          ? []
          : [{ op: 'put', kind: 'book', record: without, baseRevision: book.revision } as const]),
        { op: 'delete', kind: 'talkingPoint', id: point.id, baseRevision: saved?.revision ?? point.revision },
      ],
    });
    onGone();
    offerUndo(t('deletedPoint'));
  };
  return (
    <Menu position="bottom-start" withinPortal>
      <Menu.Target>
        <Button
          size="compact-sm"
          variant="default"
          leftSection={<IconDots size="0.875rem" stroke={1.75} aria-hidden />}
        >
          {common('more')}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item
          leftSection={<IconArrowUp size="1rem" stroke={1.5} aria-hidden />}
          disabled={index === 0}
          onClick={() => swapWith(siblings[index - 1])}
        >
          {t('moveUp')}
        </Menu.Item>
        <Menu.Item
          leftSection={<IconArrowDown size="1rem" stroke={1.5} aria-hidden />}
          disabled={index === siblings.length - 1}
          onClick={() => swapWith(siblings[index + 1])}
        >
          {t('moveDown')}
        </Menu.Item>
        <Menu.Divider />
        <Menu.Item leftSection={<IconEyeOff size="1rem" stroke={1.5} aria-hidden />} onClick={leaveOut}>
          {t('leavePointOut')}
        </Menu.Item>
        <Menu.Item
          color="red"
          leftSection={<IconTrash size="1rem" stroke={1.5} aria-hidden />}
          onClick={() => void remove().catch(sayFailed)}
        >
          {t('deletePoint')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
