import { DEFAULT_PDF_LIMITS, type PdfLimits } from './pdf/limits.js';

/** What a document may cost to read. A reader that meets a limit throws a `ReadingError` with the reason `too_large`. */
export interface ReadingLimits extends PdfLimits {
  /** Size of the file in bytes. */
  readonly bytes: number;
  /** Length of the decoded text of an HTML or text file, in UTF-16 code units. */
  readonly characters: number;
  /** Nesting of an HTML page's elements. */
  readonly depth: number;
  /** Tags of an HTML page, start tags and end tags together. */
  readonly nodes: number;
  /** Cells of all tables of one document. */
  readonly cells: number;
}

/** Far above the largest inspection report met (about 150 pages, 3 MB), low enough to be read within seconds. */
export const DEFAULT_LIMITS: ReadingLimits = {
  ...DEFAULT_PDF_LIMITS,
  bytes: 200_000_000,
  characters: 20_000_000,
  depth: 250,
  nodes: 400_000,
  cells: 200_000,
};
