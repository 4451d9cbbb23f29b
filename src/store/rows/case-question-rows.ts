import type Database from 'better-sqlite3';
import { z } from 'zod';
import type { CaseQuestionRecord } from '../../normalize/record.js';
import { evidenceSchema, toColumns, toEvidence } from '../evidence-columns.js';
import { type RecordRows, recordRows } from './record-rows.js';

const schema = z.object({
  standard: z.string(),
  tier: z.enum(['key', 'prompt']),
  key_question: z.string().nullable(),
  topic: z.string().nullable(),
  question: z.string(),
  cases: z.number().nullable(),
  relevant_cases: z.number().nullable(),
  yes: z.number().nullable(),
  percent: z.number().nullable(),
  percent_decimals: z.number().nullable(),
  computed_percent: z.number().nullable(),
  footnote: z.string().nullable(),
  state: z.enum(['read', 'unreadable']),
  why: z.string().nullable(),
  repaired: z.number(),
  repair: z.string().nullable(),
  ...evidenceSchema.shape,
});

/** The rows of case-sample tables of records, in the table `case_questions`. */
export const caseQuestionRows = (db: Database.Database): RecordRows<CaseQuestionRecord> =>
  recordRows(
    db,
    'case_questions',
    schema,
    (question) => ({
      standard: question.standard,
      tier: question.tier,
      key_question: question.keyQuestion,
      topic: question.topic,
      question: question.question,
      cases: question.cases,
      relevant_cases: question.relevantCases,
      yes: question.yes,
      percent: question.percent,
      percent_decimals: question.percentDecimals,
      computed_percent: question.computedPercent,
      footnote: question.footnote,
      state: question.state,
      why: question.why,
      repaired: Number(question.repaired),
      repair: question.repair,
      ...toColumns(question.evidence),
    }),
    (row) => ({
      standard: row.standard,
      tier: row.tier,
      keyQuestion: row.key_question,
      topic: row.topic,
      question: row.question,
      cases: row.cases,
      relevantCases: row.relevant_cases,
      yes: row.yes,
      percent: row.percent,
      percentDecimals: row.percent_decimals,
      computedPercent: row.computed_percent,
      footnote: row.footnote,
      state: row.state,
      why: row.why,
      repaired: row.repaired === 1,
      repair: row.repair,
      evidence: toEvidence(row),
    }),
  );
