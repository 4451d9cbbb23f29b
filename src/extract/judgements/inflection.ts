import { PorterStemmer } from 'natural/lib/natural/stemmers/index.js';

const memory = new Map<string, string>();
const MEMORY = 5000;
/** Endings that inflect a word and leave it the same word; '-ance' and '-ment' make other words ('governance', 'government'). */
const INFLECTION = /^(?:s|es|e|ed|d|ing|ings)?$/;

/**
 * The form that a word's inflections have in common ('protect' for 'protecting'). Words that only share a stem ('governance',
 * 'government') stay apart.
 */
export const inflectionless = (word: string): string => {
  const known = memory.get(word);
  if (known !== undefined) return known;
  if (memory.size > MEMORY) memory.clear();
  const stem = PorterStemmer.stem(word);
  const short = stem.endsWith('i') ? stem.slice(0, -1) : stem;
  const form = stem.length >= 4 && word.startsWith(short) && INFLECTION.test(word.slice(stem.length)) ? stem : word;
  memory.set(word, form);
  return form;
};
