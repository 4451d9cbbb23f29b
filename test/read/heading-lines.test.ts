import { describe, expect, test } from 'vitest';
import { headingForm, mayBeTitle } from '../../src/read/heading-lines.js';

describe('headingForm', () => {
  test.each([
    ['1.1. Governance and leadership', 'numbered'],
    ['3. Out-of-court disposals', 'numbered'],
    ['Annexe 1: Methodology', 'annexe'],
    ['Appendix: how we inspected', 'annexe'],
    ['NOTES TO EDITORS', 'capitals'],
    ['Contextual facts', 'named'],
    ['Areas for improvement:', 'named'],
    ['Does planning keep the child safe?', 'question'],
    ['Involvement of children and their parents', 'short'],
  ])('%s', (line, form) => expect(headingForm(line)?.form).toBe(form));

  test.each([
    'Good',
    'Requires improvement',
    'OUTSTANDING',
    'Inadequate',
    '29/36',
    '14 July 2010',
    'The board should:',
    'Inspectors were pleased to find that:',
    '2.1 The board meets each month.',
    'ENDS',
    'Table 1: staffing',
    'Ada Venn, Chief Inspector of Probation',
    'www.example.org/report',
    'Home | News | Contact',
  ])('%s is none', (line) => expect(headingForm(line)).toBeNull());
});

test('a title is a phrase, not a sentence, a date, a masthead or a label', () => {
  expect(mayBeTitle('An inspection of youth offending services in Dunmarsh')).toBe(true);
  expect(mayBeTitle('Dunmarsh Youth Justice Service rated ‘Good’')).toBe(true);
  for (const line of [
    'The service was inspected in May.',
    'Dunmarsh Star, 9 October 2014',
    'Dunmarsh Borough Council',
    'Present: Councillor Venn and others',
    'Press release from the inspectorate',
  ]) {
    expect(mayBeTitle(line)).toBe(false);
  }
});
