import type { Anchor } from '../document/anchor.js';
import type { Evidence } from '../document/evidence.js';
import type { CaseMaterial } from '../extract/case-material.js';
import { normaliseCaseRows } from './case-questions.js';
import { normaliseFacts } from './facts.js';
import { normaliseMethodology } from './methodology.js';
import { normaliseQuantified } from './quantified.js';
import { normaliseRecommendationCounts, normaliseRecommendations } from './recommendations.js';
import type { InspectionRecord } from './record.js';
import { normaliseSampleDesigns, normaliseSamples } from './samples.js';

/** The part of an inspection's record that comes from its cases and figures. */
export type CaseMaterialRecords = Pick<
  InspectionRecord,
  | 'caseQuestions'
  | 'facts'
  | 'samples'
  | 'sampleDesigns'
  | 'recommendations'
  | 'recommendationCounts'
  | 'methodology'
  | 'quantified'
>;

/** Statements on cases and figures as records, with the evidence of each. */
export const normaliseCaseMaterial = (
  material: CaseMaterial,
  evidenceOf: (at: Anchor) => Evidence,
): CaseMaterialRecords => ({
  caseQuestions: normaliseCaseRows(material.caseRows, evidenceOf),
  facts: normaliseFacts(material.facts, evidenceOf),
  samples: normaliseSamples(material.samples, evidenceOf),
  sampleDesigns: normaliseSampleDesigns(material.sampleDesigns, evidenceOf),
  recommendations: normaliseRecommendations(material.recommendations, evidenceOf),
  recommendationCounts: normaliseRecommendationCounts(material.recommendationCounts, evidenceOf),
  methodology: normaliseMethodology(material.methodology, evidenceOf),
  quantified: normaliseQuantified(material.quantified, evidenceOf),
});
