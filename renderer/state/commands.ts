import { useEffect, useEffectEvent } from 'react';
import type { EventPayload } from '../../core/contract/index.ts';

/** A command of the menu or a shortcut. */
export type Command = EventPayload<'menu.command'>['command'];

const handlers = new Map<Command, (() => void)[]>();

/** Runs a command with the handler of the innermost component that has one; false where nobody has. */
export function runCommand(command: Command): boolean {
  const handler = handlers.get(command)?.at(-1);
  handler?.();
  return handler !== undefined;
}

/** Answers a command while the component stands: `useCommand('export', openDialog)`. */
export function useCommand(command: Command, handler: () => void): void {
  const onCommand = useEffectEvent(handler);
  useEffect(() => {
    const run = () => onCommand();
    handlers.set(command, [...(handlers.get(command) ?? []), run]);
    return () => {
      handlers.set(
        command,
        (handlers.get(command) ?? []).filter((each) => each !== run),
      );
    };
  }, [command]);
}
