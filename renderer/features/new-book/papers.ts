import type { AnyRecord } from '../../../core/model/index.ts';

/** Whether a record is an attachment that books can print as an annex. */
export function isPaper(record: AnyRecord): boolean {
  return (
    'mediaType' in record && (record.mediaType === 'application/pdf' || record.mediaType.startsWith('image/'))
  );
}
