import type { Block, Cell, Furniture, FurniturePlace, Row } from '../../document/blocks.js';
import type { FootnoteMark } from '../../document/source-document.js';
import { type Draft, type DraftTable, wordsOf } from './draft.js';
import type { RichText } from './rich-text.js';

/** Furniture that stands together is kept up to so many characters; longer menus and link lists tell nothing more. */
const LONGEST_FURNITURE = 2_000;

/** Text that grows, with the blocks and marks that point into it. */
class Composition {
  readonly blocks: Block[] = [];
  readonly marks: FootnoteMark[] = [];
  readonly #parts: string[] = [];
  #length = 0;

  get text(): string {
    return this.#parts.join('');
  }

  /** Begins a new block: a blank line parts it from the one before. */
  open(): number {
    if (this.#length > 0) this.#write('\n\n');
    return this.#length;
  }

  #write(text: string): void {
    this.#parts.push(text);
    this.#length += text.length;
  }

  #words({ text, marks }: RichText): { start: number; end: number } {
    const start = this.#length;
    for (const mark of marks) {
      this.marks.push({ label: mark.label, at: { start: start + mark.start, end: start + mark.end } });
    }
    this.#write(text);
    return { start, end: this.#length };
  }

  content(draft: Draft): void {
    this.open();
    switch (draft.kind) {
      case 'table':
        this.#table(draft);
        return;
      case 'text': {
        const start = this.#length;
        this.#write(draft.text);
        this.blocks.push(...draft.blocks.map((block) => shifted(block, start)));
        this.marks.push(
          ...draft.marks.map(({ label, at }) => ({ label, at: { start: at.start + start, end: at.end + start } })),
        );
        return;
      }
      case 'heading':
        this.blocks.push({ kind: 'heading', level: draft.level, at: this.#words(draft.words) });
        return;
      case 'list_item':
        this.blocks.push({
          kind: 'list_item',
          label: draft.label,
          depth: draft.depth,
          at: this.#words(draft.words),
        });
        return;
      case 'footnote':
        this.blocks.push({ kind: 'footnote', label: draft.label, at: this.#words(draft.words) });
        return;
      case 'paragraph':
      case 'figure':
        this.blocks.push({ kind: draft.kind, at: this.#words(draft.words) });
        return;
    }
  }

  #table(draft: DraftTable): void {
    const start = this.#length;
    const rows: Row[] = [];
    for (const [index, cells] of draft.rows.entries()) {
      if (index > 0) this.#write('\n');
      const placed: Cell[] = [];
      for (const [at, { words, ...place }] of cells.entries()) {
        if (at > 0) this.#write('\t');
        placed.push({ ...place, at: this.#words(words) });
      }
      const filled = placed.filter(({ at }) => at.end > at.start);
      const first = (filled[0] ?? placed[0])?.at.start ?? this.#length;
      rows.push({ cells: placed, at: { start: first, end: (filled.at(-1) ?? placed.at(-1))?.at.end ?? first } });
    }
    const at = { start: rows[0]?.at.start ?? start, end: rows.at(-1)?.at.end ?? this.#length };
    this.blocks.push({ kind: 'table', rows, columns: draft.columns, at, origin: 'markup', doubt: null });
  }

  furniture(drafts: readonly Draft[], place: FurniturePlace): void {
    const lines: string[] = [];
    let length = 0;
    for (const draft of drafts) {
      const words = wordsOf(draft).replace(/\s+/g, ' ').trim();
      if (words === '') continue;
      if (length + words.length > LONGEST_FURNITURE) break;
      length += words.length + 1;
      lines.push(words);
    }
    if (lines.length === 0) return;
    const start = this.open();
    this.#write(lines.join('\n'));
    this.blocks.push({ kind: 'furniture', place, at: { start, end: this.#length } } satisfies Furniture);
  }
}

const moved = <Placed extends { readonly at: { readonly start: number; readonly end: number } }>(
  placed: Placed,
  by: number,
): Placed => ({
  ...placed,
  at: { start: placed.at.start + by, end: placed.at.end + by },
});

const shifted = (block: Block, by: number): Block => {
  if (block.kind !== 'table') return moved(block, by);
  const rows = block.rows.map((row) => ({ ...moved(row, by), cells: row.cells.map((cell) => moved(cell, by)) }));
  return { ...moved(block, by), rows };
};

/**
 * Writes drafts into one text with its blocks; those set aside are furniture. Furniture that stands together becomes one block, a
 * line for each part.
 */
export const compose = (drafts: readonly Draft[]): { text: string; blocks: Block[]; marks: FootnoteMark[] } => {
  const composition = new Composition();
  const first = drafts.findIndex(({ aside }) => !aside);
  const last = drafts.findLastIndex(({ aside }) => !aside);
  let furniture: Draft[] = [];
  for (const [index, draft] of drafts.entries()) {
    if (!draft.aside) {
      composition.content(draft);
      continue;
    }
    furniture.push(draft);
    if (drafts[index + 1]?.aside === true) continue;
    composition.furniture(furniture, index < first ? 'header' : index > last ? 'footer' : 'other');
    furniture = [];
  }
  return { text: composition.text, blocks: composition.blocks, marks: composition.marks };
};
