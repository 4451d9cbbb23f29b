import type Database from 'better-sqlite3';
import { z } from 'zod';
import { serviceKeyOf } from '../../normalize/identity.js';
import type { RatingRecord } from '../../normalize/record.js';
import { evidenceSchema, toColumns, toEvidence } from '../evidence-columns.js';
import { type RecordRows, recordRows } from './record-rows.js';

const schema = z.object({
  service: z.string().nullable(),
  service_key: z.string().nullable(),
  standard: z.string(),
  standard_code: z.string().nullable(),
  standard_name: z.string().nullable(),
  scale: z.string().nullable(),
  rating: z.string().nullable(),
  level: z.number().nullable(),
  percent: z.number().nullable(),
  origin: z.enum(['ratings_table', 'standard_heading', 'narrative', 'press_release', 'news']),
  period: z.enum(['current', 'prior']),
  period_date: z.string().nullable(),
  state: z.enum(['read', 'unreadable']),
  why: z.string().nullable(),
  ...evidenceSchema.shape,
});

/** The ratings of records, in the table `ratings`. */
export const ratingRows = (db: Database.Database): RecordRows<RatingRecord> =>
  recordRows(
    db,
    'ratings',
    schema,
    (rating, owner) => ({
      service: rating.service,
      service_key: rating.service === null ? owner.serviceKey : serviceKeyOf(rating.service),
      standard: rating.standard,
      standard_code: rating.standardCode,
      standard_name: rating.standardName,
      scale: rating.scale,
      rating: rating.rating,
      level: rating.level,
      percent: rating.percent,
      origin: rating.origin,
      period: rating.period,
      period_date: rating.periodDate,
      state: rating.state,
      why: rating.why,
      ...toColumns(rating.evidence),
    }),
    (row) => ({
      service: row.service,
      standard: row.standard,
      standardCode: row.standard_code,
      standardName: row.standard_name,
      scale: row.scale,
      rating: row.rating,
      level: row.level,
      percent: row.percent,
      origin: row.origin,
      period: row.period,
      periodDate: row.period_date,
      state: row.state,
      why: row.why,
      evidence: toEvidence(row),
    }),
  );
