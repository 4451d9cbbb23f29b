import type { FootnotesNear } from './footnotes-near.js';
import { questionText } from './question-text.js';
import type { RawRow, RawTable } from './raw-table.js';
import { type RowValues, valuesOf } from './row-values.js';
import { withCountsTold } from './untitled-counts.js';

/** More rounds than this change nothing in practice: each must settle a footnote that the one before left open. */
const ROUNDS = 4;

/**
 * The values of all rows of one standard's tables. A footnote has one mark: where one row can only be read with a certain footnote's
 * mark glued to its number, no other row is taken to hold it, which may leave that row one reading. Nor is it where a question bears it
 * beside numbers of its own.
 */
export const valuesOfTables = (
  tables: readonly RawTable[],
  footnotes: FootnotesNear,
  marksAreRaised: boolean,
): ReadonlyMap<RawRow, RowValues> => {
  let values = new Map<RawRow, RowValues>();
  const inLabels = tables.flatMap((table) =>
    table.rows.flatMap((row) => (row.values.kind === 'cells' ? questionText(row.label).marks : [])),
  );
  let placed: ReadonlySet<string> = new Set(inLabels);
  for (let round = 0; round < ROUNDS; round += 1) {
    const next = new Map<RawRow, RowValues>();
    const marks = new Set<string>(inLabels);
    for (const table of tables) {
      for (const row of table.rows) {
        const settled = values.get(row);
        const near = footnotes.unreferencedNear(row.at.start);
        const read =
          settled !== undefined && settled.why === null
            ? settled
            : valuesOf(row, {
                columns: table.columns,
                cases: table.header?.cases ?? null,
                footnotes: near.filter((label) => !placed.has(label)),
                isFootnote: footnotes.hasLabel,
                marksAreRaised,
              });
        next.set(row, read);
        if (read.why === null) for (const mark of read.marks) if (near.includes(mark)) marks.add(mark);
      }
    }
    const settled = marks.size === placed.size;
    values = next;
    placed = marks;
    if (settled) break;
  }
  for (const table of tables) for (const [row, read] of withCountsTold(table, values)) values.set(row, read);
  for (const table of tables) {
    if (!table.spread) continue;
    const cases = table.header?.cases ?? null;
    if (!unlike(table) && !table.rows.some((row) => contradicts(values.get(row), cases))) continue;
    for (const row of table.rows) if (row.values.kind === 'run') values.set(row, OUT_OF_ORDER);
  }
  return values;
};

const OUT_OF_ORDER: RowValues = {
  relevant: null,
  yes: null,
  percent: null,
  marks: [],
  why: 'the numbers stand on lines of their own, and in the order in which they stand they don’t fit the rows',
  repairs: [],
};

/** Whether some rows of a table have percentages where others have none. */
const unlike = ({ rows }: RawTable): boolean => {
  const signs = rows.flatMap(({ values }) => (values.kind === 'run' ? [(values.run.match(/%/gu) ?? []).length] : []));
  return new Set(signs).size > 1;
};

/** Whether a row's numbers can't be of one row: an answer above its cases, or a percentage that is not theirs. */
const contradicts = (values: RowValues | undefined, cases: number | null): boolean => {
  if (values === undefined) return false;
  const { relevant, yes, percent } = values;
  const of = relevant ?? cases;
  if (relevant !== null && cases !== null && relevant > cases) return true;
  if (yes === null || of === null || of === 0) return false;
  return yes > of || (percent !== null && Math.abs((100 * yes) / of - percent.value) > 1);
};
