/** An element of a page as the reader needs it: without scripts, styles, comments and what the page itself hides. */
export interface HtmlElement {
  readonly kind: 'element';
  /** Lower case; a role that stands for an element (`role="row"`) is read as that element. */
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly HtmlNode[];
  readonly parent: HtmlElement | null;
  /** Place in document order; what is within it has places from `order` up to, and not including, `end`. */
  readonly order: number;
  readonly end: number;
  /** Whether it is a block, or holds one. */
  readonly block: boolean;
  /** Characters of text within it, and how many of them are links that lead elsewhere. */
  readonly length: number;
  readonly linked: number;
}

export interface HtmlText {
  readonly kind: 'text';
  readonly text: string;
}

export type HtmlNode = HtmlElement | HtmlText;

/** Whether `inner` is `outer` or stands within it. */
export const contains = (outer: HtmlElement, inner: HtmlElement): boolean =>
  inner.order >= outer.order && inner.order < outer.end;

/** The nearest of an element's ancestors, itself included, for which `test` is true. */
export const closest = (element: HtmlElement | null, test: (candidate: HtmlElement) => boolean): HtmlElement | null => {
  for (let candidate = element; candidate; candidate = candidate.parent) if (test(candidate)) return candidate;
  return null;
};

/** Whether a link leads to another page: `#part` stays on this one, a bare `#` stands for an address that a script sets. */
export const leadsElsewhere = (element: HtmlElement): boolean => {
  const href = element.attributes['href'];
  return element.name === 'a' && href !== undefined && (href === '#' || !href.startsWith('#'));
};

/** An element's role: as stated, else what its name stands for among the landmarks. */
export const roleOf = (element: HtmlElement): string => {
  const stated = (element.attributes['role'] ?? '').trim().toLowerCase().split(/\s+/)[0] ?? '';
  if (stated !== '') return stated;
  const landmarks: Readonly<Record<string, string>> = {
    nav: 'navigation',
    main: 'main',
    aside: 'complementary',
    article: 'article',
    dialog: 'dialog',
    search: 'search',
  };
  return landmarks[element.name] ?? '';
};

/** Whether an element holds a heading. */
export const hasHeading = (element: HtmlElement): boolean =>
  element.children.some(
    (child) => child.kind === 'element' && child.block && (/^h[1-6]$/.test(child.name) || hasHeading(child)),
  );

/** The characters of an element as they stand in the source, `<br>` as a line break. */
export const rawText = (element: HtmlElement): string =>
  element.children
    .map((child) => (child.kind === 'text' ? child.text : child.name === 'br' ? '\n' : rawText(child)))
    .join('');
