import { nounAfter } from './around-rating.js';
import { echoable, echoedIn, saysUnchanged } from './echo.js';
import { isJoint, spanOf } from './group-input.js';
import { type Group, isStated, says } from './groups.js';
import type { Licence } from './licence.js';
import type { Mark } from './marks.js';
import type { Segment } from './segments.js';
import type { Reading, SentenceScope, Thread } from './sentence-scope.js';
import { type DomainScope, isParticiple, standardsIn, type Target, withoutSubordinates } from './target.js';
import { earlierDate, type When, whenSaid } from './time/period.js';
import { wholeWork } from './whole-work.js';

/** A rating with no verb of its own after one that has: 'planning was rated good, delivery outstanding'. */
export const gapLicence = (
  marks: readonly Mark[],
  group: Group,
  floor: number,
  thread: Thread,
  segment: Segment,
): Licence | null => {
  const between = marks.slice(floor, group.start);
  const rating = marks[group.start];
  const beside = between.findLast(({ kind }) => kind !== 'comma' && kind !== 'quote');
  const paired =
    rating !== undefined &&
    isStated(rating) &&
    beside?.kind === 'standard' &&
    !isParticiple(marks, marks.indexOf(beside)) &&
    between.every(isJoint);
  // 'Found that it is “good” for staffing and “poor” for planning': the clause of what was said goes on.
  const opensSaid = segment.link === 'said' && floor === 0;
  if (!paired && (!thread.licensed || segment.link === 'relative' || opensSaid)) return null;
  if (!between.every(isJoint)) return null;
  const overall = says(between, 'overall') || nounAfter(marks, group.start).overall;
  return { kind: 'gap', verb: group.start, overall, governed: false };
};

export const idsRated = (readings: readonly Reading[]): string[] =>
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

/** 'The division next door'. */
const isNeighbour = ({ kind, text }: Mark): boolean =>
  kind === 'aggregate' && /^(?:next door|nearby|neighbouring|elsewhere)$/i.test(text);

/** 'Staffing is good and leadership isn't: …': what the last rating is denied of is what the clause goes on with. */
const deniedIn = (marks: readonly Mark[]): readonly Mark[] => {
  const last = marks.findLastIndex(({ kind }) => kind === 'rating');
  const rest = marks.slice(last + 1);
  return last >= 0 && rest.at(-1)?.kind === 'negation' && says(rest, 'standard') ? rest : marks;
};

/** '… whose staff care deeply', ', where planning takes weeks,': words that describe what is rated name nothing that is. */
const isDescription = ({ opener, marks }: Segment): boolean =>
  opener !== null &&
  /^(?:whose|where)$/i.test(opener.text) &&
  !says(marks, 'rating', 'rating_verb', 'get_verb', 'past');

/** '… planning, which inspectors found': what they found follows, of what stands before. */
const isSaying = ({ link, marks }: Segment): boolean =>
  link === 'relative' &&
  marks.at(-1)?.kind === 'report' &&
  marks.slice(0, -1).every(({ kind }) => kind === 'pronoun' || kind === 'inspectors' || kind === 'adverb');

const LAST_WORDS = 3;

const ENDS_A_NAME: ReadonlySet<string> = new Set(['quote', 'close', 'comma', 'date', 'preposition', 'adverb']);
const NO_SERVICE: ReadonlySet<string> = new Set(['copula', 'weak_verb', 'earlier_standard']);

/** What 'which' points at, where nothing nearer is named: the service only where the words before end with it, not where it is what did something. */
export const antecedentOf = (before: Segment | undefined, subject: Thread['subject']): Thread['subject'] => {
  if (subject?.kind !== 'overall') return subject;
  const last = before?.marks.findLast(({ kind }) => !ENDS_A_NAME.has(kind));
  return last !== undefined && NO_SERVICE.has(last.kind) ? null : subject;
};

/**
 * What a clause names after its last rating, as the subject of what goes on behind a relative clause: 'Delivery was good and planning, which is
 * new, was poor'. Null where it names nothing there, or what its rating is for.
 */
