import { Button, Menu } from '@mantine/core';
import { useCallbackRef } from '@mantine/hooks';
import {
  closestCenter,
  DndContext,
  KeyboardSensor,
  PointerSensor,
  useSensor,
  useSensors,
  type DragEndEvent,
} from '@dnd-kit/core';
import { SortableContext, sortableKeyboardCoordinates, verticalListSortingStrategy } from '@dnd-kit/sortable';
import { IconFileText, IconPaperclip, IconPlus } from '@tabler/icons-react';
import { useMemo, type JSX } from 'react';
import { pickLanguage } from '../../../core/model/index.ts';
import { ErrorNotice } from '../../components/error-notice.tsx';
import { MenuGroup } from '../../components/menu-group.tsx';
import { offerUndo } from '../../components/toast.tsx';
import { isPaper } from '../../features/new-book/papers.ts';
import { bookTexts } from '../../i18n/areas/book.ts';
import { useText } from '../../i18n/use-text.ts';
import { go } from '../../routes/navigation.tsx';
import { issuesOf } from './as-of.ts';
import { ContentsRow, type RowAction, type RowState } from './contents-row.tsx';
import classes from './contents.module.css';
import { freshId } from './edits.ts';
import {
  addIssue,
  leaveOut,
  leftOutIssues,
  moveSection,
  ownIdOf,
  putBack,
  type Outline,
  type OutlineSection,
} from './outline.ts';
import { byId } from './records.ts';
import { useSectionName } from './section-name.ts';
import { useWork } from './work.ts';

/** How the checks stand with each section. */
export type SectionFindings = ReadonlyMap<string, { readonly count: number; readonly error: boolean }>;

/** The contents of the book: choose, move, leave out and add sections. */
export function ContentsTree({
  outline,
  error,
  onRetry,
  chosen,
  pageCount,
  findings,
}: {
  readonly outline: Outline | undefined;
  readonly error: unknown;
  readonly onRetry: () => void;
  readonly chosen: string | undefined;
  readonly pageCount: number | undefined;
  readonly findings: SectionFindings;
}): JSX.Element {
  const t = useText(bookTexts);
  const work = useWork();
  const { book, meeting, records, readOnly, changeBook } = work;
  const library = byId(records.meeting, book.meetingId);
  const sections = useMemo(() => outline?.sections ?? [], [outline]);
  const sensors = useSensors(
    useSensor(PointerSensor, { activationConstraint: { distance: 4 } }),
    useSensor(KeyboardSensor, { coordinateGetter: sortableKeyboardCoordinates }),
  );
  const nameOf = useSectionName();
  const titleOf = (section: OutlineSection): string => {
    const issue = byId(records.issue, section.issueId);
    const short = issue && pickLanguage(issue.shortTitle ?? issue.title, book.language, work.main)?.value;
    return short ?? nameOf(section);
  };
  const rows = sections.map((section): RowState => {
    const found = findings.get(section.id);
    return {
      section,
      title: titleOf(section),
      findings: found?.count ?? section.findings,
      worst: found?.error === true ? 'error' : (found?.count ?? section.findings) > 0 ? 'warning' : 'none',
      movable: section.role !== 'cover',
    };
  });

  const moveTo = (from: number, to: number) => {
    const title = rows[from]?.title ?? '';
    changeBook((now) => moveSection(now, meeting, library, sections, from, to) ?? now, t('moved', { title }));
  };
  const move = (moved: OutlineSection, step: -1 | 1) => {
    const from = sections.findIndex((section) => section.id === moved.id);
    if (from === -1) return;
    // a whole block of issue tabs is passed at once
    let to = from + step;
    while (
      moved.role !== 'issue' &&
      sections[to]?.role === 'issue' &&
      sections[to + step]?.role === 'issue'
    ) {
      to += step;
    }
    moveTo(from, to);
  };
  const deleteOwn = (section: OutlineSection) => {
    const ownId = ownIdOf(section);
    const label = t('deletedText', { title: titleOf(section) });
    changeBook(
      (now) => ({
        ...now,
        ownSections: now.ownSections.filter((own) => own.id !== ownId),
        order: now.order.filter((id) => id !== ownId),
        leaveOut: now.leaveOut.filter((id) => id !== ownId),
      }),
      label,
    );
    void work.flush().then(() => offerUndo(label));
  };
  // the same for every draw, so that rows which did not change are not drawn again
  const onAct = useCallbackRef((action: RowAction, section: OutlineSection): void => {
    switch (action) {
      case 'up':
        return move(section, -1);
      case 'down':
        return move(section, 1);
      case 'leave-out':
        return changeBook(
          (now) => leaveOut(now, meeting, library, section),
          t('leftOutAction', { title: titleOf(section) }),
        );
      case 'put-back':
        return changeBook((now) => putBack(now, section), t('includedAction', { title: titleOf(section) }));
      case 'delete-own':
        return deleteOwn(section);
    }
  });
  const onDragEnd = ({ active, over }: DragEndEvent) => {
    if (over === null) return;
    const at = (id: string | number) => sections.findIndex((section) => section.id === id);
    moveTo(at(active.id), at(over.id));
  };
  const out = leftOutIssues(meeting, library);
  return (
    <section className={classes.pane} aria-label={t('contents')}>
      <div className={classes.head}>
        <h2 className={classes.title}>
          {pageCount === undefined ? (
            t('contents')
          ) : (
            <>
              <span className={classes.word}>{t('contents')} · </span>
              {t('pageCount', { n: pageCount })}
            </>
          )}
        </h2>
        {!readOnly && <AddMenu leftOut={out} />}
      </div>
      {error !== null && error !== undefined && <ErrorNotice error={error} onRetry={onRetry} />}
      <DndContext sensors={sensors} collisionDetection={closestCenter} onDragEnd={onDragEnd}>
        <SortableContext items={sections.map((section) => section.id)} strategy={verticalListSortingStrategy}>
          <ol className={classes.list} aria-label={t('sectionsLabel')}>
            {rows.map((row) => (
              <ContentsRow
                key={row.section.id}
                {...row}
                bookId={book.id}
                chosen={row.section.id === chosen}
                readOnly={readOnly}
                onAct={onAct}
              />
            ))}
          </ol>
        </SortableContext>
      </DndContext>
    </section>
  );
}

