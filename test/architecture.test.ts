import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const src = fileURLToPath(new URL('../src', import.meta.url));

/** The floors of the house: a room may use only rooms on lower floors, and itself. */
const FLOORS: Readonly<Record<string, number>> = {
  framework: 1,
  document: 1,
  extract: 2,
  read: 2,
  normalize: 3,
  audit: 4,
  store: 4,
  present: 5,
  pipeline: 5,
  cli: 6,
};

/** What a room may take from outside the project, where that is bounded at all. */
const OUTSIDE: Readonly<Record<string, RegExp>> = {
  document: /^$/,
  audit: /^$/,
  normalize: /^(zod|csv-parse\/sync|node:(fs|url|path)|natural\/.+)$/,
  extract: /^(zod|natural\/.+|node:(fs|url|path))$/,
};

const sources = readdirSync(src, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts'))
  .sort();

const importsOf = (file: string): string[] =>
  [
    ...readFileSync(join(src, file), 'utf8').matchAll(
      /^(?:import|export)\s(?:[^;'"]*?\sfrom\s)?\s*'([^']+)';|\bimport\('([^']+)'\)/gm,
    ),
  ].map((match) => match[1] ?? match[2] ?? '');

const roomOf = (file: string): string => file.split(/[\\/]/)[0] ?? '';

describe('the house', () => {
  it('has only rooms that the plan names', () => {
    const rooms = new Set(sources.map(roomOf).filter((room) => !room.endsWith('.ts')));
    expect([...rooms].filter((room) => FLOORS[room] === undefined)).toEqual([]);
  });

  it('lets a room reach only rooms below it', () => {
    const reaches = sources.flatMap((file) => {
      const floor = FLOORS[roomOf(file)];
      if (floor === undefined) return [];
      return importsOf(file)
        .filter((target) => target.startsWith('.'))
        .map((target) => relative(src, resolve(src, dirname(file), target)))
        .filter((target) => roomOf(target) !== roomOf(file) && (FLOORS[roomOf(target)] ?? 99) >= floor)
        .map((target) => `${file} -> ${target}`);
    });
    expect(reaches).toEqual([]);
  });

  it('keeps files, clock, network and database out of the rooms that must not touch them', () => {
    const reaches = sources.flatMap((file) => {
      const allowed = OUTSIDE[roomOf(file)];
      if (!allowed) return [];
      return importsOf(file)
        .filter((target) => !target.startsWith('.') && !allowed.test(target))
        .map((target) => `${file} -> ${target}`);
    });
    expect(reaches).toEqual([]);
  });

  it('never imports natural whole: its root reads the .env of the user and prints on standard output', () => {
    expect(sources.filter((file) => importsOf(file).includes('natural'))).toEqual([]);
  });

  it('branches on no framework and no inspectorate', () => {
    const named = sources.filter((file) =>
      /'(?:hmip|ofsted)-[a-z-]+-\d{4}'|(?:===?|!==?|case|includes\()\s*'(?:hmip|ofsted)/.test(
        readFileSync(join(src, file), 'utf8'),
      ),
    );
    expect(named).toEqual([]);
  });
});
