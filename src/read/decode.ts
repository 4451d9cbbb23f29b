/** How many bytes are looked at to guess UTF-16 without a mark, and to find a charset that a page declares. */
const SAMPLE = 4_096;

/** Windows-1252 where it differs from Latin-1 (0x80 to 0x9F); undefined bytes are U+FFFD. Own table: Node's decoder differs between versions. */
const WINDOWS_1252 = '€\uFFFD‚ƒ„…†‡ˆ‰Š‹Œ\uFFFDŽ\uFFFD\uFFFD‘’“”•–—˜™š›œ\uFFFDžŸ';

const LATIN_LABELS = new Set(['windows-1252', 'cp1252', 'iso-8859-1', 'iso8859-1', 'latin1', 'us-ascii', 'ascii']);

const decodeWindows1252 = (bytes: Uint8Array): string => {
  const latin = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
  return latin.replace(/[\x80-\x9F]/g, (character) => WINDOWS_1252[character.charCodeAt(0) - 0x80] ?? '\uFFFD');
};

/** UTF-16 without a byte order mark shows in western text as zeros in nearly every second byte. */
const utf16WithoutMark = (bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null => {
  const length = Math.min(bytes.length, SAMPLE) & ~1;
  if (length < 4) return null;
  let even = 0;
  let odd = 0;
  for (let index = 0; index < length; index += 2) {
    if (bytes[index] === 0) even += 1;
    if (bytes[index + 1] === 0) odd += 1;
  }
  const pairs = length / 2;
  if (odd > pairs * 0.5 && even < pairs * 0.1) return 'utf-16le';
  if (even > pairs * 0.5 && odd < pairs * 0.1) return 'utf-16be';
  return null;
};

const decodeUtf16 = (bytes: Uint8Array, order: 'utf-16le' | 'utf-16be'): string => {
  if (order === 'utf-16le') return new TextDecoder('utf-16le').decode(bytes);
  const swapped = Buffer.from(bytes.subarray(0, bytes.length & ~1)).swap16();
  return new TextDecoder('utf-16le').decode(swapped);
};

const declaredCharset = (bytes: Uint8Array): string | null => {
  const head = Buffer.from(bytes.subarray(0, SAMPLE)).toString('latin1');
  const match = /<(?:meta\b[^>]{0,200}?charset|\?xml\b[^>]{0,100}?encoding)\s*=\s*["']?\s*([\w.:-]{2,40})/i.exec(head);
  return match?.[1]?.toLowerCase() ?? null;
};

const decodeDeclared = (bytes: Uint8Array, label: string): string | null => {
  if (LATIN_LABELS.has(label)) return decodeWindows1252(bytes);
  if (/^utf-?(?:8|16)/.test(label)) return null;
  try {
    return new TextDecoder(label).decode(bytes);
  } catch {
    return null;
  }
};

const count = (text: string, pattern: RegExp): number => {
  let found = 0;
  for (const _ of text.matchAll(pattern)) found += 1;
  return found;
};

/**
 * Bytes to characters: a byte order mark decides, else UTF-16 by its zeros, else UTF-8 if it is valid, else the charset that a
 * page declares, else UTF-8 with a few faults, else Windows-1252. Never fails; a byte that has no meaning becomes U+FFFD.
 */
export const decode = (bytes: Uint8Array): string => {
  const [first, second, third] = bytes;
  if (first === 0xef && second === 0xbb && third === 0xbf) return new TextDecoder('utf-8').decode(bytes);
  if (first === 0xff && second === 0xfe) return decodeUtf16(bytes, 'utf-16le');
  if (first === 0xfe && second === 0xff) return decodeUtf16(bytes, 'utf-16be');
  const unmarked = utf16WithoutMark(bytes);
  if (unmarked) return decodeUtf16(bytes, unmarked);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    const label = declaredCharset(bytes);
    const declared = label === null ? null : decodeDeclared(bytes, label);
    if (declared !== null) return declared;
    const lenient = new TextDecoder('utf-8').decode(bytes);
    const faults = count(lenient, /\uFFFD/g);
    const accents = count(lenient, /[\u0080-\uFFFC]/g);
    return accents > faults ? lenient : decodeWindows1252(bytes);
  }
};

/** The share of characters that text does not hold: control characters and U+FFFD, in the first `sample` characters; 0 to 1. */
export const shareOfControls = (decoded: string, sample = 65_536): number => {
  const head = decoded.slice(0, sample);
  if (head.length === 0) return 0;
  // biome's rule against control characters in patterns is met by naming them by code.
  let controls = 0;
  for (let index = 0; index < head.length; index += 1) {
    const code = head.charCodeAt(index);
    const control = code < 0x20 && code !== 0x09 && code !== 0x0a && code !== 0x0c && code !== 0x0d;
    if (control || code === 0x7f || code === 0xfffd) controls += 1;
  }
  return controls / head.length;
};

const LINE_BREAKS = /\r\n|[\r\v\u0085\u2028\u2029]/g;
/** Control characters but tab, line feed and form feed, and the byte order mark wherever it stands. */
const CONTROLS = /[^\P{Cc}\t\n\f]|\uFEFF/gu;
/** A hyphen that shows only where its line breaks; inside a line it parts no word. */
const SOFT_HYPHEN_IN_LINE = /\u00AD(?![\n\f])/g;
const LONE_SURROGATE = /\p{Cs}/gu;

/**
 * The decoded characters: line breaks of any kind are `\n`, page breaks `\f`, other control characters and soft hyphens inside a line are gone, half a surrogate pair is
 * U+FFFD. Doing it twice changes nothing.
 */
export const normaliseCharacters = (decoded: string): string =>
  decoded
    .replace(LINE_BREAKS, '\n')
    .replace(CONTROLS, '')
    .replace(SOFT_HYPHEN_IN_LINE, '')
    .replace(LONE_SURROGATE, '\uFFFD');

/** Page breaks as line breaks, as a text is stored; lengths and places stay. */
export const withoutPageBreaks = (normalised: string): string => normalised.replaceAll('\f', '\n');
