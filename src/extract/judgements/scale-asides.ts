import type { Mark } from './marks.js';

const LEAST_NAMED = 3;

/** Whether marks in brackets print a scale: three or more of its words, and no criterion or service that has them. */
const isScale = (inside: readonly Mark[]): boolean => {
  const words = inside.flatMap(({ kind, ratings }) => (kind === 'rating' ? ratings.map(({ rating }) => rating) : []));
  return (
    new Set(words).size >= LEAST_NAMED &&
    !inside.some(({ kind }) => kind === 'standard' || kind === 'service' || kind === 'domain' || kind === 'date')
  );
};

/** '“Good” (one of four ratings: outstanding, good, requires improvement and inadequate)': a sentence's marks without the scale in brackets. */
export const withoutScaleAsides = (marks: readonly Mark[]): readonly Mark[] => {
  const kept: Mark[] = [];
  for (let index = 0; index < marks.length; index += 1) {
    const mark = marks[index];
    if (!mark) break;
    const close = mark.kind === 'open' ? marks.findIndex(({ kind }, at) => at > index && kind === 'close') : -1;
    if (close > 0 && isScale(marks.slice(index + 1, close))) index = close;
    else kept.push(mark);
  }
  return kept;
};
