/** How a text uses its words with a capital: what tells a name from a word that merely begins a sentence. */
interface CapitalUse {
  /** Words that have a capital within a sentence. */
  readonly within: ReadonlySet<string>;
  /** Words, in lower case, that stand without a capital. */
  readonly plain: ReadonlySet<string>;
  /** How often each word with a capital stands in the text. */
  readonly times: ReadonlyMap<string, number>;
}

/** Characters of a text whose use of capitals is looked at. */
const LOOKED_AT = 60_000;
const WORD = /[\p{L}\p{M}]+/gu;
/** What stands before a word within a sentence: a word in lower case on the same line. */
const WITHIN = /(?<![\p{L}\p{M}’'])[\p{Ll}\p{M}’']+[,;]?[^\S\n]$/u;
const BEFORE = 24;
const LONGEST_ABBREVIATION = 4;
const LONGEST_HEADLINE = 200;
/** Forms of verbs and adverbs that begin sentences ('Following', 'Recently', 'Compared'). */
const OF_A_VERB = /(?:ing|ly|ed)$/;

const LONG_WORD = /[\p{L}\p{M}]{4,}/gu;
const FEWEST_IN_A_HEADLINE = 3;

/** Whether the line around an offset sets all its longer words with a capital, as headlines do: its capitals make no names. */
const isInHeadline = (text: string, offset: number): boolean => {
  const before = text.slice(Math.max(0, offset - LONGEST_HEADLINE), offset);
  const after = text.slice(offset, offset + LONGEST_HEADLINE);
  const end = after.indexOf('\n');
  const line = before.slice(before.lastIndexOf('\n') + 1) + after.slice(0, end < 0 ? after.length : end);
  if (line.length > LONGEST_HEADLINE) return false;
  const words = line.match(LONG_WORD) ?? [];
  return words.length >= FEWEST_IN_A_HEADLINE && words.every((word) => /^\p{Lu}/u.test(word));
};

const standsWithin = (text: string, offset: number): boolean =>
  WITHIN.test(text.slice(Math.max(0, offset - BEFORE), offset)) && !isInHeadline(text, offset);

const useOf = (text: string): CapitalUse => {
  const within = new Set<string>();
  const plain = new Set<string>();
  const times = new Map<string, number>();
  for (const match of text.slice(0, LOOKED_AT).matchAll(WORD)) {
    const [word] = match;
    const end = match.index + word.length;
    if (!/^\p{Lu}/u.test(word)) {
      // Addresses are written without capitals.
      if (!/[@./_#]/.test(text.charAt(match.index - 1)) && !/^(?:[@/_]|\.\w)/.test(text.slice(end, end + 2)))
        plain.add(word);
    } else {
      times.set(word, (times.get(word) ?? 0) + 1);
      if (!within.has(word) && standsWithin(text, match.index)) within.add(word);
    }
  }
  return { within, plain, times };
};

/** The use of the text that was asked for last: one document is asked about many times in a row. */
let last: { readonly text: string; readonly use: CapitalUse } | null = null;

const lastUse = (text: string): CapitalUse => {
  if (last?.text !== text) last = { text, use: useOf(text) };
  return last.use;
};

/**
 * Whether the word at an offset can be a name by the way the text uses it: it has its capital within a sentence, there or elsewhere;
 * or the text never writes it without one, and either repeats it or shows it beside the words for a kind of service (`beside`). A
 * word that has a capital only because it begins a sentence is none.
 */
export const isUsedAsName = (text: string, offset: number, beside: boolean): boolean => {
  const word = /^[\p{L}\p{M}]+/u.exec(text.slice(offset, offset + 60))?.[0] ?? '';
  if (standsWithin(text, offset)) return true;
  const { within, plain, times } = lastUse(text);
  const lower = word.toLowerCase();
  const spellings = [...new Set([word, word.slice(0, 1) + lower.slice(1)])];
  if (spellings.some((spelling) => within.has(spelling))) return true;
  const repeated = spellings.reduce((sum, spelling) => sum + (times.get(spelling) ?? 0), 0) > 1;
  // A headline in capitals makes names of all its words: one that else only begins sentences is none.
  const isInCapitals = word.length > LONGEST_ABBREVIATION && word === word.toUpperCase();
  return !plain.has(lower) && !OF_A_VERB.test(lower) && ((repeated && !isInCapitals) || beside);
};

/** Whether the text writes a word without a capital too. */
export const isWrittenPlain = (text: string, word: string): boolean => lastUse(text).plain.has(word.toLowerCase());
