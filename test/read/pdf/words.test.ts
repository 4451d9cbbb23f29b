import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { quoteAt } from '../../../src/document/source-document.js';
import { readPdf } from '../../../src/read/pdf/read-pdf.js';
import { makePdf, prose, write } from './make-pdf.js';
import { outline } from './outline.js';

describe('words and their places', () => {
  it('gives each word with a box that surrounds it', async () => {
    const document = await readPdf(await makePdf((pdf) => write(pdf, 'Inspectors visited Quenby', 72, 100, 12)));
    expect(document.text).toBe('Inspectors visited Quenby');
    expect(document.words.map((word) => quoteAt(document, word.at))).toEqual(['Inspectors', 'visited', 'Quenby']);
    const first = document.words[0]?.box;
    expect(first?.x0).toBeCloseTo(72, 0);
    expect(first?.x1).toBeGreaterThan(120);
    expect(first?.y0).toBeGreaterThan(95);
    expect(first?.y0).toBeLessThan(103);
    expect(first?.y1).toBeGreaterThan(110);
    expect(first?.y1).toBeLessThan(116);
    expect(document.pages[0]?.width).toBeCloseTo(595.28, 1);
  });

  it('parts words by gaps where the file has no spaces', async () => {
    const document = await readPdf(
      await makePdf((pdf) => {
        write(pdf, 'Two', 72, 100, 12);
        write(pdf, 'words', 72 + 26, 100, 12);
      }),
    );
    expect(document.text).toBe('Two words');
  });

  it('turns raised figures into superscripts and notes them as marks', async () => {
    const document = await readPdf(
      await makePdf((pdf) => {
        write(pdf, 'The service held 45', 72, 100, 11);
        const width = pdf.font('Helvetica').fontSize(11).widthOfString('The service held 45');
        write(pdf, '12', 72 + width, 98, 7);
        write(pdf, 'cases.', 72 + width + 14, 100, 11);
      }),
    );
    expect(document.text).toBe('The service held 45¹² cases.');
    expect(document.marks.map((mark) => [mark.label, quoteAt(document, mark.at)])).toEqual([['12', '¹²']]);
  });

  it('leaves the raised letters of an ordinal plain', async () => {
    const document = await readPdf(
      await makePdf((pdf) => {
        write(pdf, 'On the 21', 72, 100, 11);
        const width = pdf.font('Helvetica').fontSize(11).widthOfString('On the 21');
        write(pdf, 'st', 72 + width, 98, 7);
        write(pdf, 'of May', 72 + width + 12, 100, 11);
      }),
    );
    expect(document.text).toBe('On the 21st of May');
    expect(document.marks).toEqual([]);
  });

  it('reads a page that is displayed turned', async () => {
    const bytes = await makePdf((pdf) => {
      write(pdf, 'Upright words on a turned page', 72, 100, 12);
      Object.assign(pdf.page.dictionary.data, { Rotate: 90 });
    });
    const document = await readPdf(bytes);
    expect(document.text).toBe('Upright words on a turned page');
    expect(document.pages[0]?.width).toBeCloseTo(841.89, 1);
    const box = document.words[0]?.box;
    // Turned clockwise, what stood near the top stands near the right side.
    expect(box?.x0).toBeGreaterThan(700);
    expect((box?.y1 ?? 0) - (box?.y0 ?? 0)).toBeGreaterThan((box?.x1 ?? 0) - (box?.x0 ?? 0));
  });

  it('joins words that a line end broke, and keeps the hyphens that are theirs', async () => {
    const document = await readPdf(
      await makePdf((pdf) =>
        prose(
          pdf,
          [
            'Good supervision was regular, and plans were well-informed throughout. The super-',
            'vision of new staff was recorded with care and those in charge were always well-',
            'informed about it, whatever else had to be done in the weeks before the visit.',
          ],
          72,
          100,
        ),
      ),
    );
    expect(document.text).toContain('The supervision of new staff');
    expect(document.text).toContain('always well-informed about it');
  });

  it('reads the left column before the right', async () => {
    const left = Array.from({ length: 9 }, (_, index) => `left column sentence number ${index} runs here`);
    const right = Array.from({ length: 9 }, (_, index) => `right column sentence number ${index} runs`);
    const document = await readPdf(
      await makePdf((pdf) => {
        write(pdf, 'A heading that stands above both of the columns of this page in large type', 60, 60, 14, true);
        prose(pdf, left, 60, 120);
        prose(pdf, right, 320, 123);
      }),
    );
    expect(document.text.indexOf('left column sentence number 8')).toBeLessThan(
      document.text.indexOf('right column sentence number 0'),
    );
    expect(outline(document, ['heading'])).toHaveLength(1);
  });

  it('keeps words in the order of the text, apart from each other, and never blank', async () => {
    const word = fc.stringMatching(/^[A-Za-z0-9.,'-]{1,12}$/);
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(word, fc.integer({ min: 20, max: 500 }), fc.integer({ min: 20, max: 780 })), {
          minLength: 1,
          maxLength: 25,
        }),
        async (placed) => {
          const document = await readPdf(
            await makePdf((pdf) => {
              for (const [text, x, y] of placed) write(pdf, text, x, y);
            }),
          );
          let end = 0;
          for (const { at, box } of document.words) {
            expect(at.start).toBeGreaterThanOrEqual(end);
            expect(at.end).toBeGreaterThan(at.start);
            expect(document.text.slice(at.start, at.end)).not.toMatch(/\s/);
            expect(box.x1).toBeGreaterThan(box.x0);
            expect(box.y1).toBeGreaterThan(box.y0);
            end = at.end;
          }
          const letters = (text: string): string => [...text.replaceAll(/\s/g, '')].sort().join('');
          const lowered = document.text.normalize('NFKC');
          expect(letters(lowered).length).toBeLessThanOrEqual(letters(placed.map(([text]) => text).join('')).length);
        },
      ),
      { numRuns: 25 },
    );
  });
});
