import type { Framework } from '../framework/framework.js';
import { levelOf } from '../framework/rating.js';
import type {
  CoverageRecord,
  InspectionRecord,
  RatingOrigin,
  RatingRecord,
  State,
  Stated,
} from '../normalize/record.js';
import type { ExampleDocument } from './example-document.js';
import { quoted } from './example-evidence.js';
import { exampleFramework } from './example-framework.js';
import { exampleFacts, exampleQuestions } from './example-tables.js';
import type { Audited, AuditedInspection } from './rule.js';

const stated = (value: string | null | undefined, manifest: boolean): Stated<string> | null =>
  value === null || value === undefined ? null : { value, evidence: manifest ? null : quoted(value) };

const EXAMPLE_FRAMEWORK = exampleFramework();

const rating = (
  document: ExampleDocument,
  framework: Framework | null,
  origin: RatingOrigin,
  standard: string,
  word: string,
  period: RatingRecord['period'] = 'current',
): RatingRecord => ({
  service: null,
  standard,
  standardCode: framework?.standards.find((candidate) => candidate.id === standard)?.code ?? null,
  standardName: null,
  scale: framework?.scale?.id ?? null,
  rating: word,
  level: framework?.scale ? levelOf(framework.scale, word) : null,
  percent: null,
  origin,
  period,
  periodDate: period === 'prior' ? (document.priorDate ?? null) : null,
  state: 'read',
  why: document.doubtful?.includes(standard) ? 'its letters are broken up' : null,
  evidence: quoted(word),
});

const STATES: Readonly<Record<string, State>> = { '?': 'absent', '!': 'unreadable', '-': 'inapplicable' };

interface TableReading {
  readonly ratings: readonly RatingRecord[];
  readonly coverage: readonly CoverageRecord[];
}

/** The letters of `ratings` against the framework's standards. */
const tableOf = (document: ExampleDocument, framework: Framework | null): TableReading => {
  const letters = [...(document.ratings ?? '').replaceAll(' ', '')];
  const standards = framework?.standards.slice(0, letters.length) ?? [];
  const cells = standards.map((standard, index) => ({ standard, letter: letters[index] ?? '?' }));
  const ratings = cells.flatMap(({ standard, letter }) => {
    const word = framework?.scale?.ratings.find((candidate) => candidate.rating.startsWith(letter.toLowerCase()));
    if (!word || STATES[letter] !== undefined) return [];
    const read = rating(document, framework, 'ratings_table', standard.id, word.rating);
    return letter === letter.toUpperCase() ? [read] : [{ ...read, why: 'its letters are broken up' }];
  });
  const coverage = cells.map(({ standard, letter }) => ({
    standard: standard.id,
    standardCode: standard.code,
    state: STATES[letter] ?? 'read',
    why: letter === '!' ? 'no rating word can be made of its cell' : null,
  }));
  return { ratings, coverage };
};

const readingsOf = (document: ExampleDocument, framework: Framework | null): TableReading => {
  const { ratings, coverage } = tableOf(document, framework);
  const said = (
    origin: RatingOrigin,
    words: Readonly<Record<string, string>> | undefined,
    period: RatingRecord['period'] = 'current',
  ): RatingRecord[] =>
    Object.entries(words ?? {}).map(([standard, word]) => rating(document, framework, origin, standard, word, period));
  const prose = document.kind === 'press_release' || document.kind === 'news' ? document.kind : 'narrative';
  return {
    coverage,
    ratings: [
      ...(document.overall === undefined ? [] : said('ratings_table', { overall: document.overall })),
      ...ratings,
      ...said('standard_heading', document.headings),
      ...said('narrative', document.narrative),
      ...said(prose, document.says),
      ...said(prose, document.prior, 'prior'),
    ],
  };
};

const scoreOf = ({ score, overall }: ExampleDocument): InspectionRecord['score'] => {
  const [printed, most] = (score ?? '').split('/').map((part) => (part === '' ? null : Number(part)));
  return {
    printedScore: printed ?? null,
    printedMax: most ?? null,
    computedScore: null,
    computedMax: null,
    printedOverall: overall ?? null,
    computedOverall: null,
    standardsRated: 0,
    standardsExpected: 0,
    possibleLow: null,
    possibleHigh: null,
    pointsToLowerBand: null,
    pointsToHigherBand: null,
    agrees: null,
    evidence: score === undefined ? null : quoted(score),
    overallEvidence: overall === undefined ? null : quoted(overall),
  };
};

