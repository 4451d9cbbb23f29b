import type { ReadingLimits } from '../limits.js';
import { textBlocks } from '../text/blocks.js';
import { marksIn } from '../text/footnotes.js';
import { listLabel } from '../text/list-labels.js';
import type { Draft } from './draft.js';
import { type HtmlElement, type HtmlNode, hasHeading, leadsElsewhere, rawText } from './element.js';
import { type InlineText, inlineText, oneLine, withoutBackToTop } from './inline.js';
import { isAside } from './landmarks.js';
import { joinLines } from './line-breaks.js';
import { itemLabels } from './list-numbers.js';
import type { NoteLinks } from './note-links.js';
import { joinWords, plainWords, type RichText } from './rich-text.js';
import { rowDivisions } from './row-divisions.js';
import { gridOf, isLayout, rowsOf, type SourceCell } from './table.js';

/** Drafts from `from` up to, and not including, `to`. */
export interface DraftRange {
  readonly from: number;
  readonly to: number;
}

/** Where the walk is: what the elements around say of what they hold. */
interface Place {
  readonly element: HtmlElement;
  readonly aside: boolean;
  readonly inLink: boolean;
  readonly inBold: boolean;
  /** Depth of the list around, -1 outside. */
  readonly listDepth: number;
}

const LONGEST_HEADING = 300;
const SHORTEST_PRE = 200;

/** Walks a page's elements and drafts its blocks in document order. */
class Walk {
  readonly drafts: Draft[] = [];
  readonly ranges = new Map<HtmlElement, DraftRange>();
  readonly #links: NoteLinks;
  readonly #limits: ReadingLimits;
  readonly #pageLength: number;
  #cells = 0;
  /** The label of a footnote that began and has no words yet. */
  #pendingNote: string | null = null;

  constructor(body: HtmlElement, links: NoteLinks, limits: ReadingLimits) {
    this.#links = links;
    this.#limits = limits;
    this.#pageLength = body.length;
  }

  children(place: Place): void {
    let run: HtmlNode[] = [];
    const flush = (): void => {
      if (run.length > 0) this.#paragraphs(inlineText(run, this.#links, place.inLink, place.inBold), place);
      run = [];
    };
    for (const child of place.element.children) {
      if (child.kind === 'text' || !child.block) {
        run.push(child);
        continue;
      }
      flush();
      this.#element(child, place);
    }
    flush();
  }

