import type { Anchor } from '../../document/anchor.js';

/** Who says it. What the inspectorate judges is told by journalists too: that is `inspectorate`. */
export type Speaker = 'inspectorate' | 'service' | 'councillor' | 'journalist' | 'child' | 'other';

/** What is judged: a standard by id (`overall` for the whole), or null where none is named (a domain, so many standards). */
interface Judged {
  readonly standard: string | null;
  /** The service that is judged, as the document's subjects spell it; null where the document names none. */
  readonly service: string | null;
  readonly period: 'current' | 'prior';
  /** ISO as exact as said, of a prior judgement. */
  readonly periodDate: string | null;
  /** The year that words without a date come to ('three years ago'); null where there are none. */
  readonly reckoned?: string | null;
  readonly speaker: Speaker;
  /** The judging words themselves, and the words of the criterion through to them. */
  readonly wording: string;
  readonly at: Anchor;
  readonly sentence: Anchor;
  /** Whether the place gives the rating outright (a verb of rating, a list), rather than in passing ('its "good" rating'). */
  readonly plain: boolean;
  /** Why it may be of something else, or of another time; null where its own clause names what is judged. See `clauseDoubt`. */
  readonly doubt: string | null;
}

/** A rating of the scale. `scale` is its id; null where nothing tells which of two scales the word is of. */
export interface RatingJudgement extends Judged {
  readonly form: 'rating';
  readonly rating: string | null;
  readonly scale: string | null;
  readonly level: number | null;
  /** 0 to 100; core case inspections only. */
  readonly percent: number | null;
}

/** A verdict in words that the scale does not have. */
export interface OffScaleJudgement extends Judged {
  readonly form: 'off_scale';
}

/** 'Inadequate or required improvement': one of several, not said which. */
export interface EitherOrJudgement extends Judged {
  readonly form: 'either_or';
  readonly ratings: readonly string[];
}

/** So many standards at a rating. */
export interface CountJudgement extends Judged {
  readonly form: 'count';
  readonly count: number;
  /** Of so many; null where that is not said. */
  readonly of: number | null;
  /** More than one for 'good or better', 'good or outstanding'. */
  readonly ratings: readonly string[];
}

/** What a sentence, a line of a list or a row of a table judges. */
export type JudgementStatement = RatingJudgement | OffScaleJudgement | EitherOrJudgement | CountJudgement;

/** A score as running text tells it ('31 out of a possible 36'). */
export interface ToldScore {
  readonly score: number;
  readonly max: number;
  readonly service: string | null;
  readonly period: 'current' | 'prior';
  readonly at: Anchor;
}
