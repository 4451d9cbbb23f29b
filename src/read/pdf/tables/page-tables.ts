import { linesOf, lineText } from '../lines.js';
import type { PageContent, Run } from '../run.js';
import { textColumns } from '../text-columns.js';
import { alignedTables } from './aligned-tables.js';
import { bandedTables } from './banded-tables.js';
import { drawnRegions } from './drawn-regions.js';
import type { PlacedTable } from './placed-table.js';
import { cross, horizontalStrokes, type Stroke, verticalStrokes } from './ruled-grid.js';
import { ruledTables } from './ruled-tables.js';

/** More meetings of lines than this are a picture. */
const MOST_CROSSINGS = 1_000_000;

/** More stacks of lines and shading than this are a drawing. */
const MOST_REGIONS = 120;

const CONTENTS = /^(?:table of )?contents(?: page)?(?: \d+)?$/i;

/** Plain boxes: two lines across that the same lines down join, with nothing between. Each is a place of its own for a table. */
const plainBoxes = (hs: readonly Stroke[], vs: readonly Stroke[]): { top: Stroke; bottom: Stroke }[] => {
  const boxes = new Map<Stroke, Stroke>();
  if (hs.length * vs.length > MOST_CROSSINGS) return [];
  for (const down of vs) {
    const [top, bottom, more] = hs.filter((stroke) => cross(stroke, down));
    if (top && bottom && !more) boxes.set(top, bottom);
  }
  return [...boxes].map(([top, bottom]) => ({ top, bottom }));
};

/** Tables by geometry alone, surest first: lines both ways, lines or shading one way, mere alignment. */
export const pageTables = (page: PageContent, runs: readonly Run[]): PlacedTable[] => {
  const upright = runs.filter((run) => run.turn === 0);
  const left = new Set(upright);
  const found: PlacedTable[] = [];
  const take = (tables: readonly PlacedTable[]): void => {
    for (const table of tables) {
      found.push(table);
      for (const run of table.runs) left.delete(run);
    }
  };
  if (page.rules.length > 0 || page.fills.length > 0) {
    const hs = horizontalStrokes(page.rules);
    const vs = verticalStrokes(page.rules);
    take(ruledTables(page, upright, hs, vs));
    const inTable = (stroke: Stroke): boolean =>
      found.some(
        ({ box }) => stroke.at > box.y0 - 4 && stroke.at < box.y1 + 4 && stroke.from < box.x1 && stroke.to > box.x0,
      );
    const boxes = plainBoxes(hs, vs);
    const sides = new Set(boxes.flatMap(({ top, bottom }) => [top, bottom]));
    const free = hs.filter((stroke) => !inTable(stroke) && !sides.has(stroke));
    const regions = [
      ...drawnRegions(free, page.fills),
      ...boxes.map(({ top, bottom }) => ({ x0: top.from, x1: top.to, edges: [top.at, bottom.at], shaded: [] })),
    ];
    take(bandedTables([...left], regions.slice(0, MOST_REGIONS)));
  }
  // A contents page is set like a table from end to end.
  if (linesOf([...left]).some((line) => CONTENTS.test(lineText(line)))) return found;
  // On a page of two columns of prose, a table stands within one of them.
  for (const lines of textColumns([...left])) take(alignedTables(lines.flatMap((line) => [...line.runs])));
  return found;
};
