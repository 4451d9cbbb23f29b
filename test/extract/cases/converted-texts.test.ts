import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { findCaseRows } from '../../../src/extract/cases/case-tables.js';
import { sectionsOf } from '../../../src/extract/sections.js';
import { readDocument } from '../../../src/read/read.js';
import { frameworkOf } from './case-rows.js';

const ROOT = fileURLToPath(new URL('../../..', import.meta.url));
const row = z.object({
  standard: z.string(),
  tier: z.string(),
  question: z.string(),
  cases: z.number(),
  yes: z.number().nullable(),
  percent: z.number().nullable(),
});
const words = (text: string): string => text.toLowerCase().replace(/[^a-z0-9%]/g, '');

describe('a text made of a PDF that has each cell on a line of its own', () => {
  it('gives every row of the case tables', async () => {
    const { framework, case_rows } = z
      .object({ framework: z.string(), case_rows: z.array(row) })
      .parse(JSON.parse(readFileSync(join(ROOT, 'test/golden/expected/venningham-2022.json'), 'utf8')));
    const document = await readDocument(readFileSync(join(ROOT, 'test/fixtures/reports/venningham-2022-lines.txt')));
    const rules = frameworkOf(framework);
    const read = findCaseRows(document, sectionsOf(document, rules), rules);
    expect(
      read.map((one) => [one.standard, one.tier, words(one.question), one.cases, one.yes, one.percent?.value]),
    ).toEqual(case_rows.map((one) => [one.standard, one.tier, words(one.question), one.cases, one.yes, one.percent]));
  });
});
