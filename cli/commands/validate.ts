import { RECORD_KINDS } from '../../core/model/index.ts';
import { kindWord } from '../../core/check/index.ts';
import { openWorkspace } from '../../platform/open-workspace.ts';
import { EXIT, printJson, type ExitCode, type Io } from '../io.ts';
import { countFindings, printFindings } from '../print-findings.ts';

/** Checks a workspace and lists every problem of it. */
export async function validate(
  io: Io,
  dir: string,
  options: { readonly json?: boolean | undefined },
): Promise<ExitCode> {
  const opened = await openWorkspace(dir);
  opened.close();
  const { workspace, findings } = opened;
  const code = workspace ? EXIT.done : EXIT.content;
  if (options.json) {
    printJson(io, { ok: workspace !== undefined, findings });
    return code;
  }
  printFindings(io, findings, dir);
  const counted = countFindings(findings);
  if (!workspace) {
    io.err.write(`${dir}: ${counted}\n`);
    return code;
  }
  const records = RECORD_KINDS.map((kind) => ({ kind, count: workspace.records[kind].length })).filter(
    ({ count }) => count > 0,
  );
  const listed = records.map(({ kind, count }) => `${kindWord(kind)} ${count}`).join(', ');
  io.out.write(`${dir} is sound${counted === '' ? '' : ` (${counted})`}: ${listed || 'no records yet'}\n`);
  return code;
}
