import type { Token } from './tokens.js';

interface Node<T> {
  readonly next: Map<string, Node<T>>;
  readonly values: T[];
}

const node = <T>(): Node<T> => ({ next: new Map(), values: [] });

/** Phrases by their words, each with what it stands for; finds the longest that begins at a token. */
export interface PhraseIndex<T> {
  readonly add: (phrase: string, value: T) => void;
  /** The values of the longest phrase at this token, and how many tokens it has; null where none begins here. */
  readonly at: (
    tokens: readonly Token[],
    index: number,
  ) => { readonly values: readonly T[]; readonly length: number } | null;
}

/** The words of a phrase as tokens have them: lower case, hyphens parting words. */
export const phraseWords = (phrase: string): string[] =>
  phrase
    .toLowerCase()
    .replace(/[’‘]/g, "'")
    .replace(/\s?([,;&])/g, ' $1 ')
    .split(/[\s\-‐‑]+/)
    .map((word) => word.replace(/'s?$/, ''))
    .filter((word) => word !== '');

/** Makes an empty index; `same` tells the form under which words are compared (a stem), the word itself by default. */
export const phraseIndex = <T>(same: (word: string) => string = (word) => word): PhraseIndex<T> => {
  const root = node<T>();
  return {
    add: (phrase, value) => {
      let place = root;
      for (const word of phraseWords(phrase).map(same)) {
        const next = place.next.get(word) ?? node<T>();
        place.next.set(word, next);
        place = next;
      }
      if (place !== root && !place.values.includes(value)) place.values.push(value);
    },
    at: (tokens, index) => {
      let place: Node<T> | undefined = root;
      let found: { values: readonly T[]; length: number } | null = null;
      for (let length = 0; place; length += 1) {
        if (length > 0 && place.values.length > 0) found = { values: place.values, length };
        const token: Token | undefined = tokens[index + length];
        place = token ? place.next.get(same(token.norm)) : undefined;
      }
      return found;
    },
  };
};
