/** A footnote mark within words: offsets into them. */
export interface WordMark {
  readonly label: string;
  readonly start: number;
  readonly end: number;
}

/** Words on one line as they will stand in the text, with what their markup told. */
export interface RichText {
  readonly text: string;
  readonly marks: readonly WordMark[];
  /** Characters that are links to other pages, and characters in bold. */
  readonly linked: number;
  readonly bold: number;
}

export const EMPTY: RichText = { text: '', marks: [], linked: 0, bold: 0 };

/** The part of words between two offsets, without blanks at its ends; marks that don't lie in it are lost. */
export const sliceWords = ({ text, marks, linked, bold }: RichText, from: number, to: number): RichText => {
  const part = text.slice(from, to);
  const start = from + (part.length - part.trimStart().length);
  const end = to - (part.length - part.trimEnd().length);
  const length = Math.max(0, end - start);
  return {
    text: text.slice(start, Math.max(start, end)),
    marks: marks
      .filter((mark) => mark.start >= start && mark.end <= end)
      .map((mark) => ({ label: mark.label, start: mark.start - start, end: mark.end - start })),
    linked: Math.min(linked, length),
    bold: Math.min(bold, length),
  };
};

/** Several words as one, with `glue` between those that are not empty. */
export const joinWords = (parts: readonly RichText[], glue: string): RichText => {
  let text = '';
  let linked = 0;
  let bold = 0;
  const marks: WordMark[] = [];
  for (const part of parts) {
    if (part.text === '') continue;
    if (text !== '') text += glue;
    for (const { label, start, end } of part.marks) {
      marks.push({ label, start: start + text.length, end: end + text.length });
    }
    text += part.text;
    linked += part.linked;
    bold += part.bold;
  }
  return { text, marks, linked, bold };
};

/** Plain words without markup. */
export const plainWords = (text: string): RichText => ({ ...EMPTY, text });

/** Replaces stretches of words by raised marks; `places` are in order and don't overlap. */
export const raiseMarks = (
  rich: RichText,
  places: readonly { readonly start: number; readonly end: number; readonly label: string; readonly raised: string }[],
): RichText => {
  if (places.length === 0) return rich;
  const parts: RichText[] = [];
  let from = 0;
  const between = (to: number): RichText => ({
    text: rich.text.slice(from, to),
    marks: rich.marks
      .filter((mark) => mark.start >= from && mark.end <= to)
      .map((mark) => ({ label: mark.label, start: mark.start - from, end: mark.end - from })),
    linked: 0,
    bold: 0,
  });
  for (const { start, end, label, raised } of places) {
    parts.push(between(start), {
      text: raised,
      marks: [{ label, start: 0, end: raised.length }],
      linked: 0,
      bold: 0,
    });
    from = end;
  }
  parts.push(between(rich.text.length));
  return { ...joinWords(parts, ''), linked: rich.linked, bold: rich.bold };
};
