import { withoutDashAsides } from './dash-asides.js';
import { says } from './groups.js';
import type { Mark, MarkKind } from './marks.js';

const VERBS: ReadonlySet<MarkKind> = new Set<MarkKind>(['copula', 'rating_verb', 'get_verb', 'move']);
const TIMES: ReadonlySet<MarkKind> = new Set<MarkKind>(['date', 'past', 'past_opener', 'now']);

/** What a rating in parentheses may say again: 'two stars (unsatisfactory) for …', 'the lowest grade (poor) for …'. */
const MAY_BE_RESTATED: ReadonlySet<MarkKind> = new Set<MarkKind>(['rating_noun', 'rank']);
const LONGEST_RESTATED = 3;

/** Whether a rating in parentheses is the one that the clause gives, not that of the name before it ('Planning (Good) and …'). */
const isRestated = (before: readonly Mark[], inside: readonly Mark[], next: Mark | undefined): boolean => {
  const said = before.findLast(({ kind }) => kind !== 'quote');
  const restates = said !== undefined && (MAY_BE_RESTATED.has(said.kind) || /^(?:stars?|points?)$/i.test(said.text));
  const given = next?.kind === 'preposition' || next?.kind === 'overall';
  return inside.length <= LONGEST_RESTATED && inside.some(({ kind }) => kind === 'rating') && restates && given;
};

const isDateOf = (before: Mark | undefined, inside: readonly Mark[]): boolean =>
  (before?.kind === 'past' || before?.kind === 'inspectors' || (before?.kind === 'rating' && inside.length > 1)) &&
  inside.length <= LONGEST_RESTATED &&
  inside.some(({ kind }) => kind === 'date') &&
  inside.every(({ kind }) => kind === 'date' || kind === 'preposition');

/**
 * Parentheses are left out unless they hold a rating ('(Good)', '(2014: poor)') or, after a count, what is counted ('a further two (…)').
 * With a date or a word of the past, what they hold is of an earlier inspection.
 */
const withoutAsides = (marks: readonly Mark[]): Mark[] => {
  const kept: Mark[] = [];
  let index = 0;
  while (index < marks.length) {
    const mark = marks[index];
    if (!mark) break;
    if (mark.kind !== 'open') {
      if (mark.kind !== 'close') kept.push(mark);
      index += 1;
      continue;
    }
    let end = index + 1;
    while (end < marks.length && marks[end]?.kind !== 'close') end += 1;
    const inside = marks.slice(index + 1, end).map((one) => ({ ...one, aside: false }));
    const close = marks[end];
    const rates = inside.some(({ kind }) => kind === 'rating');
    // 'Our last inspection (2018) resulted in …', 'up from inadequate (in 2016)'
    if (isDateOf(kept.at(-1), inside)) {
      kept.push(...inside);
      index = end + 1;
      continue;
    }
    const dated = inside.some(({ kind }) => TIMES.has(kind)) && !inside.some(({ kind }) => kind === 'now');
    const counted = kept
      .slice(-3)
      .some(
        ({ kind, text }) =>
          kind === 'number' ||
          kind === 'area' ||
          (kind === 'pronoun' && /\b(?:both|two|three|four|five|six)$/i.test(text)),
      );
    const next = marks[end + 1];
    if (rates && dated && inside.length <= 8 && close && next && VERBS.has(next.kind)) {
      // 'Staffing (poor in 2014) was good': as between commas.
      const sign = { kind: 'comma', text: ',' } as const;
      kept.push({ ...mark, ...sign }, ...inside.filter(({ kind }) => kind !== 'colon'), { ...close, ...sign });
    } else if (rates && dated && inside.length <= 8) {
      kept.push({ ...mark, kind: 'past_opener', text: 'up from' }, ...inside.filter(({ kind }) => kind !== 'colon'));
      if (close) kept.push({ ...close, kind: 'semicolon' });
    } else if (isRestated(kept, inside, marks[end + 1])) {
      while (/^(?:stars?|points?)$/i.test(kept.at(-1)?.text ?? '') || kept.at(-1)?.kind === 'number') kept.pop();
      kept.push(...inside);
    } else if (rates) {
      kept.push({ ...mark, kind: inside.length <= 6 ? 'colon' : 'semicolon' }, ...inside);
      if (close) kept.push({ ...close, kind: 'comma' });
    } else if (counted && inside.some(({ kind }) => kind === 'standard')) kept.push(...inside);
    index = end + 1;
  }
  return kept;
};

