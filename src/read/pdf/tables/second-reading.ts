import { boxOf, type DraftCell, type DraftTable } from '../draft.js';
import type { Run } from '../run.js';
import type { PlacedTable } from './placed-table.js';

/** Share of a table's words that a drawn grid must hold to be a reading of the same table. */
const SAME_TABLE = 0.8;

/** Whether two cells of one row stand side by side: their heights overlap, or one stands beside the gap between the other's lines. */
const sideBySide = (a: DraftCell, b: DraftCell): boolean => {
  const boxA = boxOf(a.runs);
  const boxB = boxOf(b.runs);
  if (!boxA || !boxB || a.runs[0]?.page !== b.runs[0]?.page || a.rowSpan > 1 || b.rowSpan > 1) return true;
  const slack = 0.6 * Math.max(a.runs[0]?.size ?? 0, b.runs[0]?.size ?? 0);
  return boxA.y0 < boxB.y1 + slack && boxB.y0 < boxA.y1 + slack;
};

const misplaced = (table: DraftTable): string | null => {
  for (const [index, row] of table.rows.entries()) {
    const label = row.find((cell) => cell.runs.length > 0);
    if (label && !row.every((cell) => sideBySide(label, cell))) {
      return `the cells of row ${index + 1} of its tags do not stand side by side on the page`;
    }
  }
  return null;
};

/** Which cell of a grid holds each run. */
const cellsByRun = (grid: DraftTable): Map<Run, DraftCell> => {
  const found = new Map<Run, DraftCell>();
  for (const row of grid.rows) for (const cell of row) for (const run of cell.runs) found.set(run, cell);
  return found;
};

const differs = (table: DraftTable, grid: DraftTable): string | null => {
  const drawn = cellsByRun(grid);
  const owner = new Map<DraftCell, number>();
  for (const [index, row] of table.rows.entries()) {
    for (const [place, cell] of row.entries()) {
      const holders = new Set(cell.runs.flatMap((run) => drawn.get(run) ?? []));
      if (holders.size > 1) return `the lines drawn on the page part cell ${place + 1} of row ${index + 1} of its tags`;
      const [holder] = holders;
      if (!holder) continue;
      const key = index * 1_000 + place;
      const other = owner.get(holder);
      if (other !== undefined && other !== key) {
        return `no line on the page parts what its tags give as rows ${Math.floor(other / 1_000) + 1} and ${index + 1}`;
      }
      owner.set(holder, key);
    }
  }
  return null;
};

/**
 * Reads a tagged table a second time, from where its words stand and from the grid drawn around them. Gives what differs, as the
 * end of a sentence about the table; null where both readings agree or there is no grid to compare with.
 */
export const secondReading = (table: DraftTable, geometry: readonly PlacedTable[]): string | null => {
  const amiss = misplaced(table);
  if (amiss !== null) return amiss;
  const runs = table.rows.flatMap((row) => row.flatMap((cell) => cell.runs));
  if (runs.length === 0) return null;
  const grid = geometry.find(
    (placed) => placed.grid && runs.filter((run) => placed.runs.has(run)).length >= SAME_TABLE * runs.length,
  );
  return grid ? differs(table, grid.table) : null;
};
