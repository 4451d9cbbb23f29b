import type { Fill } from '../run.js';
import type { Stroke } from './ruled-grid.js';

/** A place where lines or shading say that a table stands. */
export interface DrawnRegion {
  readonly x0: number;
  readonly x1: number;
  /** Ascending y of lines and edges of shading. */
  readonly edges: readonly number[];
  /** Rows that are shaded cell by cell. */
  readonly shaded: readonly Band[];
}

/** A drawn line, or a shaded row. */
export interface Band {
  readonly x0: number;
  readonly x1: number;
  readonly y0: number;
  readonly y1: number;
  /** Ascending x at which shading drawn cell by cell meets: the sides of columns; empty where a row is shaded whole. */
  readonly walls: readonly number[];
}

/** Lines and bands narrower than this, in points, underline a word or box a number. */
const NARROWEST = 60;
/** Shading higher than this, in points, is a page's background or a text box. */
const HIGHEST_BAND = 250;
/** Sides that differ by more than this, in points, belong to different tables. */
const SAME_SIDE = 8;
const SAME_EDGE = 2.6;
/** Between two shaded rows stands one that is not; between two lines a row of text. In points. */
const FARTHEST_LINE = 110;
const MOST_FILLS = 5_000;

/** Shading is drawn cell by cell or row by row: pieces of one height that stand side by side make a band. */
const shadedBands = (fills: readonly Fill[]): Band[] => {
  const rows = new Map<string, Fill[]>();
  for (const fill of fills.slice(0, MOST_FILLS)) {
    if (fill.y1 - fill.y0 > HIGHEST_BAND) continue;
    const key = `${Math.round(fill.y0 / 2)}:${Math.round(fill.y1 / 2)}`;
    const known = rows.get(key);
    if (known) known.push(fill);
    else rows.set(key, [fill]);
  }
  return [...rows.values()].map((unordered): Band => {
    const pieces = [...unordered].sort((a, b) => a.x0 - b.x0);
    const walls = pieces.flatMap((piece, index) => {
      const before = pieces[index - 1];
      return before && Math.abs(piece.x0 - before.x1) < SAME_EDGE ? [(piece.x0 + before.x1) / 2] : [];
    });
    return {
      x0: Math.min(...pieces.map((piece) => piece.x0)),
      x1: Math.max(...pieces.map((piece) => piece.x1)),
      y0: pieces[0]?.y0 ?? 0,
      y1: pieces[0]?.y1 ?? 0,
      walls,
    };
  });
};

/** Whether rows that are shaded cell by cell have their columns at the same places, but for cells that span several. */
const agree = (bands: readonly Band[]): boolean => {
  const most = mostWalls(bands);
  return bands.every((band) => band.walls.every((wall) => most.some((other) => Math.abs(other - wall) < SAME_SIDE)));
};

const mostWalls = (bands: readonly Band[]): readonly number[] =>
  bands.reduce((known: readonly number[], band) => (band.walls.length > known.length ? band.walls : known), []);

/** Stacks of drawn lines of one width, and of shaded bands of one width, that stand near enough to be one table's. */
export const drawnRegions = (hs: readonly Stroke[], fills: readonly Fill[]): DrawnRegion[] => {
  const lines = hs.map((stroke): Band => ({ x0: stroke.from, x1: stroke.to, y0: stroke.at, y1: stroke.at, walls: [] }));
  const bands = [...lines, ...shadedBands(fills)]
    .filter((band) => band.x1 - band.x0 > NARROWEST)
    .sort((a, b) => a.y0 - b.y0);
  const regions: {
    x0: number;
    x1: number;
    bottom: number;
    reach: number;
    edges: number[];
    shaded: Band[];
  }[] = [];
  for (const band of bands) {
    const height = band.y1 - band.y0;
    const fits = regions.findLast(
      (region) =>
        Math.abs(region.x0 - band.x0) < SAME_SIDE &&
        Math.abs(region.x1 - band.x1) < SAME_SIDE &&
        band.y0 - region.bottom < region.reach &&
        agree([...region.shaded, band]),
    );
    const reach = height > 0 ? Math.max(40, height * 2.2) : FARTHEST_LINE;
    if (fits) {
      fits.edges.push(band.y0, band.y1);
      fits.bottom = Math.max(fits.bottom, band.y1);
      fits.reach = Math.max(fits.reach, reach);
      if (band.walls.length > 0) fits.shaded.push(band);
    } else
      regions.push({
        x0: band.x0,
        x1: band.x1,
        bottom: band.y1,
        reach,
        edges: [band.y0, band.y1],
        shaded: band.walls.length > 0 ? [band] : [],
      });
  }
  return regions
    .map(({ x0, x1, edges, shaded }): DrawnRegion => {
      const ascending = edges.sort((a, b) => a - b);
      return {
        x0,
        x1,
        edges: ascending.filter((y, index) => index === 0 || y - (ascending[index - 1] ?? 0) > SAME_EDGE),
        shaded,
      };
    })
    .filter((region) => region.edges.length >= 2);
};

/** The sides of columns that shaded rows between two heights agree on: those of the row with most cells; none where rows have other sides. */
export const wallsBetween = (shaded: readonly Band[], top: number, bottom: number): readonly number[] => {
  const rows = shaded.filter((band) => band.y0 < bottom && band.y1 > top);
  return agree(rows) ? mostWalls(rows) : [];
};
