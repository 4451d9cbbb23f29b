import { type Draft, wordsOf } from './draft.js';
import { contains, type HtmlElement } from './element.js';
import type { PageProperties } from './properties.js';

const SEPARATOR = /\s+(?:[|–—»•·]|::?|-)\s+/;

const comparable = (text: string): string =>
  text
    .replace(/[‘’`´]/g, "'")
    .replace(/[“”]/g, '"')
    .replace(/\s+/g, ' ')
    .trim()
    .toLowerCase();

/** What a window's title may be without the site's name: each run of its parts, the longest first. */
const partsOf = (windowTitle: string, publisher: string | null): string[] => {
  const parts = windowTitle.split(SEPARATOR);
  const runs = new Set<string>([windowTitle]);
  for (let length = parts.length - 1; length > 0 && parts.length <= 8; length -= 1) {
    runs.add(reassembled(windowTitle, parts, 0, length));
    runs.add(reassembled(windowTitle, parts, parts.length - length, parts.length));
  }
  return [...runs].filter((run) => publisher === null || comparable(run) !== comparable(publisher));
};

/** The stretch of a title from one of its parts to another, with the separators as they stand. */
const reassembled = (title: string, parts: readonly string[], from: number, to: number): string => {
  const first = parts[from] ?? '';
  const last = parts[to - 1] ?? '';
  const start = from === 0 ? 0 : title.lastIndexOf(first);
  const end = title.indexOf(last, start) + last.length;
  return title.slice(start, end).trim();
};

const isCandidate = (draft: Draft): boolean =>
  !draft.aside && (draft.kind === 'heading' || draft.kind === 'paragraph') && draft.words.text.length <= 300;

/** Whether a heading is the site's name: a link and nothing else, at the head of every page. */
const isLogo = (draft: Draft): boolean =>
  draft.kind === 'heading' && draft.words.linked >= draft.words.text.length * 0.9;

/**
 * The place of the page's title among its drafts, null if none can be told: what the page's head calls its title, as a heading or
 * else as a line; else the first main heading of its content.
 */
export const titleIndex = (
  drafts: readonly Draft[],
  properties: PageProperties,
  root: HtmlElement | null,
): number | null => {
  const stated = [
    ...(properties.sharedTitle ? [properties.sharedTitle] : []),
    ...(properties.windowTitle ? partsOf(properties.windowTitle, properties.publisher) : []),
  ].map(comparable);
  const within = (draft: Draft): boolean => root === null || contains(root, draft.element);
  const find = (test: (draft: Draft) => boolean): number | null => {
    const found = drafts.findIndex((draft) => isCandidate(draft) && test(draft));
    return found === -1 ? null : found;
  };
  for (const title of stated) {
    if (title !== stated[0] && title.length <= 15) continue;
    const named = find((draft) => draft.kind === 'heading' && !isLogo(draft) && comparable(wordsOf(draft)) === title);
    if (named !== null) return named;
  }
  const isMain = (draft: Draft): boolean => draft.kind === 'heading' && draft.level === 1 && !isLogo(draft);
  const heading = find((draft) => isMain(draft) && within(draft)) ?? find(isMain);
  if (heading !== null) return heading;
  for (const title of stated) {
    const line = title.length > 15 ? find((draft) => comparable(wordsOf(draft)) === title) : null;
    if (line !== null) return line;
  }
  return find((draft) => draft.kind === 'heading' && draft.level === 2 && within(draft) && !isLogo(draft));
};

/** A page's title in words: as it stands on the page, else as its head has it without the site's name. */
export const titleWords = (title: Draft | null, properties: PageProperties): string | null => {
  if (title) return wordsOf(title);
  if (properties.sharedTitle) return properties.sharedTitle;
  if (!properties.windowTitle) return null;
  const parts = partsOf(properties.windowTitle, properties.publisher);
  return parts.find((part) => part !== properties.windowTitle) ?? properties.windowTitle;
};
