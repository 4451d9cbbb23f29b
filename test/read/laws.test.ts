import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Anchor } from '../../src/document/anchor.js';
import type { SourceDocument } from '../../src/document/source-document.js';
import { readDocument } from '../../src/read/read.js';
import { readString } from './outline.js';

const LINE = fc.constantFrom(
  '',
  '',
  'Ratings',
  'Contents',
  '1. Organisational delivery',
  '1.1. Governance and leadership',
  'Annexe 1: Methodology',
  'The board meets every month and its members know the service well.',
  'and goes on in small letters',
  '- a first thing to do',
  '1. improve plans',
  '2. review cases',
  'Of the 8 cases inspected\tNumber ‘Yes’',
  'Is planning good enough?\t7',
  'a label\t6\t6',
  '| a | b |',
  '|---|---|',
  '-----\t-----',
  'Lowest     Highest     Average',
  'Safeguarding     38%     91%',
  '¹⁵ This figure refers to three cases.',
  '15 This figure refers to three cases.',
  'Enforcement was taken.¹⁵',
  'Outstanding',
  '**Strengths:**',
  '# Title',
  'Underlined',
  '======',
  'Register now to continue reading',
  'Page 3 of 12',
  '7',
  'Related stories',
);
const TEXTS = fc
  .oneof(
    fc.array(LINE, { minLength: 1, maxLength: 40 }).map((lines) => lines.join('\n')),
    fc
      .array(fc.oneof(LINE, fc.string({ unit: 'grapheme', maxLength: 30 })), { minLength: 1, maxLength: 20 })
      .map((lines) => lines.join('\n')),
  )
  .map((text) => `Words of the text: ${text}`);

const TAGS = [
  'p',
  'div',
  'h1',
  'h2',
  'ul',
  'li',
  'ol',
  'table',
  'tr',
  'td',
  'th',
  'b',
  'a href="/x"',
  'sup',
  'br',
  'dl',
  'dt',
  'dd',
  'pre',
  'nav',
  'main',
  'aside',
  'footer',
  'form',
  'button',
];
const PAGES = fc
  .array(
    fc.oneof(
      fc.constantFrom(...TAGS).map((tag) => `<${tag}>`),
      fc.constantFrom(...TAGS).map((tag) => `</${tag.split(' ')[0]}>`),
      fc.constantFrom(
        'words here',
        ' ',
        '1',
        '[1]',
        'a longer sentence, which goes on for some time and then ends.',
        '&nbsp;',
        '&amp;',
        '\u200B',
        '<!-- x -->',
      ),
      fc.constantFrom(
        '<td rowspan=3 colspan=2>',
        '<a href="#n1">[1]</a>',
        '<p id=n1>',
        '<img alt="Good">',
        '<script>x<y</script>',
      ),
    ),
    { maxLength: 60 },
  )
  .map((parts) => `<html><body><p>First words</p>${parts.join('')}`);

const inside = (inner: Anchor, outer: Anchor): void => {
  expect(inner.start).toBeGreaterThanOrEqual(outer.start);
  expect(inner.end).toBeLessThanOrEqual(outer.end);
  expect(inner.start).toBeLessThanOrEqual(inner.end);
};

/** What is true of every document, whatever it was read from. */
const checkLaws = ({ text, blocks, marks }: SourceDocument): void => {
  expect(text).not.toContain('\0');
  let before = 0;
  for (const block of blocks) {
    inside(block.at, { start: before, end: text.length });
    before = block.at.end;
    if (block.kind !== 'figure') expect(block.at.end).toBeGreaterThan(block.at.start);
    if (block.kind !== 'table') continue;
    let rowBefore = block.at.start;
    for (const row of block.rows) {
      inside(row.at, { start: rowBefore, end: block.at.end });
      rowBefore = row.at.end;
      for (const cell of row.cells) {
        expect(text.slice(cell.at.start, cell.at.end)).not.toMatch(/[\t\n]/);
        expect(cell.column + cell.columnSpan).toBeLessThanOrEqual(block.columns);
        if (cell.at.end > cell.at.start) inside(cell.at, row.at);
      }
    }
  }
  for (const mark of marks) inside(mark.at, { start: 0, end: text.length });
};

