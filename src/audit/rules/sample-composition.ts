import { groupBy } from '../../normalize/grouping.js';
import type { SampleRecord } from '../../normalize/record.js';
import { otherSide, printedSide } from '../evidence-sides.js';
import { inspection } from '../example.js';
import { countInWords } from '../in-words.js';
import type { Audited, Observation, Rule } from '../rule.js';
import { wholesOfCasework } from '../stated-samples.js';

/** Parts further apart than this (characters of the text) are no list of one whole. */
const LIST_REACH = 1500;

/** Lists of parts: of one whole and origin, near each other in the text, each label once. Cases of any domain may be parts of all casework. */
const listsOf = (samples: readonly SampleRecord[]): SampleRecord[][] => {
  const casework = wholesOfCasework(samples);
  const lists: SampleRecord[][] = [];
  const parts = samples.filter((sample) => sample.partOf !== null);
  for (const ofOneWhole of groupBy(parts, (part) =>
    JSON.stringify([part.partOf, casework.has(part.partOf) ? 'casework' : part.domain, part.origin]),
  ).values()) {
    let labels = new Set<string>();
    let end = Number.NEGATIVE_INFINITY;
    for (const part of ofOneWhole) {
      const goesOn = !labels.has(part.label) && part.evidence.charStart - end < LIST_REACH;
      if (goesOn) lists.at(-1)?.push(part);
      else {
        lists.push([part]);
        labels = new Set();
      }
      labels.add(part.label);
      end = part.evidence.charEnd;
    }
  }
  return lists;
};

type Wholes = ReadonlyMap<string, readonly SampleRecord[]>;

const wholeKey = (domain: string, label: string | null): string => JSON.stringify([domain, label]);

const wholeInWords = ({ label, origin }: SampleRecord): string =>
  origin === 'table' ? `the row ‘${label}’ in a table of the sample` : `the sample of ${label}`;

/** Whether the parts are several lists, one after another, that each add up to the whole: by disposal, then by age. */
const addUpInTurn = (parts: readonly SampleRecord[], whole: number): boolean => {
  let sum = 0;
  for (const { cases } of parts) {
    sum += cases;
    if (sum > whole) return false;
    if (sum === whole) sum = 0;
  }
  return sum === 0;
};

const checkList = (document: Audited, parts: readonly SampleRecord[], all: Wholes): Observation[] => {
  const [first, ...others] = parts;
  if (!first || others.length === 0) return [];
  const wholes = all.get(wholeKey('casework', first.partOf)) ?? all.get(wholeKey(first.domain, first.partOf)) ?? [];
  const sum = parts.reduce((total, part) => total + part.cases, 0);
  // Where the whole is itself given in several sizes, another rule says so: one that fits is enough here.
  if (wholes.length === 0 || wholes.some((whole) => whole.cases === sum || addUpInTurn(parts, whole.cases))) return [];
  const distance = (whole: SampleRecord): number => Math.abs(whole.evidence.charStart - first.evidence.charStart);
  const whole = wholes.reduce((nearest, candidate) => (distance(candidate) < distance(nearest) ? candidate : nearest));
  const list = parts.map((part) => `${countInWords(part.cases)} ${part.label}`).join(', ');
  return [
    {
      document,
      status: 'open',
      standard: null,
      printed: String(whole.cases),
      expected: String(sum),
      sentence: `${wholeInWords(whole)} is given as ${countInWords(whole.cases)}, but its parts (${list}) add up to ${countInWords(sum)}.`,
      explanation: null,
      uses: [],
      doubts: [],
      evidence: [...printedSide(document, whole), ...otherSide(document, ...parts)],
    },
  ];
};

/** The parts of a sample. */
export const sampleComposition: Rule = {
  id: 'sample-composition',
  severity: 'warning',
  summary: 'The parts of a stated sample do not add up to it.',
  help: 'Where one sentence or table lists the parts of a sample (kinds of sentence or disposal), they are held against the size stated for the whole. A list that names only some of the parts is not read as one. Cases that belong to two parts at once would make a finding that is no mistake.',
  check: ({ documents }) =>
    documents.flatMap((document) => {
      const { samples } = document.record;
      const wholes = groupBy(
        samples.filter((sample) => sample.label !== sample.partOf),
        (sample) => wholeKey(sample.domain, sample.label),
      );
      return listsOf(samples).flatMap((parts) => checkList(document, parts, wholes));
    }),
  examples: [
    {
      title: 'seven and one are eight, said twice',
      given: inspection({
        samples: [
          { cases: 8 },
          { cases: 7, label: 'community sentences', partOf: 'court disposals' },
          { cases: 1, label: 'custodial sentences', partOf: 'court disposals' },
          { cases: 7, label: 'community sentences', partOf: 'court disposals' },
          { cases: 1, label: 'custodial sentences', partOf: 'court disposals' },
        ],
      }),
      findings: [],
    },
    {
      title: 'six and one are not eight',
      given: inspection({
        samples: [
          { cases: 8 },
          { cases: 6, label: 'community sentences', partOf: 'court disposals' },
          { cases: 1, label: 'custodial sentences', partOf: 'court disposals' },
        ],
      }),
      findings: ['open'],
    },
    {
      title: 'cases of two domains are the parts of all casework',
      given: inspection({
        samples: [
          { cases: 8, label: 'Post-court', partOf: 'Total', origin: 'table' },
          { cases: 5, label: 'Out-of-court', domain: 'out_of_court', partOf: 'Total', origin: 'table' },
          { cases: 14, label: 'Total', domain: 'casework', origin: 'table' },
        ],
      }),
      findings: ['open'],
    },
    {
      title: 'the size of the whole is not stated',
      given: inspection({
        samples: [
          { cases: 6, label: 'community sentences', partOf: 'court disposals' },
          { cases: 1, label: 'custodial sentences', partOf: 'court disposals' },
        ],
      }),
      findings: [],
    },
  ],
};
