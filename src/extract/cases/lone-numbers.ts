import type { Anchor } from '../../document/anchor.js';
import type { Block } from '../../document/blocks.js';
import { quoteAt, type SourceDocument } from '../../document/source-document.js';
import { caseHeaderIn } from './case-header.js';
import { opensAsQuestion } from './question-text.js';

const LONE_NUMBERS = /^\s*\d{1,3}%?(?:[ \t]+\d{1,3}%?){0,2}\s*$/;
/** How far above a footnote's label its mark may stand, in characters: about a page. */
const REACH_OF_MARK = 4000;

/** Whether a line is nothing but numbers, one for each column of a case table at most. */
export const isLoneNumbers = (text: string): boolean => LONE_NUMBERS.test(text);

/** Whether a number is glued as a mark to a word not far above a place, so that alone on a line it may be the label of a footnote. */
export const isMarkedAbove = (document: SourceDocument, digits: string, { start }: Anchor): boolean => {
  if (!/^\d{1,3}$/.test(digits)) return false;
  const above = document.text.slice(Math.max(0, start - REACH_OF_MARK), start);
  return new RegExp(`[\\p{L})’?.]${digits}(?!\\d)`, 'u').test(above);
};

/** Whether a number alone on a line (a block of `content`) is the label of the footnote that the next line is. */
export const labelsNote = (document: SourceDocument, content: readonly Block[], index: number): boolean => {
  const [block, next] = [content[index], content[index + 1]];
  if (block === undefined || next?.kind !== 'paragraph') return false;
  if (!isMarkedAbove(document, quoteAt(document, block.at).trim(), block.at)) return false;
  const gap = document.text.slice(block.at.end, next.at.start);
  return (gap.match(/\n/gu) ?? []).length <= 2 && /^["“‘'(]?\p{Lu}.{30}/u.test(quoteAt(document, next.at));
};

/**
 * Whether a number alone on a line (a block of `content`) stands among a table's rows. Before words of any other kind it may be the label of a
 * footnote that they are, or a page's number.
 */
export const isAmongRows = (document: SourceDocument, content: readonly Block[], index: number): boolean => {
  const [above, block, next] = [content[index - 1], content[index], content[index + 1]];
  if (above === undefined || block === undefined) return false;
  const text = next === undefined ? '' : quoteAt(document, next.at);
  if (next?.kind === 'table' || isLoneNumbers(text) || caseHeaderIn(text) !== null || opensAsQuestion(text))
    return true;
  // The numbers of a table's last row stand right below its question, unless they are a footnote's label.
  const row = quoteAt(document, above.at);
  if (isLoneNumbers(row) && (next === undefined || next.kind === 'heading')) return true;
  const digits = quoteAt(document, block.at).trim();
  return (isLoneNumbers(row) || opensAsQuestion(row)) && !isMarkedAbove(document, digits, block.at);
};
