import type { Anchor } from '../document/anchor.js';
import type { Evidence } from '../document/evidence.js';
import type { MethodologyClaim } from '../extract/methodology/methodology.js';
import type { MethodologyStatement } from './record.js';

/** The methodology's statements as records, in the order of the text. */
export const normaliseMethodology = (
  claims: readonly MethodologyClaim[],
  evidenceOf: (at: Anchor) => Evidence,
): readonly MethodologyStatement[] => claims.map(({ at, ...claim }) => ({ ...claim, evidence: evidenceOf(at) }));
