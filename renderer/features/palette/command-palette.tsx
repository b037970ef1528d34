import { Kbd, Modal } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { IconSearch } from '@tabler/icons-react';
import { useEffect, useEffectEvent, useId, useState, type JSX, type KeyboardEvent } from 'react';
import { paletteTexts } from '../../i18n/areas/palette.ts';
import { useText } from '../../i18n/use-text.ts';
import { usePaletteOpened } from '../../state/palette.ts';
import classes from './command-palette.module.css';
import { stepIn, type PaletteItem } from './items.ts';
import { PaletteList } from './palette-list.tsx';
import { usePaletteGroups } from './use-palette-items.ts';

/** How long typing must rest before the file is searched. */
const REST = 60;
const PAGE = 8;

/** Finds any record, section or command (Ctrl/Cmd+K). */
export function CommandPalette(): JSX.Element {
  const asked = usePaletteOpened();
  // it was closed at this asking; the next one opens it again
  const [closedAt, setClosedAt] = useState(0);
  const close = () => setClosedAt(asked);
  const t = useText(paletteTexts);
  return (
    <Modal.Root
      opened={closedAt < asked}
      onClose={close}
      size="42rem"
      yOffset="8vh"
      centered={false}
      // at once, both ways: who opens it again while it closes must not lose the letters
      transitionProps={{ duration: 0 }}
    >
      <Modal.Overlay backgroundOpacity={0.4} />
      <Modal.Content aria-label={t('title')} radius="lg">
        <PaletteBody onClose={close} />
      </Modal.Content>
    </Modal.Root>
  );
}

function PaletteBody({ onClose }: { readonly onClose: () => void }): JSX.Element {
  const t = useText(paletteTexts);
  const listId = useId();
  const [query, setQuery] = useState('');
  const [at, setAt] = useState(0);
  const [rested] = useDebouncedValue(query, REST);
  const { groups, searching, failed } = usePaletteGroups(rested);
  const items = groups.flatMap((group) => group.items);
  const here = Math.min(at, Math.max(0, items.length - 1));
  const optionId = (index: number) => `${listId}-${index}`;

  const settled = query === rested && !searching;
  const [enteredFor, setEnteredFor] = useState<string>();

  const choose = (item: PaletteItem | undefined) => {
    if (item === undefined) return;
    onClose();
    item.run();
  };
  const chooseFirst = useEffectEvent(() => choose(items[0]));
  useEffect(() => {
    if (settled && enteredFor === query) chooseFirst();
  }, [settled, enteredFor, query]);
  const onKeyDown = (event: KeyboardEvent) => {
    // Enter ends a Korean syllable before it opens anything
    if (event.nativeEvent.isComposing) return;
    const steps: Readonly<Record<string, number>> = {
      ArrowDown: stepIn(items.length, here, 1),
      ArrowUp: stepIn(items.length, here, -1),
      PageDown: Math.min(items.length - 1, here + PAGE),
      PageUp: Math.max(0, here - PAGE),
    };
    const next = steps[event.key];
    if (next !== undefined) {
      event.preventDefault();
      setAt(next);
      document.querySelector(`#${CSS.escape(optionId(next))}`)?.scrollIntoView({ block: 'nearest' });
    } else if (event.key === 'Enter') {
      event.preventDefault();
      // Enter pressed before the answer is there means its first line, not what stood there before
      if (settled) choose(items[here]);
      else setEnteredFor(query);
    }
  };

  return (
    <div className={classes.palette}>
      <div className={classes.search}>
        <IconSearch size="1.25rem" stroke={1.5} aria-hidden />
        <input
          className={classes.input}
          role="combobox"
          aria-label={t('title')}
          aria-expanded={items.length > 0}
          aria-controls={listId}
          aria-autocomplete="list"
          aria-activedescendant={items.length > 0 ? optionId(here) : undefined}
          placeholder={t('placeholder')}
          maxLength={200}
          autoComplete="off"
          spellCheck={false}
          data-autofocus
          value={query}
          onChange={(event) => {
            setQuery(event.currentTarget.value);
            setAt(0);
          }}
          onKeyDown={onKeyDown}
        />
      </div>
      <PaletteList
        id={listId}
        label={t('title')}
        groups={groups}
        query={rested}
        at={here}
        optionId={optionId}
        onHover={setAt}
        onChoose={choose}
      />
      {items.length === 0 && !searching && (
        <div className={classes.nothing}>
          <strong>{t('nothing', { text: rested })}</strong>
          <span>{failed ? t('failed') : t('nothingHint')}</span>
        </div>
      )}
      <div className={classes.foot}>
        <span role="status">
          {searching && items.length === 0 ? t('searching') : t('results', { count: items.length })}
        </span>
        <span className={classes.keys} aria-hidden>
          <Kbd size="xs">↑</Kbd>
          <Kbd size="xs">↓</Kbd> {t('moveHint')}
          <Kbd size="xs">↵</Kbd> {t('openHint')}
          <Kbd size="xs">Esc</Kbd> {t('closeHint')}
        </span>
      </div>
    </div>
  );
}
