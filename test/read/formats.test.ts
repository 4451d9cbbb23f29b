import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { Block } from '../../src/document/blocks.js';
import type { SourceDocument } from '../../src/document/source-document.js';
import { readDocument } from '../../src/read/read.js';

const FOLDER = new URL('../fixtures/reports/same-in-every-format/', import.meta.url);
const SEEDS = new URL('../../../shared/seeds/', import.meta.url);

const read = (at: URL): Promise<SourceDocument> => readDocument(readFileSync(at));

const count = (document: SourceDocument, kind: Block['kind']): number =>
  document.blocks.filter((block) => block.kind === kind).length;

/** A document's table rows as their words, without marks of footnotes, icons and emphasis, which each format writes its own way. */
const rowsOf = ({ text, blocks }: SourceDocument): string[] =>
  blocks.flatMap((block) =>
    block.kind === 'table'
      ? block.rows.map((row) =>
          row.cells
            .map(({ at }) => text.slice(at.start, at.end))
            .filter((words) => words !== '')
            .join('|')
            .replace(/[⁰¹²³⁴⁵⁶⁷⁸⁹*☆]|\$[^$]*\$/g, '')
            .replace(/\s+(?=\||$)/g, ''),
        )
      : [],
  );

describe('one report as a page, as Markdown and as text', () => {
  test('has the same rows, headings, list items and footnotes', async () => {
    const [page, markdown, text] = await Promise.all(
      ['rushwick.html', 'rushwick.md', 'rushwick.txt'].map((name) => read(new URL(name, FOLDER))),
    );
    if (!page || !markdown || !text) throw new Error('a fixture is missing');
    expect(page.mediaType).toBe('text/html');
    for (const other of [markdown, text]) {
      expect(count(other, 'footnote')).toBe(count(page, 'footnote'));
      expect(count(other, 'heading')).toBe(count(page, 'heading'));
      expect(count(other, 'list_item')).toBe(count(page, 'list_item'));
      expect(other.marks.map(({ label }) => label)).toEqual(page.marks.map(({ label }) => label));
    }
    expect(rowsOf(page).length).toBeGreaterThan(150);
    expect(rowsOf(markdown)).toEqual(rowsOf(page));
    const glued = (rows: readonly string[]): string[] =>
      rows.map((row) => row.replace(/(?<=[a-z?)])\d{1,2}(?=\||$)/g, ''));
    expect(glued(rowsOf(text))).toEqual(glued(rowsOf(page)));
  });
});

describe.skipIf(!existsSync(SEEDS))('real texts (skipped where the shared seeds are absent)', () => {
  const seed = (number: string): Promise<SourceDocument> => {
    const name = readdirSync(SEEDS).find((file) => file.startsWith(`${number}_`));
    if (!name) throw new Error(`no seed ${number}`);
    return read(new URL(name, SEEDS));
  };

  test('the Peterborough report: its tables, footnotes and headings', async () => {
    const document = await seed('002');
    const headings = document.blocks.flatMap((block) =>
      block.kind === 'heading' ? [document.text.slice(block.at.start, block.at.end)] : [],
    );
    for (const heading of [
      'Ratings',
      'Recommendations',
      '1.2. Staff',
      '1.4. Information and facilities',
      '2.4. Reviewing',
      '3. Out-of-court disposals',
      'Annexe 1: Methodology',
    ]) {
      expect(headings.filter((words) => words === heading)).toHaveLength(1);
    }
    const tables = document.blocks.filter((block) => block.kind === 'table');
    const ratings = tables[0];
    expect(ratings?.kind === 'table' && [ratings.rows.length, ratings.columns]).toEqual([17, 4]);
    expect(tables).toHaveLength(46);
    const notes = document.blocks.flatMap((block) => (block.kind === 'footnote' ? [Number(block.label)] : []));
    expect([...notes].sort((a, b) => a - b)).toEqual(Array.from({ length: 27 }, (_, index) => index + 1));
    expect(rowsOf(document)).toContain('Are enforcement actions taken when appropriate?|315');
  });

  test.each(['000', '003'])('article %s ends before its registration wall', async (number) => {
    const { blocks, text } = await seed(number);
    const last = blocks.at(-1);
    expect(last?.kind).toBe('furniture');
    expect(text.slice(last?.at.start)).toMatch(/^Register Now/);
    expect(blocks.slice(0, -1).every(({ kind }) => kind === 'paragraph')).toBe(true);
  });

  test.each([
    ['001', 5, 'NOTES TO EDITORS'],
    ['004', 0, 'Notes to editor'],
  ])('release %s: title, findings, notes', async (number, bullets, notes) => {
    const { blocks, text } = await seed(number);
    expect(blocks[0]).toMatchObject({ kind: 'heading', level: 1 });
    expect(blocks.filter((block) => block.kind === 'list_item' && block.label === '•')).toHaveLength(bullets);
    const headings = blocks.flatMap((block) =>
      block.kind === 'heading' ? [text.slice(block.at.start, block.at.end)] : [],
    );
    expect(headings.at(-1)).toBe(notes);
  });
});
