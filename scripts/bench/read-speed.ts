/**
 * Compares the time that Probity takes to read the PDFs of a folder with `pdftotext -bbox-layout` on the same files,
 * one process each, rounds in turn, start-up aside. Usage: npx tsx scripts/bench/read-speed.ts FOLDER [NAME-PREFIX] [ROUNDS]
 */
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ReadingError } from '../../src/document/reading-error.js';
import { readPdf, recognisesPdf } from '../../src/read/pdf/read-pdf.js';

const [folder, prefix = '', rounds = '3'] = process.argv.slice(2);
if (folder === undefined) {
  console.error('Usage: npx tsx scripts/bench/read-speed.ts FOLDER [NAME-PREFIX] [ROUNDS]');
  process.exit(2);
}

const files = readdirSync(folder)
  .filter((name) => name.endsWith('.pdf') && name.startsWith(prefix))
  .map((name) => join(folder, name))
  .filter((file) => recognisesPdf(readFileSync(file)));

const middle = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;

/** Milliseconds for all files; pages read. */
const readAll = async (): Promise<{ ms: number; pages: number }> => {
  const start = performance.now();
  let pages = 0;
  for (const file of files) {
    try {
      pages += (await readPdf(readFileSync(file))).pages.length;
    } catch (error) {
      if (!(error instanceof ReadingError)) throw error;
    }
  }
  return { ms: performance.now() - start, pages };
};

const popplerAll = (paths: readonly string[]): number => {
  const start = performance.now();
  for (const path of paths) spawnSync('pdftotext', ['-bbox-layout', path, '-'], { maxBuffer: 1 << 28 });
  return performance.now() - start;
};

/** What starting a process costs, to be taken off: the shortest of some runs that do nothing. */
const startUp = (): number => {
  const times = Array.from({ length: 9 }, () => {
    const start = performance.now();
    spawnSync('pdftotext', ['-v']);
    return performance.now() - start;
  });
  return Math.min(...times);
};

if (spawnSync('pdftotext', ['-v']).error) {
  console.error('pdftotext (poppler-utils) is not installed: there is nothing to compare with.');
  process.exit(2);
}

const start = startUp();
const first = files[0];
if (first !== undefined) await readPdf(readFileSync(first)).catch(() => undefined);
const ours: number[] = [];
const theirs: number[] = [];
let pages = 0;
for (let round = 0; round < Number(rounds); round += 1) {
  theirs.push(popplerAll(files) - start * files.length);
  const read = await readAll();
  ours.push(read.ms);
  pages = read.pages;
  console.log(
    `round ${round + 1}: ${read.ms.toFixed(0)} ms against ${theirs.at(-1)?.toFixed(0)} ms, memory ${(process.memoryUsage.rss() / 1e6).toFixed(0)} MB`,
  );
}
const own = middle(ours);
const other = middle(theirs);
console.log(`${files.length} files, ${pages} pages`);
console.log(`probity:   ${(own / pages).toFixed(2)} ms a page, ${((pages / own) * 1000).toFixed(0)} pages a second`);
console.log(
  `pdftotext: ${(other / pages).toFixed(2)} ms a page, ${((pages / other) * 1000).toFixed(0)} pages a second`,
);
console.log(`ratio: ${(own / other).toFixed(2)}`);
console.log(`peak memory: ${(process.resourceUsage().maxRSS / 1024).toFixed(0)} MB`);
