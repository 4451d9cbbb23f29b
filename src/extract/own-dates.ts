import type { SourceDocument } from '../document/source-document.js';
import { type DateContext, type FoundDate, isRunning } from './found-date.js';

/** Lines that may stand between a page's date and its headline: kind of page, byline. */
const LINES_ABOVE_A_HEADLINE = 3;

/**
 * Leaves out what the other dates show to be no publication: the clock of a site above everything, where a date stands below the headline or
 * many lines part them; when the report appeared, where an article has a date of its own; a date in a running head that lies within the fieldwork.
 */
export const ownDates = (
  found: readonly FoundDate[],
  document: SourceDocument,
  { kind, title }: DateContext,
): FoundDate[] => {
  const isPublished = ({ what }: FoundDate): boolean => what === 'published';
  if (kind === 'report') {
    const work = found.flatMap((date) => (isPublished(date) ? [] : (date.reading.value ?? [])));
    const [first, last] = [[...work].sort()[0], [...work].sort().at(-1)];
    const within = (value: string): boolean =>
      first !== undefined &&
      last !== undefined &&
      first.slice(0, value.length) <= value &&
      value <= last.slice(0, value.length);
    return found.filter(
      (date) =>
        !(
          isPublished(date) &&
          isRunning(date.place) &&
          date.strength === 'dateline' &&
          within(date.reading.value ?? '')
        ),
    );
  }
  const own = found.filter((date) => isPublished(date) && date.strength !== 'sentence');
  const below = title !== null && own.some((date) => date.at.start >= title.start);
  const isClock = (date: FoundDate): boolean => {
    if (title === null || date.strength !== 'dateline' || !isPublished(date) || date.at.start >= title.start)
      return false;
    const between = document.text
      .slice(date.at.end, title.start)
      .split('\n')
      .filter((line) => line.trim() !== '');
    return below || between.length > LINES_ABOVE_A_HEADLINE;
  };
  const kept = found.filter((date) => !isClock(date));
  const dated = kept.some((date) => isPublished(date) && date.strength !== 'sentence' && date.reading.value !== null);
  return dated && kind !== 'press_release'
    ? kept.filter((date) => !isPublished(date) || date.strength !== 'sentence')
    : kept;
};

/** A running head repeats its date on every page: it is stated once. */
export const withoutRepeats = (found: readonly FoundDate[]): FoundDate[] => {
  const seen = new Set<string>();
  return found.filter((date) => {
    if (date.place !== 'header' && date.place !== 'footer') return true;
    const key = `${date.what} ${date.reading.value ?? ''} ${date.place}`;
    return !seen.has(key) && seen.add(key);
  });
};
