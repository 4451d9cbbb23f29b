import { describe, expect, it } from 'vitest';
import { readPdf } from '../../../src/read/pdf/read-pdf.js';
import { makePdf, prose, write } from './make-pdf.js';
import { cellsOf, outline, tablesOf } from './outline.js';

const PAGES = [1, 2, 3, 4];
const BODY = ['Mentors meet each child weekly and keep notes that', 'colleagues can follow without asking for more.'];
const HEAD = 'Inspection of youth work in Quenby';

describe('what stands at the edge of every page', () => {
  it('keeps a standing footnote whole, and tells the page number below it apart', async () => {
    const document = await readPdf(
      await makePdf((pdf) => {
        for (const page of PAGES) {
          if (page > 1) pdf.addPage();
          write(pdf, HEAD, 60, 40);
          prose(pdf, BODY, 60, 100, 11);
          write(pdf, `Our verdict on area ${page}`, 60, 300, 11);
          write(pdf, String(page), 160, 296, 6);
          write(pdf, String(page), 60, 757, 6);
          write(pdf, 'The verdict follows the weakest of all the answers that', 66, 760, 11);
          write(pdf, 'our panel gave to each question.', 60, 774, 11);
          write(pdf, String(page), 500, 790, 11);
        }
      }),
    );
    expect(outline(document, ['footnote', 'furniture']).slice(0, 3)).toEqual([
      `furniture: ${HEAD}`,
      'footnote: ¹ The verdict follows the weakest of all the answers that our panel gave to each question.',
      'furniture: 1',
    ]);
  });

  it.each([
    ['with lines drawn', true],
    ['without lines', false],
  ])('keeps the titles of columns that begin each page, %s', async (_, ruled) => {
    const document = await readPdf(
      await makePdf((pdf) => {
        for (const page of PAGES) {
          if (page > 1) pdf.addPage();
          write(pdf, HEAD, 60, 40);
          const rows = [
            ['Of the 15 files read', 'Yes'],
            [`Is question ${'abcd'[page - 1]} asked?`, String(page + 4)],
            ['Were parents heard?', String(page + 6)],
          ] as const;
          for (const [index, [label, value]] of rows.entries()) {
            write(pdf, label, 64, 74 + index * 18, 10, index === 0);
            write(pdf, value, 404, 74 + index * 18, 10, index === 0);
          }
          if (ruled) {
            for (const y of [70, 88, 106, 124]) pdf.moveTo(60, y).lineTo(460, y).stroke();
            for (const x of [60, 400, 460]) pdf.moveTo(x, 70).lineTo(x, 124).stroke();
          }
          prose(pdf, BODY, 60, 200, 11);
        }
      }),
    );
    expect(outline(document, ['furniture'])).toEqual(PAGES.map(() => `furniture: ${HEAD}`));
    expect(tablesOf(document).map((table) => cellsOf(document, table)[0])).toEqual(
      PAGES.map(() => ['Of the 15 files read', 'Yes']),
    );
  });

  it('believes the tags of cells and notes, wherever they stand', async () => {
    const document = await readPdf(
      await makePdf(
        (pdf) => {
          const root = pdf.struct('Document');
          pdf.addStructure(root);
          for (const page of PAGES) {
            if (page > 1) pdf.addPage();
            root.add(pdf.struct('P', {}, () => write(pdf, HEAD, 60, 20)));
            root.add(
              pdf.struct('Table', {}, [
                pdf.struct('TR', {}, [
                  pdf.struct('TH', {}, () => write(pdf, 'Area', 60, 34)),
                  pdf.struct('TH', {}, () => write(pdf, 'Verdict', 300, 34)),
                ]),
                pdf.struct('TR', {}, [
                  pdf.struct('TD', {}, () => write(pdf, `Area ${'abcd'[page - 1]}`, 60, 160)),
                  pdf.struct('TD', {}, () => write(pdf, 'Good', 300, 160)),
                ]),
              ]),
            );
            root.add(pdf.struct('P', {}, () => prose(pdf, BODY, 60, 400, 11)));
            root.add(pdf.struct('Note', {}, () => write(pdf, 'A note that each page repeats.', 60, 810, 8)));
          }
          root.end();
        },
        { tagged: true, pdfVersion: '1.5', lang: 'en-GB' },
      ),
    );
    expect(outline(document, ['furniture', 'footnote'])).toEqual(
      PAGES.flatMap(() => [`furniture: ${HEAD}`, 'footnote: A note that each page repeats.']),
    );
    expect(tablesOf(document).map((table) => cellsOf(document, table)[0])).toEqual(
      PAGES.map(() => ['Area', 'Verdict']),
    );
  });
});
