import type { Anchor } from '../../document/anchor.js';
import { type Count, countedIn } from './counts.js';
import type { Criteria } from './criteria.js';
import { FILLERS } from './lexicon.js';
import { isFreeStanding, type Licence, licenceOf, modifierBefore, nounAfter, rightOf } from './licence.js';
import type { Mark, MarkKind } from './marks.js';
import { earlierDate, type When, whenSaid } from './period.js';
import { type Link, type Segment, segmentsOf } from './segments.js';
import { type DomainScope, rightList, standardsIn, type Target, wholeDomain, withoutSubordinates } from './target.js';

/** What a sentence is read with. */
export interface SentenceScope {
  readonly criteria: Criteria;
  /** Scale of the inspection; null where its framework is not known. */
  readonly scale: string | null;
  /** Whether the framework has an overall rating. */
  readonly hasOverall: boolean;
  /** Whether plain prose words give its ratings ('work to … was satisfactory'): frameworks without an overall rating. */
  readonly proseRatings: boolean;
  readonly headline: boolean;
  /** An item of a list of judgements. */
  readonly item: boolean;
  readonly thisYear: number | null;
  /** From what stands before the sentence. */
  readonly domain: string | null;
  readonly antecedent: readonly string[];
  /** Whether the sentence before spoke of an earlier inspection, of another body. */
  readonly before: When | null;
  readonly foreign: boolean;
  /** The services of the document, and the one that the text speaks of. */
  readonly services: readonly string[];
  readonly service: string | null;
}

/** A judgement as a sentence gives it. */
export interface Reading {
  readonly form: 'rating' | 'off_scale' | 'either_or' | 'count';
  readonly target: Target;
  readonly ratings: readonly Mark[];
  readonly when: When;
  readonly at: Anchor;
  readonly plain: boolean;
  readonly count: Count | null;
  readonly service: string | null;
}

/** What a sentence gives, and what it leaves for the next. */
export interface SentenceReading {
  readonly readings: readonly Reading[];
  readonly standards: readonly string[];
  readonly domain: string | null;
  readonly when: When | null;
  readonly foreign: boolean;
  readonly service: string | null;
}

interface Group {
  readonly start: number;
  readonly end: number;
  readonly ratings: readonly number[];
  readonly joinedBy: 'and' | 'or' | null;
}

const BETWEEN_RATINGS: ReadonlySet<MarkKind> = new Set<MarkKind>([
  'quote',
  'and',
  'or',
  'comma',
  'adverb',
  'rating_noun',
  'as',
]);

/** Ratings with nothing but 'and', 'or' and commas between them. */
const groupsOf = (marks: readonly Mark[]): Group[] => {
  const groups: Group[] = [];
  let index = 0;
  while (index < marks.length) {
    if (marks[index]?.kind !== 'rating' && marks[index]?.kind !== 'off_scale') {
      index += 1;
      continue;
    }
    const ratings = [index];
    let joinedBy: 'and' | 'or' | null = null;
    let end = index;
    let at = index + 1;
    while (marks[index]?.kind === 'rating' && at < marks.length) {
      const signs = new Set<MarkKind>();
      while (at < marks.length && BETWEEN_RATINGS.has(marks[at]?.kind ?? 'word')) {
        signs.add(marks[at]?.kind ?? 'word');
        at += 1;
      }
      if (marks[at]?.kind !== 'rating' || !(signs.has('and') || signs.has('or') || signs.has('comma'))) break;
      if (signs.has('or')) joinedBy = 'or';
      else if (signs.has('and') && joinedBy === null) joinedBy = 'and';
      ratings.push(at);
      end = at;
      at += 1;
    }
    groups.push({ start: index, end, ratings, joinedBy });
    index = end + 1;
  }
  return groups;
};

const says = (marks: readonly Mark[], ...kinds: readonly MarkKind[]): boolean =>
  marks.some(({ kind }) => kinds.includes(kind));

const NEUTRAL_SUBJECT: ReadonlySet<MarkKind> = new Set<MarkKind>([
  'adverb',
  'quote',
  'domain',
  'service',
  'service_word',
  'preposition',
  'and',
  'comma',
  'of',
  'standard',
  'overall',
  'now',
  'number',
  'area',
  'as',
  'copula',
  'pronoun',
  'rank',
  'or',
  'with',
  'semicolon',
  'to',
  'break',
  'authority',
  'date',
  'past',
  'inspectors',
  'colon',
]);

