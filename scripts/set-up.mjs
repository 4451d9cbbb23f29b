// Makes a fresh clone ready: installs what package-lock.json names, and builds. Run before `npm start`, `npm test` and `npm pack`.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const lock = readFileSync(`${root}package-lock.json`);
// Native packages are built for one Node: another Node needs another install.
const wanted = createHash('sha256').update(lock).update(process.versions.modules).digest('hex');
const stamp = `${root}node_modules/.probity-set-up`;

const fail = (message) => {
  process.stderr.write(`probity: ${message}\n`);
  process.exit(1);
};

const run = (command, args, remedy) => {
  const { status, error } = spawnSync(command, args, {
    cwd: root,
    stdio: ['ignore', 2, 2],
    shell: process.platform === 'win32',
  });
  if (status !== 0) fail(`\`${command} ${args.join(' ')}\` failed${error ? ` (${error.message})` : ''}. ${remedy}`);
};

// The first minor version of each major one that is tested, as `engines` in package.json has them.
const TESTED = { 20: 19, 22: 14 };
const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
if (!(minor >= TESTED[major])) {
  process.stderr.write(
    `probity: this is Node ${process.versions.node}; Probity is tested with Node 20 (from 20.19) and 22 (from 22.14). Going on …\n`,
  );
}

const installed = existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted;
if (!installed) {
  process.stderr.write(
    'Setting up: installing packages (better-sqlite3 may be compiled, which takes about a minute) …\n',
  );
  run(
    'npm',
    ['ci', '--no-audit', '--no-fund', '--loglevel=error'],
    'It needs the npm registry and, where no prebuilt better-sqlite3 can be fetched, a C++ toolchain (python3, make, g++).',
  );
  writeFileSync(stamp, wanted);
}
rmSync(`${root}dist`, { recursive: true, force: true });
run('npm', ['run', '--silent', 'build'], 'The messages above say where.');
