import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { parse } from 'csv-parse/sync';
import { z } from 'zod';

/** What a manifest says of one file; its values override what is read and have no evidence. */
export interface ManifestRow {
  readonly url: string | null;
  readonly service: string | null;
  readonly publishedOn: string | null;
  readonly fieldworkStart: string | null;
  readonly fieldworkEnd: string | null;
}

/** A manifest that can't be used; the message names the line and the remedy. */
export class ManifestError extends Error {
  override readonly name = 'ManifestError';
}

const COLUMNS = ['path', 'url', 'service', 'published_on', 'fieldwork_start', 'fieldwork_end'] as const;

const isCalendarDate = (value: string): boolean => {
  const [year = 0, month = 1, day = 1] = value.split('-').map(Number);
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
};

const text = z
  .string()
  .trim()
  .optional()
  .transform((value) => (value ? value : null));
const date = text.refine(
  (value) => value === null || (/^\d{4}(-\d{2}(-\d{2})?)?$/.test(value) && isCalendarDate(value)),
  {
    message: 'not an ISO date (2020, 2020-11 or 2020-11-05)',
  },
);
const row = z.object({
  path: z.string().trim().min(1, 'no path'),
  url: text,
  service: text,
  published_on: date,
  fieldwork_start: date,
  fieldwork_end: date,
});

/**
 * Reads a manifest: CSV with the columns `path,url,service,published_on,fieldwork_start,fieldwork_end`, all but `path`
 * optional, paths relative to the manifest. Gives the rows by absolute path. Throws a `ManifestError`.
 */
export const readManifest = async (file: string): Promise<ReadonlyMap<string, ManifestRow>> => {
  const content = await readFile(file, 'utf8').catch(() => {
    throw new ManifestError(`${file}: the manifest can't be read. Name a CSV file with a column 'path'.`);
  });
  let lines: unknown;
  try {
    lines = parse(content, { columns: true, bom: true, skip_empty_lines: true, trim: true, info: true });
  } catch (cause) {
    throw new ManifestError(`${file}: not a CSV table: ${cause instanceof Error ? cause.message : String(cause)}`, {
      cause,
    });
  }
  const records = z
    .array(z.object({ record: z.record(z.string(), z.string()), info: z.object({ lines: z.number() }) }))
    .parse(lines);
  const rows = new Map<string, ManifestRow>();
  for (const { record, info } of records) {
    const unknown = Object.keys(record).find((column) => !COLUMNS.some((known) => known === column));
    if (unknown !== undefined)
      throw new ManifestError(`${file}: unknown column '${unknown}'; the columns are ${COLUMNS.join(', ')}.`);
    const parsed = row.safeParse(record);
    if (!parsed.success) {
      const [issue] = parsed.error.issues;
      throw new ManifestError(
        `${file}, line ${info.lines}: ${issue?.path.join('.') ?? ''}: ${issue?.message ?? 'not usable'}.`,
      );
    }
    const { path, url, service, published_on, fieldwork_start, fieldwork_end } = parsed.data;
    const place = resolve(dirname(file), path);
    if (rows.has(place)) throw new ManifestError(`${file}, line ${info.lines}: ${path} stands in the manifest twice.`);
    rows.set(place, {
      url,
      service,
      publishedOn: published_on,
      fieldworkStart: fieldwork_start,
      fieldworkEnd: fieldwork_end,
    });
  }
  return rows;
};

/** A short digest of a row, so that a changed row is seen; the empty string for no row. */
export const manifestDigest = (row: ManifestRow | undefined): string =>
  row ? createHash('sha256').update(JSON.stringify(row)).digest('hex').slice(0, 16) : '';
