import { isUnitBefore, toSuperscript } from '../superscripts.js';
import { type HtmlElement, type HtmlNode, leadsElsewhere } from './element.js';
import { labelOf, type NoteLinks } from './note-links.js';
import { EMPTY, joinWords, type RichText, type WordMark } from './rich-text.js';
import { normaliseBlanks, normaliseWords } from './words.js';

/** Words of an inline stretch: a line for each `<br>`, empty ones between paragraphs, and what it has besides words. */
export interface InlineText {
  readonly lines: readonly RichText[];
  /** Descriptions of its pictures, those without one left out. */
  readonly pictures: readonly string[];
  /** The label of the footnote that the stretch is, if a mark leads to an element in it. */
  readonly note: string | null;
}

const BOLD = new Set(['b', 'strong', 'th']);
const ORDINAL = /^(?:st|nd|rd|th|er|re|e)$/i;
const BACK_TO_TOP = /^[([]?\s*(?:back|return) to (?:the )?top\s*[)\]]?$/i;
const BOLD_STYLE = /font-weight\s*:\s*(?:bold|[6-9]00)/i;

/** Gathers inline nodes into lines of words. */
class Gatherer {
  readonly #links: NoteLinks;
  readonly #lines: RichText[] = [];
  readonly #pictures: string[] = [];
  #note: string | null = null;
  // Parts of the line and their sum of lengths: a string that grows would be copied at every look at its end.
  #parts: string[] = [];
  #length = 0;
  #tail = '';
  #marks: WordMark[] = [];
  #linked = 0;
  #bold = 0;

  constructor(links: NoteLinks) {
    this.#links = links;
  }

