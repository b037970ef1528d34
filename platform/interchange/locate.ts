import type { Finding, LibraryRecord, RuleFinding } from '../../core/check/index.ts';
import { SETTINGS_FILE } from './scan.ts';
import type { Origin } from './sources.ts';

/** Adds file and line to a finding, from the record and the field it names. */
export type Locate = (finding: RuleFinding) => Finding;

/** Knows where every record stands. */
export function locator(
  records: readonly (LibraryRecord & { readonly origin: Origin })[],
  settings: Origin | undefined,
): Locate {
  const origins = new Map<string, Origin>();
  for (const { kind, id, origin } of records) {
    const key = `${kind}/${id}`;
    // Of two records with one id the first is the record, the second the mistake.
    if (!origins.has(key)) origins.set(key, origin);
  }
  return ({ near, ...finding }) => {
    const { place } = finding;
    if (!place || place.file !== undefined) return finding;
    const origin = place.kind === 'workspace' ? settings : origins.get(`${place.kind}/${place.id}`);
    if (!origin) {
      return place.kind === 'workspace' ? { ...finding, place: { ...place, file: SETTINGS_FILE } } : finding;
    }
    const path = place.field === undefined ? [] : place.field.split('.');
    const { line, path: found } = origin.yaml.find(origin.index, path, near);
    // A citation in running text: the parts of the text have no names in the file, the text has.
    const field = near !== undefined && found.length > 0 ? { field: found.join('.') } : {};
    return { ...finding, place: { ...place, ...field, file: origin.file, line } };
  };
}

/** Findings in the order of the files and their lines; the same thing said twice of one place is said once. */
export function sortFindings(findings: readonly Finding[]): readonly Finding[] {
  const seen = new Set<string>();
  const once = findings.filter(({ message, place }) => {
    const key = JSON.stringify([message, place?.file, place?.line, place?.kind, place?.id, place?.field]);
    return !seen.has(key) && seen.add(key);
  });
  const fileKey = ({ place }: Finding): string =>
    place?.file === undefined || place.file === SETTINGS_FILE ? '' : place.file;
  return once.toSorted((a, b) => {
    const [left, right] = [fileKey(a), fileKey(b)];
    if (left !== right) return left < right ? -1 : 1;
    return (a.place?.line ?? 0) - (b.place?.line ?? 0);
  });
}
