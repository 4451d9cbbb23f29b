import type { Anchor } from '../../document/anchor.js';
import { earlierIn, isOfEarlierTime } from './other-time.js';
import type { ReportContext } from './report-context.js';

/** A sentence that rates something: the words for what is rated, and the rating's place in the document. */
export interface RatedSubject {
  readonly subject: string;
  readonly rating: string;
  readonly at: Anchor;
  /** Whether the sentence says that the rating is the overall one. */
  readonly overall: boolean;
  /** Whether it speaks of rating or judging; 'X is good' alone may be said of anything. */
  readonly judged: boolean;
  /** Whether it says how things stand ('is', 'requires') rather than how they were found. */
  readonly present: boolean;
}

/** Longest sentence that is looked at. */
export const LONGEST_SENTENCE = 500;
const JUDGED = '(?:rated|judged|graded|assessed)';
const AS = '(?:\\s+(?:overall|as|to\\s+be|as\\s+being))*';
/** What may stand before a rating's words in a sentence. */
export const OPEN = '[\\s\'"(:]*';
/** What must follow a rating's words: whatever else would narrow what is rated. */
export const END =
  '(?=[\'")]*(?:\\s+overall\\b)?[\'")]*(?:[.,;:!⁰¹²³⁴⁵⁶⁷⁸⁹]|\\s*$|\\s+(?:because|as|with|overall|and\\s+(?:the|we|our|is\\s+not))\\b))';
const COPULA = '(?:is|was|are|were|has\\s+been|have\\s+been)';

/** A shape of sentence that rates, with the groups `subject` and `rating`; what `whose` adds says whose rating it is. */
interface Shape {
  readonly pattern: RegExp;
  readonly judged: boolean;
}

/** The shapes of a rating sentence for a pattern of rating words; first to match wins. */
export const ratingShapes = (rating: string): readonly Shape[] => {
  const word = `${OPEN}(?<rating>${rating})${END}`;
  const subject = '(?<subject>[^.;]{2,200}?)';
  const opening = '^(?:\\d{1,3}\\.\\s+)?(?:overall,?\\s+)?(?:therefore,?\\s+|as\\s+a\\s+result,?\\s+)?';
  return [
    `${opening}we\\s+(?:have\\s+)?(?:therefore\\s+)?${JUDGED}\\s+${subject}${AS}${word}`,
    `${opening}(?:the|our|an)?\\s*(?:graded\\s+)?(?:overall\\s+)?(?:rating|judge?ment|grade)\\s+(?:for|of|about|on)\\s+${subject}\\s+${COPULA}(?:\\s+that\\s+it(?:\\s+(?:is|was))?)?(?:\\s+that)?${word}`,
    `${opening}(?:the|our)\\s+(?<subject>overall\\s+(?:rating|judge?ment|grade))\\s+${COPULA}(?:\\s+that\\s+(?<whose>[^.;]{2,80}?)(?:\\s+(?:is|are))?)?${word}`,
    `^(?<whose>[^.;]{0,160}?\\b(?:given|gave|gives|awarded|received|receives|achieved|achieves|has|have|with)\\s+(?:[^.;]{2,80}?\\s+)?)an?\\s+(?<subject>overall\\s+(?:rating|judge?ment|grade))\\s+of${word}`,
    `${opening}${subject}\\s+${COPULA}\\s+(?:therefore\\s+)?${JUDGED}${AS}${word}`,
  ]
    .map((source) => ({ pattern: new RegExp(source, 'id'), judged: true }))
    .concat([
      {
        pattern: new RegExp(`${opening}${subject}\\s+(?:is|was|are|were)(?:\\s+(?:now|therefore))?${word}`, 'id'),
        judged: false,
      },
      // The rating as a verb: 'Leadership requires improvement'.
      { pattern: new RegExp(`${opening}${subject}\\s+(?=requires?\\b)${word}`, 'id'), judged: false },
    ]);
};

