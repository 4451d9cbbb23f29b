import type { Framework } from '../../framework/framework.js';
import { countOf } from '../numbers.js';
import type { JudgementContext } from './context.js';
import { BOTTOM, RANK_FILLERS, RANKED, TOP } from './lexicon.js';
import type { RatingReading } from './marks.js';
import { type PhraseIndex, phraseIndex } from './phrase-index.js';
import { type Token, tokensIn } from './tokens.js';

/** A rating word at a token. */
export interface RatingAt {
  readonly values: readonly RatingReading[];
  readonly length: number;
  /** 'The highest grade': told by its place on the scale, so that it is a rating whatever its letters look like. */
  readonly ranked: boolean;
}

/** Finds the rating words of an inspectorate's scales at tokens. */
export interface RatingForms {
  readonly at: (tokens: readonly Token[], index: number) => RatingAt | null;
}

const ratingIndex = (frameworks: readonly Framework[], inspectorate: string): PhraseIndex<RatingReading> => {
  const index = phraseIndex<RatingReading>();
  const known = new Set<string>();
  for (const { scale, inspectorate: body } of frameworks) {
    if (!scale || body !== inspectorate || known.has(scale.id)) continue;
    known.add(scale.id);
    for (const { rating, level, forms } of scale.ratings) {
      const reading = { scale: scale.id, rating, level };
      for (const form of [rating, ...forms]) index.add(form, reading);
    }
  }
  return index;
};

/** How many words around a rank are looked through for the rating that it is said of. */
const REACH = 8;

/** 'The highest rating in the country', 'the best grade since 2018': among services, not on the scale. 'In nine areas' is no such thing. */
const ranksServices = (tokens: readonly Token[], index: number): boolean => {
  const norm = tokens[index]?.norm ?? '';
  // 'The highest rating to be given', 'top marks to Northford'.
  if (norm === 'to') return /^(?:be|have|date|any|get|receive|win|come|date)$/.test(tokens[index + 1]?.norm ?? '');
  if (norm !== 'in') return /^(?:of|since|ever|among|anywhere|nationally|yet|so)$/.test(norm);
  const next = tokens[index + 1]?.norm ?? '';
  if (countOf(next) !== null || /^(?:all|every|each|both|many|most|several)$/.test(next)) return false;
  if (next === 'the')
    return !/^(?:areas?|categor(?:y|ies)|standards?|aspects?|fields?)$/.test(tokens[index + 2]?.norm ?? '');
  return (
    /^(?:[\d]+|\p{Lu}.*|a|an|its|our|their|history|years?|any|that|this|terms)$/u.test(tokens[index + 1]?.text ?? '') ||
    next === 'wales'
  );
};

const NEAR_STARS = 2;

/** 'Three stars', 'a four-star', 'two out of four stars': how many of as many as the scale has words; null where no stars are counted. */
const starsIn = (tokens: readonly Token[], start: number, most: number): { stars: number; length: number } | null => {
  const stars = countOf(tokens[start]?.norm ?? '');
  if (stars === null || stars < 1 || stars > most) return null;
  let at = start + 1;
  if (tokens[at]?.norm === 'out') at += 1;
  if (at > start + 1 || tokens[at]?.norm === 'of') {
    while (/^(?:of|a|the|possible|maximum)$/.test(tokens[at]?.norm ?? '')) at += 1;
    if (countOf(tokens[at]?.norm ?? '') !== most) return null;
    at += 1;
  }
  if (tokens[at]?.norm === '-') at += 1;
  return /^stars?$/.test(tokens[at]?.norm ?? '') ? { stars, length: at - start + 1 } : null;
};

/**
 * The rating words of the scales of a document's inspectorate, in all their forms: 'RI', as minutes write it, and 'the highest grade' or
 * 'bottom marks' of this inspection's scale, where no rating is named beside.
 */
export const ratingForms = ({ framework, frameworks, inspectorate }: JudgementContext): RatingForms => {
  const index = ratingIndex(frameworks, inspectorate.id);
  const improvement = index.at(tokensIn('requires improvement', { start: 0, end: 20 }), 0)?.values ?? [];
  const scale = framework?.scale ?? null;
  // Stars were given to single criteria, in programmes that rated no whole service; a 'four-star council' is marked by others.
  const hasStars = framework !== null && !framework.overall && !framework.percentages;
  const hasRating = (tokens: readonly Token[], from: number, to: number): boolean => {
    for (let at = Math.max(0, from); at < Math.min(tokens.length, to); at += 1) if (index.at(tokens, at)) return true;
    return false;
  };
  const rankedAt = (tokens: readonly Token[], start: number): RatingAt | null => {
    const norm = tokens[start]?.norm ?? '';
    const end = TOP.has(norm) ? scale?.ratings.at(-1) : BOTTOM.has(norm) ? scale?.ratings[0] : undefined;
    if (!scale || !end || /^(?:second|next|third)$/.test(tokens[start - 1]?.norm ?? '')) return null;
    let at = start + 1;
    while (RANK_FILLERS.has(tokens[at]?.norm ?? '')) at += 1;
    if (!RANKED.has(tokens[at]?.norm ?? '')) return null;
    if (hasRating(tokens, start - REACH, at + REACH - 1)) return null;
    if (ranksServices(tokens, at + 1)) return null;
    const value = { scale: scale.id, rating: end.rating, level: end.level };
    return { values: [value], length: at - start + 1, ranked: true };
  };
  const starsAt = (tokens: readonly Token[], start: number): RatingAt | null => {
    const found = scale && hasStars ? starsIn(tokens, start, scale.ratings.length) : null;
    const word = found ? scale?.ratings[found.stars - 1] : undefined;
    if (!scale || !found || !word) return null;
    const value = { scale: scale.id, rating: word.rating, level: word.level };
    const after = start + found.length;
    // 'Two stars (unsatisfactory)': both are one rating.
    const sign = /^[(/,–-]$/.test(tokens[after]?.norm ?? '') ? after + 1 : after;
    const again = index.at(tokens, sign);
    if (again?.values.some(({ scale: of, rating }) => of === value.scale && rating === value.rating)) {
      const end = sign + again.length;
      return { values: [value], length: end - start + (tokens[end]?.norm === ')' ? 1 : 0), ranked: true };
    }
    if (hasRating(tokens, start - NEAR_STARS, after + NEAR_STARS)) return null;
    return { values: [value], length: found.length, ranked: true };
  };
  return {
    at: (tokens, start) => {
      const found = index.at(tokens, start);
      if (found) return { ...found, ranked: false };
      if (tokens[start]?.text === 'RI' && improvement.length > 0)
        return { values: improvement, length: 1, ranked: false };
      return rankedAt(tokens, start) ?? starsAt(tokens, start);
    },
  };
};
