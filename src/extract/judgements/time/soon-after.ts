const AFTER =
  /\b(?:months?|years?|weeks?) after (?:its|the|their|our|that) (?:[\p{L}-]+ ){0,4}(?:inspection|report|visit) (?:of|in|from) (?:the )?(?:\p{L}+ ){0,3}((?:19|20)\d\d)\b/giu;

/**
 * Whether a text says that this inspection came some months after one of the year before ('18 months after its inspection of January 2013'): then that
 * year is an earlier inspection's, though one of the autumn may be published in the next year.
 */
export const isSoonAfter = (text: string, thisYear: number): boolean =>
  [...text.replace(/\s+/g, ' ').matchAll(AFTER)].some(([, year]) => Number(year) === thisYear - 1);
