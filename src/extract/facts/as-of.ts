const MONTHS = 'january february march april may june july august september october november december'.split(' ');
const MONTH = `(${MONTHS.map((month) => `${month.slice(0, 3)}(?:${month.slice(3)})?`).join('|')})\\.?`;
const DAY = new RegExp(`\\b(\\d{1,2})(?:st|nd|rd|th)?\\s+(?:of\\s+)?${MONTH},?\\s+((?:19|20)\\d\\d)\\b`, 'iu');
const OF_MONTH = new RegExp(`\\b${MONTH}\\s+((?:19|20)\\d\\d)\\b`, 'iu');
const SPAN = /\b((?:19|20)\d\d)\s*(?:to|and|[-–/])\s*((?:19|20)?\d\d)\b(?!\d)/u;
const YEAR = /(?<![\d,.])((?:19|20)\d\d)(?![\d,]|\.\d)/u;
/** `Office for National Statistics. (2020).` — the year in which a source appeared is not the year that it describes. */
const CITED_YEAR = /[.,]?\s*\(\s*(?:\w+\s+)?(?:19|20)\d\d[a-z]?\s*\)\s*[.,:]/giu;

const monthNumber = (name: string): string =>
  String(MONTHS.findIndex((month) => month.startsWith(name.slice(0, 3).toLowerCase())) + 1).padStart(2, '0');

/**
 * The date that a label or a footnote says its figure describes: a day, a month, a span of two years (`2018/2019`) or a year, ISO;
 * null where it says none, or several that differ. The year of publication of a cited source does not count.
 */
export const asOfIn = (text: string): string | null => {
  const words = text.replace(CITED_YEAR, '. ');
  const day = DAY.exec(words);
  if (day) return `${day[3]}-${monthNumber(day[2] ?? '')}-${(day[1] ?? '').padStart(2, '0')}`;
  const month = OF_MONTH.exec(words);
  if (month) return `${month[2]}-${monthNumber(month[1] ?? '')}`;
  const span = SPAN.exec(words);
  if (span) {
    const from = span[1] ?? '';
    const to = span[2] ?? '';
    return `${from}/${to.length === 2 ? `${from.slice(0, 2)}${to}` : to}`;
  }
  const years = new Set([...words.matchAll(new RegExp(YEAR.source, 'gu'))].map((match) => match[1] ?? ''));
  const [only] = years;
  return years.size === 1 && only !== undefined ? only : null;
};
