import { shareOfControls } from './decode.js';

/** A format that is known but not read, with what its user can do about it. */
export interface OtherFormat {
  readonly format: string;
  readonly remedy: string;
}

const SAVE_AS_PDF = 'Save it as PDF or HTML and import that.';

const startsWith = (bytes: Uint8Array, signature: string, at = 0): boolean => {
  for (let index = 0; index < signature.length; index += 1) {
    if (bytes[at + index] !== signature.charCodeAt(index)) return false;
  }
  return true;
};

const latin = (bytes: Uint8Array, length: number): string =>
  Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(length, bytes.byteLength)).toString('latin1');

/** Signatures at a fixed offset. Sources: the formats' own specifications. */
const SIGNATURES: readonly (readonly [signature: string, offset: number, format: string])[] = [
  ['\x89PNG', 0, 'a PNG picture'],
  ['\xFF\xD8\xFF', 0, 'a JPEG picture'],
  ['GIF8', 0, 'a GIF picture'],
  ['II*\0', 0, 'a TIFF picture'],
  ['MM\0*', 0, 'a TIFF picture'],
  ['WEBP', 8, 'a WebP picture'],
  ['ftyp', 4, 'a video or picture'],
  ['\x1F\x8B', 0, 'a compressed file (gzip)'],
  ['BZh', 0, 'a compressed file (bzip2)'],
  ['7z\xBC\xAF', 0, 'a compressed archive (7z)'],
  ['Rar!', 0, 'a compressed archive (RAR)'],
  ['SQLite format 3', 0, 'a SQLite database'],
  ['\x7FELF', 0, 'a program'],
  ['%!PS', 0, 'a PostScript file'],
];

const zipFormat = (bytes: Uint8Array): OtherFormat => {
  const names = latin(bytes, 65_536);
  if (names.includes('word/')) return { format: 'a Word document (.docx)', remedy: SAVE_AS_PDF };
  if (names.includes('xl/')) return { format: 'an Excel workbook (.xlsx)', remedy: SAVE_AS_PDF };
  if (names.includes('ppt/')) return { format: 'a PowerPoint presentation (.pptx)', remedy: SAVE_AS_PDF };
  if (names.includes('opendocument')) return { format: 'an OpenDocument file', remedy: SAVE_AS_PDF };
  if (names.includes('epub')) return { format: 'an e-book (.epub)', remedy: SAVE_AS_PDF };
  return { format: 'a ZIP archive', remedy: 'Unpack it and import the files in it.' };
};

/** A file of a known binary format that is not read; null for anything else. */
export const binaryFormat = (bytes: Uint8Array): OtherFormat | null => {
  if (startsWith(bytes, 'PK\x03\x04') || startsWith(bytes, 'PK\x05\x06')) return zipFormat(bytes);
  if (startsWith(bytes, '\xD0\xCF\x11\xE0')) return { format: 'an old Office document', remedy: SAVE_AS_PDF };
  const found = SIGNATURES.find(([signature, offset]) => startsWith(bytes, signature, offset));
  return found ? { format: found[2], remedy: '' } : null;
};

/** The PDF specification lets `%PDF-` stand anywhere in the first 1,024 bytes; a page that only speaks of it opens with a tag. */
export const recognisesPdf = (bytes: Uint8Array): boolean => {
  const head = latin(bytes, 1_024);
  return /%PDF-\d/.test(head) && !/^[\s\xEF\xBB\xBF]*<(?:!doctype|html|head|body|\?xml)/i.test(head);
};

const PLAUSIBLE_CONTROLS = 0.05;

/** Whether decoded characters are no text at all: too many of them mean nothing in a text. */
export const looksBinary = (decoded: string): boolean => shareOfControls(decoded) > PLAUSIBLE_CONTROLS;

const HTML_ROOT = /<(?:!doctype\s+html|html|head|body)\b/i;
const BLOCK_TAG =
  /<(\/?)(?:p|div|h[1-6]|table|tr|td|ul|ol|li|section|article|main|header|footer|nav|span|dl|pre)\b[^<>]{0,2000}>/gi;

/** Whether a text is HTML: its root's tags near the start, or a fragment that opens with a tag and holds several elements. */
export const recognisesHtml = (text: string): boolean => {
  const head = text.slice(0, 65_536);
  const root = HTML_ROOT.exec(head);
  const opening = head.replace(/^\s+/, '');
  if (opening.startsWith('<?xml') && !root) return false;
  if (root && (opening.startsWith('<') || root.index < 4_096)) return true;
  if (!/^<(?:!--|[a-z])/i.test(opening)) return false;
  let opened = 0;
  let closed = 0;
  for (const match of head.matchAll(BLOCK_TAG)) {
    if (match[1] === '/') closed += 1;
    else opened += 1;
  }
  const markdownHeadings = head.match(/^#{1,6} \S/gm)?.length ?? 0;
  return opened >= 1 && opened + closed >= 2 && markdownHeadings * 2 < opened + closed;
};

const fieldsOfLine = (line: string): number => line.replace(/"(?:[^"]|"")*"/g, '').split(',').length;

const isCommaSeparated = (text: string): boolean => {
  const lines = text
    .slice(0, 16_384)
    .split('\n', 12)
    .filter((line) => line.trim() !== '');
  if (lines.length < 2) return false;
  const fields = fieldsOfLine(lines[0] ?? '');
  // The last line of the sample may be cut short.
  return (
    fields >= 3 && lines.slice(0, -1).every((line) => fieldsOfLine(line) === fields && !/,\s/.test(lines[0] ?? ''))
  );
};

const isJson = (text: string): boolean => {
  if (!/^\s*(?:\{\s*["}]|\[)/.test(text)) return false;
  try {
    JSON.parse(text);
    return true;
  } catch {
    return /^\s*\{\s*"[^"\n]{1,200}"\s*:/.test(text);
  }
};

/** A text of a known format that is data rather than a document; null for anything else. */
export const dataFormat = (text: string): OtherFormat | null => {
  if (/^\s*\{\\rtf/.test(text)) return { format: 'a rich text file (RTF)', remedy: SAVE_AS_PDF };
  if (/^(?:[\w-]+:.*\n(?:[ \t].*\n)*){0,40}?content-type:\s*multipart\//i.test(text.slice(0, 8_192))) {
    return { format: 'a web archive or e-mail (MIME)', remedy: 'Save the page as HTML and import that.' };
  }
  if (/^\s*<(?:\?xml|rss|feed|svg|urlset)\b/i.test(text)) return { format: 'an XML file', remedy: '' };
  if (isJson(text)) return { format: 'a JSON file', remedy: '' };
  if (isCommaSeparated(text)) return { format: 'a table of comma-separated values', remedy: '' };
  return null;
};

/** Signs of Markdown that plain text does not show by chance; each pattern counts once a line. */
const MARKDOWN_SIGNS = [
  /^#{1,6} \S/gm,
  /^\|?[ \t]*:?-{3,}:?[ \t]*\|[ \t|:-]*$/gm,
  /\[[^\][\n]{1,200}\]\([^()\s]{1,500}\)/g,
  /^\*\*[^*\n]{1,200}\*\*[ \t]*$/gm,
  /^```/gm,
];

/** Whether a text shows Markdown's own signs: a heading's hashes, a pipe table's rule, links, lines in bold. */
export const recognisesMarkdown = (text: string): boolean => {
  const head = text.slice(0, 262_144);
  return MARKDOWN_SIGNS.reduce((signs, sign) => signs + Math.min(head.match(sign)?.length ?? 0, 4), 0) >= 2;
};
