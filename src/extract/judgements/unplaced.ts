import type { Anchor } from '../../document/anchor.js';
import { sentencesIn } from '../sentences.js';
import type { Mark } from './marks.js';
import type { JudgementStatement } from './statement.js';
import type { Tagger } from './tagger.js';

const isPlace = ({ kind }: Mark): boolean => kind === 'service' || kind === 'other_service';
/** What stands for a service that the text has named: nearer words than a rating alone. */
const POINTS: ReadonlySet<Mark['kind']> = new Set<Mark['kind']>([
  'service',
  'service_word',
  'authority',
  'pronoun',
  'overall',
]);

/** The service that a text named last before a sentence, and whether it rated it there; null where it named none. */
const namedBefore = (text: string, prose: readonly Anchor[], at: Anchor, tagger: Tagger): 'ours' | 'other' | null => {
  const before = prose
    .filter(({ start }) => start < at.start)
    .flatMap((passage) => sentencesIn(text, passage).filter(({ end }) => end <= at.start));
  for (const sentence of before.reverse()) {
    const last = tagger.marksOf(text, sentence).findLast(isPlace);
    if (last) return last.kind === 'service' ? 'ours' : 'other';
  }
  return null;
};

/**
 * 'An inspection in November has resulted in a good rating', after a paragraph on another authority: a rating of the whole whose sentence names no
 * service is of the one that was named last, and where that is none of the document's it is left out.
 */
export const withoutUnplaced = (
  statements: readonly JudgementStatement[],
  text: string,
  prose: readonly Anchor[],
  tagger: Tagger,
): JudgementStatement[] =>
  statements.filter(({ form, standard, sentence, at }) => {
    if (form !== 'rating' || standard !== 'overall') return true;
    const passage = prose.find(({ start, end }) => start <= at.start && at.end <= end);
    if (!passage || tagger.marksOf(text, sentence).some(({ kind }) => POINTS.has(kind))) return true;
    return namedBefore(text, prose, sentence, tagger) !== 'other';
  });
