import type { Evidence } from '../document/evidence.js';
import type { FailureReason } from '../document/reading-error.js';

/** What looking for a value gave: see decision 2 of the architecture. Only `read` carries a value. */
export type State = 'read' | 'unreadable' | 'absent' | 'inapplicable';
export type DocumentKind = 'report' | 'press_release' | 'news' | 'other';
export type Period = 'current' | 'prior';
export type RatingOrigin = 'ratings_table' | 'standard_heading' | 'narrative' | 'press_release' | 'news';
export type SampleDomain = 'court' | 'out_of_court' | 'resettlement' | 'casework' | 'victims';

/** A value of the document with its place; no evidence where the manifest gave it. */
export interface Stated<T> {
  readonly value: T;
  readonly evidence: Evidence | null;
}

/** What the document is: the row of `v_documents` that comes from its content. Dates are ISO, as exact as the source (`2020`, `2020-11`, `2020-11-05`). */
export interface DocumentSummary {
  readonly kind: DocumentKind;
  readonly title: Stated<string> | null;
  /** Place name as in the services data, else as printed. */
  readonly service: Stated<string> | null;
  readonly serviceKnown: boolean;
  readonly inspectorate: string | null;
  readonly framework: string | null;
  readonly joint: boolean;
  readonly publishedOn: Stated<string> | null;
  readonly fieldworkStart: Stated<string> | null;
  readonly fieldworkEnd: Stated<string> | null;
}

/** The outcome of an import, the contract's status; `reason` names what is missing or wrong. */
export type DocumentStatus =
  | { readonly status: 'imported'; readonly reason: null }
  | { readonly status: 'partial'; readonly reason: string }
  | { readonly status: 'unsupported'; readonly reason: string }
  | { readonly status: 'failed'; readonly reason: FailureReason };

export interface RatingRecord {
  /** The service that is rated: the document's own, unless it speaks of several. */
  readonly service: string | null;
  readonly standard: string;
  /** As printed (`3.1`). */
  readonly standardCode: string | null;
  /** The framework's official name; null where there is no framework. */
  readonly standardName: string | null;
  readonly scale: string | null;
  /** In lower case as the scale spells it; null where `state` is `unreadable` or only a percentage is printed. */
  readonly rating: string | null;
  readonly level: number | null;
  /** 0 to 100. */
  readonly percent: number | null;
  readonly origin: RatingOrigin;
  readonly period: Period;
  readonly periodDate: string | null;
  readonly state: 'read' | 'unreadable';
  /** Why it could not be read; of a rating that was read, what is in doubt about the reading (null: nothing is). */
  readonly why: string | null;
  readonly evidence: Evidence;
}

/** The score of a report and what its ratings make of it; see `v_scores`. Of a release or an article, the score that it tells, and nothing computed. */
export interface ScoreRecord {
  readonly printedScore: number | null;
  readonly printedMax: number | null;
  readonly computedScore: number | null;
  readonly computedMax: number | null;
  readonly printedOverall: string | null;
  readonly computedOverall: string | null;
  readonly standardsRated: number;
  readonly standardsExpected: number;
  readonly possibleLow: number | null;
  readonly possibleHigh: number | null;
  readonly pointsToLowerBand: number | null;
  readonly pointsToHigherBand: number | null;
  readonly agrees: boolean | null;
  /** Of the printed score. */
  readonly evidence: Evidence | null;
  /** Of the printed overall rating. */
  readonly overallEvidence: Evidence | null;
}

export interface CoverageRecord {
  readonly standard: string;
  readonly standardCode: string | null;
  readonly state: State;
  readonly why: string | null;
}

/** A row of a case-sample table; see `v_case_questions`. */
export interface CaseQuestionRecord {
  readonly standard: string;
  readonly tier: 'key' | 'prompt';
  readonly keyQuestion: string | null;
  /** The framework's topic of the key question (`desistance`), null where none fits without doubt. */
  readonly topic: string | null;
  readonly question: string;
  readonly cases: number | null;
  readonly relevantCases: number | null;
  readonly yes: number | null;
  readonly percent: number | null;
  /** The decimals with which the percentage is printed. */
  readonly percentDecimals: number | null;
  readonly computedPercent: number | null;
  readonly footnote: string | null;
  readonly state: 'read' | 'unreadable';
  readonly why: string | null;
  readonly repaired: boolean;
  readonly repair: string | null;
  readonly evidence: Evidence;
}

export interface FactRecord {
  readonly topic: 'population' | 'age' | 'ethnicity' | 'gender' | 'caseload' | 'staffing' | 'offence' | 'other';
  readonly label: string;
  readonly subject: 'service' | 'national';
  readonly value: number | null;
  readonly valueHigh: number | null;
  readonly unit: 'count' | 'percent' | 'fte' | 'ratio';
  readonly decimals: number;
  readonly asOf: string | null;
  /** Facts with the same group are the parts of one whole (a row of percentages that should make 100); null where they are not. */
  readonly group: string | null;
  readonly state: 'read' | 'unreadable';
  readonly why: string | null;
  readonly evidence: Evidence;
}