  #element(element: HtmlElement, outer: Place): void {
    const from = this.drafts.length;
    const note = this.#links.targets.get(element) ?? null;
    if (note !== null) this.#pendingNote = note;
    this.#enter(element, outer);
    // A footnote that has no words of its own takes none from what follows.
    if (note !== null) this.#pendingNote = null;
    this.ranges.set(element, { from, to: this.drafts.length });
  }

  #enter(element: HtmlElement, outer: Place): void {
    const place: Place = {
      ...outer,
      element,
      aside: outer.aside || isAside(element, this.#pageLength),
      inLink: outer.inLink || leadsElsewhere(element),
    };
    if (/^h[1-6]$/.test(element.name)) {
      this.#heading(element, Number(element.name.charAt(1)), place);
      return;
    }
    switch (element.name) {
      case 'ul':
      case 'ol':
      case 'menu':
      case 'dir':
        this.#list(element, place);
        return;
      case 'dl':
        this.#definitions(element, place);
        return;
      case 'table':
        this.#table(element, place);
        return;
      case 'pre':
        this.#preformatted(element, place);
        return;
      case 'summary':
        this.children({ ...place, inBold: true });
        return;
      case 'hr':
        return;
      default:
        {
          const rows = rowDivisions(element);
          if (rows) this.#grid(element, rows, place);
          else this.children(place);
        }
        return;
    }
  }

  #push(words: RichText, place: Place): void {
    if (words.text === '') return;
    const [rest, link] = withoutBackToTop(words);
    const { element, aside } = place;
    const note = this.#pendingNote;
    if (note !== null) {
      this.#pendingNote = null;
      this.drafts.push({ kind: 'footnote', label: note, words: rest, element, aside });
    } else {
      this.drafts.push({ kind: 'paragraph', words: rest, element, aside });
    }
    if (link !== null) this.drafts.push({ kind: 'paragraph', words: plainWords(link), element, aside });
  }

  #paragraphs(inline: InlineText, place: Place): void {
    const { element, aside } = place;
    if (inline.note !== null) this.#pendingNote = inline.note;
    const lines = joinLines(inline.lines);
    if (lines.length === 0) {
      const words = inline.pictures.join(' ');
      if (words !== '') this.drafts.push({ kind: 'figure', words: plainWords(words), element, aside });
      return;
    }
    for (const line of lines) {
      const label = lines.length > 1 ? listLabel(line.text) : null;
      if (label && label.length < line.text.length) {
        this.drafts.push({
          kind: 'list_item',
          label: label.label,
          depth: 0,
          list: element,
          words: line,
          element,
          aside,
        });
      } else {
        this.#push(line, place);
      }
    }
  }

  #heading(element: HtmlElement, level: number, place: Place): void {
    const inline = inlineText(element.children, this.#links, place.inLink);
    const all = oneLine(inline);
    const [words, link] = withoutBackToTop(all.text === '' ? plainWords(inline.pictures.join(' ')) : all);
    if (words.text === '') return;
    const { aside } = place;
    this.#pendingNote = null;
    if (words.text.length > LONGEST_HEADING) this.drafts.push({ kind: 'paragraph', words, element, aside });
    else this.drafts.push({ kind: 'heading', level, words, element, aside });
    if (link !== null) this.drafts.push({ kind: 'paragraph', words: plainWords(link), element, aside });
  }

  #list(list: HtmlElement, place: Place): void {
    const depth = place.listDepth + 1;
    const labels = itemLabels(list);
    for (const child of list.children) {
      if (child.kind === 'text') continue;
      if (child.name !== 'li') {
        this.#element(child, { ...place, listDepth: depth - 1 });
        continue;
      }
      this.#item(child, list, labels.get(child) ?? null, { ...place, element: child, listDepth: depth });
    }
  }

  /** An item's own words, and then what it holds besides: nested lists, tables, headings. */
  #item(item: HtmlElement, list: HtmlElement, number: string | null, place: Place): void {
    const note = this.#links.targets.get(item);
    if (note !== undefined) this.#pendingNote = note;
    const before = this.drafts.length;
    let run: HtmlNode[] = [];
    let labelled = false;
    const flush = (): void => {
      const inline = inlineText(run, this.#links, place.inLink, place.inBold);
      run = [];
      if (inline.note !== null) this.#pendingNote = inline.note;
      const words = oneLine(inline);
      if (words.text === '') return;
      if (this.#pendingNote !== null) {
        this.#push(words, place);
        return;
      }
      const own = listLabel(words.text);
      const label = own && own.length < words.text.length ? own.label : null;
      const { aside } = place;
      const numbered =
        label === null && number !== null && !labelled ? joinWords([plainWords(number), words], ' ') : words;
      this.drafts.push({
        kind: 'list_item',
        label: label ?? (labelled ? null : number),
        depth: place.listDepth,
        list,
        words: numbered,
        element: item,
        aside,
      });
      labelled = true;
    };
    const visit = (nodes: readonly HtmlNode[]): void => {
      for (const child of nodes) {
        if (child.kind === 'text' || !child.block) run.push(child);
        else if (['p', 'div', 'span', 'section', 'article', 'a', 'blockquote'].includes(child.name)) {
          // Paragraphs of an item go together, unless it is a part of the page with headings of its own.
          if (this.#links.targets.has(child)) this.#pendingNote = this.#links.targets.get(child) ?? null;
          run.push({ kind: 'text', text: ' ' });
          visit(child.children);
          run.push({ kind: 'text', text: ' ' });
        } else {
          flush();
          this.#element(child, place);
        }
      }
    };
    if (hasHeading(item)) this.children(place);
    else {
      visit(item.children);
      flush();
    }
    if (this.drafts.length === before) this.#pendingNote = null;
    this.ranges.set(item, { from: before, to: this.drafts.length });
  }

  #definitions(list: HtmlElement, place: Place): void {
    let term: RichText | null = null;
    const visit = (nodes: readonly HtmlNode[]): void => {
      for (const child of nodes) {
        if (child.kind === 'text') continue;
        if (child.name === 'dt') {
          if (term) this.#push(term, place);
          term = oneLine(inlineText(child.children, this.#links));
        } else if (child.name === 'dd') {
          const inner = { ...place, element: child };
          const long = child.length > 200 || hasHeading(child);
          if (long) {
            if (term) this.#push(term, place);
            this.children(inner);
          } else {
            const value = oneLine(inlineText(child.children, this.#links));
            this.#pairOf(term, value, inner);
          }
          term = null;
        } else visit(child.children);
      }
    };
    visit(list.children);
    if (term) this.#push(term, place);
  }

  #pairOf(term: RichText | null, value: RichText, place: Place): void {
    if (!term || term.text === '') {
      if (value.text !== '') this.#push(value, place);
      return;
    }
    const glue = /[:?]$/.test(term.text) ? ' ' : ': ';
    this.#push({ ...joinWords([term, value], glue), bold: 0 }, place);
  }

  #table(table: HtmlElement, place: Place): void {
    const rows = rowsOf(table);
    for (const child of table.children) {
      if (child.kind === 'element' && child.name === 'caption') this.children({ ...place, element: child });
    }
    if (isLayout(table, rows)) {
      for (const { element } of rows.flat()) this.#element(element, { ...place, listDepth: -1 });
      return;
    }
    this.#grid(table, rows, place);
  }

  #grid(element: HtmlElement, rows: readonly (readonly SourceCell[])[], { aside }: Place): void {
    const { rows: cells, columns } = gridOf(rows, this.#links, this.#limits.cells - this.#cells);
    this.#cells += cells.reduce((sum, row) => sum + row.length, 0);
    if (cells.length > 0) this.drafts.push({ kind: 'table', rows: cells, columns, element, aside });
  }

  /** Preformatted text of some length is a plain text in a page; a short one is a paragraph. */
  #preformatted(element: HtmlElement, place: Place): void {
    const source = rawText(element)
      .replace(/\u00A0/g, ' ')
      .trim();
    if (source.length < SHORTEST_PRE || !source.includes('\n')) {
      this.children(place);
      return;
    }
    const blocks = textBlocks(source);
    const marks = marksIn(
      source,
      blocks.filter((block) => block.kind === 'footnote'),
    );
    this.drafts.push({ kind: 'text', text: source, blocks, marks, element, aside: place.aside });
  }
}

/** The drafts of a page in document order, and which of them each block element holds. */
export interface DraftedPage {
  readonly drafts: readonly Draft[];
  readonly ranges: ReadonlyMap<HtmlElement, DraftRange>;
}

/** Drafts the blocks of a page's body. Throws `ReadingError` (`too_large`). */
export const draftsOf = (body: HtmlElement, links: NoteLinks, limits: ReadingLimits): DraftedPage => {
  const walk = new Walk(body, links, limits);
  walk.children({ element: body, aside: false, inLink: false, inBold: false, listDepth: -1 });
  return { drafts: walk.drafts, ranges: walk.ranges };
};
