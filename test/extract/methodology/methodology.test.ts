import { describe, expect, it } from 'vitest';
import { findMethodology } from '../../../src/extract/methodology/methodology.js';
import { sectionsOf } from '../../../src/extract/sections.js';
import { buildDocument, heading, type Piece, paragraph, table } from '../../document/document-builder.js';
import { frameworkOf } from '../cases/case-rows.js';

const youth = frameworkOf('hmip-youth-2018');
const read = (pieces: readonly Piece[], title = 'Annexe 1: Methodology') => {
  const document = buildDocument([heading(1, title), ...pieces], 'text/plain');
  return findMethodology(document, sectionsOf(document, youth), youth).map(({ at, ...claim }) => claim);
};

describe('what the methodology claims', () => {
  it('reads the number of standards and the range of the score', () => {
    expect(
      read([
        paragraph(
          'Each of the ten standards will be scored on a 0–3 scale. Adding the scores gives an overall rating on a scale of 0 to 30.',
        ),
      ]),
    ).toEqual([
      { subject: 'standards', count: 10 },
      { subject: 'score_range', low: 0, high: 30 },
    ]);
    expect(read([paragraph('In each case we inspect four standards. The scale from 0 to 3 is used.')])).toEqual([]);
  });

  it.each([
    'In previous inspections each of the ten standards was scored; adding them gave an overall rating on a scale of 0 to 30.',
    'In adult probation inspections, the total of the ten standards gives an overall score on a 0–30 scale.',
    'Overall, staff answered the survey on a scale of 1 to 10.',
    'Caseloads overall range between 4 and 11.',
  ])('reads nothing of other times, programmes and things: %j', (text) => {
    expect(read([paragraph(text)])).toEqual([]);
  });

  it('reads points, overall bands and bands of key questions from tables', () => {
    expect(
      read([
        table([
          ['Score', 'Rating (standard)'],
          ['0', 'Inadequate'],
          ['1', 'Requires improvement'],
          ['2', 'Good'],
          ['3', 'Outstanding ☆'],
        ]),
      ]),
    ).toContainEqual({ subject: 'points', rating: 'outstanding', points: 3 });
    expect(
      read([
        table([
          ['Score', 'Rating (overall)'],
          ['0-6', 'Inadequate'],
          ['7–18', 'Requires improvement'],
          ['19 to 30', 'Good'],
          ['31-36', 'Outstanding'],
        ]),
      ]),
    ).toEqual([
      { subject: 'overall_band', rating: 'inadequate', low: 0, high: 6 },
      { subject: 'overall_band', rating: 'requires improvement', low: 7, high: 18 },
      { subject: 'overall_band', rating: 'good', low: 19, high: 30 },
      { subject: 'overall_band', rating: 'outstanding', low: 31, high: 36 },
    ]);
    expect(
      read([
        table([
          ['Lowest banding', 'Rating'],
          ['Minority: <50%', 'Inadequate'],
          ['Too few: 50-64%', 'Requires improvement'],
          ['Reasonable majority: 65-79%', 'Good'],
          ['Large majority: 80%+', 'Outstanding'],
        ]),
      ]),
    ).toEqual([
      { subject: 'key_question_band', rating: 'inadequate', from: null, below: 50 },
      { subject: 'key_question_band', rating: 'requires improvement', from: 50, below: 65 },
      { subject: 'key_question_band', rating: 'good', from: 65, below: 80 },
      { subject: 'key_question_band', rating: 'outstanding', from: 80, below: null },
    ]);
  });

  it('tells two tables apart that a conversion drew into one', () => {
    expect(
      read([
        table([
          ['Score', 'Rating (standard)'],
          ['3', 'Outstanding'],
          ['The points are added. Score', 'Overall rating'],
          ['0–6', 'Inadequate'],
          ['7–18', 'Requires improvement'],
          ['19–30', 'Good'],
        ]),
      ]),
    ).toEqual([
      { subject: 'overall_band', rating: 'inadequate', low: 0, high: 6 },
      { subject: 'overall_band', rating: 'requires improvement', low: 7, high: 18 },
      { subject: 'overall_band', rating: 'good', low: 19, high: 30 },
    ]);
  });

  it('reads nothing elsewhere in the report', () => {
    expect(
      read([paragraph('Each of the ten standards is scored on an overall scale of 0 to 30.')], 'Background'),
    ).toEqual([]);
  });
});
