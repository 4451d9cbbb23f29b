import { createRequire } from 'node:module';
import { dirname, join, sep } from 'node:path';
import type { PDFDocumentProxy } from 'pdfjs-dist';
import { hideFontPrograms } from './font-programs.js';
import { joinedPorts } from './port.js';

/** Stands where pdfjs looks for a browser's `FontFace`: nothing is shown here, so it is loaded at once and keeps nothing. */
class UnshownFont {
  readonly loaded = Promise.resolve();
}

/**
 * The only module that knows pdfjs and pdf-parse. Both are heavy (a tenth of a second, forty megabytes), so they are
 * loaded at the first document.
 */
const load = async () => {
  // Where pdfjs can't hand a font on to be shown, it outlines every glyph of every page instead, a twentieth of the reading time.
  if (!('FontFace' in globalThis)) Object.defineProperty(globalThis, 'FontFace', { value: UnshownFont });
  const nativePush = Object.getOwnPropertyDescriptor(Array.prototype, 'push');
  const nativeNavigator = Object.getOwnPropertyDescriptor(globalThis, 'navigator');
  const display = await import('pdfjs-dist/legacy/build/pdf.mjs');
  const parsing = await import('pdfjs-dist/legacy/build/pdf.worker.mjs');
  const { PDFParse } = await import('pdf-parse');
  // On Node 20 the legacy builds replace push by a polyfill, both of them, which costs a fifth of the time.
  if (nativePush) Object.defineProperty(Array.prototype, 'push', nativePush);
  if (nativeNavigator === undefined) Reflect.deleteProperty(globalThis, 'navigator');
  return { display, parsing, PDFParse };
};

let loaded: ReturnType<typeof load> | null = null;

/** A document held open. `close` must be called, and frees everything that belongs to it. */
export interface OpenPdf {
  readonly document: PDFDocumentProxy;
  /** To be called before each page's operators are asked for: the bound on operators is a page's. */
  beginPage(): void;
  /** Whether the page asked for last has more operators than it may, so that they were cut off. */
  exceeded(): boolean;
  close(): Promise<void>;
}

/** The codes of the drawing operators. */
export type OperatorCodes = Awaited<ReturnType<typeof load>>['display']['OPS'];

/** Loads pdfjs where need be and gives the codes of its operators. */
export const operatorCodes = async (): Promise<OperatorCodes> => {
  loaded ??= load();
  return (await loaded).display.OPS;
};

const characterMaps = (): string =>
  join(dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json')), 'cmaps') + sep;

/**
 * Opens a PDF through pdf-parse with an empty password. Throws what pdfjs throws (`PasswordException`,
 * `InvalidPDFException`, …). The bytes are copied: pdfjs takes those that it is given for its own.
 */
export const openPdf = async (bytes: Uint8Array, operatorsPerPage: number): Promise<OpenPdf> => {
  loaded ??= load();
  const { display, parsing, PDFParse } = await loaded;
  const ports = joinedPorts(operatorsPerPage);
  parsing.WorkerMessageHandler.initializeFromPort(ports.parser);
  const worker = display.PDFWorker.create({ port: ports.main, verbosity: display.VerbosityLevel.ERRORS });
  const own = bytes.slice();
  hideFontPrograms(own);
  const parser = new PDFParse({
    data: own,
    worker,
    ownerDocument: { fonts: new Set() },
    password: '',
    isEvalSupported: false,
    disableFontFace: false,
    useSystemFonts: false,
    isOffscreenCanvasSupported: false,
    isImageDecoderSupported: false,
    // Pictures are not read: only their places in the structure matter.
    maxImageSize: 1,
    cMapUrl: characterMaps(),
    cMapPacked: true,
    verbosity: display.VerbosityLevel.ERRORS,
  });
  const close = async (): Promise<void> => {
    await parser.destroy().catch(() => undefined);
    worker.destroy();
    ports.main.terminate();
    ports.parser.terminate();
  };
  try {
    // `load` is private in pdf-parse's types alone: it returns the pdfjs document that pdf-parse holds.
    const document = await (parser as unknown as { load(): Promise<PDFDocumentProxy> }).load();
    return { document, beginPage: ports.beginPage, exceeded: ports.exceeded, close };
  } catch (error) {
    await close();
    throw error;
  }
};
