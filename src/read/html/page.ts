import { load } from 'cheerio';
import { ReadingError } from '../../document/reading-error.js';
import type { ReadingLimits } from '../limits.js';
import { checkBounds } from './bounds.js';
import { type HtmlElement, type HtmlNode, leadsElsewhere } from './element.js';
import { type PageProperties, propertiesOf } from './properties.js';

/** A parsed page: its visible elements, and what its head says of it. */
export interface Page {
  readonly body: HtmlElement;
  readonly properties: PageProperties;
  /** Elements by their `id`, or an anchor's `name`. */
  readonly byId: ReadonlyMap<string, HtmlElement>;
  /** All elements in document order. */
  readonly elements: readonly HtmlElement[];
}

const DROPPED = new Set(
  (
    'script style template noscript head iframe frame frameset object embed canvas video audio select option textarea input ' +
    'datalist link meta base map area progress meter param source track title'
  ).split(' '),
);

const BLOCKS = new Set(
  (
    'address article aside blockquote body br-block center dd details dialog dir div dl dt fieldset figcaption figure footer form h1 h2 h3 ' +
    'h4 h5 h6 header hgroup hr html legend li main menu nav ol p pre search section summary table tbody td tfoot th thead tr ul caption'
  ).split(' '),
);

const ROLES: Readonly<Record<string, string>> = {
  table: 'table',
  grid: 'table',
  treegrid: 'table',
  row: 'tr',
  rowgroup: 'tbody',
  cell: 'td',
  gridcell: 'td',
  columnheader: 'th',
  rowheader: 'th',
  list: 'ul',
  listitem: 'li',
};

/** What the parser gives, as far as it is looked at here. */
interface ParsedNode {
  readonly type: string;
  readonly name?: string;
  readonly data?: string;
  readonly attribs?: Readonly<Record<string, string>>;
  readonly children?: readonly ParsedNode[];
}

const nameOf = (node: ParsedNode): string => {
  const name = (node.name ?? '').toLowerCase();
  const role = (node.attribs?.['role'] ?? '').trim().toLowerCase();
  if (role === 'heading') return `h${/^[1-6]$/.exec(node.attribs?.['aria-level'] ?? '')?.[0] ?? '2'}`;
  return /^(?:div|span|section|p|header|b|strong)$/.test(name) ? (ROLES[role] ?? name) : name;
};

const HIDING_STYLE = /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden)/i;

const isHidden = (node: ParsedNode): boolean => {
  const { attribs = {} } = node;
  return attribs['hidden'] !== undefined || HIDING_STYLE.test(attribs['style'] ?? '');
};

/** The longest text that `aria-hidden` drops: scripts set it on whole panels, icons and marks are short. */
const LONGEST_ICON = 200;

interface Building {
  readonly limits: ReadingLimits;
  readonly elements: HtmlElement[];
  readonly byId: Map<string, HtmlElement>;
  order: number;
}

const pictureOf = (node: ParsedNode): ParsedNode | null => {
  const label = node.attribs?.['aria-label'] ?? (node.name === 'svg' ? svgTitle(node) : undefined);
  return label === undefined ? null : { type: 'tag', name: 'img', attribs: { alt: label }, children: [] };
};

const svgTitle = (node: ParsedNode): string | undefined =>
  node.children?.find(({ name }) => name === 'title')?.children?.find(({ type }) => type === 'text')?.data;

const build = (node: ParsedNode, parent: HtmlElement | null, depth: number, building: Building): HtmlElement | null => {
  if (depth > building.limits.depth * 2)
    throw new ReadingError('too_large', "The page's elements are nested too deep.");
  const name = nameOf(node);
  if (DROPPED.has(name) || isHidden(node)) return null;
  if (name === 'svg' || (node.attribs?.['role'] === 'img' && name !== 'img')) {
    const picture = pictureOf(node);
    return picture ? build(picture, parent, depth, building) : null;
  }
  const children: HtmlNode[] = [];
  const element = {
    kind: 'element' as const,
    name,
    attributes: node.attribs ?? {},
    children,
    parent,
    order: building.order,
    end: building.order + 1,
    block: BLOCKS.has(name),
    length: 0,
    linked: 0,
  };
  building.order += 1;
  const place = building.elements.length;
  building.elements.push(element);
  const elsewhere = leadsElsewhere(element);
  for (const child of node.children ?? []) {
    if (child.type === 'text') {
      const text = child.data ?? '';
      children.push({ kind: 'text', text });
      element.length += text.replace(/\s+/g, ' ').trim().length;
      continue;
    }
    if (child.children === undefined || child.name === undefined) continue;
    const built = build(child, element, depth + 1, building);
    if (!built) continue;
    children.push(built);
    element.length += built.length;
    element.linked += built.linked;
    if (built.block) element.block = true;
  }
  if (elsewhere) element.linked = element.length;
  element.end = building.order;
  if (element.attributes['aria-hidden'] === 'true' && element.length <= LONGEST_ICON) {
    building.elements.length = place;
    return null;
  }
  for (const id of [element.attributes['id'], name === 'a' ? element.attributes['name'] : undefined]) {
    if (id !== undefined && id !== '' && !building.byId.has(id)) building.byId.set(id, element);
  }
  return element;
};

/** Parses a page as a browser would, within the limits. Throws `ReadingError` (`too_large`, `no_text`). */
export const parsePage = (text: string, limits: ReadingLimits): Page => {
  checkBounds(text, limits);
  const query = load(text);
  const root: ParsedNode | undefined = query('body').get(0) ?? query('html').get(0);
  const building: Building = { limits, elements: [], byId: new Map(), order: 0 };
  const body = root ? build(root, null, 0, building) : null;
  if (!body) throw new ReadingError('no_text', 'The page has no body with text.');
  return { body, properties: propertiesOf(query), byId: building.byId, elements: building.elements };
};
