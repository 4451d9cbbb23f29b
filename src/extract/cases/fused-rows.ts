import type { Anchor } from '../../document/anchor.js';
import { columnsInLine } from './case-header.js';
import type { CaseColumn } from './case-statement.js';
import { questionText } from './question-text.js';
import type { RawRow } from './raw-table.js';

/** Where the first question begins: with a capital, and not in the middle of a word, but also right after a title's quote. */
const FIRST_QUESTION =
  /(?<!\p{L})(?:Where (?:applicable|relevant|appropriate)|Does|Do|Did|Is|Are|Was|Were|Has|Have|Had|Can|How|If|To what extent)\b/u;
const QUESTION_END = /\?["'’”)]*((?:\s*[:–—-](?=\s*\d))?(?:[\s\d%.()⁰¹²³⁴⁵⁶⁷⁸⁹]|\[\d{1,3}\]|per\s?cent)*)/gu;

/** Rows read from a line without cells, and the titles of columns before them. */
export interface FusedRows {
  readonly columns: readonly CaseColumn[];
  readonly rows: readonly RawRow[];
}

/**
 * Takes apart a line in which questions and their values follow one another without cells (`… desistance?88Does …`), or line by
 * line. The titles of columns may stand before the first question. Rows whose question has no digits after it are `missing`.
 */
export const fusedRowsIn = (text: string, at: Anchor): FusedRows => {
  const slice = text.slice(at.start, at.end);
  const first = FIRST_QUESTION.exec(slice);
  if (first === null) return { columns: columnsInLine(slice.slice(0, 300)), rows: [] };
  const columns = columnsInLine(slice.slice(0, first.index).slice(-300));
  const rows: RawRow[] = [];
  let from = first.index;
  QUESTION_END.lastIndex = from;
  for (let match = QUESTION_END.exec(slice); match !== null; match = QUESTION_END.exec(slice)) {
    const run = match[1] ?? '';
    const label = slice.slice(from, match.index + match[0].length - run.length);
    const end = match.index + match[0].trimEnd().length;
    const values: RawRow['values'] = /[\d]/.test(run)
      ? { kind: 'run', run: run.replace(/^\s*[:–—-]/u, ''), fused: !/^[^\d]*\s{2}\s*\d/u.test(run) }
      : { kind: 'missing' };
    const opening = label.search(/\S/);
    rows.push({
      label: `${label.trim()}${/^[⁰¹²³⁴⁵⁶⁷⁸⁹]*/u.exec(run)?.[0] ?? ''}`,
      values,
      at: { start: at.start + from + Math.max(0, opening), end: at.start + end },
      repairs: [],
    });
    from = match.index + match[0].length;
  }
  return { columns, rows: rows.filter((row) => questionText(row.label).question.length > 10) };
};
