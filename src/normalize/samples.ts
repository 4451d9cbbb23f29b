import type { Anchor } from '../document/anchor.js';
import type { Evidence } from '../document/evidence.js';
import type { SampleDesignStatement } from '../extract/samples/sample-design.js';
import type { SampleStatement } from '../extract/samples/sample-statement.js';
import type { SampleDesign, SampleRecord } from './record.js';

/** Stated samples as records, in the order of the text. */
export const normaliseSamples = (
  statements: readonly SampleStatement[],
  evidenceOf: (at: Anchor) => Evidence,
): readonly SampleRecord[] => statements.map(({ at, ...rest }) => ({ ...rest, evidence: evidenceOf(at) }));

/** Claims of precision as records, in the order of the text. */
export const normaliseSampleDesigns = (
  statements: readonly SampleDesignStatement[],
  evidenceOf: (at: Anchor) => Evidence,
): readonly SampleDesign[] => statements.map(({ at, ...rest }) => ({ ...rest, evidence: evidenceOf(at) }));