describe('texts', () => {
  test('anchors lie in the text, in order and apart; cells hold no tab and no line break', async () => {
    await fc.assert(
      fc.asyncProperty(TEXTS, async (text) => checkLaws(await readString(text))),
      { numRuns: 400 },
    );
  });

  test('every word that is no markup lies in a block', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(LINE, { minLength: 1, maxLength: 30 }), async (lines) => {
        const { text, blocks } = await readString(`Words of the text: ${lines.join('\n')}`);
        let rest = '';
        let at = 0;
        for (const block of blocks) {
          rest += text.slice(at, block.at.start);
          at = block.at.end;
        }
        expect((rest + text.slice(at)).replace(/[\s*_#|=:-]/g, '')).toBe('');
      }),
      { numRuns: 300 },
    );
  });

  test('a text is kept as it is, so that reading it again gives the same', async () => {
    await fc.assert(
      fc.asyncProperty(TEXTS, async (text) => {
        const first = await readString(text);
        expect(await readString(first.text)).toEqual(first);
      }),
      { numRuns: 150 },
    );
  });

  test('the encoding makes no difference', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(LINE, { minLength: 1, maxLength: 20 }), async (lines) => {
        const text = `Words of the text: ${lines.join('\n')}`;
        const expected = await readString(text);
        const wide = Buffer.from(text, 'utf16le');
        const variants = [
          Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), Buffer.from(text)]),
          Buffer.concat([Buffer.from([0xff, 0xfe]), wide]),
          wide,
          Buffer.concat([Buffer.from([0xfe, 0xff]), Buffer.from(wide).swap16()]),
          Buffer.from(text.replaceAll('\n', '\r\n')),
        ];
        for (const variant of variants) expect(await readDocument(variant)).toEqual(expected);
      }),
      { numRuns: 60 },
    );
  });
});

describe('pages', () => {
  test('anchors lie in the text, in order and apart; cells hold no tab and no line break', async () => {
    await fc.assert(
      fc.asyncProperty(PAGES, async (page) => checkLaws(await readString(page))),
      { numRuns: 400 },
    );
  });

  test('white space of any kind in the source makes no difference', async () => {
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(' ', '\n', '  \n\t ', '&nbsp;', '&#8201;'), async (blank) => {
        const page = (gap: string): string =>
          `<html><body><h1>The${gap}title</h1><p>Some${gap}words</p><table><tr><th>a${gap}b<th>c<tr><td>1<td>2</table></body></html>`;
        expect(await readString(page(blank))).toEqual(await readString(page(' ')));
      }),
    );
  });
});

describe('time grows with the length', () => {
  const hostile: readonly (readonly [string, string])[] = [
    ['open elements', `<html><body>${'<div>'.repeat(1_000_000)}`],
    ['angle brackets', `<html><body><p>words${'<'.repeat(2_000_000)}`],
    ['an unclosed comment', `<html><body><p>words</p><!--${'<p>'.repeat(500_000)}`],
    [
      'parts named for sharing',
      `<html><body><h1>Title of it</h1>${'<div class="share"><p>x</p></div>'.repeat(20_000)}`,
    ],
    ['asides', `<html><body><h1>Title of it</h1>${'<aside><p>x</p></aside>'.repeat(20_000)}`],
    ['teasers', `<html><body><h1>Title of it</h1>${'<h3><a href="/x">A story</a></h3><p>words</p>'.repeat(15_000)}`],
    ['spanning cells', `<html><body><table>${'<tr><td colspan=1000 rowspan=60000>a'.repeat(10_000)}</table>`],
    ['tables in tables', `<html><body>${('<table><tr><td>a'.repeat(40) + '</table>'.repeat(40)).repeat(100)}`],
    ['a paragraph of parts', `<html><body><p>${'<span>a:</span><b>b</b>'.repeat(40_000)}`],
    ['short lines', 'words of a line\n'.repeat(60_000)],
    ['rows', 'a row\t7\n'.repeat(40_000)],
    ['numbered lines', Array.from({ length: 50_000 }, (_, n) => `1.${n % 99}. Heading here\n\n`).join('')],
    ['pipes', '| a | b\n'.repeat(40_000)],
    ['contents', `Contents\n${Array.from({ length: 50_000 }, (_, n) => `Entry ${n} ${n}`).join('\n')}`],
    ['one long line', 'word '.repeat(800_000)],
    ['dots', `Contents\n${'. '.repeat(800_000)}`],
    ['stars', 'a*'.repeat(800_000)],
    ['opening brackets', `a ${'['.repeat(800_000)}`],
  ];

  test.each(hostile)('%s', async (_, text) => {
    // What took the square of such a length would not end within a test's time.
    const read = await readString(text).catch((error: unknown) => error);
    expect(read).toSatisfy(
      (value) => typeof value === 'object' && value !== null && ('text' in value || 'reason' in value),
    );
  });
});
