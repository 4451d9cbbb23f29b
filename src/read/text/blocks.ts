import type { Anchor } from '../../document/anchor.js';
import type { Block, FurniturePlace } from '../../document/blocks.js';
import type { Page } from '../../document/source-document.js';
import { type Boilerplate, boilerplateOf, invitesComments, opensAnotherMatter } from '../boilerplate.js';
import { alignedTableAt } from './aligned-table.js';
import { endOfContents, endOfDottedList, isContentsHeading, lastPlaces } from './contents-list.js';
import { trimmed } from './delimited-table.js';
import {
  type FootnoteEvidence,
  footnoteEvidence,
  footnoteLabelAlone,
  footnoteStart,
  isCountedRow,
} from './footnotes.js';
import { demoteRows, type HeadingLevels, type HeadingTail, headingAt, levelOf, titleAt } from './headings.js';
import { type Chunk, chunksOf, type Line, linesOf } from './lines.js';
import { listLabel } from './list-labels.js';
import { withoutOtherMatters } from './other-matters.js';
import { pageFurniture } from './page-furniture.js';
import { notesAtFeet, type PageNote } from './page-notes.js';
import { beginsPipeTable, pipeTableAt } from './pipe-table.js';
import { spreadTableAt } from './spread-table.js';
import { beginsTabTable, tabTableAt } from './tab-table.js';
import { continues, isRule, type Wrapping, wrappingOf } from './wrapping.js';

/** What is known of the whole text while its lines are read one after another. */
interface Reading {
  readonly text: string;
  readonly lines: readonly Line[];
  readonly chunks: readonly Chunk[];
  readonly wrapping: Wrapping;
  readonly evidence: FootnoteEvidence;
  readonly furniture: ReadonlyMap<number, FurniturePlace>;
  /** Footnotes at the feet of pages, by the line of their label. */
  readonly pageNotes: ReadonlyMap<number, PageNote>;
  readonly places: ReadonlyMap<string, number>;
}

/** What was read so far, and what it means for the lines to come. */
interface Progress {
  readonly blocks: Block[];
  readonly levels: HeadingLevels;
  /** Indents of the list that is being read, outermost first. */
  indents: number[];
  prose: number;
  inNotes: boolean;
  titled: boolean;
}

/** A block, or none, and the last line that it takes. */
interface Step {
  readonly block: Block | null;
  readonly last: number;
  /** What stands behind it on its line. */
  readonly tail?: Block | null;
  /** Whether it is a heading by its own markup. */
  readonly stated?: boolean;
}

const anchorOf = (line: Line): Anchor => ({ start: line.start, end: line.end });

/** Judges a line by its words, Markdown's links and emphasis aside. */
const boilerplateLine = (words: string): Boilerplate | null => {
  if (words.length > 1_500) return null;
  return boilerplateOf(
    words.replace(/\[([^\][]{0,200})\]\([^()]{0,500}\)/g, '$1').replace(/[*_]{1,3}(?=\S)|(?<=\S)[*_]{1,3}/g, ''),
  );
};

const furnitureStep = ({ text, lines, furniture }: Reading, index: number): Step | null => {
  const line = lines[index];
  if (!line) return null;
  const place = furniture.get(index);
  if (place) return { block: { kind: 'furniture', place, at: anchorOf(line) }, last: index };
  if (isRule(line.text)) return { block: null, last: index };
  if (boilerplateLine(line.text) === 'line') {
    return { block: { kind: 'furniture', place: 'other', at: trimmed(text, line.start, line.end) }, last: index };
  }
  return null;
};

/** The footnote that line `index` opens with its label; rows of figures before their labels look alike and are none. */
const plainFootnote = ({ lines, evidence }: Reading, progress: Progress, index: number): { label: string } | null => {
  const words = lines[index]?.text ?? '';
  return isCountedRow(lines, index) ? null : footnoteStart(words, evidence, progress.inNotes);
};

/** Whether line `index` opens a block of its own, so that no paragraph above can go on into it. */
const opensBlock = (reading: Reading, progress: Progress, chunk: Chunk, index: number): boolean => {
  const { lines, furniture, text } = reading;
  const line = lines[index];
  if (!line) return true;
  return (
    furniture.has(index) ||
    isRule(line.text) ||
    boilerplateLine(line.text) !== null ||
    listLabel(line.text) !== null ||
    plainFootnote(reading, progress, index) !== null ||
    loneFootnoteLabel(reading, chunk, index) !== null ||
    beginsTabTable(lines, chunk, index) ||
    beginsPipeTable(lines, chunk, index) ||
    headingAt(text, lines, chunk, index, reading.wrapping)?.sure === true
  );
};