/** Whether the words before a copula are a standard's name and nothing narrower ('assessment of harm was good' is narrower). */
const isWholeSubject = (marks: readonly Mark[], verb: number): boolean => {
  const subject = marks.slice(0, verb);
  const name = subject.findLastIndex(({ kind }) => kind === 'standard');
  if (name < 0) return false;
  const stranger = (mark: Mark): boolean =>
    !NEUTRAL_SUBJECT.has(mark.kind) && !(mark.kind === 'word' && FILLERS.has(mark.text.toLowerCase()));
  const after = subject.slice(name + 1).filter(stranger);
  const first = subject.findIndex(({ kind }) => kind === 'standard');
  const before = subject.slice(0, first).filter((mark) => stranger(mark) && mark.kind === 'word');
  return after.length === 0 && before.length <= 1;
};

const PEOPLE = new Set(['staff', 'victims', 'partnerships', 'services', 'management', 'leadership', 'partnership']);

const isStated = (mark: Mark): boolean => mark.quoted || mark.capital;

/** Whether a way of giving a rating is one for this word in this place. */
const isGiven = (
  marks: readonly Mark[],
  group: Group,
  licence: Licence,
  scope: SentenceScope,
  leansOnStandards: boolean,
): boolean => {
  const rating = marks[group.start];
  if (!rating) return false;
  if (modifierBefore(marks, group.start) !== null) return false;
  const last = group.end;
  if (!isFreeStanding(marks, last)) return false;
  switch (licence.kind) {
    case 'verb':
    case 'object':
    case 'get':
    case 'noun':
      return true;
    case 'move':
      return true;
    case 'copula': {
      if (isStated(rating)) return true;
      const subject = marks.slice(0, licence.verb);
      if (says(subject, 'overall') && says(subject, 'rating_noun')) return true;
      const whole = isWholeSubject(marks, licence.verb) || leansOnStandards;
      if (!whole) return false;
      const name = subject.findLast(({ kind }) => kind === 'standard');
      return scope.proseRatings || !(name && PEOPLE.has(name.text.toLowerCase()));
    }
    case 'label':
    case 'list':
    case 'gap':
      return true;
    case 'bare':
      return scope.headline || isStated(rating) || rating.quoted || group.start === 0;
  }
};

const FOREIGN: readonly MarkKind[] = ['other_service', 'other_inspectorate', 'other_body', 'aggregate'];

/** Whether what is rated, or who rates, is none of ours. */
const isForeign = (
  marks: readonly Mark[],
  group: Group,
  licence: Licence,
  sentence: readonly Mark[],
  ownIds: number,
): boolean => {
  const before = marks.slice(0, group.start);
  const after = marks.slice(group.end + 1);
  const next = after.findIndex(({ kind }) => kind === 'rating');
  const tail = next < 0 ? after : after.slice(0, next);
  const around = [...before, ...tail];
  if (says(around, 'other_inspectorate') && !says(around, 'inspectors')) return true;
  const ownInspectors = around.some(({ kind, tokens }) => kind === 'inspectors' && tokens.length > 1);
  if (says(around, 'other_inspectorate') && !ownInspectors && !says(sentence, 'service', 'service_word', 'standard'))
    return true;
  const subject = licence.kind === 'object' || licence.kind === 'get' ? marks.slice(licence.verb, group.start) : before;
  const named = ownIds > 0 || says(subject, 'service', 'service_word', 'standard', 'overall');
  if (says(subject, 'aggregate') && !says(subject, 'service', 'standard')) return true;
  if (says(subject, 'other_service', 'other_body') && !named) return true;
  const lastSubject = subject.findLast(({ kind }) =>
    ['service', 'other_service', 'service_word', 'standard', 'other_body'].includes(kind),
  );
  if (lastSubject?.kind === 'other_service' || lastSubject?.kind === 'other_body') return true;
  const [first, second] = tail;
  return (
    first !== undefined &&
    (FOREIGN.includes(first.kind) ||
      (first.kind === 'preposition' &&
        second !== undefined &&
        ['other_body', 'other_service', 'aggregate'].includes(second.kind)))
  );
};