  add(node: HtmlNode, inLink: boolean, inBold: boolean): void {
    if (node.kind === 'text') {
      this.#words(node.text, inLink, inBold);
      return;
    }
    this.#note ??= this.#links.targets.get(node) ?? null;
    if (this.#links.backLinks.has(node)) return;
    const mark = this.#links.marks.get(node);
    if (mark !== undefined) {
      this.#mark(mark);
      return;
    }
    switch (node.name) {
      case 'br':
        this.#break();
        return;
      case 'img':
        this.#picture(node);
        return;
      case 'button':
        if (!isLabel(node)) return;
        break;
      case 'sup':
        if (this.#raised(node)) return;
        break;
      case 'q':
        this.#words('“', inLink, inBold);
        this.#children(node, inLink, inBold);
        this.#words('”', inLink, inBold);
        return;
    }
    this.#children(node, inLink, inBold);
    // A block within a stretch of words, as in a cell or a heading, parts them.
    if (node.block) this.#words(' ', inLink, inBold);
  }

  finish(): InlineText {
    this.#break();
    return { lines: this.#lines, pictures: this.#pictures, note: this.#note };
  }

  #children(element: HtmlElement, inLink: boolean, inBold: boolean): void {
    const linked = inLink || leadsElsewhere(element);
    const bold = inBold || BOLD.has(element.name) || BOLD_STYLE.test(element.attributes['style'] ?? '');
    if (element.block) this.#words(' ', linked, bold);
    this.sequence(element.children, linked, bold);
  }

  /** Nodes one after another, with a blank where only the page's style sets two apart: a label and its value, two links. */
  sequence(nodes: readonly HtmlNode[], inLink: boolean, inBold: boolean): void {
    const before = this.#length;
    let previous: HtmlNode | null = null;
    for (const node of nodes) {
      if (node.kind === 'element' && previous?.kind === 'element') {
        const labelled = this.#length > before && /\p{L}:$/u.test(this.#tail);
        const links = node.name === 'a' && previous.name === 'a' && !this.#links.marks.has(node);
        if (labelled || links) this.#words(' ', inLink, inBold);
      }
      this.add(node, inLink, inBold);
      previous = node;
    }
  }

  #words(raw: string, inLink: boolean, inBold: boolean): void {
    let words = normaliseBlanks(raw);
    if (words.startsWith(' ') && (this.#tail === '' || this.#tail.endsWith(' '))) words = words.slice(1);
    this.#append(words);
    const visible = words.trim().length;
    if (inLink) this.#linked += visible;
    if (inBold) this.#bold += visible;
  }

  #append(words: string): void {
    if (words === '') return;
    this.#parts.push(words);
    this.#length += words.length;
    this.#tail = (this.#tail + words.slice(-4)).slice(-4);
  }

  #mark(label: string): void {
    const raised = toSuperscript(label);
    // Two marks in a row would read as one number.
    if (this.#marks.at(-1)?.end === this.#length && this.#length > 0) this.#append(' ');
    this.#marks.push({ label, start: this.#length, end: this.#length + raised.length });
    this.#append(raised);
  }

  /** Words that are set above the line: footnote marks and powers are written as such, ordinals and signs as plain letters. */
  #raised(element: HtmlElement): boolean {
    const words = normaliseWords(textWithin(element));
    if (words === '' || ORDINAL.test(words)) return false;
    if (element.children.some((child) => child.kind === 'element' && this.#links.marks.has(child))) return false;
    if (/^[23]$/.test(words) && isUnitBefore(this.#tail)) {
      this.#append(toSuperscript(words));
      return true;
    }
    const labels = words.split(/\s*[,;]\s*|\s+/).map(labelOf);
    if (labels.length > 4 || labels.some((label) => label === null || /^[a-z]{2,}$/i.test(label))) return false;
    for (const [index, label] of labels.entries()) {
      if (index > 0) this.#append(' ');
      if (label !== null) this.#mark(label);
    }
    return true;
  }

  #picture(element: HtmlElement): void {
    const description = normaliseWords(element.attributes['alt'] ?? '');
    if (description !== '') this.#pictures.push(description);
  }

  #break(): void {
    const text = this.#parts.join('').trimEnd();
    if (text === '') {
      // Two breaks in a row part paragraphs.
      if (this.#lines.length > 0) this.#lines.push(EMPTY);
    } else {
      this.#lines.push({
        text,
        marks: this.#marks.filter(({ end }) => end <= text.length),
        linked: Math.min(this.#linked, text.length),
        bold: Math.min(this.#bold, text.length),
      });
    }
    this.#parts = [];
    this.#length = 0;
    this.#tail = '';
    this.#marks = [];
    this.#linked = 0;
    this.#bold = 0;
  }
}

/** Whether a button is the words of a heading or of a panel's title, rather than something to press. */
const isLabel = (button: HtmlElement): boolean =>
  button.attributes['aria-expanded'] !== undefined || /^h[1-6]$|^summary$|^dt$/.test(button.parent?.name ?? '');

const textWithin = (element: HtmlElement): string =>
  element.length > 40
    ? ''
    : element.children.map((child) => (child.kind === 'text' ? child.text : textWithin(child))).join('');

/** Gathers the words of inline nodes, or of any nodes as if they were inline. */
export const inlineText = (
  nodes: readonly HtmlNode[],
  links: NoteLinks,
  inLink = false,
  inBold = false,
): InlineText => {
  const gatherer = new Gatherer(links);
  gatherer.sequence(nodes, inLink, inBold);
  return gatherer.finish();
};

/** Lines as one, with blanks between. */
export const oneLine = ({ lines }: InlineText): RichText => joinWords(lines, ' ');

/** Takes a link back to the top from the end of words; the link's own words are the second part. */
export const withoutBackToTop = (rich: RichText): readonly [words: RichText, link: string | null] => {
  const tail = /\s*[([]?\s*(?:back|return) to (?:the )?top\s*[)\]]?$/i.exec(rich.text);
  if (!tail || BACK_TO_TOP.test(rich.text)) return [rich, null];
  const { index } = tail;
  return [
    { ...rich, text: rich.text.slice(0, index), marks: rich.marks.filter(({ end }) => end <= index) },
    tail[0].trim(),
  ];
};
