import { isFreeStanding, modifierBefore } from './around-rating.js';
import { type Group, isStated, says } from './groups.js';
import { PREDECESSOR } from './lexicon.js';
import type { Licence } from './licence.js';
import type { Mark, MarkKind } from './marks.js';
import type { Segment } from './segments.js';
import type { SentenceScope } from './sentence-scope.js';
import { namesOverall } from './subject-words.js';
import { isWholeSubject, namesWhole } from './whole-subject.js';

/** Standards whose names are people and things too: said to be good, they are praised, not rated. */
const PEOPLE = new Set([
  'assessments',
  'staff',
  'victims',
  'partnerships',
  'services',
  'management',
  'leadership',
  'partnership',
]);

/** 'Inadequate in too many places', 'good in most cases'. */
export const isInMany = (marks: readonly Mark[], group: Group): boolean => {
  const tail = marks.slice(group.end + 1, group.end + 4);
  return tail[0]?.kind === 'preposition' && tail.some(({ kind }) => kind === 'hedge' || kind === 'intensifier');
};

/** 'It is good for governance and leadership': a standard by its full name after the word. */
const isListed = (marks: readonly Mark[], group: Group): boolean => {
  const [preposition, name] = marks.slice(group.end + 1).filter(({ kind }) => kind !== 'quote');
  return /^for$/i.test(preposition?.text ?? '') && name?.kind === 'standard' && / and /i.test(name.text);
};

/** 'The service requires improvement.': nothing else is said. */
const isWholeSentence = (marks: readonly Mark[], group: Group): boolean =>
  says(marks.slice(0, group.start), 'service', 'service_word') &&
  marks.slice(0, group.start).every(({ kind }) => ['service', 'service_word', 'adverb', 'break'].includes(kind)) &&
  marks.slice(group.end + 1).every(({ kind }) => kind === 'stop' || kind === 'quote');

/** Whether a way of giving a rating is one for this word in this place. */
export const isGiven = (
  marks: readonly Mark[],
  group: Group,
  licence: Licence,
  scope: SentenceScope,
  leansOnStandards: boolean,
): boolean => {
  const rating = marks[group.start];
  if (!rating || modifierBefore(marks, group.start) !== null || !isFreeStanding(marks, group.end)) return false;
  if (licence.kind === 'copula') {
    if (isStated(rating)) return true;
    if (isInMany(marks, group)) return false;
    // 'At the 2018 inspection Northford came out as good'
    const came = /^(?:c[ao]mes? out|emerged|finished|ended up|came in|came through) as$/i.test(
      marks[licence.verb]?.text ?? '',
    );
    if (
      came &&
      says(marks.slice(0, licence.verb), 'service', 'service_word', 'standard') &&
      namesWhole(marks, licence.verb)
    )
      return true;
    const subject = marks.slice(0, licence.verb);
    if (namesOverall(subject) || (says(subject, 'overall') && says(subject, 'rating_noun'))) return true;
    if (leansOnStandards || isListed(marks, group)) return true;
    if (!isWholeSubject(marks, licence.verb)) return false;
    const name = subject.findLast(({ kind }) => kind === 'standard');
    return scope.proseRatings || scope.last !== null || !(name && PEOPLE.has(name.text.toLowerCase()));
  }
  if (licence.kind === 'verbal')
    return (
      isStated(rating) ||
      scope.last !== null ||
      licence.overall ||
      licence.governed ||
      isWholeSentence(marks, group) ||
      // Ofsted's own phrase: nobody else requires improvement 'to be good'.
      / to be good$/i.test(rating.text) ||
      says(marks.slice(0, group.start), 'overall') ||
      /^required/i.test(rating.text)
    );
  if (licence.kind === 'bare') return scope.headline || isStated(rating) || group.start === 0;
  return true;
};

const FOREIGN: readonly MarkKind[] = ['other_service', 'other_inspectorate', 'other_body', 'aggregate'];
const SUBJECTS: ReadonlySet<MarkKind> = new Set<MarkKind>([
  'service',
  'other_service',
  'service_word',
  'standard',
  'other_body',
]);

const areAllOurs = (marks: readonly Mark[], scope: SentenceScope): boolean =>
  scope.services.length > 1 && marks.some(({ text }) => /\b(?:both|the two|all three|all four|each)\b/i.test(text));