/** Whether something denies or supposes the rating. */
const isUnreal = (marks: readonly Mark[], floor: number, group: Group, licence: Licence): boolean => {
  const before = marks.slice(floor, group.start);
  if (says(before, 'negation', 'unreal')) return true;
  const after = marks.slice(group.end + 1, group.end + 5);
  const stop = after.findIndex(({ kind }) => kind === 'comma' || kind === 'stop');
  const near = stop < 0 ? after : after.slice(0, stop);
  return (licence.kind === 'noun' || licence.kind === 'bare') && says(near, 'unreal', 'negation');
};

const LIST_JOINTS: ReadonlySet<MarkKind> = new Set<MarkKind>([
  'and',
  'comma',
  'quote',
  'adverb',
  'standard',
  'of',
  'preposition',
  'domain',
  'now',
  'colon',
  'number',
  'area',
  'with',
  'break',
  'service',
  'overall',
  'past',
  'date',
  'service_word',
  'as',
  'copula',
  'rank',
  'pronoun',
]);

/** What the words in a clause leave for those that follow in the same sentence. */
interface Thread {
  subject: Target | null;
  licensed: boolean;
  /** Names met in the clauses before, for 'which', 'both' and the like. */
  named: readonly string[];
  past: When | null;
  /** Whether the clause before told of an earlier inspection without rating anything: what it found follows. */
  tells: boolean;
}

/** A rating with no verb of its own after one that has: 'planning was rated good, delivery outstanding'. */
const gapLicence = (
  marks: readonly Mark[],
  group: Group,
  floor: number,
  thread: Thread,
  segment: Segment,
): Licence | null => {
  if (!thread.licensed || segment.link === 'relative' || segment.link === 'said') return null;
  const between = marks.slice(floor, group.start);
  const joints = between.every(
    ({ kind, text }) => LIST_JOINTS.has(kind) || (kind === 'word' && FILLERS.has(text.toLowerCase())),
  );
  return joints
    ? {
        kind: 'gap',
        verb: group.start,
        overall: between.some(({ kind }) => kind === 'overall') || nounAfter(marks, group.start).overall,
        leansOn: null,
        joinedBy: null,
      }
    : null;
};

const wholeWork = (marks: readonly Mark[], scope: SentenceScope): Target | null => {
  const services = marks.flatMap(({ kind, service }) => (kind === 'service' && service !== null ? [service] : []));
  if (services.length > 0) return { kind: 'overall', services: [...new Set(services)] };
  if (says(marks, 'service_word')) return { kind: 'overall', services: [] };
  if (isPersonal(marks) && !says(marks, 'standard')) return { kind: 'overall', services: [] };
  const authority = says(marks, 'authority') && (scope.service !== null || scope.headline);
  return authority ? { kind: 'overall', services: [] } : null;
};

const NUMBER_WORDS: Readonly<Record<string, number>> = { both: 2, two: 2, three: 3, four: 4, five: 5, six: 6 };

/** How many things a pronoun points back to, null where it does not say. */
const pointedAt = (marks: readonly Mark[]): number | null => {
  for (const mark of marks) {
    if (mark.kind === 'number' && mark.value !== null) return mark.value;
    for (const word of mark.text.toLowerCase().split(/\s+/))
      if ((mark.kind === 'pronoun' || mark.kind === 'adverb') && NUMBER_WORDS[word]) return NUMBER_WORDS[word] ?? null;
  }
  return null;
};

