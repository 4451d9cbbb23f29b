import { describe, expect, it } from 'vitest';
import { readPdf } from '../../../src/read/pdf/read-pdf.js';
import { makePdf, write } from './make-pdf.js';
import { cellsOf, outline, tablesOf } from './outline.js';

const tagged = (draw: (pdf: PDFKit.PDFDocument) => void): Promise<Uint8Array> =>
  makePdf(draw, { tagged: true, pdfVersion: '1.5', lang: 'en-GB' });

/** A cell of one line, as a structure element. */
const cell = (
  pdf: PDFKit.PDFDocument,
  role: 'TH' | 'TD',
  text: string,
  x: number,
  y: number,
): PDFKit.PDFStructureElement => pdf.struct(role, {}, () => write(pdf, text, x, y));

describe('tagged PDFs', () => {
  it("follows the file's own structure", async () => {
    const document = await readPdf(
      await tagged((pdf) => {
        const root = pdf.struct('Document');
        pdf.addStructure(root);
        root.add(pdf.struct('H1', {}, () => write(pdf, 'Quenby', 60, 60, 20)));
        root.add(pdf.struct('P', {}, () => write(pdf, 'A paragraph.', 60, 100)));
        root.add(
          pdf.struct('Table', {}, [
            pdf.struct('TR', {}, [cell(pdf, 'TH', 'Standard', 60, 130), cell(pdf, 'TH', 'Rating', 300, 130)]),
            pdf.struct('TR', {}, [cell(pdf, 'TD', 'Staff', 60, 150), cell(pdf, 'TD', 'Good', 300, 150)]),
            pdf.struct('TR', {}, [
              cell(pdf, 'TD', 'Planning', 60, 170),
              pdf.struct('TD', {}, [
                pdf.struct('Figure', { alt: 'Outstanding' }, () => pdf.circle(310, 175, 5).fill('black')),
              ]),
            ]),
          ]),
        );
        root.add(
          pdf.struct('L', {}, [
            pdf.struct('LI', {}, [
              pdf.struct('Lbl', {}, () => write(pdf, '1.', 60, 200)),
              pdf.struct('LBody', {}, () => write(pdf, 'first point', 80, 200)),
            ]),
          ]),
        );
        root.add(pdf.struct('Note', {}, () => write(pdf, '¹ A note.', 60, 700, 8)));
        root.end();
        pdf.markContent('Artifact');
        write(pdf, 'Inspection of Quenby', 60, 20, 8);
        pdf.endMarkedContent();
      }),
    );
    expect(outline(document, ['heading', 'paragraph', 'list_item', 'footnote', 'furniture'])).toEqual([
      'furniture: Inspection of Quenby',
      'heading: Quenby',
      'paragraph: A paragraph.',
      'list_item: 1. first point',
      'footnote: ¹ A note.',
    ]);
    expect(cellsOf(document, tablesOf(document)[0])).toEqual([
      ['Standard', 'Rating'],
      ['Staff', 'Good'],
      ['Planning', 'Outstanding'],
    ]);
    expect(tablesOf(document)[0]).toMatchObject({ origin: 'tagged', doubt: null, columns: 2 });
    expect(document.blocks.find((block) => block.kind === 'list_item')).toMatchObject({ label: '1.' });
  });

  it('doubts a table whose drawn lines part its words otherwise', async () => {
    const document = await readPdf(
      await tagged((pdf) => {
        const root = pdf.struct('Document');
        pdf.addStructure(root);
        // The tags put the values one row too high.
        root.add(
          pdf.struct('Table', {}, [
            pdf.struct('TR', {}, [cell(pdf, 'TD', 'Staff', 64, 104), cell(pdf, 'TD', 'Inadequate', 204, 134)]),
            pdf.struct('TR', {}, [cell(pdf, 'TD', 'Planning', 64, 134), cell(pdf, 'TD', 'Good', 204, 104)]),
          ]),
        );
        root.end();
        for (const y of [100, 130, 160]) pdf.moveTo(60, y).lineTo(340, y).stroke();
        for (const x of [60, 200, 340]) pdf.moveTo(x, 100).lineTo(x, 160).stroke();
      }),
    );
    expect(tablesOf(document)[0]?.doubt).toMatch(/row 1/);
  });

  it('treats a table of one cell as a box for layout', async () => {
    const document = await readPdf(
      await tagged((pdf) => {
        const root = pdf.struct('Document');
        pdf.addStructure(root);
        root.add(
          pdf.struct('Table', {}, [
            pdf.struct('TR', {}, [
              pdf.struct('TD', {}, [
                pdf.struct('H2', {}, () => write(pdf, 'In a box', 60, 100, 16)),
                pdf.struct('P', {}, () => write(pdf, 'Boxed text.', 60, 130)),
              ]),
            ]),
          ]),
        );
        root.end();
      }),
    );
    expect(outline(document, ['heading', 'paragraph', 'table'])).toEqual([
      'heading: In a box',
      'paragraph: Boxed text.',
    ]);
  });
});
