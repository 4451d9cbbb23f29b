import type { Mark, MarkKind } from './marks.js';

/** So many standards, of so many, as a clause counts them. */
export interface Count {
  readonly count: number;
  readonly of: number | null;
  /** Indexes of the first and the last mark of the counting words. */
  readonly start: number;
  readonly end: number;
  /** Whether it says what is counted ('areas', 'standards', 'of the twelve'), so that it needs no other sentence to be understood. */
  readonly explicit: boolean;
  /** 'Good or better'. */
  readonly better?: boolean;
}

const SKIPPED: ReadonlySet<MarkKind> = new Set<MarkKind>([
  'adverb',
  'quote',
  'of',
  'preposition',
  'word',
  'rank',
  'domain',
  'service',
  'service_word',
]);

/** What may stand between a number and its rating: 'eight were judged inadequate'. */
const BETWEEN: ReadonlySet<MarkKind> = new Set<MarkKind>([
  'quote',
  'copula',
  'rating_verb',
  'weak_verb',
  'as',
  'adverb',
  'rank',
  'to',
  'get_verb',
  'of',
  'pronoun',
  'rating_noun',
  'standard',
  'and',
  'comma',
  'domain',
  'preposition',
  'word',
]);

const CLOSE: ReadonlySet<MarkKind> = new Set<MarkKind>([
  'quote',
  'copula',
  'rating_verb',
  'as',
  'adverb',
  'rank',
  'weak_verb',
  'of',
  'get_verb',
  'rating_noun',
  'to',
  'domain',
  'inspectors',
  'preposition',
]);

/** So many as a sentence says that there are in all: 'Of the twelve standards, eight …'. */
export const totalOf = (sentence: readonly Mark[]): number | null => {
  const of = sentence.findIndex(({ text }) => /^of$/i.test(text));
  if (of < 0 || of > 2) return null;
  const area = sentence.findIndex(({ kind }, index) => kind === 'area' && index > of && index < of + 7);
  const number = sentence.slice(of, Math.max(of, area)).find(({ kind }) => kind === 'number');
  return area < 0 ? null : (number?.value ?? null);
};

/** How many standards a sentence says that there are, where it rates none: '12 standards were inspected'; null where it says nothing. */
export const saidInAll = (sentence: readonly Mark[]): number | null => {
  if (sentence.some(({ kind }) => kind === 'rating' || kind === 'other_service' || kind === 'aggregate')) return null;
  const numbers = sentence.flatMap((mark, index) => {
    const ahead = sentence.slice(index + 1, index + 4);
    const next = ahead.findIndex(({ kind }) => kind === 'area');
    return mark.kind === 'number' &&
      mark.value !== null &&
      next >= 0 &&
      !ahead.slice(0, next).some(({ kind }) => kind === 'comma')
      ? [mark.value]
      : [];
  });
  const [number, other] = numbers;
  return number !== undefined && other === undefined && number >= LEAST_IN_ALL && number <= MOST_IN_ALL ? number : null;
};

const LEAST_IN_ALL = 3;
const MOST_IN_ALL = 15;

const numberAt = (marks: readonly Mark[], index: number): number | null => {
  const mark = marks[index];
  if (mark?.kind === 'number') return mark.value;
  if (mark?.kind === 'pronoun' || mark?.kind === 'adverb') {
    const words: Readonly<Record<string, number>> = {
      both: 2,
      'all two': 2,
      'the two': 2,
      'all three': 3,
      'the three': 3,
      'all four': 4,
      'the four': 4,
      'all five': 5,
      'all six': 6,
    };
    return words[mark.text.toLowerCase()] ?? null;
  }
  return null;
};

/** 'All but one' counts what is left. */
const EXCEPTING = /^(?:all but|but|bar|barring|except(?: for)?|excepting)$/i;

/** The counting words that begin at a number: 'nine of the 12 aspects', 'two areas', 'five out of seven'. */
const countAt = (marks: readonly Mark[], index: number): Count | null => {
  const count = numberAt(marks, index);
  if (count === null || count > 40 || EXCEPTING.test(marks[index - 1]?.text ?? '')) return null;
  let at = index + 1;
  let of: number | null = null;
  let joined = false;
  let end = index;
  let explicit = false;
  for (let step = 0; step < 9 && at < marks.length; step += 1, at += 1) {
    const mark = marks[at];
    if (!mark) break;
    const second = numberAt(marks, at);
    if (second !== null) {
      if (!joined || of !== null || second < count || second > 40) break;
      of = second;
      end = at;
      explicit = true;
      continue;
    }
    const them = joined && mark.kind === 'pronoun' && /^(?:them|these|those)$/i.test(mark.text);
    if (mark.kind === 'area' || them) {
      // 'In the area of planning' counts nothing; 'sections' and 'areas' of the country are told by what follows.
      const every = marks
        .slice(Math.max(0, index - 3), index + 1)
        .some(({ text }) => /^(?:all\b.*|each|every)$/i.test(text));
      return { count, of: of ?? (every && !them ? count : null), start: index, end: at, explicit: true };
    }
    if (mark.kind === 'of' || /^(?:out|from|in)$/i.test(mark.text)) joined = true;
    else if (/^inspection$/i.test(mark.text) && marks[at + 1]?.kind === 'area') continue;
    else if (mark.kind === 'rating' || mark.kind === 'rating_noun' || !SKIPPED.has(mark.kind)) break;
    else if (mark.kind === 'word' && (step > 4 || /^(?:cases?|children|files|boys|girls|people)$/i.test(mark.text)))
      break;
  }
  const all = marks[index - 1];
  if (explicit) return { count, of, start: index, end, explicit };
  return all && /^all$/i.test(all.text)
    ? { count, of: count, start: index, end: index, explicit: false }
    : { count, of, start: index, end: index, explicit: false };
};

