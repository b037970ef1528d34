import { describe, expect, it } from 'vitest';
import { fillLabel, LABEL_NAMES, LABELS } from '../../../core/assemble/labels.ts';

const places = (label: string): string[] => [...label.matchAll(/\{\w+\}/g)].map(String).toSorted();

describe('labels', () => {
  it('have words with the same places to fill in both languages', () => {
    expect(LABEL_NAMES.filter((name) => LABELS.ko[name] === '' || LABELS.en[name] === '')).toEqual([]);
    const unlike = LABEL_NAMES.filter(
      (name) => places(LABELS.ko[name]).join(' ') !== places(LABELS.en[name]).join(' '),
    );
    expect(unlike).toEqual([]);
  });

  it('are filled by name', () => {
    expect(fillLabel('{n} of {total}', { n: 1, total: 3 })).toBe('1 of 3');
  });
});
