import type { SampleRecord } from '../../normalize/record.js';
import { otherSide, printedSide } from '../evidence-sides.js';
import { inspection } from '../example.js';
import { firstOfEach, groupBy } from '../grouping.js';
import { countInWords, listInWords } from '../in-words.js';
import type { Audited, Observation, Rule } from '../rule.js';
import { subjectOf, withDomainsApart } from '../stated-samples.js';

const ORIGINS = { table: 'a table', methodology: 'the methodology', narrative: 'the text' } as const;

/** The size that most places give, of several as common the one that stands first. */
const usualSize = (samples: readonly SampleRecord[]): number | null => {
  const sizes = [...groupBy(samples, (sample) => String(sample.cases)).values()];
  const most = Math.max(...sizes.map((same) => same.length));
  return sizes.find((same) => same.length === most)?.[0]?.cases ?? null;
};

const checkSubject = (document: Audited, samples: readonly SampleRecord[]): Observation[] => {
  const usual = usualSize(samples);
  const different = firstOfEach(
    samples.filter((sample) => sample.cases !== usual),
    (sample) => String(sample.cases),
  );
  const [first] = different;
  const standing = samples.find((sample) => sample.cases === usual);
  if (!first || !standing) return [];
  const said = different.map((sample) => `${countInWords(sample.cases)} in ${ORIGINS[sample.origin]}`);
  return [
    {
      document,
      status: 'open',
      standard: null,
      printed: different.map((sample) => sample.cases).join(' or '),
      expected: String(standing.cases),
      sentence: `the number of ${standing.label} inspected is given as ${countInWords(standing.cases)} in ${ORIGINS[standing.origin]}, but as ${listInWords(said)}.`,
      explanation: null,
      uses: [],
      doubts: [],
      evidence: [...printedSide(document, ...different), ...otherSide(document, standing)],
    },
  ];
};

const checkDocument = (document: Audited): Observation[] =>
  [...groupBy(withDomainsApart(document.record.samples), subjectOf).values()].flatMap((samples) =>
    checkSubject(document, samples),
  );

/** One sample, several sizes. */
export const sampleDisagreement: Rule = {
  id: 'sample-disagreement',
  severity: 'warning',
  summary: 'The sample is given as different sizes in different places.',
  help: 'The number of cases inspected stands in the text of each domain, at the head of its tables and in the methodology. Only statements about the same are compared: the whole sample of a domain, or one kind of case that is named in the same words. Interviews, meetings and the sub-samples of single questions are no samples.',
  check: ({ documents }) => documents.flatMap(checkDocument),
  examples: [
    {
      title: 'the same size in three places, and one kind of case beside it',
      given: inspection({
        samples: [
          { cases: 8 },
          { cases: 7, label: 'community sentences' },
          { cases: 8, label: 'cases inspected', origin: 'table' },
          { cases: 8, origin: 'methodology' },
        ],
      }),
      findings: [],
    },
    {
      title: 'the methodology gives another number',
      given: inspection({
        samples: [
          { cases: 8 },
          { cases: 8, label: 'cases inspected', origin: 'table' },
          { cases: 9, origin: 'methodology' },
        ],
      }),
      findings: ['open'],
    },
    {
      title: 'a table of all cases gives another number for a domain',
      given: inspection({
        samples: [
          { cases: 8 },
          { cases: 7, label: 'Post-court', partOf: 'Total', origin: 'table' },
          { cases: 5, label: 'Out-of-court', domain: 'out_of_court', partOf: 'Total', origin: 'table' },
          { cases: 12, label: 'Total', domain: 'casework', origin: 'table' },
        ],
      }),
      findings: ['open'],
    },
    {
      title: 'two domains have samples of their own',
      given: inspection({
        samples: [{ cases: 8 }, { cases: 5, domain: 'out_of_court', label: 'out-of-court disposals' }],
      }),
      findings: [],
    },
  ],
};
