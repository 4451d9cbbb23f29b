import { DEFAULT_LIMITS as DEFAULT_READING_LIMITS, type ReadingLimits } from '../read/limits.js';

/** Bounds for one document: PDFs and HTML come from strangers. */
export interface Limits {
  /** Seconds from the start of reading to the finished record; then the worker is ended. */
  readonly seconds: number;
  /** Heap of a worker, in MiB. */
  readonly heap: number;
  readonly reading: ReadingLimits;
}

/** A real report of 58 pages takes half a second and 250 MiB; these leave room for what is a hundred times slower. */
export const DEFAULT_LIMITS: Limits = { seconds: 60, heap: 1024, reading: DEFAULT_READING_LIMITS };
