import { describe, expect, it } from 'vitest';
import { heading, paragraph } from '../../document/document-builder.js';
import { inShort, readPieces } from './report-reading.js';

const PDU = 'hmip-pdu-2023';
const inPart = (part: string, sentence: string, id = PDU) =>
  inShort(
    readPieces([heading(1, part), paragraph('We met a settled team.'), paragraph(sentence)], id, 'Dunmarsh'),
    'narrative',
  );

describe('the overall rating as the outcome of what was found', () => {
  it.each([
    'Together, these weaknesses led to an overall PDU rating of ‘Inadequate’.',
    'These strengths and gaps led to an overall rating of ‘Inadequate’.',
    'Most plans looked away from risk, and many were late, which led to an overall rating for the PDU of ‘Inadequate’.',
    'Even so, work fell short in three of the four standards of casework, which resulted in a rating of ‘Inadequate’.',
    'For Dunmarsh PDU this resulted in a rating of ‘Inadequate’.',
  ])('in a foreword: %s', (sentence) => {
    expect(inPart('Foreword', sentence)).toEqual({ overall: 'inadequate' });
  });

  it.each([
    'At the last inspection, such gaps led to an overall PDU rating of ‘Inadequate’.',
    'In 2019 this led to an overall rating of ‘Inadequate’.',
    'Had leaders not acted, this would have led to an overall rating of ‘Inadequate’.',
    'Without new staff, this could lead to an overall rating of ‘Inadequate’.',
    'These gaps led to an overall rating of ‘Inadequate’ for reviewing.',
    'These gaps led to an overall rating for reviewing of ‘Inadequate’.',
    'In Ostlebury PDU, the same gaps led to an overall rating of ‘Inadequate’.',
    'The region’s peer review resulted in an overall rating of ‘Inadequate’.',
    'Thin planning resulted in a rating of ‘Inadequate’.',
    'The work on planning in this PDU resulted in a rating of ‘Inadequate’.',
    'Staff felt that workloads led to an overall rating of ‘Inadequate’.',
  ])('is not: %s', (sentence) => {
    expect(inPart('Foreword', sentence)).toEqual({});
  });

  it('is given by no other part without the word, and by no standard’s own section', () => {
    const plain = 'Work fell short in three of the four standards, which resulted in a rating of ‘Inadequate’.';
    expect(inPart('Background', plain)).toEqual({});
    expect(inPart('2.2. Planning', 'These gaps led to an overall rating of ‘Inadequate’.', 'hmip-youth-2018')).toEqual(
      {},
    );
  });
});
