import type { Group } from '../groups.js';
import { FILLERS } from '../lexicon.js';
import type { Mark } from '../marks.js';

/** Verbs by which a service is rid of a rating: it had it before. */
const REMOVES =
  /^(?:remov(?:e|es|ed|ing)|lift(?:s|ed|ing)?|shed(?:s|ding)?|los(?:es?|t|ing)|scrap(?:s|ped|ping)?|strip(?:s|ped|ping)?|dropp(?:ed|ing)|drops?|ditch(?:es|ed|ing)?|cast(?:s|ing)? off|withdr(?:ew|awn|aws?|awing)|rescind(?:s|ed|ing)?|overturn(?:s|ed|ing)?|(?:tak(?:es?|en|ing)|took) (?:off|away)|shrug(?:s|ged)? off|shak(?:es|en|ing) off|shook off|threw off|throws? off|wip(?:es?|ed|ing) out|eras(?:es?|ed|ing)|revers(?:es?|ed|ing)|escap(?:es?|ed|ing)|exit(?:s|ed|ing)?|overc(?:ame|omes?|oming)|(?:out|clear|free|rid|shot) of|left behind|lea(?:ves|ving) behind|behind it|behind them|(?:a thing of the past|history))$/i;
const TWO_WORDS =
  /^(?:cast|casts|taken?|takes?|taking|took|shak\p{L}+|shook|throws?|threw|shrug\p{L}*|wip\p{L}+|out|clear|free|rid|shot|left|leaves|leaving|behind)$/iu;
const REACH = 9;
const REACH_AFTER = 8;

/** Whether a verb of removal stands here, by itself or with the word after it. */
const isRemoval = (marks: readonly Mark[], index: number): boolean => {
  const word = marks[index]?.text ?? '';
  const next = marks[index + 1]?.text ?? '';
  return REMOVES.test(word.replace(/\s+/g, ' ')) || (TWO_WORDS.test(word) && REMOVES.test(`${word} ${next}`));
};

const ENDS: ReadonlySet<Mark['kind']> = new Set<Mark['kind']>([
  'comma',
  'rating',
  'rating_verb',
  'semicolon',
  'stop',
  'relative',
]);
const HAS_BEEN = /^(?:is|was|has|have|had|be|been|being|now|finally|at last|also|officially|formally)$/i;

/** 'Has had its “inadequate” rating lifted', '“inadequate” rating has been removed'. */
const isRemovedAfter = (marks: readonly Mark[], { end }: Group): boolean => {
  let noun = end + 1;
  while (marks[noun]?.kind === 'quote') noun += 1;
  if (marks[noun]?.kind !== 'rating_noun') return false;
  for (let at = noun + 1; at <= noun + REACH_AFTER && marks[at]; at += 1) {
    if (isRemoval(marks, at)) return true;
    const mark = marks[at];
    const ofService =
      mark !== undefined && ['service', 'service_word', 'preposition', 'of', 'quote'].includes(mark.kind);
    if (!ofService && !mark?.text.split(/\s+/).every((word) => HAS_BEEN.test(word))) return false;
  }
  return false;
};

const ENDED: ReadonlySet<Mark['kind']> = new Set<Mark['kind']>([
  'stop',
  'comma',
  'subordinate',
  'break',
  'and',
  'overall',
  'with',
  'relative',
]);

/** 'Is no longer rated “inadequate”', 'no longer inadequate'. */
export const isNoLonger = (marks: readonly Mark[], group: Group): boolean => {
  let at = group.start - 1;
  while (['quote', 'as', 'adverb', 'rating_verb', 'copula'].includes(marks[at]?.kind ?? 'word')) at -= 1;
  const after = marks.slice(group.end + 1).find(({ kind }) => kind !== 'quote');
  const ends = after === undefined || ENDED.has(after.kind);
  // Not 'can no longer be rated “good”'.
  if (!/^(?:is|are|was|were)$/i.test(marks[at - 1]?.text ?? '')) return false;
  return marks[at]?.kind === 'negation' && /^no longer$/i.test(marks[at]?.text.replace(/\s+/g, ' ') ?? '') && ends;
};

/** What may stand between a verb of removal and the rating: whose it was. */
const isOwner = ({ kind, text }: Mark): boolean =>
  [
    'adverb',
    'quote',
    'service',
    'service_word',
    'authority',
    'rank',
    'overall',
    'past',
    'of',
    'pronoun',
    'standard',
  ].includes(kind) ||
  (kind === 'word' &&
    (/[’']s?$/.test(text) || FILLERS.has(text.toLowerCase()) || /^(?:off|away|behind|label|tag|a)$/i.test(text)));

/**
 * Whether a rating is told to be gone: 'inspectors have removed the council’s “inadequate” rating', 'its “inadequate” rating has been lifted'. It
 * is an earlier one then, whatever else the sentence says of now.
 */
export const isRemovedRating = (marks: readonly Mark[], group: Group): boolean => {
  if (isRemovedAfter(marks, group) || isNoLonger(marks, group)) return true;
  for (let at = group.start - 1; at >= Math.max(0, group.start - REACH); at -= 1) {
    const mark = marks[at];
    if (!mark || ENDS.has(mark.kind)) return false;
    if (isRemoval(marks, at)) {
      const between = marks.slice(at + 1, group.start);
      const owned =
        between.every(({ kind }) => kind === 'quote') ||
        between.some(
          ({ kind, text }) => kind === 'service' || /^(?:its|their|our|the|an?)$/i.test(text) || /[’']s?$/.test(text),
        );
      const after = marks.slice(group.end + 1).find(({ kind }) => kind !== 'quote');
      return (
        owned &&
        (after === undefined ||
          ['rating_noun', 'stop', 'comma', 'past', 'past_opener', 'preposition', 'break', 'and'].includes(after.kind) ||
          /^(?:label|tag|status)$/i.test(after.text))
      );
    }
    if (!isOwner(mark)) return false;
  }
  return false;
};
