import type Database from 'better-sqlite3';
import { z } from 'zod';
import type { ScoreRecord } from '../../normalize/record.js';
import { optionalEvidenceSchema, type SqlValue, toOptionalColumns, toOptionalEvidence } from '../evidence-columns.js';
import { storable } from './record-rows.js';

const schema = z.object({
  printed_score: z.number().nullable(),
  printed_max: z.number().nullable(),
  computed_score: z.number().nullable(),
  computed_max: z.number().nullable(),
  printed_overall: z.string().nullable(),
  computed_overall: z.string().nullable(),
  standards_rated: z.number(),
  standards_expected: z.number(),
  possible_low: z.number().nullable(),
  possible_high: z.number().nullable(),
  points_to_lower_band: z.number().nullable(),
  points_to_higher_band: z.number().nullable(),
  agrees: z.number().nullable(),
  ...optionalEvidenceSchema.shape,
  overall_page: z.number().nullable(),
  overall_quote: z.string().nullable(),
  overall_char_start: z.number().nullable(),
  overall_char_end: z.number().nullable(),
  overall_x0: z.number().nullable(),
  overall_y0: z.number().nullable(),
  overall_x1: z.number().nullable(),
  overall_y1: z.number().nullable(),
});
const COLUMNS = Object.keys(schema.shape);

const toRow = (score: ScoreRecord): z.infer<typeof schema> => {
  const overall = toOptionalColumns(score.overallEvidence);
  return {
    printed_score: score.printedScore,
    printed_max: score.printedMax,
    computed_score: score.computedScore,
    computed_max: score.computedMax,
    printed_overall: score.printedOverall,
    computed_overall: score.computedOverall,
    standards_rated: score.standardsRated,
    standards_expected: score.standardsExpected,
    possible_low: score.possibleLow,
    possible_high: score.possibleHigh,
    points_to_lower_band: score.pointsToLowerBand,
    points_to_higher_band: score.pointsToHigherBand,
    agrees: score.agrees === null ? null : Number(score.agrees),
    ...toOptionalColumns(score.evidence),
    overall_page: overall.page,
    overall_quote: overall.quote,
    overall_char_start: overall.char_start,
    overall_char_end: overall.char_end,
    overall_x0: overall.x0,
    overall_y0: overall.y0,
    overall_x1: overall.x1,
    overall_y1: overall.y1,
  };
};

const fromRow = (row: z.infer<typeof schema>): ScoreRecord => ({
  printedScore: row.printed_score,
  printedMax: row.printed_max,
  computedScore: row.computed_score,
  computedMax: row.computed_max,
  printedOverall: row.printed_overall,
  computedOverall: row.computed_overall,
  standardsRated: row.standards_rated,
  standardsExpected: row.standards_expected,
  possibleLow: row.possible_low,
  possibleHigh: row.possible_high,
  pointsToLowerBand: row.points_to_lower_band,
  pointsToHigherBand: row.points_to_higher_band,
  agrees: row.agrees === null ? null : row.agrees === 1,
  evidence: toOptionalEvidence(row),
  overallEvidence: toOptionalEvidence({
    page: row.overall_page,
    quote: row.overall_quote,
    char_start: row.overall_char_start,
    char_end: row.overall_char_end,
    x0: row.overall_x0,
    y0: row.overall_y0,
    x1: row.overall_x1,
    y1: row.overall_y1,
  }),
});

/** The score of a record, in the table `scores`: one row, or none. */
export interface ScoreRow {
  readonly insert: (documentId: string, score: ScoreRecord | null) => void;
  readonly read: (documentId: string) => ScoreRecord | null;
}

/** Binds the table `scores`; the statements are prepared once. */
export const scoreRow = (db: Database.Database): ScoreRow => {
  const insert = db.prepare<SqlValue[]>(
    `INSERT INTO scores (document_id, ${COLUMNS.join(', ')}) VALUES (?, ${COLUMNS.map(() => '?').join(', ')})`,
  );
  const select = db.prepare<[string]>(`SELECT ${COLUMNS.join(', ')} FROM scores WHERE document_id = ?`);
  return {
    insert: (documentId, score) => {
      if (!score) return;
      const row: Readonly<Record<string, SqlValue>> = toRow(score);
      insert.run(documentId, ...COLUMNS.map((column) => storable(row[column], 'scores', column)));
    },
    read: (documentId) => {
      const row = select.get(documentId);
      return row === undefined ? null : fromRow(schema.parse(row));
    },
  };
};
