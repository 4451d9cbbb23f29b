import { readFile } from 'node:fs/promises';
import { type FailureReason, ReadingError } from '../document/reading-error.js';
import type { MediaType, SourceDocument } from '../document/source-document.js';
import type { Known } from '../extract/candidate.js';
import { extract } from '../extract/extract.js';
import { loadFrameworks } from '../framework/load.js';
import { loadInspectorates } from '../framework/load-inspectorates.js';
import { failedRecord } from '../normalize/failed-record.js';
import { documentIdOf } from '../normalize/identity.js';
import { normalise } from '../normalize/normalise.js';
import type { InspectionRecord } from '../normalize/record.js';
import type { ReadingLimits } from '../read/limits.js';
import { readDocument } from '../read/read.js';
import { UnsupportedFormat } from '../read/unsupported-format.js';
import type { ManifestRow } from './manifest.js';

export interface ImportTask {
  readonly path: string;
  readonly sha256: string;
  readonly manifest: ManifestRow | null;
  readonly limits: ReadingLimits;
}

/** One document, read: its text and its record, whatever came of it; `message` is for people, with the remedy. */
export interface Imported {
  readonly mediaType: MediaType | null;
  readonly pages: number | null;
  /** Null where the bytes could not be made into text. */
  readonly text: string | null;
  /** Whether it is a file of a kind that no reader reads. */
  readonly otherFormat: boolean;
  readonly record: InspectionRecord;
  readonly message: string | null;
}

const unread = (sha256: string, reason: FailureReason, message: string): Imported => ({
  mediaType: null,
  pages: null,
  text: null,
  otherFormat: false,
  record: failedRecord(documentIdOf(sha256), reason),
  message,
});

let knownOnce: Known | undefined;

/** The frameworks and inspectorates, read once a thread. */
const known = (): Known => {
  knownOnce ??= { frameworks: loadFrameworks(), inspectorates: loadInspectorates() };
  return knownOnce;
};

/** What was met and lived with while reading, in one line. */
const issuesOf = ({ issues }: SourceDocument): string | null =>
  issues.length === 0
    ? null
    : issues.map(({ page, message }) => (page === null ? message : `page ${page}: ${message}`)).join(' ');

/** Reads, extracts and normalises one file: pure but for the reading of the file. Never throws for the file's sake. */
export const importDocument = async ({ path, sha256, manifest, limits }: ImportTask): Promise<Imported> => {
  let bytes: Uint8Array;
  try {
    bytes = await readFile(path);
  } catch (error) {
    return unread(
      sha256,
      'unreadable',
      `The file can't be opened: ${error instanceof Error ? error.message : String(error)}.`,
    );
  }
  try {
    const document = await readDocument(bytes, limits);
    const record = normalise(documentIdOf(sha256), document, extract(document, known()), manifest);
    return {
      mediaType: document.mediaType,
      pages: document.pages.length === 0 ? null : document.pages.length,
      text: document.text,
      otherFormat: false,
      record,
      message: record.status.status === 'unsupported' ? 'No inspection of a known programme.' : issuesOf(document),
    };
  } catch (error) {
    if (error instanceof ReadingError) return unread(sha256, error.reason, error.message);
    if (error instanceof UnsupportedFormat) {
      const record = failedRecord(documentIdOf(sha256), 'unreadable');
      return {
        ...unread(sha256, 'unreadable', error.message),
        otherFormat: true,
        record: { ...record, status: { status: 'unsupported', reason: error.message } },
      };
    }
    throw error;
  }
};
