import type { GroupInput } from '../group-input.js';
import { type Group, says } from '../groups.js';
import type { Mark } from '../marks.js';
import { carriedTime } from './carried-time.js';
import { INTRODUCED, nearMarks, ofRating, WAS_FIRST } from './near-time.js';
import { earlierDate, type When, whenSaid } from './period.js';
import { isRemovedRating } from './removed-rating.js';

const KEEPS = /^(?:kept|keeps?|keeping|retain\w*|maintain\w*|holds?|held|clung)\b/i;

/** 'Its earlier “inadequate” rating'. */
const isOfOld = (marks: readonly Mark[], group: Group): boolean => {
  const before = marks.slice(0, group.start).findLast(({ kind }) => kind !== 'quote');
  return before !== undefined && /^(?:earlier|old|past|initial|original|erstwhile|one-time)$/i.test(before.text);
};

const isSameAs = (marks: readonly Mark[], group: Group): boolean => {
  const before = marks.slice(0, group.start).findLast(({ kind }) => kind !== 'quote');
  const after = marks.slice(group.end + 1).find(({ kind }) => kind !== 'quote' && kind !== 'rating_noun');
  return /^the same$/i.test(before?.text ?? '') && /^as$/i.test(after?.text ?? '');
};

const NEWS_OPENER = /^(?:after|following)(?: (?:being|receiving|it was|its|an?|they were|inspectors))?$/i;
/** Verbs by which an article opens with what a rating led to: the rating is the news. */
const NEWS =
  /^(?:recogni[sz]ed|praised|commended|hailed|celebrat\w+|congratulated|applauded|thanked|lauded|delighted|pleased|proud|welcomed|honoured|criticised|slammed|condemned|lambasted|warned|urged|ordered|apologised|vowed|pledged|promised)$/i;

