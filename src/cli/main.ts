#!/usr/bin/env node
import { readFileSync } from 'node:fs';
import { Command, CommanderError } from 'commander';
import { auditCommand } from './audit.js';
import { EXIT } from './exit-codes.js';
import { frameworksCommand } from './frameworks.js';
import { importCommand } from './import.js';
import { queryCommand } from './query.js';
import { showCommand } from './show.js';
import { isTrouble } from './trouble.js';

/** The version in the package's own file, which stands two folders above both `src/cli` and `dist/cli`. */
const ownVersion = (): string => {
  const own: unknown = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'));
  return typeof own === 'object' && own !== null && 'version' in own ? String(own.version) : 'unknown';
};

const program = new Command('probity')
  .description(
    'Reads published inspection reports, keeps every judgement with its evidence, and checks that they add up.',
  )
  .version(ownVersion())
  .showHelpAfterError('(add --help for what it takes)')
  .addHelpText(
    'after',
    `
Examples:
  probity import reports/ --db reports.db     read a folder of reports, releases and articles
  probity audit --db reports.db               recompute the scores and say what doesn't follow
  probity show Peterborough --db reports.db   everything known of a service, with pages and quotes
  probity query "SELECT service, overall_rating FROM v_inspections" --db reports.db`,
  );

for (const command of [importCommand, auditCommand, showCommand, queryCommand, frameworksCommand]) {
  program.addCommand(command.exitOverride());
}

// A reader that closes the pipe early (`| head`) is no fault.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(process.exitCode ?? EXIT.done);
  throw error;
});

try {
  await program.exitOverride().parseAsync();
} catch (error) {
  if (error instanceof CommanderError) {
    process.exitCode = error.exitCode === 0 ? EXIT.done : EXIT.usage;
  } else if (isTrouble(error)) {
    process.stderr.write(`probity: ${error.message}\n`);
    process.exitCode = EXIT.usage;
  } else {
    throw error;
  }
}
