import { says } from './groups.js';
import type { Mark } from './marks.js';

const isPersonal = ({ kind, text }: Mark): boolean => kind === 'pronoun' && /^(?:it|they)$/i.test(text);

/** Whether a sentence that names nothing points back to what those before it name: 'It was good.' */
export const isPointing = (marks: readonly Mark[]): boolean =>
  marks.some(isPersonal) &&
  !says(marks, 'service', 'service_word', 'other_service', 'other_body', 'inspectors', 'overall');

/**
 * Whether the standards that a sentence names are what it is about, so that 'it' in the next may be one of them; not where it is about the service
 * ('Northford was …') or about 'it' already ('It was criticised for its leadership').
 */
export const isTopic = (marks: readonly Mark[]): boolean => {
  if (says(marks, 'service')) return false;
  const standard = marks.findIndex(({ kind }) => kind === 'standard');
  return !marks.slice(0, standard).some(isPersonal);
};