/** What 'this aspect', 'both', 'it' and 'these categories' point back to. */
const antecedentOf = (marks: readonly Mark[], scope: SentenceScope, thread: Thread): Target | null => {
  const names = thread.named.length > 0 ? thread.named : scope.antecedent;
  const points = marks.some(
    ({ kind, text }) =>
      kind === 'pronoun' ||
      kind === 'area' ||
      (kind === 'adverb' && /^(?:both|all|each|these|this|those)$/i.test(text)),
  );
  if (!points) return null;
  const count = pointedAt(marks);
  if (count !== null && count !== names.length) return null;
  const area = says(marks, 'area');
  const plural = count !== null || marks.some(({ text }) => /^(?:they|these|those|both|each|all)\b/i.test(text));
  if (names.length === 1 && !plural) {
    const demonstrative = area || marks.some(({ text }) => /^(?:this|that)\b/i.test(text));
    if (demonstrative || thread.named.length > 0 || scope.service === null)
      return { kind: 'standards', ids: names, from: 0 };
    return marks.some(({ text }) => /^it$/i.test(text)) && scope.antecedent.length === 1 && !scope.hasOverall
      ? { kind: 'standards', ids: names, from: 0 }
      : null;
  }
  if (names.length > 1 && plural && (count !== null || area || thread.named.length > 0))
    return { kind: 'standards', ids: names, from: 0 };
  return null;
};

const isPersonal = (marks: readonly Mark[]): boolean =>
  marks.some(({ kind, text }) => kind === 'pronoun' && /^(?:it|they)$/i.test(text));

/** The subject of the clause, as far as the names in it tell. */
const subjectOf = (
  marks: readonly Mark[],
  segment: Segment,
  licence: Licence,
  group: Group,
  floor: number,
  scope: SentenceScope,
  domains: DomainScope,
  thread: Thread,
): { target: Target | null; from: number; end: number } => {
  const none = { target: null, from: -1, end: -1 };
  const active =
    licence.kind === 'object' || (licence.kind === 'get' && says(marks.slice(licence.verb, group.start), 'standard'));
  const stretch = active ? marks.slice(licence.verb, group.start) : marks.slice(floor, group.start);
  const subject = withoutSubordinates(segment.past && floor === 0 ? stretch.slice(1) : stretch);
  const found = standardsIn(subject, domains);
  const shift = (from: number): number => {
    const mark = subject[from];
    return mark ? marks.indexOf(mark) : -1;
  };
  const overallNoun =
    licence.overall &&
    says(marks.slice(licence.verb, group.start), 'overall') &&
    (says(marks.slice(licence.verb, group.start), 'rating_noun') || nounAfter(marks, group.end).noun);
  if (overallNoun && scope.hasOverall)
    return { target: wholeWork(subject, scope) ?? { kind: 'overall', services: [] }, from: -1, end: -1 };
  const overallSubject =
    licence.kind === 'noun' || licence.kind === 'copula'
      ? says(subject, 'overall') && says(subject, 'rating_noun') && found.named === 0
      : false;
  if (overallSubject && scope.hasOverall)
    return { target: { kind: 'overall', services: wholeServices(subject) }, from: -1, end: -1 };
  if (found.ids.length > 0 && found.named > 0)
    return { target: { kind: 'standards', ids: found.ids, from: shift(found.from) }, from: shift(found.from), end: -1 };
  const all = wholeDomain(subject, scope.criteria, domains.sentence);
  if (all.length > 0) return { target: { kind: 'standards', ids: all, from: -1 }, from: -1, end: -1 };
  if (found.named > 0) return { target: { kind: 'foreign' }, from: -1, end: -1 };
  const right = rightList(marks, nounAfter(marks, group.end).end, domains, licence.kind === 'bare' || scope.item);
  if (right && right.named > 0) {
    const target: Target = right.ids.length > 0 ? { kind: 'standards', ids: right.ids, from: -1 } : { kind: 'foreign' };
    return { target, from: -1, end: right.end };
  }
  const rest = marks.slice(group.end + 1);
  const restEnd = rest.findIndex(({ kind }) => kind === 'rating');
  const allAfter = wholeDomain(restEnd < 0 ? rest : rest.slice(0, restEnd), scope.criteria, domains.sentence);
  if (allAfter.length > 0) return { target: { kind: 'standards', ids: allAfter, from: -1 }, from: -1, end: -1 };
  if (isOfSomethingElse(rest)) return { target: { kind: 'foreign' }, from: -1, end: -1 };
  const domain = subject.find((mark) => mark.kind === 'domain')?.domain;
  if (domain != null && !says(subject, 'area')) return { target: { kind: 'domain', id: domain }, from: -1, end: -1 };
  const afterWhole = marks.slice(group.end + 1, group.end + 8);
  const whole = wholeWork(subject, scope);
  if (whole && !says(subject, 'area')) return { target: whole, from: -1, end: -1 };
  const pointed = antecedentOf(subject, scope, thread);
  if (pointed) return { target: pointed, from: -1, end: -1 };
  if (segment.link === 'relative' && thread.subject) return { target: thread.subject, from: -1, end: -1 };
  if (isPersonal(subject) && !says(subject, 'area'))
    return { target: { kind: 'overall', services: [] }, from: -1, end: -1 };
  if (licence.overall && scope.hasOverall && !says(subject, 'area'))
    return { target: { kind: 'overall', services: [] }, from: -1, end: -1 };
  if (says(subject, 'area')) return none;
  if (thread.subject && inherits(segment.link, subject)) return { target: thread.subject, from: -1, end: -1 };
  const wholeAfter = wholeWork(afterWhole, scope);
  if (wholeAfter && (licence.kind === 'noun' || licence.kind === 'bare' || licence.kind === 'get'))
    return { target: wholeAfter, from: -1, end: -1 };
  return none;
};

