import type Database from 'better-sqlite3';
import { z } from 'zod';
import type { InspectionMention } from '../normalize/inspection-mentions.js';
import { earlierInspection, type Inspection, inspectionsBefore, inspectionsOf } from '../normalize/inspections.js';
import { serviceKindOf } from '../normalize/service-kind.js';
import type { SqlValue } from './evidence-columns.js';

const mentionRow = z.object({
  document_id: z.string(),
  own: z.number(),
  kind: z.enum(['report', 'press_release', 'news', 'other']),
  copy: z.number(),
  service: z.string(),
  inspectorate: z.string().nullable(),
  framework: z.string().nullable(),
  published_on: z.string().nullable(),
  fieldwork_start: z.string().nullable(),
  fieldwork_end: z.string().nullable(),
  overall: z.string().nullable(),
  scale: z.string().nullable(),
  printed_score: z.number().nullable(),
  printed_max: z.number().nullable(),
  printed_overall: z.string().nullable(),
  beside: z.string().nullable(),
  ratings: z.string(),
  percents: z.string(),
});
const ratingsObject = z.record(z.string(), z.string());
const percentsObject = z.record(z.string(), z.number());
const overallPair = z.tuple([z.string(), z.number().nullable()]);
const priorRow = z.object({
  document_id: z.string(),
  ordinal: z.number(),
  period_date: z.string().nullable(),
  scale: z.string().nullable(),
  inspectorate: z.string().nullable(),
  published_on: z.string().nullable(),
});
const keyRow = z.object({ service_key: z.string() });
const idRow = z.object({ inspection_id: z.string() });

const toRow = (serviceKey: string, inspection: Inspection) => ({
  inspection_id: inspection.inspectionId,
  service_key: serviceKey,
  service: inspection.service,
  inspectorate: inspection.inspectorate,
  framework: inspection.framework,
  published_on: inspection.publishedOn,
  fieldwork_start: inspection.fieldworkStart,
  fieldwork_end: inspection.fieldworkEnd,
  overall_rating: inspection.overallRating,
  overall_level: inspection.overallLevel,
  printed_score: inspection.printedScore,
  printed_max: inspection.printedMax,
  documents: inspection.documents.length,
});
const INSPECTION_COLUMNS = [
  'inspection_id',
  'service_key',
  'service',
  'inspectorate',
  'framework',
  'published_on',
  'fieldwork_start',
  'fieldwork_end',
  'overall_rating',
  'overall_level',
  'printed_score',
  'printed_max',
  'documents',
] satisfies (keyof ReturnType<typeof toRow>)[];

/** Every document that tells of a service's inspection: those about it, and those that rate it besides others. */
const MENTIONS = `
  SELECT d.document_id, d.service_key IS @key AS own, d.kind, d.copy, d.inspectorate, d.framework,
    d.published_on,
    CASE WHEN d.service_key IS @key THEN d.fieldwork_start END AS fieldwork_start,
    CASE WHEN d.service_key IS @key THEN d.fieldwork_end END AS fieldwork_end,
    CASE WHEN d.service_key IS @key THEN d.service ELSE (
      SELECT r.service FROM ratings r WHERE r.document_id = d.document_id AND r.service_key = @key ORDER BY r.ordinal LIMIT 1
    ) END AS service,
    (
      SELECT json_array(r.rating, r.level) FROM ratings r
      WHERE r.document_id = d.document_id AND r.service_key = @key AND r.standard = 'overall' AND r.period = 'current' AND r.rating IS NOT NULL
      ORDER BY r.origin <> 'ratings_table', r.origin <> 'standard_heading', r.ordinal LIMIT 1
    ) AS overall,
    (
      SELECT r.scale FROM ratings r
      WHERE r.document_id = d.document_id AND r.service_key = @key AND r.period = 'current' AND r.scale IS NOT NULL
      ORDER BY r.ordinal LIMIT 1
    ) AS scale,
    (
      SELECT substr(t.text, max(1, p.char_start + 1 - 60), p.char_end - p.char_start + 120)
      FROM document_places p JOIN texts t ON t.document_id = p.document_id
      WHERE p.document_id = d.document_id AND p.item = 'service'
    ) AS beside,
    (
      SELECT json_group_object(first.standard, first.rating) FROM (
        SELECT r.standard, r.rating, min(r.ordinal) FROM ratings r
        WHERE r.document_id = d.document_id AND r.service_key = @key AND r.period = 'current' AND r.rating IS NOT NULL
        GROUP BY r.standard
      ) first
    ) AS ratings,
    (
      SELECT json_group_object(first.standard, first.percent) FROM (
        SELECT r.standard, r.percent, min(r.ordinal) FROM ratings r
        WHERE r.document_id = d.document_id AND r.service_key = @key AND r.period = 'current' AND r.percent IS NOT NULL
        GROUP BY r.standard
      ) first
    ) AS percents,
    CASE WHEN d.service_key IS @key THEN s.printed_score END AS printed_score,
    CASE WHEN d.service_key IS @key THEN s.printed_max END AS printed_max,
    CASE WHEN d.service_key IS @key THEN s.printed_overall END AS printed_overall
  FROM documents d LEFT JOIN scores s ON s.document_id = d.document_id
  WHERE d.status IN ('imported', 'partial') AND d.document_id IN (
    SELECT document_id FROM documents WHERE service_key = @key
    UNION SELECT document_id FROM ratings WHERE service_key = @key AND period = 'current'
  )`;

