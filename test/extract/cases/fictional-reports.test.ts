import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { evidenceFor } from '../../../src/document/evidence.js';
import { findCaseMaterial } from '../../../src/extract/case-material.js';
import { sectionsOf } from '../../../src/extract/sections.js';
import { normaliseCaseMaterial } from '../../../src/normalize/case-material.js';
import { readDocument } from '../../../src/read/read.js';
import { frameworkOf } from './case-rows.js';

const ROOT = fileURLToPath(new URL('../../..', import.meta.url));
const EXPECTED = join(ROOT, 'test/golden/expected');

const row = z.object({
  standard: z.string(),
  tier: z.string(),
  key_question: z.string().nullable(),
  question: z.string(),
  cases: z.number(),
  relevant_cases: z.number().nullable(),
  yes: z.number().nullable(),
  percent: z.number().nullable(),
  footnote: z.string().nullable(),
});
const truth = z.object({
  files: z.array(z.string()),
  kind: z.string(),
  framework: z.string().nullable(),
  case_rows: z.array(row),
  recommendations: z.array(z.object({ text: z.string(), addressee: z.string().nullable() })),
});

const reports = (existsSync(EXPECTED) ? readdirSync(EXPECTED) : []).flatMap((name) => {
  const { files, framework, ...rest } = truth.parse(JSON.parse(readFileSync(join(EXPECTED, name), 'utf8')));
  const counted = rest.kind === 'report' && framework !== null && rest.case_rows.length > 0;
  return counted ? files.map((file) => ({ file, framework, ...rest })) : [];
});

/** Words alone: copies differ in quotes, dashes and spaces. */
const words = (text: string | null): string => (text ?? '').toLowerCase().replace(/[^a-z0-9%]/g, '');

describe.skipIf(reports.length === 0)('case tables of the fictional reports (skipped: not built)', () => {
  it.each(reports)('$file has every row, in any format', async ({ file, framework, case_rows, recommendations }) => {
    const document = await readDocument(readFileSync(join(ROOT, file)));
    const rules = frameworkOf(framework);
    const material = normaliseCaseMaterial(
      findCaseMaterial(document, sectionsOf(document, rules), rules),
      evidenceFor(document),
    );
    const read = material.caseQuestions.map((one) => [
      one.standard,
      one.tier,
      words(one.keyQuestion),
      words(one.question),
      one.cases,
      one.relevantCases,
      one.yes,
      one.percent,
      words(one.footnote),
    ]);
    const expected = case_rows.map((one) => [
      one.standard,
      one.tier,
      words(one.key_question),
      words(one.question),
      one.cases,
      one.relevant_cases,
      one.yes,
      one.percent,
      words(one.footnote),
    ]);
    expect(read).toEqual(expected);
    expect(material.recommendations.map(({ text, addressee }) => [words(text), addressee])).toEqual(
      recommendations.map(({ text, addressee }) => [words(text), addressee]),
    );
  });
});
