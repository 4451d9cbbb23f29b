import type { InspectionRecord } from '../normalize/record.js';

/** The file that a document was read from. */
export interface StoredFile {
  /** One name of the bytes; the store shows the first in sorted order of all names under which it has met them. */
  readonly path: string;
  readonly url: string | null;
  /** Hexadecimal, lower case. */
  readonly sha256: string;
  /** Null where the format was not recognised. */
  readonly mediaType: string | null;
  /** Null where the format has no pages. */
  readonly pages: number | null;
}

/** A document as the store takes it in: whole, or as far as it could be read. */
export interface StoredDocument {
  readonly file: StoredFile;
  /** The text that the record's evidence points into; null where there is none. */
  readonly text: string | null;
  readonly record: InspectionRecord;
  /** ISO date and time of the import: the one value that may differ between two imports of the same bytes. */
  readonly importedAt: string;
  /** Changes when the extraction does, so that documents are read anew. */
  readonly extractionVersion: string;
  /** A digest of the manifest's row for the file, empty for none. */
  readonly manifestHash: string;
}
