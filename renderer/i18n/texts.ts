import type { Language } from '../../core/model/index.ts';
import { particleAfter } from './particles.ts';

/** The names a text asks for: "{name}" and "{count:point|points}". */
type Placeholders<T extends string> = T extends `${string}{${infer Inside}}${infer Rest}`
  ? (Inside extends `${infer Name}:${string}` ? Name : Inside) | Placeholders<Rest>
  : never;

/** What must be given to fill a text: nothing, or a value for every name in it. */
export type Filling<T extends string> = [Placeholders<T>] extends [never]
  ? []
  : [values: Readonly<Record<Placeholders<T>, string | number>>];

/** The texts of one part of the app, in every language of the interface. */
export interface TextArea<E extends Readonly<Record<string, string>>> {
  readonly en: E;
  readonly ko: Readonly<Record<keyof E, string>>;
}

/** Declares the texts of one part of the app; both languages must have the same keys. */
export function texts<const E extends Readonly<Record<string, string>>>(area: {
  readonly en: E;
  readonly ko: Readonly<Record<NoInfer<keyof E>, string>>;
}): TextArea<E> {
  return area;
}

/** Says one text of an area in one language. */
export type Say<E extends Readonly<Record<string, string>>> = <K extends keyof E>(
  key: K,
  ...filling: Filling<E[K]>
) => string;

const PLACE =
  /\{(\w+)(?::([^|}]*)\|([^}]*))?\}(?:([\p{Pe}\p{Pf}"']*)([을이은과]\([를가는와]\)|\(으\)로|\(이\)라))?/gu;

/**
 * Fills "{name}" with the value of that name; "{count:point|points}" gives the number and the word that goes with it.
 * A Korean particle written in both forms after a name takes the form that goes with the value.
 */
export function fillText(text: string, values: Readonly<Record<string, string | number>> = {}): string {
  return text.replaceAll(
    PLACE,
    (whole, name: string, one?: string, many?: string, closing?: string, particle?: string) => {
      const value = values[name];
      if (value === undefined) return whole;
      const words = one === undefined ? String(value) : `${value} ${Number(value) === 1 ? one : many}`;
      return particle === undefined ? words : `${words}${closing}${particleAfter(words, particle)}`;
    },
  );
}

/** The speaker of an area in a language. */
export function sayIn<E extends Readonly<Record<string, string>>>(
  area: TextArea<E>,
  language: Language,
): Say<E> {
  return (key, ...filling) => fillText(area[language][key], filling[0]);
}
