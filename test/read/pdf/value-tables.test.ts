import { describe, expect, it } from 'vitest';
import { readPdf } from '../../../src/read/pdf/read-pdf.js';
import { makePdf, prose, write } from './make-pdf.js';
import { cellsOf, tablesOf } from './outline.js';

const BODY = ['Mentors meet each child weekly and keep notes that', 'colleagues can follow without asking for more.'];

const tablesIn = async (draw: (pdf: PDFKit.PDFDocument) => void): Promise<string[][][]> => {
  const document = await readPdf(
    await makePdf((pdf) => {
      prose(pdf, BODY, 60, 40, 11);
      draw(pdf);
    }),
  );
  return tablesOf(document).map((table) => cellsOf(document, table));
};

describe('tables of figures that nothing but alignment tells', () => {
  it('reads figures that stand before their labels, one of them wrapped', async () => {
    const tables = await tablesIn((pdf) => {
      const rows = [
        ['2,310', ['Children of school age in Quenby']],
        ['18%', ['Children in Quenby who changed school', 'within the year']],
        ['47', ['Children on the books of the team']],
      ] as const;
      let y = 100;
      for (const [value, label] of rows) {
        write(pdf, value, 60, y + (label.length - 1) * 6.5, 11);
        for (const [index, line] of label.entries()) write(pdf, line, 240, y + index * 13, 11);
        y += 34;
      }
    });
    expect(tables).toEqual([
      [
        ['2,310', 'Children of school age in Quenby'],
        ['18%', 'Children in Quenby who changed school within the year'],
        ['47', 'Children on the books of the team'],
      ],
    ]);
  });

  it('takes rising plain numbers before prose for numbering', async () => {
    const tables = await tablesIn((pdf) => {
      for (const [index, number] of ['11', '14', '15', '19'].entries()) {
        write(pdf, number, 60, 100 + index * 34, 11);
        write(pdf, 'Mentors know the children on their books well.', 100, 100 + index * 34, 11);
      }
    });
    expect(tables).toEqual([]);
  });

  it('begins a table at titles that stand in other columns than the rows above, and keeps their wrapped lines', async () => {
    const tables = await tablesIn((pdf) => {
      const row = (y: number, bold: boolean, pieces: readonly (readonly [string, number])[]): void => {
        for (const [text, x] of pieces) write(pdf, text, x, y, 11, bold);
      };
      row(100, true, [
        ['Home', 60],
        ['Town', 320],
        ['Country', 430],
      ]);
      row(121, false, [
        ['Quenby', 60],
        ['60%', 320],
        ['40%', 430],
      ]);
      row(142, false, [
        ['All areas', 60],
        ['55%', 320],
        ['45%', 430],
      ]);
      row(171, true, [
        ['School', 60],
        ['Mainstream', 240],
        ['Special and', 350],
        ['None', 460],
      ]);
      row(185, true, [['alternative schools', 340]]);
      row(206, false, [
        ['Quenby', 60],
        ['70%', 240],
        ['25%', 350],
        ['5%', 460],
      ]);
      row(227, false, [
        ['All areas', 60],
        ['75%', 240],
        ['19%', 350],
        ['6%', 460],
      ]);
    });
    expect(tables).toEqual([
      [
        ['Home', 'Town', 'Country'],
        ['Quenby', '60%', '40%'],
        ['All areas', '55%', '45%'],
      ],
      [
        ['School', 'Mainstream', 'Special and alternative schools', 'None'],
        ['Quenby', '70%', '25%', '5%'],
        ['All areas', '75%', '19%', '6%'],
      ],
    ]);
  });
});
