import { describe, expect, it } from 'vitest';
import { heading, paragraph } from '../../document/document-builder.js';
import { inShort, quoteOf, readPieces } from './report-reading.js';

const inIntroduction = (sentence: string, id = 'hmip-youth-2018') =>
  inShort(readPieces([heading(1, 'Introduction'), paragraph(sentence)], id), 'narrative');
const inSection = (sentence: string, section = '2.2. Planning', id = 'hmip-youth-2018') =>
  inShort(readPieces([heading(2, section), paragraph('Plans are made.'), paragraph(sentence)], id), 'narrative');

describe('the overall rating in prose', () => {
  it.each([
    'Overall, Dunmarsh YOS was rated as ‘Good’.',
    'Overall, the service is rated: Good.',
    'We rated Dunmarsh Youth Offending Service as ‘Good’ overall.',
    'Our overall rating for Dunmarsh YOT is ‘Good’.',
    'We have given Dunmarsh YOS an overall rating of ‘Good’.',
    'Overall, Dunmarsh YJS was rated as ‘Good’, up from ‘Inadequate’ at the last inspection.',
  ])('%s', (sentence) => {
    expect(inIntroduction(sentence)).toEqual({ overall: 'good' });
  });

  it.each([
    'At its last inspection Dunmarsh YOS was rated ‘Good’ overall.',
    'Overall, Dunmarsh YOS was rated as ‘Good’ in 2016.',
    'The council’s children’s services were rated ‘Good’ overall by Ofsted at the previous inspection.',
    'Overall, Dunmarsh YOS could be rated as ‘Good’.',
    'Overall, Dunmarsh YOS was not rated as ‘Good’.',
    'Overall, the partnership work was good in most cases.',
    'A service that is rated ‘Good’ meets the needs of children.',
    'Staff told us that overall the service is good.',
  ])('is not: %s', (sentence) => {
    expect(inIntroduction(sentence)).toEqual({});
  });

  it('is read from the sentence on a place’s services', () => {
    expect(inIntroduction('Children’s services in Dunmarsh are inadequate.', 'ofsted-sif-2013')).toEqual({
      overall: 'inadequate',
    });
    expect(
      inIntroduction('The overall judgement is that children’s services require improvement', 'ofsted-sif-2013'),
    ).toEqual({ overall: 'requires improvement' });
    expect(inIntroduction('The Local Safeguarding Children Board is inadequate.', 'ofsted-sif-2013')).toEqual({});
  });
});

describe('a standard’s rating in prose', () => {
  it.each([
    'We rated the planning work of out-of-court disposals as ‘Good’.',
    'The quality of planning in this YOS was rated as ‘Good’.',
    'Our rating for planning is ‘Good’.',
    'We rated planning as ‘Good’, as all the cases met our standards.',
  ])('in its own section: %s', (sentence) => {
    expect(inSection(sentence)).toEqual({ court_planning: 'good' });
  });

  it.each([
    'Planning for desistance was good in six cases.',
    'Staff said that planning was rated as ‘Good’ by their managers.',
    'We previously rated planning as ‘Good’.',
    'The YOS was rated as ‘Good’ by Ofsted.',
  ])('not hedged, nor another’s: %s', (sentence) => {
    expect(inSection(sentence)).toEqual({});
  });

  it('of another standard of the same domain, by its name', () => {
    expect(inSection('We rated assessment as ‘Good’.')).toEqual({ court_assessment: 'good' });
  });

  it('by its whole name anywhere', () => {
    expect(
      inIntroduction('The graded judgement for adoption performance is that it is good.', 'ofsted-sif-2013'),
    ).toEqual({ adoption: 'good' });
    expect(inIntroduction('50. The quality of provision is inadequate.', 'ofsted-slac-2009')).toEqual({
      quality_of_provision: 'inadequate',
    });
    expect(inIntroduction('Overall work to reduce reoffending was unsatisfactory.', 'hmip-fji-2012')).toEqual({
      reducing_reoffending: 'unsatisfactory',
    });
  });

  it('has the rating’s own words as evidence', () => {
    const reading = readPieces([
      heading(2, '3.4. Joint working'),
      paragraph('We rated **joint working** as ‘Requires\nimprovement’.'),
    ]);
    expect(quoteOf(reading, 'ooc_joint_working', 'narrative')).toBe('Requires\nimprovement');
  });
});
