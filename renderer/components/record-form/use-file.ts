import { useCallback } from 'react';
import { useCall, useLoaded } from '../../api/hooks.ts';
import { ApiError } from '../../api/client.ts';
import {
  mainLanguage,
  type Language,
  type RecordKind,
  type RecordOf,
  type Settings,
} from '../../../core/model/index.ts';

/** The open file's settings and its languages; the first language is the main one. */
export function useFileSettings(): {
  readonly settings: Settings;
  readonly languages: readonly Language[];
  readonly main: Language;
  readonly readOnly: boolean;
} {
  const file = useLoaded('file.current');
  if (file === null) throw new ApiError('no-file', 'no file is open');
  const { settings, readOnly } = file;
  return { settings, languages: settings.languages, main: mainLanguage(settings), readOnly };
}

/** Tells the other sides from ours. */
export function useIsOtherSide(): (party: RecordOf<'party'>) => boolean {
  const { ourPartyId } = useFileSettings().settings;
  return useCallback(({ id }) => id !== ourPartyId, [ourPartyId]);
}

const NONE: readonly never[] = [];

/** All records of a kind; none while they are being read. */
export function useRecords<K extends RecordKind>(kind: K): readonly RecordOf<K>[] {
  const { data } = useCall('records.list', { kind });
  return (data as readonly RecordOf<K>[] | undefined) ?? NONE;
}
