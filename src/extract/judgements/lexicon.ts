/**
 * The words of the grammar, by what they do in a sentence that judges. Phrases are lower case, words parted by blanks, hyphens
 * left out; the longest that fits wins. Rating words, standards and domains come from the frameworks, bodies from the
 * inspectorates: none of these stand here.
 */

export * from './lexicon/connectives.js';
export * from './lexicon/denials.js';
export * from './lexicon/rating-words.js';
export * from './lexicon/speakers.js';
export * from './lexicon/standards.js';
export * from './lexicon/subjects.js';
export * from './lexicon/times.js';
export * from './lexicon/verbs.js';