/** What a text says with pride or shame of a service that was just rated: 'is one of the best in the country after …'. */
const RANKED =
  /\bone of (?:the|(?:the )?\p{L}+['’]s) (?:\p{L}+ )?(?:best|top|worst|finest|strongest|weakest|highest|lowest|poorest|leading)\b/iu;
const IS = /^(?:is|are|ranks?|counts?)$/i;

/** 'Staff were praised after being rated good', where the sentence rates nothing before. */
const isNews = ({ segment, sentence }: GroupInput): boolean => {
  const { opener } = segment;
  if (!segment.past || !opener || !NEWS_OPENER.test(opener.text.replace(/\s+/g, ' '))) return false;
  const before = sentence.filter(({ at }) => at.end <= opener.at.start);
  const ranked =
    RANKED.test(before.map(({ text }) => text).join(' ')) && before.some(({ text }) => IS.test(text.trim()));
  if (ranked && !says(before, 'rating', 'past', 'date', 'negation', 'move')) return true;
  return before.some(({ text }) => NEWS.test(text)) && !says(before, 'rating', 'past', 'date', 'number', 'negation');
};

const BEFORE_OPENING = /^(?:the|its|their|at|in|during|by)$/i;
const OPENING = 3;

/**
 * 'At its last inspection, in 2021, it leapt from … to …': the sentence opens with an earlier inspection and sets it against nothing, so
 * that this is what it leapt to, and what it leapt from was earlier still.
 */
export const opensBefore = (sentence: readonly Mark[]): boolean => {
  const index = sentence.findIndex(({ kind }) => kind === 'past');
  const past = sentence[index];
  const first = sentence[0];
  if (!past || !first || index > OPENING || !/^(?:at|in|during|by)\b/i.test(first.text)) return false;
  if (!/inspect|report|visit|rating/i.test(`${past.text} ${sentence[index + 1]?.text ?? ''}`)) return false;
  if (!sentence.slice(0, index).every(({ kind, text }) => kind === 'preposition' || BEFORE_OPENING.test(text)))
    return false;
  const rest = sentence.slice(index + 1);
  return !rest.some(({ kind, text }) => kind === 'now' || kind === 'break' || /^(?:has|have)$/i.test(text));
};

const INSPECTED_BEFORE = /\blast (?:fully )?(?:inspected|visited|looked at|assessed|reported on)\b/i;
const SINCE_THEN = /\b(?:since|has|have|is|are|after|until|when|improv\p{L}+|now|this time|today)\b/iu;

/**
 * 'We last inspected Northford in 2020, also awarding …', 'was last inspected in 2019 and raised from … to …': what goes on with the verb of an earlier
 * inspection was given then. Its date; null where the sentence says no date or goes on with what has been since.
 */
const datedBefore = ({ segment, sentence, scope, marks, group }: GroupInput): string | null => {
  const comma = marks.slice(0, group.start).findLastIndex(({ kind }) => kind === 'comma');
  const clause = comma < 0 ? marks : marks.slice(comma + 1);
  const first = clause[0];
  if (!first || segment.past || (comma < 0 && segment.link !== 'comma' && segment.link !== 'to')) return null;
  const verb = clause.find(({ kind }) => kind !== 'adverb' && kind !== 'now');
  if ((comma >= 0 || segment.link === 'comma') && !/ing$/i.test(verb?.text ?? '')) return null;
  const before = sentence.filter(({ at }) => at.end <= first.at.start);
  const words = before.map(({ text }) => text).join(' ');
  if (!INSPECTED_BEFORE.test(words) || SINCE_THEN.test(words)) return null;
  return earlierDate(before, scope.thisYear);
};

const TOLD_NEWS =
  /\b(?:news|announced?|delighted|pleased|proud|thrilled|disappointed|to (?:hear|learn|report|say|share|tell|find out))\b[^.]*\bthat\b/i;

/** 'The news that inspectors had judged it “good”': 'had' is the tense of what was told, and the rating is the news. */
const isToldNews = (sentence: readonly Mark[], near: readonly Mark[], rating: Mark | undefined): boolean => {
  const before = sentence.filter(({ at }) => rating !== undefined && at.end <= rating.at.start);
  return (
    near.every(({ kind, text }) => (kind !== 'past' || /^had$/i.test(text)) && kind !== 'date') &&
    TOLD_NEWS.test(before.map(({ text }) => text).join(' '))
  );
};

/** When a group of ratings was given: what stands nearest to it says so, else the clause, else the sentence before. */
export const whenOf = (input: GroupInput): When => {
  const { segment, marks, floor, group, licence, scope, thread, next, contrast } = input;
  const around = nearMarks(marks, floor, group);
  const { near, at } = ofRating(around.near, around.at, licence);
  const said = whenSaid(near, scope.thisYear, contrast, at);
  const then = datedBefore(input);
  if (then !== null) return { period: 'prior', date: then };
  if (segment.link === 'to' && opensBefore(input.sentence))
    return { period: 'prior', date: earlierDate(input.sentence, scope.thisYear) };
  if (isRemovedRating(marks, group)) return { period: 'prior', date: said?.date ?? null };
  if (licence.kind === 'get' && KEEPS.test(marks[licence.verb]?.text ?? '')) return { period: 'current', date: null };
  // 'The same “good” rating as it got in 2019': the earlier one is told beside.
  if (isSameAs(marks, group)) return { period: 'current', date: null };
  // 'Was one of the first to be rated poor under the standards introduced in 2018': before, in no year that is said.
  const since = near.findIndex(
    ({ kind }, index) =>
      kind === 'date' && near.slice(Math.max(0, index - 2), index).some(({ text }) => INTRODUCED.test(text)),
  );
  if (since >= 0 && said?.period === 'prior' && WAS_FIRST.test(near.map(({ text }) => text).join(' ')))
    return { period: 'prior', date: null };
  if (isOfOld(marks, group)) return { period: 'prior', date: said?.date ?? null };
  // 'After two “inadequate” ratings the service is now “good”'
  if (segment.past && floor > 0 && says(marks.slice(floor, group.start), 'now'))
    return { period: 'current', date: null };
  if (said?.period !== 'prior' && isNews(input)) return { period: 'current', date: null };
  // A headline's 'after "good" inspection' tells of the news, not of what was before.
  const news =
    scope.headline && segment.opener !== null && /^(?:after|following)\b/i.test(segment.opener.text) && !said;
  if (segment.past && news) return { period: 'current', date: null };
  if (segment.past) {
    const told =
      next?.link === 'break' && /^when$/i.test(next.opener?.text ?? '') && !says(next.marks, 'rating')
        ? earlierDate(next.marks, scope.thisYear)
        : null;
    const date = told ?? said?.date ?? earlierDate(near, scope.thisYear) ?? thread.past?.date ?? null;
    return {
      period: 'prior',
      date,
      ...(said?.reckoned === undefined || date !== null ? {} : { reckoned: said.reckoned }),
    };
  }
  // 'rated good when it was last inspected in 2019'
  if (next?.link === 'break' && next.opener && /^when$/i.test(next.opener.text) && !says(next.marks, 'rating')) {
    const then = whenSaid(next.marks, scope.thisYear, contrast);
    if (then?.period === 'prior') return then;
  }
  if (said?.period === 'prior' && !segment.past && isToldNews(input.sentence, near, marks[group.start]))
    return { period: 'current', date: null };
  // 'Reviewing had been good in 2019 and had come down to “requires improvement”': minutes tell this inspection's so.
  const moved =
    licence.kind === 'move' &&
    input.changed &&
    near.every(({ kind, text }) => kind !== 'date' && (kind !== 'past' || /^had$/i.test(text)));
  if (moved && said?.period === 'prior') return { period: 'current', date: null };
  if (said) {
    if (said.period !== 'prior' || said.date !== null) return said;
    if (thread.past?.date) return { period: 'prior', date: thread.past.date };
    // 'It was last inspected in 2018. On that occasion …'
    const before = scope.before?.period === 'prior' && said.reckoned === undefined ? scope.before : null;
    return before?.date || before?.reckoned ? before : said;
  }
  return carriedTime(input, near);
};
