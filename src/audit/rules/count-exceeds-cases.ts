import type { Evidence } from '../../document/evidence.js';
import type { CaseQuestionRecord } from '../../normalize/record.js';
import { rowDoubt } from '../case-shares.js';
import { otherSide, printedSide } from '../evidence-sides.js';
import { inspection } from '../example.js';
import { counted, standardInWords } from '../in-words.js';
import type { Audited, Observation, Rule } from '../rule.js';
import { isWholeSample } from '../stated-samples.js';

const common = (document: Audited, row: CaseQuestionRecord) => ({
  document,
  status: 'open' as const,
  standard: row.standard,
  explanation: null,
  uses: [],
  doubts: [rowDoubt(row) ?? []].flat(),
});

const rowInWords = (document: Audited, row: CaseQuestionRecord): string =>
  `${standardInWords(document.framework, row.standard)}, '${row.question}'`;

const yesOverCases = (document: Audited, row: CaseQuestionRecord): Observation[] => {
  const cases = row.relevantCases ?? row.cases;
  if (row.yes === null || cases === null || row.yes <= cases) return [];
  return [
    {
      ...common(document, row),
      printed: String(row.yes),
      expected: `at most ${cases}`,
      sentence: `in ${rowInWords(document, row)}, ${row.yes} cases are counted 'Yes' of ${counted(cases, 'relevant case')}.`,
      evidence: [...printedSide(document, row), ...otherSide(document, row)],
    },
  ];
};

/** The size of a domain's whole sample, with the place that states it. */
interface StatedSize {
  readonly cases: number;
  readonly evidence: Evidence;
}

const larger = (a: StatedSize | null, b: StatedSize): StatedSize => (a === null || b.cases > a.cases ? b : a);

/**
 * The largest size that any place gives to the whole sample of each domain: its key-question tables, the text or the
 * methodology. No part of the sample can be larger; that the places may differ is another rule's business.
 */
const largestSamples = ({ framework, record }: Audited): ((standard: string) => StatedSize | null) => {
  const domainOf = new Map(framework?.standards.map((standard) => [standard.id, standard.domain]));
  const largest = new Map<string, StatedSize>();
  const note = (domain: string | null | undefined, size: StatedSize): void => {
    if (domain) largest.set(domain, larger(largest.get(domain) ?? null, size));
  };
  for (const { tier, standard, cases, evidence } of record.caseQuestions) {
    if (tier === 'key' && cases !== null) note(domainOf.get(standard), { cases, evidence });
  }
  for (const sample of record.samples.filter(isWholeSample)) {
    for (const domain of framework?.domains ?? []) if (domain.sample === sample.domain) note(domain.id, sample);
  }
  return (standard) => largest.get(domainOf.get(standard) ?? '') ?? null;
};

const casesOverSample = (document: Audited, row: CaseQuestionRecord, sample: StatedSize | null): Observation[] => {
  const relevant = row.relevantCases;
  if (relevant === null) return [];
  const overTable = row.cases !== null && relevant > row.cases;
  const overSample = sample !== null && relevant > sample.cases;
  if (!overTable && !overSample) return [];
  const most = overTable ? row.cases : (sample?.cases ?? null);
  return [
    {
      ...common(document, row),
      printed: String(relevant),
      expected: `at most ${most}`,
      sentence: `in ${rowInWords(document, row)}, the relevant cases are ${relevant}, but the sample is ${counted(most ?? 0, 'case')}.`,
      evidence: [...printedSide(document, row), ...otherSide(document, overTable ? row : sample)],
    },
  ];
};

/** One finding for all rows of a table that state the same size over the sample. */
const oncePerTable = (rows: readonly CaseQuestionRecord[], document: Audited): Observation[] => {
  const seen = new Set<string>();
  const sampleOf = largestSamples(document);
  return rows.flatMap((row) => {
    const key = JSON.stringify([row.standard, row.tier, row.keyQuestion, row.relevantCases, row.cases]);
    const found = seen.has(key) ? [] : casesOverSample(document, row, sampleOf(row.standard));
    if (found.length > 0) seen.add(key);
    return found;
  });
};

/** Counts over their whole. */
export const countExceedsCases: Rule = {
  id: 'count-exceeds-cases',
  severity: 'error',
  summary: "A 'Yes' count exceeds the relevant cases, or these exceed the sample.",
  help: "No more cases can be answered 'Yes' than were asked about, and no more can be relevant than were inspected. The sample is what the table states, and the largest that any place states for the whole domain. A footnote number that stuck to a count is the usual cause in converted texts: where the reading was repaired or is in doubt, the finding is `unverifiable`.",
  check: ({ documents }) =>
    documents.flatMap((document) => [
      ...document.record.caseQuestions.flatMap((row) => yesOverCases(document, row)),
      ...oncePerTable(document.record.caseQuestions, document),
    ]),
  examples: [
    {
      title: 'every case, of a part of the sample',
      given: inspection({ questions: { court_planning: '8/8 8/8 6/6/8' } }),
      findings: [],
    },
    {
      title: 'more Yes than relevant cases',
      given: inspection({ questions: { court_planning: '8/8 8/8 7/6/8' } }),
      findings: ['open'],
    },
    {
      title: 'more relevant cases than the table has',
      given: inspection({ questions: { court_planning: '8/8 8/8 9/9/8' } }),
      findings: ['open'],
    },
    {
      title: 'a part that is larger than the whole sample: once for its table',
      given: inspection({
        questions: { court_planning: '8/8 8/8 6/6/8' },
        prompts: { court_planning: '8/9 9/9' },
        samples: [{ cases: 8 }],
      }),
      findings: ['open'],
    },
    {
      title: 'of the sample only a kind of case is stated',
      given: inspection({
        prompts: { court_planning: '8/9' },
        samples: [{ cases: 7, label: 'community sentences' }],
      }),
      findings: [],
    },
    {
      title: 'a repaired count',
      given: inspection({ questions: { court_planning: '8/8 8/8 7/6/8*' } }),
      findings: ['unverifiable'],
    },
  ],
};
