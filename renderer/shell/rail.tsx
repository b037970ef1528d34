import { useEffect, type JSX, type ReactNode } from 'react';
import { useLoaded } from '../api/hooks.ts';
import { kindTexts } from '../i18n/areas/kinds.ts';
import { shellTexts } from '../i18n/areas/shell.ts';
import { useFormat } from '../i18n/format.ts';
import { useText } from '../i18n/use-text.ts';
import { Link, useRoute } from '../routes/navigation.tsx';
import { LIBRARY_KINDS, type LibraryKind, type Route } from '../routes/routes.ts';
import { toggleRail, useRailOpen } from '../state/rail.ts';
import classes from './rail.module.css';

type Place = Extract<Route['name'], 'meetings' | 'books' | 'templates' | 'settings'> | LibraryKind;

/** The place in the rail that a route belongs to. */
export function railPlace(route: Route | undefined): Place | undefined {
  switch (route?.name) {
    case 'meetings':
    case 'meeting':
      return 'meetings';
    case 'books':
    case 'book':
    case 'newBook':
      return 'books';
    case 'library':
    case 'record':
      return route.kind;
    case 'templates':
    case 'template':
      return 'templates';
    case 'settings':
      return 'settings';
    case 'start':
    case undefined:
      return undefined;
  }
}

/** The navy rail at the left: what is in this file, with counts. */
export function Rail(): JSX.Element | null {
  const t = useText(shellTexts);
  const kinds = useText(kindTexts);
  const file = useLoaded('file.current');
  const route = useRoute();
  const open = useRailOpen();
  const here = railPlace(route);
  useEffect(() => {
    if (!open) return undefined;
    const onKey = (event: KeyboardEvent) => event.key === 'Escape' && toggleRail(false);
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [open]);
  if (file === null) return null;
  const { counts } = file;
  return (
    <>
      <nav className={classes.rail} aria-label={t('navigation')} data-open={open || undefined}>
        <Group title={t('thisFile')}>
          <Item
            to={{ name: 'meetings' }}
            label={kinds('meetings')}
            count={counts.meeting}
            active={here === 'meetings'}
          />
          <Item to={{ name: 'books' }} label={kinds('books')} count={counts.book} active={here === 'books'} />
        </Group>
        <Group title={t('library')}>
          {LIBRARY_KINDS.map((kind) => (
            <Item
              key={kind}
              to={{ name: 'library', kind }}
              label={kinds(`${kind}s`)}
              count={counts[kind]}
              active={here === kind}
            />
          ))}
        </Group>
        <Group title={t('setUp')}>
          <Item to={{ name: 'templates' }} label={kinds('templates')} active={here === 'templates'} />
          <Item to={{ name: 'settings' }} label={t('settings')} active={here === 'settings'} />
          <Item to={{ name: 'start' }} label={t('start')} active={route?.name === 'start'} />
        </Group>
      </nav>
      {open && (
        <button
          type="button"
          className={classes.veil}
          aria-label={t('closeMenu')}
          onClick={() => toggleRail(false)}
        />
      )}
    </>
  );
}

function Group({ title, children }: { readonly title: string; readonly children: ReactNode }): JSX.Element {
  return (
    <section className={classes.group} aria-label={title}>
      <h2 className={classes.heading}>{title}</h2>
      <ul className={classes.list}>{children}</ul>
    </section>
  );
}

function Item({
  to,
  label,
  count,
  active,
}: {
  readonly to: Route;
  readonly label: string;
  readonly count?: number | undefined;
  readonly active: boolean;
}): JSX.Element {
  const format = useFormat();
  return (
    <li>
      <Link
        to={to}
        className={classes.item}
        aria-current={active ? 'page' : undefined}
        onClick={() => toggleRail(false)}
      >
        <span className={classes.label}>{label}</span>
        {count !== undefined && <span className={classes.count}>{format.number(count)}</span>}
      </Link>
    </li>
  );
}
