import { firstOfEach, groupBy } from '../../normalize/grouping.js';
import type { SampleRecord } from '../../normalize/record.js';
import { otherSide, printedSide } from '../evidence-sides.js';
import { inspection } from '../example.js';
import { countInWords, listInWords } from '../in-words.js';
import type { Audited, Observation, Rule } from '../rule.js';
import { isListed, isWholeSample, subjectOf, type ToldSize, toldSizes, withDomainsApart } from '../stated-samples.js';

const ORIGINS = { table: 'a table', methodology: 'the methodology', narrative: 'the text' } as const;

/** The size that most places give, of several as common the one that stands first. */
const usualSize = (samples: readonly SampleRecord[]): number | null => {
  const sizes = [...groupBy(samples, (sample) => String(sample.cases)).values()];
  const most = Math.max(...sizes.map((same) => same.length));
  return sizes.find((same) => same.length === most)?.[0]?.cases ?? null;
};

const checkSubject = (
  document: Audited,
  samples: readonly SampleRecord[],
  told: readonly ToldSize[],
  ofAllDomains: number | null,
): Observation[] => {
  const placesOf = (sample: SampleRecord) => told.find((size) => size.sample === sample)?.from ?? [sample];
  const usual = usualSize(samples);
  const different = firstOfEach(
    samples.filter((sample) => sample.cases !== usual && sample.cases !== ofAllDomains),
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
      evidence: [
        ...printedSide(document, ...different.flatMap(placesOf)),
        ...otherSide(document, ...placesOf(standing)),
      ],
    },
  ];
};

/** The cases of all domains together: a sentence in one domain's place may speak of them. Null where one domain alone has a sample. */
const sizeOfAll = (subjects: readonly (readonly SampleRecord[])[]): number | null => {
  const sizes = subjects.flatMap((same) => {
    const [first] = same;
    const ofOne = first !== undefined && isWholeSample(first) && ['court', 'out_of_court'].includes(first.domain);
    return ofOne ? (usualSize(same) ?? []) : [];
  });
  return sizes.length < 2 ? null : sizes.reduce((sum, size) => sum + size, 0);
};

const checkDocument = (document: Audited): Observation[] => {
  const stated = withDomainsApart(document.record.samples);
  const told = toldSizes(document);
  const comparable = stated.filter((sample) => isWholeSample(sample) || isListed(sample, stated));
  const sameOf = groupBy([...comparable, ...told.map(({ sample }) => sample)], subjectOf);
  return [...sameOf.values()]
    .filter((same) => same.some((sample) => comparable.includes(sample)))
    .flatMap((same) => checkSubject(document, same, told, sizeOfAll([...sameOf.values()])));
};

/** One sample, several sizes. */
export const sampleDisagreement: Rule = {
  id: 'sample-disagreement',
  severity: 'warning',
  summary: 'The sample is given as different sizes in different places.',
  help: 'The number of cases inspected stands in the text of each domain, at the head of its tables and in the methodology. Only statements about the same are compared: the whole sample of a domain, or one kind of case that is named in the same words where kinds are listed one after another: a kind counted alone may be some of its cases, looked at again. The size also follows from the heads of the key-question tables, where those of at least three standards agree, and from community and custodial sentences named together. Interviews, meetings and the sub-samples of single questions are no samples.',
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
      title: 'the sum of community and custodial sentences is another number than the methodology has',
      given: inspection({
        samples: [
          { cases: 7, label: 'community sentences' },
          { cases: 1, label: 'custodial sentence' },
          { cases: 9, origin: 'methodology' },
        ],
      }),
      findings: ['open'],
    },
    {
      title: 'the tables of three standards all count another number of cases',
      given: inspection({
        questions: { court_planning: '8/8', court_delivery: '7/8', court_reviewing: '6/8' },
        samples: [{ cases: 9, origin: 'methodology' }],
      }),
      findings: ['open'],
    },
    {
      title: 'the tables of reviewing count the cases that were reviewed',
      given: inspection({
        questions: { court_planning: '8/8', court_delivery: '7/8', court_reviewing: '6/6' },
        samples: [{ cases: 8, origin: 'methodology' }],
      }),
      findings: [],
    },
    {
      title: 'a kind of case that is counted alone may be some of them',
      given: inspection({
        samples: [
          { cases: 4, label: 'youth cautions', domain: 'out_of_court', partOf: 'cases' },
          { cases: 2, label: 'youth cautions', domain: 'out_of_court', origin: 'methodology' },
        ],
      }),
      findings: [],
    },
    {
      title: 'the cases of both domains together are named in the place of one',
      given: inspection({
        samples: [
          { cases: 8 },
          { cases: 8, origin: 'methodology' },
          { cases: 13, label: 'cases' },
          { cases: 5, domain: 'out_of_court', label: 'out-of-court disposals' },
        ],
      }),
      findings: [],
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
