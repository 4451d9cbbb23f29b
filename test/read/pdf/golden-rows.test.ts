import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { readPdf } from '../../../src/read/pdf/read-pdf.js';
import { cellsOf, tablesOf } from './outline.js';

const root = fileURLToPath(new URL('../../..', import.meta.url));

const Truth = z.object({
  files: z.array(z.string()),
  case_rows: z
    .array(z.object({ question: z.string(), yes: z.number().nullable(), percent: z.number().nullable() }))
    .optional(),
});

const folder = join(root, 'test/golden/expected');
const truths = (existsSync(folder) ? readdirSync(folder) : [])
  .filter((name) => name.endsWith('.json'))
  .map((name) => Truth.parse(JSON.parse(readFileSync(join(folder, name), 'utf8'))));
const cases = truths.flatMap((truth) =>
  truth.files.filter((file) => file.endsWith('.pdf') && existsSync(join(root, file))).map((file) => ({ file, truth })),
);

const plain = (text: string): string =>
  text
    .replaceAll(/[⁰¹²³⁴⁵⁶⁷⁸⁹]/g, '')
    .replaceAll(/[‘’]/g, "'")
    .replaceAll(/\s+/g, ' ')
    .trim();

describe.skipIf(cases.length === 0)('rows of the fictional reports (skipped where they are absent)', () => {
  it.each(cases.map(({ file, truth }) => [basename(file), file, truth] as const))(
    'has every row of a case table in one row: %s',
    async (_, file, truth) => {
      const document = await readPdf(readFileSync(join(root, file)));
      const rows = tablesOf(document).flatMap((table) => cellsOf(document, table).map((cells) => cells.map(plain)));
      const missing: string[] = [];
      let from = 0;
      for (const { question, yes, percent } of truth.case_rows ?? []) {
        const found = rows.findIndex(
          (cells, index) =>
            index >= from &&
            cells[0] === plain(question) &&
            (yes === null || cells.includes(String(yes))) &&
            (percent === null || cells.some((cell) => cell.replace('%', '') === String(percent))),
        );
        if (found < 0) missing.push(question);
        else from = found + 1;
      }
      expect(missing).toEqual([]);
    },
    120_000,
  );
});
