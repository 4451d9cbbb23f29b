import type Database from 'better-sqlite3';
import { z } from 'zod';
import type { Evidence } from '../../document/evidence.js';
import { serviceKeyOf } from '../../normalize/identity.js';
import type { DocumentStatus, DocumentSummary, Stated } from '../../normalize/record.js';
import { evidenceSchema, type SqlValue, toColumns, toEvidence } from '../evidence-columns.js';
import type { StoredDocument } from '../stored-document.js';

const ITEMS = ['title', 'service', 'published_on', 'fieldwork_start', 'fieldwork_end'] as const;
type Item = (typeof ITEMS)[number];

const documentSchema = z.object({
  document_id: z.string(),
  kind: z.enum(['report', 'press_release', 'news', 'other']),
  title: z.string().nullable(),
  service: z.string().nullable(),
  service_known: z.number(),
  inspectorate: z.string().nullable(),
  framework: z.string().nullable(),
  joint: z.number(),
  copy: z.number(),
  published_on: z.string().nullable(),
  fieldwork_start: z.string().nullable(),
  fieldwork_end: z.string().nullable(),
  status: z.enum(['imported', 'partial', 'unsupported', 'failed']),
  reason: z.string().nullable(),
});
const failureReason = z.enum(['encrypted', 'corrupt', 'empty', 'no_text', 'too_large', 'timeout', 'unreadable']);
const placeSchema = z.object({ item: z.enum(ITEMS), ...evidenceSchema.shape });

const statusOf = (status: z.infer<typeof documentSchema>['status'], reason: string | null): DocumentStatus => {
  if (status === 'imported') return { status, reason: null };
  if (status === 'failed') return { status, reason: failureReason.parse(reason) };
  return { status, reason: z.string().parse(reason) };
};

/** What a document's own row gives back of its record. */
export interface DocumentHead {
  readonly summary: DocumentSummary;
  readonly status: DocumentStatus;
  readonly copy: boolean;
}

/** The documents' own rows, in the tables `documents`, `document_paths`, `document_places` and `texts`. */
export interface DocumentRow {
  /** `paths` are all names under which the bytes were met. */
  readonly insert: (document: StoredDocument, paths: readonly string[]) => void;
  readonly read: (documentId: string) => DocumentHead | null;
}

/** Binds the tables of a document's own row; the statements are prepared once. */
export const documentRow = (db: Database.Database): DocumentRow => {
  const insertDocument = db.prepare<[Readonly<Record<string, SqlValue>>]>(
    `INSERT INTO documents (
      document_id, sha256, url, media_type, pages, kind, title, service, service_key, service_known, inspectorate, framework,
      joint, copy, published_on, fieldwork_start, fieldwork_end, status, reason, audited, imported_at, extraction_version, manifest_hash
    ) VALUES (
      @document_id, @sha256, @url, @media_type, @pages, @kind, @title, @service, @service_key, @service_known, @inspectorate, @framework,
      @joint, @copy, @published_on, @fieldwork_start, @fieldwork_end, @status, @reason, 0, @imported_at, @extraction_version, @manifest_hash
    )`,
  );
  const insertPath = db.prepare<[string, string]>(
    'INSERT OR IGNORE INTO document_paths (document_id, path) VALUES (?, ?)',
  );
  const insertText = db.prepare<[string, string]>('INSERT INTO texts (document_id, text) VALUES (?, ?)');
  const insertPlace = db.prepare<SqlValue[]>(
    `INSERT INTO document_places (document_id, item, ${Object.keys(evidenceSchema.shape).join(', ')}) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  );
  const selectDocument = db.prepare<[string]>(
    `SELECT ${Object.keys(documentSchema.shape).join(', ')} FROM documents WHERE document_id = ?`,
  );
  const selectPlaces = db.prepare<[string]>(
    `SELECT ${Object.keys(placeSchema.shape).join(', ')} FROM document_places WHERE document_id = ?`,
  );

  const insert = (
    { file, text, record, importedAt, extractionVersion, manifestHash }: StoredDocument,
    paths: readonly string[],
  ): void => {
    const { documentId, summary, status } = record;
    insertDocument.run({
      document_id: documentId,
      sha256: file.sha256,
      url: file.url,
      media_type: file.mediaType,
      pages: file.pages,
      kind: summary.kind,
      title: summary.title?.value ?? null,
      service: summary.service?.value ?? null,
      service_key: summary.service ? serviceKeyOf(summary.service.value) : null,
      service_known: Number(summary.serviceKnown),
      inspectorate: summary.inspectorate,
      framework: summary.framework,
      joint: Number(summary.joint),
      copy: Number(record.copy),
      published_on: summary.publishedOn?.value ?? null,
      fieldwork_start: summary.fieldworkStart?.value ?? null,
      fieldwork_end: summary.fieldworkEnd?.value ?? null,
      status: status.status,
      reason: status.reason,
      imported_at: importedAt,
      extraction_version: extractionVersion,
      manifest_hash: manifestHash,
    });
    for (const path of paths) insertPath.run(documentId, path);
    if (text !== null) insertText.run(documentId, text);
    for (const [item, stated] of statedOf(summary)) {
      const place = stated?.evidence;
      if (place) insertPlace.run(documentId, item, ...Object.values(toColumns(place)));
    }
  };

  const read = (documentId: string): DocumentHead | null => {
    const found = selectDocument.get(documentId);
    if (found === undefined) return null;
    const row = documentSchema.parse(found);
    const places = new Map<Item, Evidence>();
    for (const place of z.array(placeSchema).parse(selectPlaces.all(documentId)))
      places.set(place.item, toEvidence(place));
    const stated = (item: Item): Stated<string> | null => {
      const value = row[item];
      return value === null ? null : { value, evidence: places.get(item) ?? null };
    };
    return {
      summary: {
        kind: row.kind,
        title: stated('title'),
        service: stated('service'),
        serviceKnown: row.service_known === 1,
        inspectorate: row.inspectorate,
        framework: row.framework,
        joint: row.joint === 1,
        publishedOn: stated('published_on'),
        fieldworkStart: stated('fieldwork_start'),
        fieldworkEnd: stated('fieldwork_end'),
      },
      status: statusOf(row.status, row.reason),
      copy: row.copy === 1,
    };
  };
  return { insert, read };
};

/** The stated values of a summary with the names of their columns. */
const statedOf = (summary: DocumentSummary): readonly (readonly [Item, Stated<string> | null])[] => [
  ['title', summary.title],
  ['service', summary.service],
  ['published_on', summary.publishedOn],
  ['fieldwork_start', summary.fieldworkStart],
  ['fieldwork_end', summary.fieldworkEnd],
];
