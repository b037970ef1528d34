import {
  RECORD_KINDS,
  RESTRICTED_FIELDS,
  type AnyRecord,
  type RecordKind,
  type Records,
  type Settings,
  type Variant,
  type Workspace,
} from '../model/index.ts';
import { collectTexts, foldText } from './texts.ts';

/** What a copy may hold, and every text it must not. */
export interface Released {
  readonly workspace: Workspace;
  /** Texts of withheld records and fields that stand nowhere in what was released. */
  readonly withheld: readonly string[];
  /** Records withheld although released by name, because their marking is above the copy's. */
  readonly overMarked: readonly { readonly kind: RecordKind; readonly id: string }[];
}

/** The rank of a marking in the workspace's list; an unknown or absent one counts as the highest. */
function rank(settings: Settings, marking: string | undefined): number {
  const found = settings.markings.findIndex((candidate) => candidate.id === marking);
  return found < 0 ? settings.markings.length - 1 : found;
}

/** The marking printed on a copy: the one set for it, else the workspace's highest. */
export function markingOf(settings: Settings, variant: Variant): Settings['markings'][number] | undefined {
  return settings.markings[rank(settings, settings.variantMarkings[variant])];
}

/** Kinds that are the form of a book, not its matter: they say themselves which copies may be made. */
const FORM_KINDS: ReadonlySet<RecordKind> = new Set(['template', 'book']);

/** Whether a record may go into a copy. The principal's copy holds everything; others what names them. */
function isReleased(kind: RecordKind, record: AnyRecord, variant: Variant): boolean {
  return variant === 'principal' || FORM_KINDS.has(kind) || record.releaseTo.includes(variant);
}

function isFieldReleased(kind: RecordKind, record: AnyRecord, field: string, variant: Variant): boolean {
  if (variant === 'principal') return true;
  const named = record.releaseFields?.[field];
  if (named) return named.includes(variant);
  return !(RESTRICTED_FIELDS[kind] ?? []).includes(field);
}

/**
 * The workspace as a copy may see it. By allow-list: a record without a release list, and a restricted field that
 * is not released by name, are not in the result at all, so that nothing made from it can leak them.
 * `alsoWithheld` are values kept out elsewhere, whose texts join the withheld ones.
 */
export function releaseWorkspace(
  workspace: Workspace,
  variant: Variant,
  alsoWithheld: readonly unknown[] = [],
): Released {
  const { settings } = workspace;
  const ceiling = rank(settings, settings.variantMarkings[variant]);
  const withheld: unknown[] = [...alsoWithheld];
  const overMarked: { kind: RecordKind; id: string }[] = [];
  const releaseKind = (kind: RecordKind): AnyRecord[] => {
    // What a book said once is in no copy as it is: the section of changes asks for the copy's own earlier words.
    if (kind === 'edition') return [];
    return workspace.records[kind].flatMap((record: AnyRecord): AnyRecord[] => {
      if (!isReleased(kind, record, variant)) {
        withheld.push(record);
        return [];
      }
      if (record.marking !== undefined && rank(settings, record.marking) > ceiling) {
        overMarked.push({ kind, id: record.id });
        withheld.push(record);
        return [];
      }
      const mayShow = (field: string): boolean =>
        field !== 'remark' && isFieldReleased(kind, record, field, variant);
      // Every field that can be taken out is optional or a list; a list stays, empty.
      return [takeOut(record, mayShow, withheld) as AnyRecord];
    });
  };
  const records = Object.fromEntries(
    RECORD_KINDS.map((kind) => [kind, releaseKind(kind)]),
  ) as unknown as Records;
  const released = { settings, records };
  let texts: readonly string[] | undefined;
  return {
    workspace: released,
    // Looking for them takes longer than all the rest, and a preview never asks.
    get withheld() {
      return (texts ??= onlyWithheld(withheld, released));
    },
    overMarked,
  };
}

/** A record or a list's item without the fields that may not be shown; what is taken out joins `withheld`. */
function takeOut(
  value: object,
  mayShow: (field: string) => boolean,
  withheld: unknown[],
  path = '',
): Record<string, unknown> {
  const kept: Record<string, unknown> = {};
  for (const [name, child] of Object.entries(value)) {
    const field = `${path}${name}`;
    if (!mayShow(field)) {
      withheld.push(child);
      if (Array.isArray(child)) kept[name] = [];
    } else if (path === '' && Array.isArray(child)) {
      kept[name] = child.map((item: unknown) =>
        typeof item === 'object' && item !== null && !('kind' in item)
          ? takeOut(item, mayShow, withheld, `${name}.`)
          : item,
      );
    } else {
      kept[name] = child;
    }
  }
  return kept;
}

/** The withheld texts, without those that the released part says too (a name, a place). */
function onlyWithheld(withheld: readonly unknown[], released: Workspace): string[] {
  const told = collectTexts(released).map(foldText).join('\u0000');
  return [...new Set(collectTexts(withheld))].filter((text) => !told.includes(foldText(text)));
}
