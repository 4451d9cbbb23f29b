import { boilerplateOf, opensAnotherMatter } from '../boilerplate.js';
import { type Draft, linkedShare, wordsOf } from './draft.js';
import { closest, contains, type HtmlElement, roleOf } from './element.js';
import type { Page } from './page.js';
import type { DraftedPage, DraftRange } from './walk.js';

const unlinked = ({ length, linked }: HtmlElement): number => length - linked;

/** The element that holds a page's content, as its landmarks say; null where they say nothing that its text bears out. */
export const contentRoot = ({ body, elements }: Page): HtmlElement | null => {
  const largest = (role: string): HtmlElement | null =>
    elements
      .filter((element) => roleOf(element) === role)
      .reduce<HtmlElement | null>((best, element) => (best && best.length >= element.length ? best : element), null);
  const main = largest('main');
  if (main && unlinked(main) >= Math.min(unlinked(body) * 0.25, 2_000)) return main;
  const article = largest('article');
  return article && unlinked(article) >= unlinked(body) * 0.5 ? article : null;
};

const LONGEST_DATE_LINE = 120;
const DATE_LINE =
  /\b\d{1,2}(?:st|nd|rd|th)?\s+(?:of\s+)?(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?,?\s+\d{4}\b|\b(?:january|february|march|april|may|june|july|august|september|october|november|december)\s+(?:\d{1,2},?\s+)?\d{4}\b|\b\d{1,2}\/\d{1,2}\/\d{2,4}\b|\b\d{4}-\d{2}-\d{2}\b|^(?:first )?published\b/i;

/** Whether a line gives a date, as the one beside a title does. */
export const isDateLine = (words: string): boolean => words.length <= LONGEST_DATE_LINE && DATE_LINE.test(words);

const isProse = (draft: Draft): boolean =>
  (draft.kind === 'paragraph' || draft.kind === 'list_item') &&
  draft.words.text.length >= 60 &&
  linkedShare(draft) < 0.5;

const proseLength = (draft: Draft): number => (isProse(draft) ? wordsOf(draft).length : 0);

/** An address that a link leads to, in or around an element; scripts' placeholders don't count. */
const realAddress = (element: HtmlElement, depth = 0): boolean => {
  const href = element.attributes['href'] ?? '';
  if (element.name === 'a' && href !== '' && !href.startsWith('#') && !/^javascript:/i.test(href)) return true;
  return depth < 6 && element.children.some((child) => child.kind === 'element' && realAddress(child, depth + 1));
};

const isTeaserHeading = (draft: Draft): boolean =>
  draft.kind === 'heading' &&
  draft.level > 1 &&
  linkedShare(draft) > 0.8 &&
  (realAddress(draft.element) || closest(draft.element, (candidate) => candidate.name === 'a') !== null);

const SMALL_CARD = 700;
const NAMES_ACTIONS = /(?:^|[\s_-])(?:share|sharing|social|cookies?|consent|breadcrumbs?|skip)(?:$|[\s_-])/i;
const NAMES_COMMENTS =
  /^(?:comments?|comments?[_-](?:list|area|section|thread|wrapper)|commentlist|disqus_thread|respond)$/i;

const namesOf = (element: HtmlElement): string[] =>
  `${element.attributes['id'] ?? ''} ${element.attributes['class'] ?? ''}`.split(/\s+/).filter((name) => name !== '');

/** Judges which of a page's drafts are content. Each step only takes away, and says why in its name. */
class Judgement {
  readonly #drafts: readonly Draft[];
  readonly #root: HtmlElement | null;
  readonly #body: HtmlElement;
  readonly #title: number | null;
  readonly #titleElement: HtmlElement | null;
  readonly #prose: number;
  readonly #ranges: ReadonlyMap<HtmlElement, DraftRange>;
  readonly content: boolean[];

  constructor(page: Page, { drafts, ranges }: DraftedPage, root: HtmlElement | null, title: number | null) {
    this.#drafts = drafts;
    this.#ranges = ranges;
    this.#root = root;
    this.#body = page.body;
    this.#title = title;
    this.#titleElement = title === null ? null : (drafts[title]?.element ?? null);
    this.#prose = drafts.reduce((sum, draft) => sum + proseLength(draft), 0);
    this.content = drafts.map((draft, index) => index === title || !draft.aside || draft.kind === 'footnote');
  }

  #holdsTitle(element: HtmlElement): boolean {
    return this.#titleElement !== null && contains(element, this.#titleElement);
  }

  #drop(from: number, to: number, except: (draft: Draft) => boolean = () => false): void {
    for (let index = from; index < to; index += 1) {
      const draft = this.#drafts[index];
      if (draft && index !== this.#title && draft.kind !== 'footnote' && !except(draft)) this.content[index] = false;
    }
  }

  #dropWithin(element: HtmlElement): void {
    const range = this.#ranges.get(element);
    if (range && !this.#holdsTitle(element)) this.#drop(range.from, range.to);
  }

  outsideTheRoot(): void {
    const root = this.#root;
    if (!root) return;
    for (const [index, draft] of this.#drafts.entries()) {
      if (contains(root, draft.element)) continue;
      const near =
        this.#title !== null && index > this.#title && index <= this.#title + 3 && !this.#inRoot(this.#title);
      if (near && isDateLine(wordsOf(draft))) continue;
      this.#drop(index, index + 1);
    }
  }

  #inRoot(index: number): boolean {
    const draft = this.#drafts[index];
    return this.#root !== null && draft !== undefined && contains(this.#root, draft.element);
  }

  /** What stands above the title, but for a date just above it; nothing, if most of the text stands above it. */
  beforeTheTitle(): void {
    if (this.#title === null) return;
    const before = this.#drafts.slice(0, this.#title).reduce((sum, draft) => sum + proseLength(draft), 0);
    if (before > this.#prose * 0.4) return;
    const title = this.#title;
    const near = new Set(this.#drafts.slice(Math.max(0, title - 4), title));
    this.#drop(
      0,
      title,
      (draft) => near.has(draft) && draft.kind === 'paragraph' && !draft.aside && isDateLine(wordsOf(draft)),
    );
  }

  boilerplate(): void {
    let read = 0;
    let rest = this.#prose;
    for (const [index, draft] of this.#drafts.entries()) {
      rest -= proseLength(draft);
      if (!this.content[index]) continue;
      const kind = draft.kind === 'table' ? null : boilerplateOf(wordsOf(draft));
      if (kind === 'tail' && read >= 2) {
        this.#drop(index, rest < this.#prose * 0.4 ? this.#drafts.length : index + 1);
      } else if (kind !== null) {
        this.#drop(index, index + 1);
      }
      if (proseLength(draft) > 0) read += 1;
    }
  }

  links(): void {
    for (const [index, draft] of this.#drafts.entries()) {
      const share =
        draft.kind === 'list_item' ? draft.list.linked / Math.max(1, draft.list.length) : linkedShare(draft);
      const most = draft.kind === 'list_item' ? 0.6 : 0.75;
      if (draft.kind !== 'heading' && share > most) this.#drop(index, index + 1);
    }
  }

  teasers(): void {
    let previous = false;
    for (const [index, draft] of this.#drafts.entries()) {
      if (draft.kind !== 'heading') continue;
      const teaser = index !== this.#title && isTeaserHeading(draft);
      if (teaser) {
        this.#drop(index, index + 1);
        let card: HtmlElement | null = null;
        for (let at = draft.element.parent; at && at.length < SMALL_CARD && !this.#holdsTitle(at); at = at.parent)
          card = at;
        if (card) this.#dropWithin(card);
        if (previous) this.#drop(index, this.#nextHeading(index));
      }
      previous = teaser;
    }
  }

  #nextHeading(index: number): number {
    let next = index + 1;
    while (next < this.#drafts.length && this.#drafts[next]?.kind !== 'heading') next += 1;
    return next;
  }

  /** Other stories and readers' comments, from their heading on: the part of the page that it opens, else up to the next heading. */
  otherMatters(): void {
    const from = this.#title ?? 0;
    const lastProse = this.#drafts.findLastIndex((draft, index) => this.content[index] === true && isProse(draft));
    for (let index = from + 1; index < this.#drafts.length; index += 1) {
      const draft = this.#drafts[index];
      if (!draft || !this.content[index] || !(isHeadingLike(draft) || this.#labelsLinks(index))) continue;
      const matter = opensAnotherMatter(wordsOf(draft));
      if (matter === null || (draft.kind === 'heading' && draft.level === 1)) continue;
      const part = this.#partOf(draft.element, matter);
      if (part) this.#dropWithin(part);
      const end = part ? index + 1 : this.#endOfTeasers(index);
      this.#drop(index, lastProse >= end && !(matter === 'comments' && !part) ? end : this.#drafts.length);
    }
  }

  /** Whether a draft is a few words with a link right after them: the label of a list of other stories. */
  #labelsLinks(index: number): boolean {
    const draft = this.#drafts[index];
    const next = this.#drafts[index + 1];
    return (
      draft?.kind === 'paragraph' && draft.words.text.length <= 40 && next !== undefined && linkedShare(next) > 0.5
    );
  }

  /** The largest element around a heading that holds neither the title nor much of the page's text. */
  #partOf(heading: HtmlElement, matter: 'related' | 'comments'): HtmlElement | null {
    let part: HtmlElement | null = null;
    for (let at = heading.parent; at && at !== this.#body && at !== this.#root; at = at.parent) {
      if (this.#holdsTitle(at)) break;
      const large = unlinked(at) > Math.max(800, unlinked(this.#body) * 0.15);
      if (large && matter === 'related') break;
      part = at;
    }
    return part;
  }

  /** Where the short lines under a heading end. */
  #endOfTeasers(index: number): number {
    for (let at = index + 1; at < this.#drafts.length; at += 1) {
      const draft = this.#drafts[at];
      if (!draft || draft.kind === 'heading' || draft.kind === 'table') return at;
      if (isProse(draft) && /[.!?]["”’')]*$/.test(wordsOf(draft))) return at;
    }
    return this.#drafts.length;
  }

  asides(elements: readonly HtmlElement[]): void {
    for (const element of elements) {
      if (roleOf(element) !== 'complementary') continue;
      const { from, to } = this.#ranges.get(element) ?? { from: 0, to: 0 };
      const held = this.#drafts.slice(from, to);
      const headed = held.some((draft) => isHeadingLike(draft) && opensAnotherMatter(wordsOf(draft)) !== null);
      if (headed || element.linked > element.length * 0.3) this.#dropWithin(element);
    }
  }

  /** Parts whose names say what they are, where their looks agree: short rows of actions, and comments below the content. */
  named(elements: readonly HtmlElement[]): void {
    const titleOrder = this.#titleElement?.order ?? -1;
    for (const element of elements) {
      if (!element.block || element.length === 0) continue;
      const names = namesOf(element);
      const actions = element.length < 400 && names.some((name) => NAMES_ACTIONS.test(name));
      const comments = titleOrder >= 0 && element.order > titleOrder && names.some((name) => NAMES_COMMENTS.test(name));
      if (actions || comments) this.#dropWithin(element);
    }
  }

  /** Headings under which only links to elsewhere stand. */
  emptyHeadings(): void {
    let below: Draft | null = null;
    let content = false;
    let links = false;
    for (let index = this.#drafts.length - 1; index >= 0; index -= 1) {
      const draft = this.#drafts[index];
      if (!draft) continue;
      if (draft.kind !== 'heading') {
        if (this.content[index]) content = true;
        else if (!draft.aside && linkedShare(draft) > 0.5) links = true;
        continue;
      }
      const deeper = below?.kind === 'heading' && below.level > draft.level;
      if (links && !content && !deeper && draft.level > 1) this.#drop(index, index + 1);
      if (this.content[index]) below = draft;
      content = false;
      links = false;
    }
  }
}

/** A heading, or a short line in bold that serves as one. */
const isHeadingLike = (draft: Draft): boolean =>
  draft.kind === 'heading' ||
  (draft.kind === 'paragraph' && draft.words.text.length <= 60 && draft.words.bold >= draft.words.text.length * 0.8);

/**
 * Tells content from furniture: for each draft whether it is content. It goes by landmarks, by place around the title, by the share
 * of links, and by words; names of classes count only where the looks agree. A page that would be left without content keeps all
 * that is not marked as navigation.
 */
export const contentOf = (
  page: Page,
  drafted: DraftedPage,
  root: HtmlElement | null,
  title: number | null,
): boolean[] => {
  const { drafts } = drafted;
  const judgement = new Judgement(page, drafted, root, title);
  judgement.outsideTheRoot();
  judgement.beforeTheTitle();
  judgement.asides(page.elements);
  judgement.named(page.elements);
  judgement.links();
  judgement.teasers();
  judgement.otherMatters();
  judgement.boilerplate();
  judgement.emptyHeadings();
  const length = drafts.reduce((sum, draft, index) => sum + (judgement.content[index] ? wordsOf(draft).length : 0), 0);
  return length >= 20 ? judgement.content : drafts.map((draft) => !draft.aside);
};
