import { antecedentOf } from './antecedent.js';
import { nounAfter, rightOf } from './around-rating.js';
import { saysFormerOrLatter } from './former-latter.js';
import { type Group, isStated, says } from './groups.js';
import type { Licence } from './licence.js';
import type { Mark } from './marks.js';
import { isAboutPeople } from './mere-people.js';
import { hasOtherHead, isUnknown } from './other-head.js';
import { isEverywhere, isOfSomethingElse, namesPartOf } from './part-named.js';
import { remaining } from './remainder.js';
import { rightList } from './right-list.js';
import { isSaidOverall } from './said-overall.js';
import type { Link, Segment } from './segments.js';
import type { SentenceScope, Thread } from './sentence-scope.js';
import { exceptedIn, mainOf, objectBefore, withoutApposition, withoutDescription } from './subject-words.js';
import { type DomainScope, standardsIn, type Target, wholeDomain, withoutSubordinates } from './target.js';
import { allServicesMeant, isPersonal, servicesIn, wholeWork } from './whole-work.js';

/** What a rating is of, where its words begin, and where the words that name it after the rating end (-1 where none do). */
export interface Found {
  readonly target: Target | null;
  readonly from: number;
  readonly end: number;
}

const found = (target: Target | null, from = -1, end = -1): Found => ({ target, from, end });
const standards = (ids: readonly string[], from = -1): Target => ({ kind: 'standards', ids, from });

const inherits = (link: Link, subject: readonly Mark[]): boolean =>
  !['relative', 'hard'].includes(link) && !says(subject, 'inspectors', 'other_service', 'other_body', 'aggregate');

export interface SubjectInput {
  readonly marks: readonly Mark[];
  readonly segment: Segment;
  readonly licence: Licence;
  readonly group: Group;
  readonly floor: number;
  readonly scope: SentenceScope;
  readonly domains: DomainScope;
  readonly thread: Thread;
}

/** The rest of a clause up to the next rating. */
const tailOf = (marks: readonly Mark[], group: Group): readonly Mark[] => {
  const rest = marks.slice(group.end + 1);
  const next = rest.findIndex(({ kind }) => kind === 'rating');
  return next < 0 ? rest : rest.slice(0, next);
};

const RANK = /^(?:top|highest|best|lowest|bottom|worst)\b/i;

/** 'The areas judged inadequate were staffing and planning', 'the only “good” was for delivery': what is rated is named after a verb. */
const isTurned = (subject: readonly Mark[], licence: Licence, marks: readonly Mark[], index: number): boolean => {
  const verb = marks[index + 1];
  const tells =
    verb?.kind === 'copula' ? /^(?:was|were|is|are|being)$/i.test(verb.text) : INCLUDES.test(verb?.text ?? '');
  if (!tells || says(subject, 'service', 'service_word', 'standard', 'other_service')) return false;
  return (
    says(subject, 'area') ||
    ((licence.kind === 'noun' || licence.kind === 'bare') && says(subject, 'rank', 'rating_noun', 'adverb'))
  );
};

const INCLUDES = /^(?:includ(?:es?|ed|ing)|cover(?:s|ed)?|compris(?:es?|ed))$/i;

/**
 * What a rating is of: the criterion that the clause names as subject or object, else the one named after the rating, else the service,
 * else what a pronoun or the clause before gives. `rated` are the standards that the sentence has rated already.
 */
