import { describe, expect, it } from 'vitest';
import { countOf, countsIn, printedNumbersIn } from '../../src/extract/numbers.js';

const whole = (text: string) => ({ start: 0, end: text.length });

describe('counts', () => {
  it.each([
    ['seven', 7],
    ['Twenty-one', 21],
    ['thirty two', 32],
    ['ninety-nine', 99],
    ['a hundred', 100],
    ['one hundred and four', 104],
    ['two thousand', 2000],
    ['a dozen', 12],
    ['half a dozen', 6],
    ['1,204', 1204],
    ['315', 315],
    ['20.5', null],
    ['many', null],
    ['two-week', null],
    ['twenty-first', null],
  ])('reads %j', (text, value) => expect(countOf(text)).toBe(value));

  it('finds them in a sentence, and neither percentages nor parts of words', () => {
    const text =
      'Seven of the 12 cases, or 58 per cent, from a two-week span; someone met twenty-three (4.5%) in 1,020.';
    expect(countsIn(text, whole(text)).map(({ count }) => count)).toEqual([7, 12, 23, 1020]);
  });
});

describe('printed numbers', () => {
  it('reads separators, decimals, per cent and ranges', () => {
    const text = '202,259 people, 20.5 FTE, 21% and 62.5 per cent, aged 10–14, 5 to 8 per cent';
    expect(
      printedNumbersIn(text, whole(text)).map(({ value, high, percent, decimals }) => [value, high, percent, decimals]),
    ).toEqual([
      [202259, null, false, 0],
      [20.5, null, false, 1],
      [21, null, true, 0],
      [62.5, null, true, 1],
      [10, 14, false, 0],
      [5, 8, true, 0],
    ]);
  });
});
