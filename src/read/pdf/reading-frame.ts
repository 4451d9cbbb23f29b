import type { Box } from '../../document/box.js';
import type { BlankPlace, Fill, PageContent, Rule, Run } from './run.js';

/** A page as displayed, its runs in display coordinates. */
export interface DisplayedPage {
  readonly number: number;
  readonly width: number;
  readonly height: number;
  readonly runs: Run[];
  readonly rules: readonly Rule[];
  readonly fills: readonly Fill[];
  readonly blanks: ReadonlyMap<number, BlankPlace>;
}

/** Turns a point by quarter turns anticlockwise, from a page of this size to the page that reads upright. */
const turnPoint = (x: number, y: number, width: number, height: number, turned: number): { x: number; y: number } => {
  if (turned === 1) return { x: y, y: width - x };
  if (turned === 2) return { x: width - x, y: height - y };
  if (turned === 3) return { x: height - y, y: x };
  return { x, y };
};

const turnBox = (box: Box, width: number, height: number, turned: number): Box => {
  const a = turnPoint(box.x0, box.y0, width, height, turned);
  const b = turnPoint(box.x1, box.y1, width, height, turned);
  return { x0: Math.min(a.x, b.x), y0: Math.min(a.y, b.y), x1: Math.max(a.x, b.x), y1: Math.max(a.y, b.y) };
};

/** The box of a run, which is in its page's reading frame, on the page as displayed. */
export const displayedBox = (page: PageContent, box: Box): Box => {
  const { turned, width, height } = page;
  if (turned === 0) return { x0: box.x0, y0: box.y0, x1: box.x1, y1: box.y1 };
  const sideways = turned === 1 || turned === 3;
  return turnBox(box, sideways ? height : width, sideways ? width : height, (4 - turned) % 4);
};

const onPage = (run: Run, width: number, height: number): boolean => {
  const x = (run.x0 + run.x1) / 2;
  const y = (run.y0 + run.y1) / 2;
  return x >= -2 && x <= width + 2 && y >= -2 && y <= height + 2;
};

const baseAfter = (run: Run, width: number, height: number, turned: number): number => {
  const acrossIsY = run.turn === 0 || run.turn === 2;
  const at = acrossIsY ? { x: 0, y: run.base } : { x: run.base, y: 0 };
  const point = turnPoint(at.x, at.y, width, height, turned);
  return (run.turn - turned + 4) % 2 === 0 ? point.y : point.x;
};

/**
 * Finds how most of a page's writing is turned, and turns everything into the frame in which it reads upright.
 * What lies off the page is dropped: no reader sees it.
 */
export const inReadingFrame = (page: DisplayedPage): PageContent => {
  const { number, width, height, blanks } = page;
  const runs = page.runs.filter((run) => onPage(run, width, height));
  const letters = [0, 0, 0, 0];
  for (const run of runs) letters[run.turn] = (letters[run.turn] ?? 0) + run.text.length;
  const total = letters.reduce((sum, count) => sum + count, 0);
  const turned = Math.max(
    0,
    letters.findIndex((count) => count > total / 2),
  );
  if (turned === 0) return { number, width, height, turned, runs, rules: page.rules, fills: page.fills, blanks };
  for (const run of runs) {
    const base = baseAfter(run, width, height, turned);
    Object.assign(run, turnBox(run, width, height, turned));
    run.base = base;
    run.turn = (run.turn - turned + 4) % 4;
  }
  return {
    number,
    width,
    height,
    turned,
    runs,
    rules: page.rules.map((rule) => turnBox(rule, width, height, turned)),
    fills: page.fills.map((fill) => turnBox(fill, width, height, turned)),
    blanks: new Map(
      [...blanks].map(([key, place]) => [key, turnPoint(place.x, place.y, width, height, turned)] as const),
    ),
  };
};

/** Width and height of the page in its reading frame. */
export const readingSize = (page: PageContent): { width: number; height: number } =>
  page.turned % 2 === 1 ? { width: page.height, height: page.width } : { width: page.width, height: page.height };
