import type { Anchor } from '../../document/anchor.js';

/** Id under which the overall rating is stated beside the ids of the framework's standards. */
export const OVERALL = 'overall';

/** What a place says of a standard: a rating or a percentage, that it is not rated, or something that can't be understood. */
export type StatedRating =
  /** `rating` is in the scale's spelling; it is null only where a percentage stands alone. `percent` is 0 to 100. */
  | { readonly state: 'read'; readonly rating: string | null; readonly percent: number | null }
  | { readonly state: 'inapplicable'; readonly words: string }
  | { readonly state: 'unreadable'; readonly why: string };

/** The rating of one standard as one place of a report states it. */
export interface RatingStatement {
  /** Id of the standard, or `overall`. */
  readonly standard: string;
  /** As printed. */
  readonly code: string | null;
  readonly name: string | null;
  readonly stated: StatedRating;
  readonly origin: 'ratings_table' | 'standard_heading' | 'narrative';
  readonly period: 'current' | 'prior';
  /** Year of the earlier inspection, where it is printed. */
  readonly periodDate: string | null;
  /** The value's own words; in a table from the label to the value where nothing stands between them. */
  readonly at: Anchor;
  /** What is not sure about the reading (a label recognised through damage); null where nothing is. */
  readonly doubt: string | null;
}

/** A printed score with its maximum. */
export interface ScoreStatement {
  readonly score: number;
  readonly max: number;
  readonly origin: 'ratings_table' | 'narrative';
  /** The figures themselves, from the score to the maximum. */
  readonly at: Anchor;
}
