import { type Anchor, spanning } from '../../document/anchor.js';
import type { Block, Table } from '../../document/blocks.js';
import type { SourceDocument } from '../../document/source-document.js';
import { type CaseHeader, caseHeaderIn, isPieceOfTitles } from './case-header.js';
import { fusedRowsIn } from './fused-rows.js';
import { headingInTable } from './heading-in-table.js';
import { isAmongRows, isLoneNumbers, isMarkedAbove, labelsNote } from './lone-numbers.js';
import { OpenTable } from './open-table.js';
import { endsAsQuestion, isQuestion, opensAsQuestion, questionText, sameQuestion } from './question-text.js';
import type { QuestionHeading, RawTable } from './raw-table.js';
import { columnsByValues, type PlacedColumn, partsOfTable, type TablePart } from './table-shape.js';

/** A number that stands alone on a line, which may be the count of a row that lost it. */
export interface LoneCount {
  readonly digits: string;
  readonly at: Anchor;
}

/** The case tables of a standard's section, and the numbers that stand alone in it. */
export interface RawTables {
  readonly tables: readonly RawTable[];
  readonly loneCounts: readonly LoneCount[];
}

type RowPart = Extract<TablePart, { kind: 'row' }>;

const INTRODUCTION = /(?:following|these)\s+key\s+questions?|key\s+questions?\s*(?:below|are\s+the\s+basis)/iu;
const QUESTION_WITH_NUMBERS = /\?["'’”)]*[⁰¹²³⁴⁵⁶⁷⁸⁹]*\s*[:–—-]?\s*\d/u;
/** Longest paragraph that is looked through for rows without cells. */
const LONGEST_LINE = 3000;

const isBare = (part: RowPart): boolean => part.cells.every((cell) => cell.reading.tokens.length === 0);

/** Gathers the case tables of one section, block by block. */
class Gatherer {
  readonly tables: RawTable[] = [];
  readonly loneCounts: LoneCount[] = [];
  #open: OpenTable | null = null;
  #heading: QuestionHeading | null = null;
  /** Whether a line that announces key questions was met since the last table began. */
  #introduced = false;
  /** Whether prose was met since the last row. */
  #apart = false;
  /** The last line of words, where it is a question that has not ended. */
  #unended: { readonly text: string; readonly at: Anchor } | null = null;
  /** Parts of tables that were looked at ahead of their turn. */
  readonly #parts = new Map<Table, readonly TablePart[]>();

  constructor(
    private readonly document: SourceDocument,
    private readonly content: readonly Block[],
  ) {}

  gather(): RawTables {
    for (const [index, block] of this.content.entries()) {
      if (block.kind === 'table') {
        this.#takeTable(block, index);
        this.#unended = null;
        continue;
      }
      this.#takeText(block, index);
      const text = this.#textOf(block);
      this.#unended =
        opensAsQuestion(text) && !endsAsQuestion(text) && text.length < 300 ? { text, at: block.at } : null;
    }
    this.#close();
    return { tables: this.tables, loneCounts: this.loneCounts };
  }

  #textOf(block: Block): string {
    return this.document.text.slice(block.at.start, block.at.end);
  }

  #close(): void {
    if (this.#open !== null && this.#open.rows.length > 0) this.tables.push(this.#open.finished());
    this.#open = null;
  }

  #begin(header: CaseHeader | null, columns: readonly PlacedColumn[]): OpenTable {
    this.#close();
    this.#open = new OpenTable(header, columns, this.#heading, this.#introduced, this.#apart);
    this.#introduced = false;
    this.#apart = false;
    this.#heading = null;
    return this.#open;
  }

  #head(question: QuestionHeading): void {
    this.#close();
    this.#heading = question;
  }

  #takeText(block: Block, index: number): void {
    const text = this.#textOf(block);
    if (isLoneNumbers(text)) {
      const digits = text.trim();
      const filled =
        !this.#apart &&
        isAmongRows(this.document, this.content, index) &&
        this.#open?.fillMissing(digits, block.at) === true;
      if (filled || labelsNote(this.document, this.content, index)) return;
      if (!isMarkedAbove(this.document, digits, block.at)) this.#open?.leaveOver();
      if (/^\d+$/.test(digits)) this.loneCounts.push({ digits, at: block.at });
      return;
    }
    const header = caseHeaderIn(text);
    if (header !== null) {
      this.#takeHeaderLine(header, block, index);
      return;
    }
    if (isQuestion(text) && !this.#hasNumbersBelow(index) && this.#headsTable(block, index)) {
      this.#head({ text: questionText(text).question, at: block.at, repair: null });
      return;
    }
    const single = (text.match(/\?/gu) ?? []).length === 1;
    if (this.#open !== null && single && isQuestion(text.replace(/\d{1,3}\s*$/u, '')) && this.#hasNumbersBelow(index)) {
      // A number at the end of one of its lines may be one of its values, and those below it another row's.
      if (/\s\d{1,3}%?\s*\n/u.test(text)) this.#open.holdsNumberInside();
      this.#open.addAbove(text, block.at);
      return;
    }
    if (this.#takesRows(block, text) || this.#open?.takesTitles(text) === true) return;
    if (INTRODUCTION.test(text) && text.length < 300) {
      // It may stand after the table that it leads to; a header, not this line, begins the next one.
      this.#introduced = true;
      this.#heading = null;
      return;
    }
    this.#apart = true;
  }

  /** Whether the numbers of a row of the open table, each on a line of its own, stand below a question, and no header below them. */
  #hasNumbersBelow(index: number): boolean {
    const open = this.#open;
    if (open === null || open.width === 0) return false;
    const below = this.content.slice(index + 1, index + 1 + open.width).map((block) => this.#textOf(block));
    const numbers = below.filter((text) => isLoneNumbers(text)).flatMap((text) => text.trim().split(/\s+/));
    const next = this.content[index + 1 + below.length];
    return (
      numbers.length >= open.width &&
      below.every((text) => isLoneNumbers(text)) &&
      (next === undefined || caseHeaderIn(this.#textOf(next)) === null || open.width > 1)
    );
  }

  /** A line with the header's phrase, and whatever titles and rows are fused to it. */
  #takeHeaderLine(header: CaseHeader, block: Block, index: number): void {
    const after: Anchor = { start: block.at.start + header.length, end: block.at.end };
    const { columns, rows } = fusedRowsIn(this.document.text, after);
    let first = index + 1;
    while (first < index + 9 && isPieceOfTitles(this.#wordsAt(first))) first += 1;
    const next = this.content.slice(first, first + 3);
    const leads =
      rows.length > 0 ||
      this.#bearsRows(next[0]) ||
      next.some((other) => other.kind !== 'table' && this.#asks(this.#textOf(other)));
    if (!leads) return;
    const table =
      this.#continuing(header, index) ??
      this.#begin(
        header,
        columns.map((kind) => ({ kind, grid: null })),
      );
    for (const row of rows) table.add(row);
  }

  #wordsAt(index: number): string {
    const block = this.content[index];
    return block === undefined || block.kind === 'table' ? '?' : this.#textOf(block);
  }

  #asks(text: string): boolean {
    return isQuestion(text) || (opensAsQuestion(text) && QUESTION_WITH_NUMBERS.test(text));
  }

  /** Rows in a line without cells under an open table; false where the line holds none. */
  #takesRows(block: Block, text: string): boolean {
    const open = this.#open;
    if (open === null || text.length > LONGEST_LINE) return false;
    if (!QUESTION_WITH_NUMBERS.test(text) && !isQuestion(text)) return false;
    const { rows } = fusedRowsIn(this.document.text, block.at);
    for (const row of rows) open.add(row);
    return rows.length > 0;
  }

  /** Whether a question that stands by itself heads what follows, rather than being a row that lost its cells. */
  #headsTable(block: Block, index: number): boolean {
    if (this.#open === null || this.#bearsRows(this.content[index + 1])) return true;
    const text = this.#textOf(block);
    const rows = [...this.tables.flatMap((table) => table.rows), ...this.#open.rows];
    if (rows.some((row) => sameQuestion(row.label, text))) return true;
    return block.kind === 'heading' && !/^where applicable/i.test(text);
  }

  /** Whether a block is a case table or the line that heads one. */
  #bearsRows(block: Block | undefined): boolean {
    if (block === undefined) return false;
    if (block.kind !== 'table') return caseHeaderIn(this.#textOf(block)) !== null;
    return this.#partsOf(block).some((part) => part.kind === 'header' || part.cells.length > 0);
  }

  /** The open table, where a header that says the same again only goes on with it. */
  #continuing(header: CaseHeader | null, index: number | null): OpenTable | null {
    const open = this.#open;
    if (open === null || open.header === null || header === null) return null;
    if (this.#heading !== null || this.#introduced) return null;
    if (this.#apart && !(index !== null && this.#opensPage(index))) return null;
    return open.header.cases === header.cases && open.header.limit === header.limit ? open : null;
  }

  /** Whether a block is the first of its page: a table that says there what the one before it said goes on with it. */
  #opensPage(index: number): boolean {
    const [above, block] = [this.content[index - 1], this.content[index]];
    if (above === undefined || block === undefined) return false;
    const page = this.document.pages.find(({ at }) => block.at.start >= at.start && block.at.start < at.end);
    return page !== undefined && above.at.start < page.at.start;
  }

  #partsOf(table: Table): readonly TablePart[] {
    const known = this.#parts.get(table) ?? partsOfTable(this.document, table);
    this.#parts.set(table, known);
    return known;
  }

  #takeTable(block: Table, index: number): void {
    const parts = this.#partsOf(block);
    const heading = headingInTable(this.document, block, parts);
    if (heading !== null) {
      this.#head(heading);
      return;
    }
    const guessed = columnsByValues(parts);
    const rows = parts.filter((part) => part.kind === 'row');
    const asks = rows.some(({ label }) => opensAsQuestion(label)) && rows.some(({ label }) => endsAsQuestion(label));
    for (const [place, part] of parts.entries()) {
      if (part.kind === 'header') this.#takeHeader(part, guessed, place === 0 ? index : null);
      else this.#takeRow(part, parts[place + 1], guessed, asks);
    }
  }

  #takeHeader(
    part: Extract<TablePart, { kind: 'header' }>,
    guessed: readonly PlacedColumn[],
    index: number | null,
  ): void {
    this.#takeEndOfHeading(part);
    const open = this.#open;
    const same = this.#continuing(part.header, index);
    if (same !== null) same.retitle(part.columns);
    else if (part.header === null && open !== null && open.rows.length === 0) open.retitle(part.columns);
    else this.#begin(part.header, part.columns.length > 0 ? part.columns : guessed);
  }

  /** The question above a table whose last words stand in the cell of its header. */
  #takeEndOfHeading({ question, at }: Extract<TablePart, { kind: 'header' }>): void {
    if (question === '') return;
    const above = opensAsQuestion(question) ? null : this.#unended;
    const words = above === null ? question : `${above.text.trim()} ${question}`;
    if (!isQuestion(words)) return;
    this.#apart = false;
    this.#head({
      text: questionText(words).question,
      at: above === null ? at : spanning(above.at, at),
      repair: 'the end of the question above the table stood in its header',
    });
  }

  #takeRow(part: RowPart, next: TablePart | undefined, guessed: readonly PlacedColumn[], asks: boolean): void {
    const bare = isBare(part);
    const leads = next?.kind === 'header' || (part.alone && next !== undefined);
    if (bare && leads && part.labelAt !== null && isQuestion(part.label)) {
      this.#head({ text: questionText(part.label).question, at: part.labelAt, repair: null });
      return;
    }
    const table =
      this.#open !== null && this.#heading === null ? this.#open : asks && !bare ? this.#begin(null, guessed) : null;
    if (table === null) return;
    table.addCells(part, guessed);
    this.#apart = false;
  }
}

/**
 * The case tables of one standard's section: headers, the rows under them wherever they stand (tables, fused lines, lines of
 * their own, after a footnote or on the next page), and the question above each. `isNote` tells footnotes, which part nothing.
 */
export const rawTablesOf = (
  document: SourceDocument,
  blocks: readonly Block[],
  isNote: (block: Block) => boolean,
): RawTables => {
  const content = blocks.filter((block) => !isNote(block) && block.kind !== 'figure');
  const { tables, loneCounts } = new Gatherer(document, content).gather();
  return {
    tables: tables.map((table) => ({
      ...table,
      rows: table.rows.filter((row) => questionText(row.label).question !== ''),
    })),
    loneCounts,
  };
};
