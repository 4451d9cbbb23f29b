import type { Criteria } from './criteria.js';
import { domainsIn } from './domains.js';
import { FILLERS } from './lexicon.js';
import type { Mark } from './marks.js';
import { areMerePeople } from './mere-people.js';

/** What a rating is of. */
export type Target =
  | {
      readonly kind: 'standards';
      readonly ids: readonly string[];
      readonly from: number;
      /** Scale of the older programme whose criteria these are. */
      readonly scale?: string;
    }
  | { readonly kind: 'overall'; readonly services: readonly string[] }
  | { readonly kind: 'domain'; readonly id: string }
  /** Another service, body or inspectorate; many services at once. */
  | { readonly kind: 'foreign' };

/** What tells which domain a case standard belongs to, from near to far. */
export interface DomainScope {
  readonly segment: readonly Mark[];
  readonly sentence: readonly Mark[];
  /** Of the list, the heading or the sentence before. */
  readonly context: string | null;
}

const distinct = <T>(values: readonly T[]): T[] => [...new Set(values)];

/** The domains that a case standard named at `mark` is said of: of the clause, else of the sentence, else of what surrounds it. */
const domainsFor = (mark: Mark, scope: DomainScope): string[] => {
  const own = scope.segment.filter(({ domain }) => domain !== null);
  const inSegment = domainsIn(own);
  if (inSegment.length === 1) return inSegment;
  if (inSegment.length > 1) {
    const [first, second] = own;
    const gap =
      first && second ? scope.segment.slice(scope.segment.indexOf(first) + 1, scope.segment.indexOf(second)) : [];
    const joined = gap.every(
      ({ kind, text }) => ['and', 'adverb', 'preposition', 'comma'].includes(kind) || FILLERS.has(text.toLowerCase()),
    );
    if (joined) return inSegment;
    const next = own.find(({ at }) => at.start >= mark.at.end);
    const before = own.findLast(({ at }) => at.end <= mark.at.start);
    const near = next && next.at.start - mark.at.end < 40 ? next : (before ?? next);
    return near?.domain ? [near.domain] : [];
  }
  const inSentence = domainsIn(scope.sentence);
  if (inSentence.length === 1) return inSentence;
  if (inSentence.length > 1) {
    const before = scope.sentence.findLast(({ domain, at }) => domain !== null && at.end <= mark.at.start);
    return before?.domain ? [before.domain] : [];
  }
  return scope.context === null ? [] : [scope.context];
};

/** The standards that a mark names, its domain decided; empty where nothing decides it. */
const idsOf = (mark: Mark, scope: DomainScope): string[] => {
  const ids = distinct(mark.standards.map(({ id }) => id));
  if (ids.length <= 1) return ids;
  const domains = domainsFor(mark, scope);
  return distinct(
    mark.standards.flatMap(({ id, domain }) => (domain !== null && domains.includes(domain) ? [id] : [])),
  );
};

/** 'Oakshire YJS delivering “Good” work': what a service is doing, not the standard of that name. */
export const isParticiple = (marks: readonly Mark[], index: number): boolean => {
  if (!/^[\p{L}]+ing$/iu.test(marks[index]?.text ?? '')) return false;
  // 'Assessing and managing risk'
  const [and, other] = [marks[index + 1], marks[index + 2]];
  const joined = and?.kind === 'and' && other?.kind === 'word' && /^\p{Ll}+ing$/u.test(other.text);
  if (joined) return true;
  const before = marks[index - 1]?.kind;
  const next = marks.slice(index + 1).find(({ kind }) => kind !== 'quote' && kind !== 'adverb' && kind !== 'hedge');
  const ofService = before === 'service' || before === 'service_word' || before === 'other_service';
  return (ofService && next === undefined) || ((ofService || before === 'copula') && next?.kind === 'rating');
};

/** 'The work that its staff do': whose work it is, not what it is. */
const isDoer = (marks: readonly Mark[], index: number): boolean =>
  marks[index + 1]?.kind === 'word' &&
  marks[index - 2]?.kind === 'relative' &&
  /^(?:its|their|our|your)$/i.test(marks[index - 1]?.text ?? '');

/** A weak name ('staff') names a standard with a capital, or in a list with a name that is none. */
export const isName = (marks: readonly Mark[], index: number): boolean => {
  const mark = marks[index];
  if (mark?.kind !== 'standard' || isParticiple(marks, index) || isDoer(marks, index)) return false;
  if (areMerePeople(marks, index)) return false;
  if (mark.standards.some(({ weak }) => !weak)) return true;
  if (/^\p{Lu}/u.test(mark.text) && (index > 0 || marks[1]?.kind === 'copula')) return true;
  for (const step of [-1, 1]) {
    let at = index + step;
    while (marks[at] && ['and', 'comma', 'quote', 'adverb'].includes(marks[at]?.kind ?? 'word')) at += step;
    const other = marks[at];
    if (other?.kind === 'standard' && other.standards.some(({ weak }) => !weak) && Math.abs(at - index) > 1)
      return true;
    if (other?.kind === 'area' && step > 0) return true;
  }
  return false;
};

