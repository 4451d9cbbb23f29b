import type { Anchor } from '../document/anchor.js';
import type { Evidence } from '../document/evidence.js';
import type { QuantifiedStatement } from '../extract/quantified/quantified.js';
import type { QuantifiedSentence } from './record.js';

/** Quantified sentences as records, in the order of the text. */
export const normaliseQuantified = (
  statements: readonly QuantifiedStatement[],
  evidenceOf: (at: Anchor) => Evidence,
): readonly QuantifiedSentence[] => statements.map(({ at, ...rest }) => ({ ...rest, evidence: evidenceOf(at) }));
