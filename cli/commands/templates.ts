import { mainLanguage, pickLanguage, type Language, type Template } from '../../core/model/index.ts';
import { openWorkspace } from '../../platform/open-workspace.ts';
import { loadBuiltInTemplates, templatesOf } from '../../platform/templates/index.ts';
import { EXIT, printJson, type ExitCode, type Io } from '../io.ts';
import { countFindings, printable, printFindings } from '../print-findings.ts';
import { printTable } from '../table.ts';

/** Lists the templates a book can be made with: the shipped ones, and a workspace's own. */
export async function listTemplates(
  io: Io,
  dir: string | undefined,
  options: { readonly json?: boolean | undefined },
): Promise<ExitCode> {
  const builtIn = await loadBuiltInTemplates();
  let templates = builtIn;
  let language: Language = 'en';
  if (dir !== undefined) {
    const opened = await openWorkspace(dir);
    opened.close();
    const { workspace, findings } = opened;
    if (!workspace) {
      if (options.json) printJson(io, { ok: false, findings });
      else {
        printFindings(io, findings, dir);
        io.err.write(`aide-memoire: ${printable(dir)} has errors (${countFindings(findings)})\n`);
      }
      return EXIT.content;
    }
    templates = templatesOf(workspace, builtIn);
    language = mainLanguage(workspace.settings);
  }
  const listed = templates.map((template) => ({
    id: template.id,
    version: template.version,
    shipped: builtIn.includes(template),
    page: template.page.size,
    meetingKinds: template.meetingKinds,
    title: titleOf(template.title, language),
    description: titleOf(template.description, language),
    sections: template.sections.map(({ id, type }) => ({ id, type })),
    limits: template.limits,
  }));
  if (options.json) {
    printJson(io, { ok: true, templates: listed });
    return EXIT.done;
  }
  printTable(
    io,
    ['TEMPLATE', 'VERSION', 'PAGE', 'FOR', 'TITLE'],
    listed.map((one) => [
      one.id,
      `${one.version}${one.shipped ? '' : ' (own)'}`,
      one.page,
      one.meetingKinds.join(', '),
      one.title,
    ]),
  );
  return EXIT.done;
}

const titleOf = (text: Template['description'], language: Language): string =>
  pickLanguage(text, language, 'en')?.value ?? '';
