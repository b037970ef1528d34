import type { JSX } from 'react';
import type { IntakeKind, RowProblem, Target } from '../../../core/intake/index.ts';
import { importTexts } from '../../i18n/areas/import.ts';
import { kindTexts } from '../../i18n/areas/kinds.ts';
import { useFormat } from '../../i18n/format.ts';
import { useLanguage, useText } from '../../i18n/use-text.ts';
import classes from './import.module.css';
import { fieldName } from './target-names.ts';

const LISTED = 8;
const LONGEST = 40;

/** Why cells of a table cannot be taken over, each with its row and column. */
export function TableProblems({
  kind,
  heads,
  targets,
  problems,
  choices,
}: {
  readonly kind: IntakeKind;
  readonly heads: readonly string[];
  readonly targets: readonly Target[];
  readonly problems: readonly RowProblem[];
  /** What each value of a choice is called. */
  readonly choices: ReadonlyMap<string, readonly string[]>;
}): JSX.Element {
  const t = useText(importTexts);
  const kinds = useText(kindTexts);
  const language = useLanguage();
  const { list } = useFormat();
  const why = ({ key, problem, words }: RowProblem): string => {
    const type = targets.find((each) => each.key === key)?.type;
    const short = words.length > LONGEST ? `${words.slice(0, LONGEST)}…` : words;
    switch (problem) {
      case 'missing':
        return t('missing', { field: fieldName(kind, key.split('.'), language) });
      case 'no-such-record':
        return t(problem, {
          words: short,
          kind: type !== undefined && 'kind' in type ? kinds(type.kind).toLowerCase() : '',
        });
      case 'not-a-choice': {
        const values = type?.is === 'choice' ? type.values : [];
        const called = values.map((value) => choices.get(value)?.[language === 'en' ? 0 : 1] ?? value);
        return t(problem, { words: short, choices: list(called) });
      }
      default:
        return t(problem, { words: short });
    }
  };
  return (
    <>
      <ul className={classes.problems}>
        {problems.slice(0, LISTED).map((problem) => (
          <li key={`${problem.row} ${problem.column ?? ''} ${problem.key}`}>
            {problem.column === undefined
              ? t('problemRow', { row: problem.row, why: why(problem) })
              : t('problemAt', {
                  row: problem.row,
                  column: heads[problem.column] || t('unnamed', { n: problem.column + 1 }),
                  why: why(problem),
                })}
          </li>
        ))}
      </ul>
      {problems.length > LISTED && t('moreProblems', { n: problems.length - LISTED })}
    </>
  );
}
