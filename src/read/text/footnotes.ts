import type { Footnote } from '../../document/blocks.js';
import type { FootnoteMark } from '../../document/source-document.js';
import { fromSuperscript, isUnitBefore, RAISED_DIGITS } from '../superscripts.js';
import type { Line } from './lines.js';

const RAISED_START = new RegExp(`^(${RAISED_DIGITS}{1,3})[ \\t]*(?=\\S)(?!${RAISED_DIGITS})`);
const BRACKET_START = /^\[\^?([\w*†‡]{1,4})\]:?[ \t]+(?=\S)/;
const PLAIN_START = /^(\d{1,3})\.?[ \t]+(?=["“‘'(]?[\p{Lu}])/u;
const SIGN_START = /^([*†‡]{1,3})[ \t]*(?=[\p{L}"“‘'(\d])/u;

/** A number glued to a word of small letters, or to the bracket, question mark or stop after one. */
const GLUED = /(?<=\p{Ll}\p{Ll}[)?.,’'”]{0,2}|\d\d\)[.,]?)(\d{1,2})(?=[\s,.;:)]|$)/gu;

/** The numbers that a conversion glued to the ends of words in a line. */
export const gluedLabels = (line: string): string[] => [...line.matchAll(GLUED)].map((match) => match[1] ?? '');

/** What a document's text tells of its footnotes before its lines are read one by one. */
export interface FootnoteEvidence {
  /** Labels that a raised mark in the text has, and labels in brackets within a line. */
  readonly raised: ReadonlySet<string>;
  readonly bracketed: ReadonlySet<string>;
  /** Labels that a line opens with as a raised number. */
  readonly defined: ReadonlySet<string>;
  /** Numbers that a conversion glued to the end of a word (`rating6`). */
  readonly glued: ReadonlySet<string>;
  /** Signs that follow a word or a figure (`Yes*`). */
  readonly signs: ReadonlySet<string>;
}

export const footnoteEvidence = (lines: readonly Line[]): FootnoteEvidence => {
  const raised = new Set<string>();
  const bracketed = new Set<string>();
  const defined = new Set<string>();
  const glued = new Set<string>();
  const signs = new Set<string>();
  for (const { text } of lines) {
    const opening = RAISED_START.exec(text);
    if (opening) defined.add(fromSuperscript(opening[1] ?? ''));
    const rest = opening ? text.slice(opening[0].length) : text;
    for (const match of rest.matchAll(new RegExp(`${RAISED_DIGITS}{1,3}`, 'g'))) raised.add(fromSuperscript(match[0]));
    for (const label of gluedLabels(rest)) glued.add(label);
    for (const match of rest.matchAll(/(?<=\S)\s?\[\^?(\d{1,3})\]/g)) bracketed.add(match[1] ?? '');
    for (const match of rest.matchAll(/(?<=[\p{L}\d%)’'.,])([*†‡]{1,3})(?=[\s|.,;:)]|$)/gu)) signs.add(match[1] ?? '');
  }
  return { raised, bracketed, defined, glued, signs };
};

const COUNTED = /^(\d{1,3}) +\p{Lu}/u;

/**
 * Whether line `index` is a row of figures before their labels (`36 Total …`, `5 Total …`): the line right above or below has the same form, and the
 * numbers don't count up as labels of footnotes do.
 */
export const isCountedRow = (lines: readonly Line[], index: number): boolean => {
  const number = COUNTED.exec(lines[index]?.text ?? '')?.[1];
  if (number === undefined) return false;
  const neighbour = (step: 1 | -1): number | null => {
    const found = COUNTED.exec(lines[index + step]?.text ?? '')?.[1];
    return found === undefined ? null : Number(found);
  };
  const [above, below] = [neighbour(-1), neighbour(1)];
  if (above === null && below === null) return false;
  return (above !== null && above >= Number(number)) || (below !== null && below <= Number(number));
};

/**
 * The label of the footnote that a line opens, and how many characters precede its words; null where the line opens none. A plain number
 * counts only if a mark with it exists (raised, in brackets, or glued to a word) and no line opens with that mark raised.
 */
export const footnoteStart = (
  words: string,
  evidence: FootnoteEvidence,
  inNotes: boolean,
): { label: string; length: number } | null => {
  const raised = RAISED_START.exec(words);
  if (raised) return { label: fromSuperscript(raised[1] ?? ''), length: raised[0].length };
  const bracket = BRACKET_START.exec(words);
  if (bracket) {
    const label = bracket[1] ?? '';
    return evidence.bracketed.has(label) || words.startsWith('[^') ? { label, length: bracket[0].length } : null;
  }
  const sign = SIGN_START.exec(words);
  if (sign && !/^\*\*/.test(words) && !words.slice(sign[0].length).includes('*')) {
    const label = sign[1] ?? '';
    return evidence.signs.has(label) ? { label, length: sign[0].length } : null;
  }
  const plain = PLAIN_START.exec(words);
  if (!plain) return null;
  const label = plain[1] ?? '';
  const referred = [evidence.raised, evidence.bracketed, evidence.glued].some((labels) => labels.has(label));
  if (!referred || evidence.defined.has(label)) return null;
  return inNotes || !/^\d+\./.test(words) ? { label, length: plain[0].length } : null;
};

/**
 * The label of a footnote where `words`, a whole line, are a number that a mark refers to, and `below`, the next line, begins the footnote's
 * words; null for any other line.
 */
export const footnoteLabelAlone = (words: string, below: string, evidence: FootnoteEvidence): string | null => {
  if (!/^\d{1,3}$/.test(words) || !/^["“‘'(]?\p{Lu}\p{Ll}*\s\S/u.test(below)) return null;
  const referred = [evidence.raised, evidence.bracketed, evidence.glued].some((labels) => labels.has(words));
  return referred && !evidence.defined.has(words) ? words : null;
};

/** Every mark in a text that refers to a footnote, in order. `footnotes` are the blocks already found: their own labels are no marks. */
export const marksIn = (text: string, footnotes: readonly Footnote[]): FootnoteMark[] => {
  const own = new Set(footnotes.map(({ at }) => at.start));
  const labels = new Set(footnotes.map(({ label }) => label));
  const marks: FootnoteMark[] = [];
  const add = (start: number, length: number, label: string): void => {
    if (!own.has(start)) marks.push({ label, at: { start, end: start + length } });
  };
  for (const match of text.matchAll(new RegExp(`${RAISED_DIGITS}{1,3}`, 'g'))) {
    if (/^[²³]$/.test(match[0]) && isUnitBefore(text.slice(Math.max(0, match.index - 4), match.index))) continue;
    add(match.index, match[0].length, fromSuperscript(match[0]));
  }
  for (const match of text.matchAll(/\[\^?(\w{1,4})\](?!\()/g)) {
    if (labels.has(match[1] ?? '')) add(match.index, match[0].length, match[1] ?? '');
  }
  const raised = new Set(marks.map(({ label }) => label));
  for (const match of text.matchAll(GLUED)) {
    const label = match[1] ?? '';
    if (labels.has(label) && !raised.has(label)) add(match.index, label.length, label);
  }
  for (const sign of ['*', '†', '‡', '**', '***']) {
    if (!labels.has(sign)) continue;
    const escaped = sign.replaceAll('*', '\\*');
    const pattern = new RegExp(`(?<=[\\p{L}\\d%)’'.,])${escaped}(?=[\\s|.,;:)]|$)`, 'gu');
    for (const match of text.matchAll(pattern)) add(match.index, match[0].length, sign);
  }
  return marks.sort((a, b) => a.at.start - b.at.start);
};