/** 'Good for its work with parents': a part of the work that is no standard, not the whole. */
const isOfSomethingElse = (after: readonly Mark[]): boolean => {
  const at = after.findIndex(({ kind }) => kind !== 'quote');
  const [preposition, ...rest] = after.slice(Math.max(0, at), Math.max(0, at) + 7);
  if (
    preposition?.kind !== 'preposition' ||
    !/^(?:for|across|on|when|in terms of|in the areas? of|in areas|in relation|in respect|regarding|concerning|with)/i.test(
      preposition.text,
    )
  )
    return false;
  const stop = rest.findIndex(({ kind }) => kind === 'comma' || kind === 'stop');
  const phrase = stop < 0 ? rest : rest.slice(0, stop);
  if (phrase.some(({ kind }) => ['service', 'service_word', 'inspectors', 'overall', 'date', 'now'].includes(kind)))
    return false;
  return (
    phrase.some(({ kind }) => kind === 'word' || kind === 'domain') &&
    !phrase.some(({ text }) =>
      /^(?:time|years?|months?|row|first|second|third|consecutive|board|occasion|inspection)$/i.test(text),
    )
  );
};

const wholeServices = (marks: readonly Mark[]): string[] => [
  ...new Set(marks.flatMap(({ kind, service }) => (kind === 'service' && service !== null ? [service] : []))),
];

const inherits = (link: Link, subject: readonly Mark[]): boolean =>
  ['comma', 'dash', 'with', 'break', 'to', 'past', 'start', 'colon', 'said'].includes(link) &&
  !says(subject, 'inspectors', 'other_service', 'other_body', 'aggregate');

const spanOf = (first: Mark | undefined, last: Mark | undefined): Anchor => ({
  start: first?.at.start ?? 0,
  end: last?.at.end ?? 0,
});

/** When a group of ratings was given: what stands nearest to it says so, else the clause, else the sentence before. */
const whenOf = (
  segment: Segment,
  marks: readonly Mark[],
  floor: number,
  group: Group,
  scope: SentenceScope,
  thread: Thread,
): When => {
  const after = marks.slice(group.end + 1);
  const stop = after.findIndex(
    ({ kind }, index) =>
      kind === 'rating' ||
      kind === 'comma' ||
      (kind === 'and' && index > 0 && after.slice(index).some((mark) => mark.kind === 'rating')),
  );
  const near = [...marks.slice(floor, group.start), ...(stop < 0 ? after : after.slice(0, stop))];
  const said = whenSaid(near, scope.thisYear);
  if (segment.past) {
    const date = said?.date ?? earlierDate(near, scope.thisYear) ?? thread.past?.date ?? null;
    return { period: 'prior', date };
  }
  if (said)
    return said.period === 'prior' && said.date === null && thread.past?.date
      ? { period: 'prior', date: thread.past.date }
      : said;
  if (
    thread.past &&
    (['said', 'relative'].includes(segment.link) || (thread.tells && ['with', 'dash', 'colon'].includes(segment.link)))
  )
    return thread.past;
  if (scope.before?.period === 'prior' && !says(near, 'now', 'date')) return scope.before;
  return { period: 'current', date: null };
};