/** Whether what is rated, or who rates, is none of ours. `named` tells that a standard of the framework is rated. */
export const isForeign = (
  marks: readonly Mark[],
  group: Group,
  licence: Licence,
  sentence: readonly Mark[],
  named: boolean,
  scope: SentenceScope,
): boolean => {
  const before = marks.slice(0, group.start);
  const after = marks.slice(group.end + 1);
  const next = after.findIndex(({ kind }) => kind === 'rating');
  const tail = next < 0 ? after : after.slice(0, next);
  const around = [...before, ...tail];
  const ownName = around.some(({ kind, tokens }) => kind === 'inspectors' && tokens.length > 1);
  if (says(around, 'other_inspectorate') && !says(around, 'inspectors')) return true;
  // Who judges is named last before the rating: 'Ofsted judged … good, while the inspectorate …'; in a joint inspection ours comes first.
  const agents = before.filter(({ kind }) => kind === 'inspectors' || kind === 'other_inspectorate');
  if (agents[0]?.kind === 'other_inspectorate') return true;
  if (says(around, 'other_inspectorate') && !ownName && !says(sentence, 'service', 'service_word', 'standard'))
    return true;
  const active = licence.kind === 'object' || licence.kind === 'get';
  const subject = active ? marks.slice(licence.verb, group.start) : before;
  const ours = named || says(subject, 'service', 'service_word', 'standard', 'overall');
  if (says(subject, 'aggregate') && !says(subject, 'service', 'standard') && !areAllOurs(subject, scope)) return true;
  if (says(subject, 'other_service', 'other_body') && !ours) return true;
  // 'Schools in Northford were rated …'
  const body = subject.findIndex(({ kind }) => kind === 'other_body');
  const place = subject[body + 1]?.kind === 'aggregate' ? body + 2 : body + 1;
  const placed = body >= 0 && subject[place]?.kind === 'preposition' && subject[place + 1]?.kind === 'service';
  if (placed && !named && !says(subject, 'service_word', 'overall')) return true;
  const receiver = before.slice(0, Math.max(0, licence.verb)).findLast(({ kind }) => kind !== 'adverb');
  const received = receiver?.kind === 'aggregate' || receiver?.kind === 'other_body';
  if (licence.kind === 'get' && received && !named && !areAllOurs(before, scope)) return true;
  const last = subject.findLast(({ kind }) => SUBJECTS.has(kind));
  if (last?.kind === 'other_service' || last?.kind === 'other_body') return true;
  const [first, second] = tail;
  if (first !== undefined && FOREIGN.includes(first.kind)) return true;
  return (
    first?.kind === 'preposition' &&
    second !== undefined &&
    ['other_body', 'other_service', 'aggregate'].includes(second.kind) &&
    !areAllOurs(tail, scope)
  );
};

/** Whether a sentence speaks of a service that another has taken the place of. */
export const isOfPredecessor = (sentence: readonly Mark[]): boolean =>
  PREDECESSOR.test(sentence.map(({ text }) => text).join(' '));

