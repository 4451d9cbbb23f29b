import type { Mark, MarkKind } from './marks.js';

const IN_NAME: ReadonlySet<MarkKind> = new Set<MarkKind>(['standard', 'adverb', 'and', 'quote', 'comma', 'domain']);

/** Whether a stretch is names of standards and nothing besides. */
const isNamesOnly = (marks: readonly Mark[]): boolean =>
  marks.some(({ kind }) => kind === 'standard') && marks.every(({ kind }) => IN_NAME.has(kind));

/** 'Good in the following areas – planning; delivery; and reviewing': semicolons that part names in a list are commas. */
export const withJoinedNames = (marks: readonly Mark[]): readonly Mark[] => {
  if (!marks.some(({ kind }) => kind === 'semicolon')) return marks;
  const opens = (kind: MarkKind): boolean => kind === 'semicolon' || kind === 'colon' || kind === 'dash';
  return marks.map((mark, index) => {
    if (mark.kind !== 'semicolon') return mark;
    const before = marks.slice(0, index).findLastIndex(({ kind }) => opens(kind));
    const after = marks.findIndex(({ kind }, at) => at > index && (opens(kind) || kind === 'stop'));
    const next = marks.slice(index + 1, after < 0 ? marks.length : after);
    return before >= 0 && isNamesOnly(marks.slice(before + 1, index)) && isNamesOnly(next)
      ? { ...mark, kind: 'comma' }
      : mark;
  });
};
