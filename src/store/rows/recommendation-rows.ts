import type Database from 'better-sqlite3';
import { z } from 'zod';
import type { RecommendationRecord } from '../../normalize/record.js';
import { evidenceSchema, toColumns, toEvidence } from '../evidence-columns.js';
import { type RecordRows, recordRows } from './record-rows.js';

const schema = z.object({
  position: z.number(),
  text: z.string(),
  addressee: z.string().nullable(),
  ...evidenceSchema.shape,
});

/** The recommendations of records, in the table `recommendations`. */
export const recommendationRows = (db: Database.Database): RecordRows<RecommendationRecord> =>
  recordRows(
    db,
    'recommendations',
    schema,
    (recommendation) => ({
      position: recommendation.position,
      text: recommendation.text,
      addressee: recommendation.addressee,
      ...toColumns(recommendation.evidence),
    }),
    (row) => ({ position: row.position, text: row.text, addressee: row.addressee, evidence: toEvidence(row) }),
  );
