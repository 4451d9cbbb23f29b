import type { Run } from './run.js';

const RAISED: ReadonlyMap<string, string> = new Map([
  ...Array.from('0123456789', (digit, at) => [digit, '⁰¹²³⁴⁵⁶⁷⁸⁹'[at] ?? digit] as const),
  ...Array.from(
    'abcdefghijklmnoprstuvwxyz',
    (letter, at) => [letter, 'ᵃᵇᶜᵈᵉᶠᵍʰⁱʲᵏˡᵐⁿᵒᵖʳˢᵗᵘᵛʷˣʸᶻ'[at] ?? letter] as const,
  ),
]);

const PLAIN: ReadonlyMap<string, string> = new Map([...RAISED].map(([plain, raised]) => [raised, plain]));

/** Digits or one letter of a footnote, perhaps several with commas, perhaps in brackets. */
const MARK_TEXT = /^[[(]?(?:\d{1,3}|[a-z])(?:[,;]\d{0,3})*[\])]?$/;
const SIGN_TEXT = /^[*†‡§¶#]{1,3}$/;

/** Share of its neighbour's size below which a raised run is a mark. */
const SMALLER = 0.88;

/** How a raised digit or letter reads in the text; other characters come back as they are. */
export const raise = (text: string): string =>
  Array.from(text, (character) => RAISED.get(character) ?? character).join('');

/** The plain digits or letters of a raised mark. */
export const lower = (text: string): string =>
  Array.from(text, (character) => PLAIN.get(character) ?? character).join('');

/** A run of raised digits, or one raised letter, as they stand in the text. */
export const RAISED_MARK = /[⁰¹²³⁴⁵⁶⁷⁸⁹]+|[ᵃᵇᶜᵈᵉᶠᵍʰⁱʲᵏˡᵐⁿᵒᵖʳˢᵗᵘᵛʷˣʸᶻ](?![ᵃᵇᶜᵈᵉᶠᵍʰⁱʲᵏˡᵐⁿᵒᵖʳˢᵗᵘᵛʷˣʸᶻ])/gu;

const raisedBeside = (mark: Run, text: Run): boolean => {
  if (mark.turn !== text.turn || mark.turn !== 0) return false;
  const size = text.size;
  if (mark.size >= size * SMALLER) return false;
  const lift = text.base - mark.base;
  return lift > 0.1 * size && lift < 0.8 * size;
};

/** Whether `mark` follows `text` at once, or stands right before it. */
const adjoins = (mark: Run, text: Run): boolean => {
  const gap = mark.x0 >= text.x0 ? mark.x0 - text.x1 : text.x0 - mark.x1;
  return gap > -0.5 * text.size && gap < 0.8 * text.size;
};

/**
 * Tells raised footnote marks from numbers: a run that is smaller than its neighbour on the line and lifted above its
 * baseline. Its digits become Unicode superscripts in the run's text; a raised sign (`*`) stays and is noted. The 'st' and 'th' of ordinals stay
 * plain letters. `runs` are one page's in the order in which they were drawn; they are changed in place.
 */
export const raiseMarks = (runs: readonly Run[]): void => {
  for (let index = 0; index < runs.length; index += 1) {
    const run = runs[index];
    if (!run || run.text.length > 12) continue;
    const digits = MARK_TEXT.test(run.text);
    if (!digits && !SIGN_TEXT.test(run.text)) continue;
    // A mark of several runs ('1', ',', '2') finds its neighbour beyond its own other parts.
    for (const step of [-1, 1]) {
      let beside = runs[index + step];
      for (
        let skipped = 1;
        beside &&
        skipped < 4 &&
        Math.abs(beside.size - run.size) < 0.02 * run.size &&
        Math.abs(beside.base - run.base) < 0.5;
        skipped += 1
      ) {
        beside = runs[index + step * (skipped + 1)];
      }
      if (
        !beside ||
        !raisedBeside(run, beside) ||
        !(adjoins(run, beside) || Math.abs(beside.x0 - run.x0) < 3 * beside.size)
      )
        continue;
      if (digits) run.text = raise(run.text);
      else run.sign = run.text;
      break;
    }
  }
};

const UNIT_BEFORE = /(?:^|[^a-z])(?:mm|cm|km|m|ft|mi|kg\/m)$/i;

/** Whether a text may hold raised marks: a quick look for any character from the lowest of them on, since nearly all words are plain. */
const hasRaised = (text: string): boolean => {
  for (let index = 0; index < text.length; index += 1) if (text.charCodeAt(index) >= 0xb2) return true;
  return false;
};

/** The footnote marks that show in a piece of text, with where they stand in it. `before` is the text that leads up to it. */
export const marksIn = (text: string, before: string): { label: string; start: number; end: number }[] => {
  if (!hasRaised(text)) return [];
  const found: { label: string; start: number; end: number }[] = [];
  for (const match of text.matchAll(RAISED_MARK)) {
    const label = lower(match[0]);
    const lead = before + text.slice(0, match.index);
    if ((label === '2' || label === '3') && UNIT_BEFORE.test(lead.slice(-8))) continue;
    found.push({ label, start: match.index, end: match.index + match[0].length });
  }
  return found;
};
