import { type Approach, approachTo } from './approach.js';
import { endsClause, nounAfter, rightOf } from './around-rating.js';
import { isStated, says } from './groups.js';
import { FILLERS } from './lexicon.js';
import type { Mark, MarkKind } from './marks.js';
import { isParticiple } from './target.js';

/** What makes a rating word a rating: how it is given. */
export type LicenceKind =
  | 'verb'
  | 'object'
  | 'get'
  | 'noun'
  | 'copula'
  | 'move'
  | 'label'
  | 'list'
  | 'gap'
  | 'verbal'
  | 'apposition'
  | 'bare';

export interface Licence {
  readonly kind: LicenceKind;
  /** Index of the verb, or of the rating where there is none. */
  readonly verb: number;
  /** Whether the rating is said to be the overall one ('an overall rating of', 'good overall'). */
  readonly overall: boolean;
  /** Whether words of judging govern it: 'was told that it requires improvement'. */
  readonly governed: boolean;
}

const OBJECT_WORDS: ReadonlySet<MarkKind> = new Set<MarkKind>([
  'standard',
  'domain',
  'service',
  'service_word',
  'pronoun',
  'overall',
  'area',
  'authority',
  'other_service',
  'other_body',
  'aggregate',
]);

/** A verb of rating to the left of the thing that is rated: 'rated its work to protect children as good'. */
const objectVerb = (marks: readonly Mark[], from: number, floor: number, index: number): number | null => {
  const rating = marks[index];
  if (!rating) return null;
  let sawObject = false;
  let words = 0;
  const asBefore = marks.slice(from, index).some(({ kind, text }) => kind === 'as' && !/^being$/i.test(text));
  for (let at = from; at >= floor; at -= 1) {
    const mark = marks[at];
    if (!mark) break;
    if (mark.kind === 'rating_verb') return sawObject && (asBefore || isStated(rating) || words <= 6) ? at : null;
    if (mark.kind === 'weak_verb') return sawObject && (asBefore || words <= 4) ? at : null;
    if (mark.kind === 'get_verb') {
      const noun = nounAfter(marks, index).noun || marks.slice(at, index).some(({ kind }) => kind === 'rating_noun');
      return sawObject && (noun || isStated(rating)) ? at : null;
    }
    if (mark.kind === 'copula' || mark.kind === 'rating') return null;
    if (OBJECT_WORDS.has(mark.kind)) sawObject = true;
    if (mark.kind === 'word') words += 1;
    if (words > 18) return null;
  }
  return null;
};

const COORDINATING: ReadonlySet<MarkKind> = new Set<MarkKind>([
  'and',
  'or',
  'comma',
  'quote',
  'adverb',
  'rating_noun',
  'overall',
  'now',
]);

/** Whether a rating is joined to one before it by nothing but 'and', 'or' and commas. */
const leansOnRating = (marks: readonly Mark[], from: number): boolean => {
  let at = from;
  while (at >= 0 && COORDINATING.has(marks[at]?.kind ?? 'word')) at -= 1;
  return marks[at]?.kind === 'rating';
};

const isNamesOnly = (before: readonly Mark[]): boolean =>
  before.some(({ kind }) => kind === 'standard') &&
  before.every(({ kind }) => ['standard', 'adverb', 'and', 'quote', 'comma', 'domain', 'preposition'].includes(kind));

/** 'Planning did better, at “good”', 'staffing was the bright spot, on “outstanding”': where on the scale something stands. */
const isPlacedAt = (marks: readonly Mark[], index: number, comma: number, floor: number): boolean => {
  const rating = marks[index];
  const before = marks.slice(floor, comma);
  // 'Governance and staffing both fared better, at “good”'
  const both = before.some(({ text }) => /^both$/i.test(text));
  const [first] = marks.slice(comma + 1, index).filter(({ kind }) => kind !== 'adverb');
  return (
    rating !== undefined &&
    isStated(rating) &&
    first?.kind === 'preposition' &&
    /^(?:at|on)$/i.test(first.text) &&
    (before.filter(({ kind }) => kind === 'standard').length === 1 || (both && says(before, 'standard'))) &&
    !before.some(({ kind }) => kind === 'rating' || kind === 'service_word')
  );
};

