import { describe, expect, it } from 'vitest';
import { isUsedAsName } from '../../src/extract/capital-use.js';

const isName = (text: string, beside = false): boolean =>
  isUsedAsName(text.replace('|', ''), text.indexOf('|'), beside);

describe('a word with a capital', () => {
  it.each([
    ['within a sentence', 'The team in |Tarnmouth did well.'],
    ['elsewhere within a sentence', '|Tarnmouth did well. Inspectors went to Tarnmouth in May.'],
    ['repeated and never without it', '|Tarnmouth did well. Tarnmouth will do better.'],
    ['repeated, set in capitals once', '|TARNMOUTH NEWS. The town of Tarnmouth did well.'],
    [
      'without it only in an address',
      '|Tarnmouth did well. Tarnmouth: ask yot@tarnmouth.example or tarnmouth.example.',
    ],
  ])('%s is a name', (_, text) => {
    expect(isName(text)).toBe(true);
  });

  it.each([
    ['only at the beginning of a sentence', '|Again teams did well.'],
    ['written without it elsewhere', '|Again teams did well. Again and again.'],
    ['of a headline alone', 'Seven Teams |Again Did Well'],
    ['of a headline with short words in small letters', 'Outcome of the |Latest Visit to the Seven Teams'],
  ])('%s is none', (_, text) => {
    expect(isName(text)).toBe(false);
  });

  it('beside the words for a kind of service is a name, unless it is a verb or stands elsewhere without capital', () => {
    expect(isName('|Tarnmouth YOT did well.', true)).toBe(true);
    expect(isName('|Following YOT visits, staff did well.', true)).toBe(false);
    expect(isName('|Extra YOT staff came. No extra money did.', true)).toBe(false);
  });
});
