import { type Group, says } from '../groups.js';
import type { Licence } from '../licence.js';
import type { Mark, MarkKind } from '../marks.js';

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
export const nearMarks = (marks: readonly Mark[], floor: number, group: Group): { near: Mark[]; at: number } => {
  const after = marks.slice(group.end + 1);
  const stop = after.findIndex(
    ({ kind }, index) =>
      kind === 'rating' ||
      kind === 'comma' ||
      (kind === 'and' && (index > 0 || after[1]?.kind === 'copula') && says(after.slice(index), 'rating')) ||
      // '… was good and had held up well since last time'
      (kind === 'and' && /^ha[sd]$/i.test(after[index + 1]?.text ?? '')),
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

/** '… since we were last here' */
const IN_SINCE_CLAUSE: ReadonlySet<MarkKind> = new Set<MarkKind>([...IN_SINCE, 'pronoun', 'copula', 'weak_verb']);

/** 'The hard work since the last inspection (in 2019) …': how long something took, not when the rating was given. */
const isSince = (marks: readonly Mark[], index: number, between = IN_SINCE): boolean => {
  let at = index - 1;
  while (between.has(marks[at]?.kind ?? 'word')) at -= 1;
  // 'Good since 2019' dates the rating.
  const told = marks[index]?.kind === 'past' || marks.slice(at + 1, index).some(({ kind }) => kind !== 'adverb');
  return told && /^since(?: (?:the|its|their|our|a|an))?$/i.test(marks[at]?.text ?? '');
};

/**
 * The marks around a rating without those that speak of another time than the rating's: 'since the last inspection', and, in what a verb tells
 * after the rating, what was earlier of other things ('the rating of “good” shows that it has dealt with previous problems').
 */
export const ofRating = (
  marks: readonly Mark[],
  at: number,
  { kind: given }: Licence,
): { near: Mark[]; at: number } => {
  const verb = marks.findIndex(
    ({ kind, text }, index) => index >= at && (VERBS.has(kind) || kind === 'and' || SHOWS.test(text)),
  );
  const compared = opensComparison(marks);
  const perfect = perfectFrom(marks, at);
  const isOther = (index: number): boolean => {
    const mark = marks[index];
    if (mark?.kind !== 'past' && mark?.kind !== 'date') return false;
    if (isSince(marks, index) || (index > at && isSince(marks, index, IN_SINCE_CLAUSE))) return true;
    if (index < compared && compared < at) return true;
    // 'The service, hailed five years ago as a model, has been given …'
    if (index < perfect) return true;
    // 'Up two grades to “good” since 2020'
    if (given === 'move' && index > at && mark.kind === 'date' && /^since\b/i.test(marks[index - 1]?.text ?? ''))
      return true;
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

export const INTRODUCED =
  /^(?:introduced|launched|created|formed|established|merged|opened|built|adopted|founded|begun|began|appointed|recruited|hired|elected|joined|arrived|abolished|dissolved)$/i;

/** 'Was one of the first to be rated poor under the standards introduced in 2018'. */
export const WAS_FIRST = /\b(?:was|were) (?:one of |among(?:st)? )?the first\b/i;

/** Where the words after a rating begin: past its closing quotation mark and 'rating'. */
const quotesEnd = (marks: readonly Mark[], at: number): number => {
  let index = at;
  while (marks[index]?.kind === 'quote' || marks[index]?.kind === 'rating_noun' || marks[index]?.kind === 'overall')
    index += 1;
  return index;
};

const SHOWS =
  /^(?:reflects?|reflected|shows?|showed|recogni[sz]es|recogni[sz]ed|means|meant|comes?|came|follows|followed|highlights?|demonstrates?)$/i;

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

/** Where the verb 'has been given' of a rating begins, if a comma parts it from words before it: they tell of another time. -1 where none does. */
const perfectFrom = (marks: readonly Mark[], at: number): number => {
  const comma = marks.slice(0, at).findLastIndex(({ kind }) => kind === 'comma');
  const [has, been] = marks.slice(comma + 1);
  return comma > 0 && /^ha(?:s|ve)$/i.test(has?.text ?? '') && /^been$/i.test(been?.text ?? '') ? comma : -1;
};
