/** A line of a text: `start` and `end` are offsets of its words, without the white space around them; `text` is those words. */
export interface Line {
  readonly index: number;
  /** Offset of the line's first character, white space included. */
  readonly from: number;
  /** Offset of its line break, or the text's end. */
  readonly to: number;
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly indent: number;
}

/** The lines of a text whose line breaks are `\n`; one more than there are line breaks. */
export const linesOf = (text: string): Line[] => {
  const lines: Line[] = [];
  let from = 0;
  for (;;) {
    const found = text.indexOf('\n', from);
    const to = found === -1 ? text.length : found;
    const raw = text.slice(from, to);
    const words = raw.trim();
    const indent = words === '' ? 0 : raw.length - raw.trimStart().length;
    const start = from + indent;
    lines.push({ index: lines.length, from, to, start, end: start + words.length, text: words, indent });
    if (found === -1) return lines;
    from = found + 1;
  }
};

/** A run of lines without a blank one between: `first` to `last`, both included. */
export interface Chunk {
  readonly first: number;
  readonly last: number;
}

export const chunksOf = (lines: readonly Line[]): Chunk[] => {
  const chunks: Chunk[] = [];
  let first: number | null = null;
  for (const line of lines) {
    if (line.text === '') {
      if (first !== null) chunks.push({ first, last: line.index - 1 });
      first = null;
    } else {
      first ??= line.index;
    }
  }
  if (first !== null) chunks.push({ first, last: lines.length - 1 });
  return chunks;
};
