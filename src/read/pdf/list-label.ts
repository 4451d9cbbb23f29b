import { lower, RAISED_MARK } from './raised-marks.js';
import type { Run } from './run.js';
import { breaksLine } from './run-text.js';

const BULLET = /^[•◦‣⁃▪▫■□●○◻◼➢➤→✓✔✗❑❖–—·∙o-]$/;
const NUMBER = /^(?:\(?\d{1,3}[.)]|\d{1,2}(?:\.\d{1,2}){1,3}\.?|\([a-z]{1,4}\)|[a-z]\)|[ivx]{1,5}[.)])$/;

/** The bullet or number that a list item's runs begin with; with 'bullets', only signs that are nothing but bullets. */
export const labelOf = (runs: readonly Run[], which: 'bullets' | 'any'): string | null => {
  const first = runs[0];
  if (!first || runs.length < 2) return null;
  if (BULLET.test(first.text)) return which === 'bullets' && /[o–—·-]/.test(first.text) ? null : first.text;
  return which === 'any' && NUMBER.test(first.text) ? first.text : null;
};

const NOTE_LABEL = /^[[(]?(\d{1,3}|[a-z]|[*†‡§]{1,3})[\])]?[.:]?$/;

/** A footnote's own mark and its runs. The mark may stand glued to the first word. */
export const splitLabel = (runs: readonly Run[]): { label: string; runs: readonly Run[] } => {
  const first = runs[0];
  const match = first ? NOTE_LABEL.exec(lower(first.sign ?? first.text)) : null;
  return { label: match?.[1] ?? '', runs };
};

/** Splits runs that hold several footnotes, each of which begins a line with its raised mark. */
export const splitNotes = (runs: readonly Run[]): (readonly Run[])[] => {
  const notes: Run[][] = [];
  for (const run of runs) {
    const open = notes.at(-1);
    const before = open?.at(-1);
    const marked = run.sign !== null || run.text.search(RAISED_MARK) === 0;
    if (open && before && !(marked && breaksLine(before, run))) open.push(run);
    else notes.push([run]);
  }
  return notes;
};
