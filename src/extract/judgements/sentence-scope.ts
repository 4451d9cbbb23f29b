import type { Anchor } from '../../document/anchor.js';
import type { Count } from './counts.js';
import type { Criteria } from './criteria.js';
import type { Mark } from './marks.js';
import type { Target } from './target.js';
import type { When } from './time/period.js';

/** A standard (or the whole) and the word that this inspection gave it. */
export interface RatedNow {
  readonly id: string;
  readonly word: string;
}

/** What a sentence is read with. */
export interface SentenceScope {
  readonly criteria: Criteria;
  /** Scale of the inspection; null where its framework is not known. */
  readonly scale: string | null;
  /** Whether the framework has an overall rating. */
  readonly hasOverall: boolean;
  /** Whether plain prose words give its ratings ('work to … was satisfactory'): frameworks without an overall rating. */
  readonly proseRatings: boolean;
  readonly headline: boolean;
  /** An item of a list of judgements. */
  readonly item: boolean;
  readonly thisYear: number | null;
  /** What the question before the sentence asks the rating of, where the sentence may answer it. */
  readonly asked: Target | null;
  /** Whether the next sentence says that this one is what inspectors found: 'That is the verdict of …'. */
  readonly confirmed: boolean;
  /** How many standards the sentence before says that there are. */
  readonly inAll: number | null;
  /** From what stands before the sentence. */
  readonly domain: string | null;
  readonly antecedent: readonly string[];
  /** Whether the sentence before names standards; and no service beside them. */
  readonly topical: boolean;
  readonly ofStandards: boolean;
  /** Of how many standards the count right before speaks; null where there is none. */
  readonly countedOf: number | null;
  /** Standards that this passage has rated so far. */
  readonly rated: readonly string[];
  /** What of this inspection it has rated, the whole among it. */
  readonly ratedNow: readonly RatedNow[];
  /** The earlier time that the sentence before speaks of, whatever it says of it. */
  readonly mentioned: When | null;
  /** The reading that was made last in the same passage. */
  readonly last: Reading | null;
  /** Whether the sentence before spoke of an earlier inspection, of another body. */
  readonly before: When | null;
  readonly foreign: boolean;
  /** Whether the text has turned to a service that the document is not about. */
  readonly elsewhere: boolean;
  /** The services of the document, and the one that the text speaks of. */
  readonly services: readonly string[];
  readonly service: string | null;
}

/** A judgement as a sentence gives it. */
export interface Reading {
  readonly form: 'rating' | 'off_scale' | 'either_or' | 'count';
  readonly target: Target;
  readonly ratings: readonly Mark[];
  readonly when: When;
  readonly at: Anchor;
  readonly plain: boolean;
  /** Whether a verb of rating gives it, or words for the overall rating: more than 'is good'. */
  readonly outright: boolean;
  readonly count: Count | null;
  /** Whose it is, where the target names no services itself. */
  readonly services: readonly (string | null)[];
}

/** What a sentence gives, and what it leaves for the next. */
export interface SentenceReading {
  readonly asked: Target | null;
  readonly inAll: number | null;
  readonly readings: readonly Reading[];
  readonly standards: readonly string[];
  readonly domain: string | null;
  readonly when: When | null;
  readonly foreign: boolean;
  readonly elsewhere: boolean;
  readonly service: string | null;
}

/** What the clauses of a sentence leave for those that follow. */
export interface Thread {
  subject: Target | null;
  /** What stands last in the clause before: 'which' is said of it. */
  nearest: Target | null;
  /** The subject that a relative clause interrupts. */
  main: Target | null;
  mainPast: When | null;
  /** Time and service of the rating given last. */
  when: When | null;
  /** Time of the rating that a main clause gave last, not in passing. */
  mainWhen: When | null;
  service: string | null;
  licensed: boolean;
  /** Names met in the clauses before, for 'which', 'both' and the like. */
  named: readonly string[];
  past: When | null;
  /** Whether the clause before told of an earlier inspection without rating anything: what it found follows. */
  tells: boolean;
}

/** Whether a rating word is one of the inspection's own scale, or the scale is not known. */
export const onScale = (mark: Mark, scope: SentenceScope): boolean =>
  scope.scale === null || mark.ratings.some(({ scale }) => scale === scope.scale);