/** Reads what one sentence (or heading, or item) judges. */
export const readSentence = (sentence: readonly Mark[], scope: SentenceScope): SentenceReading => {
  const readings: Reading[] = [];
  const segments = segmentsOf(sentence);
  const thread: Thread = { subject: null, licensed: false, named: [], past: null, tells: false };
  const respectively = sentence.some(({ text }) => /^respectively$/i.test(text));
  const allRatings = new Set(sentence.flatMap(({ ratings }) => ratings.map(({ rating }) => rating)).values());
  const defines =
    sentence.filter(({ kind }) => kind === 'rating').length >= 3 && allRatings.size >= 3 && definesScale(sentence);
  let service = scope.service;
  let foreign = scope.foreign;
  const lastStandards: string[] = [];
  for (const segment of segments) {
    const { marks } = segment;
    const domains: DomainScope = { segment: marks, sentence, context: scope.domain };
    let floor = 0;
    for (const mark of marks) {
      if (mark.kind === 'service') {
        service = mark.service;
        foreign = false;
      } else if (mark.kind === 'inspectors' && mark.tokens.length > 1) foreign = false;
    }
    if (says(marks, 'other_inspectorate') && !says(marks, 'service', 'inspectors')) foreign = true;
    for (const group of groupsOf(marks)) {
      const rating = marks[group.start];
      const licence =
        licenceOf(marks, group.start, floor, scope.headline || scope.item) ??
        gapLicence(marks, group, floor, thread, segment);
      if (!rating || !licence || defines) {
        floor = group.end + 1;
        continue;
      }
      const next = readGroup({
        segment,
        marks,
        group,
        licence,
        floor,
        scope: { ...scope, service },
        domains,
        thread,
        respectively,
        sentence,
        foreign,
      });
      readings.push(...next.readings);
      if (next.readings.length > 0) thread.licensed = true;
      if (next.subject) thread.subject = next.subject;
      floor = Math.max(group.end + 1, next.end);
    }
    const named = standardsIn(withoutSubordinates(segment.past ? marks.slice(1) : marks), domains);
    readings.push(...namedAfterCount(readings.at(-1), segment, named.ids));
    if (named.ids.length > 0) {
      thread.named = named.ids;
      lastStandards.push(...named.ids);
      thread.subject = { kind: 'standards', ids: named.ids, from: -1 };
    } else {
      const whole = wholeWork(marks, scope);
      if (whole && segment.link !== 'past') {
        thread.subject = whole;
        thread.named = [];
      }
    }
    const said = whenSaid(marks, scope.thisYear);
    const at = segment.past ? earlierDate(marks, scope.thisYear) : null;
    thread.tells = !says(marks, 'rating') && says(marks, 'weak_verb', 'report', 'rating_verb', 'copula', 'get_verb');
    thread.past = segment.past ? { period: 'prior', date: at } : said?.period === 'prior' ? said : null;
  }
  const opening = segments[0];
  const overPast = opening !== undefined && thread.past !== null && segments.every(({ marks }) => !says(marks, 'now'));
  return {
    readings,
    standards: [...new Set(lastStandards)],
    domain: lastDomain(sentence),
    when: overPast ? thread.past : null,
    foreign,
    service,
  };
};

const lastDomain = (sentence: readonly Mark[]): string | null => {
  const domains = [...new Set(sentence.flatMap(({ domain }) => (domain === null ? [] : [domain])))];
  return domains.length === 1 ? (domains[0] ?? null) : null;
};

/** 'Two areas were outstanding: planning and delivery': what a count is of, named after it. */
const namedAfterCount = (counted: Reading | undefined, segment: Segment, ids: readonly string[]): Reading[] => {
  if (counted?.form !== 'count' || ids.length === 0 || says(segment.marks, 'rating')) return [];
  if (segment.link !== 'colon' && segment.link !== 'dash') return [];
  if (counted.ratings.length !== 1 || (counted.count?.count ?? 0) < ids.length) return [];
  const rating = counted.ratings[0];
  return rating
    ? [{ ...counted, form: 'rating', target: { kind: 'standards', ids, from: -1 }, at: rating.at, count: null }]
    : [];
};

