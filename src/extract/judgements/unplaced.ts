import type { Anchor } from '../../document/anchor.js';
import { sentencesIn } from '../sentences.js';
import type { Mark } from './marks.js';
import { placesIn } from './passage-places.js';
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

type Named = 'ours' | 'other' | null;

/**
 * The service that a text named last before a sentence, and whether it is one of the document's; null where it named none. Asked in the order of the
 * text, each sentence is taken apart once.
 */
const namedBefore = (text: string, prose: readonly Anchor[], tagger: Tagger): ((sentence: Anchor) => Named) => {
  const sentences = prose.flatMap((passage) => sentencesIn(text, passage)).sort((a, b) => a.start - b.start);
  let read = 0;
  let last: Named = null;
  return ({ start }) => {
    if ((sentences[read - 1]?.end ?? 0) > start) {
      read = 0;
      last = null;
    }
    for (let next = sentences[read]; next !== undefined && next.end <= start; next = sentences[read]) {
      const place = tagger.marksOf(text, next).findLast(isPlace);
      if (place) last = place.kind === 'service' ? 'ours' : 'other';
      read += 1;
    }
    return last;
  };
};

const OURS: ReadonlySet<Mark['kind']> = new Set<Mark['kind']>(['service', 'service_word', 'overall', 'standard']);

/** 'One of the council's homes was inspected. It is now rated good.': the pronoun is for another body that the sentence before is about. */
const pointsAtOtherBody = (
  text: string,
  passage: Anchor,
  { sentence, at }: JudgementStatement,
  tagger: Tagger,
): boolean => {
  const own = tagger.marksOf(text, sentence).filter((mark) => mark.at.start < at.end);
  const pronoun = own.find(({ kind }) => kind === 'pronoun');
  if (!pronoun || !/^(?:it|this|that)$/i.test(pronoun.text)) return false;
  if (own.some(({ kind }) => OURS.has(kind) || kind === 'authority')) return false;
  const before = sentencesIn(text, passage).findLast(({ end }) => end <= sentence.start);
  const marks = before ? tagger.marksOf(text, before) : [];
  return marks.some(({ kind }) => kind === 'other_body') && !marks.some(({ kind }) => OURS.has(kind));
};

/**
 * 'An inspection in November has resulted in a good rating', after a paragraph on another authority: a rating of the whole whose sentence names no
 * service is of the one that was named last, and where that is none of the document's, or a home or a school, it is left out.
 */
export const withoutUnplaced = (
  statements: readonly JudgementStatement[],
  text: string,
  prose: readonly Anchor[],
  tagger: Tagger,
): JudgementStatement[] => {
  const placeOf = placesIn(prose);
  let named: ReturnType<typeof namedBefore> | null = null;
  return statements.filter((statement) => {
    const { form, standard, sentence, at } = statement;
    if (form !== 'rating' || standard !== 'overall') return true;
    const passage = prose[placeOf(at)];
    if (passage && pointsAtOtherBody(text, passage, statement, tagger)) return false;
    if (!passage || tagger.marksOf(text, sentence).some(({ kind }) => POINTS.has(kind))) return true;
    named ??= namedBefore(text, prose, tagger);
    return named(sentence) !== 'other';
  });
};