const toMention = (row: z.infer<typeof mentionRow>): InspectionMention => {
  const overall = row.overall === null ? null : overallPair.parse(JSON.parse(row.overall));
  return {
    documentId: row.document_id,
    kind: row.kind,
    copy: row.copy === 1,
    service: row.service,
    inspectorate: row.inspectorate,
    framework: row.framework,
    publishedOn: row.published_on,
    fieldworkStart: row.fieldwork_start,
    fieldworkEnd: row.fieldwork_end,
    overallRating: overall?.[0] ?? row.printed_overall,
    overallLevel: overall?.[1] ?? null,
    printedScore: row.printed_score,
    printedMax: row.printed_max,
    scale: row.scale,
    serviceKind: serviceKindOf(row.beside ?? ''),
    ratings: ratingsObject.parse(JSON.parse(row.ratings)),
    percents: percentsObject.parse(JSON.parse(row.percents)),
  };
};

/** The inspections of services, worked out anew from what all documents say of them. */
export interface InspectionAssignment {
  /** The services that a document touches: its own and those that it rates. */
  readonly servicesOf: (documentId: string) => readonly string[];
  /** Sets the inspections of these services and what documents, ratings and judgements belong to them; their documents count as unaudited. */
  readonly assign: (serviceKeys: Iterable<string>) => void;
  /** The inspections of a service in the order of their dates. */
  readonly inspections: (serviceKey: string) => readonly Inspection[];
  /** The inspections of the same service before this one. */
  readonly before: (serviceKey: string, inspectionId: string) => readonly Inspection[];
}

