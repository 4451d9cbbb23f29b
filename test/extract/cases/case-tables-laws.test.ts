import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CaseRowStatement } from '../../../src/extract/cases/case-statement.js';
import { footnote, heading, type Piece, paragraph, superscript, table } from '../../document/document-builder.js';
import { rowsOf, standardSection } from './case-rows.js';

const QUESTIONS = [
  'Does planning focus sufficiently on supporting the child’s desistance?',
  'Does planning focus sufficiently on keeping the child safe?',
  'Does planning focus sufficiently on keeping other people safe?',
];
const PROMPTS = [
  'Is the plan made with the child?',
  'Where applicable, are victims heeded?',
  'Are risks addressed?',
  'Is the plan timely?',
];

/** A sample, and for each key question and prompt its relevant cases and Yes. */
const tables = fc.integer({ min: 1, max: 120 }).chain((cases) => {
  const share = fc
    .integer({ min: 0, max: cases })
    .chain((relevant) => fc.tuple(fc.constant(relevant), fc.integer({ min: 0, max: relevant })));
  return fc.record({
    cases: fc.constant(cases),
    keys: fc.tuple(share, share, share),
    prompts: fc.tuple(share, share, share, share),
  });
});
type Tables = typeof tables extends fc.Arbitrary<infer T> ? T : never;

const keyHeader = (cases: number) => [`Of the ${cases} cases inspected`, 'Number of relevant cases', 'Number ‘Yes’'];
const promptHeader = (cases: number) => [`Of the ${cases} cases inspected:`, 'Number ‘Yes’'];
const keyRow = ({ keys }: Tables, index: number, mark = '') => {
  const [relevant, yes] = keys[index] ?? [0, 0];
  return [`${QUESTIONS[index]}`, `${relevant}`, `${yes}${mark}`];
};
const promptRow = ({ prompts }: Tables, index: number, mark = '') => [
  `${PROMPTS[index]}`,
  `${prompts[index]?.[1] ?? 0}${mark}`,
];

const whole = (content: Tables, marked: number | null = null, mark = ''): Piece[] => [
  table([
    keyHeader(content.cases),
    ...QUESTIONS.map((_, index) => keyRow(content, index, index === marked ? mark : '')),
  ]),
  paragraph('The plans of the service were read with care.'),
  heading(3, QUESTIONS[1] ?? ''),
  table([
    promptHeader(content.cases),
    ...PROMPTS.map((_, index) => promptRow(content, index, index + 3 === marked ? mark : '')),
  ]),
];

const numbers = (rows: readonly CaseRowStatement[]) =>
  rows.map(({ tier, keyQuestion, question, cases, relevant, yes }) => ({
    tier,
    keyQuestion,
    question,
    cases,
    relevant,
    yes,
  }));

describe('laws of case tables', () => {
  it('every row comes out as it went in, in every format', () => {
    fc.assert(
      fc.property(tables, fc.constantFrom('text/plain' as const, 'text/html' as const), (content, format) => {
        const rows = rowsOf(standardSection(whole(content), format));
        expect(rows.map(({ relevant, yes }) => [relevant, yes])).toEqual([
          ...content.keys,
          ...content.prompts.map(([, yes]) => [null, yes]),
        ]);
        expect(rows.every(({ why, repairs }) => why === null && repairs.length === 0)).toBe(true);
      }),
      { numRuns: 60 },
    );
  });

  it('a raised mark on any count changes no stored number', () => {
    fc.assert(
      fc.property(tables, fc.integer({ min: 0, max: 6 }), fc.integer({ min: 1, max: 99 }), (content, row, label) => {
        const note = footnote(String(label), 'This figure was taken from the records of the service.');
        const marked = rowsOf(standardSection([...whole(content, row, superscript(String(label))), note]));
        expect(numbers(marked)).toEqual(numbers(rowsOf(standardSection(whole(content)))));
        expect(marked[row]?.footnotes).toHaveLength(1);
      }),
      { numRuns: 60 },
    );
  });

  it('a mark glued to any count in a text leaves the number as it was, or unread with the reason', () => {
    fc.assert(
      fc.property(tables, fc.integer({ min: 0, max: 6 }), fc.integer({ min: 1, max: 99 }), (content, row, label) => {
        const note = footnote(String(label), 'This figure was taken from the records of the service.');
        const glued = rowsOf(standardSection([...whole(content, row, String(label)), note], 'text/plain'));
        const plain = rowsOf(standardSection(whole(content), 'text/plain'));
        expect(glued).toHaveLength(plain.length);
        for (const [index, read] of glued.entries()) {
          const { yes, why, repairs } = read;
          if (why === null || yes !== null) expect(yes).toBe(plain[index]?.yes);
          if (index === row && why === null) expect(repairs.length).toBeGreaterThan(0);
        }
      }),
      { numRuns: 150 },
    );
  });

  it('a table cut over a page, with or without a repeated header, has the same rows', () => {
    fc.assert(
      fc.property(
        tables,
        fc.integer({ min: 1, max: 2 }),
        fc.integer({ min: 1, max: 3 }),
        fc.boolean(),
        (content, keyCut, promptCut, repeated) => {
          const cut = (rows: string[][], header: string[], at: number): Piece[] => [
            table([header, ...rows.slice(0, at)]),
            footnote('7', 'The lowest of the key questions decides the rating.'),
            table([...(repeated ? [header] : []), ...rows.slice(at)]),
          ];
          const pieces = [
            ...cut(
              QUESTIONS.map((_, index) => keyRow(content, index)),
              keyHeader(content.cases),
              keyCut,
            ),
            paragraph('The plans of the service were read with care.'),
            heading(3, QUESTIONS[1] ?? ''),
            ...cut(
              PROMPTS.map((_, index) => promptRow(content, index)),
              promptHeader(content.cases),
              promptCut,
            ),
          ];
          expect(numbers(rowsOf(standardSection(pieces)))).toEqual(numbers(rowsOf(standardSection(whole(content)))));
        },
      ),
      { numRuns: 60 },
    );
  });

  it('whatever stands in the cells, reading ends and invents no number', () => {
    const cell = fc.oneof(
      fc.string({ maxLength: 12 }),
      fc.constantFrom('8', '88', 'n/a', '–', '7 of 8', 'Does it?', 'Of the 8 cases', '% Yes', '3¹²', ''),
    );
    fc.assert(
      fc.property(fc.array(fc.array(cell, { minLength: 1, maxLength: 4 }), { maxLength: 8 }), (cells) => {
        const rows = rowsOf(standardSection([table(cells)], 'text/plain'));
        for (const { yes, relevant } of rows)
          for (const number of [yes, relevant])
            if (number !== null) expect(Number.isInteger(number) && number >= 0).toBe(true);
      }),
      { numRuns: 200 },
    );
  });
});
