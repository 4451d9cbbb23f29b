import type { CaseQuestionRecord, SampleRecord } from '../normalize/record.js';
import { keyRows, rowDoubt } from './case-shares.js';
import type { Audited } from './rule.js';

/** Words that say no more of cases than that they are the sample of their domain. */
const GENERAL = new Set(
  'a all and assessed assessment at case child children court database disposal domain examined file for from in inspected inspection looked not of order out outofcourt post postcourt record resettlement review reviewed sample sampled selected sentence the total victim were which work youth yos yjs yot service'.split(
    ' ',
  ),
);

const wordsOf = (label: string): string[] =>
  label
    .toLowerCase()
    .replaceAll(/\bout[-\s]of[-\s]court\b/g, 'outofcourt')
    .split(/[^a-z]+/)
    .filter((word) => word !== '' && word !== 's')
    .map((word) => (GENERAL.has(word) ? word : word.replace(/s$/, '')));

/** Whether the label stands for the whole sample of its domain ('court disposals'), not for a kind of case ('youth cautions'). */
export const isWholeSample = (sample: SampleRecord): boolean =>
  sample.partOf === null && wordsOf(sample.label).every((word) => GENERAL.has(word));

/** What a statement is about, so that statements about the same can be compared; a domain's whole has one name. */
export const subjectOf = (sample: SampleRecord): string =>
  isWholeSample(sample) ? `${sample.domain} whole` : `${sample.domain} ${wordsOf(sample.label).join(' ')}`;

/** The labels of samples of all casework, whatever its domain, that other statements list the parts of. */
export const wholesOfCasework = (samples: readonly SampleRecord[]): ReadonlySet<string | null> =>
  new Set(samples.filter(({ domain, partOf }) => domain === 'casework' && partOf === null).map(({ label }) => label));

/** The samples with those that are a domain's part of all casework standing for themselves: each is its domain's whole, or a kind of it. */
export const withDomainsApart = (samples: readonly SampleRecord[]): SampleRecord[] => {
  const casework = wholesOfCasework(samples);
  return samples.map((sample) =>
    sample.domain !== 'casework' && casework.has(sample.partOf) ? { ...sample, partOf: null } : sample,
  );
};

/** Statements further apart than this (characters of the text) are of different sentences. */
const SAME_LIST = 120;

const areNear = (one: SampleRecord, other: SampleRecord): boolean =>
  one.origin === other.origin &&
  one.evidence.charStart < other.evidence.charEnd + SAME_LIST &&
  one.evidence.charEnd > other.evidence.charStart - SAME_LIST;

/**
 * Whether a kind of case is counted in a list of kinds ('seven community sentences and one custodial sentence'): there the number is that of all
 * of its kind. One that is counted alone may be some of them, looked at again for another reason.
 */
export const isListed = (sample: SampleRecord, all: readonly SampleRecord[]): boolean =>
  sample.partOf !== null || all.some((other) => other !== sample && !isWholeSample(other) && areNear(sample, other));

/** The size of a domain's sample that no sentence states and that is told all the same, with what tells it. */
export interface ToldSize {
  readonly sample: SampleRecord;
  readonly from: readonly (SampleRecord | CaseQuestionRecord)[];
}

/**
 * Community and custodial sentences named together are all that a court gives: their sum is the court sample. Other lists of kinds may leave
 * some out.
 */
const sumsOfSentences = (samples: readonly SampleRecord[]): ToldSize[] =>
  samples.flatMap((community) => {
    if (community.domain !== 'court' || community.partOf !== null || !/^community sentences?$/iu.test(community.label))
      return [];
    const near = samples.filter(
      (other) => other !== community && other.domain === 'court' && areNear(community, other) && !isWholeSample(other),
    );
    const [custodial, ...others] = near;
    if (custodial === undefined || others.length > 0 || !/^custodial sentences?$/iu.test(custodial.label)) return [];
    const cases = community.cases + custodial.cases;
    return [{ sample: { ...community, label: 'court disposals', cases }, from: [community, custodial] }];
  });

/** Fewer tables of key questions than this tell nothing of a domain's sample: one may count a part of it. */
const FEWEST_TABLES = 3;

/** The size that the tables of key questions of a domain's standards all give at their heads. */
const headsOfTables = (document: Audited): ToldSize[] =>
  (document.framework?.domains ?? []).flatMap(({ id, sample: domain }) => {
    const rows = (document.framework?.standards ?? [])
      .filter((standard) => standard.domain === id)
      .flatMap((standard) => keyRows(document, standard.id).filter(({ cases }) => cases !== null))
      .filter((row) => rowDoubt(row) === null);
    const heads = [...new Map(rows.map((row) => [row.standard, row])).values()];
    const [first] = heads;
    const cases = first?.cases ?? null;
    if (domain === null || first === undefined || cases === null || heads.length < FEWEST_TABLES) return [];
    if (rows.some((row) => row.cases !== cases)) return [];
    const { evidence } = first;
    return [{ sample: { domain, label: 'cases', cases, partOf: null, origin: 'table', evidence }, from: heads }];
  });

/** The sizes of whole samples that are told without being stated: at the heads of tables, or as a sum. */
export const toldSizes = (document: Audited): ToldSize[] => [
  ...headsOfTables(document),
  ...sumsOfSentences(document.record.samples),
];
