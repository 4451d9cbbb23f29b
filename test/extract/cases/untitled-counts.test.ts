import { describe, expect, it } from 'vitest';
import { table } from '../../document/document-builder.js';
import { brief, rowsOf, standardSection } from './case-rows.js';

const QUESTIONS = [
  'Does planning focus sufficiently on supporting the child’s desistance?',
  'Does planning focus sufficiently on keeping the child safe?',
  'Does planning focus sufficiently on keeping other people safe?',
];

const read = (head: readonly string[], rows: readonly (readonly string[])[]) =>
  rowsOf(standardSection([table([[...head], ...rows.map((row, index) => [QUESTIONS[index] ?? '', ...row])])])).map(
    (row) => brief(row).split(' ').slice(1, 5).join(' '),
  );

const OF_30 = 'Of the 30 cases inspected:';

describe('a count beside a percentage', () => {
  it('counts relevant cases where the title has them and no answers', () => {
    expect(read([OF_30, 'Relevant cases % Yes'], [['30 80.0%'], ['29 96.6%'], ['26 84.6%']])).toEqual(
      ['-/30 of 30 80%', '-/29 of 30 96.6%', '-/26 of 30 84.6%'].map((row) => row),
    );
  });

  it('counts answers where the title says so', () => {
    expect(read([OF_30, 'Number (%) Yes'], [['24 (80%)'], ['28 (93%)'], ['20 (67%)']])).toEqual([
      '24/- of 30 80%',
      '28/- of 30 93%',
      '20/- of 30 67%',
    ]);
  });

  it.each([
    [
      'the percentages are of them',
      [
        ['30', '80.0%'],
        ['29', '96.6%'],
        ['26', '84.6%'],
      ],
      ['-/30', '-/29', '-/26'],
    ],
    [
      'the percentages are theirs',
      [
        ['24', '80%'],
        ['29', '97%'],
        ['20', '67%'],
      ],
      ['24/-', '29/-', '20/-'],
    ],
    [
      'one percentage is misprinted',
      [
        ['24', '81%'],
        ['29', '97%'],
        ['20', '67%'],
      ],
      ['24/-', '29/-', '20/-'],
    ],
    // Ten of 20 is as likely as five of ten.
    [
      'either may be',
      [
        ['10', '50%'],
        ['20', '75%'],
        ['12', '50%'],
      ],
      ['-/-', '-/-', '-/-'],
    ],
  ])('under a title that names neither is what leaves sense: %s', (_, rows, expected) => {
    expect(read([OF_30, 'Number', '%'], rows).map((row) => row.split(' ')[0])).toEqual(expected);
  });
});
