import { describe, expect, it } from 'vitest';
import { DEFAULT_PDF_LIMITS } from '../../../src/read/pdf/limits.js';
import { readPdf, recognisesPdf } from '../../../src/read/pdf/read-pdf.js';
import { makePdf, write } from './make-pdf.js';

const simple = (options = {}): Promise<Uint8Array> =>
  makePdf((pdf) => write(pdf, 'Some words to read', 72, 100), options);

describe('PDFs that can not be read, or only in part', () => {
  it('says that a password is needed', async () => {
    const bytes = await simple({ userPassword: 'closed', ownerPassword: 'owner' });
    await expect(readPdf(bytes)).rejects.toMatchObject({ name: 'ReadingError', reason: 'encrypted' });
  });

  it('reads a file that an empty password opens', async () => {
    expect((await readPdf(await simple({ ownerPassword: 'owner' }))).text).toBe('Some words to read');
  });

  it('calls a cut file and rubbish corrupt', async () => {
    const bytes = await simple();
    await expect(readPdf(bytes.slice(0, 200))).rejects.toMatchObject({ reason: 'corrupt' });
    await expect(readPdf(new TextEncoder().encode('%PDF-1.7 and nothing else'))).rejects.toMatchObject({
      reason: 'corrupt',
    });
  });

  it('calls pages of pictures alone no text', async () => {
    const bytes = await makePdf((pdf) => pdf.rect(50, 50, 200, 200).fill('black'));
    await expect(readPdf(bytes)).rejects.toMatchObject({ reason: 'no_text', message: expect.stringContaining('OCR') });
  });

  it('refuses more pages than the limit', async () => {
    const bytes = await makePdf((pdf) => {
      for (let page = 0; page < 5; page += 1) {
        write(pdf, 'words', 72, 100);
        pdf.addPage();
      }
    });
    await expect(readPdf(bytes, { ...DEFAULT_PDF_LIMITS, pages: 4 })).rejects.toMatchObject({ reason: 'too_large' });
  });

  it('leaves out a page that is too large, says so, and reads the others', async () => {
    const bytes = await makePdf((pdf) => {
      write(pdf, 'first page', 72, 100);
      pdf.addPage();
      for (let index = 0; index < 2_000; index += 1)
        write(pdf, 'x', 50 + (index % 40) * 10, 50 + Math.floor(index / 40) * 14);
      pdf.addPage();
      write(pdf, 'third page', 72, 100);
    });
    for (const limits of [
      { ...DEFAULT_PDF_LIMITS, operatorsPerPage: 5_000 },
      { ...DEFAULT_PDF_LIMITS, glyphsPerPage: 500 },
    ]) {
      const document = await readPdf(bytes, limits);
      expect(document.text).toBe('first page\n\nthird page');
      expect(document.issues.map((issue) => issue.page)).toEqual([2]);
      expect(document.pages.map((page) => page.number)).toEqual([1, 3]);
    }
  });

  it('calls a file too large of which no page is small enough', async () => {
    await expect(readPdf(await simple(), { ...DEFAULT_PDF_LIMITS, glyphsPerPage: 5 })).rejects.toMatchObject({
      reason: 'too_large',
    });
  });

  it('leaves the caller its bytes', async () => {
    const bytes = await simple();
    const copy = bytes.slice();
    await readPdf(bytes);
    expect(bytes).toEqual(copy);
  });

  it('knows a PDF by its signature near the start', async () => {
    expect(recognisesPdf(await simple())).toBe(true);
    expect(recognisesPdf(new TextEncoder().encode('Words about the %PDF format'))).toBe(false);
    expect(recognisesPdf(new Uint8Array(0))).toBe(false);
  });

  it('leaves the push of arrays as it was', async () => {
    await readPdf(await simple());
    expect(Array.prototype.push.toString()).toContain('[native code]');
  });
});
