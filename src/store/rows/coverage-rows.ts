import type Database from 'better-sqlite3';
import { z } from 'zod';
import type { CoverageRecord } from '../../normalize/record.js';
import { type RecordRows, recordRows } from './record-rows.js';

const schema = z.object({
  standard: z.string(),
  standard_code: z.string().nullable(),
  state: z.enum(['read', 'unreadable', 'absent', 'inapplicable']),
  why: z.string().nullable(),
});

/** The standards that frameworks expect of records, in the table `coverage`. */
export const coverageRows = (db: Database.Database): RecordRows<CoverageRecord> =>
  recordRows(
    db,
    'coverage',
    schema,
    (entry) => ({ standard: entry.standard, standard_code: entry.standardCode, state: entry.state, why: entry.why }),
    (row) => ({ standard: row.standard, standardCode: row.standard_code, state: row.state, why: row.why }),
  );
