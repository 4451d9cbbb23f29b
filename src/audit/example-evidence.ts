import type { Evidence } from '../document/evidence.js';

/** Evidence of an example: the words, at a place of the text that says nothing but their order. */
export const quoted = (quote: string, at = 0): Evidence => ({
  page: 1,
  quote,
  charStart: at,
  charEnd: at + [...quote].length,
  box: null,
});
