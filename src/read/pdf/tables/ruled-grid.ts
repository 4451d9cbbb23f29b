import type { Rule } from '../run.js';

/** A cell of a drawn grid, in grid lines: columns `c0` up to `c1`, rows `r0` up to `r1` (half-open). */
export interface GridCell {
  readonly r0: number;
  readonly r1: number;
  readonly c0: number;
  readonly c1: number;
}

/** A grid that drawn lines make: its lines' places, ascending, and the cells that have walls all round. */
export interface RuledGrid {
  readonly xs: readonly number[];
  readonly ys: readonly number[];
  readonly cells: readonly GridCell[];
}

/** Lines nearer than this, in points, are one line drawn twice. */
const SAME_LINE = 2.6;
/** Ends that miss each other by less than this meet. */
const REACH = 3.2;
/** Lines that run on beyond the outermost crossing line by more than this have an open side: one more column or row. */
const OPEN_SIDE = 14;
const MOST_RULES = 4_000;
const MOST_CELLS = 20_000;

/** One straight line after merging: `at` is its place across, `from` and `to` along. */
export interface Stroke {
  readonly at: number;
  readonly from: number;
  readonly to: number;
}

/** Merges pieces of one straight line (cell borders drawn one by one) and copies of it. */
export const mergeStrokes = (strokes: readonly Stroke[]): Stroke[] => {
  const sorted = [...strokes].sort((a, b) => a.at - b.at || a.from - b.from);
  const merged: Stroke[] = [];
  let group: Stroke[] = [];
  const flush = (): void => {
    group.sort((a, b) => a.from - b.from);
    const at = group.reduce((sum, stroke) => sum + stroke.at, 0) / group.length;
    let open: { from: number; to: number } | null = null;
    for (const stroke of group) {
      if (open && stroke.from <= open.to + REACH) open.to = Math.max(open.to, stroke.to);
      else {
        if (open) merged.push({ at, ...open });
        open = { from: stroke.from, to: stroke.to };
      }
    }
    if (open) merged.push({ at, ...open });
    group = [];
  };
  for (const stroke of sorted) {
    const first = group[0];
    if (first && stroke.at - first.at > SAME_LINE) flush();
    group.push(stroke);
  }
  if (group.length > 0) flush();
  return merged;
};

export const horizontalStrokes = (rules: readonly Rule[]): Stroke[] =>
  mergeStrokes(
    rules.filter((rule) => rule.y0 === rule.y1).map((rule) => ({ at: rule.y0, from: rule.x0, to: rule.x1 })),
  );

export const verticalStrokes = (rules: readonly Rule[]): Stroke[] =>
  mergeStrokes(
    rules.filter((rule) => rule.x0 === rule.x1).map((rule) => ({ at: rule.x0, from: rule.y0, to: rule.y1 })),
  );

/** Whether a line across and a line down meet. */
export const cross = (horizontal: Stroke, vertical: Stroke): boolean =>
  vertical.at >= horizontal.from - REACH &&
  vertical.at <= horizontal.to + REACH &&
  horizontal.at >= vertical.from - REACH &&
  horizontal.at <= vertical.to + REACH;

/** Places of lines across, those within a few points of each other as one. */
const places = (values: readonly number[]): number[] => {
  const sorted = [...values].sort((a, b) => a - b);
  const kept: number[] = [];
  for (const value of sorted) if (kept.length === 0 || value - (kept.at(-1) ?? 0) > SAME_LINE) kept.push(value);
  return kept;
};

/** Groups of lines that hang together by crossings. */
const components = (hs: readonly Stroke[], vs: readonly Stroke[]): { hs: Stroke[]; vs: Stroke[] }[] => {
  const owner = new Map<Stroke, number>();
  let next = 0;
  for (const seed of vs) {
    if (owner.has(seed)) continue;
    const id = next;
    next += 1;
    owner.set(seed, id);
    const queue: { stroke: Stroke; vertical: boolean }[] = [{ stroke: seed, vertical: true }];
    for (let item = queue.pop(); item; item = queue.pop()) {
      for (const other of item.vertical ? hs : vs) {
        if (owner.has(other)) continue;
        const meets = item.vertical ? cross(other, item.stroke) : cross(item.stroke, other);
        if (!meets) continue;
        owner.set(other, id);
        queue.push({ stroke: other, vertical: !item.vertical });
      }
    }
  }
  const groups = Array.from({ length: next }, (): { hs: Stroke[]; vs: Stroke[] } => ({ hs: [], vs: [] }));
  for (const stroke of hs) {
    const id = owner.get(stroke);
    if (id !== undefined) groups[id]?.hs.push(stroke);
  }
  for (const stroke of vs) {
    const id = owner.get(stroke);
    if (id !== undefined) groups[id]?.vs.push(stroke);
  }
  return groups;
};

