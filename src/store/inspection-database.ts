import type Database from 'better-sqlite3';
import { z } from 'zod';
import type { Finding } from '../normalize/finding.js';
import { documentIdOf, serviceKeyOf } from '../normalize/identity.js';
import type { InspectionRecord } from '../normalize/record.js';
import type { Robustness } from '../normalize/robustness.js';
import { connectForReading, connectForWriting, disconnect, isBehind, type OpenMode } from './connection.js';
import { findingTables, type StoredFinding } from './findings.js';
import { inspectionAssignment } from './inspection-assignment.js';
import { QueryConnections } from './query-connections.js';
import { checkQuotes } from './quotes-in-text.js';
import type { QueryResult } from './read-only-query.js';
import { robustnessTable } from './robustness.js';
import { recordTables } from './rows/record-tables.js';
import { StoreError, telling } from './store-error.js';
import type { StoredDocument } from './stored-document.js';
import { type TextHit, textSearch } from './text-search.js';

/** What the store knows of bytes that it has met before. */
export interface KnownDocument {
  readonly documentId: string;
  readonly paths: readonly string[];
  readonly status: InspectionRecord['status']['status'];
  readonly reason: string | null;
  readonly extractionVersion: string;
  readonly manifestHash: string;
}

/** The documents of one inspection for the audit; a document that belongs to none stands alone, with `inspectionId` null. */
export interface InspectionGroup {
  readonly inspectionId: string | null;
  readonly documents: readonly InspectionRecord[];
  /** Of the same service's earlier inspections. */
  readonly earlier: readonly InspectionRecord[];
}

/** Which documents are meant: all of these hold. `service` is compared as in an inspection's id, whatever its spelling. */
export interface RecordFilter {
  readonly documentId?: string;
  readonly inspectionId?: string;
  readonly service?: string;
}

const knownRow = z.object({
  document_id: z.string(),
  status: z.enum(['imported', 'partial', 'unsupported', 'failed']),
  reason: z.string().nullable(),
  extraction_version: z.string(),
  manifest_hash: z.string(),
});
const textRow = z.object({ text: z.string() });
const pathRow = z.object({ path: z.string() });
const idRow = z.object({ document_id: z.string() });
const groupRow = z.object({
  document_id: z.string(),
  inspection_id: z.string().nullable(),
  service_key: z.string().nullable(),
});

const DOCUMENT_ORDER = "kind <> 'report', kind <> 'press_release', kind <> 'news', copy, document_id";

/** All that is done with one connection, its statements prepared. */
const bind = (db: Database.Database) => ({
  records: recordTables(db),
  assignment: inspectionAssignment(db),
  findings: findingTables(db),
  robustness: robustnessTable(db),
  search: textSearch(db),
  known: db.prepare<[string]>(
    'SELECT document_id, status, reason, extraction_version, manifest_hash FROM documents WHERE sha256 = ?',
  ),
  text: db.prepare<[string]>('SELECT text FROM texts WHERE document_id = ?'),
  paths: db.prepare<[string]>('SELECT path FROM document_paths WHERE document_id = ? ORDER BY path'),
  addPath: db.prepare<[string, string]>('INSERT OR IGNORE INTO document_paths (document_id, path) VALUES (?, ?)'),
  dropPath: db.prepare<[string, string]>('DELETE FROM document_paths WHERE document_id = ? AND path = ?'),
  remove: db.prepare<[string]>('DELETE FROM documents WHERE document_id = ?'),
  select: db.prepare<[{ document: string | null; inspection: string | null; key: string | null }]>(
    `SELECT document_id FROM documents
     WHERE (@document IS NULL OR document_id = @document) AND (@inspection IS NULL OR inspection_id = @inspection)
       AND (@key IS NULL OR service_key = @key)
     ORDER BY document_id`,
  ),
  members: db.prepare<[string]>(`SELECT document_id FROM documents WHERE inspection_id = ? ORDER BY ${DOCUMENT_ORDER}`),
  groups: db.prepare<[{ key: string | null; stale: number }]>(
    `SELECT document_id, inspection_id, service_key FROM documents
     WHERE (@key IS NULL OR service_key = @key) AND (@stale = 0 OR audited = 0)
     ORDER BY inspection_id, document_id`,
  ),
});