/** 'The former joint service, which …' and 'was part of the Three Rivers partnership, which …': another service is meant by 'which'. */
const FORMER_LAST =
  /\b(?:former|part of (?:the|a))\b(?:\s+[\p{L}'’&-]+){0,6}\s+(?:services?|teams?|partnerships?|trusts?|consort\p{L}+|compan\p{L}+|YOTs?|YOS|YJS|CRC|PDU)\s*,?\s*$/iu;

/** '… work with children on court orders, which': a part of the work is meant. */
const PART_LAST =
  /\b(?:work|practice|provision|support) (?:with|for|to|on|in|around)\b(?:\s+[\p{L}\d'’&()-]+){1,14}\s*,?\s*$/iu;

/** Whether a relative clause is said of a service that ours was once part of, or of a part of its work. */
export const saysOfAnother = (sentence: readonly Mark[], segment: Segment): boolean => {
  if (segment.link !== 'relative' || !segment.opener) return false;
  const opener = segment.opener.at.start;
  const before = sentence.filter(({ at }) => at.end <= opener);
  const words = before.map(({ text }) => text).join(' ');
  const ours = says(before.slice(-2), 'service', 'service_word');
  return FORMER_LAST.test(words) || (!ours && PART_LAST.test(words));
};

/** 'Its separately rated work': what is rated apart from the whole is not the whole. */
export const isRatedApart = (marks: readonly Mark[], floor: number, group: Group): boolean =>
  marks.slice(floor, group.start).some(({ text }) => /\bseparately\b/i.test(text));

const MODAL = /^(?:would|could|might|may|should|can|will|must|ought)$/i;
const VERBS: ReadonlySet<MarkKind> = new Set<MarkKind>([
  'copula',
  'rating_verb',
  'get_verb',
  'weak_verb',
  'move',
  'rating',
]);

/** Whether a modal verb is the rating's own ('would have been rated'), not that of a phrase before it ('those they can call on'). */
const governs = (marks: readonly Mark[], index: number): boolean => {
  const mark = marks[index];
  if (!mark || !MODAL.test(mark.text)) return true;
  // 'Should an inspection find it inadequate, …'
  if (/^should$/i.test(mark.text) && /^(?:an?|the|any|its|our|another)$/i.test(marks[index + 1]?.text ?? ''))
    return true;
  const next = marks
    .slice(index + 1, index + 5)
    .find(
      ({ kind, text }) => kind !== 'adverb' && kind !== 'quote' && kind !== 'past' && !/^(?:have|well)$/i.test(text),
    );
  return !next || VERBS.has(next.kind);
};

const isInspector = (mark: Mark | undefined): boolean => mark?.kind === 'inspectors' || /^I$/.test(mark?.text ?? '');

const NAMED: readonly MarkKind[] = ['rating_noun', 'standard', 'service', 'service_word', 'pronoun', 'overall', 'area'];

/** Where the clause of coordinated verbs begins: 'they did not agree, and rated …'. */
const clauseStart = (marks: readonly Mark[]): number => {
  for (let at = marks.length - 1; at > 0; at -= 1) {
    const joins = marks[at]?.kind === 'and' && marks[at - 1]?.kind === 'comma';
    // 'could not be faulted and the rating was …': a clause with a subject of its own.
    const named =
      marks[at]?.kind === 'and' &&
      ((says(marks.slice(at + 1, at + 4), ...NAMED) && says(marks.slice(at + 2, at + 6), 'copula')) ||
        (says(marks.slice(at + 1, at + 3), 'inspectors', 'pronoun', 'service') &&
          says(marks.slice(at + 2, at + 5), 'rating_verb', 'get_verb')));
    if (named) return at;
    const verb = marks
      .slice(at + 1, at + 4)
      .some(({ kind }) => kind === 'rating_verb' || kind === 'get_verb' || kind === 'weak_verb');
    if (joins && verb) return at;
    // 'There is no comfort in it that I have to rate …'
    const mark = marks[at];
    if (mark?.kind === 'relative' && /^that$/i.test(mark.text) && marks[at + 1] && isInspector(marks[at + 1]))
      return at;
  }
  return 0;
};

/** 'Too variable to be judged good', 'to be rated good it must …'; but 'the first to be rated outstanding'. */
const isPurpose = (marks: readonly Mark[], floor: number, group: Group, licence: Licence): boolean => {
  const before = marks.slice(floor, group.start);
  const too = before.findIndex(({ text }) => /^too$/i.test(text));
  if (
    too >= 0 &&
    before[too + 1]?.kind === 'word' &&
    before.slice(too + 2).some(({ kind, text }) => kind === 'to' || /^to be$/i.test(text))
  )
    return true;
  if (marks[licence.verb]?.kind !== 'rating_verb') return false;
  const infinitive = marks.slice(Math.max(0, licence.verb - 2), licence.verb).some(({ text }) => /^to be$/i.test(text));
  const ranked = before.some(
    ({ kind, text }) =>
      kind === 'number' || /^(?:the )?(?:first|second|third|fourth|fifth|only|latest|last|next)$/i.test(text),
  );
  return infinitive && !ranked;
};

/** Whether something denies or supposes the rating. */
export const isUnreal = (marks: readonly Mark[], floor: number, group: Group, licence: Licence): boolean => {
  const before = marks.slice(floor, group.start);
  const clause = before.slice(clauseStart(before));
  if (clause.some((mark, index) => mark.kind === 'negation' || (mark.kind === 'unreal' && governs(clause, index))))
    return true;
  if (isPurpose(marks, floor, group, licence)) return true;
  const after = marks
    .slice(group.end + 1, group.end + 8)
    .filter(({ kind }) => kind !== 'quote')
    .slice(0, 4);
  const stop = after.findIndex(({ kind }) => kind === 'comma' || kind === 'stop');
  const near = stop < 0 ? after : after.slice(0, stop);
  return (licence.kind === 'noun' || licence.kind === 'bare') && says(near, 'unreal', 'negation');
};
