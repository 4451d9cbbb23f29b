import type Database from 'better-sqlite3';
import { z } from 'zod';
import { serviceKeyOf } from '../../normalize/identity.js';
import type { JudgementRecord } from '../../normalize/record.js';
import { evidenceSchema, toColumns, toEvidence } from '../evidence-columns.js';
import { type RecordRows, recordRows } from './record-rows.js';

const schema = z.object({
  service: z.string().nullable(),
  service_key: z.string().nullable(),
  standard: z.string().nullable(),
  form: z.enum(['rating', 'off_scale', 'either_or', 'count']),
  rating: z.string().nullable(),
  level: z.number().nullable(),
  scale: z.string().nullable(),
  wording: z.string(),
  period: z.enum(['current', 'prior']),
  period_date: z.string().nullable(),
  attribution: z.enum(['inspectorate', 'service', 'councillor', 'journalist', 'child', 'other']),
  count: z.number().nullable(),
  count_of: z.number().nullable(),
  sentence: z.string(),
  ...evidenceSchema.shape,
});

/** The judgements in prose of records, in the table `judgements`. */
export const judgementRows = (db: Database.Database): RecordRows<JudgementRecord> =>
  recordRows(
    db,
    'judgements',
    schema,
    (judgement, owner) => ({
      service: judgement.service,
      service_key: judgement.service === null ? owner.serviceKey : serviceKeyOf(judgement.service),
      standard: judgement.standard,
      form: judgement.form,
      rating: judgement.rating,
      level: judgement.level,
      scale: judgement.scale,
      wording: judgement.wording,
      period: judgement.period,
      period_date: judgement.periodDate,
      attribution: judgement.attribution,
      count: judgement.count,
      count_of: judgement.countOf,
      sentence: judgement.sentence,
      ...toColumns(judgement.evidence),
    }),
    (row) => ({
      service: row.service,
      standard: row.standard,
      form: row.form,
      rating: row.rating,
      level: row.level,
      scale: row.scale,
      wording: row.wording,
      period: row.period,
      periodDate: row.period_date,
      attribution: row.attribution,
      count: row.count,
      countOf: row.count_of,
      sentence: row.sentence,
      evidence: toEvidence(row),
    }),
  );
