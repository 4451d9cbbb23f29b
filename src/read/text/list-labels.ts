/** What introduces a list item: its label as printed, and how many characters of the line precede the item's words. */
export interface ListLabel {
  readonly label: string;
  readonly length: number;
}

const BULLET = /^([•·▪◦‣●○■□◼◾▫◻⁃∙➢✓\uF0A7\uF0B7*+–—-])(?:[ \t]+|$)/;
const NUMBER = /^(\d{1,3}[.)]|\(\d{1,3}\)|\([a-z]{1,4}\)|[a-z][.)]|[ivx]{1,4}[.)])[ \t]+(?=\S)/;
const LETTER_O = /^(o)\t+(?=\S)/;

/** The label at the start of a trimmed line; a bullet before a number (`- 1. …`) gives the number. Null for a line that is no item. */
export const listLabel = (line: string): ListLabel | null => {
  const bullet = BULLET.exec(line) ?? LETTER_O.exec(line);
  if (bullet) {
    if (/^[–—-][\s\w]{1,20}[–—-]$/.test(line) || /^([-*])(?:\s*\1){2,}$/.test(line)) return null;
    const rest = line.slice(bullet[0].length);
    const number = NUMBER.exec(rest);
    if (number) return { label: number[1] ?? '', length: bullet[0].length + number[0].length };
    return { label: bullet[1] ?? '', length: bullet[0].length };
  }
  const number = NUMBER.exec(line);
  return number ? { label: number[1] ?? '', length: number[0].length } : null;
};

/** The number of a label such as `3.` or `(3)`; null for bullets and letters. */
export const labelNumber = (label: string): number | null => {
  const digits = /^\(?(\d{1,3})[.)]$/.exec(label)?.[1];
  return digits === undefined ? null : Number(digits);
};
