import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decode, normaliseCharacters, shareOfControls, withoutPageBreaks } from '../../src/read/decode.js';

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const utf16 = (text: string, order: 'le' | 'be'): Uint8Array => {
  const bytes = Buffer.from(text, 'utf16le');
  return order === 'le' ? bytes : bytes.swap16();
};

describe('decode', () => {
  const text = 'Rated ‘Good’ – 3¹⁵ of 12, £5';

  test.each([
    ['UTF-8', utf8(text)],
    ['UTF-8 with a mark', Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), utf8(text)])],
    ['UTF-16 little endian with a mark', Buffer.concat([Buffer.from([0xff, 0xfe]), utf16(text, 'le')])],
    ['UTF-16 big endian with a mark', Buffer.concat([Buffer.from([0xfe, 0xff]), utf16(text, 'be')])],
    ['UTF-16 little endian without a mark', utf16(text, 'le')],
    ['UTF-16 big endian without a mark', utf16(text, 'be')],
  ])('%s', (_, bytes) => expect(decode(bytes)).toBe(text));

  test('Windows-1252 where UTF-8 is not valid', () => {
    expect(decode(Uint8Array.from([0x91, 0x47, 0x6f, 0x6f, 0x64, 0x92, 0x20, 0x96, 0x20, 0xa3, 0x35]))).toBe(
      '‘Good’ – £5',
    );
  });

  test('a charset that a page declares, unless its bytes are UTF-8', () => {
    const page = '<meta charset="iso-8859-2"><p>';
    expect(decode(Buffer.concat([Buffer.from(page), Buffer.from([0xb1])]))).toBe(`${page}ą`);
    expect(decode(utf8(`${page}é`))).toBe(`${page}é`);
  });

  test('UTF-8 with a damaged byte stays UTF-8', () => {
    expect(decode(Buffer.concat([utf8('‘Good’ ‘Poor’ '), Buffer.from([0xe2, 0x80])]))).toBe('‘Good’ ‘Poor’ �');
  });
});

describe('normaliseCharacters', () => {
  test('line breaks of every kind', () => {
    expect(normaliseCharacters('a\r\nb\rc\vd\u2028e\u0085f')).toBe('a\nb\nc\nd\ne\nf');
    expect(normaliseCharacters('a\fb\r\n\fc')).toBe('a\fb\n\fc');
    expect(withoutPageBreaks('a\fb\n\fc')).toBe('a\nb\n\nc');
  });

  test('control characters go, tabs stay, half a pair is replaced', () => {
    expect(normaliseCharacters('a\0b\u0007c\td\uFEFFe\uD83D.')).toBe('abc\tde\uFFFD.');
  });

  test('twice is once', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const once = normaliseCharacters(text);
        expect(normaliseCharacters(once)).toBe(once);
        expect(once).not.toContain('\0');
      }),
    );
  });
});

test('random bytes show as controls, text does not', () => {
  const noise = Uint8Array.from({ length: 4_000 }, (_, index) => (index * 7_919 + (index >> 3) * 31) & 0xff);
  expect(shareOfControls(decode(noise))).toBeGreaterThan(0.05);
  expect(shareOfControls('Good\tOutstanding\n')).toBe(0);
});
