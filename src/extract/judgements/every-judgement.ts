import type { Framework } from '../../framework/framework.js';

const OVERALL = 'overall';

/** The judgements of a programme, as its documents of a year may have had them: one list, or two where the year is that of a change or is not known. */
const judgementsIn = ({ standards }: Framework, year: number | null): readonly (readonly string[])[] => {
  const since = [...new Set(standards.flatMap((one) => (one.since === null ? [] : [one.since])))];
  const [change, other] = since;
  const all = standards.map(({ id }) => id);
  if (other !== undefined) return [];
  if (change === undefined) return [all];
  const before = standards.flatMap((one) => (one.since === null ? [one.id] : []));
  const from = Number(change.slice(0, 4));
  // What came out in the year of the change may still be of the time before.
  if (year === null || year === from) return [before, all];
  return [year < from ? before : all];
};

/** The judgements that so many are: these, or these and the overall one. */
const counted = (ids: readonly string[], number: number | null): readonly string[] | null =>
  number === null || number === ids.length ? ids : number === ids.length + 1 ? [...ids, OVERALL] : null;

/**
 * Which judgements 'all areas', 'all four areas' or 'every category' are: those of the one framework that may be meant, in the document's year, where
 * it judges each by its own word and rates all of them. Where the year leaves two lists, what both have. Empty where nothing settles it.
 */
export const settledJudgements = (
  frameworks: readonly Framework[],
  year: number | null,
  number: number | null,
): readonly string[] => {
  const [framework, other] = frameworks;
  if (!framework || other || framework.subjects !== undefined || framework.domains.length > 0) return [];
  if (!framework.standards.every(({ basis, required }) => basis === 'judgement' && required)) return [];
  const lists = judgementsIn(framework, year).flatMap((ids) => {
    const list = counted(ids, number);
    return list ? [list] : [];
  });
  const [first = [], ...rest] = lists;
  return first.filter((id) => rest.every((list) => list.includes(id)));
};
