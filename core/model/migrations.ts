import { FORMAT_VERSION } from './workspace.ts';

/** A workspace as it was read, before any schema has seen it: plain values by kind folder and file. */
export interface RawWorkspace {
  readonly settings: Readonly<Record<string, unknown>>;
  readonly records: ReadonlyMap<string, readonly unknown[]>;
}

/** Takes a workspace from one format version to the next. */
export interface Migration {
  readonly from: number;
  readonly migrate: (workspace: RawWorkspace) => RawWorkspace;
}

/** The steps from every earlier format version, oldest first. Format 1 is the first, so there are none yet. */
export const MIGRATIONS: readonly Migration[] = [];

/** What became of a workspace's format. */
export type MigrationResult =
  { readonly ok: true; readonly workspace: RawWorkspace } | { readonly ok: false; readonly message: string };

/** Brings a raw workspace to the format this program reads, step by step; says so where that cannot be done. */
export function migrateWorkspace(
  raw: RawWorkspace,
  migrations: readonly Migration[] = MIGRATIONS,
  target: number = FORMAT_VERSION,
): MigrationResult {
  const version = raw.settings['format'];
  if (typeof version !== 'number' || !Number.isInteger(version) || version < 1) {
    return { ok: false, message: `"format" must be a whole number; this program writes format: ${target}` };
  }
  if (version > target) {
    return {
      ok: false,
      message: `this workspace has format ${version}; this program reads up to ${target}. Nothing was changed: open it with a newer Aide-Mémoire`,
    };
  }
  let workspace = raw;
  for (let at = version; at < target; at += 1) {
    const step = migrations.find((migration) => migration.from === at);
    if (!step) return { ok: false, message: `there is no way from format ${at} to ${at + 1}` };
    const migrated = step.migrate(workspace);
    workspace = { ...migrated, settings: { ...migrated.settings, format: at + 1 } };
  }
  return { ok: true, workspace };
}
