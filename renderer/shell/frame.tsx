import { Center, Loader } from '@mantine/core';
import { lazy, Suspense, useEffect, type JSX, type MouseEvent } from 'react';
import { useLoaded } from '../api/hooks.ts';
import { ErrorBoundary } from '../components/error-boundary.tsx';
import { OverlayBoundary } from '../components/overlay-boundary.tsx';
import { HostGoneNotice } from '../features/status/host-gone-notice.tsx';
import { ReadOnlyNotice } from '../features/status/read-only-notice.tsx';
import { shellTexts } from '../i18n/areas/shell.ts';
import { useText } from '../i18n/use-text.ts';
import { go, useRoute } from '../routes/navigation.tsx';
import { pathOf, type Route } from '../routes/routes.ts';
import { useHostGone } from '../state/host.ts';
import { usePaletteOpened } from '../state/palette.ts';
import classes from './frame.module.css';
import { keepFocus } from './keep-focus.ts';
import { Rail } from './rail.tsx';
import { RouteScreen } from './route-screen.tsx';
import { StatusBar } from './status-bar.tsx';
import { useAppCommands } from './use-app-commands.ts';

const Palette = lazy(async () => ({
  default: (await import('../features/palette/command-palette.tsx')).CommandPalette,
}));

/** The frame around every screen, as the design has it: top bar, rail, content, status bar. */
export function Frame(): JSX.Element {
  const t = useText(shellTexts);
  const file = useLoaded('file.current');
  const wanted = useRoute();
  const paletteOpened = usePaletteOpened();
  const hostGone = useHostGone();
  // without a file there is only the start screen
  const route = file === null ? ({ name: 'start' } as const) : wanted;
  useAppCommands();
  useEffect(keepFocus, []);
  useEffect(() => {
    if (file === null && wanted?.name !== 'start') go({ name: 'start' }, { replace: true });
  }, [file, wanted?.name]);
  const screen = (
    <ErrorBoundary place={route && pathOf(route)}>
      <Suspense key={route && screenKey(route)} fallback={<Waiting />}>
        <RouteScreen route={route} />
      </Suspense>
    </ErrorBoundary>
  );
  return (
    <div className={classes.outer}>
      {route?.name === 'start' ? (
        screen
      ) : (
        <div className={classes.frame}>
          <a className={classes.skip} href="#content" onClick={skipToContent}>
            {t('skip')}
          </a>
          {hostGone ? <HostGoneNotice /> : <ReadOnlyNotice />}
          <Rail />
          {screen}
          <StatusBar />
        </div>
      )}
      {paletteOpened > 0 && (
        <OverlayBoundary asked={paletteOpened}>
          <Suspense>
            <Palette />
          </Suspense>
        </OverlayBoundary>
      )}
    </div>
  );
}

/** A screen starts anew when this changes; going to another section of a book is not a new screen. */
function screenKey(route: Route): string {
  return pathOf(route.name === 'book' ? { name: 'book', id: route.id } : route);
}

function skipToContent(event: MouseEvent): void {
  // the hash is the router's
  event.preventDefault();
  document.querySelector<HTMLElement>('#content')?.focus();
}

function Waiting(): JSX.Element {
  return (
    <Center className={classes.waiting}>
      <Loader size="sm" type="dots" />
    </Center>
  );
}
