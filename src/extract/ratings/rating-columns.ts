import { bareLetters } from './bare-text.js';
import { onlyYear } from './report-context.js';

/** Whose rating a column holds: this inspection's, an earlier one's, or other areas' for comparison. */
export type ColumnRole =
  | { readonly role: 'current' }
  | { readonly role: 'prior'; readonly date: string | null }
  | { readonly role: 'comparison' }
  | { readonly role: 'unknown'; readonly year: string | null };

const PRIOR = /\b(?:previous(?:ly)?|last|prior|earlier|former|before)\b/i;
const CURRENT = /\b(?:current(?:ly)?|this|latest|now|new|present)\b/i;
const COMPARISON =
  /\b(?:lowest|highest|average|mean|median|national(?:ly)?|england|wales|english|welsh|all areas|other areas|comparison|comparator|benchmark|regional|region)\b/i;
const STATISTIC = /\b(?:lowest|highest|average|mean|median|national(?:ly)?)\b/i;

/** The role that a column's header gives it; `place` is the service's own name. */
export const columnRole = (header: string, place: string | null): ColumnRole => {
  const own = place !== null && bareLetters(place).length > 2 && bareLetters(header).includes(bareLetters(place));
  const year = onlyYear(header);
  if (PRIOR.test(header)) return { role: 'prior', date: year };
  if (CURRENT.test(header) || own) return { role: 'current' };
  if (COMPARISON.test(header)) return { role: 'comparison' };
  return { role: 'unknown', year };
};

/** A value of a row with the header of its column. */
export interface ColumnValue<T> {
  readonly value: T;
  readonly header: string;
}

/** The values of a row told apart: at most one of this inspection. `why` says why none could be chosen. */
export interface ChosenValues<T> {
  readonly current: T | null;
  readonly prior: readonly { readonly value: T; readonly date: string | null }[];
  readonly why: string | null;
}

/**
 * Chooses among several values of one row by their columns' headers: the one that is said to be of this inspection or
 * of this service, else of several years the latest, else the only one that is neither prior nor a comparison.
 * `lastIsOwn` holds where a framework prints the service's own value after those of other areas.
 */
export const chooseValues = <T>(
  values: readonly ColumnValue<T>[],
  place: string | null,
  lastIsOwn: boolean,
): ChosenValues<T> => {
  const roles = values.map(({ value, header }) => ({ value, role: columnRole(header, place) }));
  const prior = roles.flatMap(({ value, role }) => (role.role === 'prior' ? [{ value, date: role.date }] : []));
  const current = roles.filter(({ role }) => role.role === 'current');
  const [only, ...others] = current;
  if (only && others.length === 0) return { current: only.value, prior: [...prior, ...datedPriors(roles)], why: null };
  if (only) return { current: null, prior, why: 'several columns are said to be of this inspection' };
  const unknown = roles.flatMap(({ value, role }) => (role.role === 'unknown' ? [{ value, year: role.year }] : []));
  const [single, ...rest] = unknown;
  if (!single) {
    const others = values.filter((_, index) => roles[index]?.role.role === 'comparison');
    const [alone, ...more] = others;
    // A lone column headed 'Region' holds the region's own rating; headers that repeat over all columns tell nothing.
    const own =
      more.length === 0
        ? alone && !STATISTIC.test(alone.header)
          ? alone
          : undefined
        : lastIsOwn
          ? more.at(-1)
          : undefined;
    return { current: own?.value ?? null, prior, why: null };
  }
  if (rest.length === 0) return { current: single.value, prior, why: null };
  const years = unknown.map(({ year }) => Number(year ?? Number.NaN));
  const latest = Math.max(...years);
  if (years.every(Number.isFinite) && years.filter((year) => year === latest).length === 1) {
    const chosen = unknown.find(({ year }) => Number(year) === latest);
    const older = unknown.filter((candidate) => candidate !== chosen);
    return {
      current: chosen?.value ?? null,
      prior: [...prior, ...older.map(({ value, year }) => ({ value, date: year }))],
      why: null,
    };
  }
  if (lastIsOwn) return { current: unknown.at(-1)?.value ?? null, prior, why: null };
  return { current: null, prior, why: 'the row holds several values, and no header tells which is of this inspection' };
};

const datedPriors = <T>(
  roles: readonly { readonly value: T; readonly role: ColumnRole }[],
): { value: T; date: string | null }[] =>
  roles.flatMap(({ value, role }) => (role.role === 'unknown' && role.year ? [{ value, date: role.year }] : []));
