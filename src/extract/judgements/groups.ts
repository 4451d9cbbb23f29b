import type { Mark, MarkKind } from './marks.js';

/** Rating words that belong together: one, or several with nothing but 'and', 'or' and commas between them. Indexes of marks. */
export interface Group {
  readonly start: number;
  readonly end: number;
  readonly ratings: readonly number[];
  readonly joinedBy: 'and' | 'or' | null;
}

const BETWEEN: ReadonlySet<MarkKind> = new Set<MarkKind>([
  'quote',
  'and',
  'or',
  'comma',
  'adverb',
  'rating_noun',
  'as',
]);

/** 'Rated “good”, and “inadequate” was the verdict on …': the word begins a clause of its own. */
const isInverted = (marks: readonly Mark[], index: number): boolean => {
  let at = index + 1;
  while (marks[at]?.kind === 'quote') at += 1;
  return (
    marks[at]?.kind === 'copula' && /^(?:was|is)$/i.test(marks[at]?.text ?? '') && marks[at + 1]?.kind !== 'rating_verb'
  );
};

/** The groups of rating words of a clause, in order; a verdict off the scale is a group of its own. */
export const groupsOf = (marks: readonly Mark[]): Group[] => {
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
      while (at < marks.length && BETWEEN.has(marks[at]?.kind ?? 'word')) {
        signs.add(marks[at]?.kind ?? 'word');
        at += 1;
      }
      if (marks[at]?.kind !== 'rating' || !(signs.has('and') || signs.has('or') || signs.has('comma'))) break;
      if (signs.has('or')) joinedBy = 'or';
      else if (signs.has('and') && joinedBy === null) joinedBy = 'and';
      if (isInverted(marks, at)) break;
      ratings.push(at);
      end = at;
      at += 1;
    }
    groups.push({ start: index, end, ratings, joinedBy });
    index = end + 1;
  }
  return groups;
};

/** Whether any of the marks is of one of these kinds. */
export const says = (marks: readonly Mark[], ...kinds: readonly MarkKind[]): boolean =>
  marks.some(({ kind }) => kinds.includes(kind));

/** A word that is given as a rating by its looks: in quotation marks, or with a capital that nothing else asks for. */
export const isStated = (mark: Mark): boolean => mark.quoted || mark.capital;

const DEFINES =
  /\b(?:scale|four[- ]point|ratings? (?:which|that) can|four (?:possible )?(?:ratings|grades|judgements|categories)|rates? (?:services|them|each|specific)|possible|can be|one of|ranging|range from|either|following ratings|uses|lowest to highest|highest to lowest|from highest|from best|defin\w+|scheme|or more|or fewer)\b/i;

/** 'A scale that ran from good down to poor': two words of a scale as its ends. */
const SPAN =
  /\b(?:scale|grades|ratings|marks|ran|runs|running|ranging|anything)\b[^.;]{0,40}\bfrom\W+[\p{L}’' ]{3,24}? (?:up |down )?to\b/iu;
const isSpan = (sentence: readonly Mark[]): boolean => SPAN.test(sentence.map(({ text }) => text).join(' '));

/** Whether a sentence with three or more of a scale's words explains the scale instead of using it. */
export const definesScale = (sentence: readonly Mark[]): boolean => {
  const words = sentence.filter(({ kind }) => kind === 'rating');
  const distinct = new Set(words.flatMap(({ ratings }) => ratings.map(({ rating }) => rating)));
  if (words.length === 2 && distinct.size === 2 && isSpan(sentence)) return true;
  if (words.length < 3 || distinct.size < 3) return false;
  if (DEFINES.test(sentence.map((mark) => mark.text).join(' ')) && !says(sentence, 'standard')) return true;
  return groupsOf(sentence).some(({ ratings }) => ratings.length >= 3);
};
