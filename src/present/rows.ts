import { stringify } from 'csv-stringify/sync';
import { alignedTable, type TableFormat } from './table.js';

/** JSON has no bytes and no integers beyond 2⁵³: they are written as strings. */
const forJson = (value: unknown): unknown => {
  if (typeof value === 'bigint') return value.toString();
  return Buffer.isBuffer(value) ? value.toString('hex') : value;
};

/** Columns of the same name, as a join gives them, would overwrite each other in JSON: the later ones get a number. */
const distinct = (columns: readonly string[]): readonly string[] => {
  const seen = new Map<string, number>();
  return columns.map((name) => {
    const count = (seen.get(name) ?? 0) + 1;
    seen.set(name, count);
    return count === 1 ? name : `${name}_${count}`;
  });
};

/** Rows of a query as text, piece by piece, so that a long answer takes no memory (but in a table, which is laid out whole). */
export function* writeRows(
  format: TableFormat,
  columns: readonly string[],
  rows: Iterable<readonly unknown[]>,
): Generator<string> {
  if (format === 'table') {
    yield `${alignedTable(columns, [...rows])}\n`;
    return;
  }
  if (format === 'csv') {
    yield stringify([columns]);
    for (const row of rows) yield stringify([row.map(forJson)], { cast: { boolean: String } });
    return;
  }
  const names = distinct(columns);
  let first = true;
  yield '[';
  for (const row of rows) {
    yield `${first ? '\n' : ',\n'}  ${JSON.stringify(Object.fromEntries(names.map((name, index) => [name, forJson(row[index])])))}`;
    first = false;
  }
  yield first ? ']\n' : '\n]\n';
}
