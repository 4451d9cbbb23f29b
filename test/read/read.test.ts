import { describe, expect, test } from 'vitest';
import { DEFAULT_LIMITS } from '../../src/read/limits.js';
import { readDocument } from '../../src/read/read.js';
import { outlineOf, readString } from './outline.js';

const bytes = (...parts: (string | number[])[]): Uint8Array =>
  Buffer.concat(parts.map((part) => (typeof part === 'string' ? Buffer.from(part, 'latin1') : Buffer.from(part))));

describe('the reader is chosen by content', () => {
  test.each([
    ['a page', '<!DOCTYPE html><p>Rated good overall.</p>', 'text/html'],
    ['a page without a doctype', '<html><body><p>Rated good overall.</p>', 'text/html'],
    [
      'a page in XHTML',
      '<?xml version="1.0"?><html xmlns="http://www.w3.org/1999/xhtml"><body><p>Good</p></body></html>',
      'text/html',
    ],
    ['a page after a comment', '<!-- saved from url --><html><p>Good</p></html>', 'text/html'],
    ['a fragment', '<div><p>Rated good.</p><p>Twice.</p></div>', 'text/html'],
    [
      'a page saved with its HTTP header',
      'HTTP/1.1 200 OK\nContent-Type: text/html\n\n<html><p>Good</p></html>',
      'text/html',
    ],
    ['Markdown', '# Ratings\n\n| a | b |\n|---|---|\n| 1.1 | Good |\n', 'text/markdown'],
    ['text with a tag in it', 'The <u>whole</u> service was rated good.', 'text/plain'],
    ['text', 'The service was rated good.', 'text/plain'],
  ])('%s', async (_, text, mediaType) => expect((await readString(text)).mediaType).toBe(mediaType));

  test.each([
    ['a Word document', bytes('PK\x03\x04', '....word/document.xml'), 'Word document'],
    ['an archive', bytes('PK\x03\x04', '....readme.txt'), 'ZIP archive'],
    ['an old Word document', bytes([0xd0, 0xcf, 0x11, 0xe0, 0, 0, 0, 0]), 'old Office document'],
    ['a picture', bytes('\x89PNG\r\n\x1a\n', [0, 0, 0, 13]), 'PNG picture'],
    ['noise', bytes([0, 159, 146, 150, 3, 7, 200, 1]), 'binary file'],
    ['JSON', bytes('{"service": "Dunmarsh"}'), 'JSON'],
    ['comma-separated values', bytes('path,url,service\na.pdf,,Dunmarsh\nb.pdf,,Carrowby\n'), 'comma-separated'],
    ['RTF', bytes('{\\rtf1\\ansi Good}'), 'rich text'],
    ['a feed', bytes('<?xml version="1.0"?><rss version="2.0"><channel></channel></rss>'), 'XML'],
    [
      'a web archive',
      bytes('From: a\nMIME-Version: 1.0\nContent-Type: multipart/related; boundary=x\n\n--x'),
      'web archive',
    ],
  ])('%s is no supported format', async (_, content, words) => {
    await expect(readDocument(content)).rejects.toMatchObject({
      name: 'UnsupportedFormat',
      message: expect.stringContaining(words),
    });
  });

  test('a sentence with commas is no table of values', async () => {
    const { mediaType } = await readString(
      'Staff, partners, and children agreed.\nLeaders, too, agreed with them.\nThe end, at last, came.',
    );
    expect(mediaType).toBe('text/plain');
  });
});

describe('what cannot be read says why', () => {
  test.each([
    ['no bytes', '', 'empty'],
    ['white space', ' \n\t\r\n\u2028', 'empty'],
    [
      'a page that a script fills in',
      '<html><body><div id="app"></div><script>start()</script><noscript>Turn it on</noscript></body></html>',
      'no_text',
    ],
    ['no letter', '--- *** ---', 'no_text'],
    ['deep nesting', `<html><body>${'<div>'.repeat(1_000)}text`, 'too_large'],
    [
      'formatting left open',
      `<html>${Array.from({ length: 200 }, (_, n) => `<font a${n}>`).join('')}${'<p>x'.repeat(50_000)}`,
      'too_large',
    ],
  ])('%s', async (_, text, reason) => {
    await expect(readString(text)).rejects.toMatchObject({ name: 'ReadingError', reason });
  });

  test('limits on bytes, characters, tags and cells', async () => {
    const read = (text: string, limits: Partial<typeof DEFAULT_LIMITS>): Promise<unknown> =>
      readDocument(new TextEncoder().encode(text), { ...DEFAULT_LIMITS, ...limits });
    const tooLarge = { reason: 'too_large' };
    await expect(read('Good work', { bytes: 5 })).rejects.toMatchObject(tooLarge);
    await expect(read('Good work', { characters: 5 })).rejects.toMatchObject(tooLarge);
    await expect(read('<html><p>a<p>b<p>c', { nodes: 3 })).rejects.toMatchObject(tooLarge);
    await expect(read('a\tb\nc\td', { cells: 3 })).rejects.toMatchObject(tooLarge);
    await expect(read('<table><tr><th>a<th>b<tr><td>c<td>d</table>', { cells: 3 })).rejects.toMatchObject(tooLarge);
  });
});

test('an error page that was saved as a PDF is read as the page that it is', async () => {
  const document = await readString(
    '<html><head><title>404</title></head><body><h1>Page not found</h1><p>%PDF-1.4 is not here.</p></body></html>',
  );
  expect(document.mediaType).toBe('text/html');
  expect(outlineOf(document)).toContain('h1 Page not found');
});
