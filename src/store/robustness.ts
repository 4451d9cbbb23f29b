import type Database from 'better-sqlite3';
import { z } from 'zod';
import type { Robustness } from '../normalize/robustness.js';
import { evidenceSchema, type SqlValue, toColumns, toEvidence } from './evidence-columns.js';

const robustnessRow = z.object({
  document_id: z.string(),
  standard: z.string(),
  standard_code: z.string().nullable(),
  question: z.string(),
  yes: z.number().nullable(),
  relevant_cases: z.number().nullable(),
  percent: z.number(),
  band: z.string().nullable(),
  cases_to_lower_band: z.number().nullable(),
  cases_to_higher_band: z.number().nullable(),
  interval_low: z.number().nullable(),
  interval_high: z.number().nullable(),
  unread: z.number(),
  doubtful: z.union([z.literal(0), z.literal(1)]),
  ...evidenceSchema.shape,
});
type RobustnessRow = z.infer<typeof robustnessRow>;

const toRow = (row: Robustness): RobustnessRow => ({
  document_id: row.documentId,
  standard: row.standard,
  standard_code: row.standardCode,
  question: row.question,
  yes: row.yes,
  relevant_cases: row.relevantCases,
  percent: row.percent,
  band: row.band,
  cases_to_lower_band: row.casesToLowerBand,
  cases_to_higher_band: row.casesToHigherBand,
  interval_low: row.intervalLow,
  interval_high: row.intervalHigh,
  unread: row.unread,
  doubtful: row.doubtful ? 1 : 0,
  ...toColumns(row.evidence),
});

const fromRow = (row: RobustnessRow): Robustness => ({
  documentId: row.document_id,
  standard: row.standard,
  standardCode: row.standard_code,
  question: row.question,
  yes: row.yes,
  relevantCases: row.relevant_cases,
  percent: row.percent,
  band: row.band,
  casesToLowerBand: row.cases_to_lower_band,
  casesToHigherBand: row.cases_to_higher_band,
  intervalLow: row.interval_low,
  intervalHigh: row.interval_high,
  unread: row.unread,
  doubtful: row.doubtful === 1,
  evidence: toEvidence(row),
});

/** How firmly ratings rest on their cases, in the table `robustness`. */
export interface RobustnessTable {
  /** Puts these rows in the place of all rows of these documents. */
  readonly replace: (documentIds: readonly string[], rows: readonly Robustness[]) => void;
  /** In the order of the standards' printed codes. */
  readonly read: (documentId: string) => readonly Robustness[];
}

/** Binds the table of robustness; the statements are prepared once. */
export const robustnessTable = (db: Database.Database): RobustnessTable => {
  const columns = Object.keys(robustnessRow.shape);
  const remove = db.prepare<[string]>('DELETE FROM robustness WHERE document_id = ?');
  const insert = db.prepare<[Readonly<Record<string, SqlValue>>]>(
    `INSERT INTO robustness (${columns.join(', ')}) VALUES (${columns.map((column) => `@${column}`).join(', ')})`,
  );
  const select = db.prepare<[string]>(
    `SELECT ${columns.join(', ')} FROM robustness WHERE document_id = ? ORDER BY standard_code, standard`,
  );
  return {
    replace: (documentIds, rows) => {
      for (const documentId of documentIds) remove.run(documentId);
      for (const row of rows) insert.run(toRow(row));
    },
    read: (documentId) => z.array(robustnessRow).parse(select.all(documentId)).map(fromRow),
  };
};
