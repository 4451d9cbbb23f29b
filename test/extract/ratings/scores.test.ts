import { describe, expect, it } from 'vitest';
import { heading, paragraph, table } from '../../document/document-builder.js';
import { readPieces } from './report-reading.js';

const scoresOf = (...pieces: Parameters<typeof readPieces>[0][number][]) =>
  readPieces([heading(1, 'Ratings'), ...pieces]).scores.map(({ score, max }) => `${score}/${max}`);

describe('a printed score', () => {
  it.each([
    [
      'in one cell',
      [
        ['Dunmarsh Youth Offending Service', 'Score', '29/36'],
        ['Overall rating', 'Good', ''],
      ],
    ],
    [
      'with its label in its cell',
      [
        ['Dunmarsh Youth Offending Service', 'Score 29/36'],
        ['Overall rating', 'Good'],
      ],
    ],
    [
      'with spaces',
      [
        ['Score', '29 / 36'],
        ['Overall rating', 'Good'],
      ],
    ],
    [
      'in cells cut apart',
      [
        ['Score', '29', '/36'],
        ['Overall rating', 'Good', ''],
      ],
    ],
    [
      'in words',
      [
        ['Score', '29 out of 36'],
        ['Overall rating', 'Good'],
      ],
    ],
    [
      'beside the name alone, in the table of ratings',
      [
        ['Dunmarsh YOS', '29/36'],
        ['Overall rating', 'Good'],
        ['1.2 Staff', 'Good'],
      ],
    ],
    [
      'under its header',
      [
        ['Service', 'Score'],
        ['Dunmarsh', '29/36'],
      ],
    ],
  ])('%s', (_, rows) => {
    expect(scoresOf(table(rows))).toEqual(['29/36']);
  });

  it.each([
    'Score 29/36',
    'Overall score: 29 / 36',
    'Dunmarsh scored 29 out of a possible 36.',
    'The service has a score of 29/36.',
  ])('in a line: %s', (line) => {
    expect(scoresOf(paragraph(line))).toEqual(['29/36']);
  });

  it.each([
    'Published 29/12/2019',
    'The rating rests on 8 out of 12 cases.',
    'We found enough planning in 9/12 of the cases, a poor score.',
    'Its score at the last inspection was 20/36.',
    'Score 5/7',
    'Pages 3/36',
  ])('is not: %s', (line) => {
    expect(scoresOf(paragraph(line))).toEqual([]);
  });

  it('stands by itself below its label, or many blanks after it', () => {
    const head = table([
      ['Dunmarsh Youth Offending Service', 'Score'],
      ['Overall rating', 'Good'],
    ]);
    expect(scoresOf(head, paragraph('29/36'))).toEqual(['29/36']);
    expect(
      scoresOf(paragraph('Dunmarsh YOS'), paragraph('Score'), paragraph('Overall rating'), paragraph('29/36')),
    ).toEqual(['29/36']);
    expect(scoresOf(paragraph(`Overall score${' '.repeat(90)}29 out of 36`))).toEqual(['29/36']);
    // Without a label they may be the number of a page.
    expect(scoresOf(paragraph('Overall rating'), paragraph('29/36'))).toEqual([]);
  });

  it('is not a share of cases in a table, nor a band', () => {
    expect(
      scoresOf(
        table([
          ['Of the 12 cases inspected', 'Number'],
          ['Is planning sufficient?', '9/12'],
        ]),
      ),
    ).toEqual([]);
    expect(
      scoresOf(
        table([
          ['Score', 'Rating (overall)'],
          ['31-36', 'Outstanding'],
        ]),
      ),
    ).toEqual([]);
  });

  it('is the one of this inspection', () => {
    const rows = [
      ['', 'Previous inspection', 'This inspection'],
      ['Score', '12/36', '29/36'],
      ['1.1 Governance and leadership', 'Good', 'Good'],
      ['1.2 Staff', 'Good', 'Good'],
    ];
    expect(scoresOf(table(rows, { headerRows: 1 }))).toEqual(['29/36']);
  });

  it('may be out of a reduced maximum', () => {
    expect(
      scoresOf(
        table([
          ['Score', '3/24'],
          ['Overall rating', 'Inadequate'],
        ]),
      ),
    ).toEqual(['3/24']);
  });

  it('is none where the framework has no score', () => {
    expect(readPieces([table([['Score', '29/36']])], 'hmip-fji-2012').scores).toEqual([]);
  });
});
