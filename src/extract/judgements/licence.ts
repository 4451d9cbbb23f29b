import { isStated } from './groups.js';
import { FILLERS } from './lexicon.js';
import type { Mark, MarkKind } from './marks.js';

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
  /** Index of the rating that this one is coordinated with, where it leans on that one's licence. */
  readonly leansOn: number | null;
  readonly joinedBy: 'and' | 'or' | 'comma' | null;
  /** Whether words of judging govern it: 'was told that it requires improvement'. */
  readonly governed: boolean;
}

const SKIPPED_BEFORE: ReadonlySet<MarkKind> = new Set<MarkKind>([
  'quote',
  'as',
  'adverb',
  'rank',
  'overall',
  'now',
  'number',
]);

/** Index of the next mark to the right that is no quotation mark; its kind may be asked for. */
export const rightOf = (marks: readonly Mark[], index: number): number => {
  let at = index + 1;
  while (marks[at]?.kind === 'quote') at += 1;
  return at;
};

const RIGHT_SKIPPED: ReadonlySet<MarkKind> = new Set<MarkKind>(['quote', 'overall', 'adverb', 'now', 'rank']);

/** A rating noun that the rating word qualifies: 'a "good" rating', 'good overall rating'. */
export const nounAfter = (marks: readonly Mark[], index: number): { noun: boolean; overall: boolean; end: number } => {
  let at = index + 1;
  let overall = false;
  while (marks[at] && RIGHT_SKIPPED.has(marks[at]?.kind ?? 'word')) {
    if (marks[at]?.kind === 'overall') overall = true;
    at += 1;
  }
  const noun = marks[at]?.kind === 'rating_noun' || /^ones?$/i.test(marks[at]?.text ?? '');
  return { noun, overall, end: noun ? at : index };
};

/** Words right after a plain rating word that show it to be an adjective or an adverb of something else. */
const MAY_FOLLOW: ReadonlySet<MarkKind> = new Set<MarkKind>([
  'rating_noun',
  'overall',
  'preposition',
  'and',
  'or',
  'comma',
  'with',
  'as',
  'past',
  'past_opener',
  'now',
  'date',
  'number',
  'copula',
  'rating_verb',
  'break',
  'relative',
  'to',
  'inspectors',
  'subordinate',
  'negation',
  'move',
  'rating',
  'report',
  'unreal',
  'adverb',
  'area',
  'of',
  'get_verb',
]);

/** Whether what follows the word lets it be a rating rather than an adjective ('good practice', 'outstanding issues', 'good at'). */
export const isFreeStanding = (marks: readonly Mark[], index: number): boolean => {
  const mark = marks[index];
  const at = rightOf(marks, index);
  const next = marks[at];
  if (!next || !mark) return true;
  if (next.kind === 'preposition' && /^at$/i.test(next.text)) return mark.quoted || marks[at + 1]?.kind === 'standard';
  if (mark.quoted)
    return (
      next.kind !== 'word' ||
      /^(?:by|this|last|from|thanks|despite|but|today|yesterday|because|under|says|said)$/i.test(next.text) ||
      at > index + 1
    );
  if (next.kind === 'to' && /^requir/i.test(mark.text)) return true;
  if (next.kind === 'area') return /^(?:rating|grade)/i.test(next.text);
  if (next.kind === 'and' || next.kind === 'or') {
    // 'good and improving practice': what is joined to it must be able to stand alone, too.
    const after = marks[rightOf(marks, at)];
    return (
      after?.kind !== 'word' ||
      /^(?:said|inspectors|found|praised|highlighted|noted|that|there|has|have|will|we|made|its|was|called|commended|\p{Ll}+ed)$/iu.test(
        after.text,
      )
    );
  }
  return MAY_FOLLOW.has(next.kind);
};

/** Whether a hedge or an intensifier right before the word makes it another one ('generally good', 'very good'). */
export const modifierBefore = (marks: readonly Mark[], index: number): Mark | null => {
  let at = index - 1;
  while (marks[at]?.kind === 'quote' || (marks[at]?.kind === 'as' && at > 0)) at -= 1;
  const mark = marks[at];
  return mark && (mark.kind === 'hedge' || mark.kind === 'intensifier') ? mark : null;
};

/** Whether nothing that belongs to the word follows it in its clause. */
const endsClause = (marks: readonly Mark[], index: number): boolean => {
  const next = marks[rightOf(marks, index)];
  return !next || ['stop', 'comma', 'semicolon', 'break'].includes(next.kind);
};

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

