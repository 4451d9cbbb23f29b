import type { SourceDocument } from '../../document/source-document.js';
import type { Framework } from '../../framework/framework.js';
import type { Section } from '../section.js';
import { partNamedAtStart } from '../standard-heading.js';

export type SampleDomainId = 'court' | 'out_of_court' | 'resettlement' | 'casework' | 'victims';

const CUES: readonly (readonly [SampleDomainId, RegExp])[] = [
  ['out_of_court', /\bout[- ]of[- ]court\b|\bcautions?\b|\bcommunity resolutions?\b|\bdiversion|\btriage\b/iu],
  [
    'court',
    /(?<!\bof[- ])\bcourt (?:disposals?|orders?|sentences?|cases?)\b|\bcommunity (?:sentences?|orders?)\b|\bcustod|\breferral orders?\b|\byouth rehabilitation\b|\bpost-court\b|\bsentenced\b|\bdetention\b/iu,
  ],
  ['resettlement', /\bresettlement\b|\breleased?\b.{0,20}\bcustody\b/iu],
  ['victims', /\bvictims?\b/iu],
];

/** The domain that the words of a label or a sentence name; null where they name none, or several. */
export const domainNamedIn = (words: string): SampleDomainId | null => {
  const found = CUES.filter(([, cue]) => cue.test(words)).map(([domain]) => domain);
  const [only] = found;
  return found.length === 1 && only !== undefined ? only : null;
};

/**
 * The domain of what a list calls 'other disposals': beside court disposals those made out of court, and the other way round. Null for
 * any other label, and where the list's other labels name no domain or both.
 */
export const domainOfOthers = (label: string, others: readonly string[]): SampleDomainId | null => {
  if (!/^(?:all\s+)?other\s+(?:disposals?|outcomes?)$/iu.test(label)) return null;
  const named = new Set(others.map(domainNamedIn).filter((domain) => domain === 'court' || domain === 'out_of_court'));
  if (named.size !== 1) return null;
  return named.has('court') ? 'out_of_court' : 'court';
};

/** The domain of a section: its own, where its framework's domain has cases; `casework` where the framework has one domain of cases. */
export const domainOfSection = (section: Section, framework: Framework): SampleDomainId | null => {
  const own = framework.domains.find(({ id }) => id === section.domain)?.sample ?? null;
  if (own !== null) return own;
  return onlyDomain(framework);
};

/** The one kind of cases that a framework inspects, null where there are several. */
export const onlyDomain = (framework: Framework): SampleDomainId | null => {
  const samples = new Set(framework.domains.flatMap(({ sample }) => (sample === null ? [] : [sample])));
  const [only] = samples;
  if (samples.size === 1 && only !== undefined) return only;
  return samples.size === 0 && framework.domains.length === 0 ? 'casework' : null;
};

/** The domain that a heading inside a section names ('Domain two: court disposals'); undefined where it names none. */
export const domainHeaded = (
  document: SourceDocument,
  heading: { readonly start: number; readonly end: number },
  framework: Framework,
): SampleDomainId | null | undefined => {
  const named = partNamedAtStart(document.text, heading, framework, null);
  if (named?.domain !== null && named?.domain !== undefined) return named.domain.sample;
  return domainNamedIn(document.text.slice(heading.start, heading.end)) ?? undefined;
};
