import type { DraftBlock, DraftTable } from './draft.js';
import { headingLook } from './heading-look.js';
import { lineText } from './lines.js';
import { labelOf, splitLabel, splitNotes } from './list-label.js';
import type { Run } from './run.js';
import { isLeaf, type StructureElement } from './structure-tree.js';
import { isContents } from './tables/table-shape.js';
import type { TaggedContent } from './tagged-content.js';
import { captionOf, tableParts, taggedTable } from './tagged-table.js';
import type { TypeStyle } from './type-style.js';

/** Roles that group blocks and say nothing else. */
const GROUPS = new Set([
  'Root',
  'Document',
  'DocumentFragment',
  'Part',
  'Art',
  'Sect',
  'Div',
  'BlockQuote',
  'NonStruct',
  'Private',
  'Index',
  'TOC',
  'Form',
  'Aside',
  'Bibliography',
  'Caption',
]);
const NOTES = new Set(['Note', 'FENote']);
const HEADING = /^H([1-6])?$/;

interface Walk {
  readonly content: TaggedContent;
  readonly style: TypeStyle;
  /** Whether the document marks its headings as such. */
  readonly marksHeadings: boolean;
  readonly blocks: DraftBlock[];
  /** Notes met inside a block; they follow it. */
  readonly notes: StructureElement[];
}

const isNote = (element: StructureElement): boolean => NOTES.has(element.role);

const INLINE = new Set([
  'Span',
  'Link',
  'Reference',
  'Quote',
  'Em',
  'Strong',
  'Code',
  'Annot',
  'BibEntry',
  'Sub',
  'Lbl',
  'Ruby',
  'Warichu',
]);
/** Roles that say nothing: what they hold decides. */
const NEUTRAL = new Set(['NonStruct', 'Private']);

/** Whether an element is a part of running text. */
const isInline = (element: StructureElement): boolean =>
  INLINE.has(element.role) ||
  (NEUTRAL.has(element.role) && element.children.every((child) => isLeaf(child) || isInline(child)));

/** Roles that end the running text of the element that they stand in. */
const breaksText = (element: StructureElement): boolean =>
  !isInline(element) &&
  (element.role === 'Table' ||
    element.role === 'L' ||
    GROUPS.has(element.role) ||
    element.role === 'P' ||
    HEADING.test(element.role));

/** Runs of an element's running text; notes are put aside, blocks inside it are handed to `onBlock`. */
const inlineRuns = (
  element: StructureElement,
  walk: Walk,
  onBlock: ((block: StructureElement) => void) | null,
): Run[] => {
  const runs: Run[] = [];
  for (const child of element.children) {
    if (isLeaf(child)) runs.push(...walk.content.take(child));
    else if (isNote(child)) walk.notes.push(child);
    else if (onBlock !== null && breaksText(child)) onBlock(child);
    else runs.push(...inlineRuns(child, walk, onBlock));
  }
  return runs;
};

const figureAlt = (element: StructureElement): string | null => {
  if (element.role === 'Figure' || element.role === 'Formula') return element.alt;
  for (const child of element.children) {
    const alt = isLeaf(child) ? null : figureAlt(child);
    if (alt !== null) return alt;
  }
  return null;
};

const pushText = (runs: readonly Run[], kind: 'paragraph' | number, walk: Walk): void => {
  if (runs.length === 0) return;
  if (kind !== 'paragraph') {
    walk.blocks.push({ kind: 'heading', level: kind, runs });
    return;
  }
  const level = headingLook(runs, walk.style);
  // Where the file marks headings, bold alone makes none: a rating or a lead-in is bold too.
  if (level !== null && !(level === 3 && walk.marksHeadings)) {
    walk.blocks.push({ kind: 'heading', level, runs });
    return;
  }
  const label = labelOf(runs, 'bullets');
  walk.blocks.push(label === null ? { kind: 'paragraph', runs } : { kind: 'list_item', label, depth: 0, runs });
};

const note = (element: StructureElement, walk: Walk): void => {
  const runs = inlineRuns(element, walk, null);
  for (const own of splitNotes(runs)) walk.blocks.push({ kind: 'footnote', ...splitLabel(own) });
};

const flushNotes = (walk: Walk): void => {
  for (const element of walk.notes.splice(0)) note(element, walk);
};

/** An element of running text: its own words, up to each block that stands inside it, as one block of this kind. */
const textBlock = (element: StructureElement, kind: 'paragraph' | number, walk: Walk, depth: number): void => {
  let pending: Run[] = [];
  const flush = (): void => {
    pushText(pending, kind, walk);
    pending = [];
  };
  const visit = (parent: StructureElement): void => {
    for (const child of parent.children) {
      if (isLeaf(child)) pending.push(...walk.content.take(child));
      else if (isNote(child)) walk.notes.push(child);
      else if (breaksText(child)) {
        flush();
        block(child, walk, depth);
      } else visit(child);
    }
  };
  visit(element);
  const silent = pending.length === 0;
  flush();
  const alt = silent ? figureAlt(element) : null;
  if (alt !== null) walk.blocks.push({ kind: 'figure', alt });
};