/**
 * The one way to the database. Every change is one transaction: it is there whole, or not at all, whatever ends the process.
 * All methods throw a `StoreError` for what people can mend.
 */
export class InspectionDatabase {
  readonly #db: Database.Database;
  readonly #use: ReturnType<typeof bind>;
  readonly #queries: QueryConnections;

  private constructor(
    /** The file's path. */
    readonly file: string,
    db: Database.Database,
  ) {
    this.#db = db;
    this.#use = bind(db);
    this.#queries = new QueryConnections(file);
  }

  /** Opens a database; an older one is brought up to date first, also for reading, if the file can be written. */
  static open(file: string, mode: OpenMode): InspectionDatabase {
    if (mode !== 'read') return new InspectionDatabase(file, connectForWriting(file, mode));
    if (isBehind(file)) {
      try {
        disconnect(connectForWriting(file, 'existing'));
      } catch (error) {
        // What can't be written is told as `older` by the opening below.
        if (!(error instanceof StoreError && error.fault === 'unusable')) throw error;
      }
    }
    return new InspectionDatabase(file, connectForReading(file));
  }

  /** Closes the connections; nothing is lost if this is never reached. */
  close(): void {
    this.#queries.close();
    disconnect(this.#db);
  }

  #change<T>(work: () => T): T {
    return telling(this.file, () => this.#db.transaction(work).immediate());
  }

  /** Whether these bytes are in the database as this version of the extraction and this row of the manifest would give them. */
  has(sha256: string, extractionVersion: string, manifestHash: string): boolean {
    const known = this.known(sha256);
    return known?.extractionVersion === extractionVersion && known.manifestHash === manifestHash;
  }

  /** What is known of these bytes, null if they were never met. */
  known(sha256: string): KnownDocument | null {
    return telling(this.file, () => {
      const found = this.#use.known.get(sha256);
      if (found === undefined) return null;
      const row = knownRow.parse(found);
      return {
        documentId: row.document_id,
        paths: this.#pathsOf(row.document_id),
        status: row.status,
        reason: row.reason,
        extractionVersion: row.extraction_version,
        manifestHash: row.manifest_hash,
      };
    });
  }

  #pathsOf(documentId: string): readonly string[] {
    return z
      .array(pathRow)
      .parse(this.#use.paths.all(documentId))
      .map(({ path }) => path);
  }

  /**
   * Keeps a document, in the place of an earlier version of the same bytes, and works out anew the inspections of the services
   * that it touches or touched; their documents count as unaudited from then on. A document that could not be read is kept
   * too. Throws `inconsistent` where a quote is not in the text.
   */
  save(document: StoredDocument): void {
    const { file, record, text } = document;
    if (record.documentId !== documentIdOf(file.sha256)) {
      throw new StoreError(
        'inconsistent',
        `${file.path}: the record's id ${record.documentId} is not that of its bytes.`,
      );
    }
    checkQuotes(text, record);
    this.#change(() => {
      const { documentId } = record;
      const paths = new Set([...this.#pathsOf(documentId), file.path]);
      const touched = new Set(this.#use.assignment.servicesOf(documentId));
      this.#use.remove.run(documentId);
      this.#use.records.insert(document, [...paths]);
      for (const service of this.#use.assignment.servicesOf(documentId)) touched.add(service);
      this.#use.assignment.assign(touched);
    });
  }

  /**
   * Notes that known bytes were met under this name. A document keeps all its names, and its `path` is the first in sorted
   * order whatever the order of the imports; `gone` are names under which the caller has found that nothing stands any more,
   * so that a file that was moved shows its new place. Bytes that are not known are passed over.
   */
  seenAt(sha256: string, path: string, gone: readonly string[] = []): void {
    this.#change(() => {
      const found = this.#use.known.get(sha256);
      if (found === undefined) return;
      const { document_id } = knownRow.parse(found);
      this.#use.addPath.run(document_id, path);
      for (const name of gone) if (name !== path) this.#use.dropPath.run(document_id, name);
    });
  }

  /** The record of a document as it was saved, null for an unknown id. */
  record(documentId: string): InspectionRecord | null {
    return telling(this.file, () => this.#use.records.read(documentId));
  }

  /** The stored text of a document, null where it has none. */
  text(documentId: string): string | null {
    return telling(this.file, () => {
      const found = this.#use.text.get(documentId);
      return found === undefined ? null : textRow.parse(found).text;
    });
  }

  /** The records that a filter leaves, one at a time, in the order of their ids. */
  *records(filter: RecordFilter = {}): Generator<InspectionRecord> {
    const key = filter.service === undefined ? null : serviceKeyOf(filter.service);
    if (filter.service !== undefined && key === null) return;
    const ids = telling(this.file, () =>
      z
        .array(idRow)
        .parse(
          this.#use.select.all({ document: filter.documentId ?? null, inspection: filter.inspectionId ?? null, key }),
        ),
    );
    for (const { document_id } of ids) {
      const record = this.record(document_id);
      if (record) yield record;
    }
  }

  /**
   * The documents by inspection, reports first, as the audit takes them: the same groups in the same order whatever the order
   * of the imports. `unaudited` leaves those alone in which nothing changed since their findings were kept.
   */
  *groups(filter: { readonly unaudited?: boolean; readonly service?: string } = {}): Generator<InspectionGroup> {
    const key = filter.service === undefined ? null : serviceKeyOf(filter.service);
    if (filter.service !== undefined && key === null) return;
    const rows = telling(this.file, () =>
      z.array(groupRow).parse(this.#use.groups.all({ key, stale: Number(filter.unaudited ?? false) })),
    );
    const done = new Set<string>();
    for (const { document_id, inspection_id, service_key } of rows) {
      if (inspection_id === null || service_key === null) {
        const record = this.record(document_id);
        if (record) yield { inspectionId: null, documents: [record], earlier: [] };
      } else if (!done.has(inspection_id)) {
        done.add(inspection_id);
        const before = telling(this.file, () => this.#use.assignment.before(service_key, inspection_id));
        yield {
          inspectionId: inspection_id,
          documents: this.#members(inspection_id),
          earlier: before.flatMap((inspection) => this.#members(inspection.inspectionId)),
        };
      }
    }
  }

  #members(inspectionId: string): readonly InspectionRecord[] {
    const ids = telling(this.file, () => z.array(idRow).parse(this.#use.members.all(inspectionId)));
    return ids.flatMap(({ document_id }) => this.record(document_id) ?? []);
  }

  /**
   * Puts the findings of a group, and how firmly its ratings rest on their cases, in the place of all earlier ones of its
   * documents; the group counts as audited.
   */
  saveFindings(group: InspectionGroup, findings: readonly Finding[], robustness: readonly Robustness[] = []): void {
    const documentIds = group.documents.map(({ documentId }) => documentId);
    this.#change(() => {
      this.#use.findings.replace(documentIds, findings);
      this.#use.robustness.replace(documentIds, robustness);
    });
  }

  /** The findings of a document, in the order of their ids. */
  findings(documentId: string): readonly StoredFinding[] {
    return telling(this.file, () => this.#use.findings.read(documentId));
  }

  /** How firmly the ratings of a document rest on their cases. */
  robustness(documentId: string): readonly Robustness[] {
    return telling(this.file, () => this.#use.robustness.read(documentId));
  }

  /** Looks for words and "phrases" in the stored texts, best match first. */
  search(words: string, limit = 50): readonly TextHit[] {
    return telling(this.file, () => this.#use.search(words, limit));
  }

  /**
   * Runs one reading statement over a connection of its own that can't write. It sees the database as it was when the first
   * row was read. Throws `refused` for anything else.
   */
  query(sql: string): QueryResult {
    return this.#queries.run(sql);
  }
}