export interface SampleRecord {
  readonly domain: SampleDomain;
  readonly label: string;
  readonly cases: number;
  readonly partOf: string | null;
  readonly origin: 'narrative' | 'methodology' | 'table';
  readonly evidence: Evidence;
}

export interface RecommendationRecord {
  /** 1-based, in the order of the document. */
  readonly position: number;
  readonly text: string;
  readonly addressee: string | null;
  readonly evidence: Evidence;
}

/** A sentence that judges; see `v_judgements`. */
export interface JudgementRecord {
  readonly service: string | null;
  readonly standard: string | null;
  readonly form: 'rating' | 'off_scale' | 'either_or' | 'count';
  readonly rating: string | null;
  readonly level: number | null;
  readonly scale: string | null;
  /** The judging words themselves. */
  readonly wording: string;
  readonly period: Period;
  readonly periodDate: string | null;
  readonly attribution: 'inspectorate' | 'service' | 'councillor' | 'journalist' | 'child' | 'other';
  /** Of the form `count`: this many of so many standards. */
  readonly count: number | null;
  readonly countOf: number | null;
  readonly sentence: string;
  readonly evidence: Evidence;
}

/** A sentence of prose that says of how many cases something held, tied to the key questions that it speaks of. */
export interface QuantifiedSentence {
  readonly standard: string;
  /** Topics of the key questions it speaks of; empty where it speaks of all of the standard's. */
  readonly topics: readonly string[];
  readonly quantifier: 'all' | 'almost_all' | 'most' | 'half' | 'few' | 'none' | 'count' | 'percent';
  /** Of `count`: yes of so many; of `percent`: the percentage. */
  readonly count: number | null;
  readonly of: number | null;
  readonly percent: number | null;
  /** True where the sentence denies ('did not', 'insufficient'): it then speaks of the complement. */
  readonly denied: boolean;
  readonly evidence: Evidence;
}

/** What the methodology says of the framework in its own words. */
export type MethodologyStatement =
  | { readonly subject: 'standards'; readonly count: number; readonly evidence: Evidence }
  | { readonly subject: 'score_range'; readonly low: number; readonly high: number; readonly evidence: Evidence }
  | { readonly subject: 'points'; readonly rating: string; readonly points: number; readonly evidence: Evidence }
  | {
      readonly subject: 'overall_band';
      readonly rating: string;
      readonly low: number;
      readonly high: number;
      readonly evidence: Evidence;
    }
  /** `from` and `below` are shares in per cent: half-open, null at the open end. */
  | {
      readonly subject: 'key_question_band';
      readonly rating: string;
      readonly from: number | null;
      readonly below: number | null;
      readonly evidence: Evidence;
    };

/** What is claimed of a sample's precision. */
export interface SampleDesign {
  readonly domain: SampleDomain | null;
  /** Confidence level in per cent (80). */
  readonly confidence: number;
  /** Margin of error in percentage points (5). */
  readonly margin: number;
  /** Cases inspected in that domain, as stated. */
  readonly sample: number | null;
  readonly eligible: number | null;
  /** True where the text says that all eligible cases were inspected. */
  readonly allEligible: boolean;
  readonly evidence: Evidence;
}

/** A date that the document states, wherever: evidence for the rules on dates. */
export interface StatedDate {
  readonly what: 'published' | 'fieldwork_start' | 'fieldwork_end';
  /** ISO as exact as printed; null where it can't be a date (30 February): `printed` is in the evidence. */
  readonly value: string | null;
  readonly place: 'cover' | 'first_page' | 'header' | 'footer' | 'prose' | 'metadata';
  /** Dates with the same spell belong to one stated span ('between 17 and 20 August'); null for single dates. */
  readonly spell: number | null;
  readonly evidence: Evidence;
}

export interface RecommendationCount {
  readonly count: number;
  readonly evidence: Evidence;
}

/**
 * All that one document says, in the vocabulary of its framework, with the evidence of each value: what the store keeps,
 * and all that the audit sees. Lists are in the order of the text.
 */
export interface InspectionRecord {
  readonly documentId: string;
  readonly summary: DocumentSummary;
  readonly status: DocumentStatus;
  /** Whether the text is a copy of the report's text or HTML rather than its PDF: findings say so. */
  readonly copy: boolean;
  readonly ratings: readonly RatingRecord[];
  /** New-style reports, and releases and articles that tell a score. */
  readonly score: ScoreRecord | null;
  readonly coverage: readonly CoverageRecord[];
  readonly caseQuestions: readonly CaseQuestionRecord[];
  readonly facts: readonly FactRecord[];
  readonly samples: readonly SampleRecord[];
  readonly recommendations: readonly RecommendationRecord[];
  readonly judgements: readonly JudgementRecord[];
  readonly quantified: readonly QuantifiedSentence[];
  readonly methodology: readonly MethodologyStatement[];
  readonly sampleDesigns: readonly SampleDesign[];
  readonly dates: readonly StatedDate[];
  readonly recommendationCounts: readonly RecommendationCount[];
}