export const subjectOf = (input: SubjectInput, rated: readonly string[]): Found => {
  const { marks, segment, licence, group, floor, scope, domains } = input;
  if (saysFormerOrLatter(marks.slice(0, group.start))) return found(input.thread.subject ?? { kind: 'foreign' });
  const active =
    licence.kind === 'object' || (licence.kind === 'get' && says(marks.slice(licence.verb, group.start), 'standard'));
  // 'rated delivery “Good”, joint working “Good” and the other two standards “Inadequate”'
  const stretch = marks.slice(active ? Math.max(licence.verb, floor) : floor, group.start);
  const told = floor > 0 ? stretch : segment.past ? stretch.slice(1) : withoutDescription(stretch, segment);
  const subject = withoutApposition(withoutSubordinates(told));
  const pointedAtObject = active && floor === 0 ? objectBefore(marks, licence.verb, subject, domains) : null;
  if (pointedAtObject) return found(pointedAtObject);
  const named = standardsIn(subject, domains);
  const start = subject[named.from];
  if (isSaidOverall(input) && scope.hasOverall) {
    const both = allServicesMeant(marks.slice(0, group.start), scope, true);
    return found(
      both.length > 0
        ? { kind: 'overall', services: both }
        : (wholeWork(subject, scope) ?? { kind: 'overall', services: [] }),
    );
  }
  const spoken = licence.kind === 'noun' || licence.kind === 'copula';
  if (spoken && named.named === 0 && says(subject, 'overall') && says(subject, 'rating_noun') && scope.hasOverall)
    return found({ kind: 'overall', services: servicesIn(subject) });
  const joined = marks[rightOf(marks, group.end)];
  if (licence.kind === 'gap' && floor > 0 && joined?.kind === 'preposition' && /^for$/i.test(joined.text)) {
    const own = rightList(marks, group.end, domains, false);
    if (own && own.ids.length > 0) return found(standards(own.ids), -1, own.end);
  }
  // '“Inadequate” was the verdict on planning', 'the “good” they gave to staffing'
  const turnedBy = marks[rightOf(marks, group.end)];
  const noun = nounAfter(marks, group.end);
  const inverts =
    turnedBy?.kind === 'copula' || /^(?:they|that)$/i.test(turnedBy?.text ?? '') || turnedBy?.kind === 'inspectors';
  const given = inverts && noun.end > group.end ? rightList(marks, noun.end, domains, false) : null;
  if (given && given.ids.length > 0) return found(standards(given.ids), -1, given.end);
  if (named.ids.length > 0) {
    const from = start ? marks.indexOf(start) : -1;
    return found(standards(named.ids, from), from);
  }
  const all = wholeDomain(subject, scope.criteria, domains.sentence);
  // 'All casework standards got the lowest grade save for planning': not all of them, then.
  if (all.length > 0) {
    const but = exceptedIn([...told, ...tailOf(marks, group)], domains);
    const left = but === null ? all : all.filter((id) => !but.includes(id));
    // 'All fall into the lowest band save for planning': said loosely.
    const ranked = RANK.test(marks[group.start]?.text ?? '');
    return found(but !== null && (ranked || left.length === all.length) ? { kind: 'foreign' } : standards(left));
  }
  if (named.named > 0) return found({ kind: 'foreign' });
  const left = remaining(subject, input, rated);
  if (left.length > 0) return found(standards(left));
  const opensList =
    licence.kind === 'verb' &&
    says(marks.slice(licence.verb, group.start), 'as') &&
    !says(subject, 'service', 'service_word');
  const after = nounAfter(marks, group.end).end;
  const inverted =
    licence.kind === 'verb' && subject.every(({ kind }) => ['adverb', 'rating_verb', 'as', 'quote'].includes(kind));
  const copula = marks.findIndex(({ kind }, index) => index > after && kind !== 'quote' && kind !== 'comma');
  const verb = marks[copula];
  const goesTo =
    verb?.kind === 'move' && /^(?:went|goes|go|going)$/i.test(verb.text) && marks[copula + 1]?.kind === 'to';
  const turned =
    goesTo ||
    (inverted && verb?.kind === 'copula') ||
    isTurned(subject, licence, marks, Math.max(group.end, copula - 1));
  const right = rightList(marks, turned ? copula : after, domains, opensList || turned);
  if (right && right.named > 0) {
    const further = wholeDomain(
      tailOf(marks, group).slice(Math.max(0, right.end - group.end - 1)),
      scope.criteria,
      domains.sentence,
    );
    const ids = [...new Set([...right.ids, ...further])];
    return found(ids.length > 0 ? standards(ids) : { kind: 'foreign' }, -1, right.end);
  }
  const tail = tailOf(marks, group);
  const allAfter = wholeDomain(tail, scope.criteria, domains.sentence);
  if (allAfter.length > 0) return found(standards(allAfter));
  const everywhere =
    scope.hasOverall && group.ratings.length === 1 && isEverywhere(tail) && !says(subject, 'other_body', 'aggregate')
      ? wholeWork(subject, scope)
      : null;
  if (everywhere) return found(everywhere);
  if (isOfSomethingElse(tail)) return found({ kind: 'foreign' });
  return wholeOrPointed(input, subject, tail);
};