function AddMenu({ leftOut }: { readonly leftOut: readonly string[] }): JSX.Element {
  const t = useText(bookTexts);
  const { book, meeting, records, main, changeBook } = useWork();
  const library = byId(records.meeting, book.meetingId);
  const inBook = new Set(issuesOf(records, book).map((issue) => issue.id));
  const free = records.issue
    .filter((issue) => !inBook.has(issue.id))
    .toSorted((a, b) => Number(leftOut.includes(b.id)) - Number(leftOut.includes(a.id)));
  const addText = () => {
    const id = freshId('text', book.ownSections);
    changeBook(
      (now) => ({
        ...now,
        ownSections: [
          ...now.ownSections,
          {
            id,
            title: { [book.language]: t('ownTitle') },
            text: [],
            releaseTo: [],
          },
        ],
      }),
      t('addedText'),
    );
    go({ name: 'book', id: book.id, section: `own-${id}` });
  };
  const papers = records.attachment.filter((paper) => !book.annexIds.includes(paper.id) && isPaper(paper));
  return (
    <Menu position="bottom-end" withinPortal>
      <Menu.Target>
        <Button
          variant="subtle"
          size="compact-sm"
          leftSection={<IconPlus size="0.875rem" stroke={1.75} aria-hidden />}
          classNames={{ root: classes.add ?? '' }}
        >
          {t('addToBook')}
        </Button>
      </Menu.Target>
      <Menu.Dropdown mah="60vh" style={{ overflowY: 'auto' }}>
        <Menu.Item leftSection={<IconFileText size="1rem" stroke={1.5} aria-hidden />} onClick={addText}>
          {t('addText')}
        </Menu.Item>
        <Menu.Divider />
        <MenuGroup label={free.length === 0 ? t('addNothing') : t('addIssue')}>
          {free.map((issue) => {
            const title = pickLanguage(issue.title, book.language, main)?.value ?? issue.id;
            return (
              <Menu.Item
                key={issue.id}
                onClick={() => {
                  changeBook((now) => addIssue(now, meeting, library, issue.id), t('addedIssue', { title }));
                  go({ name: 'book', id: book.id, section: `issue-${issue.id}` });
                }}
                rightSection={
                  leftOut.includes(issue.id) ? <span className={classes.note}>{t('leftOut')}</span> : null
                }
              >
                {title}
              </Menu.Item>
            );
          })}
        </MenuGroup>
        <Menu.Divider />
        <MenuGroup label={papers.length === 0 ? t('addNoAnnex') : t('addAnnex')}>
          {papers.map((paper) => {
            const title = pickLanguage(paper.title, book.language, main)?.value ?? paper.id;
            return (
              <Menu.Item
                key={paper.id}
                leftSection={<IconPaperclip size="1rem" stroke={1.5} aria-hidden />}
                onClick={() => {
                  changeBook(
                    (now) => ({ ...now, annexIds: [...new Set([...now.annexIds, paper.id])] }),
                    t('addedAnnex', { title }),
                  );
                  go({ name: 'book', id: book.id, section: `annex-${paper.id}` });
                }}
              >
                {title}
              </Menu.Item>
            );
          })}
        </MenuGroup>
      </Menu.Dropdown>
    </Menu>
  );
}
