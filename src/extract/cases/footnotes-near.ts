import type { Anchor } from '../../document/anchor.js';
import type { Footnote } from '../../document/blocks.js';
import type { SourceDocument } from '../../document/source-document.js';
import { plainDigits } from './question-text.js';

/** The footnotes of a document, as the case tables need them. */
export interface FootnotesNear {
  /** The text of the footnote with a label that stands nearest after a place, else nearest before it; null where there is none. */
  readonly textOf: (label: string, from: number) => string | null;
  /**
   * Labels of footnotes that follow a place within a page or two and to which no mark refers anywhere: their marks may be
   * glued to a number there.
   */
  readonly unreferencedAfter: (from: number) => readonly string[];
  readonly hasLabel: (label: string) => boolean;
}

/** About two printed pages, in characters. */
const NEAR = 8000;

const textOf = (document: SourceDocument, note: Footnote): string =>
  document.text
    .slice(note.at.start, note.at.end)
    .replace(/^[\s[(]*(?:[⁰¹²³⁴⁵⁶⁷⁸⁹]+|\d{1,3}|[*†‡]+)[\])]?[.:]?\s*/u, '')
    .replace(/\s+/gu, ' ')
    .trim();

const referredTo = (document: SourceDocument, notes: readonly Footnote[]): ReadonlySet<string> => {
  const own = (at: Anchor): boolean => notes.some((note) => at.start >= note.at.start && at.start < note.at.start + 6);
  const labels = new Set<string>();
  for (const mark of document.marks) if (!own(mark.at)) labels.add(mark.label);
  // Raised digits that a reader did not list, marks in brackets, and plain digits glued to a word or to a closing sign.
  for (const match of document.text.matchAll(
    /[⁰¹²³⁴⁵⁶⁷⁸⁹]+|\[\d{1,3}\]|(?<=[\p{Ll})’”?!:;,][.?]?)\d{1,3}(?![\d%.,/-])/gu,
  )) {
    if (own({ start: match.index, end: match.index })) continue;
    // Digits glued to a question's end may be counts as well as marks: no proof that the mark is there.
    if (/^\d/.test(match[0]) && /[?:]/.test(document.text.charAt(match.index - 1))) continue;
    labels.add(plainDigits(match[0]).replace(/[[\]]/g, ''));
  }
  return labels;
};

/** Gathers the footnotes of a document. Linear in its length, but for the few footnotes that share a label. */
export const footnotesNear = (document: SourceDocument): FootnotesNear => {
  const notes = document.blocks.filter((block) => block.kind === 'footnote');
  const byLabel = new Map<string, Footnote[]>();
  for (const note of notes) byLabel.set(note.label, [...(byLabel.get(note.label) ?? []), note]);
  const referred = referredTo(document, notes);
  const unreferenced = notes.filter((note) => /^\d{1,3}$/.test(note.label) && !referred.has(note.label));
  return {
    textOf: (label, from) => {
      const candidates = byLabel.get(label) ?? [];
      const note = candidates.find((candidate) => candidate.at.start >= from) ?? candidates.at(-1);
      return note === undefined ? null : textOf(document, note);
    },
    unreferencedAfter: (from) =>
      unreferenced.filter(({ at }) => at.start >= from && at.start < from + NEAR).map(({ label }) => label),
    hasLabel: (label) => byLabel.has(label),
  };
};
