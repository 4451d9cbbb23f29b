/** Words that set a sentence in another time than this inspection's. */
const EARLIER =
  /\b(?:previous(?:ly)?|last|prior|preceding|earlier|former(?:ly)?|predecessors?|since|then|at (?:the|that) (?:time|point|stage)|had|used to|no longer|once|until|till|ago|back in|before|initial(?:ly)?|original(?:ly)?|historic(?:al(?:ly)?)?|first inspection|in the past|old(?:er)? (?:framework|standards)|(?:past|recent|next|following|that) (?:years?|months?|inspections?)|decade|single inspection framework|focused visit|monitoring visits?|area inspection|thematic|re-?inspection)\b/i;
const YEAR = /\b(?:19|20)\d\d\b/g;

/** Whether a text names a year that is not one of the document's own; where these are not known, any year. */
const namesOtherYear = (text: string, ownYears: ReadonlySet<number>): boolean =>
  (text.match(YEAR) ?? []).some((year) => !ownYears.has(Number(year)));

/** Whether a text speaks of an earlier time or of another inspection; `ownYears` are those of this inspection and its report. */
export const earlierIn = (text: string, ownYears: ReadonlySet<number>): boolean =>
  EARLIER.test(text) || namesOtherYear(text, ownYears);

// What comes after a rating and says when it was given; anything else after a comma is a comparison ('up from …').
const OF_TIME =
  /^[\s'")]*,?\s*(?:(?:and|but|back|just|only|which was|that is|namely)\s+)*(?:in|at|during|on|by|when|after|following|under|from|as of|as at|some|around|about|more than|over|nearly|just|the last|last|previously|formerly|originally|\d|one|two|three|four|five|six|seven|eight|nine|ten|several|a few|(?:19|20)\d\d)\b/i;

/** Whether the words after a rating put it into another time: 'rated Good, in our 2018 inspection', 'was good until last year'. */
export const isOfEarlierTime = (tail: string, ownYears: ReadonlySet<number>): boolean => {
  const clause = /^[^,;–—(]*/.exec(tail)?.[0] ?? '';
  if (earlierIn(clause, ownYears)) return true;
  const next = /^[\s'")]*[,;–—(]?[^,;–—]*/.exec(tail.slice(clause.length))?.[0] ?? '';
  return OF_TIME.test(next.replace(/^[\s;–—(]+/, '')) && earlierIn(next, ownYears);
};

// Other services and bodies, or a part of the cases or of the service, that the sentences after it may be about.
const ELSEWHERE =
  /\b(?:neighbour\w*|nearby|adjoining|adjacent|elsewhere|sister|another (?:service|authority|council|area|borough|county|inspectorate|YOS|YOT|YJS)|other (?:services|authorities|councils|areas|boroughs|inspectorates?|YOSs|YOTs|YJSs|regions?)|audit\w*|self[- ]?assess\w*|self[- ]?evaluat\w*|peer (?:review|challenge)|ofsted (?:inspected|rated|judged)|cqc|care quality commission|area partnership)\b/i;
const PART_OF_CASES =
  /\b(?:bail|remand\w*|resettlement|custod\w+|diversion\w*|voluntary|sub-?samples?|transfer\w*|youth conditional cautions?|girls|boys|pilot\w*)\b[^.]{0,80}\b(?:cases?|sample|children|files?)\b|\b(?:cases?|sample|files?)\b[^.]{0,80}\b(?:bail|remand\w*|resettlement|custod\w+|diversion\w*|voluntary|girls|boys|pilot\w*)\b/i;
const OF_INSPECTING =
  /\b(?:inspect\w*|visit\w*|rat(?:ed|ings?)|judge?d|judge?ments?|grade[ds]?|report\w*|ofsted|framework|reviewed)\b/i;
/** Words that bring a paragraph back to this inspection. */
const HERE_AND_NOW = /\b(?:this inspection|this time|on this occasion|now|currently|at present|today)\b/i;

// What follows is told after it, word by word.
const QUOTES = /\b(?:said|says|stat(?:ed|es)|wrote|concluded|as follows)\b|:\s*$/i;

/** What a sentence is about, where that is not this inspection of the whole service: an earlier one, or another service, body or part. */
export type Scene = 'earlier' | 'elsewhere';

/** The scene that a sentence sets for those after it in its paragraph; null where it sets none. */
export const sceneOf = (sentence: string, ownYears: ReadonlySet<number>): Scene | null => {
  if (ELSEWHERE.test(sentence) || PART_OF_CASES.test(sentence)) return 'elsewhere';
  if (!OF_INSPECTING.test(sentence) || !earlierIn(sentence, ownYears)) return null;
  return QUOTES.test(sentence) ? 'elsewhere' : 'earlier';
};

/** Whether a sentence leaves such a scene behind: it speaks of this inspection, and of no other. */
export const returnsToNow = (sentence: string, ownYears: ReadonlySet<number>): boolean =>
  HERE_AND_NOW.test(sentence) && sceneOf(sentence, ownYears) === null;
