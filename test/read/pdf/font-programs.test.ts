import { describe, expect, it } from 'vitest';
import { hideFontPrograms } from '../../../src/read/pdf/font-programs.js';

const descriptor = '7 0 obj\n<</Type/FontDescriptor/FontName/ABCDEF+Somesans/FontFile2 9 0 R>>\nendobj\n';
const simple = (entries: string): string =>
  `5 0 obj\n<</Type/Font/Subtype/TrueType/BaseFont/ABCDEF+Somesans/FontDescriptor 7 0 R${entries}>>\nendobj\n`;
const composite = (entries: string): string =>
  `4 0 obj\n<</Type/Font/Subtype/Type0/DescendantFonts[5 0 R]${entries}>>\nendobj\n` +
  '5 0 obj\n<</Type/Font/Subtype/CIDFontType2/FontDescriptor 7 0 R>>\nendobj\n';

const hidden = (file: string): string => {
  const bytes = Buffer.from(file, 'latin1');
  hideFontPrograms(bytes);
  return bytes.toString('latin1');
};

describe('hideFontPrograms', () => {
  it.each([
    ['names its characters', simple('/ToUnicode 8 0 R')],
    ['is in a Latin encoding', simple('/Encoding/WinAnsiEncoding')],
    ['names its characters as a composite one', composite('/ToUnicode 8 0 R/Encoding/Identity-H')],
  ])('takes the program from a font that %s, and moves nothing', (_, font) => {
    const file = `%PDF-1.7\n${font}${descriptor}`;
    const after = hidden(file);
    expect(after).toHaveLength(file.length);
    expect(after).not.toContain('/FontFile2');
    expect(after.replace('/NoneFile', '/FontFile')).toBe(file);
  });

  it.each([
    ['has nothing that says what its characters are', simple('')],
    ['has an encoding of its own', simple('/Encoding<</Differences[1/a/b]>>')],
    ['is composite and names none', composite('/Encoding/Identity-H')],
    ['is one of two, the other of which tells', `${simple('/ToUnicode 8 0 R')}${simple('').replace('5 0', '6 0')}`],
  ])('leaves it to a font that %s', (_, font) => {
    const file = `%PDF-1.7\n${font}${descriptor}`;
    expect(hidden(file)).toBe(file);
  });

  it('leaves all as it is where a font is not to be seen, as in a packed stream of objects', () => {
    expect(hidden(`%PDF-1.7\n${descriptor}`)).toBe(`%PDF-1.7\n${descriptor}`);
  });

  it('leaves a file with a thousand fonts and more as it is', () => {
    const file = `%PDF-1.7\n${`${simple('/ToUnicode 8 0 R')}${descriptor}`.repeat(1_002)}`;
    expect(hidden(file)).toBe(file);
  });
});
