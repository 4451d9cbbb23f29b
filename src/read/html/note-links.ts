import type { HtmlElement } from './element.js';
import type { Page } from './page.js';
import { normaliseWords } from './words.js';

/** Which of a page's links are footnote marks, which lead back from a footnote, and where footnotes begin. */
export interface NoteLinks {
  /** Links and raised texts that are marks, with their labels. */
  readonly marks: ReadonlyMap<HtmlElement, string>;
  /** Links in a footnote that lead back to its mark. */
  readonly backLinks: ReadonlySet<HtmlElement>;
  /** Elements that a mark leads to, with the mark's label. */
  readonly targets: ReadonlyMap<HtmlElement, string>;
}

const LABEL = /^[[(]?\s*(\d{1,3}|[a-z]|[ivx]{1,5}|[*†‡§]{1,3})\s*[\])]?$/i;
const BACK = /^(?:↩|↑|⇑|\^|⏎|back|return|jump up|↩︎)/i;
const NOTE_ADDRESS = /#.*(?:fn|note|ftn|ref|edn)/i;

/** The text of an element, without looking deeper than a mark is. */
const textOf = (element: HtmlElement, depth = 0): string =>
  depth > 4 || element.length > 40
    ? ''
    : element.children.map((child) => (child.kind === 'text' ? child.text : textOf(child, depth + 1))).join('');

/** The label that a short text is (`[15]`, `(a)`, `*`), null for other texts. */
export const labelOf = (text: string): string | null => LABEL.exec(normaliseWords(text))?.[1] ?? null;

const isRaised = (element: HtmlElement): boolean =>
  element.parent?.name === 'sup' || element.children.some((child) => child.kind === 'element' && child.name === 'sup');

const fragmentOf = (href: string): string | null => {
  const hash = href.indexOf('#');
  if (hash === -1 || hash === href.length - 1) return null;
  try {
    return decodeURIComponent(href.slice(hash + 1));
  } catch {
    return href.slice(hash + 1);
  }
};

/**
 * Pairs the links of a page with their targets. A mark leads down to its footnote; a link of the same look that leads up, or that
 * says 'back', is the way back to the mark.
 */
export const noteLinksOf = (page: Page): NoteLinks => {
  const marks = new Map<HtmlElement, string>();
  const backLinks = new Set<HtmlElement>();
  const targets = new Map<HtmlElement, string>();
  for (const element of page.elements) {
    const href = element.attributes['href'];
    if (element.name !== 'a' || href === undefined || element.length > 40) continue;
    const fragment = fragmentOf(href);
    if (fragment === null) continue;
    const target = page.byId.get(fragment);
    const words = normaliseWords(textOf(element));
    const label = labelOf(words);
    if (target && target.order < element.order && (BACK.test(words) || (label !== null && marks.size > 0))) {
      backLinks.add(element);
      continue;
    }
    if (label === null || !(href.startsWith('#') || NOTE_ADDRESS.test(href))) continue;
    if (!(isRaised(element) || /^[[(]/.test(words) || NOTE_ADDRESS.test(href))) continue;
    if (target && target.order < element.order) continue;
    marks.set(element, label);
    if (target && !targets.has(target)) targets.set(target, label);
  }
  return { marks, backLinks, targets };
};