export const ratedTail = (marks: readonly Mark[], domains: DomainScope): Thread['subject'] => {
  const last = marks.findLastIndex(({ kind }) => kind === 'rating');
  const tail = marks.slice(last + 1);
  const joint = tail.find(({ kind }) => kind !== 'quote' && kind !== 'comma');
  if (last < 0 || (joint?.kind !== 'and' && !/^(?:but|while|though|whereas)$/i.test(joint?.text ?? ''))) return null;
  const { ids } = standardsIn(tail, domains);
  return ids.length > 0 ? { kind: 'standards', ids, from: -1 } : null;
};

/** What a clause leaves for those after it. */
export const leave = (
  thread: Thread,
  segment: Segment,
  domains: DomainScope,
  scope: SentenceScope,
  contrast: boolean,
): string[] => {
  const { marks } = segment;
  if (isDescription(segment) || isSaying(segment)) return [];
  const named = standardsIn(withoutSubordinates(segment.past ? marks.slice(1) : deniedIn(marks)), domains);
  if (marks.some(isNeighbour) && !says(marks, 'service')) thread.subject = { kind: 'foreign' };
  // '… colleagues from a neighbouring authority whose service …': what follows is said of what stands last.
  if (marks.slice(-LAST_WORDS).some(isNeighbour) && !says(marks, 'service', 'rating')) {
    thread.nearest = null;
    thread.named = [];
    return [];
  }
  const ofOthers = thread.subject?.kind === 'foreign' && !says(marks, 'service');
  if (ofOthers && (segment.link === 'with' || (says(marks, 'rating') && named.ids.length === 0))) {
    thread.named = [];
  } else if (named.ids.length > 0) {
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
  // 'The inspectors' verdict: good'
  const awaited =
    says(marks, 'inspectors') && marks.at(-1)?.kind === 'rating_noun' && !says(marks, 'rating', 'negation', 'unreal');
  if (awaited && thread.subject === null && scope.antecedent.length === 0 && scope.hasOverall)
    thread.subject = { kind: 'overall', services: [] };
  thread.nearest = ofOthers ? null : nearestOf(marks, domains);
  const said = whenSaid(marks, scope.thisYear, contrast);
  thread.tells =
    !says(marks, 'rating') &&
    (says(marks, 'weak_verb', 'report', 'rating_verb', 'copula', 'get_verb') ||
      marks.some(({ kind, text }) => kind === 'past' && /^had$/i.test(text)));
  const then: When = { period: 'prior', date: earlierDate(marks, scope.thisYear) };
  thread.past = segment.past ? then : said?.period === 'prior' ? said : null;
  return named.ids;
};

/** 'On staffing it was the other way about: Northford was good, Southford inadequate': the services are rated on what was announced. */
export const ofTopic = (
  readings: readonly Reading[],
  topic: readonly string[],
  services: readonly string[],
): Reading[] =>
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
export const unchanged = (
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

export const echoOf = (
  segment: Segment,
  domains: DomainScope,
  previous: Reading | null,
  scope: SentenceScope,
): Reading[] => {
  const said = echoable(previous);
  const echoed = said ? echoedIn(segment, domains) : null;
  const rating = said?.ratings[0];
  const denied = segment.marks.some(
    ({ kind, text }, index) =>
      kind === 'negation' || (kind === 'unreal' && !/^the same$/i.test(segment.marks[index - 1]?.text ?? text)),
  );
  if (!said || !echoed || !rating || denied || says(segment.marks, 'other_service', 'other_inspectorate')) return [];
  const at = previous && scope.last === previous ? echoed.last.at : spanOf(rating, echoed.last);
  return [{ ...said, target: { kind: 'standards', ids: echoed.ids, from: -1 }, at, services: [scope.service] }];
};

/** The service that a rating is of: the one named right after it ('good in Northford'), else the last one before it. */
export const serviceAt = (
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
export const pastOpening = (marks: readonly Mark[], floor: number, end: number): number => {
  const first = marks[floor];
  const opens = first?.kind === 'subordinate' || first?.kind === 'past_opener' || first?.kind === 'with';
  const comma = marks.findIndex(({ kind }, index) => index > end && kind === 'comma');
  return opens && comma > 0 ? comma + 1 : end + 1;
};
