import type { SourceDocument } from '../../document/source-document.js';
import { sentencesIn } from '../sentences.js';
import type { JudgementContext } from './context.js';
import { passagesOf } from './passages.js';
import type { ToldScore } from './statement.js';
import { taggerFor } from './tagger.js';
import { whenSaid } from './time/period.js';
import { toldScoresIn } from './told-scores.js';

/** The maxima that a framework's scores can have: the most points of a standard for each number of standards up to all of them. */
const maximaOf = ({ framework, frameworks, inspectorate }: JudgementContext): ReadonlySet<number> => {
  const scored = (framework ? [framework] : frameworks).filter(
    (one) => one.inspectorate === inspectorate.id && one.scoring !== null,
  );
  return new Set(
    scored.flatMap(({ scoring, standards }) => {
      const most = Math.max(0, ...Object.values(scoring?.points.value ?? {}));
      const counting = standards.filter(({ counts }) => counts).length;
      return Array.from({ length: counting }, (_, index) => (index + 1) * most).filter((max) => max >= 4 * most);
    }),
  );
};

/**
 * Scores that releases and articles tell ('31 out of a possible 36'), for comparison with the report's. The report's own printed
 * score is read elsewhere.
 */
export const findToldScores = (document: SourceDocument, context: JudgementContext): ToldScore[] => {
  if (context.kind === 'other' || context.kind === 'report') return [];
  const maxima = maximaOf(context);
  if (maxima.size === 0) return [];
  const tagger = taggerFor(context, document.text);
  let service = context.services[0] ?? null;
  return passagesOf(document, context).flatMap((passage) => {
    const stretches =
      passage.kind === 'table' ? passage.table.rows.map(({ at }) => at) : sentencesIn(document.text, passage.at);
    return stretches.flatMap((at) => {
      const scores = toldScoresIn(document.text, at, maxima);
      const marks = tagger.marksOf(document.text, at);
      service = marks.findLast((mark) => mark.kind === 'service')?.service ?? service;
      if (marks.some(({ kind }) => kind === 'other_service') && !marks.some(({ kind }) => kind === 'service'))
        return [];
      const when = whenSaid(marks, context.publishedYear, true);
      return scores.map((score) => ({ ...score, service, period: when?.period ?? 'current' }));
    });
  });
};
