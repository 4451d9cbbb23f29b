import type { Chunk, Line } from './lines.js';

/** How a text breaks its lines. */
export interface Wrapping {
  /** The width at which lines were wrapped, in characters; null where a paragraph is one line. */
  readonly width: number | null;
  /** Whether blank lines part the paragraphs, rather than every line being one. */
  readonly blankSeparated: boolean;
  /** First lines of the chunks in which every line is a few words that open with a capital: lines that stand each for itself. */
  readonly separate: ReadonlySet<number>;
}

const standsForItself = (text: string): boolean =>
  text.length <= 70 && text.split(/\s+/).length <= 8 && /^\W{0,3}[\p{Lu}\d]/u.test(text);

const separateChunks = (lines: readonly Line[], chunks: readonly Chunk[]): ReadonlySet<number> =>
  new Set(
    chunks
      .filter(({ first, last }) => lines.slice(first, last + 1).every(({ text }) => standsForItself(text)))
      .map(({ first }) => first),
  );

/** Learns from a text's lines how it breaks them. Rows of tables don't count. */
export const wrappingOf = (lines: readonly Line[], chunks: readonly Chunk[]): Wrapping => {
  const separate = separateChunks(lines, chunks);
  const inner: number[] = [];
  let terminal = 0;
  let prose = 0;
  let proseChunks = 0;
  for (const chunk of chunks) {
    let hasProse = false;
    for (let index = chunk.first; index <= chunk.last; index += 1) {
      const line = lines[index];
      if (!line || line.text.includes('\t') || line.text.startsWith('|')) continue;
      prose += 1;
      hasProse = true;
      if (index >= chunk.last) continue;
      inner.push(line.text.length);
      if (TERMINAL.test(line.text)) terminal += 1;
    }
    if (hasProse) proseChunks += 1;
  }
  const blankSeparated = prose < 3 || proseChunks >= prose * 0.3;
  if (inner.length < 3) return { width: null, blankSeparated, separate };
  inner.sort((a, b) => a - b);
  const nearLongest = inner[Math.floor((inner.length - 1) * 0.95)] ?? 0;
  const nearFull = inner.filter((length) => length >= nearLongest * 0.75).length;
  const wrapped =
    nearLongest >= 35 && nearLongest <= 140 && nearFull >= inner.length * 0.45 && terminal <= inner.length * 0.6;
  return {
    width: wrapped ? nearLongest : null,
    blankSeparated: blankSeparated || (wrapped && proseChunks > 2),
    separate,
  };
};

const ENDS_OPEN =
  /(?:[,–—-]|\b(?:the|a|an|of|in|on|at|to|by|for|with|and|or|from|that|as|is|are|was|were|has|have|their|its|our))$/i;
const TERMINAL = /[.!?:;…]["”’'`)\]]*[⁰¹²³⁴⁵⁶⁷⁸⁹]*$/;

const END_MARK = /^\W*ends\W*$/i;
const THEMATIC_BREAK = /^(?:[-*_]\s*){3,}$/;
const LABELLED = /^\p{Lu}[\p{L} ]{2,30}:\s+\S.{0,60}$/u;
const DATE = /^(?:\p{Lu}\p{Ll}+day,?\s+)?\d{1,2}(?:st|nd|rd|th)?\s+\p{Lu}\p{Ll}{2,8},?\s+\d{4}$/u;

/** A line that goes with no other: what ends a release, a rule across the page, a date, a short label with its value. */
const standsBySelf = (text: string): boolean =>
  text.length <= 90 &&
  (END_MARK.test(text) ||
    THEMATIC_BREAK.test(text) ||
    DATE.test(text) ||
    (LABELLED.test(text) && !/[.!?]$/.test(text)));

/** Whether a line is a rule across the page and nothing else. */
export const isRule = (text: string): boolean => text.length >= 3 && THEMATIC_BREAK.test(text);

/** Whether `next`, the line below `line` in `chunk`, goes on with the paragraph that `line` belongs to. */
export const continues = (chunk: Chunk, line: Line, next: Line, wrapping: Wrapping): boolean => {
  const { width, blankSeparated, separate } = wrapping;
  if (standsBySelf(line.text) || standsBySelf(next.text)) return false;
  if (/^["“‘'(]?\p{Ll}/u.test(next.text) || ENDS_OPEN.test(line.text)) return true;
  const terminal = TERMINAL.test(line.text);
  if (width !== null) {
    const firstWord = /^\S{1,40}/.exec(next.text)?.[0].length ?? 0;
    const full = line.text.length + 1 + firstWord > width * 0.93;
    return full && !(terminal && next.indent > line.indent + 1);
  }
  return !terminal && blankSeparated && !separate.has(chunk.first);
};
