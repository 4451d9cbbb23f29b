import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { quoteAt } from '../../../src/document/source-document.js';
import { readPdf } from '../../../src/read/pdf/read-pdf.js';
import { tablesOf } from './outline.js';
import { hasPoppler, popplerWords, wordAgreement } from './word-agreement.js';

const folder = fileURLToPath(new URL('../../../../shared/pdfs', import.meta.url));
const files = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith('.pdf')) : [];

describe.skipIf(files.length === 0)('real PDFs (skipped where ../shared/pdfs is absent)', () => {
  it('reads each of them, or says why not', async () => {
    const failed: string[] = [];
    for (const name of files) {
      const document = await readPdf(readFileSync(join(folder, name))).catch((error: unknown) => {
        failed.push(`${name}: ${error instanceof Error && 'reason' in error ? error.reason : error}`);
        return null;
      });
      if (!document) continue;
      expect(document.issues, name).toEqual([]);
      expect(document.text.includes('\0'), name).toBe(false);
      let end = 0;
      for (const word of document.words) {
        expect(word.at.start, name).toBeGreaterThanOrEqual(end);
        end = word.at.end;
      }
      for (const [index, page] of document.pages.entries()) {
        expect(page.at.start, name).toBe(index === 0 ? 0 : document.pages[index - 1]?.at.end);
      }
      for (const table of tablesOf(document)) expect(table.doubt, `${name}: ${quoteAt(document, table.at)}`).toBeNull();
    }
    expect(failed).toEqual(['other-password.pdf: encrypted']);
  }, 300_000);

  it.skipIf(!hasPoppler())(
    'finds the words that pdftotext finds (skipped where it is not installed)',
    async () => {
      for (const name of files.filter((file) => file !== 'other-password.pdf')) {
        const file = join(folder, name);
        const document = await readPdf(readFileSync(file));
        expect(wordAgreement(document, popplerWords(file)), name).toBeGreaterThan(0.99);
      }
    },
    300_000,
  );
});
