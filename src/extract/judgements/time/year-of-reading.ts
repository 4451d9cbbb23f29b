import type { JudgementContext } from '../context.js';
import { inForce } from '../scales.js';
import { isSoonAfter } from './soon-after.js';

/**
 * The year that tells earlier dates from those of this inspection: of the publication, else `told`, which the text gives its inspection; null where
 * neither is known, and where the programme did not inspect in it: then it is that of another inspection. Where this inspection followed one of the year
 * before, the year after, so that the year before is an earlier one.
 */
export const yearOfReading = (
  text: string,
  told: number | null,
  { publishedYear, framework }: JudgementContext,
): number | null => {
  const year = publishedYear ?? told;
  if (year === null || (framework && publishedYear === null && !inForce(framework, year))) return null;
  return isSoonAfter(text, year) ? year + 1 : year;
};
