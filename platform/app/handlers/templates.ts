import { loadBuiltInTemplates, templatesOf } from '../../templates/index.ts';
import type { Group, HandlersOf } from './handler.ts';

/** The calls about templates. */
export const TEMPLATE_HANDLERS: HandlersOf<Group<'templates'>> = {
  'templates.list': async (_input, { session }) => {
    const builtIn = await loadBuiltInTemplates();
    const file = session.path === undefined ? undefined : session.file;
    const own = new Set(file?.list('template').map((template) => template.id));
    const templates = file ? templatesOf(file.read(), builtIn) : builtIn;
    return templates.map(({ id, title, description, version, purpose, meetingKinds, sections }) => ({
      id,
      title,
      ...(description === undefined ? {} : { description }),
      version,
      own: own.has(id),
      purpose,
      meetingKinds: [...meetingKinds],
      sections: sections.map((section) => ({
        id: section.id,
        type: section.type,
        ...(section.title === undefined ? {} : { title: section.title }),
      })),
    }));
  },
};
