import type { Anchor } from '../../document/anchor.js';
import type { Block, Cell, Row } from '../../document/blocks.js';
import { around } from '../../document/box.js';
import type { FootnoteMark, Page, PlacedWord } from '../../document/source-document.js';
import type { DraftBlock, DraftCell, DraftTable } from './draft.js';
import type { Hyphenation } from './hyphenation.js';
import { marksIn } from './raised-marks.js';
import { displayedBox } from './reading-frame.js';
import type { PageContent, Run } from './run.js';
import { between, breaksLine } from './run-text.js';
import { wellFormed } from './well-formed.js';

/** The parts of a source document that come from its pages. */
export interface BuiltText {
  readonly text: string;
  readonly blocks: readonly Block[];
  readonly words: readonly PlacedWord[];
  readonly marks: readonly FootnoteMark[];
  readonly pages: readonly Page[];
}

/** Alternative texts longer than this are descriptions of a picture by a machine. */
const LONGEST_ALT = 1_000;

const cleanAlt = (alt: string): string => wellFormed(alt.slice(0, LONGEST_ALT));

/** Whether two runs that touch are parts of one word: a raised mark is a word of its own, so that the number beside it keeps its own box. */
const sameType = (a: Run, b: Run): boolean =>
  Math.min(a.size, b.size) > 0.88 * Math.max(a.size, b.size) &&
  a.sign === b.sign &&
  Math.abs(a.base - b.base) < 0.1 * a.size;

class TextBuilder {
  readonly #parts: string[] = [];
  #length = 0;
  readonly words: { at: Anchor; page: number; box: PlacedWord['box'] }[] = [];
  readonly marks: FootnoteMark[] = [];
  readonly #pages: ReadonlyMap<number, PageContent>;
  readonly #hyphenation: Hyphenation;

  constructor(pages: readonly PageContent[], hyphenation: Hyphenation) {
    this.#pages = new Map(pages.map((page) => [page.number, page]));
    this.#hyphenation = hyphenation;
  }

  get length(): number {
    return this.#length;
  }

  get text(): string {
    return this.#parts.join('');
  }

  add(text: string): void {
    if (text === '') return;
    this.#parts.push(text);
    this.#length += text.length;
  }