/** More characters than this are no bullet and no number. */
const LONGEST_LABEL = 8;

const listItem = (element: StructureElement, walk: Walk, depth: number): void => {
  const labelRuns: Run[] = [];
  let runs: Run[] = [];
  let label: string | null = null;
  let first = true;
  const flush = (): void => {
    const bullet = runs[0];
    // A sign of a symbol font that nothing names is a bullet here.
    if (first && bullet && /^[\uE000-\uF8FF]$/.test(bullet.text)) {
      bullet.text = '•';
      label = '•';
    }
    if (runs.length > 0) {
      walk.blocks.push({
        kind: 'list_item',
        label: first ? (label ?? labelOf(runs, 'any')) : null,
        depth: depth - 1,
        runs,
      });
      first = false;
    }
    runs = [];
  };
  const visit = (parent: StructureElement): void => {
    for (const child of parent.children) {
      if (isLeaf(child)) runs.push(...walk.content.take(child));
      else if (isNote(child)) walk.notes.push(child);
      else if (child.role === 'Lbl') {
        const found = inlineRuns(child, walk, null);
        labelRuns.push(...found);
        runs.push(...found);
        const text = found.map((run) => run.text).join('');
        // Word at times files a line's words as the label of an item that goes on over a page.
        if (text !== '' && text.length <= LONGEST_LABEL) label = text;
      } else if (child.role === 'L' || child.role === 'Table' || HEADING.test(child.role)) {
        flush();
        block(child, walk, depth);
      } else if (child.role === 'P' && runs.length > labelRuns.length) {
        // A second paragraph of the item stands on its own, without a label.
        flush();
        visit(child);
      } else visit(child);
    }
  };
  visit(element);
  flush();
};

const block = (element: StructureElement, walk: Walk, depth: number): void => {
  const { role } = element;
  const heading = HEADING.exec(role);
  if (heading || role === 'Title') {
    textBlock(element, role === 'Title' ? 1 : Number(heading?.[1] ?? 2), walk, depth);
  } else if (role === 'L') {
    for (const child of element.children) {
      if (isLeaf(child)) pushText(walk.content.take(child), 'paragraph', walk);
      else if (child.role === 'LI') listItem(child, walk, depth + 1);
      else block(child, walk, depth + 1);
    }
  } else if (role === 'LI') {
    listItem(element, walk, depth + 1);
  } else if (role === 'Table') {
    tableBlock(element, walk, depth);
  } else if (isNote(element)) {
    note(element, walk);
  } else if (role === 'Artifact') {
    const runs = inlineRuns(element, walk, null);
    if (runs.length > 0) walk.blocks.push({ kind: 'furniture', place: 'other', runs });
  } else if (GROUPS.has(role)) {
    group(element, walk, depth);
  } else {
    textBlock(element, 'paragraph', walk, depth);
  }
  if (walk.notes.length > 0) flushNotes(walk);
};

/** Rows from which on titles with rising page numbers are a contents page, whatever stands above them. */
const LONG_CONTENTS = 8;

const isContentsTable = (table: DraftTable, above: DraftBlock | undefined): boolean => {
  if (table.columns > 3 || !isContents(table.rows.flat())) return false;
  const titled = above?.kind === 'heading' && /contents/i.test(lineText(above));
  return titled || table.rows.length >= LONG_CONTENTS;
};

const tableBlock = (element: StructureElement, walk: Walk, depth: number): void => {
  const inline = (inner: StructureElement): Run[] => inlineRuns(inner, walk, null);
  const parts = tableParts(element, walk.content);
  pushText(captionOf(element, inline), 'paragraph', walk);
  for (const box of parts.before) group(box, walk, depth);
  const table = taggedTable(parts.rows, walk.content, inline, figureAlt);
  if (table && isContentsTable(table, walk.blocks.at(-1))) {
    for (const row of table.rows) walk.blocks.push({ kind: 'paragraph', runs: row.flatMap((cell) => cell.runs) });
  } else if (table) walk.blocks.push(table);
  for (const box of parts.after) group(box, walk, depth);
};

/** Children of a group: neighbouring pieces of bare text make one paragraph. */
const group = (element: StructureElement, walk: Walk, depth: number): void => {
  let bare: Run[] = [];
  const flush = (): void => {
    pushText(bare, 'paragraph', walk);
    bare = [];
  };
  for (const child of element.children) {
    if (isLeaf(child)) bare.push(...walk.content.take(child));
    else if (isInline(child)) bare.push(...inlineRuns(child, walk, null));
    else {
      flush();
      block(child, walk, depth);
    }
  }
  flush();
};

/** The blocks of a tagged page in the order of its structure; what the structure doesn't claim is left in `content.rest()`. */
export const taggedBlocks = (
  root: StructureElement,
  content: TaggedContent,
  style: TypeStyle,
  marksHeadings: boolean,
): DraftBlock[] => {
  const walk: Walk = { content, style, marksHeadings, blocks: [], notes: [] };
  group(root, walk, 0);
  flushNotes(walk);
  return walk.blocks;
};
