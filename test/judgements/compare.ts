import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { evidenceFor } from '../../src/document/evidence.js';
import { classify } from '../../src/extract/classification.js';
import type { JudgementContext } from '../../src/extract/judgements/context.js';
import { findJudgements } from '../../src/extract/judgements/find-judgements.js';
import { sectionsOf } from '../../src/extract/sections.js';
import { loadFrameworks } from '../../src/framework/load.js';
import { loadInspectorates } from '../../src/framework/load-inspectorates.js';
import { normaliseJudgements } from '../../src/normalize/judgements.js';
import { readDocument } from '../../src/read/read.js';

/** `texts` were written by others and have been used to mend the grammar; `fresh` ones were not seen by those who wrote it. */
export type TextSet = 'texts' | 'fresh';

const folderOf = (set: TextSet): string => fileURLToPath(new URL(`${set}/`, import.meta.url));

const textsIn = (folder: string): string[] =>
  readdirSync(folder)
    .filter((name) => /\.(?:txt|html|md)$/.test(name))
    .sort();

/** Whether there are texts of a set: fresh ones that were used to mend the grammar are fresh no more. */
export const hasTexts = (set: TextSet): boolean => existsSync(folderOf(set)) && textsIn(folderOf(set)).length > 0;

const label = z.object({
  register: z.string(),
  kind: z.enum(['press_release', 'news', 'report', 'other']),
  services: z.array(z.string()),
  framework: z.string().nullable(),
  published_on: z.string().nullable(),
  ratings: z.array(
    z.object({
      service: z.string().nullable(),
      standard: z.string(),
      rating: z.string().nullable(),
      percent: z.number().nullish(),
      period: z.enum(['current', 'prior']),
      period_date: z.string().nullish(),
      words: z.string(),
    }),
  ),
  off_scale: z
    .array(z.object({ standard: z.string().nullish(), wording: z.string(), words: z.string().optional() }).loose())
    .default([]),
  either_or: z.array(z.object({ standard: z.string().nullish(), words: z.string() }).loose()).default([]),
  counts: z
    .array(
      z
        .object({ rating: z.string().nullish(), count: z.number(), of: z.number().nullish(), words: z.string() })
        .loose(),
    )
    .default([]),
});

/** One judgement of a text, as it was labelled or as it was read. */
export interface Outcome {
  readonly outcome: 'right' | 'wrong' | 'missing';
  readonly period: 'current' | 'prior';
  readonly what: string;
  readonly words: string;
}

/** How what was read of a text compares with its label. */
export interface Comparison {
  readonly name: string;
  readonly number: number;
  readonly era: string;
  readonly register: string;
  readonly outcomes: readonly Outcome[];
  /** Dates, verdicts off the scale, either-or and counts that differ: told apart, they are no ratings. */
  readonly others: readonly Outcome[];
  /** What the classification says otherwise than the label. */
  readonly recognition: readonly string[];
}

interface Row {
  readonly service: string | null;
  readonly standard: string;
  readonly rating: string | null;
  readonly percent: number | null;
  readonly period: 'current' | 'prior';
  readonly date: string | null;
  readonly words: string;
}

const keyOf = ({ service, standard, rating, percent, period }: Row): string =>
  [service ?? '-', standard, rating ?? '-', percent === null ? '' : `${percent}%`, period].join(' | ');

/** Whether a label says what a row says, and the word besides that another sentence gives the percentage. */
const saysMore = (label: Row, row: Row): boolean =>
  row.rating === null && row.percent !== null && keyOf({ ...label, rating: null }) === keyOf(row);

/** A row with a percentage that was read without its word says what the label says, less: it is missing, and not wrong. */
const compareRows = (labelled: readonly Row[], read: readonly Row[]): { outcomes: Outcome[]; others: Outcome[] } => {
  const outcomes: Outcome[] = [];
  const others: Outcome[] = [];
  const wanted = new Map(labelled.map((row) => [keyOf(row), row]));
  const seen = new Set<string>();
  for (const row of read) {
    const key = keyOf(row);
    if (seen.has(key)) continue;
    seen.add(key);
    const same = wanted.get(key);
    if (!same && labelled.some((one) => saysMore(one, row))) continue;
    outcomes.push({ outcome: same ? 'right' : 'wrong', period: row.period, what: key, words: row.words });
    const dates = labelled.filter((one) => keyOf(one) === key).map(({ date }) => date);
    if (same && !dates.includes(row.date) && row.period === 'prior')
      others.push({
        outcome: 'wrong',
        period: 'prior',
        what: `date ${row.date} for ${dates.join(', ')}: ${key}`,
        words: row.words,
      });
  }
  for (const [key, row] of wanted)
    if (!seen.has(key)) outcomes.push({ outcome: 'missing', period: row.period, what: key, words: row.words });
  return { outcomes, others };
};

const frameworks = loadFrameworks();
const inspectorates = loadInspectorates();

