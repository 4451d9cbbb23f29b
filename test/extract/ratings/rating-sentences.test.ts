import { describe, expect, it } from 'vitest';
import type { Anchor } from '../../../src/document/anchor.js';
import { findRatings } from '../../../src/extract/ratings/find-ratings.js';
import { sectionsOf } from '../../../src/extract/sections.js';
import { buildDocument, heading, item, paragraph } from '../../document/document-builder.js';
import { frameworkOf, inShort, quoteOf, readPieces } from './report-reading.js';

const inIntroduction = (sentence: string, id = 'hmip-youth-2018') =>
  inShort(readPieces([heading(1, 'Introduction'), paragraph(sentence)], id), 'narrative');
const inSection = (sentence: string, section = '2.2. Planning', id = 'hmip-youth-2018') =>
  inShort(
    readPieces([heading(2, section), paragraph('Plans are made.'), paragraph(sentence)], id, 'Dunmarsh'),
    'narrative',
  );

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
    'We rated the planning work of court disposals as ‘Good’.',
    'We rated the quality of planning for children in Dunmarsh YOS as ‘Good’.',
    'In this inspection, planning was rated as ‘Good’.',
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

  it.each([
    'In our 2018 inspection, planning was rated as ‘Good’.',
    'Planning was rated as ‘Good’, in our 2018 inspection.',
    'Planning was rated as ‘Good’ (in 2018).',
    'During the 2018 inspection we rated planning as ‘Good’.',
    'We inspected the YOS in 2018. Planning was rated as ‘Good’.',
    'We inspected the YOS in 2018. We looked at nine cases. We rated planning as ‘Good’.',
    'Four years ago, planning was rated as ‘Good’.',
    'Planning was rated as ‘Good’ two years earlier.',
    'When it was first inspected, planning was rated as ‘Good’.',
    'Under the old framework, planning was rated as ‘Good’.',
  ])('nor of an earlier inspection: %s', (sentence) => {
    expect(inSection(sentence)).toEqual({});
  });

  it.each([
    'Planning for remand cases was rated as ‘Good’.',
    'In bail cases, planning was rated as ‘Good’.',
    'Planning for girls was rated as ‘Good’.',
    'We looked at eight remand cases as well. Planning was rated as ‘Good’.',
    'Planning in the adjoining service is rated as ‘Good’.',
    'A neighbouring YOT was inspected in the same month. Planning was rated as ‘Good’.',
    'Planning in Otherton YOS was rated as ‘Good’.',
    'We rated the planning of out-of-court disposals as ‘Good’.',
    'Planning and assessment were rated as ‘Good’.',
    'Planning to keep children safe was rated as ‘Good’.',
  ])('nor of a part or of another: %s', (sentence) => {
    expect(inSection(sentence)).toEqual({});
  });

  it('in a list only where what announces it speaks of this inspection', () => {
    const listed = (lead: string) =>
      inShort(
        readPieces([heading(2, '2.2. Planning'), paragraph(lead), item('Planning was rated as ‘Good’.')]),
        'narrative',
      );
    expect(listed('The last report, in 2018, came to these ratings:')).toEqual({});
    expect(listed('We came to these ratings:')).toEqual({ court_planning: 'good' });
  });

  it('of a year that is the inspection’s own', () => {
    const framework = frameworkOf('hmip-youth-2018');
    const document = buildDocument([heading(2, '2.2. Planning'), paragraph('In 2021, planning was rated as ‘Good’.')]);
    const read = (years: readonly number[]) =>
      findRatings(document, framework, sectionsOf(document, framework), null, {
        ownYears: new Set(years),
        ofOthers: [],
      }).length;
    expect(read([2021])).toBe(1);
    expect(read([2023])).toBe(0);
  });

  it('never from a place that the grammar of prose gives to another time or voice', () => {
    const framework = frameworkOf('hmip-youth-2018');
    const document = buildDocument([heading(2, '2.2. Planning'), paragraph('We rated planning as ‘Good’.')]);
    const read = (ofOthers: readonly Anchor[]) =>
      findRatings(document, framework, sectionsOf(document, framework), null, { ownYears: new Set(), ofOthers });
    expect(read([])).toHaveLength(1);
    expect(read([{ start: 0, end: document.text.length }])).toEqual([]);
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

  const ofCouncil = (sentence: string, id = 'ofsted-ilacs-2018') =>
    inShort(
      readPieces([heading(1, 'What needs to improve'), paragraph(sentence)], id, 'Dunmarsh Borough'),
      'narrative',
    );

  it.each([
    ['The impact of leaders on social work practice is outstanding.', { leaders_impact: 'outstanding' }],
    ['The impact of leaders is outstanding.', { leaders_impact: 'outstanding' }],
    [
      'Help and protection in Dunmarsh requires improvement to be good.',
      { help_and_protection: 'requires improvement' },
    ],
    ['The overall effectiveness of Dunmarsh’s children’s services is good.', { overall: 'good' }],
    ['The overall effectiveness of services for children and families in Dunmarsh is good.', { overall: 'good' }],
    ['The last inspection, in 2019, found weak practice. Overall effectiveness is good.', { overall: 'good' }],
  ])('alone or with the authority’s name after it: %s', (sentence, expected) => {
    expect(ofCouncil(sentence)).toEqual(expected);
  });

  it.each([
    'The impact of leaders on early help is outstanding.',
    'The impact of leaders across education services is outstanding.',
    'The help and protection for children at risk of harm outside the home requires improvement to be good.',
    'Help and protection in Otherton requires improvement to be good.',
    'The overall effectiveness of the local safeguarding partnership is inadequate.',
    'The overall effectiveness of fostering services is inadequate.',
    'The overall effectiveness of the neighbouring authority is inadequate.',
    'The overall effectiveness of services for children in need is inadequate.',
    'Overall, support services are inadequate.',
    'Adoption services in Dunmarsh are inadequate.',
    'The overall judgement is that fostering services are inadequate.',
    'The regional agency was given an overall rating of ‘inadequate’.',
    'Of the cases audited, 4% were judged inadequate overall.',
    'The last report was plain. It said: Overall effectiveness is inadequate.',
  ])('not with more after it, nor another’s: %s', (sentence) => {
    expect(ofCouncil(sentence)).toEqual({});
  });

  it('not of children with particular needs', () => {
    const sentence = 'Adoption performance for children with complex needs is inadequate.';
    expect(ofCouncil(sentence, 'ofsted-sif-2013')).toEqual({});
    expect(
      ofCouncil('The graded judgement for adoption performance is that it requires improvement.', 'ofsted-sif-2013'),
    ).toEqual({ adoption: 'requires improvement' });
  });

  it('has the rating’s own words as evidence', () => {
    const reading = readPieces([
      heading(2, '3.4. Joint working'),
      paragraph('We rated **joint working** as ‘Requires\nimprovement’.'),
    ]);
    expect(quoteOf(reading, 'ooc_joint_working', 'narrative')).toBe('Requires\nimprovement');
  });
});
