import { pickLanguage } from '../../../core/model/index.ts';
import { useSectionTypes } from '../../features/template-pages/section-types.ts';
import { bookTexts } from '../../i18n/areas/book.ts';
import { useText } from '../../i18n/use-text.ts';
import type { OutlineSection } from './outline.ts';
import { useWork } from './work.ts';

/** Says what a section is called: its heading, or what it is where the template prints none over it. */
export function useSectionName(): (section: OutlineSection) => string {
  const t = useText(bookTexts);
  const typeName = useSectionTypes();
  const { book, main, template } = useWork();
  return (section) => {
    const made = template?.sections.find((each) => each.id === section.templateSection);
    const title = section.title || (pickLanguage(made?.title, book.language, main)?.value ?? '');
    if (title !== '') return title;
    if (section.role === 'cover') return t('cover');
    return made === undefined || made.type === 'masthead' ? t('masthead') : typeName(made.type);
  };
}
