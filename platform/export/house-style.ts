import type { HouseStyle } from '../../core/document/index.ts';
import type { Template, Workspace } from '../../core/model/index.ts';
import { checkHouseStyle } from '../../core/write/docx/index.ts';
import { AppError } from '../errors.ts';
import type { ReadFile } from './pictures.ts';

/**
 * The Word file whose styles a book takes: the one asked for, that of the template or that of the workspace, in this
 * order. Throws an AppError where it cannot be used: a book in the wrong dress is worse than none.
 */
export async function readHouseStyle(
  { workspace, readFile }: { readonly workspace: Workspace; readonly readFile: ReadFile },
  template: Template,
  given?: HouseStyle,
): Promise<HouseStyle | undefined> {
  const house = given ?? (await attachedHouse(workspace, readFile, template));
  if (!house) return undefined;
  const check = checkHouseStyle(house.bytes);
  if (!check.ok) {
    throw new AppError(
      'bad-house-style',
      `the house style ${house.name} ${check.message}; nothing was written`,
    );
  }
  return house;
}

async function attachedHouse(
  workspace: Workspace,
  readFile: ReadFile,
  template: Template,
): Promise<HouseStyle | undefined> {
  const id = template.houseStyleId ?? workspace.settings.houseStyleId;
  if (id === undefined) return undefined;
  const attachment = workspace.records.attachment.find((record) => record.id === id);
  const bytes = attachment && (await readFile(attachment.file));
  if (!bytes) {
    throw new AppError(
      'bad-house-style',
      `the file of the house style "${id}" is not in the workspace: nothing was written`,
    );
  }
  return { name: attachment.file, bytes };
}
