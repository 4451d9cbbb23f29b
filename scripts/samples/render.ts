import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { PrintedDocument } from './blocks.js';
import { writeDrawnPdf } from './write/drawn-pdf.js';
import { writeOpenDocument } from './write/open-document.js';
import { packPdf } from './write/pack-pdf.js';
import { writePrintPage } from './write/print-page.js';
import { type TextDamage, writeMarkdown, writeText } from './write/text.js';
import { type Site, writeWebPage } from './write/web-page.js';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

export type Format =
  | { readonly as: 'text'; readonly damage: TextDamage }
  | { readonly as: 'markdown'; readonly damage: TextDamage }
  | { readonly as: 'web'; readonly site: Site }
  /** `packed`: small objects in compressed streams, to keep tagged files small. */
  | { readonly as: 'chromium'; readonly packed?: boolean }
  | { readonly as: 'libreoffice'; readonly tagged: boolean; readonly packed?: boolean }
  | { readonly as: 'drawn' }
  /** The text that poppler's `pdftotext` makes of a PDF (a path from the root) that was rendered before. */
  | { readonly as: 'converted'; readonly from: string; readonly keepLayout: boolean };

/** Renders a document to a file in one format. */
export async function render(document: PrintedDocument, format: Format, target: string): Promise<void> {
  switch (format.as) {
    case 'text':
      writeFileSync(target, writeText(document, format.damage));
      return;
    case 'markdown':
      writeFileSync(target, writeMarkdown(document, format.damage));
      return;
    case 'web':
      writeFileSync(target, writeWebPage(document, format.site));
      return;
    case 'drawn':
      writeFileSync(target, await writeDrawnPdf(document));
      return;
    case 'converted':
      execFileSync('pdftotext', [...(format.keepLayout ? ['-layout'] : []), join(ROOT, format.from), target], {
        stdio: 'pipe',
        timeout: 120_000,
      });
      return;
    default:
      convert(document, format, target);
  }
}

function convert(
  document: PrintedDocument,
  format: Extract<Format, { as: 'chromium' | 'libreoffice' }>,
  target: string,
): void {
  const folder = mkdtempSync(join(tmpdir(), 'sample-'));
  try {
    const name = basename(target, '.pdf');
    const made = join(folder, `${name}.pdf`);
    if (format.as === 'chromium') {
      const page = join(folder, `${name}.html`);
      writeFileSync(page, writePrintPage(document));
      execFileSync(
        'chromium',
        [
          '--headless',
          '--no-sandbox',
          '--disable-gpu',
          '--no-pdf-header-footer',
          `--user-data-dir=${folder}/profile`,
          `--print-to-pdf=${made}`,
          `file://${page}`,
        ],
        { stdio: 'pipe', timeout: 120_000 },
      );
    } else {
      const source = join(folder, `${name}.fodt`);
      writeFileSync(source, writeOpenDocument(document));
      const tagged = format.as === 'libreoffice' && format.tagged;
      execFileSync(
        'soffice',
        [
          `-env:UserInstallation=file://${folder}/profile`,
          '--headless',
          '--convert-to',
          `pdf:writer_pdf_Export:{"UseTaggedPDF":{"type":"boolean","value":"${tagged}"},"ExportBookmarks":{"type":"boolean","value":"true"}}`,
          '--outdir',
          folder,
          source,
        ],
        { stdio: 'pipe', timeout: 120_000 },
      );
    }
    const bytes = readFileSync(made);
    writeFileSync(target, format.packed === true ? packPdf(bytes) : bytes);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
