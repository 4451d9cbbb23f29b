import type { SampleRecord } from '../normalize/record.js';

/** Words that say no more of cases than that they are the sample of their domain. */
const GENERAL = new Set(
  'a all and assessed assessment at case child children court custody database disposal domain examined file for from in inspected inspection looked not of order out outofcourt post postcourt record resettlement review reviewed sample sampled selected sentence the total victim were which work youth yos yjs yot service'.split(
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
