import { withoutPassing } from './asides.js';
import type { Mark, MarkKind } from './marks.js';
import { withJoinedNames } from './name-lists.js';

/** How a clause is joined to what stands before it. */
export type Link =
  | 'start'
  | 'hard'
  | 'break'
  | 'relative'
  | 'resume'
  | 'said'
  | 'dash'
  | 'colon'
  | 'with'
  | 'comma'
  | 'past'
  | 'to';

/** A clause of a sentence: enough of one for a rating and what it rates to stand in. */
export interface Segment {
  readonly marks: readonly Mark[];
  readonly link: Link;
  /** The word or sign that parts it from the clause before; null for the first. */
  readonly opener: Mark | null;
  /** Begun by words that make what follows an earlier inspection ('up from', 'after being'). */
  readonly past: boolean;
}

/** Openers that are no sign of the past unless a rating follows at once ('from', 'after', 'lost its'). */
const PLAIN_OPENERS =
  /^(?:from|after|since|following(?: an?| its)?|before|against|after (?:an?|its)|since the|follows|unlike|versus|building on|builds on|(?:lost|loses|losing|shed|sheds|shedding|stripped)\b.*|(?:shook|shaken|shaking|shrugged|threw|thrown|cast) off)$/;
const BETWEEN_OPENER_AND_RATING: ReadonlySet<MarkKind> = new Set<MarkKind>([
  'adverb',
  'as',
  'copula',
  'rating_verb',
  'weak_verb',
  'get_verb',
  'rating_noun',
  'rank',
  'quote',
  'standard',
  'of',
  'overall',
  'pronoun',
  'past',
  'inspectors',
  'service',
  'service_word',
  'date',
  'preposition',
  'number',
  'and',
  'hedge',
  'overall',
]);
const REACH = 14;

/** Whether a rating stands after an opener with nothing but words of rating between. */
const opensRating = (marks: readonly Mark[], index: number): boolean => {
  for (let ahead = index + 1; ahead < Math.min(marks.length, index + REACH); ahead += 1) {
    const mark = marks[ahead];
    if (!mark) return false;
    if (mark.kind === 'rating' || mark.kind === 'off_scale') return true;
    if (!BETWEEN_OPENER_AND_RATING.has(mark.kind)) return false;
  }
  return false;
};

const SKIPPED: ReadonlySet<MarkKind> = new Set<MarkKind>(['adverb', 'quote', 'rank', 'number', 'hedge']);
const SKIPPED_WITH_AND: ReadonlySet<MarkKind> = new Set<MarkKind>([...SKIPPED, 'and']);
const VERBS: ReadonlySet<MarkKind> = new Set<MarkKind>(['copula', 'rating_verb', 'get_verb', 'move']);

const nextMark = (marks: readonly Mark[], index: number, skipped: ReadonlySet<MarkKind> = SKIPPED): Mark | null => {
  for (let ahead = index + 1; ahead < marks.length; ahead += 1) {
    const mark = marks[ahead];
    if (mark && !skipped.has(mark.kind)) return mark;
  }
  return null;
};

const SUBJECTS: ReadonlySet<MarkKind> = new Set<MarkKind>([
  'service',
  'other_service',
  'service_word',
  'standard',
  'domain',
  'pronoun',
  'inspectors',
  'authority',
  'overall',
  'area',
]);

const LONGEST_DATE = 7;

interface Open {
  readonly opener: Mark | null;
  readonly current: readonly Mark[];
  readonly link: Link;
  readonly past: boolean;
}

const linkAtComma = (marks: readonly Mark[], index: number, { opener, current, link, past }: Open): Link | null => {
  const next = nextMark(marks, index, SKIPPED_WITH_AND);
  if (!next) return null;
  const rated = current.some(({ kind }) => kind === 'rating');
  // 'Governance, which was poor two years ago, is now good': the main clause goes on.
  if (link === 'relative' && VERBS.has(next.kind)) return 'resume';
  // 'At our last inspection, which was in 2020, we …'
  const dates =
    link === 'relative' && !rated && current.some(({ kind }) => kind === 'date') && current.length <= LONGEST_DATE;
  if (dates && (SUBJECTS.has(next.kind) || /^we$/i.test(next.text))) return 'comma';
  if (past && (rated || current[0] === marks[0]) && SUBJECTS.has(next.kind)) return 'comma';
  if (past && current[0] === marks[0]) return 'comma';
  // 'When it was “good”, staffing …'
  if (link === 'break' && rated && /^(?:when|whereas)$/i.test(opener?.text ?? '') && SUBJECTS.has(next.kind))
    return 'comma';
  if (next.kind === 'past' && /^having$/i.test(next.text)) return 'past';
  if ((next.kind === 'get_verb' || next.kind === 'rating_verb') && /ing$/i.test(next.text)) return 'comma';
  return next.kind === 'move' && /ing$/i.test(next.text) ? 'comma' : null;
};

