import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { evidenceFor } from '../../../src/document/evidence.js';
import { normaliseJudgements } from '../../../src/normalize/judgements.js';
import { judged, piecesOf, statementsIn } from './judged.js';

const SUBJECTS = [
  'The service',
  'Oakshire Youth Justice Service',
  'Governance and leadership',
  'Resettlement',
  'Staffing',
  'Planning for court orders',
  'It',
];
const VERBS = [
  'was rated',
  'has been judged',
  'was found to be',
  'received a rating of',
  'is now',
  'was also graded',
  'would have been rated',
  'was not rated',
];
const RATINGS = ["'Good'", "'Outstanding'", "'Requires improvement'", "'Inadequate'", 'good', 'inadequate'];
const TAILS = [
  '.',
  ' in 2019.',
  ', up from ‘Inadequate’.',
  ' for its work with parents.',
  ' by Ofsted.',
  ' and 3 of 12 standards were good.',
  ', inspectors said.',
];

const sentence = fc
  .tuple(
    fc.constantFrom(...SUBJECTS),
    fc.constantFrom(...VERBS),
    fc.constantFrom(...RATINGS),
    fc.constantFrom(...TAILS),
  )
  .map((parts) => `${parts[0]} ${parts[1]} ${parts[2]}${parts[3]}`);
const text = fc.array(sentence, { minLength: 1, maxLength: 5 }).map((sentences) => sentences.join(' '));

const curly = (words: string): string => words.replace(/(^|[\s(])'/g, '$1‘').replace(/'/g, '’');
const doubled = (words: string): string => words.replace(/(^|[\s(])['‘](\p{L}[\p{L} ]+)['’]/gu, '$1"$2"');

describe('laws of the grammar', () => {
  it('a text without rating words judges nothing', () => {
    const words = fc.constantFrom(
      'inspectors',
      'said',
      'the',
      'service',
      'was',
      'rated',
      'planning',
      'and',
      'staff',
      'received',
      'an',
      'overall',
      'rating',
      'of',
      'twelve',
      'in',
      '2019',
      'Oakshire',
      ',',
      '.',
      '‘',
      '’',
      ':',
    );
    fc.assert(
      fc.property(fc.array(words, { maxLength: 40 }), (list) => {
        expect(judged(list.join(' '))).toEqual([]);
      }),
    );
  });

  it("another service's name changes nothing else", () => {
    fc.assert(
      fc.property(text, (words) => {
        const other = judged(words.replaceAll('Oakshire', 'Tarnby'), { services: ['Tarnby'] });
        expect(other).toEqual(judged(words));
      }),
    );
  });

  it('quotation marks may be straight, curly or double', () => {
    fc.assert(
      fc.property(text, (words) => {
        const expected = judged(words).map((line) => line.replace(/['‘’"]/g, ''));
        expect(judged(curly(words)).map((line) => line.replace(/['‘’"]/g, ''))).toEqual(expected);
        expect(judged(doubled(words)).map((line) => line.replace(/['‘’"]/g, ''))).toEqual(expected);
      }),
    );
  });

  it('every row of ratings quotes the text, and stands once', () => {
    fc.assert(
      fc.property(text, (words) => {
        const { document, statements } = statementsIn(piecesOf(words));
        const { ratings, judgements } = normaliseJudgements(statements, {
          kind: 'news',
          text: document.text,
          evidence: evidenceFor(document),
        });
        for (const { evidence } of [...ratings, ...judgements]) {
          expect(document.text.slice(evidence.charStart, evidence.charEnd)).toBe(evidence.quote);
          expect(evidence.quote).not.toBe('');
        }
        const keys = ratings.map(({ service, standard, rating, period, periodDate }) =>
          JSON.stringify([service, standard, rating, period, periodDate]),
        );
        expect(new Set(keys).size).toBe(keys.length);
      }),
    );
  });

  it('any text at all is read in time, without fault', () => {
    const parts = fc.constantFrom(
      'Good',
      "'Inadequate'",
      'rated',
      'and',
      'or',
      ',',
      '(',
      ')',
      ';',
      ':',
      '–',
      'planning',
      'which',
      'from',
      'to',
      'not',
      'all four standards',
      'respectively',
      '61%',
      'Oakshire YOS',
      'it',
      'was',
      '“',
      '”',
      '\n',
      '12',
      'of',
      'with',
      'when',
      'as',
    );
    fc.assert(
      fc.property(fc.array(parts, { maxLength: 80 }), (list) => {
        judged(list.join(' '));
        judged(list.join(' '), { framework: 'hmip-cci-2009', year: 2011 });
        judged(list.join(' '), { framework: null, year: null });
      }),
    );
    const long =
      'It was rated good and planning was not, while staffing (which was inadequate) rose from poor to '.repeat(2000);
    expect(() => judged(long)).not.toThrow();
  });
});
