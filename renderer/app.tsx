import { MantineProvider } from '@mantine/core';
import { ModalsProvider } from '@mantine/modals';
import { Notifications } from '@mantine/notifications';
import { QueryClientProvider } from '@tanstack/react-query';
import type { JSX, ReactNode } from 'react';
import { useHostEvent } from './api/hooks.ts';
import { ErrorBoundary } from './components/error-boundary.tsx';
import { commonTexts } from './i18n/areas/common.ts';
import { useText } from './i18n/use-text.ts';
import { Frame } from './shell/frame.tsx';
import type { Started } from './start-up.ts';
import { adoptLanguage, usePreferences } from './state/preferences.ts';
import { schemeManager } from './theme/scheme-manager.ts';
import { cssVariables, theme } from './theme/theme.ts';

/** The whole app. */
export function App({ started }: { readonly started: Started }): JSX.Element {
  const { theme: scheme } = usePreferences();
  return (
    <MantineProvider
      theme={theme}
      cssVariablesResolver={cssVariables}
      colorSchemeManager={schemeManager}
      defaultColorScheme="auto"
      {...(scheme === 'system' ? {} : { forceColorScheme: scheme })}
    >
      <QueryClientProvider client={started.queries}>
        <Dialogs>
          <Notifications position="bottom-right" limit={3} />
          <ErrorBoundary>
            {started.failure === undefined ? <Ready /> : <Fails with={started.failure} />}
          </ErrorBoundary>
        </Dialogs>
      </QueryClientProvider>
    </MantineProvider>
  );
}

function Dialogs({ children }: { readonly children: ReactNode }): JSX.Element {
  const t = useText(commonTexts);
  return (
    <ModalsProvider
      labels={{ confirm: t('done'), cancel: t('cancel') }}
      modalProps={{ closeButtonProps: { 'aria-label': t('close') } }}
    >
      {children}
    </ModalsProvider>
  );
}

function Ready(): JSX.Element {
  useHostEvent('app.language', ({ language }) => adoptLanguage(language));
  return <Frame />;
}

/** Lets the error boundary say why the app could not start. */
function Fails({ with: failure }: { readonly with: unknown }): never {
  throw failure;
}
