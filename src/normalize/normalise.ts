import type { Anchor } from '../document/anchor.js';
import { type Evidence, evidenceFor } from '../document/evidence.js';
import type { SourceDocument } from '../document/source-document.js';
import type { Classification } from '../extract/classification.js';
import type { Statements } from '../extract/extract.js';
import { type CaseMaterialRecords, normaliseCaseMaterial } from './case-material.js';
import { coverageOf } from './coverage.js';
import { type ManifestDates, statedDatesOf, summaryDates } from './dates.js';
import { normaliseJudgements } from './judgements.js';
import { overallVerdict, ratingRecords, verdictsOf, withNarrative } from './ratings.js';
import type { CoverageRecord, DocumentSummary, InspectionRecord, RatingRecord, ScoreRecord } from './record.js';
import { scoreRecord, toldScoreRecord } from './score.js';
import { resolveService } from './services.js';
import { documentStatus } from './status.js';

/** What a manifest gives of a document: it overrides what is read, and has no evidence. */
export interface Overrides extends ManifestDates {
  readonly service: string | null;
}

const NO_OVERRIDES: Overrides = { service: null, publishedOn: null, fieldworkStart: null, fieldworkEnd: null };

const NO_MATERIAL: CaseMaterialRecords = {
  caseQuestions: [],
  facts: [],
  samples: [],
  sampleDesigns: [],
  recommendations: [],
  recommendationCounts: [],
  methodology: [],
  quantified: [],
};

type EvidenceOf = (at: Anchor) => Evidence;

const serviceOf = (
  { inspectorate, subjects }: Classification,
  given: string | null,
  evidenceOf: EvidenceOf,
): Pick<DocumentSummary, 'service' | 'serviceKnown'> => {
  if (given !== null && inspectorate) {
    const { name, known } = resolveService(given, inspectorate);
    return { service: { value: name, evidence: null }, serviceKnown: known };
  }
  if (given !== null) return { service: { value: given, evidence: null }, serviceKnown: false };
  const [subject] = subjects;
  if (!subject) return { service: null, serviceKnown: false };
  return { service: { value: subject.name, evidence: evidenceOf(subject.at) }, serviceKnown: subject.known };
};

/** A title as words: without the marks of emphasis that Markdown and converted texts leave in it. */
const titleWords = (printed: string): string =>
  printed
    .replace(/[*_#`]+(?=\s|\p{L}|\p{N}|$)|(?<=[\p{L}\p{N}])[*_]+/gu, '')
    .replace(/\s+/g, ' ')
    .trim();

const summaryOf = (
  document: SourceDocument,
  classification: Classification,
  overrides: Overrides,
  evidenceOf: EvidenceOf,
): DocumentSummary => {
  const { kind, framework, inspectorate, joint, title, dates } = classification;
  return {
    kind,
    title: title
      ? { value: titleWords(document.text.slice(title.start, title.end)), evidence: evidenceOf(title) }
      : null,
    ...serviceOf(classification, overrides.service, evidenceOf),
    inspectorate: inspectorate?.id ?? null,
    framework: framework?.id ?? null,
    joint,
    ...summaryDates(dates, document.properties.published, overrides, evidenceOf),
  };
};

interface ReportRatings {
  readonly ratings: readonly RatingRecord[];
  readonly score: ScoreRecord | null;
  readonly coverage: readonly CoverageRecord[];
  readonly overallRead: boolean;
}

/** Rows without their rank: where nothing decides the framework, no level is given. */
const withoutLevel = <Row extends { readonly level: number | null }>(rows: readonly Row[]): Row[] =>
  rows.map((row) => ({ ...row, level: null }));

/** Ratings, score and coverage of a report; nothing of documents of other kinds, and where the framework is not known. */
const reportRatings = (
  { classification, report }: Statements,
  summary: DocumentSummary,
  evidenceOf: EvidenceOf,
): ReportRatings => {
  const { framework, unrated } = classification;
  if (framework === null || report === null || unrated) {
    return { ratings: [], score: null, coverage: [], overallRead: false };
  }
  const { ratings, scores } = report;
  const verdicts = verdictsOf(ratings);
  const fieldworkStart = summary.fieldworkStart?.value ?? null;
  return {
    ratings: ratingRecords(ratings, framework, summary.service?.value ?? null, evidenceOf),
    score: scoreRecord(framework, ratings, verdicts, scores, fieldworkStart, evidenceOf),
    coverage: coverageOf(framework, verdicts, fieldworkStart),
    overallRead: overallVerdict(verdicts)?.state === 'read',
  };
};

/**
 * Brings what was found in a document into the vocabulary of its framework: the record that the store keeps and the audit
 * sees. The text is not read again; evidence is computed from the anchors.
 */
export const normalise = (
  documentId: string,
  document: SourceDocument,
  statements: Statements,
  overrides: Overrides | null,
): InspectionRecord => {
  const { classification } = statements;
  const evidenceOf = evidenceFor(document);
  const summary = summaryOf(document, classification, overrides ?? NO_OVERRIDES, evidenceOf);
  const { overallRead, ...rated } = reportRatings(statements, summary, evidenceOf);
  const { kind } = summary;
  const prose = classification.unrated
    ? { judgements: [], ratings: [] }
    : normaliseJudgements(statements.judgements, { kind, text: document.text, evidence: evidenceOf });
  const ranked = <Row extends { readonly level: number | null }>(rows: readonly Row[]): readonly Row[] =>
    classification.framework === null ? withoutLevel(rows) : rows;
  const recognised = classification.kind !== 'other';
  const status =
    classification.unrated && recognised
      ? ({ status: 'imported', reason: null } as const)
      : documentStatus({
          kind: classification.kind,
          framework: classification.framework,
          recognised,
          fieldworkStart: summary.fieldworkStart?.value ?? null,
          coverage: rated.coverage,
          score: rated.score,
          overallRead,
          judgements: prose.judgements.length,
        });
  return {
    documentId,
    summary,
    status,
    copy: document.mediaType !== 'application/pdf',
    ratings: ranked(withNarrative(rated.ratings, prose.ratings, classification.framework)),
    score: rated.score ?? toldScoreRecord(statements.toldScores, summary.service?.value ?? null, evidenceOf),
    coverage: rated.coverage,
    ...(statements.report ? normaliseCaseMaterial(statements.report.material, evidenceOf) : NO_MATERIAL),
    judgements: ranked(prose.judgements),
    dates: statedDatesOf(classification.dates, evidenceOf),
  };
};
