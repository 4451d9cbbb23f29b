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
  if (norm === 'had' || norm === 'having') return /ed$/.test(next) || PARTICIPLES.has(next);
  return norm === 'last' && next !== '' && !TIMES.has(next) && !/^(?:was|is|were|are|of|one|being|but|to)$/.test(next);
};

/** 'How the service delivers and reviews court work' names standards by their verbs. */
export const verbForm = (
  criteria: Criteria,
  tokens: readonly Token[],
  index: number,
): ReturnType<Criteria['standardAt']> => {
  const token = tokens[index];
  const name = token ? STANDARD_VERBS.get(token.norm) : undefined;
  if (!token || name === undefined) return null;
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
