/** Bounds on what a PDF may ask of the reader. Time and memory are bounded by the worker that reads it. */
export interface PdfLimits {
  /** Most pages of a document; more is `too_large`. */
  readonly pages: number;
  /** Most glyphs on a page; a page with more is left out and reported. */
  readonly glyphsPerPage: number;
  /** Most drawing operators on a page; a page with more is left out and reported. */
  readonly operatorsPerPage: number;
}

export const DEFAULT_PDF_LIMITS: PdfLimits = { pages: 2_000, glyphsPerPage: 100_000, operatorsPerPage: 400_000 };
