import type { ChannelName } from '../../../core/contract/index.ts';
import { APP_HANDLERS } from './app.ts';
import { BOOK_HANDLERS } from './book.ts';
import { CHECK_HANDLERS } from './checks.ts';
import { FILE_HANDLERS } from './file.ts';
import type { HandlersOf } from './handler.ts';
import { HISTORY_HANDLERS } from './history.ts';
import { INTAKE_HANDLERS } from './intake.ts';
import { JOB_HANDLERS } from './job.ts';
import { RECORD_HANDLERS } from './records.ts';
import { SHELL_HANDLERS } from './shell.ts';
import { TEMPLATE_HANDLERS } from './templates.ts';

/** What does each call of the contract; a call without one does not compile. */
export const HANDLERS: HandlersOf<ChannelName> = {
  ...APP_HANDLERS,
  ...FILE_HANDLERS,
  ...RECORD_HANDLERS,
  ...HISTORY_HANDLERS,
  ...TEMPLATE_HANDLERS,
  ...CHECK_HANDLERS,
  ...BOOK_HANDLERS,
  ...INTAKE_HANDLERS,
  ...JOB_HANDLERS,
  ...SHELL_HANDLERS,
};
