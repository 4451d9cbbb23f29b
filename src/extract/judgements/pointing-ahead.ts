import { says } from './groups.js';
import type { Segment } from './segments.js';
import type { Reading } from './sentence-scope.js';
import { type DomainScope, standardsIn } from './target.js';

/**
 * 'Compared with 2019, when it was “good”, staffing has dropped': a pronoun in a clause of time before anything is named points to what the main clause
 * opens with. Readings as they are, or of that standard.
 */
export const pointingAhead = (
  reading: Reading,
  segment: Segment,
  next: Segment | undefined,
  domains: DomainScope,
): Reading => {
  const { target } = reading;
  const opens = segment.link === 'break' && /^(?:when|whereas|while)$/i.test(segment.opener?.text ?? '');
  if (!opens || !next || target.kind !== 'overall' || target.services.length > 0) return reading;
  const before = domains.sentence.filter(({ at }) => at.end <= (segment.marks[0]?.at.start ?? 0));
  if (says([...before, ...segment.marks], 'service', 'service_word', 'standard', 'overall')) return reading;
  if (!says(segment.marks, 'pronoun')) return reading;
  const verb = next.marks.findIndex(
    ({ kind, text }) =>
      ['copula', 'rating', 'rating_verb', 'get_verb', 'move'].includes(kind) || /^ha[sd]$/i.test(text),
  );
  const { ids } = standardsIn(next.marks.slice(0, Math.max(0, verb)), domains);
  return ids.length > 0 ? { ...reading, target: { kind: 'standards', ids, from: -1 } } : reading;
};
