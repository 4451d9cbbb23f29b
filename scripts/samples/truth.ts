/** The truth about a fictional document, in the vocabulary of the public contract; written by its content, read by tests. */
export interface RatingTruth {
  readonly standard: string;
  readonly standard_code: string | null;
  readonly rating: string | null;
  readonly percent: number | null;
  readonly origin: 'ratings_table' | 'standard_heading' | 'narrative' | 'press_release' | 'news';
  readonly period: 'current' | 'prior';
  readonly period_date: string | null;
}
export interface CaseRowTruth {
  readonly standard: string;
  readonly tier: 'key' | 'prompt';
  readonly key_question: string | null;
  readonly question: string;
  readonly cases: number;
  readonly relevant_cases: number | null;
  readonly yes: number | null;
  readonly percent: number | null;
  readonly footnote: string | null;
}
export interface FactTruth {
  readonly topic: string;
  readonly label: string;
  readonly subject: 'service' | 'national';
  readonly value: number;
  readonly value_high: number | null;
  readonly unit: 'count' | 'percent' | 'fte' | 'ratio';
  readonly as_of: string | null;
}
export interface SampleTruth {
  readonly domain: string;
  readonly label: string;
  readonly cases: number;
  readonly part_of: string | null;
  readonly origin: 'narrative' | 'methodology' | 'table';
}
export interface FindingTruth {
  readonly rule: string;
  readonly standard: string | null;
  readonly status: 'open' | 'explained' | 'unverifiable';
  /** Why the finding is right, for people; not compared. */
  readonly because: string;
}
export interface JudgementTruth {
  readonly standard: string | null;
  readonly form: 'rating' | 'off_scale' | 'either_or' | 'count';
  readonly rating: string | null;
  readonly period: 'current' | 'prior';
  readonly attribution: string;
}
export interface Truth {
  files: string[];
  kind: 'report' | 'press_release' | 'news' | 'other';
  status: 'imported' | 'partial';
  framework: string | null;
  title: string;
  service: string;
  service_known: 0;
  published_on: string | null;
  fieldwork_start: string | null;
  fieldwork_end: string | null;
  ratings: RatingTruth[];
  score: {
    printed_score: number | null;
    printed_max: number | null;
    printed_overall: string | null;
    computed_score: number | null;
    computed_max: number | null;
    computed_overall: string | null;
  } | null;
  coverage: { standard: string; state: 'read' | 'absent' | 'inapplicable' }[];
  case_rows: CaseRowTruth[];
  facts: FactTruth[];
  samples: SampleTruth[];
  recommendations: { position: number; text: string; addressee: string | null }[];
  judgements: JudgementTruth[];
  findings: FindingTruth[];
}

/** A truth with nothing in it yet. */
export function emptyTruth(kind: Truth['kind'], service: string, framework: string | null, title: string): Truth {
  return {
    files: [],
    kind,
    status: 'imported',
    framework,
    title,
    service,
    service_known: 0,
    published_on: null,
    fieldwork_start: null,
    fieldwork_end: null,
    ratings: [],
    score: null,
    coverage: [],
    case_rows: [],
    facts: [],
    samples: [],
    recommendations: [],
    judgements: [],
    findings: [],
  };
}

/** The band of a sum of points over so many standards of three points each; an exact half goes down. */
export function overallBand(sum: number, standards: number): string {
  if (2 * sum <= standards) return 'inadequate';
  if (2 * sum <= 3 * standards) return 'requires improvement';
  return 2 * sum <= 5 * standards ? 'good' : 'outstanding';
}
export const POINTS: Readonly<Record<string, number>> = {
  inadequate: 0,
  'requires improvement': 1,
  good: 2,
  outstanding: 3,
};
