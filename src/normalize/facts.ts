import type { Anchor } from '../document/anchor.js';
import type { Evidence } from '../document/evidence.js';
import type { FactStatement } from '../extract/facts/fact-statement.js';
import type { FactRecord } from './record.js';

/** Contextual figures as records, in the order of the text. */
export const normaliseFacts = (
  facts: readonly FactStatement[],
  evidenceOf: (at: Anchor) => Evidence,
): readonly FactRecord[] =>
  facts.map(({ at, ...fact }) => ({
    ...fact,
    state: fact.why === null ? 'read' : 'unreadable',
    evidence: evidenceOf(at),
  }));