/** A document of an example, whole. */
export const exampleDocument = (given: ExampleDocument, index = 0): Audited => {
  const framework = given.framework === undefined ? EXAMPLE_FRAMEWORK : given.framework;
  const { ratings, coverage } = readingsOf(given, framework);
  const manifest = given.manifest ?? false;
  const published = given.published === undefined ? '2020-11' : given.published;
  const fieldwork = given.fieldwork === undefined ? (['2020-08-17', '2020-08-20'] as const) : given.fieldwork;
  const kind = given.kind ?? 'report';
  const record: InspectionRecord = {
    documentId: given.id ?? `document-${index + 1}`,
    summary: {
      kind,
      title: null,
      service: stated(given.service ?? 'Dunmarsh', manifest),
      serviceKnown: false,
      inspectorate: framework?.inspectorate ?? null,
      framework: framework?.id ?? null,
      joint: false,
      publishedOn: stated(published, manifest),
      fieldworkStart: stated(fieldwork?.[0], false),
      fieldworkEnd: stated(fieldwork?.[1], false),
    },
    status: { status: 'imported', reason: null },
    copy: given.copy ?? false,
    ratings,
    score: scoreOf(given),
    coverage,
    caseQuestions: exampleQuestions(given, framework),
    facts: exampleFacts(given.shares ?? []),
    samples: (given.samples ?? []).map((sample, position) => ({
      domain: 'court',
      label: 'court disposals',
      partOf: null,
      origin: 'narrative',
      evidence: quoted(`${sample.cases} cases`, position * 20),
      ...sample,
    })),
    recommendations: Array.from({ length: given.recommendations ?? 0 }, (_, position) => ({
      position: position + 1,
      text: 'Mend the gate.',
      addressee: null,
      evidence: quoted('Mend the gate.', position * 20),
    })),
    judgements: (given.judgements ?? []).map((judgement) => ({
      service: null,
      standard: null,
      form: 'count',
      rating: null,
      level: null,
      scale: framework?.scale?.id ?? null,
      period: 'current',
      periodDate: null,
      attribution: 'inspectorate',
      count: null,
      countOf: null,
      sentence: judgement.wording,
      evidence: quoted(judgement.wording),
      ...judgement,
    })),
    quantified: (given.quantified ?? []).map((sentence) => ({
      topics: [],
      count: null,
      of: null,
      percent: null,
      denied: false,
      evidence: quoted(`In ${sentence.quantifier.replaceAll('_', ' ')} cases`),
      ...sentence,
    })),
    methodology: (given.methodology ?? []).map((statement) => ({
      ...statement,
      evidence: quoted(`on ${statement.subject.replaceAll('_', ' ')}`),
    })),
    sampleDesigns: (given.designs ?? []).map((design) => ({
      domain: 'court',
      confidence: 80,
      margin: 5,
      sample: null,
      eligible: null,
      allEligible: false,
      evidence: quoted('a confidence level of 80 per cent'),
      ...design,
    })),
    dates: (given.dates ?? []).map(({ what, value, place, spell, quote }) => ({
      what,
      value,
      place: place ?? 'cover',
      spell: spell ?? null,
      evidence: quoted(quote ?? value ?? ''),
    })),
    recommendationCounts: (given.recommendationCounts ?? []).map((count) => ({
      count,
      evidence: quoted(`${count} recommendations`),
    })),
  };
  return { record, framework };
};

/** An inspection of an example, of one or more documents. */
export const inspection = (...documents: readonly ExampleDocument[]): AuditedInspection => ({
  documents: documents.map(exampleDocument),
  earlier: [],
});

/** The same with documents of earlier inspections. */
export const withEarlier = (now: AuditedInspection, ...earlier: readonly ExampleDocument[]): AuditedInspection => ({
  ...now,
  earlier: earlier.map((document, index) => exampleDocument({ id: `earlier-${index + 1}`, ...document })),
});
