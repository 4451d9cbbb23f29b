import { describe, expect, it } from 'vitest';
import { heading, type Piece, paragraph, table } from '../../document/document-builder.js';
import { inShort, readPieces } from './report-reading.js';

const ratings = table([
  ['Adoption performance', 'Good'],
  ['Overall effectiveness', 'Good'],
]);
const list = paragraph('Adoption performance: Good\nOverall effectiveness: Good');
const good = { adoption: 'good', overall: 'good' };

const periodsOf = (pieces: readonly Piece[]) => {
  const reading = readPieces(pieces, 'ofsted-sif-2013');
  return { current: inShort(reading), prior: inShort(reading, 'ratings_table', 'prior') };
};

describe('the period of a table or a list by the words over it', () => {
  it.each([
    'Since the last inspection, the service has moved on in most standards.',
    'Previous inspection: 2018',
    'Last report published: May 2018',
    'The last report on the service was published in 2018.',
    'The partnership was found wanting at its last area inspection.',
    'Compared with the previous inspection, ratings have gone up:',
    'These ratings are better than at the last inspection.',
    'Leaders had taken the judgements of the last inspection to heart. The ratings are:',
    'We have seen progress, for example in staffing.',
  ])('is this inspection’s after: %s', (words) => {
    for (const piece of [ratings, list])
      expect(periodsOf([heading(1, 'Children’s services'), paragraph(words), piece])).toEqual({
        current: good,
        prior: {},
      });
  });

  it.each([
    'Ratings at the last inspection (2018)',
    'The previous inspection led to these judgements:',
    'At the last inspection in 2018 the service received the following:',
    'The table below shows the ratings of the previous inspection.',
    'The last report came out in May 2015. The judgements for the authority were:',
    'A new team leads the service. The ratings from the earlier report were as follows:',
  ])('is an earlier one’s after: %s', (words) => {
    for (const piece of [ratings, list])
      expect(periodsOf([heading(1, 'Children’s services'), paragraph(words), piece])).toEqual({
        current: {},
        prior: good,
      });
  });

  it('is an earlier one’s under a heading that says so', () => {
    expect(periodsOf([heading(1, 'Ratings of the previous inspection'), ratings]).prior).toEqual(good);
    expect(periodsOf([heading(1, 'Changes since the previous inspection'), ratings]).prior).toEqual({});
  });

  it('of a heading is no matter of the paragraph before it', () => {
    const pieces = [
      heading(1, 'Children’s services'),
      paragraph('The ratings of the last area inspection were as follows:'),
      heading(2, 'The experiences and progress of care leavers: good'),
      paragraph('Care leavers are known well.'),
    ];
    const reading = readPieces(pieces, 'ofsted-ilacs-2018');
    expect(inShort(reading, 'standard_heading', 'prior')).toEqual({});
    expect(inShort(reading, 'standard_heading')).toEqual({ care_leavers: 'good' });
  });

  it('gives no ratings of an example', () => {
    expect(periodsOf([heading(1, 'Scores'), paragraph('For example, these ratings give 8 points:'), ratings])).toEqual({
      current: {},
      prior: {},
    });
  });
});