const compareText = async (folder: string, name: string, told: boolean): Promise<Comparison> => {
  const wanted = label.parse(JSON.parse(readFileSync(`${folder}${name.replace(/\.\w+$/, '')}.json`, 'utf8')));
  const document = await readDocument(readFileSync(`${folder}${name}`));
  const found = classify(document, { frameworks, inspectorates });
  const published =
    found.dates.find(({ what, reading }) => what === 'published' && reading.value !== null)?.reading.value ?? null;
  const fieldwork =
    found.dates.find(({ what, reading }) => what !== 'published' && reading.value !== null)?.reading.value ?? null;
  const date = (told ? wanted.published_on : null) ?? published ?? document.properties.published ?? fieldwork;
  const framework = told ? (frameworks.find(({ id }) => id === wanted.framework) ?? null) : found.framework;
  const inspectorate = found.inspectorate ?? inspectorates.find(({ id }) => id === 'hmip');
  if (!inspectorate) throw new Error('no inspectorate');
  const context: JudgementContext = {
    kind: told ? wanted.kind : found.kind,
    sections: sectionsOf(document, framework),
    regions: found.regions,
    framework,
    frameworks,
    inspectorate,
    services: told ? wanted.services : found.subjects.map((subject) => subject.name),
    publishedYear: date === null ? null : Number(date.slice(0, 4)),
  };
  const statements = findJudgements(document, context);
  const { ratings, judgements } = normaliseJudgements(statements, {
    kind: context.kind,
    text: document.text,
    evidence: evidenceFor(document),
  });
  const sentenceAt = (start: number): string =>
    judgements.find(({ evidence }) => evidence.charStart === start)?.sentence ?? '';
  const { outcomes, others } = compareRows(
    wanted.ratings.map((row) => ({ ...row, percent: row.percent ?? null, date: row.period_date ?? null })),
    ratings.map(({ service, standard, rating, percent, period, periodDate, evidence }) => ({
      service,
      standard,
      rating,
      percent,
      period,
      date: periodDate,
      words: sentenceAt(evidence.charStart),
    })),
  );
  const isInspectorate = statements.filter(({ speaker }) => speaker === 'inspectorate');
  const compareForms = (
    form: 'off_scale' | 'either_or' | 'count',
    expected: readonly { key: string; words: string }[],
    keyFor: (statement: (typeof statements)[number]) => string,
  ): Outcome[] => {
    const read = new Map(
      isInspectorate
        .filter((statement) => statement.form === form)
        .map((statement) => [keyFor(statement), document.text.slice(statement.sentence.start, statement.sentence.end)]),
    );
    const keys = new Set(expected.map(({ key }) => key));
    return [
      ...[...read]
        .filter(([key]) => !keys.has(key))
        .map(([key, words]): Outcome => ({ outcome: 'wrong', period: 'current', what: `${form} ${key}`, words })),
      ...expected
        .filter(({ key }) => !read.has(key))
        .map(({ key, words }): Outcome => ({ outcome: 'missing', period: 'current', what: `${form} ${key}`, words })),
    ];
  };
  const recognition = [
    ...(found.kind === wanted.kind ? [] : [`kind ${found.kind}, labelled ${wanted.kind}`]),
    ...((found.framework?.id ?? null) === wanted.framework
      ? []
      : [`framework ${found.framework?.id ?? null}, labelled ${wanted.framework}`]),
    ...(found.subjects.map((subject) => subject.name).join() === wanted.services.join()
      ? []
      : [
          `services ${found.subjects.map((subject) => subject.name).join(', ')}, labelled ${wanted.services.join(', ')}`,
        ]),
  ];
  return {
    name,
    number: Number(/\d+/.exec(name)?.[0] ?? 0),
    era: wanted.framework ?? 'undecided',
    register: wanted.register,
    outcomes,
    others: [
      ...others,
      ...compareForms(
        'off_scale',
        wanted.off_scale.map(({ standard, words, wording }) => ({
          key: standard ?? '-',
          words: `${wording}: ${words ?? ''}`,
        })),
        ({ standard }) => standard ?? '-',
      ),
      ...compareForms(
        'either_or',
        wanted.either_or.map(({ standard, words }) => ({ key: standard ?? '-', words })),
        ({ standard }) => standard ?? '-',
      ),
      ...compareForms(
        'count',
        wanted.counts.map(({ count, of, rating, words }) => ({
          key: `${count} of ${of ?? '?'} ${rating ?? '-'}`,
          words,
        })),
        (statement) =>
          statement.form === 'count'
            ? `${statement.count} of ${statement.of ?? '?'} ${statement.ratings.join('/') || '-'}`
            : '',
      ),
    ],
    recognition,
  };
};

/** Compares all labelled texts of a set, in the order of their names. */
export const compareTexts = async ({
  told,
  set = 'texts',
}: {
  readonly told: boolean;
  readonly set?: TextSet;
}): Promise<Comparison[]> => {
  const folder = folderOf(set);
  const comparisons: Comparison[] = [];
  for (const name of textsIn(folder)) comparisons.push(await compareText(folder, name, told));
  return comparisons;
};
