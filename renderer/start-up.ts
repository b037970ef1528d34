import { QueryClient } from '@tanstack/react-query';
import { call } from './api/client.ts';
import { callKey } from './api/hooks.ts';
import { followHost } from './api/sync.ts';
import { adoptPreferences } from './state/preferences.ts';

/** What the first paint needs: the answers that came with `app.info`, or why there are none. */
export interface Started {
  readonly queries: QueryClient;
  readonly failure: unknown;
}

function makeQueries(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      // the host is on this computer: its events say when an answer is out of date, and a failure is no hiccup
      queries: { staleTime: Infinity, retry: false, refetchOnWindowFocus: false, networkMode: 'always' },
      mutations: { retry: false, networkMode: 'always' },
    },
  });
}

/** Asks the host who we are, so that the first paint has the right language, theme and file. */
export async function startUp(): Promise<Started> {
  const queries = makeQueries();
  try {
    followHost(queries);
    const info = await call('app.info');
    adoptPreferences(info.preferences);
    queries.setQueryData(callKey('app.info'), info);
    queries.setQueryData(callKey('file.current'), info.file);
    return { queries, failure: undefined };
  } catch (failure) {
    return { queries, failure };
  }
}
