import { templateTexts } from '../../i18n/areas/templates.ts';
import { useText } from '../../i18n/use-text.ts';

type TypeKey = `type-${string}` & keyof (typeof templateTexts)['en'];

const isTypeKey = (key: string): key is TypeKey => key in templateTexts.en;

/** Says what a section of a type is called where no heading is given. */
export function useSectionTypes(): (type: string) => string {
  const t = useText(templateTexts);
  return (type) => {
    const key = `type-${type}`;
    return isTypeKey(key) ? t(key) : type;
  };
}