/** Figures about a criterion's subject are not the criterion: 'reoffending rates'. */
const isFigure = (marks: readonly Mark[], index: number): boolean =>
  /^(?:rates?|figures?|statistics|numbers|levels?|data|outcomes?|results?)$/i.test(marks[index + 1]?.text ?? '');

/** 'Both of those assessment standards': of each domain. */
const isOfBoth = (marks: readonly Mark[], index: number): boolean =>
  marks[index]?.standards.length === 2 &&
  marks[index + 1]?.kind === 'area' &&
  /s$/i.test(marks[index + 1]?.text ?? '') &&
  marks.slice(Math.max(0, index - 4), index).some(({ text }) => /\bboth\b/i.test(text));

/** All standards named in a stretch of marks, and where the first of them stands. */
export const standardsIn = (
  marks: readonly Mark[],
  scope: DomainScope,
  allowWeak = false,
): { ids: string[]; named: number; from: number } => {
  const ids: string[] = [];
  let named = 0;
  let from = -1;
  marks.forEach((mark, index) => {
    if ((!isName(marks, index) && !(allowWeak && mark.kind === 'standard')) || isFigure(marks, index)) return;
    named += 1;
    if (from < 0) from = index;
    ids.push(...(isOfBoth(marks, index) ? distinct(mark.standards.map(({ id }) => id)) : idsOf(mark, scope)));
  });
  return { ids: distinct(ids), named, from };
};

/** Criteria of an older programme on whose scale a rating is: what is said of an earlier inspection. */
export const earlierStandardsIn = (marks: readonly Mark[], rating: Mark): Target | null => {
  const scales = new Set(rating.ratings.map(({ scale }) => scale));
  const named = marks.flatMap(({ kind, standards, older }) => (kind === 'earlier_standard' ? standards : older));
  const on = named.filter(({ scale }) => scale !== null && scales.has(scale));
  const scale = on[0]?.scale ?? null;
  if (scale === null) return null;
  return {
    kind: 'standards',
    ids: [...new Set(on.filter((one) => one.scale === scale).map(({ id }) => id))],
    from: -1,
    scale,
  };
};

/** Leaves out phrases that are no part of a subject: 'despite …,', 'including …,'. */
export const withoutSubordinates = (marks: readonly Mark[]): Mark[] => {
  const kept: Mark[] = [];
  let skipping = false;
  let by = false;
  for (const mark of marks) {
    if (mark.kind === 'subordinate' || (mark.kind === 'past_opener' && kept.length === 0)) {
      skipping = true;
      by = /^by$/i.test(mark.text);
    }
    // 'Rated “good” by inspectors with some areas “outstanding”': who rated it ends where what goes with it begins.
    else if (skipping && by && mark.kind === 'with') skipping = false;
    else if (
      skipping &&
      (mark.kind === 'comma' || mark.kind === 'copula' || mark.kind === 'rating_verb' || mark.kind === 'get_verb')
    )
      skipping = false;
    if (!skipping) kept.push(mark);
  }
  return kept;
};

/** All standards of a domain where 'all four court standards' are said to be rated alike. */
export const wholeDomain = (marks: readonly Mark[], criteria: Criteria, sentence: readonly Mark[]): string[] => {
  const area = marks.findLastIndex(
    ({ kind, text }) => kind === 'area' || (kind === 'domain' && /\bstandards?$/i.test(text)),
  );
  if (area < 0) return [];
  const words = marks.slice(Math.max(0, area - 6), area);
  const all =
    words.some(({ text }) => /^(?:all|each|every)$/i.test(text)) ||
    words.some(({ text }) => /^all (?:two|three|four|five)$/i.test(text));
  if (!all) return [];
  const near = domainsIn(marks);
  const [domain, other] = near.length > 0 ? near : domainsIn(sentence);
  if (domain === undefined || other !== undefined) return [];
  const ids = criteria.ofDomain(domain);
  // 'Every one of the court standards'
  const number = words.find(
    ({ kind, text }, index) =>
      (kind === 'number' && !/^(?:every|each)$/i.test(words[index - 1]?.text ?? '')) ||
      /^all (?:two|three|four|five)$/i.test(text),
  );
  const said = number
    ? (number.value ?? { two: 2, three: 3, four: 4, five: 5 }[number.text.toLowerCase().replace(/^all /, '')] ?? null)
    : null;
  return said === null || said === ids.length ? [...ids] : [];
};
