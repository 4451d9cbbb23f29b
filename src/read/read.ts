import { ReadingError } from '../document/reading-error.js';
import type { MediaType, SourceDocument } from '../document/source-document.js';
import { decode, normaliseCharacters, withoutPageBreaks } from './decode.js';
import { DEFAULT_LIMITS, type ReadingLimits } from './limits.js';
import {
  binaryFormat,
  dataFormat,
  looksBinary,
  recognisesHtml,
  recognisesMarkdown,
  recognisesPdf,
} from './recognise.js';
import { readText } from './text.js';
import { UnsupportedFormat } from './unsupported-format.js';

interface TextReader {
  readonly mediaType: MediaType;
  readonly recognises: (text: string) => boolean;
  readonly read: (text: string, limits: ReadingLimits) => SourceDocument | Promise<SourceDocument>;
}

/** The readers of text formats, the choosiest first; PDF comes before them, since it is told from the bytes. */
const TEXT_READERS: readonly TextReader[] = [
  {
    mediaType: 'text/html',
    recognises: recognisesHtml,
    read: async (text, limits) => (await import('./html.js')).readHtml(withoutPageBreaks(text), limits),
  },
  {
    mediaType: 'text/markdown',
    recognises: recognisesMarkdown,
    read: (text, limits) => readText(text, 'text/markdown', limits),
  },
  { mediaType: 'text/plain', recognises: () => true, read: (text, limits) => readText(text, 'text/plain', limits) },
];

const tooLarge = (what: string, size: number, limit: number): ReadingError =>
  new ReadingError(
    'too_large',
    `The ${what} is ${size.toLocaleString('en-GB')}, over the limit of ${limit.toLocaleString('en-GB')}.`,
  );

const readCharacters = async (decoded: string, limits: ReadingLimits): Promise<SourceDocument> => {
  const text = normaliseCharacters(decoded);
  if (text.trim() === '') throw new ReadingError('empty', 'The file holds nothing but white space.');
  if (text.length > limits.characters) throw tooLarge('length in characters', text.length, limits.characters);
  if (!recognisesHtml(text)) {
    const other = dataFormat(text);
    if (other) throw new UnsupportedFormat(other.format, other.remedy);
  }
  const reader = TEXT_READERS.find(({ recognises }) => recognises(text));
  if (!reader) throw new UnsupportedFormat('a text of an unknown kind');
  return reader.read(text, limits);
};

/**
 * Reads a file's bytes, choosing the reader by what they hold, never by a name.
 *
 * Throws `UnsupportedFormat` for a file of another kind, `ReadingError` for one that can't be read (its `reason` is the contract's).
 * The bytes are not changed.
 */
export const readDocument = async (
  bytes: Uint8Array,
  limits: ReadingLimits = DEFAULT_LIMITS,
): Promise<SourceDocument> => {
  if (bytes.length === 0) throw new ReadingError('empty', 'The file is empty.');
  if (bytes.length > limits.bytes) throw tooLarge('size in bytes', bytes.length, limits.bytes);
  if (recognisesPdf(bytes)) return (await import('./pdf/read-pdf.js')).readPdf(bytes, limits);
  const other = binaryFormat(bytes);
  if (other) throw new UnsupportedFormat(other.format, other.remedy);
  const decoded = decode(bytes);
  if (looksBinary(decoded)) throw new UnsupportedFormat('a binary file of an unknown kind');
  return readCharacters(decoded, limits);
};
