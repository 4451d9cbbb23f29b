/** Signs of the symbol fonts' private area that stand for bullets and ticks. */
const PRIVATE_SIGNS: ReadonlyMap<number, string> = new Map([
  [0xf0b7, '•'],
  [0xf0ab, '★'],
  [0xf0b6, '☆'],
  [0xf0a7, '▪'],
  [0xf0a8, '◻'],
  [0xf06e, '■'],
  [0xf06f, '□'],
  [0xf06c, '●'],
  [0xf071, '❑'],
  [0xf076, '❖'],
  [0xf0d8, '➢'],
  [0xf0e0, '→'],
  [0xf0fc, '✓'],
  [0xf0fb, '✗'],
  [0xf02d, '-'],
  [0xf0d0, '–'],
  [0xf0bd, '•'],
  [0xf0be, '—'],
]);

const known = new Map<string, string>();

const SPACE = /^[\s\u00A0\u2000-\u200B\u202F\u205F\u3000]*$/;

const normalise = (glyph: string): string => {
  if (SPACE.test(glyph)) return '';
  let text = '';
  for (const character of glyph) {
    const code = character.codePointAt(0) ?? 0;
    if (code < 0x20 || (code >= 0x7f && code < 0xa0) || code === 0xfeff || (code >= 0x200b && code <= 0x200f)) continue;
    if (code >= 0xfb00 && code <= 0xfb06) text += character.normalize('NFKC');
    else if (code >= 0xd800 && code <= 0xdfff) text += '\uFFFD';
    else text += PRIVATE_SIGNS.get(code) ?? character;
  }
  return text;
};

/**
 * What a glyph says: ligatures spelled out, bullets of symbol fonts as Unicode bullets, control characters, NUL and
 * lone surrogates gone. White space comes back empty; a soft hyphen stays, for the line's end to deal with.
 */
export const glyphText = (unicode: string): string => {
  const before = known.get(unicode);
  if (before !== undefined) return before;
  const text = normalise(unicode);
  // A hostile file can invent glyphs without end; the memory of them must not grow with it.
  if (known.size > 20_000) known.clear();
  known.set(unicode, text);
  return text;
};
