import { says } from './groups.js';
import type { Mark, MarkKind } from './marks.js';

/** Prepositions after which a part of the work is named. */
const OF_A_PART =
  /^(?:for|across|on|in|when|in terms of|in the areas? of|in areas|in relation|in respect|regarding|concerning|with)/i;
const OF_TIME = /^(?:time|years?|months?|row|first|second|third|consecutive|board|occasion|inspection)$/i;
const OF_THE_WHOLE: readonly MarkKind[] = ['service', 'service_word', 'inspectors', 'overall', 'date', 'now'];

/** Adverbs that narrow a rating to what is named after them: 'good specifically for its planning'. */
const RESTRICTING = /^(?:specifically|particularly|solely|only|purely|namely|especially|notably|chiefly|mainly)$/i;

/** What ends the name of what a rating is given for. */
const ENDS_NAME: readonly MarkKind[] = [
  'preposition',
  'of',
  'relative',
  'pronoun',
  'copula',
  'and',
  'or',
  'to',
  'past',
  'with',
];
const PARTS: readonly MarkKind[] = [
  'word',
  'domain',
  'standard',
  'earlier_standard',
  'other_body',
  'other_service',
  'off_scale',
  'area',
];
const OF_ALL = /^(?:whole|entire|sake)$/i;

/**
 * What stands after 'for' names what is rated: the whole where that is the service and no more, else a part of its work, though it begins with a word
 * for the service ('for partnership working').
 */
const namesPart = (phrase: readonly Mark[]): boolean => {
  const end = phrase.findIndex(({ kind }, index) => index > 0 && ENDS_NAME.includes(kind));
  const name = end < 0 ? phrase : phrase.slice(0, end);
  // 'Inadequate for child protection in 2013': when it was given is no part of what it was given for.
  if (name.some(({ text }) => OF_TIME.test(text)) || says(name, 'date', 'now')) return false;
  // 'For both its schools and its youth justice': the service beside something else.
  const isItem = ({ kind }: Mark, index: number): boolean =>
    kind === 'service_word' &&
    (phrase[index - 1]?.kind === 'and' || /^and$/i.test(phrase[index - 2]?.text ?? '')) &&
    (phrase[index + 1] === undefined || phrase[index + 1]?.kind === 'quote');
  if (phrase.some(isItem)) return false;
  return name.some(({ kind, text }) => PARTS.includes(kind) && !OF_ALL.test(text));
};

/** 'Good for its work with parents': a part of the work that is no standard, not the whole. */
export const isOfSomethingElse = (after: readonly Mark[]): boolean => {
  const noun = after.findIndex(({ kind }) => kind !== 'quote');
  // 'An "outstanding" rating for its work with courts'.
  if (after[noun]?.kind === 'rating_noun')
    return /^for$/i.test(after[noun + 1]?.text ?? '') && isOfSomethingElse(after.slice(noun + 1));
  const at = after.findIndex(({ kind, text }) => kind !== 'quote' && kind !== 'adverb' && !RESTRICTING.test(text));
  const [preposition, ...rest] = after.slice(Math.max(0, at), Math.max(0, at) + 7);
  if (preposition?.kind === 'preposition' && rest.length === 0) return true;
  // '“Inadequate” for the same'
  // '“Inadequate” for them'
  if (/^for$/i.test(preposition?.text ?? '') && /^(?:it|them)$/i.test(rest[0]?.text ?? '')) return true;
  if (/^for$/i.test(preposition?.text ?? '') && rest.slice(0, 2).some(({ text }) => /^(?:the )?same$/i.test(text)))
    return true;
  if (preposition?.kind !== 'preposition' || !OF_A_PART.test(preposition.text)) return false;
  const stop = rest.findIndex(({ kind }) => kind === 'comma' || kind === 'stop');
  const phrase = stop < 0 ? rest : rest.slice(0, stop);
  if (says(phrase, 'area')) return true;
  if (/^for$/i.test(preposition.text)) return namesPart(phrase);
  if (says(phrase, ...OF_THE_WHOLE)) return false;
  if (/^in$/i.test(preposition.text)) return false;
  return says(phrase, 'word', 'domain') && !phrase.some(({ text }) => OF_TIME.test(text));
};

const PART_OF =
  /\b(?:some|parts?|much|most|elements?|pockets|half|several|certain|specific|many|areas?|aspects?)\b[\p{L} ]{0,20}\bof\b[\p{L} ’']{0,12}$/iu;
const ALL_OF = /\b(?:all|every|each|both)\b[\p{L} ]{0,14}$/iu;

/** 'Areas of their work', 'some of what the service does', 'parts of the team': what is named beside the service is a part of it. */
export const namesPartOf = (marks: readonly Mark[]): boolean => {
  const whole = marks.findIndex(
    ({ kind, text }) => kind === 'service' || kind === 'service_word' || /^(?:its|their|our)$/i.test(text),
  );
  if (whole < 1) return false;
  const before = marks
    .slice(Math.max(0, whole - 6), whole)
    .map(({ text }) => text)
    .join(' ');
  const part = PART_OF.exec(before);
  return part !== null && !ALL_OF.test(before.slice(0, part.index));
};

/** 'Inadequate in all areas', 'across every aspect': what all parts are, the whole is. */
export const isEverywhere = (after: readonly Mark[]): boolean => {
  const [preposition, ...rest] = after.filter(({ kind }) => kind !== 'quote');
  const area = rest.findIndex(({ kind }) => kind === 'area');
  if (preposition?.kind !== 'preposition' || !/^(?:in|across|on)$/i.test(preposition.text) || area < 1 || area > 2)
    return false;
  const words = rest.slice(0, area).flatMap(({ text }) => text.toLowerCase().split(/\s+/));
  const next = rest[area + 1];
  const ends =
    !next ||
    ['comma', 'stop', 'semicolon', 'and', 'break', 'inspectors'].includes(next.kind) ||
    /^(?:inspected|assessed|examined|judged|by)$/i.test(next.text);
  return (
    ends &&
    words.every((word) => /^(?:all|every|each|single|of|its|the|their)$/.test(word)) &&
    /^(?:all|every|each)$/.test(words[0] ?? '')
  );
};
