import { readAllAreas } from './all-areas.js';
import { isFreeStanding, rightOf } from './around-rating.js';
import { besidesOverall } from './besides-overall.js';
import { readCount } from './count-reading.js';
import { broughtTo, isEscaped } from './counterfactual-moves.js';
import { isForeign, isGiven, isInMany, isOfPredecessor, isRatedApart, isUnreal, saysOfAnother } from './doubts.js';
import { readFollowingAreas } from './following-areas.js';
import { saysFormerOrLatter } from './former-latter.js';
import { type GroupInput, type GroupReading, spanOf } from './group-input.js';
import { isStated, says } from './groups.js';
import { isOfManyServices } from './many-services.js';
import type { Mark } from './marks.js';
import { isMoveOfParts } from './moves-of-parts.js';
import { readOffScale } from './off-scale-reading.js';
import { onScale, type Reading, type SentenceScope } from './sentence-scope.js';
import { type Found, subjectOf } from './subject.js';
import { namesOverall } from './subject-words.js';
import { earlierStandardsIn, standardsIn, type Target } from './target.js';
import { keptRating } from './time/kept-rating.js';
import { isNoLonger } from './time/removed-rating.js';
import { inOtherYears } from './time/several-years.js';
import { opensBefore, whenOf } from './time/when-given.js';
import { namesWhole } from './whole-subject.js';
import { allServicesMeant, wholeWork } from './whole-work.js';

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

export const readGroup = (input: GroupInput): GroupReading => {
  const { segment, marks, group, licence, floor, scope, thread, sentence } = input;
  const none = { readings: [], subject: null, end: group.end + 1 };
  const [rating, last] = [marks[group.start], marks[group.end]];
  if (!rating || !last) return none;
  const unreal = !isNoLonger(marks, group) && isUnreal(marks, floor, group, licence);
  if (unreal || isEscaped(sentence, segment)) return { ...none, denied: true };
  if (segment.past && input.next?.link === 'to' && opensBefore(sentence)) return { ...none, denied: true };
  if (isTask(input, rating) || isMoveOfParts(input)) return { ...none, denied: true };
  const members = group.ratings.flatMap((index) => marks[index] ?? []);
  const when = whenOf(input);
  if (input.elsewhere) return none;
  // '… joint working fared better, with “outstanding” ratings for four.'
  const goesOn = segment.link === 'with' && thread.subject?.kind === 'standards';
  const names = goesOn || says([...marks.slice(0, group.start), ...marks.slice(group.end + 1)], 'standard');
  if (isOfManyServices(input, names)) return none;
  const ofNamed = readAllAreas(input, when) ?? readFollowingAreas(input, when);
  if (ofNamed) return ofNamed;
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
  const pointed = thread.subject?.kind === 'standards' && saysFormerOrLatter(marks.slice(0, group.start));
  const leansOnStandards =
    pointed || (onStandards && (thread.licensed || ['relative', 'resume'].includes(segment.link)));
  // 'The service, inadequate in 2018, is now good.'
  const changed = input.changed && when.period === 'current' && says(marks.slice(floor, group.start), 'now');
  const told = (segment.link === 'said' && input.governed) || input.reported || changed;
  const toldWhole =
    told &&
    licence.kind === 'copula' &&
    (namesWhole(marks, licence.verb) || goesOnFrom(marks.slice(floor, licence.verb), floor)) &&
    isFreeStanding(marks, group.end) &&
    !isInMany(marks, group);
  const listed =
    licence.kind === 'verbal' &&
    thread.licensed &&
    isFreeStanding(marks, group.end) &&
    standardsIn(marks.slice(floor, group.start), input.domains).named > 0;
  if (!toldWhole && !listed && !isGiven(marks, group, licence, scope, leansOnStandards)) return none;
  const brought = broughtTo(sentence, segment);
  if (brought === 'unsaid') return none;
  const nowNamed: Found =
    brought === 'overall'
      ? { target: { kind: 'overall', services: [] }, from: -1, end: -1 }
      : subjectOf(input, input.rated);
  const subject = when.period === 'prior' ? (earlierSubject(input, rating, nowNamed, scope) ?? nowNamed) : nowNamed;
  const target = subject.target ?? ofNextClause(input);
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
  if (target.kind === 'overall' && (saysOfAnother(sentence, segment) || isRatedApart(marks, floor, group))) return none;
  const several = isOfSeveral(marks, group.end) && !says(marks.slice(group.end), 'overall');
  if (target.kind === 'overall' && target.services.length < 2 && several) return { ...none, end };
  if (target.kind === 'overall' && !scope.hasOverall && when.period === 'current')
    return { ...none, subject: target, end };
  const inPassing =
    licence.kind === 'copula' &&
    !isStated(rating) &&
    !licence.overall &&
    !namesOverall(marks.slice(floor, licence.verb));
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
  if (members.length === 1) {
    const reading: Reading = { ...base, form: 'rating', target, ratings: members };
    const beside = [...inOtherYears(input, reading), ...besidesOverall(input, reading)];
    return { readings: [...keptRating(input, reading), reading, ...beside], subject: target, end };
  }
  const whole: Target =
    target.kind === 'overall' && target.services.length === 0 ? { kind: 'overall', services: scope.services } : target;
  const pairs = input.respectively || scope.headline ? pairwise(whole, members) : [];
  const readings = pairs.map(
    ([one, member]): Reading => ({ ...base, form: 'rating', target: one, ratings: [member], at: member.at }),
  );
  return { readings, subject: target, end };
};

