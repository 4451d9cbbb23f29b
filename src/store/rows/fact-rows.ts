import type Database from 'better-sqlite3';
import { z } from 'zod';
import type { FactRecord } from '../../normalize/record.js';
import { evidenceSchema, toColumns, toEvidence } from '../evidence-columns.js';
import { type RecordRows, recordRows } from './record-rows.js';

const schema = z.object({
  topic: z.enum(['population', 'age', 'ethnicity', 'gender', 'caseload', 'staffing', 'offence', 'other']),
  label: z.string(),
  subject: z.enum(['service', 'national']),
  value: z.number().nullable(),
  value_high: z.number().nullable(),
  unit: z.enum(['count', 'percent', 'fte', 'ratio']),
  decimals: z.number(),
  as_of: z.string().nullable(),
  /** The record's `group`, which is a word of SQL. */
  whole: z.string().nullable(),
  state: z.enum(['read', 'unreadable']),
  why: z.string().nullable(),
  ...evidenceSchema.shape,
});

/** The contextual figures of records, in the table `facts`. */
export const factRows = (db: Database.Database): RecordRows<FactRecord> =>
  recordRows(
    db,
    'facts',
    schema,
    (fact) => ({
      topic: fact.topic,
      label: fact.label,
      subject: fact.subject,
      value: fact.value,
      value_high: fact.valueHigh,
      unit: fact.unit,
      decimals: fact.decimals,
      as_of: fact.asOf,
      whole: fact.group,
      state: fact.state,
      why: fact.why,
      ...toColumns(fact.evidence),
    }),
    (row) => ({
      topic: row.topic,
      label: row.label,
      subject: row.subject,
      value: row.value,
      valueHigh: row.value_high,
      unit: row.unit,
      decimals: row.decimals,
      asOf: row.as_of,
      group: row.whole,
      state: row.state,
      why: row.why,
      evidence: toEvidence(row),
    }),
  );
