// The first run: imports the bundled samples into a fresh database and prints what was found and flagged.
import { spawnSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const command = `${root}dist/cli/main.js`;
const database = 'samples.db';

for (const suffix of ['', '-wal', '-shm']) rmSync(`${root}${database}${suffix}`, { force: true });

const probity = (...args) => {
  process.stdout.write(`\n$ probity ${args.join(' ')}\n`);
  const { status } = spawnSync(process.execPath, [command, ...args], {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  return status ?? 2;
};

const imported = probity('import', 'data/samples', '--db', database);
const asked = probity(
  'query',
  'SELECT service, framework, published_on, overall_rating, printed_score, printed_max, documents FROM v_inspections ORDER BY service, published_on',
  '--db',
  database,
);
const audited = probity('audit', '--db', database, '--fail-on', 'never');
process.stdout.write(`\nThe database is ${database}. Try: node dist/cli/main.js show Wexcombe --db ${database}\n`);
process.exitCode = imported > 1 ? imported : asked || audited;
