/**
 * Compares the time that a whole import of a folder's PDFs takes (reading, extraction, storing, audit; one worker) with
 * `pdftotext -bbox-layout` on the same files, one process each, rounds in turn, start-up aside. It needs a build, for the worker.
 * Usage: npx tsx scripts/bench/import-speed.ts FOLDER [NAME-PREFIX] [ROUNDS]
 */
import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { loadFrameworks } from '../../src/framework/load.js';
import { importBatch } from '../../src/pipeline/import-batch.js';
import { DEFAULT_LIMITS } from '../../src/pipeline/limits.js';
import { findFiles } from '../../src/pipeline/sources.js';
import { recognisesPdf } from '../../src/read/recognise.js';
import { InspectionDatabase } from '../../src/store/inspection-database.js';

const [folder, prefix = '', rounds = '3'] = process.argv.slice(2);
if (folder === undefined) {
  console.error('Usage: npx tsx scripts/bench/import-speed.ts FOLDER [NAME-PREFIX] [ROUNDS]');
  process.exit(2);
}
if (spawnSync('pdftotext', ['-v']).error) {
  console.error('pdftotext (poppler-utils) is not installed: there is nothing to compare with.');
  process.exit(2);
}

const files = readdirSync(folder)
  .filter((name) => name.endsWith('.pdf') && name.startsWith(prefix))
  .map((name) => join(folder, name))
  .filter((file) => recognisesPdf(readFileSync(file)));
const [first] = files;
if (first === undefined) {
  console.error(`No PDFs in ${folder} begin with '${prefix}'.`);
  process.exit(2);
}

const temporary = mkdtempSync(join(tmpdir(), 'probity-speed-'));
const copies = join(temporary, 'files');
mkdirSync(copies);
for (const file of files) copyFileSync(file, join(copies, `1-${basename(file)}`));
// The clock starts when this one is done: it has loaded the worker's code. A byte more makes it a document of its own.
writeFileSync(join(copies, '0-start.pdf'), Buffer.concat([readFileSync(first), Buffer.from('\n')]));

/** Pages of a file as poppler counts them; 0 for one that it can't open. */
const pagesOf = (file: string): number =>
  Number(/^Pages:\s+(\d+)/m.exec(spawnSync('pdfinfo', [file], { encoding: 'utf8' }).stdout)?.[1] ?? 0);

const importAll = async (round: number): Promise<number> => {
  const database = InspectionDatabase.open(join(temporary, `${round}.db`), 'create');
  let start = performance.now();
  try {
    await importBatch(database, await findFiles([copies]), {
      jobs: 1,
      limits: DEFAULT_LIMITS,
      frameworks: loadFrameworks(),
      manifest: new Map(),
      force: false,
      onOutcome: (_, done) => {
        if (done === 1) start = performance.now();
      },
    });
    return performance.now() - start;
  } finally {
    database.close();
  }
};

const popplerAll = (): number => {
  const start = performance.now();
  for (const path of files) spawnSync('pdftotext', ['-bbox-layout', path, '-'], { maxBuffer: 1 << 28 });
  return performance.now() - start;
};

/** What starting a process costs, to be taken off: the shortest of some runs that do nothing. */
const startUp = Math.min(
  ...Array.from({ length: 9 }, () => {
    const start = performance.now();
    spawnSync('pdftotext', ['-v']);
    return performance.now() - start;
  }),
);

const middle = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;

try {
  const ours: number[] = [];
  const theirs: number[] = [];
  const ratios: number[] = [];
  const pages = files.reduce((sum, file) => sum + pagesOf(file), 0);
  for (let round = 1; round <= Number(rounds); round += 1) {
    const other = popplerAll() - startUp * files.length;
    const own = await importAll(round);
    theirs.push(other);
    ours.push(own);
    ratios.push(own / other);
    console.log(`round ${round}: ${own.toFixed(0)} ms against ${other.toFixed(0)} ms`);
  }
  console.log(`${files.length} files, ${pages} pages`);
  console.log(`import:    ${(middle(ours) / pages).toFixed(2)} ms a page`);
  console.log(`pdftotext: ${(middle(theirs) / pages).toFixed(2)} ms a page`);
  console.log(`ratio: ${middle(ratios).toFixed(2)}`);
  console.log(`peak memory: ${(process.resourceUsage().maxRSS / 1024).toFixed(0)} MB`);
} finally {
  rmSync(temporary, { recursive: true, force: true });
}
