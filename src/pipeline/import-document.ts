import { readFile } from 'node:fs/promises';
import { type FailureReason, ReadingError } from '../document/reading-error.js';
import type { MediaType } from '../document/source-document.js';
import type { InspectionRecord } from '../normalize/record.js';
import type { Limits } from './limits.js';
import type { ManifestRow } from './manifest.js';

export interface ImportTask {
  readonly path: string;
  readonly sha256: string;
  readonly manifest: ManifestRow | null;
  readonly limits: Limits;
}

/** One document, read: its text and its record, whatever came of it; `message` is for people, with the remedy. */
export interface Imported {
  readonly mediaType: MediaType | null;
  readonly pages: number | null;
  /** Null where the bytes could not be made into text. */
  readonly text: string | null;
  readonly record: InspectionRecord;
  readonly message: string | null;
}
