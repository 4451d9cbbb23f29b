import { headingForm, isNoHeading, leadsOn } from '../heading-lines.js';
import { isContentsHeading } from '../text/contents-list.js';
import { labelNumber, listLabel } from '../text/list-labels.js';
import { type Draft, type DraftHeading, wordsOf } from './draft.js';
import { joinWords, plainWords, type RichText } from './rich-text.js';

const withoutMarks = ({ text, marks }: RichText): string => {
  const last = marks.at(-1);
  return (last && last.end === text.length ? text.slice(0, last.start) : text).trim();
};

const isBold = ({ text, bold }: RichText): boolean => bold >= text.replace(/\s/g, '').length * 0.95;

/** Whether a line that is bold from end to end is a heading: it names a part of the document, or is a phrase of some words. */
const isBoldHeading = (words: string): boolean =>
  words.length <= 120 &&
  (headingForm(words) !== null ||
    (words.split(/\s+/).length >= 3 && !/[.;,:!]["”’']?$/.test(words) && !/:\s/.test(words) && !isNoHeading(words)));

/** Lines in bold as headings, one level below the last heading that markup gives. */
export const boldHeadings = (drafts: readonly Draft[]): Draft[] => {
  let level = 1;
  return drafts.map((draft) => {
    if (draft.aside) return draft;
    if (draft.kind === 'heading') level = draft.level;
    if (draft.kind !== 'paragraph' || !isBold(draft.words)) return draft;
    const words = withoutMarks(draft.words);
    if (!isBoldHeading(words) || leadsOn(words)) return draft;
    return { ...draft, kind: 'heading', level: Math.min(6, level + 1) } satisfies DraftHeading;
  });
};

/** Whether what follows a line is what a heading may stand above. */
const carries = (next: Draft | undefined): boolean =>
  next !== undefined && (next.kind !== 'paragraph' || next.words.text.length >= 60);

/** In a page without headings below its title, lines that are headings by their own words. */
const wordedHeadings = (drafts: readonly Draft[]): Draft[] => {
  if (drafts.some((draft) => !draft.aside && draft.kind === 'heading' && draft.level > 1)) return [...drafts];
  let parent = 1;
  return drafts.map((draft, index) => {
    if (draft.aside || draft.kind !== 'paragraph') return draft;
    const found = headingForm(withoutMarks(draft.words));
    if (!found || !carries(drafts[index + 1])) return draft;
    let level = parent + 1;
    if (found.form === 'numbered' || found.form === 'annexe') {
      parent = found.form === 'numbered' ? Math.min(5, found.depth + 1) : 2;
      level = parent;
    } else if (found.form === 'question') level = parent + 2;
    return { ...draft, kind: 'heading', level: Math.min(6, level) } satisfies DraftHeading;
  });
};

const LABEL = /^\p{Lu}[\p{L} ]{2,40}:$/u;

/** A label alone (`Published:`) and the short line after it, put together where the page has them side by side. */
const labelledLines = (drafts: readonly Draft[]): Draft[] => {
  const result: Draft[] = [];
  for (const draft of drafts) {
    const above = result.at(-1);
    const beside =
      above?.kind === 'paragraph' &&
      draft.kind === 'paragraph' &&
      above.aside === draft.aside &&
      (above.element === draft.element || above.element.parent === draft.element.parent) &&
      LABEL.test(above.words.text) &&
      above.words.text.split(' ').length <= 4 &&
      draft.words.text.split(' ').length <= 8 &&
      !/:$/.test(draft.words.text) &&
      !leadsOn(above.words.text);
    if (beside) result[result.length - 1] = { ...above, words: joinWords([above.words, draft.words], ' ') };
    else result.push(draft);
  }
  return result;
};

const labelOf = (draft: Draft | undefined): string | null =>
  draft?.kind === 'paragraph' && !draft.aside ? (listLabel(draft.words.text)?.label ?? null) : null;

/** Whether a label comes right after another: the next number, or another letter of the same form. */
const follows = (label: string | null, next: string | null): boolean => {
  if (label === null || next === null) return false;
  const [number, other] = [labelNumber(label), labelNumber(next)];
  if (number !== null || other !== null) return number !== null && other === number + 1;
  return /\p{L}/u.test(label) && label !== next && label.replace(/\p{L}+/u, '') === next.replace(/\p{L}+/u, '');
};

const isBulleted = (draft: Draft): boolean =>
  draft.kind === 'paragraph' && !draft.aside && /^[•·▪◦‣●○■□➢✓]\s+\S/.test(draft.words.text);

/** Paragraphs that open with a bullet, or with a number that a neighbour goes on from, are list items. */
const typedLists = (drafts: readonly Draft[]): Draft[] =>
  drafts.map((draft, index) => {
    const label = labelOf(draft);
    const listed = follows(labelOf(drafts[index - 1]), label) || follows(label, labelOf(drafts[index + 1]));
    if (draft.kind !== 'paragraph' || !(listed || isBulleted(draft))) return draft;
    const { words, element, aside } = draft;
    return { kind: 'list_item', label, depth: 0, list: element, words, element, aside };
  });

/** A list or table under the heading 'Contents' as one paragraph, so that its entries are not taken for the parts themselves. */
const contentsLists = (drafts: readonly Draft[]): Draft[] => {
  const result: Draft[] = [];
  let inContents = false;
  let entries: string[] = [];
  const flush = ({ element }: Draft): void => {
    if (entries.length > 0)
      result.push({ kind: 'paragraph', words: plainWords(entries.join('\n')), element, aside: false });
    entries = [];
  };
  let last: Draft | null = null;
  for (const draft of drafts) {
    const listed = inContents && !draft.aside && (draft.kind === 'table' || draft.kind === 'list_item');
    if (listed) {
      if (draft.kind === 'table') {
        for (const row of draft.rows) entries.push(row.map(({ words }) => words.text).join('\t'));
      } else entries.push(wordsOf(draft));
      last = draft;
      continue;
    }
    if (last) flush(last);
    last = null;
    inContents =
      !draft.aside && (draft.kind === 'heading' || draft.kind === 'paragraph') && isContentsHeading(draft.words.text);
    result.push(draft);
  }
  if (last) flush(last);
  return result;
};

/** Gives content drafts the structure that their words and looks tell where the markup does not. */
export const restructured = (drafts: readonly Draft[]): Draft[] =>
  contentsLists(labelledLines(typedLists(wordedHeadings(drafts))));
