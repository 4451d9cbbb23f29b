import type { Anchor } from '../../document/anchor.js';
import type { Block } from '../../document/blocks.js';
import { headingForm, isCapitals, isNoHeading, leadsOn, mayBeTitle, namesPart } from '../heading-lines.js';
import type { Chunk, Line } from './lines.js';
import { labelNumber, listLabel } from './list-labels.js';
import { hashHeading, isBoldLine, underlineLevel, withoutEmphasis } from './markup.js';
import { continues, type Wrapping } from './wrapping.js';

/** A heading that was found in a text's lines. */
export interface FoundHeading {
  readonly at: Anchor;
  readonly tail: HeadingTail | null;
  readonly last: number;
  /** As its markup states it, 1 to 6; null where only its words tell. */
  readonly stated: number | null;
  /** Parts of its number, 0 for an annexe, null for a heading without. */
  readonly depth: number | null;
  readonly question: boolean;
  /** Whether it is one wherever it stands, so that a paragraph above it ends. */
  readonly sure: boolean;
}

/** What stands behind a heading's words on its line and is none of them. */
export interface HeadingTail {
  readonly kind: 'furniture' | 'figure';
  readonly at: Anchor;
}

/** What levels the headings so far have: `parent` is that of the last heading with a number, or of the last annexe. */
export interface HeadingLevels {
  parent: number;
}

const neighbourLabel = (lines: readonly Line[], from: number, step: 1 | -1): number | null => {
  for (let index = from + step; index >= 0 && index < lines.length && Math.abs(index - from) <= 3; index += step) {
    const words = lines[index]?.text ?? '';
    if (words === '') continue;
    const label = listLabel(words);
    return label ? labelNumber(label.label) : null;
  }
  return null;
};

/** Whether a line with a plain number (`2. …`) is one of a list's items: a neighbour has the number before or after. */
const isListedNumber = (lines: readonly Line[], index: number): boolean => {
  const label = listLabel(lines[index]?.text ?? '');
  const number = label ? labelNumber(label.label) : null;
  if (number === null) return false;
  return neighbourLabel(lines, index, -1) === number - 1 || neighbourLabel(lines, index, 1) === number + 1;
};

