import type { Anchor } from '../../document/anchor.js';
import type { Token } from './tokens.js';

/** What a phrase does in a sentence that judges. */
export type MarkKind =
  | 'rating'
  | 'off_scale'
  | 'standard'
  | 'earlier_standard'
  | 'domain'
  | 'overall'
  | 'service'
  | 'other_service'
  | 'service_word'
  | 'authority'
  | 'inspectors'
  | 'other_inspectorate'
  | 'other_body'
  | 'aggregate'
  | 'rating_verb'
  | 'weak_verb'
  | 'get_verb'
  | 'copula'
  | 'move'
  | 'rating_noun'
  | 'area'
  | 'pronoun'
  | 'number'
  | 'percent'
  | 'negation'
  | 'unreal'
  | 'past'
  | 'past_opener'
  | 'now'
  | 'date'
  | 'as'
  | 'to'
  | 'of'
  | 'preposition'
  | 'and'
  | 'or'
  | 'comma'
  | 'semicolon'
  | 'colon'
  | 'dash'
  | 'open'
  | 'close'
  | 'quote'
  | 'stop'
  | 'break'
  | 'relative'
  | 'report'
  | 'subordinate'
  | 'rank'
  | 'adverb'
  | 'hedge'
  | 'intensifier'
  | 'with'
  | 'word';

/** A phrase of a sentence with what it does; every token of the sentence belongs to one. */
export interface Mark {
  readonly kind: MarkKind;
  readonly at: Anchor;
  readonly text: string;
  readonly tokens: readonly Token[];
  /** Of `rating`: the ratings that the word may be, one a scale. */
  readonly ratings: readonly RatingReading[];
  /** Of `rating` and `off_scale`: in quotation marks or emphasis; with a capital that its place doesn't ask for. */
  readonly quoted: boolean;
  readonly capital: boolean;
  /** Of `standard`: what it may name; of `earlier_standard` a criterion of the programmes before. */
  readonly standards: readonly NamedStandard[];
  /** Of `standard`: what older programmes on other scales call by the same name. */
  readonly older: readonly NamedStandard[];
  /** Of `domain`: id. */
  readonly domain: string | null;
  /** Of `service`: its name. */
  readonly service: string | null;
  /** Of `number` and `percent`; of `date` the ISO date. */
  readonly value: number | null;
  readonly date: string | null;
  /** Within parentheses. */
  readonly aside: boolean;
}

export interface RatingReading {
  readonly scale: string;
  readonly rating: string;
  readonly level: number;
}

/** A standard that a phrase names; `weak` phrases ('staff', 'services') are names only where a list or a capital makes them so. */
export interface NamedStandard {
  readonly id: string;
  readonly domain: string | null;
  readonly weak: boolean;
  /** Of the framework's scale; null where it has none. */
  readonly scale: string | null;
}
