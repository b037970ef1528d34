import { loadBuiltInTemplates, templatesOf } from '../../templates/index.ts';
import { Refusal } from '../failure.ts';
import type { Group, HandlersOf } from './handler.ts';

/** The calls about templates. */
export const TEMPLATE_HANDLERS: HandlersOf<Group<'templates'>> = {
  'templates.list': async (_input, { session }) => {
    const builtIn = await loadBuiltInTemplates();
    const file = session.path === undefined ? undefined : session.file;
    const own = new Set(file?.list('template').map((template) => template.id));
    const templates = file ? templatesOf(file.read(), builtIn) : builtIn;
    return templates.map(({ id, title, description, version, purpose, meetingKinds, sections, limits }) => ({
      id,
      title,
      ...(description === undefined ? {} : { description }),
      version,
      own: own.has(id),
      purpose,
      meetingKinds: [...meetingKinds],
      sections: sections.map((section) => {
        const limit = limits.find(({ sectionId }) => sectionId === section.id);
        return {
          id: section.id,
          type: section.type,
          ...(section.title === undefined ? {} : { title: section.title }),
          ...(limit === undefined ? {} : { pages: limit.pages }),
        };
      }),
    }));
  },
  'templates.preview': async (wanted, { session, pages }) => {
    if (session.file.get('meeting', wanted.meetingId) === undefined) {
      throw new Refusal('not-found', 'This meeting is not in the file any more.');
    }
    // Who looks through the templates has no use for those passed by.
    pages.drop(({ name }) => name === 'sketch');
    return await pages.ask('sketch', wanted);
  },
};
