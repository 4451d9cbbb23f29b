import type { Anchor } from '../../../document/anchor.js';
import { sentencesIn } from '../../sentences.js';
import { placesIn } from '../passage-places.js';
import type { JudgementStatement } from '../statement.js';

/** Words that set a scene in the past: an earlier inspection, or the time of one. */
const EARLIER =
  /\b(?:first|previous|last|earlier|former|original) (?:full |joint |core case )?(?:inspections?|visit|report|inspection report)\b|\blast (?:inspected|visited|came|looked|rated|time)\b|\b(?:at|in) (?:that|those) (?:time|days)\b|\bat the time\b|\bback then\b|\bon that occasion\b|\bthat (?:report|inspection|visit)\b|^\W*then,/iu;
/** Words after which they are but the yardstick, or the beginning, of what is told of now. */
const YARDSTICK =
  /\b(?:since|than|from|after|following|follows|despite|compared|unlike|like|as|beside|improve[ds]? on|better|building on|in response to|up|down)\b[^.;]{0,50}$/iu;
/** A year of an inspection: at the head of a sentence, soon after words for one, or right before them. */
const YEAR_OF_AN_INSPECTION =
  /(?:^\W*(?:back |early |late )?in (?:the )?(?:\p{L}+ (?:of )?)?|\b(?:inspect\w*|reports?|visit(?:ed|s)?|rated|judged)\b(?:(?! that | which | who | had )[^.;,]){0,50}?\b(?:in|of|from) (?:the )?(?:\p{L}+ (?:of )?)?)((?:19|20)\d\d)\b|\b((?:19|20)\d\d) (?:re-?)?(?:inspection|report|visit|review)\b/giu;

/** Words of the present, or of this inspection. */
const NOW =
  /\b(?:now|today|currently?|recent(?:ly)?|latest|newest|present|this (?:time|year|week|month|morning|autumn|summer|spring|winter|inspection|report)|new (?:report|inspection)|yesterday|on (?:mon|tues|wednes|thurs|fri|satur|sun)day|has|have|is|are|rates|says|gives|finds|inspectors (?:rate|find|say|give)|remains?|still|unchanged|again|(?:dropped|fell|fallen|rose|risen|climbed|slipped|went|gone|moved|improved) (?:up |down )?(?:from|to|by)|since then|returned|on (?:their|its) return|second (?:time|inspection|report|visit)|re-?inspection|years? (?:on|later))\b/iu;

const isBefore = (text: string, index: number, pattern: RegExp): boolean =>
  pattern.test(text.slice(Math.max(0, index - 60), index));

/** Where a sentence sets a scene before this inspection, by words for an earlier one or by a year of one; null where it does not. */
const earlierAt = (sentence: string, thisYear: number | null): number | null => {
  const words = EARLIER.exec(sentence);
  if (words && !isBefore(sentence, words.index, YARDSTICK)) return words.index + words[0].length;
  const year = [...sentence.matchAll(YEAR_OF_AN_INSPECTION)].find(
    (match) =>
      thisYear !== null && Number(match[1] ?? match[2]) < thisYear && !isBefore(sentence, match.index, YARDSTICK),
  );
  return year ? year.index + year[0].length : null;
};

/** A sentence that begins in the past: 'Then, inspectors rated …', 'At that time …'. */
const BEGINS_EARLIER =
  /^\W*(?:then\b|(?:back|at|in) (?:then|that time|the time(?! of)|those days)\b|on that occasion\b|(?:at|in) (?:the|its|that|their) (?:last|previous|first|earlier) (?:[\p{L}-]+ ){0,2}?(?:inspection|report|visit)\b)/iu;
const HAS_A_YEAR = /(?<![\d£.,/-])(?:19|20)\d\d(?![\d%])/u;

/** Whether a text has, anywhere in a stretch, a word of the present or of this inspection. */
export const speaksOfNow = (text: string, { start, end }: Anchor): boolean => NOW.test(text.slice(start, end));

/**
 * Leaves out ratings of this inspection that stand, without a word of the present, in a sentence that begins in the past, or after
 * sentences of their paragraph that speak of an earlier inspection: of which of the two they are is for a reader to guess. `passages`
 * are the paragraphs.
 */
export const withoutUnclearScenes = (
  statements: readonly JudgementStatement[],
  text: string,
  passages: readonly Anchor[],
  thisYear: number | null,
): JudgementStatement[] => {
  const placeOf = placesIn(passages);
  const scenes = new Map<Anchor, ReadonlySet<number>>();
  /** Where the sentences of a paragraph begin that stand in an earlier scene. */
  const earlierIn = (passage: Anchor): ReadonlySet<number> => {
    const known = scenes.get(passage);
    if (known) return known;
    const made = new Set<number>();
    let earlier = false;
    for (const { start, end } of sentencesIn(text, passage)) {
      if (earlier) made.add(start);
      const sentence = text.slice(start, end);
      const at = earlierAt(sentence, thisYear);
      // What a sentence says of now after it has looked back is what the next one goes on with.
      if (at !== null) earlier = !NOW.test(sentence.slice(at));
      else if (NOW.test(sentence)) earlier = false;
    }
    scenes.set(passage, made);
    return made;
  };
  return statements.filter(({ period, form, sentence, at }) => {
    if (period !== 'current' || form !== 'rating') return true;
    if (
      BEGINS_EARLIER.test(text.slice(sentence.start, at.start)) &&
      !speaksOfNow(text, { start: sentence.start, end: at.start })
    )
      return false;
    const passage = passages[placeOf(sentence)];
    if (!passage || !earlierIn(passage).has(sentence.start)) return true;
    // A sentence with a year of its own has been read by that.
    return speaksOfNow(text, sentence) || HAS_A_YEAR.test(text.slice(sentence.start, sentence.end));
  });
};
