import type { Anchor } from '../../document/anchor.js';
import { countedIn, totalOf } from './counts.js';
import { soleDomain } from './domains.js';
import { isForeign, isGiven, isOfPredecessor, isUnreal, isWholeSubject } from './doubts.js';
import { echoable, echoedIn, saysUnchanged } from './echo.js';
import { definesScale, type Group, groupsOf, isStated, says } from './groups.js';
import { FILLERS } from './lexicon.js';
import { isFreeStanding, type Licence, licenceOf, nounAfter } from './licence.js';
import type { Mark, MarkKind } from './marks.js';
import { earlierDate, type When, whenSaid } from './period.js';
import { type Segment, segmentsOf } from './segments.js';
import type { Reading, SentenceReading, SentenceScope, Thread } from './sentence-scope.js';
import { allServicesMeant, antecedentOf, type Found, subjectOf, wholeWork } from './subject.js';
import {
  type DomainScope,
  earlierStandardsIn,
  rightList,
  standardsIn,
  type Target,
  wholeDomain,
  withoutSubordinates,
} from './target.js';

const JOINTS: ReadonlySet<MarkKind> = new Set<MarkKind>([
  'and',
  'comma',
  'quote',
  'adverb',
  'standard',
  'earlier_standard',
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

const isJoint = ({ kind, text }: Mark): boolean =>
  JOINTS.has(kind) || (kind === 'word' && (FILLERS.has(text.toLowerCase()) || /ly$/i.test(text)));

/** A rating with no verb of its own after one that has: 'planning was rated good, delivery outstanding'. */
const gapLicence = (
  marks: readonly Mark[],
  group: Group,
  floor: number,
  thread: Thread,
  segment: Segment,
): Licence | null => {
  const between = marks.slice(floor, group.start);
  const rating = marks[group.start];
  const beside = between.findLast(({ kind }) => kind !== 'comma' && kind !== 'quote');
  const paired = rating !== undefined && isStated(rating) && beside?.kind === 'standard' && between.every(isJoint);
  if (!paired && (!thread.licensed || segment.link === 'relative' || segment.link === 'said')) return null;
  if (!between.every(isJoint)) return null;
  const overall = says(between, 'overall') || nounAfter(marks, group.start).overall;
  return { kind: 'gap', verb: group.start, overall, leansOn: null, joinedBy: null, governed: false };
};

const spanOf = (first: Mark | undefined, last: Mark | undefined): Anchor => ({
  start: first?.at.start ?? 0,
  end: last?.at.end ?? 0,
});

/** The marks that speak of a rating's time: from the clause's beginning up to the next comma or rating. */
const nearMarks = (marks: readonly Mark[], floor: number, group: Group): Mark[] => {
  const after = marks.slice(group.end + 1);
  const stop = after.findIndex(
    ({ kind }, index) =>
      kind === 'rating' || kind === 'comma' || (kind === 'and' && index > 0 && says(after.slice(index), 'rating')),
  );
  return [...marks.slice(floor, group.start), ...(stop < 0 ? after : after.slice(0, stop))];
};

const KEEPS = /^(?:kept|keeps?|keeping|retain\w*|maintain\w*|holds?|held|clung)\b/i;

/** When a group of ratings was given: what stands nearest to it says so, else the clause, else the sentence before. */
const whenOf = (input: GroupInput): When => {
  const { segment, marks, floor, group, licence, scope, thread, next, contrast } = input;
  const near = nearMarks(marks, floor, group);
  const said = whenSaid(near, scope.thisYear, contrast);
  if (licence.kind === 'get' && KEEPS.test(marks[licence.verb]?.text ?? '')) return { period: 'current', date: null };
  // A headline's 'after "good" inspection' tells of the news, not of what was before.
  const news =
    scope.headline && segment.opener !== null && /^(?:after|following)\b/i.test(segment.opener.text) && !said;
  if (segment.past && news) return { period: 'current', date: null };
  if (segment.past) {
    const date = said?.date ?? earlierDate(near, scope.thisYear) ?? thread.past?.date ?? null;
    return { period: 'prior', date };
  }
  // 'rated good when it was last inspected in 2019'
  if (next?.link === 'break' && next.opener && /^when$/i.test(next.opener.text) && !says(next.marks, 'rating')) {
    const then = whenSaid(next.marks, scope.thisYear, contrast);
    if (then?.period === 'prior') return then;
  }
  if (said) {
    const undated = said.period === 'prior' && said.date === null;
    return undated && thread.past?.date ? { period: 'prior', date: thread.past.date } : said;
  }
  const told = thread.tells && ['with', 'dash', 'colon'].includes(segment.link);
  const when = segment.link === 'break' && segment.opener !== null && /^when$/i.test(segment.opener.text);
  if (thread.past && (['said', 'relative', 'resume'].includes(segment.link) || told || when)) return thread.past;
  const present = marks
    .slice(floor, group.start)
    .some(({ kind, text }) => kind === 'copula' && /^(?:is|are|remains?|stays)$/i.test(text));
  if (scope.before?.period === 'prior' && !present && !says(near, 'now', 'date')) return scope.before;
  return { period: 'current', date: null };
};

interface GroupInput {
  readonly segment: Segment;
  readonly next: Segment | null;
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
  readonly elsewhere: boolean;
  /** Whether the sentence sets one time against another, so that 'had been' is of the earlier one. */
  readonly contrast: boolean;
  readonly rated: readonly string[];
  /** Whether inspectors say it: 'the report finds that …'. */
  readonly governed: boolean;
  /** How many standards the sentence speaks of in all. */
  readonly total: number | null;
}

interface GroupReading {
  /** Whether something denies or supposes it: what leans on it is denied, too. */
  readonly denied?: boolean;
  readonly readings: readonly Reading[];
  readonly subject: Target | null;
  readonly end: number;
}

const onScale = (mark: Mark, scope: SentenceScope): boolean =>
  scope.scale === null || mark.ratings.some(({ scale }) => scale === scope.scale);

const NUMBERED: readonly MarkKind[] = ['subordinate', 'colon', 'dash'];

const readCount = (input: GroupInput, when: When): GroupReading | null => {
  const { marks, group, licence, floor, scope, domains, thread, sentence } = input;
  const counted = countedIn(marks, floor, group.start, group.end, input.total);
  const ofAll =
    licence.overall &&
    (nounAfter(marks, group.end).noun || says(marks.slice(licence.verb, group.start), 'rating_noun'));
  if (!counted || ofAll) return null;
  if (
    (counted.of === null || counted.of === counted.count) &&
    antecedentOf(marks.slice(floor, group.start), scope, thread)
  )
    return null;
  const gap = ['bare', 'list', 'gap'].includes(licence.kind);
  const leans = gap && thread.licensed && marks.slice(floor, group.start).every(isJoint);
  if (!counted.explicit && !leans && !thread.licensed) return null;
  if (
    /^(?:other|others|remaining)$/i.test(marks[counted.start - 1]?.text ?? '') &&
    subjectOf(input, input.rated).target?.kind === 'standards'
  )
    return null;
  const [rating, last] = [marks[group.start], marks[group.end]];
  if (!rating || !last) return null;
  const none = { readings: [], subject: null, end: group.end + 1 };
  if (isForeign(marks, group, licence, sentence, false, scope)) return none;
  const members = group.ratings.flatMap((index) => marks[index] ?? []);
  const after = Math.max(group.end, counted.end);
  const listed = marks.slice(after + 1, after + 4).find(({ kind }) => kind !== 'quote' && kind !== 'comma');
  const right = rightList(marks, after, domains, listed !== undefined && NUMBERED.includes(listed.kind));
  const better =
    /^(?:better|above|higher|outstanding)$/i.test(marks[group.end + 2]?.text ?? marks[group.end + 3]?.text ?? '') &&
    says(marks.slice(group.end + 1, group.end + 3), 'or');
  const base = { when, plain: true, outright: false, services: [scope.service] };
  const readings: Reading[] = [
    {
      ...base,
      form: 'count',
      target: { kind: 'overall', services: [] },
      ratings: members,
      at: spanOf(
        counted.start < group.start ? marks[counted.start] : rating,
        counted.end > group.end ? marks[counted.end] : last,
      ),
      count: better ? { ...counted, better: true } : counted,
    },
  ];
  const subject = standardsIn(withoutSubordinates(marks.slice(floor, group.start)), domains);
  const left = wholeDomain(marks.slice(floor, group.start), scope.criteria, sentence);
  const whole =
    left.length > 0 ? left : wholeDomain(marks.slice(group.end + 1, marks.length), scope.criteria, sentence);
  const fits = (ids: readonly string[]): readonly string[] => (ids.length <= counted.count ? ids : []);
  const ids = subject.ids.length > 0 ? fits(subject.ids) : right && right.ids.length > 0 ? fits(right.ids) : whole;
  if (ids.length > 0 && members.length === 1 && !better && rating.kind === 'rating' && onScale(rating, scope))
    readings.push({
      ...base,
      form: 'rating',
      target: { kind: 'standards', ids, from: -1 },
      ratings: members,
      at: spanOf(rating, last),
      count: null,
    });
  return { readings, subject: null, end: Math.max(group.end + 1, right?.end ?? 0, counted.end + 1) };
};

/** A verdict in other words than the scale's, on a criterion that is named. */
const readOffScale = (input: GroupInput, when: When): GroupReading => {
  const { marks, group, licence, floor, scope, sentence } = input;
  const none = { readings: [], subject: null, end: group.end + 1 };
  const rating = marks[group.start];
  if (!rating) return none;
  const verb = marks[licence.verb];
  const described = verb?.kind === 'weak_verb' && /^(?:described|assessed|considered|judged)$/i.test(verb.text);
  const byVerb = (licence.kind === 'verb' || licence.kind === 'object') && (verb?.kind === 'rating_verb' || described);
  const byNoun = (licence.kind === 'get' || licence.kind === 'noun') && isStated(rating);
  const inItem =
    licence.kind === 'copula' && scope.item && scope.proseRatings && isWholeSubject(marks, licence.verb) && floor === 0;
  if (!byVerb && !byNoun && !inItem) return none;
  const { target, from } = subjectOf(input, input.rated);
  if (!target || target.kind === 'foreign' || isForeign(marks, group, licence, sentence, true, scope)) return none;
  if (described && target.kind !== 'standards') return none;
  const at = spanOf(from >= 0 && from < group.start ? marks[from] : rating, rating);
  const reading: Reading = {
    form: 'off_scale',
    target,
    ratings: [rating],
    when,
    at,
    plain: true,
    outright: false,
    count: null,
    services: [scope.service],
  };
  return { readings: [reading], subject: target, end: group.end + 1 };
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

const readGroup = (input: GroupInput): GroupReading => {
  const { segment, marks, group, licence, floor, scope, thread, sentence } = input;
  const none = { readings: [], subject: null, end: group.end + 1 };
  const [rating, last] = [marks[group.start], marks[group.end]];
  if (!rating || !last) return none;
  if (isUnreal(marks, floor, group, licence)) return { ...none, denied: true };
  const members = group.ratings.flatMap((index) => marks[index] ?? []);
  const when = whenOf(input);
  if (input.elsewhere) return none;
  if (rating.kind === 'rating') {
    const counted = readCount(input, when);
    if (counted) return counted;
  }
  if (rating.kind === 'off_scale' || (when.period === 'current' && members.every((member) => !onScale(member, scope))))
    return readOffScale(input, when);
  const bare = marks
    .slice(floor, licence.verb)
    .every(({ kind }) => ['adverb', 'now', 'with', 'comma', 'and', 'past', 'date', 'break'].includes(kind));
  const onStandards = thread.subject?.kind === 'standards' && bare;
  const leansOnStandards = onStandards && (thread.licensed || ['relative', 'resume'].includes(segment.link));
  const toldWhole =
    segment.link === 'said' && input.governed && licence.kind === 'copula' && isFreeStanding(marks, group.end);
  if (!toldWhole && !isGiven(marks, group, licence, scope, leansOnStandards)) return none;
  const nowNamed = subjectOf(input, input.rated);
  const subject = when.period === 'prior' ? (earlierSubject(input, rating, nowNamed) ?? nowNamed) : nowNamed;
  const { target } = subject;
  // 'rated good, and outstanding': a second rating of the same thing is one of another time or place.
  const again = licence.kind === 'gap' && target !== null && target === thread.subject;
  const elsewhere =
    members.length > 1 ||
    scope.service !== thread.service ||
    when.period !== thread.when?.period ||
    when.date !== thread.when?.date;
  if (again && !elsewhere) return none;
  const end = Math.max(group.end + 1, subject.end);
  if (!target || target.kind === 'foreign') return { ...none, end };
  const ofForeign = thread.subject?.kind === 'foreign' && ['with', 'relative', 'resume'].includes(segment.link);
  if (ofForeign && !says(marks, 'service')) return none;
  const named = target.kind === 'standards';
  if (isForeign(marks, group, licence, sentence, named, scope))
    return { readings: [], subject: { kind: 'foreign' }, end };
  if (input.foreign && !says(marks, 'service', 'service_word', 'standard')) return none;
  if (when.period === 'prior' && target.kind === 'overall' && isOfPredecessor(sentence)) return none;
  if (target.kind === 'overall' && !scope.hasOverall && when.period === 'current')
    return { ...none, subject: target, end };
  const inPassing = licence.kind === 'copula' && !isStated(rating) && !licence.overall;
  const told = segment.link === 'said' && input.governed;
  if (target.kind === 'overall' && target.services.length === 0 && inPassing && !told) return none;
  const from = subject.from >= 0 && subject.from < group.start ? marks[subject.from] : rating;
  const both = named ? allServicesMeant(marks.slice(floor), scope, false) : [];
  const base = {
    when,
    plain: licence.kind !== 'noun' && licence.kind !== 'bare',
    outright: ['verb', 'object', 'get'].includes(licence.kind) || (licence.overall && licence.kind !== 'bare'),
    services: both.length > 0 ? both : [scope.service],
    at: spanOf(from, last),
    count: null,
  };
  if (group.joinedBy === 'or')
    return { readings: [{ ...base, form: 'either_or', target, ratings: members }], subject: target, end };
  if (members.length === 1)
    return { readings: [{ ...base, form: 'rating', target, ratings: members }], subject: target, end };
  const whole: Target =
    target.kind === 'overall' && target.services.length === 0 ? { kind: 'overall', services: scope.services } : target;
  const pairs = input.respectively || scope.headline ? pairwise(whole, members) : [];
  const readings = pairs.map(
    ([one, member]): Reading => ({ ...base, form: 'rating', target: one, ratings: [member], at: member.at }),
  );
  return { readings, subject: target, end };
};

/** A criterion of an older programme, where that is what an earlier rating is of. */
const earlierSubject = ({ marks, group, floor }: GroupInput, rating: Mark, named: Found): Found | null => {
  const before = earlierStandardsIn(marks.slice(floor, group.start), rating);
  if (named.target?.kind === 'standards' && !(before && named.from < 0 && named.end < 0)) return null;
  if (before) return { target: before, from: -1, end: -1 };
  const tail = marks.slice(group.end + 1);
  const stop = tail.findIndex(({ kind }) => kind === 'rating');
  const after = earlierStandardsIn(stop < 0 ? tail : tail.slice(0, stop), rating);
  return after ? { target: after, from: -1, end: -1 } : null;
};

/** 'Two areas were outstanding: planning and delivery': what a count is of, named after it. */
const namedAfterCount = (
  counted: Reading | undefined,
  segment: Segment,
  previous: Segment | undefined,
  ids: readonly string[],
): Reading[] => {
  if (counted?.form !== 'count' || ids.length === 0 || says(segment.marks, 'rating')) return [];
  const these =
    segment.link === 'start' &&
    segment.marks[1]?.kind === 'copula' &&
    /^(?:these|they|those)$/i.test(segment.marks[0]?.text ?? '');
  if (segment.link !== 'colon' && segment.link !== 'dash' && !these) return [];
  if (previous?.marks.at(-1)?.kind === 'number') return [];
  if (counted.ratings.length !== 1 || (counted.count?.count ?? 0) < ids.length || counted.count?.better) return [];
  const rating = counted.ratings[0];
  return rating
    ? [{ ...counted, form: 'rating', target: { kind: 'standards', ids, from: -1 }, at: rating.at, count: null }]
    : [];
};

const idsRated = (readings: readonly Reading[]): string[] =>
  readings.flatMap(({ form, target }) => (form === 'rating' && target.kind === 'standards' ? target.ids : []));

/** The standards of the list that a clause ends with; null where a service stands nearer to its end. */
const nearestOf = (marks: readonly Mark[], domains: DomainScope): Target | null => {
  const last = marks.findLastIndex(({ kind }) => kind === 'standard');
  const service = marks.findLastIndex(({ kind }) => kind === 'service' || kind === 'service_word' || kind === 'rating');
  if (last < 0 || service > last) return null;
  let first = last;
  while (first > 0 && ['standard', 'and', 'comma', 'quote', 'adverb'].includes(marks[first - 1]?.kind ?? 'word'))
    first -= 1;
  const { ids } = standardsIn(marks.slice(first, last + 1), domains);
  return ids.length > 0 ? { kind: 'standards', ids, from: -1 } : null;
};

/** What a clause leaves for those after it. */
const leave = (
  thread: Thread,
  segment: Segment,
  domains: DomainScope,
  scope: SentenceScope,
  contrast: boolean,
): string[] => {
  const { marks } = segment;
  const named = standardsIn(withoutSubordinates(segment.past ? marks.slice(1) : marks), domains);
  if (named.ids.length > 0) {
    thread.named = named.ids;
    thread.subject = { kind: 'standards', ids: named.ids, from: -1 };
  } else {
    const whole = wholeWork(marks, scope);
    if (whole && segment.link !== 'past') {
      thread.subject = whole;
      if (!marks.every(({ kind, text }) => kind !== 'service' && kind !== 'service_word' && !/^they$/i.test(text)))
        thread.named = [];
    } else if (!whole && says(marks, 'other_body', 'other_service')) thread.subject = { kind: 'foreign' };
  }
  thread.nearest = nearestOf(marks, domains);
  const said = whenSaid(marks, scope.thisYear, contrast);
  thread.tells = !says(marks, 'rating') && says(marks, 'weak_verb', 'report', 'rating_verb', 'copula', 'get_verb');
  const then: When = { period: 'prior', date: earlierDate(marks, scope.thisYear) };
  thread.past = segment.past ? then : said?.period === 'prior' ? said : null;
  return named.ids;
};

/** 'On staffing it was the other way about: Northford was good, Southford inadequate': the services are rated on what was announced. */
const ofTopic = (readings: readonly Reading[], topic: readonly string[], services: readonly string[]): Reading[] =>
  readings.map((reading) => {
    if (topic.length === 0 || reading.target.kind !== 'overall') return reading;
    const named = reading.target.services.filter((service) => services.includes(service));
    return {
      ...reading,
      target: { kind: 'standards', ids: topic, from: -1 },
      services: named.length > 0 ? named : reading.services,
    };
  });

/** 'Good, the same as in 2019': the earlier rating that a clause says was no other. */
const unchanged = (
  segment: Segment,
  marks: readonly Mark[],
  last: Reading | undefined,
  scope: SentenceScope,
): Reading[] => {
  const said = echoable(last);
  if (said?.when.period !== 'current') return [];
  const rating = said.ratings[0];
  const after = rating ? marks.slice(marks.indexOf(rating) + 1) : marks;
  const tail = segment.opener && segment.opener !== rating ? [segment.opener, ...after] : after;
  if (!saysUnchanged(tail)) return [];
  const date = earlierDate(tail, scope.thisYear);
  const end = marks.at(-1);
  return rating && end ? [{ ...said, when: { period: 'prior', date }, at: spanOf(rating, end) }] : [];
};

const echoOf = (segment: Segment, domains: DomainScope, previous: Reading | null, scope: SentenceScope): Reading[] => {
  const said = echoable(previous);
  const echoed = said ? echoedIn(segment, domains) : null;
  const rating = said?.ratings[0];
  if (!said || !echoed || !rating || says(segment.marks, 'negation', 'unreal', 'other_service', 'other_inspectorate'))
    return [];
  const at = previous && scope.last === previous ? echoed.last.at : spanOf(rating, echoed.last);
  return [{ ...said, target: { kind: 'standards', ids: echoed.ids, from: -1 }, at, services: [scope.service] }];
};

/** The service that a rating is of: the one named right after it ('good in Northford'), else the last one before it. */
const serviceAt = (
  marks: readonly Mark[],
  group: Group,
  next: Group | undefined,
  known: string | null,
): string | null => {
  const tail = marks.slice(group.end + 1, next?.start ?? marks.length).filter(({ kind }) => kind !== 'quote');
  const [preposition, named] = tail;
  if (preposition?.kind === 'preposition' && /^(?:in|at|for)$/i.test(preposition.text) && named?.kind === 'service')
    return named.service;
  const before = marks.slice(0, group.start).findLast((mark) => mark.kind === 'service');
  if (before) return before.service;
  const ahead = marks.slice(group.end + 1, next?.start ?? marks.length).find((mark) => mark.kind === 'service');
  return ahead?.service ?? known;
};

/** Where to go on after a word that is no rating: after the whole of an opening phrase ('despite the good work seen in …,'). */
const pastOpening = (marks: readonly Mark[], floor: number, end: number): number => {
  const first = marks[floor];
  const opens = first?.kind === 'subordinate' || first?.kind === 'past_opener' || first?.kind === 'with';
  const comma = marks.findIndex(({ kind }, index) => index > end && kind === 'comma');
  return opens && comma > 0 ? comma + 1 : end + 1;
};

/** Reads what one sentence (or heading, or item) judges. */
export const readSentence = (sentence: readonly Mark[], scope: SentenceScope): SentenceReading => {
  const readings: Reading[] = [];
  const segments = segmentsOf(sentence);
  const thread: Thread = {
    subject: null,
    nearest: null,
    main: null,
    mainPast: null,
    when: null,
    service: null,
    licensed: false,
    named: [],
    past: null,
    tells: false,
  };
  const respectively = sentence.some(({ text }) => /^respectively$/i.test(text));
  const defines = definesScale(sentence);
  const total = totalOf(sentence);
  const contrast =
    says(sentence, 'now', 'date') ||
    sentence.some(({ kind, text }) => kind === 'past' && !/^ha(?:d|ving)$/i.test(text));
  const standards: string[] = [];
  let service = scope.service;
  let topic: readonly string[] = [];
  let foreign = scope.foreign;
  let elsewhere = scope.elsewhere;
  segments.forEach((segment, number) => {
    const { marks } = segment;
    const domains: DomainScope = { segment: marks, sentence, context: scope.domain };
    if (segment.link === 'relative') {
      thread.main = thread.subject;
      thread.mainPast = thread.past;
      thread.subject = thread.nearest ?? thread.subject;
    }
    if (segment.link === 'resume') {
      if (thread.main) thread.subject = thread.main;
      thread.past = thread.mainPast;
    }
    if (says(marks, 'service') || marks.some(({ kind, tokens }) => kind === 'inspectors' && tokens.length > 1))
      foreign = false;
    const first = marks.find(({ kind }) => ['service', 'other_service', 'standard', 'service_word'].includes(kind));
    if (says(marks, 'service')) elsewhere = false;
    else if (first?.kind === 'other_service') elsewhere = true;
    const before = service;
    const groups = groupsOf(marks);
    if (says(marks, 'other_inspectorate') && !says(marks, 'service', 'inspectors')) foreign = true;
    let floor = 0;
    let denied = false;
    for (const [place, group] of groups.entries()) {
      service = serviceAt(marks, group, groups[place + 1], before);
      const governed = segment.link === 'said';
      const licence =
        licenceOf(marks, group.start, floor, scope.headline || scope.item, governed) ??
        gapLicence(marks, group, floor, thread, segment);
      const leansOnDenied = denied && licence !== null && ['gap', 'list', 'bare'].includes(licence.kind);
      if (!licence || defines || leansOnDenied) {
        floor = pastOpening(marks, floor, group.end);
        continue;
      }
      const read = readGroup({
        segment,
        next: segments[number + 1] ?? null,
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
        elsewhere,
        contrast,
        rated: idsRated(readings),
        total,
        governed: says(segments[number - 1]?.marks ?? [], 'inspectors'),
      });
      readings.push(...ofTopic(read.readings, topic, scope.services));
      if (read.readings.length > 0) thread.licensed = true;
      denied = read.denied === true;
      if (read.subject) thread.subject = read.subject;
      const said = read.readings.at(-1);
      if (said) {
        thread.when = said.when;
        thread.service = service;
      }
      floor =
        read.readings.length > 0
          ? Math.max(group.end + 1, read.end)
          : Math.max(read.end, pastOpening(marks, floor, group.end));
    }
    service = marks.findLast((mark) => mark.kind === 'service')?.service ?? service;
    if (!defines) readings.push(...echoOf(segment, domains, readings.at(-1) ?? scope.last, { ...scope, service }));
    readings.push(...unchanged(segment, marks, readings.at(-1), scope));
    const ids = leave(thread, segment, domains, scope, contrast);
    if (
      number === 0 &&
      ids.length === 1 &&
      !says(marks, 'rating') &&
      /^(?:for|on|in|as for|when it comes? to|when it came to)$/i.test(marks[0]?.text ?? '') &&
      segments[1]?.link === 'colon'
    )
      topic = ids;
    readings.push(
      ...namedAfterCount(
        readings.at(-1) ?? (number === 0 ? (scope.last ?? undefined) : undefined),
        segment,
        segments[number - 1],
        ids,
      ),
    );
    standards.push(...ids);
  });
  const [opening] = segments;
  const begins =
    opening !== undefined && (opening.past || whenSaid(opening.marks, scope.thisYear, contrast)?.period === 'prior');
  const isCurrent = readings.some(({ when }) => when.period === 'current');
  const ofThePast = begins && !isCurrent && segments.every(({ marks }) => !says(marks, 'now'));
  return {
    readings,
    standards: [...new Set(standards)],
    domain: soleDomain(sentence),
    when: ofThePast ? { period: 'prior', date: earlierDate(sentence, scope.thisYear) } : null,
    foreign,
    elsewhere,
    service,
  };
};
