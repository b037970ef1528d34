import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { explain } from '../../core/check/index.ts';
import { templateSchema, type Template, type Workspace } from '../../core/model/index.ts';
import { AppError, systemReason } from '../errors.ts';
import { compareIds } from '../interchange/order.ts';
import { parseYaml } from '../interchange/yaml-file.ts';

const SHIPPED = fileURLToPath(new URL('../../templates/', import.meta.url));

let shipped: Promise<readonly Template[]> | undefined;

/** The templates that ship with the program, in the order of their ids; read once a process. */
export function loadBuiltInTemplates(): Promise<readonly Template[]> {
  shipped ??= readTemplates(SHIPPED);
  return shipped;
}

/** Reads the templates of a folder, one a file. What is wrong with one is the fault of the installation. */
export async function readTemplates(folder: string): Promise<readonly Template[]> {
  const names = await readdir(folder).catch((error: unknown) => {
    throw broken(`the templates in ${folder} cannot be read (${systemReason(error)})`);
  });
  const files = names.filter((name) => name.endsWith('.yaml'));
  const templates = await Promise.all(files.map((name) => readTemplate(join(folder, name))));
  return templates.toSorted((a, b) => compareIds(a.id, b.id));
}

async function readTemplate(path: string): Promise<Template> {
  const file = parseYaml(await readFile(path, 'utf8'));
  const value = file.items[0]?.value;
  const [problem] = file.problems;
  if (problem) throw broken(`${path}:${problem.line ?? 1}: ${problem.message}`);
  const [misfit] = explain(templateSchema, value).problems;
  if (misfit) {
    throw broken(
      `${path}:${file.find(undefined, misfit.path).line}: ${misfit.path.join('.')}: ${misfit.message}`,
    );
  }
  return templateSchema.parse(value);
}

function broken(message: string): AppError {
  return new AppError('broken-installation', message);
}

/** The templates a workspace can use: its own stand in for shipped ones of the same id. */
export function templatesOf(workspace: Workspace, builtIn: readonly Template[]): readonly Template[] {
  const own = new Set(workspace.records.template.map((template) => template.id));
  return [...workspace.records.template, ...builtIn.filter((template) => !own.has(template.id))].toSorted(
    (a, b) => compareIds(a.id, b.id),
  );
}
