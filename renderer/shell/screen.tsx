import { Button, Kbd } from '@mantine/core';
import { IconMenu2, IconSearch } from '@tabler/icons-react';
import { useEffect, type JSX, type ReactNode } from 'react';
import { UndoButtons } from '../features/history/undo-buttons.tsx';
import { shellTexts } from '../i18n/areas/shell.ts';
import { useText } from '../i18n/use-text.ts';
import { shortcut } from '../state/keys.ts';
import { openPalette } from '../state/palette.ts';
import { toggleRail } from '../state/rail.ts';
import classes from './screen.module.css';

/** What every screen is made of: the top bar with its title and tools, and the content below. */
export function Screen({
  title,
  badges,
  tools,
  primary,
  layout = 'page',
  width = 'wide',
  children,
}: {
  readonly title: string;
  /** Markings and dates beside the title: {@link ToneBadge}. */
  readonly badges?: ReactNode;
  /** Switches and buttons at the right, before the search. */
  readonly tools?: ReactNode;
  /** The one main button, after the search. */
  readonly primary?: ReactNode;
  /** "page" pads and scrolls; "panes" gives the children the whole space, to divide and scroll themselves. */
  readonly layout?: 'page' | 'panes';
  /** How wide the lines of a page get. */
  readonly width?: 'narrow' | 'wide';
  readonly children: ReactNode;
}): JSX.Element {
  const t = useText(shellTexts);
  useEffect(() => {
    document.title = `${title} – Aide-Mémoire`;
  }, [title]);
  return (
    <>
      <header className={classes.bar}>
        <button type="button" className={classes.menu} aria-label={t('menu')} onClick={() => toggleRail()}>
          <IconMenu2 size="1.25rem" stroke={1.5} aria-hidden />
        </button>
        <div className={classes.heading}>
          <h1 className={classes.title} title={title}>
            {title}
          </h1>
          {badges}
        </div>
        <div className={classes.tools}>
          {tools}
          <UndoButtons />
          <Button
            variant="default"
            onClick={() => openPalette()}
            leftSection={<IconSearch size="1rem" stroke={1.5} aria-hidden />}
            rightSection={
              <Kbd size="xs" className={classes.keys}>
                {shortcut('K')}
              </Kbd>
            }
            classNames={{ section: classes.section ?? '', root: classes.search ?? '' }}
            aria-keyshortcuts="Control+K Meta+K"
          >
            {t('searchButton')}
          </Button>
          {primary}
        </div>
      </header>
      <main id="content" tabIndex={-1} className={classes.main} data-layout={layout}>
        {layout === 'page' ? (
          <div className={classes.page} data-width={width}>
            {children}
          </div>
        ) : (
          children
        )}
      </main>
    </>
  );
}
