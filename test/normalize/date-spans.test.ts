import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { daysBetween, daysOf, gapInDays } from '../../src/normalize/date-spans.js';

const length = (date: string): number | null => {
  const span = daysOf(date);
  return span && span.to - span.from + 1;
};

describe('the days of a date', () => {
  it('are as many as its precision leaves open', () => {
    expect(['2020', '2019', '2020-02', '2020-11', '2020-11-05'].map(length)).toEqual([366, 365, 29, 30, 1]);
  });

  it('are none where it can’t be', () => {
    for (const wrong of ['2020-02-30', '2020-13', '2020-00-01', '0020', '20', '', 'May 2020', '2020-1-1'])
      expect(daysOf(wrong)).toBeNull();
  });

  it('lie apart by whole days, whatever the order', () => {
    const date = fc.constantFrom('2019', '2020-03', '2020-11-05', '2021-01-09').map((value) => daysOf(value));
    fc.assert(fc.property(date, date, (a, b) => a !== null && b !== null && gapInDays(a, b) === gapInDays(b, a)));
    const [october, release] = [daysOf('2023-10'), daysOf('2023-11-02')];
    expect(october && release && gapInDays(october, release)).toBe(2);
  });

  it('of a spell go from its first to its last, whichever is given', () => {
    expect(daysBetween('2020-08-17', null)).toEqual(daysOf('2020-08-17'));
    expect(daysBetween(null, '2020-08-20')).toEqual(daysOf('2020-08-20'));
    expect(daysBetween('2020-08-20', '2020-08-17')).toEqual(daysBetween('2020-08-17', '2020-08-20'));
    expect(daysBetween(null, 'never')).toBeNull();
  });
});
