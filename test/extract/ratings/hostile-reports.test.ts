import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { heading, item, type Piece, paragraph, table } from '../../document/document-builder.js';
import { readPieces } from './report-reading.js';

const times = <T>(count: number, make: (index: number) => T): T[] =>
  Array.from({ length: count }, (_, index) => make(index));

describe('documents made to be slow', () => {
  it.each<[string, Piece[]]>([
    ['a table of many rows', [table(times(20_000, (row) => [`Some label ${row}`, 'Good']))]],
    ['a table of rows without end of one standard', [table(times(20_000, () => ['1.2', 'Staff', '']))]],
    ['many lines', [paragraph(times(20_000, () => '1.2 Staff').join('\n'))]],
    ['one long line', [paragraph('1.2 Staff Good '.repeat(20_000))]],
    ['white space', times(100, () => paragraph(`overall${' '.repeat(400)}rated good x`))],
    [
      'unclosed marks',
      [paragraph('$'.repeat(50_000)), paragraph('Image: '.repeat(10_000)), paragraph('<a'.repeat(20_000))],
    ],
    [
      'words that patterns look for',
      [paragraph('we rated the service in '.repeat(10_000)), paragraph('is are was overall rating '.repeat(10_000))],
    ],
    ['figures', [paragraph('Score 29/36 '.repeat(10_000))]],
  ])('%s', (_, pieces) => {
    // What took the square of such a length would not end within a test's time.
    expect(readPieces([heading(1, 'Ratings'), ...pieces]).document.text.length).toBeGreaterThan(1_000);
  });
});

describe('any document', () => {
  const words = fc
    .array(
      fc.constantFrom(
        'Good',
        'Outstanding',
        'Requires',
        'improvement',
        '1.1',
        '2.',
        'Staff',
        'Planning',
        'Overall',
        'rating',
        'was',
        'rated',
        'as',
        'Score',
        '29/36',
        '64%',
        'Not',
        '.',
        ':',
        '\n',
        '\uFFFD',
        '☆',
        '𝒙',
        '’',
      ),
      { maxLength: 12 },
    )
    .map((parts) => parts.join(' '));
  const piece: fc.Arbitrary<Piece> = fc.oneof(
    words.map((text) => heading(2, text.replace(/\n/g, ' '))),
    words.map((text) => paragraph(text)),
    words.map((text) => item(text, '•')),
    fc
      .array(
        fc.array(
          words.map((text) => text.replace(/\n/g, ' ')),
          { minLength: 1, maxLength: 4 },
        ),
        { minLength: 1, maxLength: 6 },
      )
      .map((rows) => table(rows)),
  );

  it.each(['hmip-youth-2021', 'hmip-cci-2009', 'ofsted-sif-2013'])(
    'gives statements that point at words of its own (%s)',
    (id) => {
      fc.assert(
        fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
          const { document, statements, scores } = readPieces(pieces, id);
          for (const { at } of [...statements, ...scores]) {
            expect(at.start).toBeGreaterThanOrEqual(0);
            expect(at.end).toBeGreaterThan(at.start);
            expect(at.end).toBeLessThanOrEqual(document.text.length);
          }
        }),
        { numRuns: 200 },
      );
    },
  );
});
