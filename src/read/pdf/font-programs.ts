const PROGRAM = '/FontFile';
/** As long as the key that it takes the place of, so that no offset in the file changes. */
const NO_PROGRAM = '/NoneFile';
const DESCRIPTOR = '/FontDescriptor';
const REFERENCE = /^\/FontDescriptor\s*\d+\s+\d+\s+R\b/;
const COMPOSITE = '/Type0';

const LONGEST_REFERENCE = 48;
/** Characters before and after a key within which its object's bounds are looked for; a font's dictionary is much shorter. */
const REACH = 4_000;

/** The words of the object that a place stands in; null where its bounds are not near. */
const objectAround = (file: Buffer, at: number): string | null => {
  const from = Math.max(0, at - REACH);
  const near = file.toString('latin1', from, at + REACH);
  const start = near.lastIndexOf(' obj', at - from);
  const end = near.indexOf('endobj', at - from);
  return start < 0 || end < 0 ? null : near.slice(start, end);
};

/** So many fonts no report has: a file with more is left as it is. */
const MOST_FONTS = 1_000;

const placesOf = (file: Buffer, key: string): number[] => {
  const places: number[] = [];
  for (
    let at = file.indexOf(key, 0, 'latin1');
    at >= 0 && places.length <= MOST_FONTS;
    at = file.indexOf(key, at + key.length, 'latin1')
  )
    places.push(at);
  return places;
};

const NAMES_ITS_CHARACTERS = /\/ToUnicode\b/;
/** A Latin encoding, by name and without differences. */
const IN_LATIN = /\/Encoding\s*\/(?:WinAnsi|MacRoman)Encoding\b/;
/** A part of a composite font, which alone tells its characters. */
const DESCENDANT = /\/CIDFontType[02]\b/;

/**
 * Hides the programs of embedded fonts from a parser that would take every outline of them apart, a tenth of the reading time: nothing
 * is drawn here, and widths and characters stand in the fonts' dictionaries. Changes the bytes in place, and only where every font
 * that has a program says by itself which characters it has; else nothing, as the program may be what tells them.
 */
export const hideFontPrograms = (bytes: Uint8Array): void => {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const programs = placesOf(file, PROGRAM);
  if (programs.length === 0) return;
  const composite = placesOf(file, COMPOSITE);
  // Descriptors name themselves so too: a font's reference to one is meant.
  const named = placesOf(file, DESCRIPTOR);
  const described = named.filter((at) => REFERENCE.test(file.toString('latin1', at, at + LONGEST_REFERENCE)));
  if (described.length < programs.length) return;
  if ([programs, composite, named].some(({ length }) => length > MOST_FONTS)) return;
  const tells = (at: number, ...signs: readonly RegExp[]): boolean => {
    const font = objectAround(file, at);
    return font !== null && signs.some((sign) => sign.test(font));
  };
  const areTold =
    described.every((at) => tells(at, NAMES_ITS_CHARACTERS, IN_LATIN, DESCENDANT)) &&
    composite.every((at) => tells(at, NAMES_ITS_CHARACTERS));
  if (areTold) for (const at of programs) file.write(NO_PROGRAM, at, 'latin1');
};
