import type { ScoreRecord } from '../../normalize/record.js';
import type { Audited, Observation } from '../rule.js';
import { difference, documentInWords } from './comparison.js';

const scoreInWords = ({ printedScore, printedMax }: ScoreRecord): string =>
  printedMax === null ? String(printedScore) : `${printedScore}/${printedMax}`;

const disagree = (a: ScoreRecord, b: ScoreRecord): boolean =>
  a.printedScore !== b.printedScore ||
  (a.printedMax !== null && b.printedMax !== null && a.printedMax !== b.printedMax);

/** The printed scores of two documents of an inspection; documents in the order of their authority. */
export const scoreDifferences = (documents: readonly Audited[]): Observation[] => {
  const [against, ...others] = documents.flatMap((document) => {
    const { score } = document.record;
    return score !== null && score.printedScore !== null ? [{ document, score }] : [];
  });
  if (!against) return [];
  return others
    .filter(({ score }) => disagree(score, against.score))
    .map((other) =>
      difference(
        { document: other.document, value: scoreInWords(other.score), places: [other.score] },
        { document: against.document, value: scoreInWords(against.score), places: [against.score] },
        null,
        `${documentInWords(other.document)} gives the score as ${scoreInWords(other.score)}, but ${documentInWords(against.document)} gives ${scoreInWords(against.score)}.`,
      ),
    );
};
