/** How a table is written: aligned columns for people, CSV or JSON for programs. */
export type TableFormat = 'table' | 'csv' | 'json';

const WIDEST = 60;

const CONTROL = /\p{Cc}/gu;

/** A value for a terminal: one line, without control characters (text from strangers could move the cursor or change colours). */
export const forTerminal = (value: unknown): string => {
  if (value === null || value === undefined) return '';
  const text =
    typeof value === 'string' ? value : Buffer.isBuffer(value) ? `x'${value.toString('hex')}'` : String(value);
  return text.replace(/\s+/g, ' ').replace(CONTROL, '');
};

const shorten = (text: string, width: number): string => {
  const characters = [...text];
  return characters.length > width ? `${characters.slice(0, width - 1).join('')}…` : text;
};

/**
 * Lays out rows under their column names, each column as wide as its widest value up to 60 characters; numbers stand on
 * the right. Without rows only the names are given.
 */
export const alignedTable = (columns: readonly string[], rows: readonly (readonly unknown[])[]): string => {
  const cells = rows.map((row) => row.map((value) => shorten(forTerminal(value), WIDEST)));
  const widths = columns.map((name, column) =>
    Math.max([...name].length, ...cells.map((row) => [...(row[column] ?? '')].length)),
  );
  const numeric = columns.map(
    (_, column) => rows.length > 0 && rows.every((row) => row[column] === null || typeof row[column] === 'number'),
  );
  const line = (values: readonly string[]): string =>
    values
      .map((value, column) => {
        const gap = ' '.repeat(Math.max(0, (widths[column] ?? 0) - [...value].length));
        return numeric[column] ? gap + value : value + gap;
      })
      .join('  ')
      .trimEnd();
  return [line(columns), line(widths.map((width) => '─'.repeat(width))), ...cells.map(line)].join('\n');
};
