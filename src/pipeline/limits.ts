/** Bounds for one document: PDFs and HTML come from strangers. */
export interface Limits {
  /** Largest file, in bytes. */
  readonly bytes: number;
  readonly pages: number;
  /** Seconds from the start of reading to the finished record; then the worker is ended. */
  readonly seconds: number;
  /** Heap of a worker, in MiB. */
  readonly heap: number;
}

/** The longest real report seen has 58 pages and takes half a second; these leave two orders of magnitude. */
export const DEFAULT_LIMITS: Limits = { bytes: 100 * 1024 * 1024, pages: 2000, seconds: 60, heap: 1024 };
