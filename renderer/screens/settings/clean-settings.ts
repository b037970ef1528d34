import { RECORD_KINDS, type LocalText, type RecordKind, type Settings } from '../../../core/model/index.ts';

const blank = (text: LocalText | undefined): boolean =>
  text === undefined ||
  (typeof text === 'string' ? [text] : [text.en, text.ko]).every((each) => (each ?? '').trim() === '');

/** What can be kept of the settings on the screen: without lines and names that are not written yet. */
export function cleanSettings(settings: Settings): Settings {
  const { handling, remark, ...rest } = settings;
  return {
    ...rest,
    issuer: settings.issuer.filter((line) => !blank(line)),
    markings: settings.markings.filter(({ label }) => !blank(label)),
    areas: settings.areas.filter(({ name }) => !blank(name)),
    variantMarkings: Object.fromEntries(
      Object.entries(settings.variantMarkings).filter(([, id]) => id !== undefined),
    ),
    ...(blank(handling) ? {} : { handling }),
    ...(blank(remark) ? {} : { remark }),
  };
}

/** The kinds that carry an area. */
export const AREA_KINDS = ['issue', 'round'] as const satisfies readonly RecordKind[];
/** The kinds that carry a marking: all of them. */
export const MARKED_KINDS = RECORD_KINDS;

/** How often each id is used, counted over records' fields of one or many ids. */
export function countUses(ids: readonly (string | undefined)[]): ReadonlyMap<string, number> {
  const uses = new Map<string, number>();
  for (const id of ids) if (id !== undefined) uses.set(id, (uses.get(id) ?? 0) + 1);
  return uses;
}
