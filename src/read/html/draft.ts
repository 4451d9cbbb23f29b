import type { Block } from '../../document/blocks.js';
import type { FootnoteMark } from '../../document/source-document.js';
import type { HtmlElement } from './element.js';
import type { RichText } from './rich-text.js';

/** A cell before it has a place in the text. */
export interface DraftCell {
  readonly row: number;
  readonly column: number;
  readonly rowSpan: number;
  readonly columnSpan: number;
  readonly header: boolean;
  readonly words: RichText;
}

interface Placed {
  /** The block element that it was read from. */
  readonly element: HtmlElement;
  /** Whether the page itself says that it is no content: it stands in navigation, a dialogue, a form, the page's footer. */
  readonly aside: boolean;
}

interface Worded extends Placed {
  readonly words: RichText;
}

export interface DraftHeading extends Worded {
  readonly kind: 'heading';
  readonly level: number;
}

export interface DraftParagraph extends Worded {
  readonly kind: 'paragraph';
}

export interface DraftItem extends Worded {
  readonly kind: 'list_item';
  readonly label: string | null;
  readonly depth: number;
  readonly list: HtmlElement;
}

export interface DraftNote extends Worded {
  readonly kind: 'footnote';
  readonly label: string;
}

export interface DraftFigure extends Worded {
  readonly kind: 'figure';
}

export interface DraftTable extends Placed {
  readonly kind: 'table';
  readonly rows: readonly (readonly DraftCell[])[];
  readonly columns: number;
}

/** Text with lines of its own (`<pre>`), read as plain text; blocks and marks point into `text`. */
export interface DraftText extends Placed {
  readonly kind: 'text';
  readonly text: string;
  readonly blocks: readonly Block[];
  readonly marks: readonly FootnoteMark[];
}

/** A block of a page before it is judged and has a place in the text. */
export type Draft = DraftHeading | DraftParagraph | DraftItem | DraftNote | DraftFigure | DraftTable | DraftText;

/** The words of a draft on one line; a table's rows one after another. */
export const wordsOf = (draft: Draft): string => {
  if (draft.kind === 'table')
    return draft.rows
      .flat()
      .map(({ words }) => words.text)
      .join(' ');
  return draft.kind === 'text' ? draft.text : draft.words.text;
};

/** The share of a draft's characters that are links to other pages, 0 to 1. */
export const linkedShare = (draft: Draft): number => {
  if (draft.kind === 'text') return 0;
  const parts = draft.kind === 'table' ? draft.rows.flat().map(({ words }) => words) : [draft.words];
  const length = parts.reduce((sum, { text }) => sum + text.length, 0);
  const linked = parts.reduce((sum, part) => sum + part.linked, 0);
  return length === 0 ? 0 : linked / length;
};
