import { describe, expect, it } from 'vitest';
import { heading, paragraph, table } from '../../document/document-builder.js';
import { inShort, readPieces } from './report-reading.js';

const definition = 'Leaders set out what the service is for, and how it will get there.';
const questions = paragraph('In making a judgement, we take into account the answers to three questions.');
const narrative = paragraph('Managers meet every month, and the notes show what they decided.');

describe('the rating in a standard’s own section', () => {
  it.each([
    ['after the heading', [paragraph('Outstanding'), paragraph(definition)]],
    ['after the definition', [paragraph(definition), paragraph('Outstanding ☆')]],
    ['at the end of the definition', [paragraph(`${definition} Outstanding`)]],
    ['in a box beside the definition', [table([[definition, 'Outstanding']])]],
    ['as a line', [paragraph('Rating: Outstanding')]],
    [
      'after the table',
      [
        table([
          ['Of the 8 cases inspected', 'Number ‘Yes’'],
          ['Does it?', '7'],
        ]),
        paragraph('Outstanding'),
      ],
    ],
  ])('%s', (_, box) => {
    const pieces = [
      heading(2, '1.1. Governance and leadership'),
      ...box,
      questions,
      narrative,
      heading(2, '1.2. Staff'),
      narrative,
    ];
    expect(inShort(readPieces(pieces), 'standard_heading')).toEqual({ governance_leadership: 'outstanding' });
  });

  it('stands in the heading itself', () => {
    const pieces = [
      heading(2, '1.1. Governance and leadership: Good'),
      narrative,
      heading(2, '2.1. Assessment – Requires improvement'),
      narrative,
    ];
    expect(inShort(readPieces(pieces), 'standard_heading')).toEqual({
      governance_leadership: 'good',
      court_assessment: 'requires improvement',
    });
  });

  it('stands in headings without numbers, seen as headings or not', () => {
    const pieces = [
      heading(2, 'The experiences and progress of care leavers: good'),
      narrative,
      paragraph('The impact of leaders on social work practice with children and families is: Inadequate'),
      narrative,
    ];
    expect(inShort(readPieces(pieces, 'ofsted-ilacs-2018'), 'standard_heading')).toEqual({
      care_leavers: 'good',
      leaders_impact: 'inadequate',
    });
  });

  it('is the grade under the heading of the overall judgement', () => {
    const pieces = [
      heading(1, 'Overall effectiveness'),
      heading(2, 'Grade 4 (Inadequate)'),
      narrative,
      heading(1, 'Capacity to improve'),
      heading(2, 'Grade 3 (Adequate)'),
    ];
    expect(inShort(readPieces(pieces, 'ofsted-slac-2009'), 'standard_heading')).toEqual({
      overall: 'inadequate',
      capacity_to_improve: 'adequate',
    });
  });

  it('is in doubt where the section shows several, or where it stands right before the next standard', () => {
    const several = [
      heading(2, '1.1. Governance and leadership'),
      paragraph('Good'),
      narrative,
      paragraph('Inadequate'),
      narrative,
      narrative,
    ];
    expect(inShort(readPieces(several), 'standard_heading')).toEqual({ governance_leadership: 'unreadable' });
    const last = [
      heading(2, '1.1. Governance and leadership'),
      questions,
      narrative,
      narrative,
      paragraph('Good'),
      heading(2, '1.2. Staff'),
      narrative,
    ];
    expect(inShort(readPieces(last), 'standard_heading')).toEqual({ governance_leadership: 'unreadable' });
  });

  it('is not a word of its prose', () => {
    const pieces = [
      heading(2, '1.2. Staff'),
      paragraph('Supervision is good. Training was outstanding in one team.'),
      paragraph('Good practice'),
    ];
    expect(readPieces(pieces).statements).toEqual([]);
  });
});
