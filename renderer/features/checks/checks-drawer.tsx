import { Button, Drawer } from '@mantine/core';
import { IconCircleCheck } from '@tabler/icons-react';
import type { JSX } from 'react';
import type { ChannelOutput } from '../../../core/contract/index.ts';
import { EmptyState } from '../../components/empty-state.tsx';
import { bookTexts } from '../../i18n/areas/book.ts';
import { commonTexts } from '../../i18n/areas/common.ts';
import { kindTexts } from '../../i18n/areas/kinds.ts';
import { useText } from '../../i18n/use-text.ts';
import { go } from '../../routes/navigation.tsx';
import { routeOfRecord, type Route } from '../../routes/routes.ts';
import classes from './checks.module.css';
import { useFindingWords } from './use-finding-words.ts';

type Outline = ChannelOutput<'book.outline'>;
type Finding = Outline['findings'][number];
type Section = Outline['sections'][number];

/** What the checks found in a copy, the worst first, each with the way to where it can be mended. */
export function ChecksDrawer({
  opened,
  onClose,
  findings,
  placeOf,
  bookId,
}: {
  readonly opened: boolean;
  readonly onClose: () => void;
  readonly findings: readonly Finding[];
  readonly placeOf: (finding: Finding) => Section | undefined;
  readonly bookId: string;
}): JSX.Element {
  const t = useText(bookTexts);
  const common = useText(commonTexts);
  const groups = [
    { severity: 'error', title: t('mustMend') },
    { severity: 'warning', title: t('shouldLook') },
  ] as const;
  return (
    <Drawer
      opened={opened}
      onClose={onClose}
      position="right"
      title={t('checksTitle')}
      closeButtonProps={{ 'aria-label': common('close') }}
      // a drawer's heading is no banner of the page
      attributes={{ header: { role: 'none' } }}
    >
      {findings.length === 0 && (
        <EmptyState icon={IconCircleCheck} title={t('checksFine')}>
          {t('checksFineText')}
        </EmptyState>
      )}
      {groups.map(({ severity, title }) => {
        const list = findings.filter((finding) => finding.severity === severity);
        return list.length === 0 ? null : (
          <section key={severity} className={classes.group}>
            <h3 className={classes.title} data-severity={severity}>
              {title}
            </h3>
            <ul className={classes.list}>
              {list.map((finding, index) => (
                <FindingLine
                  // oxlint-disable-next-line react/no-array-index-key -- two findings may say the same
                  key={`${finding.code}-${index}`}
                  finding={finding}
                  section={placeOf(finding)}
                  bookId={bookId}
                  onGo={onClose}
                />
              ))}
            </ul>
          </section>
        );
      })}
    </Drawer>
  );
}

function FindingLine({
  finding,
  section,
  bookId,
  onGo,
}: {
  readonly finding: Finding;
  readonly section: Section | undefined;
  readonly bookId: string;
  readonly onGo: () => void;
}): JSX.Element {
  const t = useText(bookTexts);
  const kinds = useText(kindTexts);
  const say = useFindingWords();
  const { place } = finding;
  const target: Route | undefined =
    section !== undefined ? { name: 'book', id: bookId, section: section.id } : place && routeOf(place);
  const where =
    section !== undefined
      ? section.title || t('inTheBook')
      : place?.kind === 'workspace'
        ? t('inSettings')
        : place && `${kinds(place.kind)} ${place.id}`;
  return (
    <li className={classes.finding} data-severity={finding.severity}>
      <span>{say(finding)}</span>
      <span className={classes.foot}>
        <span className={classes.where}>{where}</span>
        {target !== undefined && (
          <Button
            size="compact-xs"
            variant="default"
            onClick={() => {
              onGo();
              go(target);
            }}
          >
            {t('goThere')}
          </Button>
        )}
      </span>
    </li>
  );
}

function routeOf(place: NonNullable<Finding['place']>): Route {
  return place.kind === 'workspace' ? { name: 'settings' } : routeOfRecord(place.kind, place.id);
}