/** 'An improvement on the “requires improvement” that it received in 2019': who got the earlier rating; null where that is not the service. */
const receiverIn = (tail: readonly Mark[], scope: SentenceScope): Target | null => {
  const at = tail.findIndex(
    ({ kind, text }) => kind !== 'quote' && kind !== 'rating_noun' && !/^(?:that|which)$/i.test(text),
  );
  const who = tail[at];
  const verb = tail
    .slice(at + 1, at + 3)
    .some(({ kind, text }) => kind === 'get_verb' || kind === 'rating_verb' || /^had$/i.test(text));
  if (!who || !verb) return null;
  const vague = who.kind === 'pronoun' && /^(?:it|they)$/i.test(who.text);
  if (vague && scope.topical) return null;
  return vague || who.kind === 'service' || who.kind === 'service_word' || isWe(who)
    ? { kind: 'overall', services: who.service === null ? [] : [who.service] }
    : null;
};

/** A service that speaks of itself: 'we were rated good', where no 'we' is the inspectors'. */
const isWe = ({ text }: Mark): boolean => /^we$/i.test(text);

/** 'And joint working was …': without what joins it to the clause before. */
const withoutGlue = (subject: readonly Mark[]): readonly Mark[] => {
  const first = subject.findIndex(({ kind }) => kind !== 'and' && kind !== 'comma' && kind !== 'quote');
  return first < 0 ? [] : subject.slice(first);
};

/** Whether a sentence is about so many things that it does not name. */
const isOfSome = (sentence: readonly Mark[], rating: number): boolean => {
  const before = sentence.filter(({ at }) => at.end <= rating);
  const counts = before.findIndex(({ kind, value }) => kind === 'number' && value !== null);
  return (
    counts >= 0 &&
    counts <= 1 &&
    before[counts + 1]?.kind === 'of' &&
    !says(before, 'service', 'service_word', 'standard')
  );
};

const isVague = (subject: readonly Mark[]): boolean => isPersonal(subject) && !says(subject, 'service', 'service_word');

/** 'And in Southford': a place and nothing besides. */
const isPlaceAlone = (subject: readonly Mark[]): boolean => {
  const [preposition, place, more] = withoutGlue(subject).filter(({ kind }) => kind !== 'quote' && kind !== 'adverb');
  return /^(?:in|at|for)$/i.test(preposition?.text ?? '') && place?.kind === 'service' && more === undefined;
};