const TERMINAL = /[.!?:;…]["”’'`)\]]*[⁰¹²³⁴⁵⁶⁷⁸⁹]*$/;

/** Whether line `index` has room around it: blank lines, or in texts without them a whole sentence above. */
const standsAlone = (lines: readonly Line[], chunk: Chunk, index: number, wrapping: Wrapping): boolean => {
  if (chunk.first === chunk.last) return true;
  const above = index > chunk.first ? (lines[index - 1]?.text ?? '') : '';
  const below = index < chunk.last ? (lines[index + 1]?.text ?? '') : '';
  if (wrapping.blankSeparated) return false;
  return (above === '' || TERMINAL.test(above)) && below.length > 80;
};

const LONGEST_LINE = 400;
const TAIL = /\s*([([]\s*(?:back|return) to (?:the )?top\s*[)\]]|(?<=\s)Image:\s.{0,200})$/i;

/** A line's words without a link back to the top or a picture's description after them, and that tail. */
const withoutTail = (text: string, at: Anchor): { at: Anchor; tail: HeadingTail | null } => {
  const match = TAIL.exec(text.slice(at.start, at.end));
  if (!match || match.index === 0) return { at, tail: null };
  const start = at.end - (match[1] ?? '').length;
  const kind = match[1]?.startsWith('Image') ? 'figure' : 'furniture';
  return { at: { start: at.start, end: at.start + match.index }, tail: { kind, at: { start, end: at.end } } };
};

const PLAIN = { stated: null, depth: null, question: false } as const;

/** A heading by Markdown's hashes or by a rule below it. */
const markedHeading = (text: string, lines: readonly Line[], chunk: Chunk, line: Line): FoundHeading | null => {
  const whole = { start: line.start, end: line.end };
  const hashed = hashHeading(text, whole);
  if (hashed) return { ...PLAIN, ...withoutTail(text, hashed.at), last: line.index, stated: hashed.level, sure: true };
  if (line.index !== chunk.first || line.index === chunk.last || /[\t|]/.test(line.text)) return null;
  const level = underlineLevel(lines[line.index + 1]?.text);
  if (level === null) return null;
  return {
    ...PLAIN,
    ...withoutTail(text, withoutEmphasis(text, whole)),
    last: line.index + 1,
    stated: level,
    sure: true,
  };
};

/** A phrase in bold that is no label, date or sentence. */
const isBoldPhrase = (words: string): boolean =>
  /\s\S+\s/.test(words) && words.length <= 120 && !/[.;,]$/.test(words) && !isNoHeading(words) && !leadsOn(words);

const ENDS_BLOCK = /[.!?:;…]["”’'`)\]]*$|^\W*ends\W*$/i;

/** Whether blanks set words apart as cells of a row, other than behind the number that opens a line. */
const hasWideGap = (words: string): boolean => / {3,}\S/.test(words.replace(/^\(?[\d.]+\)?\s+/, ''));

/** The heading at line `index` of a chunk, by its markup or by its words; null if there is none. */
export const headingAt = (
  text: string,
  lines: readonly Line[],
  chunk: Chunk,
  index: number,
  wrapping: Wrapping,
): FoundHeading | null => {
  const line = lines[index];
  if (!line || line.text.length > LONGEST_LINE || hasWideGap(line.text)) return null;
  const marked = markedHeading(text, lines, chunk, line);
  if (marked) return marked;
  const whole = { start: line.start, end: line.end };
  const bold = isBoldLine(line.text);
  const { at, tail } = withoutTail(text, bold ? withoutEmphasis(text, whole) : whole);
  const words = text.slice(at.start, at.end);
  const form = headingForm(words.replace(/\*\*|__/g, '').replace(/(?<=\p{L})[⁰¹²³⁴⁵⁶⁷⁸⁹]{1,3}$/u, ''));
  const found = { ...PLAIN, at, tail, last: index, question: form?.form === 'question', sure: false };
  if (bold && (form || isBoldPhrase(words))) {
    return { ...found, depth: form?.form === 'numbered' ? form.depth : null, sure: true };
  }
  if (!form) return null;
  const alone = standsAlone(lines, chunk, index, wrapping);
  const opens = alone || index === chunk.first;
  switch (form.form) {
    case 'numbered':
      if (form.depth === 1 && !isCapitals(words) && !(alone && !isListedNumber(lines, index))) return null;
      return { ...found, depth: form.depth, sure: form.depth > 1 || isCapitals(words) };
    case 'annexe':
      return opens ? { ...found, depth: 0 } : null;
    case 'capitals':
      return found;
    case 'named':
      return opens || ENDS_BLOCK.test(lines[index - 1]?.text ?? '') ? found : null;
    case 'question':
    case 'short':
      return alone ? found : null;
  }
};

/** The level of a heading among those before it; takes note of it for those to come. */
export const levelOf = (levels: HeadingLevels, found: FoundHeading): number => {
  if (found.stated !== null) {
    levels.parent = found.stated;
    return found.stated;
  }
  if (found.depth !== null) {
    levels.parent = Math.min(6, found.depth === 0 ? 2 : found.depth + 1);
    return levels.parent;
  }
  return Math.min(6, levels.parent + (found.question ? 2 : 1));
};

/** The title that opens a text: a phrase of one to three lines in the first chunk of its kind. */
export const titleAt = (
  text: string,
  lines: readonly Line[],
  chunk: Chunk,
  index: number,
  wrapping: Wrapping,
): { at: Anchor; last: number } | null => {
  if (index !== chunk.first) return null;
  let last = index;
  while (last < chunk.last && last < index + 3) {
    const above = lines[last];
    const below = lines[last + 1];
    if (!above || !below || !continues(chunk, above, below, wrapping)) break;
    last += 1;
  }
  const first = lines[index];
  const end = lines[last];
  if (!first || !end) return null;
  const part = text.slice(first.start, end.end);
  if (
    part.length > 400 ||
    /[\t|]/.test(part) ||
    hasWideGap(part) ||
    hashHeading(text, { start: first.start, end: first.end })
  )
    return null;
  const words = part
    .replace(/\*\*|__/g, '')
    .replace(/\s+/g, ' ')
    .trim();
  if (!mayBeTitle(words) || namesPart(words) || words.split(' ').length < 4) return null;
  if (part.split('\n').some((line) => /[:.]$/.test(line.trim()))) return null;
  if (isCapitals(words) && !/inspect|report/i.test(words) && hasHeadlineBelow(lines, last)) return null;
  return { at: withoutEmphasis(text, { start: first.start, end: end.end }), last };
};

/** Whether a headline in ordinary letters follows a line in capitals before any running text: then those are a paper's name. */
const hasHeadlineBelow = (lines: readonly Line[], above: number): boolean => {
  for (let index = above + 1; index < lines.length && index < above + 8; index += 1) {
    const words = lines[index]?.text ?? '';
    if (words.length > 200) return false;
    if (words !== '' && mayBeTitle(words) && !isCapitals(words)) return lines[index + 1]?.text === '';
  }
  return false;
};

const isNumberedHeading = (block: Block | undefined, text: string): boolean =>
  block?.kind === 'heading' && /^\d{1,2}\.\d/.test(text.slice(block.at.start, block.at.start + 6));

/**
 * Three and more numbered headings with nothing between them are the rows of a table that was lost, not headings: they become
 * paragraphs, a line each.
 */
export const demoteRows = (blocks: readonly Block[], text: string): Block[] => {
  const result: Block[] = [];
  for (let index = 0; index < blocks.length; ) {
    let end = index;
    while (isNumberedHeading(blocks[end], text)) end += 1;
    const run = blocks.slice(index, Math.max(end, index + 1));
    for (const block of run) result.push(run.length >= 3 ? { kind: 'paragraph', at: block.at } : block);
    index += run.length;
  }
  return result;
};
