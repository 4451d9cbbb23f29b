import type { SourceDocument } from '../document/source-document.js';
import type { Framework } from '../framework/framework.js';
import type { CaseRowStatement } from './cases/case-statement.js';
import { findCaseRows } from './cases/case-tables.js';
import type { FactStatement } from './facts/fact-statement.js';
import { findFacts } from './facts/facts.js';
import { findMethodology, type MethodologyClaim } from './methodology/methodology.js';
import { findQuantified, type QuantifiedStatement } from './quantified/quantified.js';
import {
  findRecommendations,
  type RecommendationCountStatement,
  type RecommendationStatement,
} from './recommendations/recommendations.js';
import { findSampleDesigns, type SampleDesignStatement } from './samples/sample-design.js';
import type { SampleStatement } from './samples/sample-statement.js';
import { findSamples } from './samples/samples.js';
import type { Section } from './section.js';

/** What a report says of its cases and of the service's figures, as read; each list in the order of the text. */
export interface CaseMaterial {
  readonly caseRows: readonly CaseRowStatement[];
  readonly facts: readonly FactStatement[];
  readonly samples: readonly SampleStatement[];
  readonly sampleDesigns: readonly SampleDesignStatement[];
  readonly recommendations: readonly RecommendationStatement[];
  readonly recommendationCounts: readonly RecommendationCountStatement[];
  readonly methodology: readonly MethodologyClaim[];
  readonly quantified: readonly QuantifiedStatement[];
}

/**
 * Reads case tables, contextual figures, samples and their design, recommendations, the methodology's claims and quantified
 * sentences of a report. `sections` are the document's, told with the same framework; without a framework only figures and
 * recommendations can be read.
 */
export const findCaseMaterial = (
  document: SourceDocument,
  sections: readonly Section[],
  framework: Framework | null,
): CaseMaterial => {
  const { recommendations, counts } = findRecommendations(document, sections);
  const samples = framework === null ? [] : findSamples(document, sections, framework);
  const caseRows = framework === null ? [] : findCaseRows(document, sections, framework);
  return {
    caseRows,
    facts: findFacts(document, sections),
    samples,
    sampleDesigns: framework === null ? [] : findSampleDesigns(document, sections, framework, samples),
    recommendations,
    recommendationCounts: counts,
    methodology: framework === null ? [] : findMethodology(document, sections, framework),
    // They are only ever held against rows of case tables: a report without tables need not be searched for them.
    quantified: framework === null || caseRows.length === 0 ? [] : findQuantified(document, sections, framework),
  };
};
