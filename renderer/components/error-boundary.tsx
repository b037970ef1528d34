import { Button } from '@mantine/core';
import { QueryErrorResetBoundary } from '@tanstack/react-query';
import { Component, type JSX, type ReactNode } from 'react';
import { ApiError } from '../api/client.ts';
import { commonTexts } from '../i18n/areas/common.ts';
import { errorTexts } from '../i18n/areas/errors.ts';
import { useText } from '../i18n/use-text.ts';
import classes from './error-boundary.module.css';
import { ErrorNotice } from './error-notice.tsx';

interface State {
  readonly error: unknown;
  readonly failed: boolean;
}

interface Props {
  /** Where the user is; elsewhere, what failed here is tried anew. */
  readonly place?: string | undefined;
  readonly children: ReactNode;
}

class Boundary extends Component<Props & { readonly onReset: () => void }, State> {
  override state: State = { error: undefined, failed: false };

  static getDerivedStateFromError(error: unknown): State {
    return { error, failed: true };
  }

  override componentDidUpdate(before: Props, { failed }: State): void {
    // what fails on the way to a place stays
    if (failed && this.state.failed && before.place !== this.props.place) this.#again();
  }

  readonly #again = (): void => {
    this.props.onReset();
    this.setState({ error: undefined, failed: false });
  };

  override render(): ReactNode {
    if (!this.state.failed) return this.props.children;
    return <FailedScreen error={this.state.error} onRetry={this.#again} />;
  }
}

/** Keeps a fault on one screen from taking the whole app down, until the user goes to another place. */
export function ErrorBoundary({ place, children }: Props): JSX.Element {
  return (
    <QueryErrorResetBoundary>
      {({ reset }) => (
        <Boundary place={place} onReset={reset}>
          {children}
        </Boundary>
      )}
    </QueryErrorResetBoundary>
  );
}

/** What stands in the place of a screen that failed. */
function FailedScreen({
  error,
  onRetry,
}: {
  readonly error: unknown;
  readonly onRetry: () => void;
}): JSX.Element {
  const t = useText(errorTexts);
  const common = useText(commonTexts);
  return (
    <main className={classes.failed}>
      <h1 className={classes.title}>{t('screenTitle')}</h1>
      {error instanceof ApiError ? <ErrorNotice error={error} /> : <p>{t('screenText')}</p>}
      <div className={classes.actions}>
        <Button onClick={onRetry}>{common('tryAgain')}</Button>
        <Button variant="default" onClick={() => window.location.reload()}>
          {t('reload')}
        </Button>
      </div>
      <details className={classes.details}>
        <summary>{t('details')}</summary>
        <pre>{error instanceof Error ? (error.stack ?? error.message) : String(error)}</pre>
      </details>
    </main>
  );
}
