import type { Framework } from '../framework/framework.js';
import type {
  DocumentKind,
  JudgementRecord,
  MethodologyStatement,
  QuantifiedSentence,
  SampleDesign,
  SampleRecord,
  StatedDate,
} from '../normalize/record.js';

/** What an example says of a document, as short as can be read at a glance; everything else has a plain default. */
export interface ExampleDocument {
  readonly id?: string;
  readonly kind?: DocumentKind;
  readonly framework?: Framework | null;
  readonly copy?: boolean;
  readonly service?: string;
  readonly published?: string | null;
  readonly fieldwork?: readonly [string, string] | null;
  /** The dates come from a manifest: they have no place. */
  readonly manifest?: boolean;
  /** As printed: `25/36`, or `25` without a maximum. */
  readonly score?: string;
  readonly overall?: string;
  /**
   * The ratings table in the framework's order, a letter a standard: the rating's initial, in lower case where it was read
   * with doubt; `?` not found, `!` unreadable, `-` said not to be rated. Spaces are for the eye.
   */
  readonly ratings?: string;
  /** Ratings at the standards' headings, by standard. */
  readonly headings?: Readonly<Record<string, string>>;
  readonly narrative?: Readonly<Record<string, string>>;
  /** Judgements of a release or an article on this inspection, or of any document on an earlier one. */
  readonly says?: Readonly<Record<string, string>>;
  readonly prior?: Readonly<Record<string, string>>;
  readonly priorDate?: string;
  /** Standards whose rating was read with doubt. */
  readonly doubtful?: readonly string[];
  /** Rows of key-question tables by standard, in the order of its key questions; for the notation see `example-tables.ts`. */
  readonly questions?: Readonly<Record<string, string>>;
  /** Rows of prompts below the first key question. */
  readonly prompts?: Readonly<Record<string, string>>;
  /** A table of key questions for every case-based standard. */
  readonly everyTable?: boolean;
  /** Groups of percentages that are the parts of one whole, as printed: `['75 19 6']`. */
  readonly shares?: readonly string[];
  readonly samples?: readonly (Partial<SampleRecord> & Pick<SampleRecord, 'cases'>)[];
  readonly quantified?: readonly (Partial<QuantifiedSentence> & Pick<QuantifiedSentence, 'quantifier' | 'standard'>)[];
  readonly methodology?: readonly ExampleStatement[];
  readonly designs?: readonly Partial<SampleDesign>[];
  readonly dates?: readonly (Pick<StatedDate, 'what' | 'value'> & {
    readonly place?: StatedDate['place'];
    readonly spell?: number;
    readonly quote?: string;
  })[];
  readonly judgements?: readonly (Partial<JudgementRecord> & Pick<JudgementRecord, 'wording'>)[];
  /** How many recommendations are listed, and how many are said to be. */
  readonly recommendations?: number;
  readonly recommendationCounts?: readonly number[];
}

type WithoutEvidence<T> = T extends unknown ? Omit<T, 'evidence'> : never;
type ExampleStatement = WithoutEvidence<MethodologyStatement>;
