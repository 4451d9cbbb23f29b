import type { Anchor } from '../../document/anchor.js';

export type FactTopic = 'population' | 'age' | 'ethnicity' | 'gender' | 'caseload' | 'staffing' | 'offence' | 'other';

/** A contextual figure as read. `value` is null where `why` says that no number could be read. */
export interface FactStatement {
  readonly topic: FactTopic;
  readonly label: string;
  readonly subject: 'service' | 'national';
  readonly value: number | null;
  readonly valueHigh: number | null;
  readonly unit: 'count' | 'percent' | 'fte' | 'ratio';
  readonly decimals: number;
  /** ISO, as exact as printed; two years of a span parted by a stroke. */
  readonly asOf: string | null;
  /** The same for figures that are the parts of one whole. */
  readonly group: string | null;
  readonly why: string | null;
  readonly at: Anchor;
}
