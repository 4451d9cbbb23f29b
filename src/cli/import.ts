import { availableParallelism } from 'node:os';
import { resolve } from 'node:path';
import { Command, InvalidArgumentError } from 'commander';
import { databaseOption } from './database-option.js';
import { EXIT } from './exit-codes.js';

interface ImportOptions {
  readonly db: string;
  readonly jobs: number;
  readonly manifest?: string;
  readonly force: boolean;
  readonly json: boolean;
  readonly quiet: boolean;
  readonly timeout: number;
}

const positive = (value: string): number => {
  const number = Number(value);
  if (!Number.isFinite(number) || number <= 0) throw new InvalidArgumentError('It takes a number above 0.');
  return number;
};

const wholePositive = (value: string): number => {
  const number = positive(value);
  if (!Number.isInteger(number)) throw new InvalidArgumentError('It takes a whole number above 0.');
  return number;
};

/** `probity import`: files and folders into the database, then the audit of what changed. */
export const importCommand = new Command('import')
  .description('read reports, releases and articles (PDF, HTML, Markdown, text) into the database')
  .argument('<path...>', 'files, and folders with all that is in them')
  .addOption(databaseOption())
  .option('--jobs <n>', 'documents read at the same time', wholePositive, Math.min(4, availableParallelism()))
  .option(
    '--manifest <file.csv>',
    'what is known of the files: path,url,service,published_on,fieldwork_start,fieldwork_end',
  )
  .option('--force', 'read documents anew that are in the database already', false)
  .option('--json', 'print one JSON document and nothing else', false)
  .option('--quiet', 'print no progress', false)
  .option('--timeout <seconds>', 'time for one document', positive, 60)
  .addHelpText(
    'after',
    `
Examples:
  probity import reports/                                  everything in a folder, into probity.db
  probity import reports/ releases/ --db youth.db --jobs 4
  probity import reports/ --manifest reports/manifest.csv  dates, services and addresses from a list

Known documents are skipped, so an import that was stopped goes on where it was.
Exit code 3: at least one document failed or was unsupported.`,
  )
  .action(async (paths: string[], options: ImportOptions) => {
    const [{ findFiles }, { readManifest }, { importBatch }, { DEFAULT_LIMITS }, { loadFrameworks }] =
      await Promise.all([
        import('../pipeline/sources.js'),
        import('../pipeline/manifest.js'),
        import('../pipeline/import-batch.js'),
        import('../pipeline/limits.js'),
        import('../framework/load.js'),
      ]);
    const { InspectionDatabase } = await import('../store/inspection-database.js');
    const { importAsJson, importAsText, outcomeLine } = await import('../present/import-summary.js');
    const { openProgress } = await import('./progress.js');

    const manifest = options.manifest === undefined ? new Map() : await readManifest(options.manifest);
    const left = new Set(
      [options.manifest, options.db, `${options.db}-wal`, `${options.db}-shm`].map((file) => file && resolve(file)),
    );
    const files = (await findFiles(paths)).filter((file) => !left.has(resolve(file.path)));
    const database = InspectionDatabase.open(options.db, 'create');
    try {
      const progress = openProgress(files.length, options.quiet || options.json);
      const result = await importBatch(database, files, {
        jobs: options.jobs,
        limits: { ...DEFAULT_LIMITS, seconds: options.timeout },
        frameworks: loadFrameworks(),
        manifest,
        force: options.force,
        onOutcome: (outcome, done) => progress.step(done, outcomeLine(outcome), outcome),
      });
      progress.end();
      const findings = result.outcomes.flatMap(({ documentId, how }) =>
        documentId === null || how === 'same' ? [] : database.findings(documentId),
      );
      process.stdout.write(
        options.json ? `${importAsJson(result, findings)}\n` : `${importAsText(result, findings, options.db)}\n`,
      );
      const incomplete = result.outcomes.some(
        ({ status }) => status?.status === 'failed' || status?.status === 'unsupported',
      );
      process.exitCode = incomplete ? EXIT.incomplete : EXIT.done;
    } finally {
      database.close();
    }
  });
