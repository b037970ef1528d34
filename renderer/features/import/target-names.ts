import type { IntakeKind, Target } from '../../../core/intake/index.ts';
import { LANGUAGES, type Language } from '../../../core/model/index.ts';
import { fieldsOf, type FieldSpec } from '../../components/record-form/field-spec.ts';
import { commonTexts } from '../../i18n/areas/common.ts';
import { importTexts } from '../../i18n/areas/import.ts';
import { recordFieldTexts } from '../../i18n/areas/record-fields.ts';
import { sayIn } from '../../i18n/texts.ts';
import { FORMS } from '../../screens/library/forms/index.ts';
import { HANDLING } from '../../screens/library/forms/shared.ts';

/** What the heads of tables call fields besides what the forms call them. */
const ALSO: Readonly<Record<string, readonly string[]>> = {
  title: ['subject', 'heading', 'item', '제목', '건명', '주제'],
  name: ['full name', '성명'],
  lead: ['line', 'point', 'talking point', '발언', '말씀', '문장'],
  support: ['detail', 'details', 'explanation', '설명', '근거'],
  pointKind: ['kind', 'type', 'use', '구분'],
  issueId: ['topic', 'subject', '주제'],
  areaId: ['topic', 'sector', '부문'],
  partyId: ['country', 'party', '국가', '국가명'],
  date: ['day', 'deadline', '일자', '기한'],
  from: ['date', 'start', 'since', '시작일', '일자'],
  until: ['end', 'to', '종료일'],
  rate: ['tariff', 'duty', '관세율'],
  publisher: ['source', '매체', '기관'],
  url: ['link', 'website', '링크'],
  'roles.0.title': ['office', 'position', 'post', '직함'],
  'roles.0.organisation': ['ministry', 'agency', '부처', '소속'],
};

function specOf(kind: IntakeKind, path: readonly string[]): readonly FieldSpec[] {
  const [field, , inner] = path;
  const spec = [...fieldsOf(FORMS[kind]), ...HANDLING].find((each) => each.field === field);
  if (spec === undefined) return [];
  if (inner === undefined || spec.type !== 'list') return [spec];
  const below = spec.fields.find((each) => each.field === inner);
  return below === undefined ? [] : [spec, below];
}

/** Whether the form of a kind shows the field: what nobody could correct is not imported. */
export function isOnForm(kind: IntakeKind, { path }: Target): boolean {
  return path[0] === 'id' ? kind === 'source' : specOf(kind, path).length === (path.length > 1 ? 2 : 1);
}

/** What a field is called without its language. */
export function fieldName(kind: IntakeKind, path: readonly string[], language: Language): string {
  const say = sayIn(recordFieldTexts, language);
  const words = sayIn(importTexts, language);
  const [outer, inner] = specOf(kind, path);
  if (outer === undefined) return path[0] === 'id' ? words('reference') : path.join('.');
  if (inner === undefined) return say(outer.label);
  return words('firstOf', { list: say(outer.label), field: say(inner.label) });
}

/** What a target is called on the screen. */
export function targetName(kind: IntakeKind, target: Target, language: Language, several: boolean): string {
  const name = fieldName(kind, target.path, language);
  if (!several || (target.type.is !== 'text' && target.type.is !== 'rich')) return name;
  return `${name} (${sayIn(commonTexts, language)(target.type.language === 'en' ? 'english' : 'korean')})`;
}

/** Everything a column that fills the target may be called, in either language. */
export function headsOf(kind: IntakeKind, target: Target, main: Language): readonly string[] {
  const { path, type } = target;
  const last = path.at(-1) ?? '';
  const plain = [
    ...LANGUAGES.flatMap((language) => {
      const spec = specOf(kind, path).at(-1);
      return [
        fieldName(kind, path, language),
        ...(spec === undefined ? [] : [sayIn(recordFieldTexts, language)(spec.label)]),
      ];
    }),
    path.length === 1 ? last : '',
    ...(ALSO[path.join('.')] ?? []),
  ].filter((name) => name !== '');
  if (type.is !== 'text' && type.is !== 'rich') return plain;
  const marks =
    type.language === 'en'
      ? ['English', 'en', 'eng', '영어', '영문']
      : ['Korean', 'ko', 'kor', 'kr', '한국어', '국문', '한글'];
  const marked = plain.flatMap((name) => marks.map((mark) => `${name} ${mark}`));
  return type.language === main ? [...marked, ...plain] : marked;
}

/** What the choices of a field are called, in either language. */
export function choiceNames(kind: IntakeKind): ReadonlyMap<string, readonly string[]> {
  const names = new Map<string, readonly string[]>();
  const take = (spec: FieldSpec): void => {
    if (spec.type === 'list') spec.fields.forEach(take);
    if (spec.type !== 'choice') return;
    for (const { value, label } of spec.options) {
      names.set(
        value,
        LANGUAGES.map((language) => sayIn(recordFieldTexts, language)(label)),
      );
    }
  };
  fieldsOf(FORMS[kind]).forEach(take);
  return names;
}
