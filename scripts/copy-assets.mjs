// Copies the .sql files of the store beside the compiled code, and makes the command executable.
import { chmodSync, cpSync, existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
cpSync(`${root}src/store`, `${root}dist/store`, { recursive: true, filter: (path) => !path.endsWith('.ts') });
const command = `${root}dist/cli/main.js`;
if (existsSync(command)) chmodSync(command, 0o755);
