import { describe, expect, it } from 'vitest';
import { readPdf } from '../../../src/read/pdf/read-pdf.js';
import { makePdf, prose, write } from './make-pdf.js';
import { cellsOf, outline, tablesOf } from './outline.js';

interface Look {
  readonly grid?: boolean;
  readonly lines?: boolean;
  readonly shading?: boolean;
  /** Values at the middle of a wrapped label instead of its first line. */
  readonly centred?: boolean;
}

const HEADER = ['Of the 24 cases inspected:', 'Relevant', 'Yes'];
const ROWS: readonly (readonly [string[], string, string])[] = [
  [['Are the strengths of the child and of those who care', 'for the child built upon?'], '24', '18'],
  [['Is enough done about housing?'], '21', '9'],
  [['Were the views of victims sought, wherever there was a', 'victim, before the plan was made?'], '7', '7'],
  [['Is there a plan for setbacks?'], '24', '11'],
];

/** Draws a table of three columns; gives the y below it. */
const draw = (pdf: PDFKit.PDFDocument, rows: typeof ROWS, top: number, look: Look, header = true): number => {
  const left = 60;
  const sides = [left, 340, 420, 500];
  const tops: number[] = [top];
  let y = top;
  const line = (labels: readonly string[], first: string, second: string, bold: boolean, index: number): void => {
    const height = labels.length * 12.5 + 8;
    if (look.shading && index % 2 === 0) pdf.rect(left, y, 440, height).fill('#dde6ee').fillColor('black');
    const middle = look.centred ? ((labels.length - 1) * 12.5) / 2 : 0;
    for (const [at, label] of labels.entries()) write(pdf, label, left + 4, y + 4 + at * 12.5, 10, bold);
    write(pdf, first, 344, y + 4 + middle, 10, bold);
    write(pdf, second, 424, y + 4 + middle, 10, bold);
    y += height;
    tops.push(y);
  };
  if (header) line([HEADER[0] ?? ''], HEADER[1] ?? '', HEADER[2] ?? '', true, 0);
  for (const [index, [labels, first, second]] of rows.entries()) line(labels, first, second, false, index + 1);
  if (look.grid || look.lines) for (const edge of tops) pdf.moveTo(left, edge).lineTo(500, edge).stroke();
  if (look.grid) for (const side of sides) pdf.moveTo(side, top).lineTo(side, y).stroke();
  return y;
};

const EXPECTED = [HEADER, ...ROWS.map(([labels, first, second]) => [labels.join(' '), first, second])];

describe('tables by geometry', () => {
  const looks: readonly (readonly [string, Look])[] = [
    ['ruled both ways', { grid: true }],
    ['ruled both ways, values centred', { grid: true, centred: true }],
    ['with lines below rows', { lines: true }],
    ['with lines below rows, values centred', { lines: true, centred: true }],
    ['with every other row shaded', { shading: true }],
    ['with every other row shaded, values centred', { shading: true, centred: true }],
    ['without any lines', {}],
    ['without any lines, values centred', { centred: true }],
  ];
  it.each(looks)('reads a table %s', async (_, look) => {
    const document = await readPdf(
      await makePdf((pdf) => {
        prose(
          pdf,
          ['The table gives what inspectors found in the cases that they looked at in the week of', 'the visit.'],
          60,
          80,
        );
        const below = draw(pdf, ROWS, 130, look);
        prose(
          pdf,
          ['Below the table the text goes on, and none of it belongs to the last row of the table', 'above it.'],
          60,
          below + 24,
        );
      }),
    );
    expect(tablesOf(document)).toHaveLength(1);
    const table = tablesOf(document)[0];
    expect(cellsOf(document, table)).toEqual(EXPECTED);
    expect(table?.rows[0]?.cells.every((cell) => cell.header)).toBe(true);
    expect(table?.rows[1]?.cells.some((cell) => cell.header)).toBe(false);
    expect(outline(document, ['paragraph'])).toHaveLength(2);
  });

  it.each([
    ['with its header again', true],
    ['without its header', false],
  ])('joins a table that goes on over the page %s, past a footnote', async (_, again) => {
    const document = await readPdf(
      await makePdf((pdf) => {
        draw(pdf, ROWS.slice(0, 2), 650, { grid: true });
        write(pdf, '3', 60, 760, 5);
        write(pdf, 'The question is asked only where it applies.', 64, 762, 8);
        pdf.addPage();
        draw(pdf, ROWS.slice(2), 60, { grid: true }, again);
        prose(
          pdf,
          [
            'The text of the second page follows here in the usual size of type, and it says enough',
            'to show which size that is.',
          ],
          60,
          300,
        );
      }),
    );
    expect(tablesOf(document)).toHaveLength(1);
    expect(cellsOf(document, tablesOf(document)[0])).toEqual(EXPECTED);
    expect(outline(document, ['footnote'])).toHaveLength(1);
    expect(outline(document, ['furniture'])).toHaveLength(again ? 1 : 0);
  });

  it('gives columns and spans of a grid with joined cells', async () => {
    const document = await readPdf(
      await makePdf((pdf) => {
        pdf.rect(60, 100, 300, 60).stroke();
        pdf.moveTo(60, 130).lineTo(360, 130).stroke();
        pdf.moveTo(160, 130).lineTo(160, 160).stroke();
        pdf.moveTo(260, 100).lineTo(260, 160).stroke();
        write(pdf, 'Overall', 64, 108);
        write(pdf, 'Good', 264, 108);
        write(pdf, '1.1', 64, 138);
        write(pdf, 'Staff', 164, 138);
        write(pdf, 'Good', 264, 138);
      }),
    );
    const table = tablesOf(document)[0];
    expect(table?.columns).toBe(3);
    expect(table?.rows[0]?.cells.map((cell) => [cell.column, cell.columnSpan])).toEqual([
      [0, 2],
      [2, 1],
    ]);
    expect(cellsOf(document, table)).toEqual([
      ['Overall', 'Good'],
      ['1.1', 'Staff', 'Good'],
    ]);
  });

  it('takes a box around prose for no table', async () => {
    const document = await readPdf(
      await makePdf((pdf) => {
        pdf.rect(50, 90, 480, 60).stroke();
        prose(
          pdf,
          [
            'A box of text stands out from the page, but holds one thing alone, which is the text that',
            'anyone can read in it.',
          ],
          60,
          100,
        );
      }),
    );
    expect(tablesOf(document)).toEqual([]);
  });
});
