import type { Table } from '../../document/blocks.js';
import type { SourceDocument } from '../../document/source-document.js';
import { isQuestion, questionText } from './question-text.js';
import type { QuestionHeading } from './raw-table.js';
import type { TablePart } from './table-shape.js';

/**
 * The question in a table without numbers that is nothing but one question cut into cells: a heading that a conversion took for
 * a table. Where a cell's border went through a word, the letters that stand again at the start of the next cell are left out.
 */
export const headingInTable = (
  document: SourceDocument,
  table: Table,
  parts: readonly TablePart[],
): QuestionHeading | null => {
  const [only, ...others] = parts;
  if (only?.kind !== 'row' || others.length > 0) return null;
  if (only.cells.some((cell) => cell.reading.tokens.length > 0) || !isQuestion(only.label)) return null;
  const words = table.rows.flatMap((row) =>
    row.cells
      .map((cell) => document.text.slice(cell.at.start, cell.at.end).trim())
      .filter((text) => /\p{L}/u.test(text)),
  );
  if (words.length < 2) return { text: questionText(only.label).question, at: only.at, repair: null };
  const joined = words.reduce((whole, part) => {
    const echo = /^\p{Ll}{1,3}(?=\s)/u.exec(part)?.[0] ?? '';
    return `${whole} ${echo !== '' && whole.endsWith(echo) ? part.slice(echo.length).trim() : part}`;
  });
  const repair = 'the heading above the table was cut into cells';
  return { text: questionText(joined).question, at: only.at, repair };
};
