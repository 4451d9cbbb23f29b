import type { Anchor } from '../../document/anchor.js';
import { sentencesIn } from '../sentences.js';
import type { Tagger } from './tagger.js';

/** Words by which a text dates the inspection that it tells of. */
const OF_THIS_INSPECTION =
  /\b(?:this (?:re-?)?(?:inspection|report|visit)|published|carried out|took place|conducted|fieldwork)\b/i;

/**
 * The year that a text gives the inspection it tells of, for documents without a date of their own: the latest in a sentence that dates
 * an inspection or its report without rating anything or speaking of the past. Null where there is none.
 */
export const inspectionYear = (text: string, prose: readonly Anchor[], tagger: Tagger): number | null => {
  const years = prose.flatMap((at) =>
    sentencesIn(text, at).flatMap((sentence) => {
      if (!OF_THIS_INSPECTION.test(text.slice(sentence.start, sentence.end))) return [];
      const marks = tagger.marksOf(text, sentence);
      if (!marks.some(({ kind }) => kind === 'inspectors')) return [];
      if (marks.some(({ kind }) => kind === 'rating' || kind === 'past' || kind === 'past_opener')) return [];
      return marks.flatMap(({ date }) => (date === null ? [] : [Number(date.slice(0, 4))]));
    }),
  );
  return years.length > 0 ? Math.max(...years) : null;
};