/** 'Is providing a “good” service': the whole by what it provides. */
const isProviding = (marks: readonly Mark[], verb: number, index: number): boolean => {
  const rating = marks[index];
  const next = marks[rightOf(marks, index)];
  return (
    rating !== undefined &&
    isStated(rating) &&
    /^(?:provid(?:es?|ed|ing)|offer(?:s|ed|ing)?|deliver(?:s|ed|ing)?|run(?:s|ning)?)$/i.test(
      marks[verb]?.text ?? '',
    ) &&
    /^service$/i.test(next?.text ?? '') &&
    /^an?$/i.test(marks[verb + 1]?.text ?? '')
  );
};

/** The licence that the word gives to which the approach led; null where it gives none. */
const licenceBy = (
  marks: readonly Mark[],
  index: number,
  floor: number,
  approach: Approach,
): [LicenceKind, number] | null => {
  const { at, noun, as, preposition } = approach;
  const rating = marks[index];
  const stop = at >= floor ? marks[at] : undefined;
  if (!rating || !stop) return null;
  const stated = isStated(rating);
  const verbLike = isVerbLike(rating);
  const before = marks[at - 1]?.kind;
  switch (stop.kind) {
    case 'rating_verb':
      return !preposition || verbLike ? ['verb', at] : null;
    case 'past_opener':
      return ['move', at];
    case 'to':
      return at === 0 ? ['move', at] : null;
    case 'weak_verb': {
      // 'The team, which they found requires improvement'
      if (verbLike && !preposition && !as && /^require[sd]\b/i.test(rating.text) && /^found$/i.test(stop.text))
        return ['verb', at];
      if (!preposition && !as && before === 'copula') return ['copula', at - 1];
      if (verbLike && preposition) return ['verb', at];
      if (!preposition && (as || stated)) return ['verb', at];
      const called = /^called$/i.test(stop.text) && /^(?:past|comma|stop|now)$/.test(marks[index + 1]?.kind ?? 'stop');
      return called ? ['verb', at] : null;
    }
    case 'get_verb': {
      const next = marks[rightOf(marks, index)]?.kind;
      // 'Got a requires improvement two years ago'
      const named = isVerbLike(rating) && /^an?$/i.test(marks[index - 1]?.text ?? '');
      const plain = noun || stated || named || endsClause(marks, index) || next === 'overall' || next === 'preposition';
      return plain ? ['get', at] : null;
    }
    case 'past':
      if (before === 'copula' && /^already$/i.test(stop.text)) return ['copula', at - 1];
      if (before === 'past_opener') return ['move', at];
      return !noun && ['standard', 'comma', 'service', 'service_word'].includes(before ?? 'word')
        ? ['apposition', at]
        : null;
    case 'copula': {
      const named = marks.slice(floor, at).findLast(({ kind }) => kind !== 'adverb' && kind !== 'quote');
      if (noun || named?.kind === 'rating_noun') return ['noun', at];
      return verbLike && !stated && !/ (?:at|on|as)$/i.test(stop.text) ? null : ['copula', at];
    }
    case 'move':
      return preposition ? ['move', at] : null;
    case 'and':
    case 'or':
    case 'comma':
      // 'Staff, also Outstanding.'
      if (
        stop.kind === 'comma' &&
        stated &&
        !preposition &&
        isNamesOnly(marks.slice(floor, at)) &&
        endsHere(marks[rightOf(marks, index)])
      )
        return ['label', index];
      if (stop.kind === 'comma' && isPlacedAt(marks, index, at, floor)) return ['label', index];
      return !preposition && leansOnRating(marks, at) ? ['list', at] : null;
    case 'word': {
      if (isProviding(marks, at, index)) return ['get', at];
      const moved = marks.slice(Math.max(floor, at - 3), at + 1).some(({ kind }) => kind === 'move');
      return moved && marks.slice(at, index).some(({ kind }) => kind === 'to') ? ['move', at] : null;
    }
    default:
      return null;
  }
};

const isVerbLike = ({ text }: Mark): boolean => /^require[sd]?\b/i.test(text);

