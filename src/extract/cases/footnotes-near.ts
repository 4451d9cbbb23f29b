import type { Anchor } from '../../document/anchor.js';
import type { Block } from '../../document/blocks.js';
import type { SourceDocument } from '../../document/source-document.js';
import { plainDigits } from './question-text.js';

/** The footnotes of a document, as the case tables need them. */
export interface FootnotesNear {
  /** The text of the footnote with a label that stands nearest after a place, else nearest before it; null where there is none. */
  readonly textOf: (label: string, from: number) => string | null;
  /**
   * Labels of footnotes within a page or two of a place (a conversion may put them before the row that refers to them) and to
   * which no mark refers anywhere: their marks may be glued to a number there.
   */
  readonly unreferencedNear: (place: number) => readonly string[];
  readonly hasLabel: (label: string) => boolean;
  /** Whether a block is a footnote, also one that the reader took for a paragraph. */
  readonly isNote: (block: Block) => boolean;
}

interface Note {
  readonly label: string;
  readonly at: Anchor;
}

/** About one printed page and two, in characters. */
const NEAR_BEFORE = 4000;
const NEAR_AFTER = 8000;

const textOf = (document: SourceDocument, note: Note): string =>
  document.text
    .slice(note.at.start, note.at.end)
    .replace(/^[\s[(]*(?:[⁰¹²³⁴⁵⁶⁷⁸⁹]+|\d{1,3}|[*†‡]+)[\])]?[.:]?\s*/u, '')
    .replace(/\s+/gu, ' ')
    .trim();

const referredTo = (document: SourceDocument, notes: readonly Note[]): ReadonlySet<string> => {
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

/** A paragraph that opens with a raised or bracketed number is a note, whatever a reader took it for. */
const MARKED = /^\s*(?:([⁰¹²³⁴⁵⁶⁷⁸⁹]{1,3})|\[(\d{1,3})\])\s*\p{L}/u;
const NUMBERED = /^\s*(\d{1,3})\s+[\p{Lu}‘“"']/u;

/**
 * The notes of a document in order: its footnote blocks, and paragraphs that open with a plain number that is missing in the
 * sequence of the footnotes around them (`… 12, 14` with a paragraph `13 Enforcement was …` between).
 */
const notesOf = (document: SourceDocument): { readonly notes: readonly Note[]; readonly taken: ReadonlySet<Block> } => {
  const footnotes = document.blocks.filter((block) => block.kind === 'footnote');
  const known = new Set(footnotes.map(({ label }) => label));
  const neighbours = (label: number): boolean => known.has(String(label - 1)) || known.has(String(label + 1));
  const candidates = document.blocks.flatMap((block) => {
    if (block.kind !== 'paragraph' && block.kind !== 'list_item') return [];
    const label = NUMBERED.exec(document.text.slice(block.at.start, Math.min(block.at.end, block.at.start + 40)))?.[1];
    return label === undefined || known.has(label) ? [] : [{ label, at: block.at, block }];
  });
  const taken = new Map<Block, Note>();
  for (const block of document.blocks) {
    if (block.kind !== 'paragraph' && block.kind !== 'list_item') continue;
    const marked = MARKED.exec(document.text.slice(block.at.start, Math.min(block.at.end, block.at.start + 20)));
    const label = plainDigits(marked?.[1] ?? marked?.[2] ?? '');
    if (label === '') continue;
    taken.set(block, { label, at: block.at });
    known.add(label);
  }
  for (const { label, at, block } of candidates) {
    const number = Number(label);
    if (!neighbours(number) || candidates.filter((other) => other.label === label).length > 1) continue;
    const before = footnotes.findLast((note) => note.at.start < at.start && /^\d+$/.test(note.label));
    const after = footnotes.find((note) => note.at.start > at.start && /^\d+$/.test(note.label));
    if ((before && Number(before.label) > number) || (after && Number(after.label) < number)) continue;
    taken.set(block, { label, at });
    known.add(label);
  }
  const notes = [...footnotes.map(({ label, at }) => ({ label, at })), ...taken.values()].sort(
    (a, b) => a.at.start - b.at.start,
  );
  return { notes, taken: new Set(taken.keys()) };
};

/** Gathers the footnotes of a document. Linear in its length, but for the few footnotes that share a label. */
export const footnotesNear = (document: SourceDocument): FootnotesNear => {
  const { notes, taken } = notesOf(document);
  const byLabel = new Map<string, Note[]>();
  for (const note of notes) byLabel.set(note.label, [...(byLabel.get(note.label) ?? []), note]);
  let unreferenced: readonly Note[] | null = null;
  const allUnreferenced = (): readonly Note[] => {
    if (unreferenced === null) {
      const referred = referredTo(document, notes);
      unreferenced = notes.filter((note) => /^\d{1,3}$/.test(note.label) && !referred.has(note.label));
    }
    return unreferenced;
  };
  return {
    textOf: (label, from) => {
      const candidates = byLabel.get(label) ?? [];
      const note =
        candidates.find((candidate) => candidate.at.start >= from) ??
        candidates.findLast((candidate) => candidate.at.start < from);
      return note === undefined ? null : textOf(document, note);
    },
    unreferencedNear: (place) =>
      allUnreferenced()
        .filter(({ at }) => at.start >= place - NEAR_BEFORE && at.start < place + NEAR_AFTER)
        .map(({ label }) => label),
    hasLabel: (label) => byLabel.has(label),
    isNote: (block) => block.kind === 'footnote' || taken.has(block),
  };
};
