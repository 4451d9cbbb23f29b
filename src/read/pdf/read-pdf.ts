import { ReadingError } from '../../document/reading-error.js';
import type { Properties, ReadingIssue, SourceDocument } from '../../document/source-document.js';
import { documentBlocks } from './document-blocks.js';
import { hyphenationOf } from './hyphenation.js';
import { DEFAULT_PDF_LIMITS, type PdfLimits } from './limits.js';
import { failureOf } from './open-failure.js';
import { readPageContent } from './page-content.js';
import { type OpenPdf, openPdf, operatorCodes } from './pdfjs.js';
import { PageTooLargeError } from './port.js';
import { readProperties } from './properties.js';
import { raiseMarks } from './raised-marks.js';
import type { ReadPage } from './read-page.js';
import { TooManyGlyphsError } from './run-builder.js';
import { readStructure } from './structure-tree.js';
import { buildText } from './text-builder.js';

interface ReadPages {
  readonly pages: readonly ReadPage[];
  /** Whether a page was left out for its size. */
  readonly tooLarge: boolean;
  readonly issues: readonly ReadingIssue[];
}

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

const readPages = async (pdf: OpenPdf, limits: PdfLimits): Promise<ReadPages> => {
  const codes = await operatorCodes();
  const pages: ReadPage[] = [];
  const issues: ReadingIssue[] = [];
  let tooLarge = false;
  for (let number = 1; number <= pdf.document.numPages; number += 1) {
    try {
      pdf.beginPage();
      const page = await pdf.document.getPage(number);
      try {
        const content = await readPageContent(page, codes, limits.glyphsPerPage);
        if (pdf.exceeded()) throw new PageTooLargeError(`it draws more than ${limits.operatorsPerPage} things`);
        raiseMarks(content.runs);
        const structure = await page.getStructTree().then(readStructure, (error: unknown) => {
          issues.push({ page: number, message: `The structure of page ${number} can't be read: ${messageOf(error)}` });
          return null;
        });
        pages.push({ content, structure });
      } finally {
        page.cleanup();
      }
    } catch (error) {
      tooLarge ||= error instanceof PageTooLargeError || error instanceof TooManyGlyphsError;
      issues.push({ page: number, message: `Page ${number} can't be read and is left out: ${messageOf(error)}` });
    }
  }
  return { pages, tooLarge, issues };
};

export { recognisesPdf } from '../recognise.js';

/**
 * Reads a PDF: its text in reading order, with blocks, footnote marks and the box of every word. A file's own
 * structure (tags) is followed where it has one; elsewhere structure is told from places and type. Faults of single pages are in
 * `issues`. Throws `ReadingError` where there is nothing to read.
 */
export const readPdf = async (bytes: Uint8Array, limits: PdfLimits = DEFAULT_PDF_LIMITS): Promise<SourceDocument> => {
  let pdf: OpenPdf;
  try {
    pdf = await openPdf(bytes, limits.operatorsPerPage);
  } catch (error) {
    throw failureOf(error);
  }
  let read: ReadPages;
  let properties: Properties;
  try {
    const { numPages } = pdf.document;
    if (numPages === 0) throw new ReadingError('corrupt', 'The PDF has no pages: it is damaged or was cut short.');
    if (numPages > limits.pages) {
      throw new ReadingError(
        'too_large',
        `The PDF has ${numPages} pages, more than the ${limits.pages} that are read; split it and import the parts.`,
      );
    }
    properties = await readProperties(pdf.document);
    read = await readPages(pdf, limits);
  } finally {
    await pdf.close();
  }
  const { pages, issues } = read;
  if (pages.length === 0) {
    throw new ReadingError(
      read.tooLarge ? 'too_large' : 'corrupt',
      `No page of the PDF can be read; the first fault: ${issues[0]?.message ?? 'unknown'}`,
    );
  }
  const contents = pages.map((page) => page.content);
  if (contents.every((content) => content.runs.length === 0)) {
    throw new ReadingError(
      'no_text',
      'The PDF shows pictures of pages and holds no text, as scans do; run text recognition (OCR) on it and import the result.',
    );
  }
  const hyphenation = hyphenationOf(contents.map((content) => content.runs));
  const built = buildText(documentBlocks(pages, hyphenation), contents, hyphenation);
  return { mediaType: 'application/pdf', ...built, properties, issues };
};
