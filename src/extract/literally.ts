/** A pattern for words as they stand, whatever the white space between them and whichever apostrophe; it has no groups. */
export const literally = (words: string): string =>
  words
    .replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
    .replace(/\s+/g, '\\s+')
    .replace(/['’]/g, "['’]");
