import type { PDFDocumentProxy } from 'pdfjs-dist';
import type { Properties } from '../../document/source-document.js';
import { wellFormed } from './well-formed.js';

const DEEPEST = 20;
const MOST_BOOKMARKS = 10_000;

const textAt = (value: unknown, key: string): string | null => {
  if (typeof value !== 'object' || value === null) return null;
  const found: unknown = Reflect.get(value, key);
  if (typeof found !== 'string') return null;
  const clean = wellFormed(found);
  return clean === '' ? null : clean;
};

const collect = (items: unknown, depth: number, into: { title: string; depth: number }[]): void => {
  if (!Array.isArray(items) || depth > DEEPEST) return;
  for (const item of items) {
    if (into.length >= MOST_BOOKMARKS) return;
    const title = textAt(item, 'title');
    if (title !== null) into.push({ title, depth });
    if (typeof item === 'object' && item !== null && 'items' in item) collect(item.items, depth + 1, into);
  }
};

/** What a PDF says of itself. Damaged properties or bookmarks are no reason not to read it, so they count as none. */
export const readProperties = async (document: PDFDocumentProxy): Promise<Properties> => {
  const info: unknown = await document.getMetadata().then(
    (metadata) => metadata.info,
    () => null,
  );
  const bookmarks: unknown = await document.getOutline().catch(() => null);
  const outline: { title: string; depth: number }[] = [];
  collect(bookmarks, 0, outline);
  return {
    title: textAt(info, 'Title'),
    publisher: textAt(info, 'Author'),
    published: null,
    url: null,
    outline,
    producer: textAt(info, 'Producer') ?? textAt(info, 'Creator'),
  };
};
