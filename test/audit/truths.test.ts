import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { audit } from '../../src/audit/audit.js';
import { exampleDocument } from '../../src/audit/example.js';
import { quoted } from '../../src/audit/example-evidence.js';
import type { Audited } from '../../src/audit/rule.js';
import { RULES } from '../../src/audit/rules/index.js';
import { loadFrameworks } from '../../src/framework/load.js';
import { levelOf } from '../../src/framework/rating.js';

/** The truths of the fictional reports, written from their content: what they hold of the values that rules need. */
const truth = z.object({
  kind: z.enum(['report', 'press_release', 'news', 'other']),
  framework: z.string().nullable(),
  service: z.string().nullable(),
  published_on: z.string().nullable(),
  fieldwork_start: z.string().nullable(),
  fieldwork_end: z.string().nullable(),
  ratings: z.array(
    z.object({
      standard: z.string(),
      standard_code: z.string().nullable(),
      rating: z.string().nullable(),
      percent: z.number().nullable(),
      origin: z.enum(['ratings_table', 'standard_heading', 'narrative', 'press_release', 'news']),
      period: z.enum(['current', 'prior']),
      period_date: z.string().nullable(),
    }),
  ),
  score: z
    .object({
      printed_score: z.number().nullable(),
      printed_max: z.number().nullable(),
      printed_overall: z.string().nullable(),
    })
    .nullable(),
  coverage: z.array(
    z.object({ standard: z.string(), state: z.enum(['read', 'unreadable', 'absent', 'inapplicable']) }),
  ),
  case_rows: z.array(
    z.object({
      standard: z.string(),
      tier: z.enum(['key', 'prompt']),
      key_question: z.string().nullable(),
      question: z.string(),
      cases: z.number().nullable(),
      relevant_cases: z.number().nullable(),
      yes: z.number().nullable(),
      percent: z.number().nullable(),
      footnote: z.string().nullable(),
    }),
  ),
  samples: z.array(
    z.object({
      domain: z.enum(['court', 'out_of_court', 'resettlement', 'casework', 'victims']),
      label: z.string(),
      cases: z.number(),
      part_of: z.string().nullable(),
      origin: z.enum(['narrative', 'methodology', 'table']),
    }),
  ),
  findings: z.array(z.object({ rule: z.string(), standard: z.string().nullable(), status: z.string() })),
});
type Truth = z.infer<typeof truth>;

const frameworks = loadFrameworks();

const documentOf = (name: string, given: Truth): Audited => {
  const framework = frameworks.find((candidate) => candidate.id === given.framework) ?? null;
  const scale = framework?.scale ?? null;
  const fieldwork =
    given.fieldwork_start === null
      ? null
      : ([given.fieldwork_start, given.fieldwork_end ?? given.fieldwork_start] as const);
  const { published_on: published, kind, score } = given;
  const plain = exampleDocument({ id: name, kind, framework, published, fieldwork, service: given.service ?? name });
  return {
    framework,
    record: {
      ...plain.record,
      score: plain.record.score &&
        score && {
          ...plain.record.score,
          printedScore: score.printed_score,
          printedMax: score.printed_max,
          printedOverall: score.printed_overall,
          evidence: quoted(`${score.printed_score}/${score.printed_max}`),
        },
      coverage: given.coverage.map(({ standard, state }) => ({ standard, standardCode: null, state, why: null })),
      ratings: given.ratings.map((rating, index) => ({
        service: given.service,
        standard: rating.standard,
        standardCode: rating.standard_code,
        standardName: null,
        scale: scale?.id ?? null,
        rating: rating.rating,
        level: scale && rating.rating !== null ? levelOf(scale, rating.rating) : null,
        percent: rating.percent,
        origin: rating.origin,
        period: rating.period,
        periodDate: rating.period_date,
        state: 'read',
        why: null,
        evidence: quoted(rating.rating ?? `${rating.percent}%`, index * 40),
      })),
      caseQuestions: given.case_rows.map((row, index) => ({
        standard: row.standard,
        tier: row.tier,
        keyQuestion: row.key_question,
        topic: null,
        question: row.question,
        cases: row.cases,
        relevantCases: row.relevant_cases,
        yes: row.yes,
        percent: row.percent,
        percentDecimals: row.percent === null ? null : (String(row.percent).split('.')[1]?.length ?? 0),
        computedPercent: null,
        footnote: row.footnote,
        state: 'read',
        why: null,
        repaired: false,
        repair: null,
        evidence: quoted(row.question, index * 200),
      })),
      samples: given.samples.map(({ part_of: partOf, ...sample }, index) => ({
        ...sample,
        partOf,
        evidence: quoted(`${sample.cases} ${sample.label}`, index * 100),
      })),
    },
  };
};

/** Rules of which the truths hold all that they need; parts of samples stand there as planned, not as printed. */
const CHECKED = new Set([
  'score-sum',
  'score-max',
  'overall-band',
  'standard-band',
  'rating-disagreement',
  'count-exceeds-cases',
  'percent-impossible',
  'sample-disagreement',
  'missing-part',
  'cross-document',
]);
const rules = RULES.filter((rule) => CHECKED.has(rule.id));

const folder = new URL('../golden/expected/', import.meta.url);
const names = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith('.json')) : [];
const truths = names.map((file) => {
  const name = file.replace('.json', '');
  return { name, given: truth.parse(JSON.parse(readFileSync(new URL(file, folder), 'utf8'))) };
});

const key = (finding: { rule: string; standard: string | null; status: string }): string =>
  `${finding.rule} ${finding.standard ?? '-'} ${finding.status}`;

describe.skipIf(truths.length === 0)('the values of the fictional reports give the findings that were planted', () => {
  it.each(truths)('$name', ({ name, given }) => {
    const sameService = truths.filter((other) => other.given.service === given.service);
    const inspectionOf = (other: Truth): string => `${other.framework} ${other.published_on?.slice(0, 4)}`;
    const documents = sameService.filter((other) => inspectionOf(other.given) === inspectionOf(given));
    const earlier = sameService.filter(
      (other) => (other.given.published_on ?? '') < (given.published_on ?? '') && !documents.includes(other),
    );
    const found = audit(
      {
        documents: documents.map((other) => documentOf(other.name, other.given)),
        earlier: earlier.map((other) => documentOf(other.name, other.given)),
      },
      rules,
    );
    const expected = given.findings.filter((finding) => CHECKED.has(finding.rule));
    expect(
      found
        .filter(({ documentId }) => documentId === name)
        .map(key)
        .sort(),
    ).toEqual(expected.map(key).sort());
  });
});
