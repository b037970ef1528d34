import { Component, type ReactNode } from 'react';
import { call } from '../api/client.ts';
import { sayFailed } from './toast.tsx';

interface Props {
  /** What was asked for; another one is tried anew. */
  readonly asked: unknown;
  readonly children: ReactNode;
}

interface State {
  readonly asked: unknown;
  readonly failed: boolean;
}

/**
 * Keeps the screen, and what was typed on it, where a dialog over it cannot be loaded: most likely the program that serves it
 * has ended.
 */
export class OverlayBoundary extends Component<Props, State> {
  override state: State = { asked: undefined, failed: false };

  static getDerivedStateFromProps({ asked }: Props, before: State): State | null {
    return before.asked === asked ? null : { asked, failed: false };
  }

  static getDerivedStateFromError(): Partial<State> {
    return { failed: true };
  }

  override componentDidCatch(error: unknown): void {
    void sayWhy(error);
  }

  override render(): ReactNode {
    return this.state.failed ? null : this.props.children;
  }
}

async function sayWhy(error: unknown): Promise<void> {
  try {
    await call('app.info');
    sayFailed(error);
  } catch (gone) {
    sayFailed(gone);
  }
}
