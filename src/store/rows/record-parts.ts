import type Database from 'better-sqlite3';
import { z } from 'zod';
import type { InspectionRecord } from '../../normalize/record.js';

const evidence = z.strictObject({
  page: z.number().nullable(),
  quote: z.string(),
  charStart: z.number(),
  charEnd: z.number(),
  box: z.strictObject({ x0: z.number(), y0: z.number(), x1: z.number(), y1: z.number() }).nullable(),
});

const sampleDomain = z.enum(['court', 'out_of_court', 'resettlement', 'casework', 'victims']);

const quantified = z.strictObject({
  standard: z.string(),
  topics: z.array(z.string()),
  quantifier: z.enum(['all', 'almost_all', 'most', 'half', 'few', 'none', 'count', 'percent']),
  count: z.number().nullable(),
  of: z.number().nullable(),
  percent: z.number().nullable(),
  denied: z.boolean(),
  evidence,
});

const methodology = z.discriminatedUnion('subject', [
  z.strictObject({ subject: z.literal('standards'), count: z.number(), evidence }),
  z.strictObject({ subject: z.literal('score_range'), low: z.number(), high: z.number(), evidence }),
  z.strictObject({ subject: z.literal('points'), rating: z.string(), points: z.number(), evidence }),
  z.strictObject({
    subject: z.literal('overall_band'),
    rating: z.string(),
    low: z.number(),
    high: z.number(),
    evidence,
  }),
  z.strictObject({
    subject: z.literal('key_question_band'),
    rating: z.string(),
    from: z.number().nullable(),
    below: z.number().nullable(),
    evidence,
  }),
]);

const sampleDesign = z.strictObject({
  domain: sampleDomain.nullable(),
  confidence: z.number(),
  margin: z.number(),
  sample: z.number().nullable(),
  eligible: z.number().nullable(),
  allEligible: z.boolean(),
  evidence,
});

const statedDate = z.strictObject({
  what: z.enum(['published', 'fieldwork_start', 'fieldwork_end']),
  value: z.string().nullable(),
  place: z.enum(['cover', 'first_page', 'header', 'footer', 'prose', 'metadata']),
  spell: z.number().nullable(),
  evidence,
});

const recommendationCount = z.strictObject({ count: z.number(), evidence });

const parts = z.strictObject({
  quantified: z.array(quantified),
  methodology: z.array(methodology),
  sampleDesigns: z.array(sampleDesign),
  dates: z.array(statedDate),
  recommendationCounts: z.array(recommendationCount),
});

/** The lists of a record that no view shows. */
export type HiddenLists = Pick<InspectionRecord, keyof z.infer<typeof parts>>;
const NAMES = ['quantified', 'methodology', 'sampleDesigns', 'dates', 'recommendationCounts'] as const;

/** The lists of records that no view shows, as JSON in the table `record_parts`: a row a list that is not empty. */
export interface RecordParts {
  readonly insert: (documentId: string, lists: HiddenLists) => void;
  readonly read: (documentId: string) => HiddenLists;
}

/** Binds the table `record_parts`; what is written and what comes back is validated, so that no list is lost between versions. */
export const recordParts = (db: Database.Database): RecordParts => {
  const insert = db.prepare<[string, string, string]>(
    'INSERT INTO record_parts (document_id, part, items) VALUES (?, ?, ?)',
  );
  const select = db.prepare<[string]>('SELECT part, items FROM record_parts WHERE document_id = ?');
  const stored = z.array(z.object({ part: z.enum(NAMES), items: z.string() }));
  return {
    insert: (documentId, lists) => {
      for (const name of NAMES) {
        const items = parts.shape[name].parse(lists[name]);
        if (items.length > 0) insert.run(documentId, name, JSON.stringify(items));
      }
    },
    read: (documentId) => {
      const found: Record<string, unknown> = {};
      for (const name of NAMES) found[name] = [];
      for (const { part, items } of stored.parse(select.all(documentId))) found[part] = JSON.parse(items);
      return parts.parse(found);
    },
  };
};
