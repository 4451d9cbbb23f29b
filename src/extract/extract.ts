import type { SourceDocument } from '../document/source-document.js';
import type { Known } from './candidate.js';
import { type CaseMaterial, findCaseMaterial } from './case-material.js';
import { type Classification, classify } from './classification.js';
import type { JudgementContext } from './judgements/context.js';
import { findJudgements } from './judgements/find-judgements.js';
import { findToldScores } from './judgements/find-told-scores.js';
import type { JudgementStatement, ToldScore } from './judgements/statement.js';
import { findRatings, type ToldOfReport } from './ratings/find-ratings.js';
import { findScores } from './ratings/scores.js';
import type { RatingStatement, ScoreStatement } from './ratings/statement.js';
import type { Section } from './section.js';
import { sectionsOf } from './sections.js';

/** What reports alone hold: ratings by table, heading and sentence, scores, and what they say of their cases. */
export interface ReportStatements {
  readonly ratings: readonly RatingStatement[];
  readonly scores: readonly ScoreStatement[];
  readonly material: CaseMaterial;
}

/** All that the finders read in a document: statements in its own words, each with its place. */
export interface Statements {
  readonly classification: Classification;
  readonly sections: readonly Section[];
  /** Null for documents of other kinds. */
  readonly report: ReportStatements | null;
  readonly judgements: readonly JudgementStatement[];
  /** Scores as releases and articles tell them. */
  readonly toldScores: readonly ToldScore[];
}

/** The year in which a document was published, else that of the fieldwork; null where it says neither. */
const yearOf = ({ dates }: Classification): number | null => {
  const readable = dates.filter(({ reading }) => reading.value !== null);
  const date = readable.find(({ what }) => what === 'published') ?? readable[0];
  return date?.reading.value == null ? null : Number(date.reading.value.slice(0, 4));
};

const judgementContext = (
  classification: Classification,
  sections: readonly Section[],
  known: Known,
): JudgementContext | null =>
  classification.inspectorate === null
    ? null
    : {
        kind: classification.kind,
        sections,
        regions: classification.regions,
        framework: classification.framework,
        frameworks: known.frameworks,
        inspectorate: classification.inspectorate,
        services: classification.subjects.map(({ name }) => name),
        publishedYear: yearOf(classification),
      };

/** What classification and the grammar of prose tell the reader of a report's ratings. */
const toldOfReport = ({ dates }: Classification, judgements: readonly JudgementStatement[]): ToldOfReport => ({
  ownYears: new Set(dates.flatMap(({ reading }) => (reading.value === null ? [] : Number(reading.value.slice(0, 4))))),
  ofOthers: judgements.flatMap(({ form, period, speaker, at }) =>
    form === 'rating' && (period === 'prior' || speaker !== 'inspectorate') ? [at] : [],
  ),
});

const ofReport = (
  document: SourceDocument,
  classification: Classification,
  sections: readonly Section[],
  judgements: readonly JudgementStatement[],
): ReportStatements => {
  const { framework, subjects } = classification;
  const material = findCaseMaterial(document, sections, framework);
  if (framework === null) return { ratings: [], scores: [], material };
  const [subject] = subjects;
  const place = subject ? document.text.slice(subject.at.start, subject.at.end) : null;
  const ratings = findRatings(document, framework, sections, place, toldOfReport(classification, judgements));
  const tables = ratings.filter(({ origin }) => origin === 'ratings_table').map(({ at }) => at);
  return { ratings, scores: findScores(document, framework, sections, tables), material };
};

/** Runs every finder that fits the kind of the document. */
export const extract = (document: SourceDocument, known: Known): Statements => {
  const classification = classify(document, known);
  const sections = sectionsOf(document, classification.framework);
  const context = judgementContext(classification, sections, known);
  const judgements = context ? findJudgements(document, context) : [];
  return {
    classification,
    sections,
    report: classification.kind === 'report' ? ofReport(document, classification, sections, judgements) : null,
    judgements,
    toldScores: context ? findToldScores(document, context) : [],
  };
};