/** Other bodies that rate or are rated. */
export const OTHER_BODY =
  /\b(?:cqc|care quality commission|hmic\w*|estyn|peer (?:review|challenge)|self[- ]?assess\w*|self[- ]?evaluat\w*|safeguarding (?:children )?board|lscb|schools?|providers?|homes?|audit\w*)\b/i;
/** Words that hedge, deny or narrow a rating. */
export const NOT_OUTRIGHT =
  /\b(?:would|could|should|may|might|if|not|never|neither|nor|whether|unless|between|target|aims?|aspir\w+|expect\w*|likely|where|when|which|any|each|some|most|many|mostly|generally|largely|partly|nearly|almost)\b/i;
// So many of something are at a rating: nothing is said of the whole.
const SHARE =
  /(?:\d\s*(?:%|per\s?cent\b)|\b(?:two|three|four|five|six|seven|eight|nine|ten|\d+)\s+(?:of|out of|in)\b|\b(?:half|thirds?|quarters?|majority|minority|proportion|percentage)\b)/i;
/** Words that give a sentence to somebody else. */
export const ANOTHER_VOICE = /\b(?:told us|said|felt|believed?|believes|considered? (?:by|that)|themselves|itself)\b/i;

/** Quotes as plain ones, so that patterns need know one kind only; every offset stays. */
const plainQuotes = (text: string): string => text.replace(/[‘’‛`´]/g, "'").replace(/[“”‟]/g, '"');

/** A sentence as patterns read it: plain quotes, no emphasis marks, single spaces (which keeps matching fast), with its offsets. */
export const plainSentence = (text: string): { text: string; offsets: readonly number[] } => {
  const plain = plainQuotes(text);
  let kept = '';
  const offsets: number[] = [];
  for (let index = 0; index < plain.length; index += 1) {
    const character = plain.charAt(index);
    const pair = plain.slice(index, index + 2);
    if (pair === '**' || pair === '__') {
      index += 1;
      continue;
    }
    const space = /\s/.test(character);
    if (space && (kept === '' || kept.endsWith(' '))) continue;
    kept += space ? ' ' : character;
    offsets.push(index);
  }
  return { text: kept, offsets };
};

/** What a sentence rates outright and at present, as its grammar tells; null where it rates nothing, or not for sure. */
export const ratedSubject = (context: ReportContext, patterns: readonly Shape[], at: Anchor): RatedSubject | null => {
  if (at.end - at.start > LONGEST_SENTENCE) return null;
  const { text, offsets } = plainSentence(context.document.text.slice(at.start, at.end));
  for (const { pattern, judged } of patterns) {
    const found = pattern.exec(text);
    const [from, to] = found?.indices?.groups?.rating ?? [0, 0];
    const subject = found?.groups?.subject;
    const rating = context.words.resolve(text.slice(from, to));
    if (!found || subject === undefined || !rating) continue;
    const head = text.slice(0, to);
    if (earlierIn(head, context.ownYears) || isOfEarlierTime(text.slice(to), context.ownYears)) return null;
    if (OTHER_BODY.test(head) || NOT_OUTRIGHT.test(head) || SHARE.test(text.slice(0, from)) || ANOTHER_VOICE.test(text))
      return null;
    const whose = found.groups?.whose;
    if (whose !== undefined && !context.whole.isService(whose)) return null;
    const ratingAt = { start: at.start + (offsets[from] ?? 0), end: at.start + (offsets[to - 1] ?? 0) + 1 };
    const overall = /^\W*(?:\d+\.\s*)?overall\b/i.test(text) || /\boverall\b/i.test(text.slice(0, to + 12));
    const present = /\b(?:is|are|now)\W*$/i.test(text.slice(0, from)) || /^requires?\b/i.test(text.slice(from, to));
    return { subject: subject.trim(), rating, at: ratingAt, overall, judged, present };
  }
  return null;
};
