import type { DateExpression } from './date-expressions.js';
import { squeezedForm } from './loose-text.js';

/** What stands beside a date in a running head that names the inspection. */
const NAMES_AN_INSPECTION = /\b(?:(?:re-?)?inspection|(?:focused|monitoring) visit|fieldwork)\b/i;
/** Dates beside such words are of the page or of figures. */
const OF_SOMETHING_ELSE =
  /\b(?:updated|reviewed|modified|accessed|version|data|figures?|printed|as (?:at|of)|next|previous|last)\b/i;
/** Characters that a running head may have besides the title and a date. */
const BESIDES_THE_TITLE = 40;
/** Letters of which a repeated title has at least so many. */
const SHORTEST_TITLE = 9;

/**
 * What a date in a report's running head is. A span of days is the fieldwork, if the line is nothing else (Ofsted sets it on a
 * line of its own below 'Inspection of …') or names an inspection. A single date beside the report's title or the words for an inspection
 * is the publication; whether it is not rather a part of the fieldwork, its neighbours must tell. `line` is the running head, which begins at
 * `offset` of the text; `title` the report's, null if it has none.
 */
export const runningHeadDate = (
  line: string,
  expression: DateExpression,
  offset: number,
  title: string | null,
): 'fieldwork' | 'published' | null => {
  const rest = (line.slice(0, expression.at.start - offset) + line.slice(expression.at.end - offset)).trim();
  if (OF_SOMETHING_ELSE.test(rest)) return null;
  const named = NAMES_AN_INSPECTION.test(rest);
  if (expression.end !== null) {
    const toTheDay = [expression.start, expression.end].every(({ value }) => value === null || value.length === 10);
    return toTheDay && (named || !/\p{L}/u.test(rest)) ? 'fieldwork' : null;
  }
  if (expression.week || rest.length > (title?.length ?? 0) + BESIDES_THE_TITLE) return null;
  const [words, whole] = [squeezedForm(rest), squeezedForm(title ?? '')];
  const repeats = (part: string, of: string): boolean => part.length >= SHORTEST_TITLE && of.includes(part);
  return named || repeats(words, whole) || repeats(whole, words) ? 'published' : null;
};
