import type Database from 'better-sqlite3';
import { z } from 'zod';
import type { SampleRecord } from '../../normalize/record.js';
import { evidenceSchema, toColumns, toEvidence } from '../evidence-columns.js';
import { type RecordRows, recordRows } from './record-rows.js';

const schema = z.object({
  domain: z.enum(['court', 'out_of_court', 'resettlement', 'casework', 'victims']),
  label: z.string(),
  cases: z.number(),
  part_of: z.string().nullable(),
  origin: z.enum(['narrative', 'methodology', 'table']),
  ...evidenceSchema.shape,
});

/** The samples that records state, in the table `samples`. */
export const sampleRows = (db: Database.Database): RecordRows<SampleRecord> =>
  recordRows(
    db,
    'samples',
    schema,
    (sample) => ({
      domain: sample.domain,
      label: sample.label,
      cases: sample.cases,
      part_of: sample.partOf,
      origin: sample.origin,
      ...toColumns(sample.evidence),
    }),
    (row) => ({
      domain: row.domain,
      label: row.label,
      cases: row.cases,
      partOf: row.part_of,
      origin: row.origin,
      evidence: toEvidence(row),
    }),
  );
