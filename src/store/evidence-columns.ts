import { z } from 'zod';
import type { Evidence } from '../document/evidence.js';

/** A value that a column can hold. */
export type SqlValue = string | number | null;

/** The columns in which every table keeps evidence. */
export const evidenceSchema = z.object({
  page: z.number().nullable(),
  quote: z.string(),
  char_start: z.number(),
  char_end: z.number(),
  x0: z.number().nullable(),
  y0: z.number().nullable(),
  x1: z.number().nullable(),
  y1: z.number().nullable(),
});
export type EvidenceColumns = z.infer<typeof evidenceSchema>;

/** The same columns where a row may have no evidence. */
export const optionalEvidenceSchema = evidenceSchema.extend({
  quote: z.string().nullable(),
  char_start: z.number().nullable(),
  char_end: z.number().nullable(),
});
export type OptionalEvidenceColumns = z.infer<typeof optionalEvidenceSchema>;

/** Evidence as columns. */
export const toColumns = (evidence: Evidence): EvidenceColumns => ({
  page: evidence.page,
  quote: evidence.quote,
  char_start: evidence.charStart,
  char_end: evidence.charEnd,
  x0: evidence.box?.x0 ?? null,
  y0: evidence.box?.y0 ?? null,
  x1: evidence.box?.x1 ?? null,
  y1: evidence.box?.y1 ?? null,
});

const NOWHERE: OptionalEvidenceColumns = {
  page: null,
  quote: null,
  char_start: null,
  char_end: null,
  x0: null,
  y0: null,
  x1: null,
  y1: null,
};

/** Evidence, or its absence, as columns. */
export const toOptionalColumns = (evidence: Evidence | null): OptionalEvidenceColumns =>
  evidence ? toColumns(evidence) : NOWHERE;

/** The evidence that columns hold. */
export const toEvidence = (row: EvidenceColumns): Evidence => ({
  page: row.page,
  quote: row.quote,
  charStart: row.char_start,
  charEnd: row.char_end,
  box:
    row.x0 === null || row.y0 === null || row.x1 === null || row.y1 === null
      ? null
      : { x0: row.x0, y0: row.y0, x1: row.x1, y1: row.y1 },
});

/** The evidence that columns hold, null where they are empty. */
export const toOptionalEvidence = (row: OptionalEvidenceColumns): Evidence | null =>
  row.quote === null || row.char_start === null || row.char_end === null
    ? null
    : toEvidence({ ...row, quote: row.quote, char_start: row.char_start, char_end: row.char_end });
