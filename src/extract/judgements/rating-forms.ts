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
  if (norm !== 'in') return /^(?:of|since|ever|among|anywhere|nationally|to|yet|so)$/.test(norm);
  const next = tokens[index + 1]?.norm ?? '';
  if (countOf(next) !== null || /^(?:all|every|each|both|many|most|several)$/.test(next)) return false;
  if (next === 'the')
    return !/^(?:areas?|categor(?:y|ies)|standards?|aspects?|fields?)$/.test(tokens[index + 2]?.norm ?? '');
  return (
    /^(?:[\d]+|\p{Lu}.*|a|an|its|our|their|history|years?|any|that|this|terms)$/u.test(tokens[index + 1]?.text ?? '') ||
    next === 'wales'
  );
};

/**
 * The rating words of the scales of a document's inspectorate, in all their forms: 'RI', as minutes write it, and 'the highest grade' or
 * 'bottom marks' of this inspection's scale, where no rating is named beside.
 */
export const ratingForms = ({ framework, frameworks, inspectorate }: JudgementContext): RatingForms => {
  const index = ratingIndex(frameworks, inspectorate.id);
  const improvement = index.at(tokensIn('requires improvement', { start: 0, end: 20 }), 0)?.values ?? [];
  const scale = framework?.scale ?? null;
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
  return {
    at: (tokens, start) => {
      const found = index.at(tokens, start);
      if (found) return { ...found, ranked: false };
      if (tokens[start]?.text === 'RI' && improvement.length > 0)
        return { values: improvement, length: 1, ranked: false };
      return rankedAt(tokens, start);
    },
  };
};
