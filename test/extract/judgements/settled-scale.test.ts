import { describe, expect, it } from 'vitest';
import { piecesOf, statementsIn } from './judged.js';

/** Standard, rating and scale of what a text of no known framework rates. */
const scales = (text: string): string[] =>
  statementsIn(piecesOf(text), { framework: null }).statements.flatMap((one) =>
    one.form === 'rating' ? [`${one.standard} ${one.rating} ${one.scale} ${one.period}`] : [],
  );

describe('the scale of a word that two scales have', () => {
  it('is shown by a word that only one of them has', () => {
    expect(scales('Staffing was rated ‘Good’. Planning was rated ‘Outstanding’.')).toEqual([
      'staff good hmip-2018 current',
    ]);
  });

  it('is shown by how many standards there are', () => {
    expect(scales('Four of the twelve standards were rated ‘Good’. Staffing was rated ‘Good’.')).toEqual([
      'staff good hmip-2018 current',
    ]);
  });

  it('is shown by there being an overall rating', () => {
    expect(scales('Oakshire YJS was rated ‘Good’ overall.')).toEqual(['overall good hmip-2018 current']);
  });

  it('is not shown by what an earlier inspection found', () => {
    expect(scales('Staffing was rated ‘Good’. The work was previously rated ‘Outstanding’.')).toEqual([
      'staff good null current',
    ]);
  });
});
