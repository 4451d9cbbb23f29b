import { toSuperscript } from '../superscripts.js';
import type { Draft, DraftCell } from './draft.js';
import { type RichText, raiseMarks, sliceWords } from './rich-text.js';

const OPENING = /^\[?(\d{1,3}|[*†‡§]{1,3})\]?[.)]?\s+(?=\S)/;
const BRACKETED = /(?<=\S)\s?\[(\d{1,3})\]/g;
/** A number glued to the end of a sentence. */
const GLUED = /(?<=\p{Ll}\p{Ll}[)’'”]?[.?!][’'”]?)(\d{1,2})(?=\s|$)/gu;
const NOTES_HEADING = /^(?:foot|end)?notes$|^references$|^sources$/i;

/** A footnote's words without the label that they open with. */
const withoutLabel = (words: RichText, label: string): RichText => {
  const mark = words.marks[0];
  if (mark && mark.start === 0 && mark.label === label) return sliceWords(words, mark.end, words.text.length);
  const opening = OPENING.exec(words.text);
  return opening && opening[1] === label ? sliceWords(words, opening[0].length, words.text.length) : words;
};

const labelled = (words: RichText, label: string): RichText => {
  const raised = `${toSuperscript(label)} `;
  const rest = withoutLabel(words, label);
  return {
    ...rest,
    text: raised + rest.text,
    marks: rest.marks.map((mark) => ({
      label: mark.label,
      start: mark.start + raised.length,
      end: mark.end + raised.length,
    })),
  };
};

/** The label of the footnote that a draft is by its own words; null for other drafts. */
const noteLabel = (
  draft: Draft,
  bracketed: ReadonlySet<string>,
  marked: ReadonlySet<string>,
  inNotes: boolean,
): string | null => {
  if (draft.aside || (draft.kind !== 'paragraph' && draft.kind !== 'list_item')) return null;
  const { text, marks } = draft.words;
  const first = marks[0];
  if (first?.start === 0 && /\p{L}{2}/u.test(text.slice(first.end))) return first.label;
  const opening = OPENING.exec(text);
  const label = opening?.[1] ?? null;
  if (label === null) return null;
  if (text.startsWith('[')) return bracketed.has(label) || marked.has(label) ? label : null;
  if (/^[*†‡§]/.test(label)) return bracketed.has(label) ? label : null;
  return inNotes && marked.has(label) ? label : null;
};

const partsOf = (draft: Draft): readonly RichText[] => {
  if (draft.kind === 'table') return draft.rows.flat().map(({ words }) => words);
  return draft.kind === 'text' ? [] : [draft.words];
};

const withWords = (draft: Draft, change: (words: RichText) => RichText): Draft => {
  if (draft.kind === 'text') return draft;
  if (draft.kind !== 'table') return { ...draft, words: change(draft.words) };
  const cell = (source: DraftCell): DraftCell => ({ ...source, words: change(source.words) });
  return { ...draft, rows: draft.rows.map((row) => row.map(cell)) };
};

/** Labels in brackets within words, and signs that end a word (`Yes*`). */
const referencesIn = (drafts: readonly Draft[]): { bracketed: Set<string>; marked: Set<string> } => {
  const bracketed = new Set<string>();
  const marked = new Set<string>();
  for (const { text, marks } of drafts.flatMap(partsOf)) {
    for (const match of text.matchAll(BRACKETED)) bracketed.add(match[1] ?? '');
    for (const match of text.matchAll(/(?<=[\p{L}\d%)’'.,])([*†‡§]{1,3})(?=[\s.,;:)]|$)/gu))
      bracketed.add(match[1] ?? '');
    for (const { label, start } of marks) if (start > 0) marked.add(label);
  }
  return { bracketed, marked };
};

/** Marks in words that are known by the footnotes that they lead to: `[3]`, a number glued to a sentence's end, a sign. */
const raised = (words: RichText, labels: ReadonlySet<string>, glued: ReadonlySet<string>): RichText => {
  const places: { start: number; end: number; label: string; raised: string }[] = [];
  const add = (start: number, length: number, label: string): void => {
    if (!words.marks.some((mark) => mark.start < start + length && mark.end > start)) {
      places.push({ start, end: start + length, label, raised: toSuperscript(label) });
    }
  };
  for (const match of words.text.matchAll(BRACKETED)) {
    if (labels.has(match[1] ?? '')) add(match.index, match[0].length, match[1] ?? '');
  }
  for (const match of words.text.matchAll(GLUED)) {
    if (glued.has(match[1] ?? '')) add(match.index, match[0].length, match[1] ?? '');
  }
  for (const match of words.text.matchAll(/(?<=[\p{L}\d%)’'.,])([*†‡§]{1,3})(?=[\s.,;:)]|$)/gu)) {
    if (labels.has(match[1] ?? '')) add(match.index, match[0].length, match[1] ?? '');
  }
  return raiseMarks(
    words,
    places.sort((a, b) => a.start - b.start),
  );
};

/**
 * Finds footnotes that no link marks as such, writes each with its raised label in front, and raises the marks in the other words
 * that lead to them.
 */
export const withNotes = (drafts: readonly Draft[]): Draft[] => {
  const { bracketed, marked } = referencesIn(drafts);
  let inNotes = false;
  const found = drafts.map((draft): Draft => {
    if (draft.kind === 'heading') inNotes = NOTES_HEADING.test(draft.words.text);
    if (draft.kind === 'footnote') return { ...draft, words: labelled(draft.words, draft.label) };
    const label = noteLabel(draft, bracketed, marked, inNotes);
    if (label === null || draft.kind === 'table' || draft.kind === 'text') return draft;
    const { element, aside, words } = draft;
    return { kind: 'footnote', label, element, aside, words: labelled(words, label) };
  });
  const labels = new Set(found.flatMap((draft) => (draft.kind === 'footnote' ? [draft.label] : [])));
  if (labels.size === 0) return found;
  const glued = new Set([...labels].filter((label) => !marked.has(label) && !bracketed.has(label)));
  return found.map((draft) =>
    draft.kind === 'footnote' ? draft : withWords(draft, (words) => raised(words, labels, glued)),
  );
};
