import type { Anchor } from '../../document/anchor.js';
import type { Block, Table } from '../../document/blocks.js';
import type { SourceDocument } from '../../document/source-document.js';
import { type CaseHeader, caseHeaderIn } from './case-header.js';
import { fusedRowsIn } from './fused-rows.js';
import { OpenTable } from './open-table.js';
import { endsAsQuestion, isQuestion, opensAsQuestion, questionText, sameQuestion } from './question-text.js';
import type { QuestionHeading, RawRow, RawTable } from './raw-table.js';
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

const INTRODUCTION = /(?:following|these)\s+key\s+questions?|key\s+questions?\s*(?:below|are\s+the\s+basis)/iu;
const LONE_COUNT = /^\s*\d{1,3}\s*$/;
const QUESTION_WITH_NUMBERS = /\?["'’”)]*[⁰¹²³⁴⁵⁶⁷⁸⁹]*\s*\d/u;

const textOf = (document: SourceDocument, block: Block): string => document.text.slice(block.at.start, block.at.end);

/** The words of a table without numbers that is a question cut into cells: a heading that a conversion took for a table. */
const headingInTable = (
  document: SourceDocument,
  table: Table,
  parts: readonly TablePart[],
): QuestionHeading | null => {
  const [only, ...others] = parts;
  if (only?.kind !== 'row' || others.length > 0 || only.cells.some((cell) => cell.reading.tokens.length > 0))
    return null;
  if (!isQuestion(only.label)) return null;
  const words = table.rows.flatMap((row) =>
    row.cells
      .map((cell) => document.text.slice(cell.at.start, cell.at.end).trim())
      .filter((text) => /\p{L}/u.test(text)),
  );
  if (words.length < 2) return { text: questionText(only.label).question, at: only.at, repair: null };
  // Where a cell's border went through a word, its last letters stand again at the start of the next cell.
  const joined = words.reduce((whole, part) => {
    const [echo = ''] = /^\p{Ll}{1,3}(?=\s)/u.exec(part) ?? [];
    return `${whole} ${echo !== '' && whole.endsWith(echo) ? part.slice(echo.length).trim() : part}`;
  });
  return {
    text: questionText(joined).question,
    at: only.at,
    repair: 'the heading above the table was cut into cells',
  };
};

const bearsHeader = (document: SourceDocument, block: Block | undefined): boolean => {
  if (block === undefined) return false;
  if (block.kind === 'table') {
    const parts = partsOfTable(document, block);
    return (
      parts.some((part) => part.kind === 'header') || parts.some((part) => part.kind === 'row' && part.cells.length > 0)
    );
  }
  return caseHeaderIn(textOf(document, block)) !== null;
};

/**
 * Walks the blocks of one standard's section and gathers its case tables: headers, the rows under them wherever they stand
 * (tables, fused lines, lines of their own, after a footnote or on the next page), and the question above each.
 */
export const rawTablesOf = (document: SourceDocument, blocks: readonly Block[]): RawTables => {
  const tables: RawTable[] = [];
  const loneCounts: LoneCount[] = [];
  const content = blocks.filter((block) => block.kind !== 'footnote' && block.kind !== 'figure');
  let open: OpenTable | null = null;
  let heading: QuestionHeading | null = null;
  let introduced = false;
  let apart = false;

  const close = (): void => {
    if (open !== null && open.rows.length > 0) tables.push(open.finished());
    open = null;
  };
  const begin = (header: CaseHeader | null, columns: readonly PlacedColumn[]): OpenTable => {
    close();
    const begun = new OpenTable(header, columns, heading, introduced, apart);
    open = begun;
    introduced = false;
    apart = false;
    heading = null;
    return begun;
  };
  const head = (question: QuestionHeading): void => {
    close();
    heading = question;
  };

  content.forEach((block, index) => {
    if (block.kind === 'table') {
      const parts = partsOfTable(document, block);
      const cut = headingInTable(document, block, parts);
      if (cut !== null) return head(cut);
      return takeParts(parts);
    }
    const text = textOf(document, block);
    if (LONE_COUNT.test(text)) {
      const digits = text.trim();
      if (apart || open?.fillMissing(digits, block.at) !== true) loneCounts.push({ digits, at: block.at });
      return;
    }
    const header = caseHeaderIn(text);
    if (header !== null) {
      const rest = fusedRowsIn(document.text, { start: block.at.start + header.length, end: block.at.end });
      const columns = rest.columns.map((kind) => ({ kind, grid: null }));
      if (rest.rows.length > 0 || bearsHeader(document, content[index + 1]) || nextIsQuestion(index)) {
        const table = continuing(header) ?? begin(header, columns);
        for (const row of rest.rows) table.add(row);
      }
      return;
    }
    if (isQuestion(text) && headsTable(block, index))
      return head({ text: questionText(text).question, at: block.at, repair: null });
    if (open !== null && (QUESTION_WITH_NUMBERS.test(text) || isQuestion(text)) && text.length < 3000) {
      const { rows } = fusedRowsIn(document.text, block.at);
      if (rows.length > 0) {
        for (const row of rows) open.add(row);
        return;
      }
    }
    if (open !== null && open.takesTitles(text)) return;
    if (INTRODUCTION.test(text) && text.length < 300) {
      // It may stand after the table that it leads to; a header, not this line, begins the next one.
      introduced = true;
      heading = null;
      return;
    }
    // Prose: the table before it is over, unless rows without a header follow (a running head that was taken for prose).
    apart = true;
  });

  /** Whether a question that stands by itself heads what follows, rather than being a row that lost its cells. */
  function headsTable(block: Block, index: number): boolean {
    if (open === null || bearsHeader(document, content[index + 1])) return true;
    const text = textOf(document, block);
    const rows = [...tables.flatMap((table) => table.rows), ...open.rows];
    return (
      rows.some((row) => sameQuestion(row.label, text)) ||
      (block.kind === 'heading' && !/^where applicable/i.test(text))
    );
  }

  function nextIsQuestion(index: number): boolean {
    const next = content
      .slice(index + 1, index + 4)
      .find((block) => block.kind !== 'table' && isQuestion(textOf(document, block)));
    return next !== undefined;
  }

  /** The open table, where a header that says the same again only goes on with it. */
  function continuing(header: CaseHeader | null): OpenTable | null {
    if (open === null || heading !== null || apart || introduced || open.header === null || header === null)
      return null;
    return open.header.cases === header.cases && open.header.limit === header.limit ? open : null;
  }

  function takeParts(parts: readonly TablePart[]): void {
    const guessed = columnsByValues(parts);
    const asks =
      parts.some((part) => part.kind === 'row' && opensAsQuestion(part.label)) &&
      parts.some((part) => part.kind === 'row' && endsAsQuestion(part.label));
    parts.forEach((part, index) => {
      if (part.kind === 'header') {
        const phrase = part.header ?? (open?.rows.length === 0 ? open.header : null);
        const same = continuing(part.header);
        if (same !== null) same.retitle(part.columns);
        else if (part.header === null && open !== null && open.rows.length === 0) open.retitle(part.columns);
        else begin(phrase, part.columns.length > 0 ? part.columns : guessed);
        return;
      }
      const next = parts[index + 1];
      const bare = part.cells.every((cell) => cell.reading.tokens.length === 0);
      if (
        bare &&
        part.labelAt !== null &&
        isQuestion(part.label) &&
        (next?.kind === 'header' || (part.alone && next !== undefined))
      )
        return head({ text: questionText(part.label).question, at: part.labelAt, repair: null });
      const table = open !== null && heading === null ? open : asks && !bare ? begin(null, guessed) : null;
      if (table === null) return;
      table.addCells(part, guessed);
      apart = false;
    });
  }

  close();
  return { tables: tables.map(withoutEmptyRows), loneCounts };
};

const withoutEmptyRows = (table: RawTable): RawTable => ({
  ...table,
  rows: table.rows.filter((row: RawRow) => questionText(row.label).question !== ''),
});
