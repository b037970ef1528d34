import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  comparePassages,
  compareSections,
  compareWords,
  type PassageChange,
} from '../../../../core/assemble/changes/compare.ts';

const textOf = (list: readonly { readonly text: string }[]): string => list.map(({ text }) => text).join('');
const before = (change: PassageChange): string[] =>
  change.kind === 'removed' ? [change.before] : change.kind === 'reworded' ? [textOf(change.before)] : [];
const after = (change: PassageChange): string[] =>
  change.kind === 'added' ? [change.after] : change.kind === 'reworded' ? [textOf(change.after)] : [];

const passage = fc
  .array(fc.constantFrom('we', 'ask', 'for', 'ten', 'tonnes', '관세를', '면제', '요청'), {
    minLength: 1,
    maxLength: 8,
  })
  .map((words) => words.join(' '));

describe('comparing passages', () => {
  it('tells one in other words from one that is new or gone', () => {
    const changes = comparePassages(
      ['We ask for full exemption.', 'Koreans vote on 3 June.', 'The rule stays.'],
      ['We ask for full exemption, now.', 'The rule stays.', 'The pause ends in July.'],
    );
    expect(changes).toEqual([
      { kind: 'removed', before: 'Koreans vote on 3 June.' },
      {
        kind: 'reworded',
        before: [
          { text: 'We ask for full', differs: false },
          { text: ' exemption.', differs: true },
        ],
        after: [
          { text: 'We ask for full', differs: false },
          { text: ' exemption, now.', differs: true },
        ],
      },
      { kind: 'added', after: 'The pause ends in July.' },
    ]);
  });

  it('takes a passage that only moved for no change', () => {
    expect(
      comparePassages(['One line.', 'Two words.', 'Three more.'], ['Three more.', 'One line.', 'Two words.']),
    ).toEqual([]);
  });

  it('marks the Korean word that changed, not its syllables', () => {
    const { after: now } = compareWords('상호관세 면제를 요청한다', '상호관세 면제를 재차 요청한다');
    expect(now).toEqual([
      { text: '상호관세 면제를', differs: false },
      { text: ' 재차', differs: true },
      { text: ' 요청한다', differs: false },
    ]);
  });

  it('accounts for every passage of both states, whatever they are', () => {
    const list = fc.array(passage, { maxLength: 8 });
    fc.assert(
      fc.property(list, list, (old, now) => {
        const changes = comparePassages(old, now);
        const left = [...old];
        for (const gone of changes.flatMap(before)) {
          const index = left.indexOf(gone);
          expect(index, gone).toBeGreaterThanOrEqual(0);
          left.splice(index, 1);
        }
        expect([...left, ...changes.flatMap(after)].toSorted()).toEqual(now.toSorted());
      }),
    );
  });
});

describe('comparing sections', () => {
  it('names a section that is new or gone and tells a change once', () => {
    const words = (id: string, ...passages: string[]) => ({ id, title: id, passages });
    const changes = compareSections(
      [words('glance', 'Ask for ten tonnes.'), words('tab', 'Ask for ten tonnes.'), words('old', 'Gone.')],
      [words('glance', 'Ask for six tonnes.'), words('tab', 'Ask for six tonnes.'), words('new', 'Come.')],
    );
    expect(changes.map(({ kind, section }) => [kind, section.id])).toEqual([
      ['changed', 'glance'],
      ['new', 'new'],
      ['gone', 'old'],
    ]);
  });
});
