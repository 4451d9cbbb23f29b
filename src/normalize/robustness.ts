import type { Evidence } from '../document/evidence.js';

/** How firmly a standard's rating rests on its cases: the lowest of its key questions, and how near the next bands are. */
export interface Robustness {
  readonly documentId: string;
  readonly standard: string;
  readonly standardCode: string | null;
  /** The key question with the lowest share, the first of several. */
  readonly question: string;
  /** Null where only a percentage is printed and the count behind it can't be told. */
  readonly yes: number | null;
  readonly relevantCases: number | null;
  /** In per cent. */
  readonly percent: number;
  /** The band of the exact share; null where the framework has no bands. */
  readonly band: string | null;
  /** Cases of this question that would have to be judged otherwise to reach the next band; null at the end of the scale, or without counts. */
  readonly casesToLowerBand: number | null;
  readonly casesToHigherBand: number | null;
  /** The 95% interval (Wilson score) of the share in per cent; null without counts. */
  readonly intervalLow: number | null;
  readonly intervalHigh: number | null;
  /** Key questions that could not be read, so that another may be lower. */
  readonly unread: number;
  /** Whether a value here was repaired or read with doubt. */
  readonly doubtful: boolean;
  readonly evidence: Evidence;
}
