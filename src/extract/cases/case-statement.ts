import type { Anchor } from '../../document/anchor.js';

/** What a column of a case table holds: the row's own denominator, the 'Yes' answers, their share, or nothing that concerns us. */
export type CaseColumn = 'relevant' | 'yes' | 'percent' | 'other';

/** A percentage as printed. */
export interface PrintedPercent {
  readonly value: number;
  readonly decimals: number;
}

/** What a footnote makes of a row's denominator: nothing, a part whose size it states, or a part whose size it doesn't state. */
export type FootnoteLimit =
  | { readonly kind: 'none' }
  | { readonly kind: 'unstated' }
  | { readonly kind: 'stated'; readonly cases: number };

/** A row of a case-sample table as read. Numbers are null where the row prints none, or where `why` says that they can't be read. */
export interface CaseRowStatement {
  /** Id of the standard. */
  readonly standard: string;
  readonly tier: 'key' | 'prompt';
  /** Of a prompt: the text of the key question that it belongs to; of a key question: null. */
  readonly keyQuestion: string | null;
  /** The framework's topic of the key question; null where none fits without doubt. */
  readonly topic: string | null;
  readonly question: string;
  /** The sample that the table's header states. */
  readonly cases: number | null;
  /** The row's own denominator as printed in it. */
  readonly relevant: number | null;
  readonly yes: number | null;
  readonly percent: PrintedPercent | null;
  readonly limit: FootnoteLimit;
  /** The texts of the row's own footnotes, in order. */
  readonly footnotes: readonly string[];
  /** Why a value could not be read; null where all that is printed was read. */
  readonly why: string | null;
  /** What was repaired, a clause each. */
  readonly repairs: readonly string[];
  /** From the label to the last value. */
  readonly at: Anchor;
}
