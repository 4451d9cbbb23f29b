import { countOf } from '../numbers.js';
import type { Criteria } from './criteria.js';
import { PARTICIPLES, STANDARD_VERBS, TIMES } from './lexicon.js';
import type { Mark, MarkKind } from './marks.js';
import { isRatingVerb } from './phrase-kinds.js';
import type { Token } from './tokens.js';

/** What a run of tokens is: its kind, how many there are, and what the mark holds beside. */
export interface Draft {
  readonly kind: MarkKind;
  readonly length: number;
  readonly extra?: Partial<Mark>;
}

const SIGNS: Readonly<Record<string, MarkKind>> = {
  ',': 'comma',
  ';': 'semicolon',
  ':': 'colon',
  '(': 'open',
  '[': 'open',
  ')': 'close',
  ']': 'close',
  '–': 'dash',
  '—': 'dash',
  '-': 'dash',
  '−': 'dash',
  '|': 'colon',
  '=': 'colon',
  '•': 'semicolon',
  '·': 'semicolon',
};
const QUOTE = /^["'‘’“”`*_«»]$/u;
const STOP = /^[.!?…]$/;

/** 'Services were judged …': a common word that is rated is a standard's name. */
export const isRatedNext = (tokens: readonly Token[], index: number): boolean => {
  let at = index;
  while (/^(?:were|was|are|is|been|has|have|also|both|only|there|as)$/.test(tokens[at]?.norm ?? '')) at += 1;
  if (at > index) return isRatingVerb(tokens[at]?.norm ?? '') || QUOTE.test(tokens[at]?.text ?? '');
  // 'Services received the only “good” rating'
  if (!/^(?:received|got|earned|won|achieved|gained|secured|attracted)$/.test(tokens[index]?.norm ?? '')) return false;
  const given = tokens.slice(index + 1, index + 5).findIndex(({ text }) => QUOTE.test(text));
  return (
    given > 0 &&
    tokens.slice(index + 1, index + 1 + given).every(({ norm }) => /^(?:the|only|an?|its|sole)$/.test(norm))
  );
};

/** The index of the first token from one on that is no quotation mark. */
export const firstWord = (tokens: readonly Token[], index: number): number => {
  let at = index;
  while (tokens[at] && QUOTE.test(tokens[at]?.text ?? '')) at += 1;
  return at;
};

/** 'Had been', 'had received', 'last inspected': of a time before the one that the text tells of. */
export const isPerfect = (tokens: readonly Token[], index: number): boolean => {
  const norm = tokens[index]?.norm;
  let at = index + 1;
  while (/^(?:also|previously|both|all|each|only|just|not|already|twice|earlier|once)$/.test(tokens[at]?.norm ?? ''))
    at += 1;
  const next = tokens[at]?.norm ?? '';
  // 'Was seen as having made progress': up to now.
  if (norm === 'having' && tokens[index - 1]?.norm === 'as') return false;
  if (norm === 'had' || norm === 'having') return /ed$/.test(next) || PARTICIPLES.has(next);
  return (
    norm === 'last' &&
    next !== '' &&
    !TIMES.has(next) &&
    countOf(next) === null &&
    !/^(?:\d+|couple|decade|half|quarter|autumn|spring)$/.test(next) &&
    !/^(?:was|is|were|are|of|one|being|but|to)$/.test(next)
  );
};

const OBJECT = /^(?:it|them|us|this|these|those|both|each|its|our|their|the|all)$/;
const WHO_RATES = /^(?:report|reports|inspectorate|inspectors?|hmip|hmi|probation|it|they|watchdog|who|which)$/;

/** 'Staffing was praised, rating it “good”', 'the report grades the service “good”': a noun's form that is a verb here. */
export const isRatingVerbHere = (tokens: readonly Token[], index: number): boolean => {
  const norm = tokens[index]?.norm ?? '';
  const before = tokens[index - 1]?.norm ?? '';
  if (!OBJECT.test(tokens[index + 1]?.norm ?? '')) return false;
  if (/^(?:rating|grading|marking|scoring|ranking)$/.test(norm)) {
    // '… was a strength, with inspectors rating this “good”'
    if (tokens[index + 1]?.norm === 'this' && /^(?:inspectors|inspectorate|watchdog)$/.test(before)) return true;
    return /^(?:,|and|by|before|while|–|—|but)$/.test(before);
  }
  return /^(?:grades?|marks?|scores?|ranks?|bands?)$/.test(norm) && WHO_RATES.test(before);
};

const BE = /^(?:are|were|was|been|be|being|remain|remained|stay|stayed|'re)$/;
const RATED_PARTICIPLE =
  /^(?:rated|judged|graded|deemed|given|awarded|found|told|assessed|marked|scored|inspected|reinspected|considered|classed|classified|branded|ranked|handed|labelled|downgraded|upgraded)$/;
const RECEIVES = /^(?:received?|got|get|gained|earned|achieved|secured|won|kept|retained|require|required|scored)$/;
const MOVES_UP =
  /^(?:gone|went|moved?|risen|rose|improved|jumped|climbed|leapt|fallen|fell|dropped|slipped|progressed|come)$/;
const GIVES_US =
  /^(?:gave|give|gives|given|giving|told|judged|rated|rate|rates|graded|grades|found|awarded|awards|assessed|deemed|handed|marked|scored)$/;
const AUXILIARY = /^(?:have|had|'ve|also|now|all|then|both|still|again|just|once|had|only|rightly|just|again|been)$/;

/**
 * Whether 'we' or 'us' is the service that speaks of itself ('we were rated good', 'the inspectors gave us …'), not the inspectors who say what they
 * rated. `isRating` tells whether a rating word begins at a token.
 */
export const isOurselves = (tokens: readonly Token[], index: number, isRating: (index: number) => boolean): boolean => {
  const norm = tokens[index]?.norm ?? '';
  if (norm === 'us') return GIVES_US.test(tokens[index - 1]?.norm ?? '');
  const contracted = /^we'(?:re|ve)$/.test(norm);
  if (norm !== 'we' && !contracted) return false;
  let at = index + 1;
  while (AUXILIARY.test(tokens[at]?.norm ?? '')) at += 1;
  if (isRating(at)) return norm === "we're" || /^requir/.test(tokens[at]?.norm ?? '');
  const verb = tokens[at]?.norm ?? '';
  if (RECEIVES.test(verb)) return true;
  if (MOVES_UP.test(verb)) return tokens.slice(at + 1, at + 4).some((token) => token.norm === 'from');
  const passive = norm === "we're" || tokens[at - 1]?.norm === 'been';
  if (passive && RATED_PARTICIPLE.test(verb)) return true;
  if (!BE.test(verb)) return false;
  at += 1;
  while (
    /^(?:also|now|all|both|still|again|once|officially|overall|already|only|just|previously|last|then|therefore|not|an?)$/.test(
      tokens[at]?.norm ?? '',
    )
  )
    at += 1;
  return RATED_PARTICIPLE.test(tokens[at]?.norm ?? '') || isRating(firstWord(tokens, at));
};

const isBesideCasework = (tokens: readonly Token[], index: number): boolean =>
  /^(?:and|,)$/.test(tokens[index - 1]?.norm ?? '') &&
  /^(?:planning|assessments?|delivery|implementation)$/.test(tokens[index - 2]?.norm ?? '') &&
  /^(?:of|in|for|were|was|are|is)$/.test(tokens[index + 1]?.norm ?? '');

/** 'Planning, implementation and review of cases': short for implementation and delivery. */
const isBetweenCasework = (tokens: readonly Token[], index: number): boolean =>
  /^(?:and|,)$/.test(tokens[index - 1]?.norm ?? '') &&
  /^(?:planning|assessments?)$/.test(tokens[index - 2]?.norm ?? '') &&
  /^(?:and|,)$/.test(tokens[index + 1]?.norm ?? '') &&
  /^(?:review(?:s|ing)?|and)$/.test(tokens[index + 2]?.norm ?? '');

/** 'How the service delivers and reviews court work' names standards by their verbs. */
export const verbForm = (
  criteria: Criteria,
  tokens: readonly Token[],
  index: number,
): ReturnType<Criteria['standardAt']> => {
  const token = tokens[index];
  if (token?.norm === 'implementation' && isBetweenCasework(tokens, index))
    return criteria.standardAt([{ ...token, norm: 'delivery' }], 0);
  const name = token ? STANDARD_VERBS.get(token.norm) : undefined;
  if (!token || name === undefined) return null;
  // 'The planning and reviews of these cases': the noun, beside a standard of the casework.
  if (token.norm === 'reviews' && isBesideCasework(tokens, index))
    return criteria.standardAt([{ ...token, norm: name }], 0);
  const asked = tokens.slice(Math.max(0, index - 9), index).some(({ norm }) => norm === 'how' || norm === 'way');
  return asked ? criteria.standardAt([{ ...token, norm: name }], 0) : null;
};

/** A sign, a number, a percentage, a year, or a plain word. */
export const signOrWord = (text: string, tokens: readonly Token[], index: number, token: Token): Draft => {
  const sign = SIGNS[token.text];
  if (sign) return { kind: sign, length: 1 };
  if (QUOTE.test(token.text)) return { kind: 'quote', length: 1 };
  if (STOP.test(token.text)) return { kind: 'stop', length: 1 };
  if (/^(?:19|20)\d\d$/.test(token.text) && !/^\s*(?:%|per ?cent)/i.test(text.slice(token.at.end, token.at.end + 10)))
    return { kind: 'date', length: 1, extra: { date: token.text } };
  if (/^\d+(?:\.\d+)?$/.test(token.text)) {
    const next = tokens[index + 1]?.norm;
    const after = tokens[index + 2]?.norm;
    if (next === '%' || next === 'percent') return { kind: 'percent', length: 2, extra: { value: Number(token.text) } };
    if (next === 'per' && after === 'cent') return { kind: 'percent', length: 3, extra: { value: Number(token.text) } };
    return { kind: 'number', length: 1, extra: { value: Number(token.text) } };
  }
  const tens = tokens[index + 1] ? countOf(`${token.norm} ${tokens[index + 1]?.norm ?? ''}`) : null;
  const count = countOf(token.norm);
  if (count !== null) {
    const joined = tens !== null && tens > 20 && count >= 20;
    const length = joined ? 2 : 1;
    const value = joined ? tens : count;
    const next = tokens[index + length]?.norm;
    const after = tokens[index + length + 1]?.norm;
    if (next === 'percent' || next === '%') return { kind: 'percent', length: length + 1, extra: { value } };
    if (next === 'per' && after === 'cent') return { kind: 'percent', length: length + 2, extra: { value } };
    return { kind: 'number', length, extra: { value } };
  }
  return { kind: 'word', length: 1 };
};
