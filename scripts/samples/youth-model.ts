import type { Layout } from './blocks.js';
import type { FindingTruth } from './truth.js';

export type Word = 'outstanding' | 'good' | 'requires improvement' | 'inadequate';
/** `yes` of `relevant` cases. */
export type Share = readonly [yes: number, relevant: number];

export interface Group {
  readonly name: string;
  readonly cases: number;
}

/** Facts as printed: a label, the service's percentages and the national ones. */
export interface Demographic {
  readonly topic: 'age' | 'ethnicity' | 'gender';
  readonly heading: string;
  readonly labels: readonly string[];
  readonly service: readonly number[];
  readonly national: readonly number[];
}

/** Everything that a fictional youth report (2018 or 2021 framework) says, before any wording or file format. */
export interface YouthReport {
  readonly slug: string;
  readonly framework: 'hmip-youth-2018' | 'hmip-youth-2021';
  readonly place: string;
  readonly short: 'YOS' | 'YOT' | 'YJS';
  readonly long: string;
  readonly inspector: string;
  readonly director: string;
  /** ISO month of publication, as on the cover. */
  readonly published: string;
  readonly isbn: string;
  /** ISO days. */
  readonly fieldwork: readonly [start: string, end: string];
  /** Which of the alternative wordings the report uses. */
  readonly voice: number;
  /** Twelve letters O G R I, domain by domain ('GGOG OOGR GGRO'); '-' is a standard that was not rated. */
  readonly ratings: string;
  readonly resettlement?: Word | 'not rated';
  readonly court: { readonly cases: number; readonly groups: readonly Group[] };
  readonly outOfCourt: { readonly cases: number; readonly groups: readonly Group[] };
  /** Whether a table lists the parts of each domain's sample, beside the sentence that does, or in its place. */
  readonly sampleTables?: 'beside prose' | 'in place of prose';
  /** Shares of the key questions by standard id. */
  readonly shares: Readonly<Record<string, readonly Share[]>>;
  readonly columns: 'count' | 'percent' | 'both';
  readonly prompts: boolean;
  readonly boxPlace: 'before' | 'after';
  readonly facts: {
    readonly order: 'value-first' | 'label-first';
    readonly year: number;
    readonly population: number;
    readonly youth: number;
    readonly minority: number;
    readonly demographics: readonly Demographic[];
    readonly caseload: readonly (readonly [label: string, value: number])[];
    readonly caseloadOn: string;
    readonly staff: number;
    readonly perWorker: number;
  };
  /** Addressee and positions in the bank of recommendations. */
  readonly recommendations: readonly (readonly [addressee: string, items: readonly number[]])[];
  readonly background: readonly string[];
  readonly introduction: readonly string[];
  readonly domainNotes: readonly [string, string, string];
  /** The claim on confidence and margin; `eligible` is the number of eligible court cases, where stated. */
  readonly margin?: { readonly eligible?: number; readonly everyCase?: boolean };
  readonly foreword?: 'columns';
  /** Ratings of an earlier inspection that the introduction mentions: standard, rating, year. */
  readonly prior?: readonly (readonly [standard: string, rating: Word, year: string])[];
  /** Printed values that differ from what follows from the content, and prose that stands in for the usual. */
  readonly print: {
    readonly score?: number;
    readonly max?: number;
    readonly overall?: Word;
    readonly noScore?: boolean;
    readonly headings?: Readonly<Record<string, Word | null>>;
    readonly fieldworkText?: string;
    readonly coverMonth?: string;
    readonly headerMonth?: string;
    readonly courtIntro?: string;
    readonly courtMethodology?: number;
    /** The number of recommendations that the sentence above their list gives, instead of how many it holds. */
    readonly recommendations?: number;
    /** The counts that the table of the court sample prints, instead of those of its groups. */
    readonly courtTable?: readonly number[];
    readonly outOfCourtIntro?: string;
    readonly prose?: Readonly<Record<string, readonly string[]>>;
    readonly extra?: Readonly<Record<string, readonly string[]>>;
    /** Printed key-question values by `standard/index`, instead of those of the share. */
    readonly cells?: Readonly<Record<string, { yes?: number; relevant?: number; percent?: number }>>;
    readonly methodology?: 'ten standards';
    readonly omit?: readonly string[];
    readonly relevantColumn?: boolean;
    /** The standard whose last delivery prompt has a footnoted denominator, and that denominator. */
    readonly enforcement?: readonly [yes: number, of: number];
  };
  readonly findings: readonly FindingTruth[];
  readonly layout: Layout;
}
