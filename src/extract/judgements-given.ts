import type { Anchor } from '../document/anchor.js';
import type { SourceDocument } from '../document/source-document.js';
import type { Framework } from '../framework/framework.js';

/** A sentence in which rating words are given as judgements: enough to tell what a document is, not what it judges. */
export interface JudgingSentence {
  readonly at: Anchor;
  /** The words in lower case, forms as the scale spells the rating. */
  readonly ratings: ReadonlySet<string>;
  readonly percent: boolean;
}

const VERB =
  /\b(?:rat(?:ed|es?|ing|ings)|judg(?:ed|es?|ement|ements|ment)|grad(?:ed|es?|ing)|assess(?:ed|es) as|found (?:to be|it)|deemed|awarded|given|gave|gets?|got|receiv(?:ed|es|ing)|scor(?:ed|es)|classed|classified|labelled|branded|remain(?:s|ed)|retain(?:s|ed)|earn(?:s|ed)|marks?|verdict|told)\b/i;
/** A sentence that tells of a report's judgements, so that 'was good' in it is one. */
const REPORTED = /\b(?:inspectors|inspectorate|report|rated|judged|graded)\b/i;
/** A wish or a possibility is no judgement. */
const UNREAL =
  /\b(?:would|could|might|may be|hopes?|hoping|aims?|aiming|wants?|wish|one day|next time|expect(?:s|ed|ing)?)\b/i;
/** Judgements on many services at once, or on what is no service of this kind. */
const OF_OTHERS =
  /\b(?:schools?|nurser(?:y|ies)|children['’]s homes?|care homes?|hospitals?|academy|academies|prisons?)\b/i;
const PERCENT = /\b\d{1,3}(?:\.\d+)?\s?(?:%|per ?cent)/i;

interface RatingPattern {
  readonly pattern: RegExp;
  readonly toRating: ReadonlyMap<string, string>;
}

const made = new WeakMap<readonly Framework[], RatingPattern>();

const ratingPattern = (frameworks: readonly Framework[]): RatingPattern => {
  const known = made.get(frameworks);
  if (known) return known;
  const toRating = new Map<string, string>();
  for (const { scale } of frameworks) {
    for (const word of scale?.ratings ?? []) {
      for (const form of [word.rating, ...word.forms]) if (!toRating.has(form)) toRating.set(form, word.rating);
    }
  }
  const forms = [...toRating.keys()].sort((a, b) => b.length - a.length).map((form) => form.replace(/ /g, '\\s+'));
  const pattern: RatingPattern = {
    pattern: new RegExp(`(?<![\\p{L}-])(?:${forms.join('|')})(?![\\p{L}-])`, 'giu'),
    toRating,
  };
  made.set(frameworks, pattern);
  return pattern;
};

const MANY_WORDS = 3;
const BEFORE_A_WORD = 300;
const AFTER_A_WORD = 60;

const isQuoted = (text: string, start: number, end: number): boolean =>
  /["'‘’“”`*_]\s?$/.test(text.slice(Math.max(0, start - 2), start)) &&
  /^\s?["'‘’“”`*_,.]/.test(text.slice(end, end + 2));

/** A rating word is given as a judgement where it is quoted, has a capital within its sentence, or follows a verb of rating. */
const isGiven = (whole: string, from: number, to: number): boolean => {
  // A window keeps the work in bounds where a 'sentence' is a page of lines.
  const offset = Math.max(0, from - BEFORE_A_WORD);
  const sentence = whole.slice(offset, to + AFTER_A_WORD);
  const [start, end] = [from - offset, to - offset];
  const word = sentence.slice(start, end);
  if (isQuoted(sentence, start, end)) return true;
  if (from > 1 && /^\p{Lu}/u.test(word) && !/[.!?:]\s*$/.test(sentence.slice(0, start))) return true;
  if (/^(?:un)?satisfactory$/i.test(word)) return true;
  return (
    VERB.test(sentence.slice(Math.max(0, start - 90), start)) ||
    (/\b(?:is|are|was|were)\s+(?:also\s+)?$/i.test(sentence.slice(0, start)) && REPORTED.test(sentence)) ||
    /^\s*(?:rating|grade|verdict|overall)\b/i.test(sentence.slice(end))
  );
};

/** A list of a scale's words ('outstanding, good, requires improvement or inadequate') defines the scale. */
const definesScale = (sentence: string, words: ReadonlySet<string>): boolean =>
  words.size > MANY_WORDS ||
  (words.size === MANY_WORDS &&
    /\b(?:scale|ratings? which|four[- ]point|rates? (?:services|specific))\b/i.test(sentence));

/**
 * Those among some sentences, table rows included, of a document in which rating words of these frameworks' scales (or percentages)
 * are given. `names` are those of the inspectorate and of others: sentences that speak of others alone are left out.
 */
export const judgingSentences = (
  document: SourceDocument,
  sentences: readonly Anchor[],
  frameworks: readonly Framework[],
  { own, others }: { readonly own: RegExp | null; readonly others: RegExp | null },
): JudgingSentence[] => {
  const { pattern, toRating } = ratingPattern(frameworks);
  return sentences.flatMap((at) => {
    const sentence = document.text.slice(at.start, at.end);
    const all = new Set<string>();
    const ratings = new Set<string>();
    for (const match of sentence.matchAll(pattern)) {
      const rating = toRating.get(match[0].toLowerCase().replace(/\s+/g, ' '));
      if (rating === undefined) continue;
      all.add(rating);
      if (isGiven(sentence, match.index, match.index + match[0].length)) ratings.add(rating);
    }
    const percent = PERCENT.test(sentence);
    if (ratings.size === 0 && !percent) return [];
    const foreign = others?.test(sentence) === true && own?.test(sentence) !== true;
    const isNone = foreign || UNREAL.test(sentence) || OF_OTHERS.test(sentence) || definesScale(sentence, all);
    return isNone ? [] : [{ at, ratings, percent }];
  });
};
