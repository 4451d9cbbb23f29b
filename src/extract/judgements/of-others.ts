import type { Inspectorate } from '../../framework/inspectorate.js';
import type { Mark } from './marks.js';
import type { Flow } from './reader.js';

const holds = (mark: Mark, phrases: readonly string[]): boolean => {
  const words = ` ${mark.text
    .toLowerCase()
    .replace(/\s+/g, ' ')
    .replace(/[’']s\b/g, '')} `;
  return phrases.some((phrase) => words.includes(` ${phrase.toLowerCase().replace(/[’']s\b/g, '')} `));
};

const isNamed = (marks: readonly Mark[], { names }: Inspectorate): boolean =>
  marks.some((mark) => mark.kind === 'inspectors' && holds(mark, names));

/** Whether a sentence names our inspectorate, or a service with the words for its kind. */
export const isOurs = (marks: readonly Mark[], inspectorate: Inspectorate): boolean =>
  isNamed(marks, inspectorate) ||
  marks.some(
    (mark) =>
      (mark.kind === 'service' || mark.kind === 'service_word') &&
      holds(mark, [...inspectorate.serviceKinds, ...inspectorate.workKinds]),
  );

/**
 * Whether the text opens with what another inspectorate found: it has named that one beside a rating, and not ours since. Our service's
 * name with the words for its kind makes a sentence ours.
 */
export const isOfOthers = (
  marks: readonly Mark[],
  { ofOthers, judged }: Pick<Flow, 'ofOthers' | 'judged'>,
  inspectorate: Inspectorate,
): boolean => {
  if (!ofOthers && (judged || !marks.some(({ kind }) => kind === 'other_inspectorate'))) return false;
  if (isNamed(marks, inspectorate)) return false;
  return ofOthers || (marks.some(({ kind }) => kind === 'rating') && !isOurs(marks, inspectorate));
};
