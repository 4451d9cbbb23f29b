import type { Framework } from '../framework/framework.js';

const NUMBERS = [
  'no',
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
];

/** A whole number as prose gives it: in words up to twelve. */
export const countInWords = (count: number): string => NUMBERS[count] ?? String(count);

/** A count with its noun: `one case`, `14 cases`. */
export const counted = (count: number, noun: string, plural = `${noun}s`): string =>
  `${countInWords(count)} ${count === 1 ? noun : plural}`;

/** A rating as reports print it: `'Requires improvement'`. */
export const ratingInWords = (rating: string): string => `'${rating.charAt(0).toUpperCase()}${rating.slice(1)}'`;

/** A standard as reports name it: `2.2 Planning`; its id where the framework doesn't know it. */
export const standardInWords = (framework: Framework | null, id: string): string => {
  if (id === 'overall') return 'the overall rating';
  const standard = framework?.standards.find((candidate) => candidate.id === id);
  if (!standard) return id.replaceAll('_', ' ');
  return standard.code === null ? `'${standard.name}'` : `${standard.code} ${standard.name}`;
};

/** `a, b and c`. */
export const listInWords = (parts: readonly string[]): string =>
  parts.length < 2 ? (parts[0] ?? '') : `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}`;

/** A place of a date in words: `on the cover`, `in the running header`. */
export const placeInWords = (place: 'cover' | 'first_page' | 'header' | 'footer' | 'prose' | 'metadata'): string =>
  ({
    cover: 'on the cover',
    first_page: 'on the first page',
    header: 'in the running header',
    footer: 'in the running footer',
    prose: 'in the text',
    metadata: 'in the page data',
  })[place];