const wholeOrPointed = (
  { marks, segment, licence, group, floor, scope, thread, domains }: SubjectInput,
  subject: readonly Mark[],
  tail: readonly Mark[],
): Found => {
  const area = says(mainOf(subject), 'area');
  // 'Children's services were rated good by Ofsted, three years after they were …'
  if (isVague(subject) && thread.subject?.kind === 'foreign') return found({ kind: 'foreign' });
  if (!area && (namesPartOf(subject) || hasOtherHead(subject) || isAboutPeople(subject)))
    return found({ kind: 'foreign' });
  const domain = subject.find((mark) => mark.kind === 'domain')?.domain;
  if (domain != null && !area) return found({ kind: 'domain', id: domain });
  if (segment.link === 'relative' && thread.subject?.kind === 'standards' && !area) return found(thread.subject);
  const pointed = antecedentOf(subject, scope, thread);
  const whole = wholeWork(subject, scope);
  // 'We found a service transformed and rated it “good”'
  const head = marks.slice(0, licence.verb);
  const ofService =
    whole !== null && isVague(subject) && says(head, 'service', 'service_word') && !says(head, 'standard');
  if (pointed && !ofService && (area || !whole || !scope.hasOverall || isVague(subject))) return found(pointed);
  // '… had little to boast of in resettlement; Southford's was “inadequate”'
  const verb = subject.findIndex(({ kind }) =>
    ['copula', 'rating_verb', 'get_verb', 'weak_verb', 'move'].includes(kind),
  );
  const owned = subject
    .slice(0, verb < 0 ? subject.length : verb)
    .findLast(({ kind }) => kind !== 'quote' && kind !== 'adverb');
  // 'The staff in Northford are rated good and those in Southford poor'
  const those = subject.findIndex(({ text }) => /^(?:those|that)$/i.test(text));
  const theirs = those >= 0 && /^(?:in|at|of|for)$/i.test(subject[those + 1]?.text ?? '');
  if (theirs && says(subject, 'service')) return found(thread.subject?.kind === 'standards' ? thread.subject : null);
  const elliptic = owned?.kind === 'service' && /[’']s?$/.test(owned.text);
  const ahead = marks[group.start]?.at.start ?? 0;
  const told = elliptic
    ? standardsIn(
        domains.sentence.filter(({ at }) => at.end <= ahead),
        domains,
      ).ids
    : [];
  const topic = thread.named.length > 0 ? thread.named : told.length > 0 ? told : scope.antecedent;
  if (elliptic && topic.length > 0) return found(topic.length === 1 ? standards(topic) : null);
  // 'Two of the others were told that they were …'
  if (whole && isVague(subject) && isOfSome(domains.sentence, marks[group.start]?.at.start ?? 0)) return found(null);
  // 'It' after a sentence on standards may be any of them.
  if (whole && isVague(subject) && scope.topical && thread.named.length === 0 && !ofService) return found(null);
  // 'In Northford staffing was rated “good” and in Southford “poor”': the same standard elsewhere.
  const there = licence.kind === 'gap' && floor > 0 && isPlaceAlone(subject);
  if (there && thread.subject?.kind === 'standards') return found(thread.subject);
  if (whole && !area) return found(whole);
  if ((segment.link === 'relative' || segment.link === 'resume') && thread.subject && !area)
    return found(thread.subject);
  if (licence.overall && scope.hasOverall && !area) return found({ kind: 'overall', services: [] });
  if (area) return found(null);
  if (
    thread.subject &&
    inherits(segment.link, subject) &&
    !((segment.link === 'break' || floor > 0) && isUnknown(withoutGlue(subject)))
  )
    return found(thread.subject);
  const receiver = segment.past && licence.kind === 'move' ? receiverIn(tail, scope) : null;
  if (receiver) return found(receiver);
  const wholeAfter = wholeWork(marks.slice(group.end + 1, group.end + 8), scope);
  const rating = marks[group.start];
  const nominal = licence.kind === 'noun' || licence.kind === 'bare' || licence.kind === 'get';
  if (wholeAfter && nominal && rating && (isStated(rating) || says(tail, 'rating_noun') || licence.kind !== 'bare'))
    return found(wholeAfter);
  const possessed = marks.slice(0, group.start).some(({ text }) => /^(?:its|their|our|the|an?)$/i.test(text));
  const alone =
    (licence.kind === 'noun' || (licence.kind === 'move' && says(subject, 'rating_noun'))) &&
    scope.hasOverall &&
    possessed &&
    scope.antecedent.length === 0 &&
    thread.named.length === 0;
  const ours = !says(
    marks,
    'aggregate',
    'other_service',
    'other_body',
    'other_inspectorate',
    'number',
    'standard',
    'domain',
  );
  return alone && ours ? found({ kind: 'overall', services: [] }) : found(null);
};