/** Binds the assignment; it is to be run in the transaction that changes a document. The statements are prepared once. */
export const inspectionAssignment = (db: Database.Database): InspectionAssignment => {
  const mentions = db.prepare<[{ key: string }]>(MENTIONS);
  const keys = db.prepare<[{ id: string }]>(
    `SELECT service_key FROM documents WHERE document_id = @id AND service_key IS NOT NULL
     UNION SELECT service_key FROM ratings WHERE document_id = @id AND service_key IS NOT NULL
     UNION SELECT service_key FROM judgements WHERE document_id = @id AND service_key IS NOT NULL`,
  );
  const upsert = db.prepare<[Readonly<Record<string, SqlValue>>]>(
    `INSERT INTO inspections (${INSPECTION_COLUMNS.join(', ')}) VALUES (${INSPECTION_COLUMNS.map((column) => `@${column}`).join(', ')})
     ON CONFLICT (inspection_id) DO UPDATE SET ${INSPECTION_COLUMNS.map((column) => `${column} = excluded.${column}`).join(', ')}`,
  );
  const stored = db.prepare<[string]>('SELECT inspection_id FROM inspections WHERE service_key = ?');
  const remove = db.prepare<[string]>('DELETE FROM inspections WHERE inspection_id = ?');
  const setDocument = db.prepare<[{ inspection: string; document: string }]>(
    'UPDATE documents SET inspection_id = @inspection WHERE document_id = @document AND inspection_id IS NOT @inspection',
  );
  const toAudit = db.prepare<[{ key: string }]>(
    `UPDATE documents SET audited = 0 WHERE audited = 1 AND document_id IN (
       SELECT document_id FROM documents WHERE service_key = @key
       UNION SELECT document_id FROM ratings WHERE service_key = @key
       UNION SELECT document_id FROM judgements WHERE service_key = @key
     )`,
  );
  const rowTables = ['ratings', 'judgements'].map((table) => ({
    current: db.prepare<[{ inspection: string; document: string; key: string }]>(
      `UPDATE ${table} SET inspection_id = @inspection
       WHERE document_id = @document AND service_key = @key AND period = 'current' AND inspection_id IS NOT @inspection`,
    ),
    priors: db.prepare<[string]>(
      `SELECT r.document_id, r.ordinal, r.period_date, r.scale, d.inspectorate, d.published_on
       FROM ${table} r JOIN documents d USING (document_id)
       WHERE r.service_key = ? AND r.period = 'prior' AND d.status IN ('imported', 'partial')`,
    ),
    attach: db.prepare<[{ inspection: string | null; document: string; ordinal: number }]>(
      `UPDATE ${table} SET inspection_id = @inspection
       WHERE document_id = @document AND ordinal = @ordinal AND inspection_id IS NOT @inspection`,
    ),
  }));

  const read = (serviceKey: string): { inspections: readonly Inspection[]; own: ReadonlySet<string> } => {
    const rows = z.array(mentionRow).parse(mentions.all({ key: serviceKey }));
    return {
      inspections: inspectionsOf(serviceKey, rows.map(toMention)),
      own: new Set(rows.filter((row) => row.own === 1).map((row) => row.document_id)),
    };
  };

  const assignService = (serviceKey: string): void => {
    const { inspections, own } = read(serviceKey);
    toAudit.run({ key: serviceKey });
    const inspectionOf = new Map<string, string>();
    for (const inspection of inspections) {
      upsert.run(toRow(serviceKey, inspection));
      for (const document of inspection.documents) {
        inspectionOf.set(document, inspection.inspectionId);
        if (own.has(document)) setDocument.run({ inspection: inspection.inspectionId, document });
        for (const table of rowTables)
          table.current.run({ inspection: inspection.inspectionId, document, key: serviceKey });
      }
    }
    for (const table of rowTables) {
      for (const prior of z.array(priorRow).parse(table.priors.all(serviceKey))) {
        const earlier = earlierInspection(inspections, {
          inspectionId: inspectionOf.get(prior.document_id) ?? null,
          inspectorate: prior.inspectorate,
          publishedOn: prior.published_on,
          periodDate: prior.period_date,
          scale: prior.scale,
        });
        table.attach.run({
          inspection: earlier?.inspectionId ?? null,
          document: prior.document_id,
          ordinal: prior.ordinal,
        });
      }
    }
    const kept = new Set(inspections.map((inspection) => inspection.inspectionId));
    for (const { inspection_id } of z.array(idRow).parse(stored.all(serviceKey)))
      if (!kept.has(inspection_id)) remove.run(inspection_id);
  };

  const inspections = (serviceKey: string): readonly Inspection[] => read(serviceKey).inspections;
  return {
    servicesOf: (documentId) =>
      z
        .array(keyRow)
        .parse(keys.all({ id: documentId }))
        .map((row) => row.service_key),
    assign: (serviceKeys) => {
      for (const serviceKey of new Set(serviceKeys)) assignService(serviceKey);
    },
    inspections,
    before: (serviceKey, inspectionId) => {
      const all = inspections(serviceKey);
      const own = all.find((inspection) => inspection.inspectionId === inspectionId);
      return own ? inspectionsBefore(all, own) : [];
    },
  };
};
