import { z } from 'zod';
import type { InspectionDatabase } from '../../src/store/inspection-database.js';

const nullable = z.union([z.string(), z.number(), z.null()]);
const rows = z.array(z.record(z.string(), nullable));

/** What a fictional report's content model says is in it, in the columns of the views. */
export const truthSchema = z.object({
  files: z.array(z.string()),
  kind: z.string(),
  status: z.string(),
  framework: z.string().nullable(),
  service: z.string().nullable(),
  service_known: z.number().nullable(),
  published_on: z.string().nullable(),
  fieldwork_start: z.string().nullable(),
  fieldwork_end: z.string().nullable(),
  ratings: rows,
  score: z.record(z.string(), nullable).nullable(),
  coverage: rows,
  case_rows: rows,
  facts: rows,
  samples: rows,
  recommendations: rows,
  findings: rows,
});
export type Truth = z.infer<typeof truthSchema>;

type Row = Readonly<Record<string, string | number | null>>;

const LISTS = [
  { view: 'v_ratings', part: 'ratings', columns: ['standard', 'rating', 'percent', 'origin', 'period', 'period_date'] },
  { view: 'v_coverage', part: 'coverage', columns: ['standard', 'state'] },
  {
    view: 'v_case_questions',
    part: 'case_rows',
    columns: ['standard', 'tier', 'key_question', 'question', 'cases', 'relevant_cases', 'yes', 'percent', 'footnote'],
  },
  { view: 'v_facts', part: 'facts', columns: ['topic', 'label', 'subject', 'value', 'value_high', 'unit', 'as_of'] },
  { view: 'v_samples', part: 'samples', columns: ['domain', 'label', 'cases', 'part_of', 'origin'] },
  { view: 'v_recommendations', part: 'recommendations', columns: ['position', 'text', 'addressee'] },
  { view: 'v_findings', part: 'findings', columns: ['rule', 'standard', 'status'] },
] as const;

/** Words are compared without regard to the form of quotes and dashes, to spaces, hyphenation and marks of footnotes. */
const bare = (value: string | number | null | undefined): string =>
  String(value ?? '∅')
    .replace(/[⁰¹²³⁴⁵⁶⁷⁸⁹]/g, '')
    .replace(/[‘’`´]/g, "'")
    .replace(/[“”]/g, '"')
    .replace(/[\s\u00ad–—-]+/g, '')
    .toLowerCase();

const keyed = (row: Row, columns: readonly string[]): string => columns.map((column) => bare(row[column])).join(' | ');

const shown = (row: Row, columns: readonly string[]): string =>
  columns.map((column) => `${column}=${JSON.stringify(row[column] ?? null)}`).join(' ');

const countBy = (list: readonly Row[], columns: readonly string[]): Map<string, Row[]> => {
  const groups = new Map<string, Row[]>();
  for (const row of list) groups.set(keyed(row, columns), [...(groups.get(keyed(row, columns)) ?? []), row]);
  return groups;
};

const differ = (
  part: string,
  expected: readonly Row[],
  found: readonly Row[],
  columns: readonly string[],
): string[] => {
  const want = countBy(expected, columns);
  const have = countBy(found, columns);
  const missing = [...want].flatMap(([key, list]) => list.slice(have.get(key)?.length ?? 0));
  const extra = [...have].flatMap(([key, list]) => list.slice(want.get(key)?.length ?? 0));
  return [
    ...missing.map((row) => `${part} missing: ${shown(row, columns)}`),
    ...extra.map((row) => `${part} extra: ${shown(row, columns)}`),
  ];
};

const literal = (text: string): string => `'${text.replaceAll("'", "''")}'`;

const rowsOf = (database: InspectionDatabase, sql: string): Row[] => {
  const { columns, rows: found } = database.query(sql);
  return [...found].map((row) =>
    Object.fromEntries(columns.map((name, index) => [name, nullable.parse(row[index] ?? null)])),
  );
};

/** One rendering of a report may print a date more exactly than the others: a web page has the day. */
const isSame = (column: string, found: string | number | null | undefined, expected: string | number | null): boolean =>
  bare(found) === bare(expected) ||
  (column === 'published_on' &&
    typeof found === 'string' &&
    typeof expected === 'string' &&
    found.startsWith(expected));

/** A standard that is outside the score has a row of coverage where the report speaks of it: the truth lists those that count. */
const isBesides = (part: string, row: Row): boolean => part === 'coverage' && row.standard === 'resettlement';

/** Every value of the views that is not what the content model says, one line each. */
export const compareWithTruth = (database: InspectionDatabase, path: string, truth: Truth): string[] => {
  const [document] = rowsOf(database, `SELECT * FROM v_documents WHERE path = ${literal(path)}`);
  if (!document) return ['not in the database'];
  const whole = [
    'kind',
    'status',
    'framework',
    'service',
    'service_known',
    'published_on',
    'fieldwork_start',
    'fieldwork_end',
  ] as const;
  const id = literal(String(document.document_id));
  const score = rowsOf(database, `SELECT * FROM v_scores WHERE document_id = ${id}`);
  return [
    ...whole.flatMap((column) =>
      isSame(column, document[column], truth[column])
        ? []
        : [
            `${column}: ${JSON.stringify(document[column])} instead of ${JSON.stringify(truth[column])}${column === 'status' ? ` (${document.reason ?? ''})` : ''}`,
          ],
    ),
    ...(truth.score === null ? [] : differ('score', [truth.score], score, Object.keys(truth.score))),
    ...LISTS.flatMap(({ view, part, columns }) => {
      const found = rowsOf(database, `SELECT * FROM ${view} WHERE document_id = ${id}`);
      return differ(
        part,
        truth[part],
        found.filter((row) => !isBesides(part, row)),
        columns,
      );
    }),
  ];
};
