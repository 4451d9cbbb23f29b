import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { lstat, readdir, realpath, stat } from 'node:fs/promises';
import { join } from 'node:path';

/** A file to import: `named` where it was given itself, false where it was found in a folder. */
export interface SourceFile {
  readonly path: string;
  readonly named: boolean;
  readonly size: number;
}

/** A path of the command line that can't be used. */
export class PathError extends Error {
  override readonly name = 'PathError';
}

/** Folders deeper than this are not entered: a tree of inspection reports is shallow, a loop of mounts is not. */
const DEEPEST = 40;

const byCodeUnits = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

async function* walk(folder: string, depth: number): AsyncGenerator<SourceFile> {
  if (depth > DEEPEST) return;
  const entries = await readdir(folder, { withFileTypes: true });
  entries.sort((a, b) => byCodeUnits(a.name, b.name));
  for (const entry of entries) {
    if (entry.name.startsWith('.')) continue;
    const path = join(folder, entry.name);
    if (entry.isDirectory()) yield* walk(path, depth + 1);
    else if (entry.isFile()) yield { path, named: false, size: (await lstat(path)).size };
  }
}

/**
 * Lists the files under the paths of a command line, sorted within each folder, each file once. Hidden files and folders and
 * links inside folders are left out (a link may lead in a circle); a link that is named itself is followed.
 * Throws a `PathError` for a path that is not there.
 */
export const findFiles = async (paths: readonly string[]): Promise<readonly SourceFile[]> => {
  const found = new Map<string, SourceFile>();
  const add = async (file: SourceFile): Promise<void> => {
    const place = await realpath(file.path);
    const known = found.get(place);
    if (!known) found.set(place, file);
    else if (file.named && !known.named) found.set(place, { ...known, named: true });
  };
  for (const path of paths) {
    const info = await stat(path).catch(() => undefined);
    if (!info) throw new PathError(`${path}: no such file or folder.`);
    if (info.isDirectory()) for await (const file of walk(path, 0)) await add(file);
    else if (info.isFile()) await add({ path, named: true, size: info.size });
    else throw new PathError(`${path}: neither a file nor a folder.`);
  }
  return [...found.values()];
};

/** The hexadecimal SHA-256 of a file's bytes, read in pieces. */
export const sha256Of = async (path: string): Promise<string> => {
  const hash = createHash('sha256');
  for await (const piece of createReadStream(path)) hash.update(piece);
  return hash.digest('hex');
};
