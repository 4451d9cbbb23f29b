import type { Mark, MarkKind } from './marks.js';

/** Why a reading of prose may be of something else than it is taken for. */
export const UNNAMED = 'its clause does not name what is rated';
export const OTHER_TIME = 'its sentence speaks of another time';

const PARTS: ReadonlySet<MarkKind> = new Set<MarkKind>([
  'comma',
  'semicolon',
  'stop',
  'break',
  'and',
  'dash',
  'relative',
]);
const ENDS: ReadonlySet<MarkKind> = new Set<MarkKind>(['semicolon', 'stop']);
const OF_TIME: ReadonlySet<MarkKind> = new Set<MarkKind>(['past', 'past_opener', 'date']);
/** What names the service, or its work as a whole. */
const WHOLE: ReadonlySet<MarkKind> = new Set<MarkKind>(['overall', 'service', 'service_word']);
const SAYS_WHEN =
  /\b(?:last|previous|that|next|following) (?:year|month|time|autumn|winter|spring|summer)\b|\b(?:years?|months?|decade) (?:ago|before|earlier|after|later)\b|\b(?:19|20)\d\d\b/i;

/** Whether a name is said of a rating and of no other: no other rating stands between, and a name between two is parted from the other one alone. */
const isOf = (marks: readonly Mark[], name: number, rating: number): boolean => {
  const [from, to] = [Math.min(name, rating), Math.max(name, rating)];
  const between = marks.slice(from + 1, to);
  if (between.some(({ kind }) => kind === 'rating' || ENDS.has(kind))) return false;
  const beyond =
    name > rating
      ? marks.findIndex(({ kind }, index) => index > name && kind === 'rating')
      : marks.findLastIndex(({ kind }, index) => index < name && kind === 'rating');
  if (beyond < 0) return true;
  const away = marks.slice(Math.min(beyond, name) + 1, Math.max(beyond, name));
  return away.some(({ kind }) => PARTS.has(kind)) && !between.some(({ kind }) => PARTS.has(kind));
};

/** Places of the words that name a standard (`overall` for the whole) for the rating at `rating`. */
const namesOf = (marks: readonly Mark[], standard: string | null, rating: number): number[] => {
  const named = marks.flatMap(({ kind, standards }, index) =>
    (kind === 'standard' || kind === 'earlier_standard') && isOf(marks, index, rating)
      ? [{ index, isIt: standards.some(({ id }) => id === standard) }]
      : [],
  );
  if (standard !== 'overall') return named.flatMap(({ index, isIt }) => (isIt ? [index] : []));
  return marks.flatMap(({ kind }, index) =>
    WHOLE.has(kind) && isOf(marks, index, rating) && (kind === 'overall' || named.length === 0) ? [index] : [],
  );
};

/**
 * What speaks against holding a rating against another one of the same standard: null where the clause of the rating names the standard
 * itself (not a clause or a sentence before) and nothing in the sentence points to another time. `at` is the place of the rating's words,
 * `text` the sentence's.
 */
export const clauseDoubt = (
  marks: readonly Mark[],
  text: string,
  standard: string | null,
  at: { readonly start: number },
): string | null => {
  const rating = marks.findIndex((mark) => mark.at.start === at.start);
  if (rating < 0 || namesOf(marks, standard, rating).length === 0) return UNNAMED;
  return marks.some(({ kind }) => OF_TIME.has(kind)) || SAYS_WHEN.test(text) ? OTHER_TIME : null;
};

/** The same for a section of a core case inspection: its clause names it alone, not beside the group that it stands under. */
export const sectionDoubt = (
  marks: readonly Mark[],
  standard: string,
  at: { readonly start: number },
): string | null => {
  const place = marks.findIndex((mark) => mark.at.start === at.start);
  const names = marks.filter(({ kind }, index) => kind === 'standard' && place >= 0 && isOf(marks, index, place));
  const isAlone = names.length > 0 && names.every(({ standards }) => standards.some(({ id }) => id === standard));
  return isAlone ? null : UNNAMED;
};