const PARTING =
  /^(?:on the (?:other|one) hand|by (?:contrast|comparison)|in contrast|for (?:one|example|instance)|of course|I['’]m afraid)$/i;
const LONGEST_PARTING = 4;

/** 'Reviewing, on the other hand, was poor': a set phrase between commas, as no words at all. */
const withoutSetPhrases = (marks: readonly Mark[]): readonly Mark[] => {
  const from = marks.findIndex(({ kind }, index) => {
    if (kind !== 'comma') return false;
    const end = marks.findIndex((mark, at) => at > index && mark.kind === 'comma');
    const inside = marks.slice(index + 1, end);
    return end > index && inside.length <= LONGEST_PARTING && PARTING.test(inside.map(({ text }) => text).join(' '));
  });
  if (from < 0) return marks;
  const end = marks.findIndex((mark, at) => at > from && mark.kind === 'comma');
  return [...marks.slice(0, from), ...marks.slice(end + 1)];
};

/** 'Delivery, however, was poor': a word between commas that parts nothing. */
const withoutInterjections = (sentence: readonly Mark[], marks = withoutSetPhrases(sentence)): Mark[] =>
  marks.filter(({ kind }, index) => {
    const interjected = (at: number): boolean =>
      (marks[at]?.kind === 'break' || marks[at]?.kind === 'adverb' || /^too$/i.test(marks[at]?.text ?? '')) &&
      marks[at - 1]?.kind === 'comma' &&
      marks[at + 1]?.kind === 'comma';
    if (interjected(index)) return false;
    return kind !== 'comma' || (!interjected(index + 1) && !interjected(index - 1));
  });

const APPOSED: ReadonlySet<MarkKind> = new Set<MarkKind>(['standard', 'service', 'service_word', 'quote']);
const IN_APPOSITION: ReadonlySet<MarkKind> = new Set<MarkKind>([
  'past',
  'rating_verb',
  'copula',
  'as',
  'adverb',
  'quote',
  'rating',
  'rating_noun',
  'number',
  'date',
  'preposition',
  'of',
  'overall',
  'inspectors',
  'rank',
]);
const LONGEST_APPOSITION = 12;

/** The comma that ends a rating told in passing of what stands before it (', inadequate in 2018,'); null where there is none. */
const appositionEnd = (marks: readonly Mark[], comma: number): number | null => {
  const before = marks[comma - 1];
  if (marks[comma]?.kind !== 'comma' || !before || !APPOSED.has(before.kind)) return null;
  if (before.kind === 'quote' && !APPOSED.has(marks[comma - 2]?.kind ?? 'word')) return null;
  for (let at = comma + 1; at <= comma + LONGEST_APPOSITION; at += 1) {
    const mark = marks[at];
    if (mark?.kind === 'comma') {
      const inside = marks.slice(comma + 1, at);
      const next = marks[at + 1];
      const goesOn = next !== undefined && (VERBS.has(next.kind) || /^(?:has|have|had)$/i.test(next.text));
      const told = inside.some(({ kind }) => kind === 'past' || kind === 'date' || kind === 'rating_verb');
      return goesOn && told && inside.filter(({ kind }) => kind === 'rating').length === 1 ? at : null;
    }
    if (!mark || !IN_APPOSITION.has(mark.kind)) return null;
  }
  return null;
};

/** The comma that ends what a subject was like before, without a rating (', previously a weakness of the service,'); null where there is none. */
const asideEnd = (marks: readonly Mark[], comma: number): number | null => {
  const before = marks[comma - 1];
  const first = marks[comma + 1];
  if (marks[comma]?.kind !== 'comma' || !first || !before) return null;
  if (
    /^(?:where|whose)$/i.test(first.text) ||
    (/^in$/i.test(first.text) && /^which$/i.test(marks[comma + 2]?.text ?? ''))
  )
    return descriptionEnd(marks, comma);
  if (before.kind !== 'standard') return null;
  const end = marks.findIndex(({ kind }, at) => at > comma && kind === 'comma');
  const inside = marks.slice(comma + 1, end);
  // 'Resettlement, rated separately as always, was good'
  const apart = first.kind === 'rating_verb' && /^(?:separately|apart|alone)$/i.test(inside[1]?.text ?? '');
  if (end > 0 && apart && !says(inside, 'rating', 'off_scale', 'standard') && VERBS.has(marks[end + 1]?.kind ?? 'word'))
    return end;
  if (first.kind !== 'past' && first.kind !== 'adverb' && !/^(?:long|for|which)$/i.test(first.text)) return null;
  const next = marks[end + 1];
  const tells =
    says(inside, 'past', 'date') && !says(inside, 'rating', 'off_scale', 'standard', 'rating_noun', 'rating_verb');
  return end > 0 && inside.length <= LONGEST_ASIDE && tells && next && VERBS.has(next.kind) ? end : null;
};
const LONGEST_ASIDE = 16;
const LONGEST_DESCRIPTION = 34;
const AFTER_DESCRIPTION = /^(?:was|were|is|are|has|have|had|came|got|received|earned|remains?|gets)$/i;

/** 'Court work, where reports were prompt but thin, was also rated …': the comma after which the main clause goes on; null where there is none. */
const descriptionEnd = (marks: readonly Mark[], comma: number): number | null => {
  const before = marks[comma - 1];
  if (!before || !APPOSED.has(before.kind) || before.kind === 'quote') return null;
  for (let at = comma + 2; at < Math.min(marks.length - 1, comma + LONGEST_DESCRIPTION); at += 1) {
    const mark = marks[at];
    if (!mark || ['rating', 'off_scale', 'semicolon', 'percent', 'standard'].includes(mark.kind)) return null;
    if (mark.kind === 'comma' && AFTER_DESCRIPTION.test(marks[at + 1]?.text ?? '')) return at;
  }
  return null;
};

/**
 * 'Staffing, inadequate in 2018, is now good', 'the service, previously rated good, has …': what stands between the commas is a clause of its own,
 * said of what stands before them.
 */
const withAppositions = (marks: readonly Mark[]): Mark[] => {
  if (!marks.some(({ kind }) => kind === 'rating')) return [...marks];
  const made: Mark[] = [];
  let skipped = -1;
  let end = -1;
  let verbless = false;
  marks.forEach((mark, index) => {
    if (index < skipped) return;
    const aside = index > end ? asideEnd(marks, index) : null;
    if (aside !== null) {
      skipped = aside + 1;
      return;
    }
    const closes = index > end ? appositionEnd(marks, index) : null;
    if (closes !== null) {
      end = closes;
      verbless = !says(marks.slice(index + 1, closes), 'rating_verb', 'copula');
      made.push({ ...mark, kind: 'relative', text: 'which' });
    } else if (verbless && index < end && (mark.kind === 'rating' || mark.kind === 'quote')) {
      made.push({ ...mark, kind: 'rating_verb', text: 'rated' }, mark);
      verbless = false;
    } else made.push(mark);
  });
  return made;
};

/** A sentence's marks with what is told in passing, in parentheses or between dashes or commas, left out or made a clause of its own. */
export const withoutPassing = (sentence: readonly Mark[]): readonly Mark[] =>
  withAppositions(withoutInterjections(withoutDashAsides(withoutAsides(sentence))));
