import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { z } from 'zod';
import { consistencyFaults } from './consistency.js';
import type { Framework, Scale } from './framework.js';
import { type FrameworkFile, frameworkFile, scalesFile } from './schema.js';

/** Thrown where a data file is missing or wrong: the message names the file and the field. */
export class FrameworkError extends Error {
  override readonly name = 'FrameworkError';
}

/** The package's `data` folder: two levels up from `src/framework` and from `dist/framework` alike. */
export const DATA_FOLDER = fileURLToPath(new URL('../../data', import.meta.url));

/** Reads a JSON file of the data folder under its schema; @throws FrameworkError naming file and field. */
export const parseDataFile = <T extends z.ZodType>(schema: T, file: string): z.output<T> => {
  let content: unknown;
  try {
    content = JSON.parse(readFileSync(file, 'utf8'));
  } catch (cause) {
    const why = cause instanceof Error ? cause.message : String(cause);
    throw new FrameworkError(`${file}: can't be read as JSON: ${why}`, { cause });
  }
  const parsed = schema.safeParse(content);
  if (parsed.success) return parsed.data;
  const faults = parsed.error.issues.map((issue) => `${issue.path.map(String).join('.') || '(top)'}: ${issue.message}`);
  throw new FrameworkError(`${file}: ${faults.join('; ')}`);
};

const toFramework = (file: FrameworkFile, scale: Scale | null): Framework => {
  const { topics, sources, ...rest } = file;
  return {
    ...rest,
    scale,
    standards: file.standards.map((standard) => ({
      ...standard,
      keyQuestions: standard.keyQuestions.map((topic) => ({ topic, cues: topics[topic] ?? [] })),
    })),
    sources: Object.entries(sources).map(([key, citation]) => `${key}: ${citation}`),
  };
};

/**
 * The scales of rating words, from `scales.json` in a data folder.
 * @throws FrameworkError naming file and field.
 */
export const loadScales = (folder: string = DATA_FOLDER): Scale[] => {
  const file = join(folder, 'scales.json');
  const scales = parseDataFile(scalesFile, file);
  for (const scale of scales) {
    const faulty = scale.ratings.findIndex((word, index) => word.level !== index);
    if (faulty >= 0) throw new FrameworkError(`${file}: ${scale.id}.ratings.${faulty}.level: must be ${faulty}`);
  }
  return scales;
};

/**
 * All frameworks of a data folder (default: the package's own), from `frameworks/*.json`, in the order of their ids.
 * @throws FrameworkError naming file and field where one is missing, malformed or contradicts itself.
 */
export const loadFrameworks = (folder: string = DATA_FOLDER): Framework[] => {
  const scales = new Map(loadScales(folder).map((scale) => [scale.id, scale]));
  const files = readdirSync(join(folder, 'frameworks'))
    .filter((name) => name.endsWith('.json'))
    .sort();
  return files.map((name) => {
    const file = join(folder, 'frameworks', name);
    const content = parseDataFile(frameworkFile, file);
    const scale = content.scale === null ? null : (scales.get(content.scale) ?? null);
    const faults = [
      ...(content.id === basename(name, '.json') ? [] : ['id: must be the name of the file']),
      ...(content.scale !== null && scale === null ? [`scale: ${content.scale} is not in scales.json`] : []),
      ...consistencyFaults(content, scale),
    ];
    if (faults.length > 0) throw new FrameworkError(`${file}: ${faults.join('; ')}`);
    return toFramework(content, scale);
  });
};
