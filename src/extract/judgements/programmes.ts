import type { Framework } from '../../framework/framework.js';
import type { JudgementContext } from './context.js';
import { type Criteria, criteriaOf } from './criteria.js';

/** Programmes that may be meant where none is told: those in force in the document's year whose kind of service it speaks of. */
const possible = (siblings: readonly Framework[], year: number | null, text: string): readonly Framework[] => {
  const spoken = siblings.filter(({ recognition }) =>
    recognition.requires.every(
      ({ phrases }) => !phrases || phrases.some((phrase) => text.toLowerCase().includes(phrase)),
    ),
  );
  const inForce = spoken.filter(({ published }) => {
    const from = Number((published.from?.value ?? '0').slice(0, 4));
    const to = Number((published.to?.value ?? '9999').slice(0, 4));
    return year === null || (from <= year && year <= to);
  });
  return inForce.length > 0 ? inForce : spoken.length > 0 ? spoken : siblings;
};

const began = ({ published, fieldwork }: Framework): string =>
  (published.from?.value ?? fieldwork.from?.value ?? '').slice(0, 4);

/** The criteria that a document's judgements may be on, and those of the older programmes on other scales. */
export const criteriaFor = (
  { framework, frameworks, inspectorate, publishedYear }: JudgementContext,
  text: string,
): { readonly current: Criteria; readonly earlier: readonly Criteria[] } => {
  const siblings = frameworks.filter((one) => one.inspectorate === inspectorate.id && !one.unrated);
  const current = criteriaOf(framework ? [framework] : possible(siblings, publishedYear, text));
  const earlier = framework
    ? siblings.filter((one) => began(one) < began(framework) && one.scale?.id !== framework.scale?.id)
    : [];
  return { current, earlier: earlier.map((one) => criteriaOf([one])) };
};