/**
 * How the rating word at `index` is given, looking no further left than `floor`; null where nothing makes it a rating.
 * `opensLine` tells that the marks begin a line, a headline or an item of a list; `headline` that they are a headline or a short line of its own.
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
  const after = nounAfter(marks, index);
  let overall = after.overall;
  let noun = after.noun;
  let at = index - 1;
  let as = false;
  let preposition = false;
  const licence = (kind: LicenceKind, verb: number): Licence => ({
    kind,
    verb,
    overall,
    leansOn: null,
    joinedBy: null,
    governed,
  });
  while (at >= floor) {
    const mark = marks[at];
    if (!mark) break;
    if (mark.kind === 'overall') overall = true;
    if (mark.kind === 'as') as = true;
    if (mark.kind === 'rating_noun') noun = true;
    const shared = mark.kind === 'pronoun' && /^(?:both|each|all\b.*)$/i.test(mark.text) && at - 1 >= floor;
    const dated = mark.kind === 'date' && marks[0]?.kind === 'past_opener';
    const parted =
      mark.kind === 'comma' &&
      ((as && marks[at - 1]?.kind !== 'rating') || (marks[at - 1]?.kind === 'rating_noun' && isStated(rating)));
    if (shared || dated || parted) {
      at -= 1;
      continue;
    }
    if (mark.kind === 'to' || mark.kind === 'preposition') {
      if (preposition) break;
      preposition = true;
      at -= 1;
      continue;
    }
    if (
      SKIPPED_BEFORE.has(mark.kind) ||
      mark.kind === 'rating_noun' ||
      (mark.kind === 'of' && (marks[at - 1]?.kind === 'rating_noun' || marks[at - 1]?.kind === 'quote'))
    ) {
      at -= 1;
      continue;
    }
    break;
  }
  const stop = at >= floor ? marks[at] : undefined;
  const verbLike = /^require[sd]?\b/i.test(rating.text);
  if (stop) {
    if (stop.kind === 'rating_verb' && (!preposition || verbLike)) return licence('verb', at);
    if (stop.kind === 'past_opener' || (stop.kind === 'to' && at === 0)) return licence('move', at);
    if (stop.kind === 'weak_verb' && !preposition && !as && marks[at - 1]?.kind === 'copula')
      return licence('copula', at - 1);
    if (
      stop.kind === 'weak_verb' &&
      (as || isStated(rating) || (preposition && verbLike)) &&
      (!preposition || verbLike)
    )
      return licence('verb', at);
    if (stop.kind === 'get_verb' && (noun || isStated(rating) || preposition === false)) {
      const plainGet =
        noun ||
        isStated(rating) ||
        endsClause(marks, index) ||
        marks[rightOf(marks, index)]?.kind === 'overall' ||
        ['preposition'].includes(marks[rightOf(marks, index)]?.kind ?? '');
      if (plainGet) return licence('get', at);
    }
    if (
      stop.kind === 'past' &&
      !noun &&
      ['standard', 'comma', 'service', 'service_word'].includes(marks[at - 1]?.kind ?? '')
    )
      return licence('apposition', at);
    const named = marks.slice(floor, at).findLast(({ kind }) => kind !== 'adverb' && kind !== 'quote');
    if (stop.kind === 'copula')
      return noun || named?.kind === 'rating_noun'
        ? licence('noun', at)
        : verbLike && !isStated(rating)
          ? null
          : licence('copula', at);
    if (stop.kind === 'move' && preposition) return licence('move', at);
    if ((stop.kind === 'and' || stop.kind === 'or' || stop.kind === 'comma') && !preposition) {
      let joined = at;
      const signs = new Set<MarkKind>();
      while (
        joined >= 0 &&
        ['and', 'or', 'comma', 'quote', 'adverb', 'rating_noun', 'overall', 'now'].includes(marks[joined]?.kind ?? '')
      ) {
        signs.add(marks[joined]?.kind ?? 'word');
        joined -= 1;
      }
      const other = marks[joined];
      if (other?.kind === 'rating')
        return {
          kind: 'list',
          verb: joined,
          overall,
          leansOn: joined,
          joinedBy: signs.has('or') ? 'or' : signs.has('and') ? 'and' : 'comma',
          governed,
        };
    }
    const near = marks.slice(Math.max(floor, at - 3), at + 1);
    if (
      stop.kind === 'word' &&
      near.some(({ kind }) => kind === 'move') &&
      marks.slice(at, index).some(({ kind }) => kind === 'to')
    )
      return licence('move', at);
    if (
      stop.kind === 'weak_verb' &&
      /^called$/i.test(stop.text) &&
      /^(?:past|comma|stop|now)$/.test(marks[index + 1]?.kind ?? 'stop')
    )
      return licence('verb', at);
    const verb = objectVerb(marks, at, floor, index);
    if (verb !== null) return licence('object', verb);
  }
  if (noun) return licence('noun', index);
  if (
    verbLike &&
    stop &&
    (OBJECT_WORDS.has(stop.kind) ||
      (stop.kind === 'word' && FILLERS.has(stop.text.toLowerCase())) ||
      (stop.kind === 'comma' && isStated(rating)))
  ) {
    if (isStated(rating)) return licence('label', index);
    const next = marks[index + 1];
    const ends =
      !next ||
      ['stop', 'comma', 'overall', 'and', 'or', 'semicolon', 'quote'].includes(next.kind) ||
      (governed && next.kind === 'past_opener');
    if (ends) return licence('verbal', index);
  }
  if (at < floor && marks[0]?.kind === 'to' && floor === 0) return licence('move', index);
  if (
    headline &&
    stop &&
    ['service', 'service_word', 'standard', 'domain', 'overall'].includes(stop.kind) &&
    (isStated(rating) || verbLike)
  )
    return licence('label', index);
  return at < floor ? licence('bare', index) : null;
};