const DEFINES =
  /\b(?:scale|four[- ]point|ratings? (?:which|that) can|four (?:possible )?(?:ratings|grades|judgements|categories)|rates? (?:services|them|each|specific)|possible|can be|one of|ranging|range from|either|following ratings|uses|lowest to highest|highest to lowest|from highest|from best)\b/i;

/** Whether a sentence with many of a scale's words explains the scale. */
const definesScale = (sentence: readonly Mark[]): boolean => {
  const text = sentence.map((mark) => mark.text).join(' ');
  if (DEFINES.test(text)) return true;
  return groupsOf(sentence).some(({ ratings }) => ratings.length >= 3);
};

interface GroupInput {
  readonly segment: Segment;
  readonly marks: readonly Mark[];
  readonly group: Group;
  readonly licence: Licence;
  readonly floor: number;
  readonly scope: SentenceScope;
  readonly domains: DomainScope;
  readonly thread: Thread;
  readonly respectively: boolean;
  readonly sentence: readonly Mark[];
  readonly foreign: boolean;
}

const onScale = (mark: Mark, scope: SentenceScope): boolean =>
  scope.scale === null || mark.ratings.some(({ scale }) => scale === scope.scale);

const readGroup = (input: GroupInput): { readings: Reading[]; subject: Target | null; end: number } => {
  const { segment, marks, group, licence, floor, scope, domains, thread, sentence } = input;
  const none = { readings: [], subject: null, end: group.end + 1 };
  const rating = marks[group.start];
  const last = marks[group.end];
  if (!rating || !last) return none;
  const members = group.ratings.flatMap((index) => marks[index] ?? []);
  if (isUnreal(marks, floor, group, licence)) return none;
  const count = countedIn(marks, floor, group.start, group.end);
  const when = whenOf(segment, marks, floor, group, scope, thread);
  const base = { when, plain: licence.kind !== 'noun' && licence.kind !== 'bare', service: scope.service };
  const gap = licence.kind === 'bare' || licence.kind === 'list' || licence.kind === 'gap';
  const leans =
    gap &&
    thread.licensed &&
    marks
      .slice(Math.max(0, floor), group.start)
      .every(({ kind, text }) => LIST_JOINTS.has(kind) || (kind === 'word' && FILLERS.has(text.toLowerCase())));
  const pointed = count && count.of === null ? antecedentOf(marks.slice(floor, group.start), scope, thread) : null;
  if (count && !pointed && (count.explicit || leans || thread.licensed)) {
    if (isForeign(marks, group, licence, sentence, 0)) return none;
    const after = Math.max(group.end, count.end);
    const listed = marks.slice(after + 1, after + 4).find(({ kind }) => kind !== 'quote' && kind !== 'comma');
    const right = rightList(marks, after, domains, listed?.kind === 'subordinate');
    const readings: Reading[] = [
      {
        ...base,
        form: 'count',
        target: { kind: 'overall', services: [] },
        ratings: members,
        at: spanOf(
          count.start < group.start ? marks[count.start] : rating,
          count.end > group.end ? marks[count.end] : last,
        ),
        count,
      },
    ];
    const subject = standardsIn(withoutSubordinates(marks.slice(floor, group.start)), domains);
    const wholeLeft = wholeDomain(marks.slice(floor, group.start), scope.criteria, sentence);
    const whole =
      wholeLeft.length > 0
        ? wholeLeft
        : wholeDomain(marks.slice(group.end + 1, count.end + 1), scope.criteria, sentence);
    const ids = subject.ids.length > 0 ? subject.ids : right && right.ids.length > 0 ? right.ids : whole;
    if (ids.length > 0 && members.length === 1 && rating.kind === 'rating' && onScale(rating, scope)) {
      readings.push({
        ...base,
        form: 'rating',
        target: { kind: 'standards', ids, from: -1 },
        ratings: members,
        at: spanOf(rating, last),
        count: null,
      });
    }
    return { readings, subject: null, end: Math.max(group.end + 1, right?.end ?? 0, count.end + 1) };
  }
  if (rating.kind === 'off_scale' || members.every((member) => !onScale(member, scope) && when.period === 'current')) {
    return readOffScale(input, when);
  }
  const bare = marks
    .slice(floor, licence.verb)
    .every(({ kind }) => ['adverb', 'now', 'with', 'comma', 'and'].includes(kind));
  const leansOnStandards = thread.licensed && thread.subject?.kind === 'standards' && bare;
  if (!isGiven(marks, group, licence, scope, leansOnStandards) && !leans) return none;
  const subject = subjectOf(marks, segment, licence, group, floor, scope, domains, thread);
  const { target } = subject;
  const end = Math.max(group.end + 1, subject.end);
  if (!target || target.kind === 'foreign') return { ...none, end };
  const own = target.kind === 'standards' ? target.ids.length : 0;
  if (isForeign(marks, group, licence, sentence, own)) return { readings: [], subject: { kind: 'foreign' }, end };
  if (input.foreign && !says(marks, 'service', 'service_word', 'standard')) return none;
  if (target.kind === 'overall' && !scope.hasOverall && when.period === 'current')
    return { ...none, subject: target, end };
  if (
    target.kind === 'overall' &&
    target.services.length === 0 &&
    licence.kind === 'copula' &&
    !isStated(rating) &&
    !licence.overall
  )
    return none;
  const from = subject.from >= 0 && subject.from < group.start ? marks[subject.from] : rating;
  const at = spanOf(from, last);
  if (group.joinedBy === 'or') {
    return {
      readings: [{ ...base, form: 'either_or', target, ratings: members, at, count: null }],
      subject: target,
      end,
    };
  }
  if (members.length > 1) {
    const pairs = input.respectively || scope.headline ? pairwise(target, members) : [];
    return {
      readings: pairs.map(([one, member]) => ({
        ...base,
        form: 'rating' as const,
        target: one,
        ratings: [member],
        at: member.at,
        count: null,
      })),
      subject: target,
      end,
    };
  }
  return { readings: [{ ...base, form: 'rating', target, ratings: members, at, count: null }], subject: target, end };
};

