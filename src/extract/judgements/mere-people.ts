import type { Mark, MarkKind } from './marks.js';

const STAFF = /^staff$/;
const PASSED: ReadonlySet<MarkKind> = new Set<MarkKind>(['quote', 'adverb', 'now']);
const WHOSE: ReadonlySet<MarkKind> = new Set<MarkKind>(['service', 'service_word', 'authority', 'inspectors']);
const VERBS: ReadonlySet<MarkKind> = new Set<MarkKind>(['copula', 'rating_verb', 'get_verb']);
/** What is said of people and not given as a rating: 'were described as “outstanding”'. */
const DESCRIBED =
  /^(?:described|called|praised|hailed|seen|regarded|criticised|viewed|reckoned|(?:singled|picked) out)$/i;
const AMONG = /^(?:with|by|from|among|amongst|to)$/i;

const NAMES: ReadonlySet<MarkKind> = new Set<MarkKind>([
  'standard',
  'service',
  'service_word',
  'authority',
  'overall',
  'pronoun',
  'area',
]);

const next = (marks: readonly Mark[], from: number, step: 1 | -1): number => {
  let at = from + step;
  while (marks[at] && PASSED.has(marks[at]?.kind ?? 'word')) at += step;
  return at;
};

/** Whether nothing but 'and' or a comma parts the word from the name of another standard: 'leadership, staff and services'. */
const isInList = (marks: readonly Mark[], index: number): boolean =>
  ([1, -1] as const).some((step) => {
    let at = next(marks, index, step);
    const parted = marks[at]?.kind === 'and' || marks[at]?.kind === 'comma';
    while (marks[at]?.kind === 'and' || marks[at]?.kind === 'comma') at = next(marks, at, step);
    return parted && marks[at]?.kind === 'standard' && !STAFF.test(marks[at]?.text ?? '');
  });

/**
 * Whether the bare word 'staff' means the people that are spoken of ('the staff of Northford YJS', 'calls with YJS staff', 'leaders and staff'), not
 * the standard of that name: that has a verb of rating of its own or stands in a list of standards.
 */
export const areMerePeople = (marks: readonly Mark[], index: number): boolean => {
  const mark = marks[index];
  if (!mark || isInList(marks, index)) return false;
  if (!STAFF.test(index === 0 ? mark.text.toLowerCase() : mark.text)) return false;
  // 'Rates the work of the team's staff as “good”'
  if (marks.slice(0, index).findLast(({ kind }) => kind === 'rating_verb' || kind === 'rating')?.kind === 'rating_verb')
    return false;
  const before = marks[next(marks, index, -1)];
  const after = next(marks, index, 1);
  const verb = marks[after];
  const rest = marks.slice(index + 1);
  // 'After interviews with staff, the service was found …'
  const beside = before !== undefined && (before.kind === 'with' || AMONG.test(before.text));
  if (beside && rest.some(({ kind }) => kind === 'service' || kind === 'service_word')) return true;
  // 'Leaders and staff': the other is no standard.
  const other = marks[next(marks, marks.indexOf(before ?? mark), -1)];
  if (before?.kind === 'and' && other?.kind === 'word') return true;
  // 'Staff at the service were praised and rated “good”'
  const comma = rest.findIndex(({ kind }) => kind === 'comma');
  const turns = comma >= 0 && rest.slice(comma).some(({ kind }) => NAMES.has(kind));
  if (rest.some(({ kind }) => kind === 'rating_verb') && !turns) return false;
  // 'The staff of Northford YJS', 'staff at the service'
  const joined = verb?.kind === 'of' || /^(?:at|of|within)$/i.test(verb?.text ?? '');
  if (joined && WHOSE.has(marks[next(marks, after, 1)]?.kind ?? 'word')) return true;
  const described = verb?.kind === 'copula' && DESCRIBED.test(marks[next(marks, after, 1)]?.text ?? '');
  if (described || verb?.kind === 'relative') return true;
  if (verb && VERBS.has(verb.kind)) return false;
  return before?.kind === 'authority' || before?.kind === 'service' || before?.kind === 'service_word';
};

/** Whether the people are what a clause is about: no service or criterion is named between them and its verb. */
export const isAboutPeople = (subject: readonly Mark[]): boolean => {
  const last = subject.findLastIndex(({ kind }) => NAMES.has(kind));
  // 'Staff at the service are …'
  const head = subject.slice(0, last).findLastIndex(({ kind }) => kind === 'standard');
  const placed = head >= 0 && /^(?:at|of|within)$/i.test(subject[next(subject, head, 1)]?.text ?? '');
  return areMerePeople(subject, last) || (placed && areMerePeople(subject, head));
};
