import type { Group, HandlersOf } from './handler.ts';

/** The calls about jobs. */
export const JOB_HANDLERS: HandlersOf<Group<'job'>> = {
  // A job that ended meanwhile has nothing to stop: that is no mistake of who asks.
  'job.cancel': ({ job }, { jobs }) => {
    jobs.get(job)?.();
    return undefined;
  },
};