  /** Adds runs as one line of text; gives their anchor. `notesOwnMark` is the length of a leading mark that refers to nothing but itself. */
  runs(runs: readonly Run[], notesOwnMark = false): Anchor {
    const start = this.#length;
    let previous: Run | null = null;
    let separator: '' | ' ' = ' ';
    for (const [index, run] of runs.entries()) {
      const next = runs[index + 1];
      if (previous) this.add(separator);
      const following = next ? between(run, next, this.#hyphenation) : null;
      const drop = following?.drop ?? 0;
      const whole = drop > 0 ? run.text.slice(0, -drop) : run.text;
      const text = whole.includes('\u00AD') ? whole.replaceAll('\u00AD', '') : whole;
      const glued = previous !== null && separator === '' && !breaksLine(previous, run) && sameType(previous, run);
      if (text !== '') this.#word(run, text, previous?.text ?? '', notesOwnMark && index === 0, glued);
      previous = run;
      separator = following?.separator ?? ' ';
    }
    return { start, end: this.#length };
  }

  /** Adds a run's text; `glued` runs are the next part of the word before. */
  #word(run: Run, text: string, before: string, ownMark: boolean, glued: boolean): void {
    const start = this.#length;
    this.add(text);
    const at = { start, end: this.#length };
    const page = this.#pages.get(run.page);
    const word = glued ? this.words.at(-1) : undefined;
    if (page && word) {
      word.at = { start: word.at.start, end: at.end };
      word.box = around(word.box, displayedBox(page, run));
    } else if (page) this.words.push({ at, page: run.page, box: displayedBox(page, run) });
    if (run.sign !== null) {
      if (!ownMark) this.marks.push({ label: run.sign, at });
      return;
    }
    for (const mark of marksIn(text, before)) {
      if (ownMark && mark.start === 0) continue;
      this.marks.push({ label: mark.label, at: { start: start + mark.start, end: start + mark.end } });
    }
  }

  alt(alt: string): Anchor {
    const start = this.#length;
    this.add(cleanAlt(alt));
    return { start, end: this.#length };
  }
}

const buildCell = (builder: TextBuilder, cell: DraftCell): Cell => ({
  row: cell.row,
  column: cell.column,
  rowSpan: cell.rowSpan,
  columnSpan: cell.columnSpan,
  header: cell.header,
  at: cell.runs.length === 0 && cell.alt !== null ? builder.alt(cell.alt) : builder.runs(cell.runs),
});

const buildTable = (builder: TextBuilder, table: DraftTable): Block => {
  const start = builder.length;
  const rows: Row[] = [];
  for (const [index, draft] of table.rows.entries()) {
    if (index > 0) builder.add('\n');
    const cells: Cell[] = [];
    for (const [place, cell] of draft.entries()) {
      if (place > 0) builder.add('\t');
      cells.push(buildCell(builder, cell));
    }
    const filled = cells.filter((cell) => cell.at.end > cell.at.start);
    const at = {
      start: filled[0]?.at.start ?? cells[0]?.at.start ?? builder.length,
      end: filled.at(-1)?.at.end ?? cells[0]?.at.start ?? builder.length,
    };
    rows.push({ cells, at });
  }
  return {
    kind: 'table',
    rows,
    columns: table.columns,
    at: { start, end: builder.length },
    origin: table.origin,
    doubt: table.doubt,
  };
};

const buildBlock = (builder: TextBuilder, draft: DraftBlock): Block => {
  switch (draft.kind) {
    case 'heading':
      return { kind: 'heading', level: draft.level, at: builder.runs(draft.runs) };
    case 'paragraph':
      return { kind: 'paragraph', at: builder.runs(draft.runs) };
    case 'list_item':
      return { kind: 'list_item', label: draft.label, depth: draft.depth, at: builder.runs(draft.runs) };
    case 'footnote':
      return { kind: 'footnote', label: draft.label, at: builder.runs(draft.runs, true) };
    case 'furniture':
      return { kind: 'furniture', place: draft.place, at: builder.runs(draft.runs) };
    case 'figure':
      return { kind: 'figure', at: builder.alt(draft.alt) };
    case 'table':
      return buildTable(builder, draft);
  }
};

/** The pages' shares of the text: each from its first word to the next page's first word. */
const pagesOf = (pages: readonly PageContent[], words: readonly PlacedWord[], length: number): Page[] => {
  const first = new Map<number, number>();
  for (const word of words) {
    const known = first.get(word.page);
    if (known === undefined || word.at.start < known) first.set(word.page, word.at.start);
  }
  const built: Page[] = [];
  let end = length;
  for (const page of [...pages].reverse()) {
    const start = page.number === 1 ? 0 : Math.min(first.get(page.number) ?? end, end);
    built.push({ number: page.number, width: page.width, height: page.height, at: { start, end } });
    end = start;
  }
  return built.reverse();
};

/** Writes a document's text once, block by block with a blank line between, and anchors everything in it. */
export const buildText = (
  drafts: readonly DraftBlock[],
  pages: readonly PageContent[],
  hyphenation: Hyphenation,
): BuiltText => {
  const builder = new TextBuilder(pages, hyphenation);
  const blocks: Block[] = [];
  for (const draft of drafts) {
    const speaks = draft.kind === 'figure' ? cleanAlt(draft.alt) !== '' : true;
    if (builder.length > 0 && speaks) builder.add('\n\n');
    blocks.push(buildBlock(builder, draft));
  }
  const { text, words, marks } = builder;
  return { text, blocks, words, marks, pages: pagesOf(pages, words, text.length) };
};
