import { carriedTime } from './carried-time.js';
import type { GroupInput } from './group-input.js';
import { type Group, says } from './groups.js';
import type { Mark, MarkKind } from './marks.js';
import { earlierDate, type When, whenSaid } from './period.js';
import { isRemovedRating } from './removed-rating.js';

const OF_DATE: ReadonlySet<MarkKind> = new Set<MarkKind>([
  'quote',
  'preposition',
  'date',
  'rating_noun',
  'number',
  'past',
  'adverb',
]);
const AGO = /\b(?:ago|before|earlier)$/i;

/** ', in 2018.': a date between a comma and the end of the clause goes with the rating before it. */
const dateAfter = (after: readonly Mark[], comma: number): readonly Mark[] => {
  if (after[comma]?.kind !== 'comma') return [];
  const end = after.findIndex(({ kind }, index) => index > comma && (kind === 'comma' || kind === 'stop'));
  const phrase = after.slice(comma + 1, end < 0 ? after.length : end);
  const ends = end < 0 || after[end]?.kind === 'stop' || end === after.length - 1;
  return ends && phrase.some(({ kind }) => kind === 'date') && phrase.every(({ kind }) => OF_DATE.has(kind))
    ? phrase
    : [];
};

/** The marks that speak of a rating's time: from the clause's beginning up to the next comma or rating. */
const nearMarks = (marks: readonly Mark[], floor: number, group: Group): { near: Mark[]; at: number } => {
  const after = marks.slice(group.end + 1);
  const stop = after.findIndex(
    ({ kind }, index) =>
      kind === 'rating' ||
      kind === 'comma' ||
      (kind === 'and' && (index > 0 || after[1]?.kind === 'copula') && says(after.slice(index), 'rating')),
  );
  // 'inadequate in 2018, and now good': the date right after one rating is not the next one's.
  const parted = marks.findIndex(({ kind }, index) => index >= floor && (kind === 'comma' || kind === 'and'));
  const tail = floor > 0 && parted >= floor && parted < group.start ? marks.slice(floor, parted) : [];
  const ofLast =
    tail.some(({ kind, text }) => kind === 'date' || (kind === 'past' && AGO.test(text))) &&
    tail.every(({ kind }) => OF_DATE.has(kind));
  const before = marks.slice(ofLast ? parted : floor, group.start);
  const rest = stop < 0 ? after : [...after.slice(0, stop), ...dateAfter(after, stop)];
  return { near: [...before, ...rest], at: before.length };
};

const OF_INSPECTION =
  /^(?:full |joint |hmip |core case |overall |formal |annual )*(?:re-?)?(?:inspect|rating|report|judge?ment|grad|score|verdict|assess|visit|result|finding|mark|outcome|review|framework|programme|regime)/i;
const ADJECTIVE = /^(?:previous|prior|former|preceding|historic|initial|earlier|past|original)$/i;
const VERBS: ReadonlySet<MarkKind> = new Set<MarkKind>(['copula', 'weak_verb', 'report', 'relative', 'rating_verb']);
const TELLS: ReadonlySet<MarkKind> = new Set<MarkKind>([
  'copula',
  'get_verb',
  'rating_verb',
  'weak_verb',
  'adverb',
  'rating',
  'past',
  'date',
]);
const AHEAD = 3;

const IN_SINCE: ReadonlySet<MarkKind> = new Set<MarkKind>(['past', 'now', 'inspectors', 'preposition', 'of', 'adverb']);

/** 'The hard work since the last inspection (in 2019) …': how long something took, not when the rating was given. */
const isSince = (marks: readonly Mark[], index: number): boolean => {
  let at = index - 1;
  while (IN_SINCE.has(marks[at]?.kind ?? 'word')) at -= 1;
  // 'Good since 2019' dates the rating.
  const told = marks[index]?.kind === 'past' || marks.slice(at + 1, index).some(({ kind }) => kind !== 'adverb');
  return told && /^since(?: (?:the|its|their|our|a|an))?$/i.test(marks[at]?.text ?? '');
};

/**
 * The marks around a rating without those that speak of another time than the rating's: 'since the last inspection', and, in what a verb tells
 * after the rating, what was earlier of other things ('the rating of “good” shows that it has dealt with previous problems').
 */
