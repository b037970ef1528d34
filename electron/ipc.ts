import type { IpcMain, IpcMainInvokeEvent } from 'electron';
import { CHANNEL_NAMES, type Answer, type ChannelName } from '../core/contract/index.ts';
import { mayCall, type Sender } from './security.ts';

const FORBIDDEN: Answer<never> = {
  ok: false,
  error: { code: 'forbidden', message: 'This page may not ask for that.' },
};

/** Who sent a message, as the rules want to know it. */
export function senderOf(event: IpcMainInvokeEvent, isOurWindow: (contentsId: number) => boolean): Sender {
  const { senderFrame, sender } = event;
  return {
    url: senderFrame?.url,
    isMainFrame: senderFrame !== null && senderFrame.parent === null,
    isOurWindow: isOurWindow(sender.id),
  };
}

/** Answers every call of the contract, each under its own name, for our own page only. */
export function registerCalls(
  ipcMain: Pick<IpcMain, 'handle'>,
  isOurWindow: (contentsId: number) => boolean,
  answer: (name: ChannelName, input: unknown) => Promise<Answer<unknown>>,
): void {
  for (const name of CHANNEL_NAMES) {
    ipcMain.handle(name, (event, input: unknown) =>
      mayCall(senderOf(event, isOurWindow)) ? answer(name, input) : FORBIDDEN,
    );
  }
}
