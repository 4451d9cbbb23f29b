import { linesOf, lineText } from '../lines.js';
import type { PageContent, Run } from '../run.js';
import { textColumns } from '../text-columns.js';
import { alignedTables } from './aligned-tables.js';
import { bandedTables } from './banded-tables.js';
import { drawnRegions } from './drawn-regions.js';
import type { PlacedTable } from './placed-table.js';
import { horizontalStrokes, verticalStrokes } from './ruled-grid.js';
import { ruledTables } from './ruled-tables.js';

const CONTENTS = /^(?:table of )?contents(?: page)?(?: \d+)?$/i;

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
    take(ruledTables(page, upright, hs, verticalStrokes(page.rules)));
    const free = hs.filter(
      (stroke) =>
        !found.some(
          ({ box }) => stroke.at > box.y0 - 4 && stroke.at < box.y1 + 4 && stroke.from < box.x1 && stroke.to > box.x0,
        ),
    );
    take(bandedTables([...left], drawnRegions(free, page.fills)));
  }
  // A contents page is set like a table from end to end.
  if (linesOf([...left]).some((line) => CONTENTS.test(lineText(line)))) return found;
  // On a page of two columns of prose, a table stands within one of them.
  for (const lines of textColumns([...left])) take(alignedTables(lines.flatMap((line) => [...line.runs])));
  return found;
};
