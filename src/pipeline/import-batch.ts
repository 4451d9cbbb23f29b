import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Framework } from '../framework/framework.js';
import { failedRecord } from '../normalize/failed-record.js';
import { documentIdOf } from '../normalize/identity.js';
import type { DocumentStatus, InspectionRecord } from '../normalize/record.js';
import type { InspectionDatabase } from '../store/inspection-database.js';
import { type AuditExtent, auditDatabase } from './audit-all.js';
import { EXTRACTION_VERSION } from './extraction-version.js';
import type { Imported } from './import-document.js';
import type { Limits } from './limits.js';
import { type ManifestRow, manifestDigest } from './manifest.js';
import { type SourceFile, sha256Of } from './sources.js';
import { openWorkerPool, type WorkerFault } from './worker-pool.js';

/** What became of one file. */
export interface Outcome {
  readonly path: string;
  readonly documentId: string | null;
  /**
   * `read` anew, `known` already as this version of Probity would read it, the `same` bytes as another file of this import
   * (`sameAs`), or `passed_over`: a file of another type that was found in a folder.
   */
  readonly how: 'read' | 'known' | 'same' | 'passed_over';
  readonly sameAs: string | null;
  readonly status: DocumentStatus | null;
  /** For people, with the remedy; null where there is nothing to say. */
  readonly message: string | null;
  /** The record of a document that was read. */
  readonly record: InspectionRecord | null;
}

export interface BatchResult {
  readonly outcomes: readonly Outcome[];
  /** What the audit at the end went over. */
  readonly audited: AuditExtent;
}

export interface BatchOptions {
  readonly jobs: number;
  readonly limits: Limits;
  readonly frameworks: readonly Framework[];
  /** By absolute path. */
  readonly manifest: ReadonlyMap<string, ManifestRow>;
  /** Reads known documents anew. */
  readonly force: boolean;
  /** Called after each file, in the order in which they are done. */
  readonly onOutcome: (outcome: Outcome, done: number, total: number) => void;
}

interface Bytes {
  readonly sha256: string;
  /** The first name in sorted order, then the others. */
  readonly files: readonly [SourceFile, ...SourceFile[]];
  readonly manifest: ManifestRow | undefined;
}

const byPath = (a: SourceFile, b: SourceFile): number => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0);

const groupByBytes = async (
  files: readonly SourceFile[],
  manifest: BatchOptions['manifest'],
): Promise<readonly Bytes[]> => {
  const groups = new Map<string, [SourceFile, ...SourceFile[]]>();
  for (const file of [...files].sort(byPath)) {
    const sha256 = await sha256Of(file.path);
    const group = groups.get(sha256);
    if (group) group.push(file);
    else groups.set(sha256, [file]);
  }
  return [...groups].map(([sha256, group]) => ({
    sha256,
    files: group,
    manifest: group.map((file) => manifest.get(resolve(file.path))).find((row) => row !== undefined),
  }));
};

const isFault = (result: Imported | WorkerFault): result is WorkerFault => !('record' in result);

/** A file of another type is a document only if somebody named it; met in a folder it is passed over. */
const isPassedOver = (result: Imported, named: boolean): boolean =>
  result.mediaType === null && !named && result.otherFormat;

/**
 * Imports files: workers read, this thread alone writes, one transaction a document. Never throws for a document's sake: each
 * file ends with an outcome. Known bytes are skipped, so that an import that was killed goes on where it stopped.
 */
export const importBatch = async (
  database: InspectionDatabase,
  files: readonly SourceFile[],
  options: BatchOptions,
): Promise<BatchResult> => {
  const outcomes: Outcome[] = [];
  const tell = (outcome: Outcome): void => {
    outcomes.push(outcome);
    options.onOutcome(outcome, outcomes.length, files.length);
  };
  const tellOthers = ({ files: [first, ...others], sha256 }: Bytes, documentId: string | null): void => {
    for (const other of others) {
      if (documentId !== null) database.seenAt(sha256, other.path);
      tell({
        path: other.path,
        documentId,
        how: 'same',
        sameAs: first.path,
        status: null,
        message: null,
        record: null,
      });
    }
  };

  const waiting: Bytes[] = [];
  for (const bytes of await groupByBytes(files, options.manifest)) {
    const known = options.force ? null : database.known(bytes.sha256);
    const digest = manifestDigest(bytes.manifest);
    if (known && known.extractionVersion === EXTRACTION_VERSION && known.manifestHash === digest) {
      const [{ path }] = bytes.files;
      database.seenAt(
        bytes.sha256,
        path,
        known.paths.filter((name) => !existsSync(name)),
      );
      const status = database.record(known.documentId)?.status ?? null;
      tell({ path, documentId: known.documentId, how: 'known', sameAs: null, status, message: null, record: null });
      tellOthers(bytes, known.documentId);
    } else waiting.push(bytes);
  }

  const pool = openWorkerPool(Math.min(options.jobs, Math.max(1, waiting.length)), options.limits);
  const read = async (bytes: Bytes): Promise<{ bytes: Bytes; result: Imported | WorkerFault }> => {
    const { files: group, sha256, manifest } = bytes;
    const task = { path: group[0].path, sha256, manifest: manifest ?? null, limits: options.limits.reading };
    return { bytes, result: await pool.run(task) };
  };
  const keep = (bytes: Bytes, result: Imported | WorkerFault): void => {
    const { files: group, sha256, manifest } = bytes;
    const [{ path }] = group;
    const imported: Imported = isFault(result)
      ? {
          mediaType: null,
          pages: null,
          text: null,
          otherFormat: false,
          record: failedRecord(documentIdOf(sha256), result.reason),
          message: result.message,
        }
      : result;
    const named = group.some((file) => file.named);
    if (isPassedOver(imported, named)) {
      for (const file of group) {
        tell({
          path: file.path,
          documentId: null,
          how: 'passed_over',
          sameAs: null,
          status: null,
          message: imported.message,
          record: null,
        });
      }
      return;
    }
    const { record, message } = imported;
    database.save({
      file: { path, url: manifest?.url ?? null, sha256, mediaType: imported.mediaType, pages: imported.pages },
      text: imported.text,
      record,
      importedAt: new Date().toISOString(),
      extractionVersion: EXTRACTION_VERSION,
      manifestHash: manifestDigest(manifest),
    });
    tell({ path, documentId: record.documentId, how: 'read', sameAs: null, status: record.status, message, record });
    tellOthers(bytes, record.documentId);
  };
  try {
    const begin = (): ReturnType<typeof read> | null => {
      const next = waiting.shift();
      return next ? read(next) : null;
    };
    const lane = async (): Promise<void> => {
      for (let reading = begin(); reading; ) {
        const { bytes, result } = await reading;
        // The worker goes on with the next document while this thread stores the last one.
        reading = begin();
        keep(bytes, result);
      }
    };
    await Promise.all(Array.from({ length: options.jobs }, lane));
  } finally {
    await pool.close();
  }
  return { outcomes, audited: auditDatabase(database, options.frameworks, { unaudited: true }) };
};
