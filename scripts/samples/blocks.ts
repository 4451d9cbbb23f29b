/**
 * The printed form of a fictional document, before any file format: blocks in reading order, with inline marks.
 *
 * Inline strings carry three marks: `{n:12}` is a raised footnote number, `{star}` the rating icon, `**…**` bold.
 */
export interface Cell {
  readonly text: string;
  readonly colspan?: number;
  readonly rowspan?: number;
  readonly head?: boolean;
  readonly align?: 'left' | 'centre';
}

export type TableStyle = 'ruled' | 'rules' | 'zebra' | 'plain';

export interface Table {
  readonly kind: 'table';
  /** Relative column widths; their number is the number of columns. */
  readonly widths: readonly number[];
  readonly head: readonly (readonly Cell[])[];
  readonly rows: readonly (readonly Cell[])[];
  /** Overrides the document's table style. */
  readonly style?: TableStyle;
  readonly caption?: string;
}

export type Block =
  | { readonly kind: 'cover'; readonly lines: readonly string[] }
  | { readonly kind: 'heading'; readonly level: 1 | 2 | 3 | 4; readonly text: string }
  | { readonly kind: 'para'; readonly text: string }
  | { readonly kind: 'list'; readonly items: readonly string[]; readonly first?: number }
  | { readonly kind: 'box'; readonly definition: string; readonly rating: string }
  | { readonly kind: 'notes'; readonly numbers: readonly number[] }
  | { readonly kind: 'columns'; readonly blocks: readonly Block[] }
  | { readonly kind: 'break' }
  | Table;

/** How a document is to look; every writer honours what its format can show. */
export interface Layout {
  readonly tables: TableStyle;
  readonly repeatHead: boolean;
  readonly valueAlign: 'top' | 'middle';
  readonly font: 'sans' | 'serif';
  /** Points. */
  readonly size: number;
  readonly runningHeader: string;
  readonly runningFooter: string;
  /** Whether a table row may begin on one page and end on the next (LibreOffice only). */
  readonly splitRows?: boolean;
}

export interface PrintedDocument {
  readonly title: string;
  readonly blocks: readonly Block[];
  /** Footnote texts by number. */
  readonly notes: ReadonlyMap<number, string>;
  readonly layout: Layout;
}

/** A piece of an inline string, as the writers see it. */
export interface Run {
  readonly kind: 'text' | 'bold' | 'mark' | 'star';
  readonly text: string;
}

/** Splits an inline string into its runs; a mark's text is its number, a star's is empty. */
export function runsOf(text: string): Run[] {
  const runs: Run[] = [];
  for (const part of text.split(/(\{n:\d+\}|\{star\}|\*\*[^*]+\*\*)/u)) {
    if (part === '') continue;
    const mark = /^\{n:(\d+)\}$/u.exec(part)?.[1];
    if (mark !== undefined) runs.push({ kind: 'mark', text: mark });
    else if (part === '{star}') runs.push({ kind: 'star', text: '' });
    else if (part.startsWith('**') && part.endsWith('**')) runs.push({ kind: 'bold', text: part.slice(2, -2) });
    else runs.push({ kind: 'text', text: part });
  }
  return runs;
}

/** Gathers blocks and hands out footnote numbers in the order in which they are asked for. */
export class Composer {
  readonly blocks: Block[] = [];
  readonly notes = new Map<number, string>();
  #pending: number[] = [];

  /** Registers a footnote and returns its mark for use in an inline string. */
  note(text: string): string {
    const number = this.notes.size + 1;
    this.notes.set(number, text);
    this.#pending.push(number);
    return `{n:${number}}`;
  }
  add(...blocks: Block[]): void {
    this.blocks.push(...blocks);
  }
  heading(level: 1 | 2 | 3 | 4, text: string): void {
    this.add({ kind: 'heading', level, text });
  }
  para(...texts: string[]): void {
    for (const text of texts) this.add({ kind: 'para', text });
  }
  /** Prints the footnotes asked for since the last call, as the foot of a page would. */
  flushNotes(): void {
    if (this.#pending.length > 0) this.add({ kind: 'notes', numbers: this.#pending });
    this.#pending = [];
  }
}
