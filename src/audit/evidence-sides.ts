import type { Evidence } from '../document/evidence.js';
import type { FindingEvidence } from '../normalize/finding.js';
import type { Audited } from './rule.js';

type Placed = { readonly evidence: Evidence | null };

const side = (
  which: FindingEvidence['side'],
  document: Audited,
  values: readonly (Placed | null)[],
): FindingEvidence[] =>
  values.flatMap((value) =>
    value?.evidence ? [{ side: which, documentId: document.record.documentId, evidence: value.evidence }] : [],
  );

/** The places of values that are found fault with; a value without a place (from a manifest, computed) gives none. */
export const printedSide = (document: Audited, ...values: readonly (Placed | null)[]): FindingEvidence[] =>
  side('printed', document, values);

/** The places of values that the printed one is held against. */
export const otherSide = (document: Audited, ...values: readonly (Placed | null)[]): FindingEvidence[] =>
  side('other', document, values);