const covers = (strokes: readonly Stroke[], at: number, middle: number): boolean =>
  strokes.some((stroke) => Math.abs(stroke.at - at) <= SAME_LINE && stroke.from <= middle && stroke.to >= middle);

/** Joins elementary cells that no wall parts; groups that are no rectangle stay apart. */
const cellsOf = (
  xs: readonly number[],
  ys: readonly number[],
  hs: readonly Stroke[],
  vs: readonly Stroke[],
): GridCell[] => {
  const columns = xs.length - 1;
  const rows = ys.length - 1;
  const parent = Int32Array.from({ length: columns * rows }, (_, index) => index);
  const find = (index: number): number => {
    let root = index;
    while (parent[root] !== root) root = parent[root] ?? root;
    parent[index] = root;
    return root;
  };
  for (let row = 0; row < rows; row += 1) {
    const middleY = ((ys[row] ?? 0) + (ys[row + 1] ?? 0)) / 2;
    for (let column = 0; column < columns; column += 1) {
      const middleX = ((xs[column] ?? 0) + (xs[column + 1] ?? 0)) / 2;
      const index = row * columns + column;
      if (column + 1 < columns && !covers(vs, xs[column + 1] ?? 0, middleY)) parent[find(index + 1)] = find(index);
      if (row + 1 < rows && !covers(hs, ys[row + 1] ?? 0, middleX)) parent[find(index + columns)] = find(index);
    }
  }
  const groups = new Map<number, { r0: number; r1: number; c0: number; c1: number; size: number }>();
  for (let index = 0; index < columns * rows; index += 1) {
    const row = Math.floor(index / columns);
    const column = index % columns;
    const known = groups.get(find(index));
    if (known) {
      known.r1 = Math.max(known.r1, row + 1);
      known.c0 = Math.min(known.c0, column);
      known.c1 = Math.max(known.c1, column + 1);
      known.size += 1;
    } else groups.set(find(index), { r0: row, r1: row + 1, c0: column, c1: column + 1, size: 1 });
  }
  const cells: GridCell[] = [];
  for (let index = 0; index < columns * rows; index += 1) {
    const row = Math.floor(index / columns);
    const column = index % columns;
    const group = groups.get(find(index));
    if (!group) continue;
    const { r0, r1, c0, c1, size } = group;
    if (size !== (r1 - r0) * (c1 - c0)) cells.push({ r0: row, r1: row + 1, c0: column, c1: column + 1 });
    else if (row === r0 && column === c0) cells.push({ r0, r1, c0, c1 });
  }
  return cells;
};

/** The grids that a page's straight lines make. Sides may be open: a line that runs on beyond the outermost crossing one has a cell there. */
export const ruledGrids = (hs: readonly Stroke[], vs: readonly Stroke[]): RuledGrid[] => {
  if (hs.length + vs.length > MOST_RULES) return [];
  const grids: RuledGrid[] = [];
  for (const group of components(hs, vs)) {
    if (group.hs.length === 0 || group.vs.length === 0) continue;
    const xs = places(group.vs.map((stroke) => stroke.at));
    const ys = places(group.hs.map((stroke) => stroke.at));
    const left = Math.min(...group.hs.map((stroke) => stroke.from));
    const right = Math.max(...group.hs.map((stroke) => stroke.to));
    const top = Math.min(...group.vs.map((stroke) => stroke.from));
    const bottom = Math.max(...group.vs.map((stroke) => stroke.to));
    if ((xs[0] ?? 0) - left > OPEN_SIDE) xs.unshift(left);
    if (right - (xs.at(-1) ?? 0) > OPEN_SIDE) xs.push(right);
    if ((ys[0] ?? 0) - top > OPEN_SIDE) ys.unshift(top);
    if (bottom - (ys.at(-1) ?? 0) > OPEN_SIDE) ys.push(bottom);
    if (xs.length < 2 || ys.length < 2 || (xs.length - 1) * (ys.length - 1) > MOST_CELLS) continue;
    grids.push({ xs, ys, cells: cellsOf(xs, ys, group.hs, group.vs) });
  }
  return grids;
};