/** 'Assessments of children': a standard's name with those whom its work is with, and no verb yet. */
const isOfPeople = (current: readonly Mark[]): boolean =>
  /^(?:children|people|young people|those|boys|girls|young adults)$/i.test(current.at(-1)?.text ?? '') &&
  current.at(-2)?.kind !== 'comma' &&
  current.some(({ kind }) => kind === 'standard') &&
  !current.some(({ kind }) => VERBS.has(kind) || kind === 'rating' || kind === 'service');

const linkAt = (marks: readonly Mark[], index: number, open: Open): Link | null => {
  const mark = marks[index];
  if (!mark) return null;
  const before = marks[index - 1] ?? null;
  switch (mark.kind) {
    case 'semicolon':
    case 'stop':
      return 'hard';
    case 'break':
      return 'break';
    case 'dash':
      return 'dash';
    case 'colon':
      return 'colon';
    case 'and':
      // 'with staffing matching that rating and planning one below it'
      return before?.kind === 'rating_noun' && /^match/i.test(marks[index - 3]?.text ?? '') ? 'comma' : null;
    case 'relative': {
      // 'Assessments of children who are serving sentences were rated …': which children, no clause that is rated.
      if (mark.text.toLowerCase() === 'who' && isOfPeople(open.current)) return null;
      if (mark.text.toLowerCase() !== 'that') return 'relative';
      if (before && ['report', 'weak_verb', 'rating_verb', 'rating_noun', 'copula'].includes(before.kind))
        return 'said';
      const next = nextMark(marks, index);
      return next && VERBS.has(next.kind) ? 'relative' : null;
    }
    case 'report':
      return 'said';
    case 'with':
      return before?.kind === 'comma' ||
        open.current.slice(-3).some(({ kind }) => kind === 'rating' || kind === 'rating_noun')
        ? 'with'
        : null;
    case 'past_opener': {
      // 'Has met monthly since then'
      if (/^(?:since|before)$/i.test(mark.text) && /^then$/i.test(marks[index + 1]?.text ?? '')) return null;
      if (/^matching$/i.test(mark.text) && /^(?:that|this|those|the same)$/i.test(marks[index + 1]?.text ?? ''))
        return null;
      const plain = PLAIN_OPENERS.test(mark.text.toLowerCase().replace(/\s+/g, ' '));
      return !plain || opensRating(marks, index) ? 'past' : null;
    }
    case 'to':
      return open.past ? 'to' : null;
    case 'comma':
      return linkAtComma(marks, index, open);
    default:
      return null;
  }
};

/** Parts a sentence's marks into clauses. The mark that begins a clause belongs to it, unless it is a sign or a verb of saying. */
export const segmentsOf = (sentence: readonly Mark[]): Segment[] => {
  const marks = withJoinedNames(withoutPassing(sentence));
  const segments: Segment[] = [];
  let current: Mark[] = [];
  let link: Link = 'start';
  let opener: Mark | null = null;
  let past = false;
  const close = (next: Link, by: Mark | null): void => {
    if (current.length > 0) segments.push({ marks: current, link, opener, past });
    current = [];
    link = next;
    opener = by;
    past = next === 'past';
  };
  marks.forEach((mark, index) => {
    const next = linkAt(marks, index, { opener, current, link, past });
    if (next === null) {
      current.push(mark);
      return;
    }
    if (mark.kind === 'report') {
      current.push(mark);
      close('said', mark);
      return;
    }
    close(next, mark);
    if (mark.kind === 'past_opener' || mark.kind === 'to' || mark.kind === 'with') current.push(mark);
  });
  close('hard', null);
  return segments;
};
