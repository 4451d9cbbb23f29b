import { describe, expect, it } from 'vitest';
import { findQuantified } from '../../../src/extract/quantified/quantified.js';
import { quantifiersIn } from '../../../src/extract/quantified/quantifier.js';
import { sectionsOf } from '../../../src/extract/sections.js';
import { buildDocument, heading, paragraph } from '../../document/document-builder.js';
import { frameworkOf } from '../cases/case-rows.js';

const youth = frameworkOf('hmip-youth-2018');
const read = (text: string, headings: readonly string[] = ['2. Court disposals', '2.2. Planning']) => {
  const document = buildDocument(
    [...headings.map((title, index) => heading(index + 1, title)), paragraph(text)],
    'text/plain',
  );
  return findQuantified(document, sectionsOf(document, youth), youth).map(
    ({ standard, topics, quantifier, count, of, percent, denied }) =>
      `${standard} ${topics.join('+') || '*'} ${quantifier}${count === null ? '' : ` ${count}/${of}`}${percent === null ? '' : ` ${percent}`}${denied ? ' denied' : ''}`,
  );
};

describe('quantifiers', () => {
  it.each([
    ['in all of the relevant cases', ['all']],
    ['in nearly all the cases inspected', ['almost_all']],
    ['in the majority of cases', ['most']],
    ['in a small minority of cases', ['few']],
    ['in half of the cases', ['half']],
    ['in none of the eight cases', ['none']],
    ['in seven of the nine cases', ['count']],
    ['in 7 out of 9 relevant cases', ['count']],
    ['in 74 per cent of relevant cases', ['percent']],
    ['not in all cases', [null]],
    ['in too few cases', [null]],
    ['in a few cases', [null]],
    ['in more than half of the cases', [null]],
    ['in at least seven of nine cases', [null]],
    ['in some of the cases', []],
    ['in all aspects', []],
    ['all case managers', []],
    ['in all custodial cases', []],
  ])('%j', (clause, words) => expect(quantifiersIn(clause).map((found) => found?.word ?? null)).toEqual(words));
});

describe('quantified sentences', () => {
  it.each([
    ['In all cases planning focused sufficiently on keeping the child safe.', ['court_planning child_safety all']],
    ['Planning was sufficient in almost all cases.', ['court_planning * almost_all']],
    [
      'Planning in all cases was sufficient in respect of desistance and keeping other people safe.',
      ['court_planning desistance+others_safety all'],
    ],
    [
      'We found that planning supported desistance effectively in seven of nine relevant cases.',
      ['court_planning desistance count 7/9'],
    ],
    [
      'Inspectors judged that the plan did enough to keep other people safe in 74 per cent of relevant cases.',
      ['court_planning others_safety percent 74'],
    ],
    ['In most cases, planning did not focus sufficiently on desistance.', ['court_planning desistance most denied']],
    ['All of the cases were of a sufficient standard, but plans were late.', ['court_planning * all']],
    ['There was sufficient review of the wellbeing of the child in all the cases.', []],
  ])('reads %j', (text, expected) => expect(read(text)).toEqual(expected));

  it.each([
    'Parents were well supported to keep the child safe in all cases.',
    'Contingency planning to keep the child safe was sufficient in most cases.',
    'There was strong involvement of the family in nearly all cases.',
    'Planning was not sufficient in all cases.',
    'This was good enough in all cases.',
    'In some cases planning was sufficient.',
    'The cases were mostly of sufficient quality.',
    'Planning in too few cases was sufficient in relation to desistance.',
    'Planning was sufficient in all aspects.',
    'Assessment and planning were good in all cases.',
    'In all cases planning would be sufficient.',
    'In almost all cases planning was sufficient, except where others were at risk in most cases.',
    'In all the out-of-court cases planning for desistance was sufficient, and in out-of-court disposals too.',
    'Is planning sufficient in all cases?',
  ])('is silent on %j', (text) => expect(read(text)).toEqual([]));

  it('ties a sentence outside the standards to the one that it names, in the domain of its heading', () => {
    const summary = ['Introduction', 'Domain three – out-of-court disposals'];
    expect(
      read(
        'Work with children to deliver out-of-court disposals was sufficient in all cases, as was the work with partners.',
        summary,
      ),
    ).toEqual(['ooc_delivery * all']);
    expect(
      read('Planning for desistance was good enough in most cases.', ['Introduction', 'Domain two – court disposals']),
    ).toEqual(['court_planning desistance most']);
    expect(read('Work was sufficient in all cases.', summary)).toEqual([]);
    expect(read('Planning was sufficient in all cases.', ['1. Organisational delivery', '1.2. Staff'])).toEqual([]);
  });
});