/** What is counted at a rating: before it ('eight of the twelve standards were …'), or after it ('outstanding in nine areas', 'three "good" ratings'). */
export const countedIn = (
  marks: readonly Mark[],
  floor: number,
  start: number,
  end: number,
  total: number | null,
): Count | null => {
  for (let index = start - 1; index >= floor; index -= 1) {
    const mark = marks[index];
    if (!mark) break;
    if (mark.kind === 'inspectors' || mark.kind === 'date') {
      if (mark.kind === 'date') break;
      continue;
    }
    if (numberAt(marks, index) === null) continue;
    // 'Of the three standards, …': how many there are in all is no count.
    if (
      total !== null &&
      /^of$/i.test(marks[0]?.text ?? '') &&
      numberAt(marks, index) === total &&
      /^(?:of|the|its|their)$/i.test(marks[index - 1]?.text ?? '')
    )
      return null;
    // The number of a pair ('nine of the 12') is read from its first number.
    let first = index;
    for (let before = index - 1; before >= Math.max(floor, index - 5); before -= 1) {
      if (numberAt(marks, before) !== null) {
        first = before;
        break;
      }
      if (!SKIPPED.has(marks[before]?.kind ?? 'comma')) break;
    }
    const whole = countAt(marks, first);
    const counted = whole && whole.end >= index ? whole : countAt(marks, index);
    if (!counted) return null;
    const bareNumber = counted.start === index && !counted.explicit;
    if (
      total !== null &&
      bareNumber &&
      counted.count <= total &&
      marks.slice(index + 1, start).every(({ kind }) => BETWEEN.has(kind))
    )
      return { ...counted, of: total, explicit: true };
    const named = marks[counted.end]?.kind === 'area';
    const beside = marks.slice(counted.end + 1, start).every(({ kind }) => CLOSE.has(kind));
    if (counted.explicit && !named && !beside) return null;
    if (isLookedAt(marks, counted, start)) return null;
    const ofThese = counted.of === null && marks[counted.end]?.kind === 'pronoun';
    if (counted.explicit) return isOfCases(marks, counted.end) ? null : ofThese ? { ...counted, of: total } : counted;
    // 'one "Requires improvement"': the number stands right before the rating.
    const between = marks.slice(counted.end + 1, start);
    if (
      counted.start === index &&
      between.every(({ kind }) => ['quote', 'copula', 'rating_verb', 'as', 'adverb', 'rank'].includes(kind))
    )
      return counted;
    return null;
  }
  for (let index = end + 1; index < Math.min(marks.length, end + 7); index += 1) {
    const mark = marks[index];
    if (!mark || mark.kind === 'comma' || mark.kind === 'rating' || mark.kind === 'standard' || mark.kind === 'date')
      return null;
    if (numberAt(marks, index) !== null) {
      const counted = countAt(marks, index);
      if (counted && /\b(?:other|others|remaining|rest)$/i.test(marks[index - 1]?.text ?? ''))
        return { ...counted, explicit: true };
      return counted?.explicit && !isOfCases(marks, counted.end) ? counted : null;
    }
  }
  return null;
};

const LOOKS =
  /^(?:at|into|inspected|examined|assessed|considered|reviewed|evaluated|covered|covering|explored|tested)$/i;

/** 'Inspectors looked at 12 aspects and gave the service a “good” rating': what was looked at got no rating. */
const isLookedAt = (marks: readonly Mark[], { start, end }: Count, rating: number): boolean =>
  LOOKS.test(marks[start - 1]?.text ?? '') &&
  marks.slice(end + 1, rating).some(({ kind }, at, between) => {
    const next = between[at + 1]?.kind;
    return (
      (kind === 'and' || kind === 'comma') && (next === 'get_verb' || next === 'rating_verb' || next === 'weak_verb')
    );
  });

const isOfCases = (marks: readonly Mark[], index: number): boolean =>
  /^(?:cases?|children|files|services|yots|years?|inspections)$/i.test(marks[index + 1]?.text ?? '');