const ofRating = (marks: readonly Mark[], at: number): { near: Mark[]; at: number } => {
  const verb = marks.findIndex(
    ({ kind, text }, index) => index >= at && (VERBS.has(kind) || kind === 'and' || SHOWS.test(text)),
  );
  const compared = opensComparison(marks);
  const isOther = (index: number): boolean => {
    const mark = marks[index];
    if (mark?.kind !== 'past' && mark?.kind !== 'date') return false;
    if (isSince(marks, index) || (index < compared && compared < at)) return true;
    // 'The board has had four chairs since 2018, and inspectors judged …', 'the standards introduced in 2018'
    const apart = marks.slice(index, at).some(({ kind }) => kind === 'comma' || kind === 'and');
    if (mark.kind === 'date' && apart && /^since\b/i.test(marks[index - 1]?.text ?? '')) return true;
    const introduced = marks.slice(Math.max(0, index - 2), index).some(({ text }) => INTRODUCED.test(text));
    if (mark.kind === 'date' && introduced && !WAS_FIRST.test(marks.map(({ text }) => text).join(' '))) return true;
    // 'Rated good under the previous manager'; but not 'inadequate for failings under the previous manager'.
    if (/^under\b/i.test(mark.text) && index > 0 && index !== quotesEnd(marks, at)) return true;
    // '“Inadequate” ratings for staffing had dragged …': the tense of what the ratings did.
    if (index >= at && /^had$/i.test(mark.text) && !TELLS.has(marks[index + 1]?.kind ?? 'word')) return true;
    if (verb < 0 || index < verb || !ADJECTIVE.test(mark.text)) return false;
    return !marks
      .slice(index + 1, index + 1 + AHEAD)
      .some(
        ({ kind, text }) =>
          kind === 'rating' || kind === 'rating_noun' || kind === 'inspectors' || OF_INSPECTION.test(text),
      );
  };
  const left = marks.map((_mark, index) => !isOther(index));
  return {
    near: marks.filter((_mark, index) => left[index]),
    at: left.slice(0, at).filter((kept) => kept).length,
  };
};

const INTRODUCED =
  /^(?:introduced|launched|created|formed|established|merged|opened|built|adopted|founded|begun|began|appointed|recruited|hired|elected|joined|arrived|abolished|dissolved)$/i;

/** 'Was one of the first to be rated poor under the standards introduced in 2018'. */
const WAS_FIRST = /\b(?:was|were) (?:one of |among(?:st)? )?the first\b/i;

/** Where the words after a rating begin: past its closing quotation mark and 'rating'. */
const quotesEnd = (marks: readonly Mark[], at: number): number => {
  let index = at;
  while (marks[index]?.kind === 'quote' || marks[index]?.kind === 'rating_noun' || marks[index]?.kind === 'overall')
    index += 1;
  return index;
};

const SHOWS =
  /^(?:reflects?|reflected|shows?|showed|recogni[sz]es|recogni[sz]ed|means|meant|comes?|came|follows|followed|highlights?|demonstrates?)$/i;

const KEEPS = /^(?:kept|keeps?|keeping|retain\w*|maintain\w*|holds?|held|clung)\b/i;

/** 'Its earlier “inadequate” rating'. */
const isOfOld = (marks: readonly Mark[], group: Group): boolean => {
  const before = marks.slice(0, group.start).findLast(({ kind }) => kind !== 'quote');
  return before !== undefined && /^(?:earlier|old|past|initial|original|erstwhile|one-time)$/i.test(before.text);
};

/** 'As in 2019, staffing was …': what a sentence opens with to compare this inspection to an earlier one. */
const opensComparison = (marks: readonly Mark[]): number => {
  const comma = marks.findIndex(({ kind }) => kind === 'comma');
  const opening = marks.slice(0, Math.max(0, comma));
  const compares =
    /^(?:as|unlike|contrary to|in contrast to|by contrast with|despite|notwithstanding|whatever|regardless of)$/i.test(
      opening[0]?.text ?? '',
    );
  return compares && !says(opening, 'rating') ? comma : -1;
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
  const { near, at } = ofRating(around.near, around.at);
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
  if (said) {
    if (said.period !== 'prior' || said.date !== null) return said;
    if (thread.past?.date) return { period: 'prior', date: thread.past.date };
    // 'It was last inspected in 2018. On that occasion …'
    const before = scope.before?.period === 'prior' && said.reckoned === undefined ? scope.before : null;
    return before?.date || before?.reckoned ? before : said;
  }
  return carriedTime(input, near);
};