/** The last line of the paragraph that begins at line `index`. */
const endOfParagraph = (reading: Reading, progress: Progress, chunk: Chunk, index: number): number => {
  let last = index;
  while (last < chunk.last) {
    const line = reading.lines[last];
    const next = reading.lines[last + 1];
    if (!line || !next || opensBlock(reading, progress, chunk, last + 1)) break;
    if (!continues(chunk, line, next, reading.wrapping)) break;
    if (alignedTableAt(reading.text, reading.lines, chunk, last + 1)) break;
    last += 1;
  }
  return last;
};

const depthOf = (progress: Progress, indent: number): number => {
  const outer = progress.indents.filter((known) => known < indent);
  progress.indents = [...outer, indent];
  return outer.length;
};

const contentsStep = (reading: Reading, chunk: Chunk, index: number): Step | null => {
  const { lines, places, text } = reading;
  const line = lines[index];
  if (!line) return null;
  if (beginsPipeTable(lines, chunk, index) && isContentsAbove(lines, index)) {
    const { table, last } = pipeTableAt(text, lines, chunk, index);
    return table ? { block: { kind: 'paragraph', at: table.at }, last } : null;
  }
  const end =
    isContentsHeading(lines[index - 1]?.text ?? '') || isContentsAbove(lines, index)
      ? endOfContents(text, lines, index, places)
      : endOfDottedList(lines, index);
  const last = end === null ? undefined : lines[end];
  return last ? { block: { kind: 'paragraph', at: { start: line.start, end: last.end } }, last: last.index } : null;
};

/** Whether the nearest line with words above line `index` is the heading of a contents list. */
const isContentsAbove = (lines: readonly Line[], index: number): boolean => {
  let above = index - 1;
  while (above > 0 && above > index - 5 && lines[above]?.text === '') above -= 1;
  return isContentsHeading(lines[above]?.text ?? '');
};

const tableStep = (reading: Reading, chunkIndex: number, index: number): Step | null => {
  const { text, lines, chunks } = reading;
  const chunk = chunks[chunkIndex];
  if (!chunk) return null;
  if (beginsTabTable(lines, chunk, index)) {
    const { table, last } = tabTableAt(text, lines, chunks, chunkIndex, index, reading.wrapping.blankSeparated);
    return { block: table, last };
  }
  if (beginsPipeTable(lines, chunk, index)) {
    const { table, last } = pipeTableAt(text, lines, chunk, index);
    return { block: table, last };
  }
  const aligned =
    spreadTableAt(text, lines, chunks, chunkIndex, index, reading.furniture) ??
    alignedTableAt(text, lines, chunk, index);
  return aligned ? { block: aligned.table, last: aligned.last } : null;
};

/** The label of a footnote that stands alone on line `index`, as in texts that keep a page's layout, with its words on the next. */
const loneFootnoteLabel = ({ lines, evidence, furniture }: Reading, chunk: Chunk, index: number): string | null => {
  const below = lines[index + 1];
  if (index >= chunk.last || below === undefined || furniture.has(index) || furniture.has(index + 1)) return null;
  return footnoteLabelAlone(lines[index]?.text ?? '', below.text, evidence);
};

const footnoteStep = (reading: Reading, progress: Progress, chunk: Chunk, index: number): Step | null => {
  const line = reading.lines[index];
  const note = reading.pageNotes.get(index);
  if (line && note) {
    const at = { start: line.start, end: reading.lines[note.last]?.end ?? line.end };
    return { block: { kind: 'footnote', label: note.label, at }, last: note.last };
  }
  const alone = loneFootnoteLabel(reading, chunk, index);
  const opening = alone !== null ? { label: alone } : plainFootnote(reading, progress, index);
  if (!line || !opening) return null;
  const last = endOfParagraph(reading, progress, chunk, alone === null ? index : index + 1);
  const end = reading.lines[last]?.end ?? line.end;
  return { block: { kind: 'footnote', label: opening.label, at: { start: line.start, end } }, last };
};

const listStep = (reading: Reading, progress: Progress, chunk: Chunk, index: number): Step | null => {
  const line = reading.lines[index];
  const label = line ? listLabel(line.text) : null;
  if (!line || !label) return null;
  // A bullet alone on its line belongs to the words on the next.
  const bare = label.length >= line.text.length && index < chunk.last;
  if (label.length >= line.text.length && !bare) return null;
  const last = endOfParagraph(reading, progress, chunk, bare ? index + 1 : index);
  const end = reading.lines[last]?.end ?? line.end;
  const depth = depthOf(progress, line.indent);
  return { block: { kind: 'list_item', label: label.label, depth, at: { start: line.start, end } }, last };
};

const tailBlock = (tail: HeadingTail | null): Block | null => {
  if (!tail) return null;
  return tail.kind === 'figure' ? { kind: 'figure', at: tail.at } : { kind: 'furniture', place: 'other', at: tail.at };
};

