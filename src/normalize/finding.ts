import type { Evidence } from '../document/evidence.js';

export type Severity = 'error' | 'warning' | 'note';
export type FindingStatus = 'open' | 'explained' | 'unverifiable';

/** A place that a finding rests on; `printed` is the value that is found fault with, `other` what it is held against. */
export interface FindingEvidence {
  readonly side: 'printed' | 'other';
  readonly documentId: string;
  readonly evidence: Evidence;
}

/** What a rule found. Whole sentences, service and date first, and no claim about who is at fault. */
export interface Finding {
  readonly rule: string;
  readonly severity: Severity;
  readonly status: FindingStatus;
  readonly documentId: string;
  readonly service: string | null;
  readonly standard: string | null;
  readonly printed: string | null;
  readonly expected: string | null;
  readonly message: string;
  readonly explanation: string | null;
  readonly evidence: readonly FindingEvidence[];
}
