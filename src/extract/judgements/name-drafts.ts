import type { Anchor } from '../../document/anchor.js';
import type { Criteria } from './criteria.js';
import type { NamedStandard } from './marks.js';
import type { RatingAt } from './rating-forms.js';
import type { Token } from './tokens.js';
import { type Draft, isRatedNext } from './word-kinds.js';

/** Rating words of one word that are common words too unless 'improvement' stands near ('a substantial fall'). */
export const NEEDS_IMPROVEMENT = new Set(['drastic', 'substantial', 'moderate', 'minimum', 'minimal']);

/** Whether a word stands in quotation marks of its own. */
export const isQuoted = (text: string, at: Anchor): boolean =>
  /["'‘’“”`*_]\s?$/.test(text.slice(Math.max(0, at.start - 2), at.start)) &&
  /^\s?[.,;:!]?["'‘’“”`*_]/.test(text.slice(at.end, at.end + 3));

/** A capital that neither the sentence's beginning nor a heading in capitals explains. */
export const hasCapital = (text: string, sentence: Anchor, at: Anchor): boolean => {
  if (!/^\p{Lu}/u.test(text.slice(at.start, at.end))) return false;
  const before = text.slice(sentence.start, at.start).replace(/[\s"'‘’“”`*_•(\d.)-]+$/u, '');
  return before !== '' && !/[.!?:\n]$/.test(before);
};

/** The place at which a draft is made. */
export interface Place {
  readonly text: string;
  readonly sentence: Anchor;
  readonly tokens: readonly Token[];
  readonly index: number;
}

/** Where so many tokens from a place on stand. */
export const spanAt = ({ tokens, index }: Place, length: number): Anchor => ({
  start: tokens[index]?.at.start ?? 0,
  end: tokens[index + length - 1]?.at.end ?? tokens[index]?.at.end ?? 0,
});

const textAhead = ({ tokens, index }: Place, from: number, count: number): string =>
  tokens
    .slice(index + from, index + from + count)
    .map(({ norm }) => norm)
    .join(' ');

const OFSTEDS = /\b(?:Ofsted|schools?|colleges?|nurser\w+|children[’']s (?:services|homes?|social care))\b/i;
const PROBATIONS = /\b(?:youth (?:justice|offending)|probation|YJS|YOT|YOS|PDU)\b/i;

/** A rating word as a mark; null where it is the common word. */
export const ratingDraft = (place: Place, rating: RatingAt): Draft | null => {
  const { text, sentence, tokens, index } = place;
  // Ofsted's 'requires improvement to be good', or a paper's that mixes up the scales.
  const toBeGood = textAhead(place, rating.length, 3) === 'to be good';
  const mixedUp = toBeGood && !rating.values.some(({ rating: word }) => word.includes('to be good'));
  const words = text.slice(sentence.start, sentence.end);
  if (mixedUp && (OFSTEDS.test(words) || !PROBATIONS.test(words)))
    return { kind: 'other_inspectorate', length: rating.length + 3 };
  const length = rating.length + (mixedUp ? 3 : 0);
  const bare = rating.length === 1 && NEEDS_IMPROVEMENT.has(tokens[index]?.norm ?? '');
  if (bare && !/improvement/i.test(text.slice(sentence.start, sentence.end))) return null;
  const at = spanAt(place, length);
  const capital = rating.ranked || hasCapital(text, sentence, at);
  return {
    kind: 'rating',
    length,
    extra: { ratings: rating.values, quoted: isQuoted(text, at), capital },
  };
};

/** 'Leadership, staffing and services': a common word that ends a list of standards. */
const isListed = (criteria: Criteria, tokens: readonly Token[], index: number): boolean => {
  let at = index - 1;
  // 'Planning, implementation and review': the name of the delivery, cut short.
  while (/^(?:and|,|its|their|the|implementation)$/.test(tokens[at]?.norm ?? '')) at -= 1;
  if (at === index - 1) return false;
  for (let back = at; back > at - 4 && back >= 0; back -= 1) {
    const before = criteria.standardAt(tokens, back);
    if (before && back + before.length === at + 1 && before.standards.some(({ weak }) => !weak)) return true;
  }
  return false;
};

const domainWithin = (criteria: Criteria, tokens: readonly Token[], index: number, length: number): string | null => {
  for (let at = index; at < index + length; at += 1) {
    const domain = criteria.domainAt(tokens, at);
    if (domain && at + domain.length <= index + length) return domain.domain;
  }
  return null;
};

/** What is named at a place, and in how many tokens. */
export interface NamedAt {
  readonly standards: readonly NamedStandard[];
  readonly length: number;
}

const MAY_PRECEDE_NAME =
  /^(?:[^\p{L}]+|\d.*|the|its|their|our|and|or|of|for|in|on|both|with|that|this|to|as|while|but|rated|graded|judged)$/iu;

/** 'Probation services', 'peer review': a common word that another makes a name of something else. */
const isCompounded = (text: string, sentence: Anchor, tokens: readonly Token[], index: number): boolean => {
  const before = tokens[index - 1];
  const at = tokens[index]?.at.start ?? 0;
  if (!before || before.at.start < sentence.start) return false;
  return !MAY_PRECEDE_NAME.test(before.norm) && /^[ \u00a0\n-]*$/.test(text.slice(before.at.end, at));
};

/** A name of a standard as a mark; null where it is the common word. */
export const standardDraft = (place: Place, criteria: Criteria, found: NamedAt, isPhrase: boolean): Draft | null => {
  const { text, sentence, tokens, index } = place;
  const weak = found.standards.every((one) => one.weak);
  if (weak && found.length === 1 && isPhrase && isCompounded(text, sentence, tokens, index)) return null;
  const rated = weak && (isRatedNext(tokens, index + found.length) || isListed(criteria, tokens, index));
  if (weak && isPhrase && !rated && !hasCapital(text, sentence, spanAt(place, found.length))) return null;
  const standards = rated ? found.standards.map((one) => ({ ...one, weak: false })) : found.standards;
  const domain = domainWithin(criteria, tokens, index, found.length);
  return { kind: 'standard', length: found.length, extra: { standards, domain } };
};

/** The longest name of a criterion of older programmes, for what is said of inspections before. */
export const earlierAt = (earlier: readonly Criteria[], tokens: readonly Token[], index: number): NamedAt | null => {
  const found = earlier.flatMap((one) => one.standardAt(tokens, index) ?? []);
  const length = Math.max(0, ...found.map((one) => one.length));
  const standards = found.filter((one) => one.length === length).flatMap((one) => one.standards);
  return length > 0 ? { standards, length } : null;
};

/** 'Its first inspection in five years', 'the first inspection since …', 'under the new programme': after others, so not the first of all. */
export const isFirstFor = (tokens: readonly Token[], index: number, length: number): boolean => {
  if (tokens[index]?.norm !== 'first' || !/^inspect/.test(tokens[index + 1]?.norm ?? '')) return false;
  const [next, after, then] = [0, 1, 2].map((step) => tokens[index + length + step]?.norm ?? '');
  if (/^(?:since|under)$/.test(next ?? '')) return true;
  if (next !== 'in' && next !== 'for') return false;
  return [after, then].some((word) => /^(?:years?|decade|nearly|almost|over)$/.test(word ?? ''));
};
