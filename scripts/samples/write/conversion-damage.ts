/**
 * Damages a report's plain text as real conversions do: words cut in the wrong cell, a table fused with its header, a
 * wrapped row with stray cells in its second line, and a last row whose value comes a paragraph later. What the text
 * says stays the same.
 */
export function damageConversion(text: string): string {
  let lines = text.split('\n').map(cutFirstCell);
  lines = inSection(lines, /^2\.2\. Planning$/u, fuseFirstTable);
  lines = inSection(lines, /^2\.3\. Implementation/u, strayCells);
  lines = inSection(lines, /^2\.4\. Reviewing$/u, orphanLastRow);
  return lines.join('\n');
}

function cutFirstCell(line: string): string {
  if (/^Overall rating\t/u.test(line)) return line.replace('Overall', 'Overa\tll');
  return /\tScore\b/u.test(line) ? line.replace(/^(\p{L}{4})/u, '$1\t') : line;
}

/** Applies a change to the lines from a heading (its last appearance, past the contents) to the next numbered one. */
function inSection(lines: string[], heading: RegExp, change: (section: string[]) => string[]): string[] {
  const from = lines.findLastIndex((line) => heading.test(line));
  if (from < 0) return lines;
  const length = lines.slice(from + 1).findIndex((line) => /^\d\.(?:\d\.)? \p{Lu}/u.test(line));
  const to = length < 0 ? lines.length : from + 1 + length;
  return [...lines.slice(0, from), ...change(lines.slice(from, to)), ...lines.slice(to)];
}

/** The cells of the section's first table run into one another, the header broken over lines. */
function fuseFirstTable(section: string[]): string[] {
  const from = section.findIndex((line) => /^Of the .*\t/u.test(line));
  const length = section.slice(from).indexOf('');
  const [head = '', ...rows] = section.slice(from, from + length);
  const fused = head
    .replaceAll('\t', '')
    .replaceAll(' relevant', '\nrelevant\n')
    .replaceAll('\n cases', '\ncases')
    .replaceAll('Number ‘', 'Number\n‘');
  return [
    ...section.slice(0, from),
    fused + rows.map((row) => row.replaceAll('\t', '')).join(''),
    ...section.slice(from + length),
  ];
}

/** Long rows wrap, and their second lines carry stray cells: a letter, or noughts. */
function strayCells(section: string[]): string[] {
  let turn = 0;
  return section.flatMap((line) => {
    const cells = line.split('\t');
    const question = cells[0] ?? '';
    if (cells.length < 2 || question.length < 80 || question.startsWith('Of the') || turn > 2) return [line];
    turn += 1;
    const cut = question.indexOf(' ', Math.floor(question.length * 0.6));
    const stray = cells.slice(1).map(() => (turn % 2 === 1 ? 'J' : '0'));
    return [[question.slice(0, cut), ...cells.slice(1)].join('\t'), [question.slice(cut + 1), ...stray].join('\t')];
  });
}

/** The last row of the section's last table is printed as a paragraph, its value alone after the next paragraph. */
function orphanLastRow(section: string[]): string[] {
  const at = section.findLastIndex((line) => line.includes('\t'));
  const [question = '', ...values] = (section[at] ?? '').split('\t');
  const next = section.findIndex((line, index) => index > at && line !== '');
  if (at < 0 || next < 0) return section;
  return [
    ...section.slice(0, at),
    '',
    question,
    '',
    section[next] ?? '',
    '',
    values.join('\t'),
    ...section.slice(next + 1),
  ];
}
