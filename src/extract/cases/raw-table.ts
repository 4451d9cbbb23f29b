import type { Anchor } from '../../document/anchor.js';
import type { CaseHeader } from './case-header.js';
import type { CaseColumn } from './case-statement.js';
import type { CellReading } from './case-value.js';

/** The values of a row as they stand: cells, or the run of digits after a question in a line without cells. */
export type RawValues =
  | {
      readonly kind: 'cells';
      readonly cells: readonly { readonly column: CaseColumn | null; readonly reading: CellReading }[];
    }
  /** `fused` says that the digits of several columns may run together, as no blanks set them off. */
  | { readonly kind: 'run'; readonly run: string; readonly fused: boolean }
  /** A question with nothing beside it; a count may stand alone on a later line. */
  | { readonly kind: 'missing' };

/** A row of a case table before its numbers are understood. */
export interface RawRow {
  readonly label: string;
  readonly values: RawValues;
  readonly at: Anchor;
  readonly repairs: readonly string[];
  /** The label line by line, where its lines were joined. */
  readonly lines?: readonly string[];
}

/** The question that stands above a table. */
export interface QuestionHeading {
  readonly text: string;
  readonly at: Anchor;
  /** Damage that was mended in it. */
  readonly repair: string | null;
}

/** A case table (with its halves, where it was cut) before its rows are understood. */
export interface RawTable {
  readonly header: CaseHeader | null;
  readonly columns: readonly CaseColumn[];
  /** Whether header or titles say that only some of the cases are counted, without saying how many. */
  readonly ofPart: boolean;
  /** Whether no title says what the columns hold. */
  readonly untitled: boolean;
  /** What a title that names counts and percentages at once says of the counts; null where it says nothing. */
  readonly countBeside: 'relevant' | 'yes' | null;
  /** Whether numbers stand on lines of their own, so that nothing but their order says which row they belong to. */
  readonly spread: boolean;
  readonly heading: QuestionHeading | null;
  /** Whether a line such as 'our rating is based on the following key questions' leads to it. */
  readonly introduced: boolean;
  /** Whether prose stands between it and the table before it. */
  readonly apart: boolean;
  readonly rows: readonly RawRow[];
}
