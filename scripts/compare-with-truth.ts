import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { loadFrameworks } from '../src/framework/load.js';
import { importBatch } from '../src/pipeline/import-batch.js';
import { DEFAULT_LIMITS } from '../src/pipeline/limits.js';
import { findFiles } from '../src/pipeline/sources.js';
import { InspectionDatabase } from '../src/store/inspection-database.js';
import { compareWithTruth, type Truth, truthSchema } from '../test/pipeline/truth.js';

/**
 * Imports the fictional reports and prints, file by file, what differs from the truth that their content model wrote:
 * `npx tsx scripts/compare-with-truth.ts [part of a name …]`. It needs a build (`npm run build`), for the workers.
 */
const root = fileURLToPath(new URL('..', import.meta.url));
const wanted = process.argv.slice(2);
const folder = join(root, 'test/golden/expected');
const truths: Truth[] = readdirSync(folder)
  .filter((name) => name.endsWith('.json') && (wanted.length === 0 || wanted.some((part) => name.includes(part))))
  .map((name) => truthSchema.parse(JSON.parse(readFileSync(join(folder, name), 'utf8'))));

const temporary = mkdtempSync(join(tmpdir(), 'probity-truth-'));
const database = InspectionDatabase.open(join(temporary, 'truth.db'), 'create');
try {
  const files = await findFiles(truths.flatMap((truth) => truth.files.map((file) => join(root, file))));
  await importBatch(database, files, {
    jobs: 2,
    limits: DEFAULT_LIMITS,
    frameworks: loadFrameworks(),
    manifest: new Map(),
    force: false,
    onOutcome: () => undefined,
  });
  let wrong = 0;
  for (const truth of truths) {
    for (const file of truth.files) {
      const differences = compareWithTruth(database, join(root, file), truth);
      wrong += differences.length;
      process.stdout.write(
        `${relative(root, file) || file}: ${differences.length === 0 ? 'as it should be' : differences.length}\n`,
      );
      for (const difference of differences) process.stdout.write(`    ${difference}\n`);
    }
  }
  process.stdout.write(`${wrong} differences\n`);
} finally {
  database.close();
  rmSync(temporary, { recursive: true, force: true });
}
