import type { Anchor } from '../document/anchor.js';
import type { Evidence } from '../document/evidence.js';
import type {
  RecommendationCountStatement,
  RecommendationStatement,
} from '../extract/recommendations/recommendations.js';
import type { RecommendationCount, RecommendationRecord } from './record.js';

/** Recommendations as records, in the order of the text. */
export const normaliseRecommendations = (
  statements: readonly RecommendationStatement[],
  evidenceOf: (at: Anchor) => Evidence,
): readonly RecommendationRecord[] => statements.map(({ at, ...rest }) => ({ ...rest, evidence: evidenceOf(at) }));

/** The stated numbers of recommendations as records. */
export const normaliseRecommendationCounts = (
  statements: readonly RecommendationCountStatement[],
  evidenceOf: (at: Anchor) => Evidence,
): readonly RecommendationCount[] => statements.map(({ count, at }) => ({ count, evidence: evidenceOf(at) }));
