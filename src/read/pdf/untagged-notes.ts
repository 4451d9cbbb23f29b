import type { DraftFootnote } from './draft.js';
import { type Line, linesOf } from './lines.js';
import { splitLabel } from './list-label.js';
import { RAISED_MARK } from './raised-marks.js';
import { readingSize } from './reading-frame.js';
import type { PageContent, Run } from './run.js';
import type { TypeStyle } from './type-style.js';

/** Share of the body's size that footnotes don't exceed. */
const NOTE_SIZE = 0.93;
/** Share of the page's height, from the bottom, in which footnotes stand. */
const NOTE_ZONE = 0.55;

/** Whether a line begins with a raised mark, as footnotes do. */
export const startsWithMark = (line: Line): boolean => {
  const first = line.runs[0];
  if (!first) return false;
  if (first.sign !== null || first.text.search(RAISED_MARK) === 0) return true;
  return /^\d{1,3}$/.test(first.text) && first.size < line.size * 0.9;
};

/** Whether a short line is drawn close above a note, as word processors part notes from text. */
const ruledOff = (page: PageContent, line: Line): boolean => {
  const { width } = readingSize(page);
  return page.rules.some(
    (rule) =>
      rule.y0 === rule.y1 &&
      rule.x1 - rule.x0 < 0.45 * width &&
      line.y0 - rule.y0 > -3 &&
      line.y0 - rule.y0 < 22 &&
      Math.abs(rule.x0 - line.x0) < 24,
  );
};

/** Size, in the body's, and baseline distance, in ems, up to which lines are one note's where notes are set in the body's size. */
const BODY_SIZE = 1.03;
const NOTE_GAP = 2.2;

const markOf = (run: Run): string | null => run.sign ?? run.text.match(RAISED_MARK)?.[0] ?? null;

/**
 * Where notes begin that are set as large as the text: at the first line that begins with a raised mark which also stands in a line above
 * it, or that a short drawn line parts from the text, if nothing but plain lines close below each other follows down to the page's end.
 */
const bodySizedNotes = (page: PageContent, lines: readonly Line[], style: TypeStyle): Line[] => {
  const zone: Line[] = [];
  for (const line of [...lines].reverse()) {
    const below = zone[0];
    if (line.bold || line.size > style.bodySize * BODY_SIZE) break;
    if (below && below.base - line.base > NOTE_GAP * line.size) break;
    zone.unshift(line);
  }
  const from = zone.findIndex((line) => {
    const first = line.runs[0];
    const mark = first && startsWithMark(line) ? markOf(first) : null;
    if (mark === null) return false;
    return (
      ruledOff(page, line) ||
      page.runs.some((run) => run.base < line.y0 && run !== first && run.turn === 0 && markOf(run) === mark)
    );
  });
  return from < 0 ? [] : zone.slice(from);
};

/**
 * Finds the footnotes of a page without tags: small type at the bottom, the first line of which begins with a raised
 * mark, or with a plain number below a short drawn line; or type of the text's size whose marks the text bears. Gives the notes and the
 * runs that are none.
 */
export const untaggedNotes = (
  page: PageContent,
  runs: readonly Run[],
  style: TypeStyle,
): { notes: DraftFootnote[]; rest: readonly Run[] } => {
  const { height } = readingSize(page);
  const low = runs.filter((run) => run.turn === 0 && run.y0 > height * (1 - NOTE_ZONE));
  const zone: Line[] = [];
  const lines = linesOf(low);
  for (const line of [...lines].reverse()) {
    if (line.size > style.bodySize * NOTE_SIZE) break;
    zone.unshift(line);
  }
  const numbered = zone.findIndex((line) => /^\d{1,3}$/.test(line.runs[0]?.text ?? '') && ruledOff(page, line));
  const raised = zone.findIndex(startsWithMark);
  const from = numbered >= 0 && (raised < 0 || numbered < raised) ? numbered : raised;
  const noted = from < 0 ? bodySizedNotes(page, lines, style) : zone.slice(from);
  if (noted.length === 0) return { notes: [], rest: runs };
  const starts = (line: Line): boolean =>
    startsWithMark(line) ||
    (from >= 0 &&
      from === numbered &&
      /^\d{1,3}$/.test(line.runs[0]?.text ?? '') &&
      line.x0 <= (noted[0]?.x0 ?? 0) + 2);
  const notes: Run[][] = [];
  for (const line of noted) {
    const open = notes.at(-1);
    if (open && !starts(line)) open.push(...line.runs);
    else notes.push([...line.runs]);
  }
  const taken = new Set(notes.flat());
  return {
    notes: notes.map((own) => ({ kind: 'footnote', ...splitLabel(own) })),
    rest: runs.filter((run) => !taken.has(run)),
  };
};