/** 'A and B were rated X and Y, respectively'. */
const pairwise = (target: Target, ratings: readonly Mark[]): [Target, Mark][] => {
  const targets: Target[] =
    target.kind === 'standards'
      ? target.ids.map((id) => ({ kind: 'standards', ids: [id], from: -1 }))
      : target.kind === 'overall'
        ? target.services.map((service) => ({ kind: 'overall', services: [service] }))
        : [];
  if (targets.length !== ratings.length) return [];
  return targets.flatMap((one, index) => {
    const rating = ratings[index];
    return rating ? [[one, rating]] : [];
  });
};

/** A verdict in other words than the scale's, on a criterion that is named. */
const readOffScale = (input: GroupInput, when: When): { readings: Reading[]; subject: Target | null; end: number } => {
  const { segment, marks, group, licence, floor, scope, domains, thread, sentence } = input;
  const none = { readings: [], subject: null, end: group.end + 1 };
  const rating = marks[group.start];
  if (!rating || !isFreeStanding(marks, group.end)) return none;
  const byVerb = (licence.kind === 'verb' || licence.kind === 'object') && marks[licence.verb]?.kind === 'rating_verb';
  const byNoun = (licence.kind === 'get' || licence.kind === 'noun') && isStated(rating);
  const inItem =
    licence.kind === 'copula' && scope.item && scope.proseRatings && isWholeSubject(marks, licence.verb) && floor === 0;
  if (!byVerb && !byNoun && !inItem) return none;
  const { target, from } = subjectOf(marks, segment, licence, group, floor, scope, domains, thread);
  if (!target || target.kind === 'foreign' || isForeign(marks, group, licence, sentence, 1)) return none;
  if (target.kind === 'overall' && !byVerb && !byNoun) return none;
  const at = spanOf(from >= 0 ? marks[from] : rating, rating);
  return {
    readings: [
      { form: 'off_scale', target, ratings: [rating], when, at, plain: true, count: null, service: scope.service },
    ],
    subject: target,
    end: group.end + 1,
  };
};

/** Index after a rating where its own words end. */
export const endOfRating = (marks: readonly Mark[], index: number): number => rightOf(marks, index);
