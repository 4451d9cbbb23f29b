import type { SourceDocument } from '../document/source-document.js';
import type { CaseRowStatement } from './cases/case-statement.js';
import { findCaseRows } from './cases/case-tables.js';
import { type Classification, classify, type Known } from './classification.js';
import type { FactStatement } from './facts/fact-statement.js';
import { findFacts } from './facts/facts.js';
import { findMethodology, type MethodologyClaim } from './methodology/methodology.js';
import { findRatings } from './ratings/find-ratings.js';
import { findScores } from './ratings/scores.js';
import type { RatingStatement, ScoreStatement } from './ratings/statement.js';
import { findRecommendations, type Recommendations } from './recommendations.js';
import { findSampleDesigns, type SampleDesignStatement } from './samples/sample-design.js';
import { findSamples, type SampleStatement } from './samples/samples.js';
import type { Section } from './section.js';
import { sectionsOf } from './sections.js';

/** All that the finders read in a document: statements in its own words, each with its place. */
export interface Statements {
  readonly classification: Classification;
  readonly sections: readonly Section[];
  readonly ratings: readonly RatingStatement[];
  readonly scores: readonly ScoreStatement[];
  readonly caseRows: readonly CaseRowStatement[];
  readonly facts: readonly FactStatement[];
  readonly samples: readonly SampleStatement[];
  readonly sampleDesigns: readonly SampleDesignStatement[];
  readonly methodology: readonly MethodologyClaim[];
  readonly recommendations: Recommendations;
}

/** What stands in reports alone: ratings by table and heading, scores, case tables, figures, samples, recommendations. */
const ofReport = (
  document: SourceDocument,
  { framework, subjects }: Classification,
  sections: readonly Section[],
): Omit<Statements, 'classification' | 'sections'> => {
  const recommendations = findRecommendations(document, sections);
  const facts = findFacts(document, sections);
  if (framework === null) {
    return {
      ratings: [],
      scores: [],
      caseRows: [],
      facts,
      samples: [],
      sampleDesigns: [],
      methodology: [],
      recommendations,
    };
  }
  const [subject] = subjects;
  const place = subject ? document.text.slice(subject.at.start, subject.at.end) : null;
  const ratings = findRatings(document, framework, sections, place);
  const tables = ratings.filter(({ origin }) => origin === 'ratings_table').map(({ at }) => at);
  const samples = findSamples(document, sections, framework);
  return {
    ratings,
    scores: findScores(document, framework, sections, tables),
    caseRows: findCaseRows(document, sections, framework),
    facts,
    samples,
    sampleDesigns: findSampleDesigns(document, sections, framework, samples),
    methodology: findMethodology(document, sections, framework),
    recommendations,
  };
};

const NOTHING: Omit<Statements, 'classification' | 'sections'> = {
  ratings: [],
  scores: [],
  caseRows: [],
  facts: [],
  samples: [],
  sampleDesigns: [],
  methodology: [],
  recommendations: { recommendations: [], counts: [] },
};

/** Runs every finder that fits the kind of the document. */
export const extract = (document: SourceDocument, known: Known): Statements => {
  const classification = classify(document, known);
  const sections = sectionsOf(document, classification.framework);
  const found = classification.kind === 'report' ? ofReport(document, classification, sections) : NOTHING;
  return { classification, sections, ...found };
};
