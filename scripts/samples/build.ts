/**
 * Builds the fictional samples and fixtures, and the truth about each.
 *
 *     npx tsx scripts/samples/build.ts [name …]
 *
 * Needs `chromium`, `soffice`, `fc-match` and `pdftotext` on the path; the outputs are committed, so that nothing else needs them.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { PLAN } from './plan.js';
import { render } from './render.js';
import type { Truth } from './truth.js';

const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');
const wanted = new Set(process.argv.slice(2));
const truths = join(root, 'test/golden/expected');
mkdirSync(truths, { recursive: true });
for (const item of PLAN) {
  if (wanted.size > 0 && !wanted.has(item.name)) continue;
  const files: string[] = [];
  for (const { path, format, rowsOnly } of item.outputs) {
    const target = join(root, path);
    mkdirSync(dirname(target), { recursive: true });
    await render(item.document, format, target);
    if (rowsOnly !== true) files.push(path);
    console.log(path);
  }
  const truth: Truth = { ...item.truth, files };
  writeFileSync(join(truths, `${item.name}.json`), `${JSON.stringify(truth, null, 2)}\n`);
}