const headingStep = (reading: Reading, progress: Progress, chunk: Chunk, index: number): Step | null => {
  const found = headingAt(reading.text, reading.lines, chunk, index, reading.wrapping);
  if (!found) return null;
  const level = levelOf(progress.levels, found);
  const words = reading.text.slice(found.at.start, found.at.end);
  progress.inNotes = /^(?:foot|end)?notes$|^references$/i.test(words);
  const tail = tailBlock(found.tail);
  return { block: { kind: 'heading', level, at: found.at }, last: found.last, tail, stated: found.stated !== null };
};

const paragraphStep = (reading: Reading, progress: Progress, chunk: Chunk, index: number): Step => {
  const last = endOfParagraph(reading, progress, chunk, index);
  const start = reading.lines[index]?.start ?? 0;
  const end = reading.lines[last]?.end ?? start;
  return { block: { kind: 'paragraph', at: { start, end } }, last };
};

const titleStep = (reading: Reading, progress: Progress, chunk: Chunk, index: number): Step | null => {
  if (progress.titled) return null;
  const found = titleAt(reading.text, reading.lines, chunk, index, reading.wrapping);
  return found ? { block: { kind: 'heading', level: 1, at: found.at }, last: found.last } : null;
};

/** Everything from a registration wall to the end, a paragraph of furniture for each chunk. */
const tailBlocks = (reading: Reading, from: number): Block[] => {
  const blocks: Block[] = [];
  for (const chunk of reading.chunks) {
    if (chunk.last < from) continue;
    const first = reading.lines[Math.max(chunk.first, from)];
    const last = reading.lines[chunk.last];
    if (first && last) blocks.push({ kind: 'furniture', place: 'other', at: { start: first.start, end: last.end } });
  }
  return blocks;
};

const remember = (progress: Progress, block: Block, stated: boolean): void => {
  if (block.kind !== 'list_item') progress.indents = [];
  if (block.kind === 'paragraph' && block.at.end - block.at.start > 60) progress.prose += 1;
  if (block.kind === 'heading' ? block.level === 1 || stated : progress.prose > 0) progress.titled = true;
  progress.blocks.push(block);
};

/** The share of a text in which a link to the readers' comments stands at the top of an article, not above the comments. */
const TOP = 1 / 3;

/** Whether nothing of the document follows a line: a registration wall, or the heading of its readers' comments. `share` of the text stands before it. */
const endsContent = (words: string, share: number): boolean => {
  const heading = words.replace(/^#+\s+|\*\*/g, '');
  if (share < TOP && invitesComments(heading)) return false;
  return boilerplateLine(words) === 'tail' || opensAnotherMatter(heading) === 'comments';
};

const settled = (blocks: readonly Block[], text: string): Block[] =>
  withoutOtherMatters(demoteRows(blocks, text), text);

/**
 * Reads a text's lines into blocks, in order and without overlap. Every character that is no white space, no rule and no markup lies
 * in a block. `pages` are the text's, where it has page breaks. Takes time in proportion to the text's length.
 */
export const textBlocks = (text: string, pages: readonly Page[] = []): Block[] => {
  const lines = linesOf(text);
  const chunks = chunksOf(lines);
  const furniture = pageFurniture(lines, pages);
  const reading: Reading = {
    text,
    lines,
    chunks,
    wrapping: wrappingOf(lines, chunks),
    evidence: footnoteEvidence(lines),
    furniture,
    pageNotes: notesAtFeet(lines, chunks, pages, furniture),
    places: lastPlaces(lines),
  };
  const progress: Progress = {
    blocks: [],
    levels: { parent: 1 },
    indents: [],
    prose: 0,
    inNotes: false,
    titled: false,
  };
  let index = 0;
  for (const [chunkIndex, chunk] of chunks.entries()) {
    for (index = Math.max(index, chunk.first); index <= chunk.last; index += 1) {
      const words = lines[index]?.text ?? '';
      const share = (lines[index]?.start ?? 0) / Math.max(1, text.length);
      if (progress.prose >= 2 && endsContent(words, share)) {
        return settled([...progress.blocks, ...tailBlocks(reading, index)], text);
      }
      const step =
        furnitureStep(reading, index) ??
        contentsStep(reading, chunk, index) ??
        titleStep(reading, progress, chunk, index) ??
        tableStep(reading, chunkIndex, index) ??
        footnoteStep(reading, progress, chunk, index) ??
        headingStep(reading, progress, chunk, index) ??
        listStep(reading, progress, chunk, index) ??
        paragraphStep(reading, progress, chunk, index);
      if (step.block) remember(progress, step.block, step.stated === true);
      if (step.tail) progress.blocks.push(step.tail);
      index = step.last;
    }
  }
  return settled(progress.blocks, text);
};