/** 'Its work with parents required improvement so that they are heard': what is to be done, no rating. */
const isTask = ({ marks, group, next }: GroupInput, rating: Mark): boolean => {
  if (isStated(rating) || !/^require[sd]?\b/i.test(rating.text)) return false;
  const after = marks[group.end + 1] ?? next?.opener;
  return after !== undefined && after !== null && /^(?:so(?: that)?|to|in order to)$/i.test(after.text);
};

/** 'Was poor in 2014 and is now good': the same subject still. */
const goesOnFrom = (between: readonly Mark[], floor: number): boolean =>
  floor > 0 &&
  between.every(({ kind }) =>
    ['and', 'comma', 'date', 'preposition', 'adverb', 'now', 'copula', 'past', 'quote'].includes(kind),
  );

/** 'A run of good ratings': of many things or times. */
const isOfSeveral = (marks: readonly Mark[], rating: number): boolean => {
  const next = marks[rightOf(marks, rating)];
  return next?.kind === 'rating_noun' && /^(?:ratings|grades|verdicts|judge?ments|scores)$/i.test(next.text);
};

/** 'Having been rated inadequate in 2019, the service is now good': what the main clause speaks of. */
const ofNextClause = ({ segment, next, thread, scope, marks, group, domains, sentence }: GroupInput): Target | null => {
  // 'Moving from “inadequate” to “good”, the service has …'
  const moving =
    sentence.slice(0, 2).some(({ kind, text }) => kind === 'move' && /(?:ing|^(?:up|down))$/i.test(text)) &&
    (segment.past || segment.link === 'to');
  if (moving && thread.subject === null && segment.past && next?.link === 'to') {
    const after = next.marks.findIndex(({ kind }) => kind === 'comma');
    return after < 0 ? null : opensWith(next.marks.slice(after + 1), scope, domains);
  }
  const having = /^having$/i.test(marks[0]?.text ?? '') || (moving && segment.link === 'to');
  const comma = marks.findIndex(({ kind }, index) => index > group.end && kind === 'comma');
  const main = having
    ? comma < 0
      ? []
      : marks.slice(comma + 1)
    : segment.past && next?.link === 'comma'
      ? next.marks
      : [];
  if (having && comma < 0 && thread.subject === null && next?.link === 'break')
    return opensWith(next.marks, scope, domains);
  if (thread.subject !== null || main.length === 0) return null;
  if (says(marks.slice(0, group.start), 'standard', 'service', 'service_word', 'area', 'other_service', 'other_body'))
    return null;
  return opensWith(main, scope, domains);
};

/** What a clause is about, by the words before its verb. */
const opensWith = (main: readonly Mark[], scope: SentenceScope, domains: GroupInput['domains']): Target | null => {
  const stop = main.findIndex(
    ({ kind, text }) =>
      ['copula', 'rating', 'rating_verb', 'get_verb', 'move'].includes(kind) || /^(?:has|have|had)$/i.test(text),
  );
  const opening = stop < 0 ? [] : main.slice(0, stop);
  const { ids } = standardsIn(opening, domains);
  return ids.length > 0 ? { kind: 'standards', ids, from: -1 } : wholeWork(opening, scope);
};

/** What follows a rating, up to the 'and' before the next. */
const afterRating = (marks: readonly Mark[], { end }: GroupInput['group']): readonly Mark[] => {
  const tail = marks.slice(end + 1).filter(({ kind }) => kind !== 'quote');
  const next = tail.findIndex(({ kind }) => kind === 'rating');
  if (next < 0) return tail;
  const and = tail.slice(0, next).findLastIndex(({ kind }) => kind === 'and' || kind === 'comma');
  return tail.slice(0, and < 0 ? next : and);
};

/** A criterion of an older programme, where that is what an earlier rating is of. */
const earlierSubject = (
  { marks, group, floor }: GroupInput,
  rating: Mark,
  named: Found,
  scope: SentenceScope,
): Found | null => {
  const before = earlierStandardsIn(marks.slice(floor, group.start), rating);
  // 'In 2014 governance was rated poor': a name that both programmes have is the older one's, where only that has the word.
  if (before && !onScale(rating, scope)) return { target: before, from: named.from, end: -1 };
  const ahead = afterRating(marks, group);
  const joined = ahead[0]?.kind === 'preposition' && !onScale(rating, scope);
  const listed = joined ? earlierStandardsIn(ahead, rating) : null;
  // 'Minimum improvement in reoffending and moderate improvement in safeguarding': in words that only the older programme has.
  if (listed) return { target: listed, from: -1, end: group.end + 1 + ahead.length };
  if (named.target?.kind === 'standards' && !(before && named.from < 0 && named.end < 0)) return null;
  if (before) return { target: before, from: -1, end: -1 };
  const tail = marks.slice(group.end + 1);
  const stop = tail.findIndex(({ kind }) => kind === 'rating');
  const after = earlierStandardsIn(stop < 0 ? tail : tail.slice(0, stop), rating);
  return after ? { target: after, from: -1, end: -1 } : null;
};