/** 'Planning requires improvement': the rating as the verb of what stands before it. */
const verbalLicence = (marks: readonly Mark[], index: number, stop: Mark, governed: boolean): LicenceKind | null => {
  const rating = marks[index];
  if (!rating || !isVerbLike(rating)) return null;
  const stated = isStated(rating);
  // 'Planning and reviewing fell short and require improvement', 'planning let us down, requiring improvement'
  const named = marks.slice(0, marks.indexOf(stop)).some(({ kind }) => kind === 'standard');
  const only = !marks.slice(0, marks.indexOf(stop)).some(({ kind }) => kind === 'rating' || kind === 'copula');
  const coordinated = (stop.kind === 'and' && !stated) || (stop.kind === 'comma' && /^requiring/i.test(rating.text));
  if (coordinated && named && only && endsHere(marks[index + 1]))
    return stop.kind === 'comma' ? 'apposition' : 'verbal';
  const filler = stop.kind === 'word' && FILLERS.has(stop.text.toLowerCase());
  if (!OBJECT_WORDS.has(stop.kind) && !filler && !(stop.kind === 'comma' && stated)) return null;
  if (stated) return 'label';
  const next = marks[index + 1];
  // '… requires improvement despite “many strengths”, a report says'
  const despite = next?.kind === 'subordinate' && /^(?:despite|in spite of|notwithstanding)$/i.test(next.text);
  // 'Staffing required improvement then'
  const dated = stop.kind === 'standard' && (next?.kind === 'past' || next?.kind === 'now');
  const ends = !next || ENDS.has(next.kind) || dated || (governed && (next.kind === 'past_opener' || despite));
  return ends ? 'verbal' : null;
};

/** 'Leading to an inadequate for governance': the word as a noun. */
const isNominal = (marks: readonly Mark[], index: number): boolean => {
  const before = marks.slice(0, index).findLast(({ kind }) => kind !== 'quote');
  const tail = marks.slice(index + 1).filter(({ kind }) => kind !== 'quote');
  return (
    /^an?$/i.test(before?.text ?? '') &&
    !marks.slice(0, index).some(({ kind }) => kind === 'number' || kind === 'aggregate' || kind === 'hedge') &&
    /^(?:for|in|on)$/i.test(tail[0]?.text ?? '') &&
    tail.slice(1, 4).some(({ kind }) => kind === 'standard')
  );
};

const endsHere = (next: Mark | undefined): boolean =>
  !next || ['stop', 'comma', 'semicolon', 'quote'].includes(next.kind);

const ENDS: ReadonlySet<MarkKind> = new Set<MarkKind>(['stop', 'comma', 'overall', 'and', 'or', 'semicolon', 'quote']);
const HEADLINE_SUBJECTS: ReadonlySet<MarkKind> = new Set<MarkKind>([
  'service',
  'service_word',
  'standard',
  'domain',
  'overall',
]);

/**
 * How the rating word at `index` is given, looking no further left than `floor`; null where nothing makes it a rating. `headline` tells that
 * the marks are a headline or an item of a list, `governed` that a verb of saying or judging governs the clause.
 */
export const licenceOf = (
  marks: readonly Mark[],
  index: number,
  floor: number,
  headline: boolean,
  governed: boolean,
): Licence | null => {
  const rating = marks[index];
  if (!rating) return null;
  const approach = approachTo(marks, index, floor);
  const { at, overall, noun } = approach;
  const licence = (kind: LicenceKind, verb: number): Licence => ({ kind, verb, overall, governed });
  const stop = at >= floor ? marks[at] : undefined;
  const given = licenceBy(marks, index, floor, approach);
  if (given) return licence(...given);
  const verb = stop ? objectVerb(marks, at, floor, index) : null;
  if (verb !== null) return licence('object', verb);
  if (noun || isNominal(marks, index)) return licence('noun', index);
  const verbal = stop ? verbalLicence(marks, index, stop, governed) : null;
  if (verbal) return licence(verbal, index);
  if (!stop && marks[0]?.kind === 'to' && floor === 0) return licence('move', index);
  const labelled =
    headline && stop !== undefined && HEADLINE_SUBJECTS.has(stop.kind) && !isParticiple(marks, marks.indexOf(stop));
  if (labelled && (isStated(rating) || isVerbLike(rating))) return licence('label', index);
  return stop ? null : licence('bare', index);
};
