import type { Anchor } from '../../document/anchor.js';
import type { Mark } from './marks.js';
import { earlierDate, type When } from './time/period.js';

const LONGEST = 90;
const SENTENCE: ReadonlySet<string> = new Set([
  'rating',
  'off_scale',
  'copula',
  'rating_verb',
  'get_verb',
  'standard',
  'percent',
]);

/** Whether a passage of prose stands as a heading, though the layout does not say so: a short line without a stop, a verb or a name of a standard. */
export const isLineHeading = (text: string, at: Anchor, marks: readonly Mark[]): boolean => {
  const words = text.slice(at.start, at.end).trim();
  return (
    words.length > 0 &&
    words.length <= LONGEST &&
    !words.includes('\n') &&
    !/[.:;,!?"”’]$/.test(words) &&
    !marks.some(({ kind }) => SENTENCE.has(kind))
  );
};

/** 'The last inspection, 2019', 'Ratings at the previous inspection', 'How we did in 2018'; not 'Progress since the last inspection'. */
const OF_EARLIER =
  /^(?:(?:our|the|its|their|overall|summary of)\s+)?(?:(?:ratings?|results?|outcomes?|findings?|judge?ments?|grades?|scores?|how\s+(?:we|it|they)\s+(?:did|fared|were\s+rated)|where\s+we\s+(?:were|started))\s+)?(?:(?:of|at|from|in|by|after|following)\s+)?(?:(?:our|the|its|their)\s+)?(?:(?:last|previous|earlier|prior|first|preceding)\s+(?:\p{L}+\s+){0,2}(?:inspections?|ratings?|report|visit|results?|judge?ments?)|(?:(?:inspections?|ratings?|report|visit|results?|judge?ments?)\s+(?:of|in|from)\s+(?:\p{L}+\s+)?|in\s+)?(?:19|20)\d\d(?:\s+(?:\p{L}+\s+){0,2}(?:inspections?|ratings?|report|visit|results?|judge?ments?))?)\b/iu;
const GOES_ON =
  /\b(?:since|progress|changes?|improvements?|actions?|recommendations?|plans?|now|today|compar\p{L}+)\b/iu;

/** The earlier inspection that a heading says what stands below it is of; null where it says none. */
export const earlierHeading = (
  text: string,
  at: Anchor,
  marks: readonly Mark[],
  thisYear: number | null,
): When | null => {
  const words = text.slice(at.start, at.end).trim();
  if (words.length > LONGEST || !OF_EARLIER.test(words) || GOES_ON.test(words)) return null;
  if (marks.some(({ kind }) => kind === 'rating' || kind === 'now')) return null;
  const date = earlierDate(marks, thisYear);
  const dated = marks.some(({ kind }) => kind === 'date');
  // A year alone is an earlier one where it is two years before, as everywhere.
  const past = marks.some(({ kind }) => kind === 'past');
  if (!past && (thisYear === null || date === null || Number(date.slice(0, 4)) >= thisYear - 1)) return null;
  return dated && date === null ? null : { period: 'prior', date };
};

const TURNS = /^\s*(?:and )?(?:now for|on to|next|turning to|as for|then (?:came|comes|there)|over (?:in|to))\b/i;
const STORY =
  /^\s*(?:but |and )?(?:for|in|at|over in) [^.,]{2,40},? (?:the (?:story|picture|news|tale|verdict|outcome|result|mood|findings?) (?:is|was|are|were)|(?:it|things) (?:is|was|were|are) (?:a|an|very|quite|another|different|less|otherwise))\b/i;
/** 'Westmere's results were less even.': its report is told next. */
const RESULTS = /^(?:results?|ratings?|reports?|inspections?|verdict|story|picture|outcomes?|grades?|findings?)$/i;
const OPENING = 7;
const LONGEST_HEADED = 8;

/**
 * Whether a paragraph turns to a service that the document is not about ('Now for Westmere', 'WESTMERE – Good'), or back to ours; null where it does
 * neither.
 */
export const turnsTo = (text: string, at: Anchor, marks: readonly Mark[]): boolean | null => {
  const opening = marks.slice(0, OPENING).find(({ kind }) => kind === 'service' || kind === 'other_service');
  if (opening?.kind === 'service') return false;
  if (!opening) return null;
  const heads = marks.length <= LONGEST_HEADED && marks[0] === opening && marks.some(({ kind }) => kind === 'rating');
  const [first, next, after] = marks;
  const tells = [next, after].some((mark) => RESULTS.test(mark?.text ?? ''));
  if (first === opening && /[’']s?$/.test(first.text) && tells) return true;
  const words = text.slice(at.start, at.end);
  return heads || TURNS.test(words) || STORY.test(words.replace(/\s+/g, ' ')) ? true : null;
};

/** Whether a sentence says that the one before it is what inspectors found: 'That is the verdict of …', 'It's official'. */
export const confirms = (words: string): boolean =>
  /^(?:that|this|it|so)(?:['’]s| is| was)? (?:(?:the|their|its|also) )?(?:(?:official|overall|clear|simple|stark|blunt|inspectors['’]|inspectorate['’]s|report['’]s) )*(?:official|verdict|conclusion|judge?ment|finding|assessment|says? (?:the )?(?:HM )?(?:inspectors|inspectorate|report|watchdog))\b/i.test(
    words.slice(0, LONGEST_CONFIRMED),
  );
const LONGEST_CONFIRMED = 120;

const OWN_WORDS =
  /\b(?:self[- ](?:assess\p{L}*|evaluat\p{L}*|ratings?|scor\p{L}*|grad\p{L}*)|peer (?:review|challenge|assessment)|mock inspection|(?:rated|scored|graded|judged|assessed|marked|rating|scoring|grading|placed|put) (?:itself|ourselves|themselves|himself|herself)|our own (?:view|rating|score|assessment|judge?ment)s?|targets?)\b/iu;

/** Whether the words before a list announce what a service thinks of itself, or what peers do, not what inspectors gave. */
export const announcesOwnView = (words: string): boolean =>
  /:\s*$/.test(words) && OWN_WORDS.test(words.slice(-LONGEST_LEAD));
const LONGEST_LEAD = 200;
