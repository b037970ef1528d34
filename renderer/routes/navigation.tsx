import { startTransition, useSyncExternalStore, type AnchorHTMLAttributes, type JSX } from 'react';
import { parsePath, pathOf, type Route } from './routes.ts';

const current = () => window.location.hash.slice(1);

function subscribe(listener: () => void): () => void {
  const changed = () => startTransition(listener);
  window.addEventListener('hashchange', changed);
  return () => window.removeEventListener('hashchange', changed);
}

/** Where the user is; undefined where the address leads nowhere. */
export function useRoute(): Route | undefined {
  const path = useSyncExternalStore(subscribe, current);
  return parsePath(path);
}

/** Goes to a place. `replace` leaves no step in the history, for corrections of the address. */
export function go(route: Route, { replace = false }: { readonly replace?: boolean } = {}): void {
  const hash = `#${pathOf(route)}`;
  if (replace) window.location.replace(hash);
  else window.location.hash = hash;
}

/** The `href` of a place, for links of any kind. */
export function hrefOf(route: Route): string {
  return `#${pathOf(route)}`;
}

/** A link to a place. */
export function Link({
  to,
  children,
  ...rest
}: { readonly to: Route } & Omit<AnchorHTMLAttributes<HTMLAnchorElement>, 'href'>): JSX.Element {
  return (
    <a href={hrefOf(to)} {...rest}>
      {children}
    </a>
  );
}
