import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { z } from 'zod';
import type { Inspectorate, Service } from './inspectorate.js';
import { DATA_FOLDER, FrameworkError, parseDataFile } from './load.js';

const texts = z.array(z.string().min(1));
const inspectoratesFile = z.array(
  z.strictObject({
    id: z.string().min(1),
    names: texts.min(1),
    inspectsMuchElse: z.boolean(),
    sites: texts,
    serviceLists: texts,
    serviceKinds: texts.min(1),
    workKinds: texts,
    authorityKinds: texts,
    authorityPrefixes: texts,
    titles: z.array(z.string().includes('{place}')),
    otherWork: texts,
    dividedServices: texts,
  }),
);

/** A row of a list of services; further columns (region, codes, how sure the row is) are for people. */
const serviceRow = z.object({ name: z.string().trim().min(1), aliases: z.string() });

const loadServices = (file: string): Service[] => {
  let rows: unknown;
  try {
    rows = parse(readFileSync(file, 'utf8'), { columns: true, skip_empty_lines: true, bom: true });
  } catch (cause) {
    const why = cause instanceof Error ? cause.message : String(cause);
    throw new FrameworkError(`${file}: can't be read as CSV: ${why}`, { cause });
  }
  const parsed = z.array(serviceRow).safeParse(rows);
  if (!parsed.success) {
    const fault = parsed.error.issues[0];
    throw new FrameworkError(`${file}: row ${String(fault?.path[0] ?? '?')}: ${fault?.message ?? 'malformed'}`);
  }
  return parsed.data.map(({ name, aliases }) => ({
    name,
    aliases: aliases
      .split('|')
      .map((alias) => alias.trim())
      .filter((alias) => alias !== ''),
  }));
};

/**
 * The inspectorates of a data folder (default: the package's own), each with its lists of services.
 * @throws FrameworkError naming file and field.
 */
export const loadInspectorates = (folder: string = DATA_FOLDER): Inspectorate[] =>
  parseDataFile(inspectoratesFile, join(folder, 'inspectorates.json')).map(({ serviceLists, ...inspectorate }) => ({
    ...inspectorate,
    services: serviceLists.flatMap((list) => loadServices(join(folder, list))),
  }));
