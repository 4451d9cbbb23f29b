import { mayBeTitle, namesPart } from '../heading-lines.js';
import { isContentsHeading } from '../text/contents-list.js';
import { type Draft, wordsOf } from './draft.js';
import { contains, type HtmlElement } from './element.js';
import type { PageProperties } from './properties.js';

/** A sign with blanks on both sides, which parts a page's title from the site's name. */
const SEPARATOR = /\s(?:[|–—»•·-]|::?)\s/g;
const MOST_PARTS = 8;

const comparable = (text: string): string =>
  text
    .replace(/[‘’`´]/g, "'")
    .replace(/[“”]/g, '"')
    .replace(/\s+/g, ' ')
    .trim()
    .toLowerCase();

/** What a window's title may be without the site's name: each run of its parts, the longest first. */
const partsOf = (windowTitle: string, publisher: string | null): string[] => {
  const signs = [...windowTitle.matchAll(SEPARATOR)].map((match) => ({
    from: match.index,
    to: match.index + match[0].length,
  }));
  const parts = [0, ...signs.map(({ to }) => to)].map((start, index) => ({
    start,
    end: signs[index]?.from ?? windowTitle.length,
  }));
  const runs = new Set<string>([windowTitle]);
  for (let length = Math.min(parts.length, MOST_PARTS) - 1; length > 0; length -= 1) {
    for (let from = 0; from + length <= parts.length && from < MOST_PARTS; from += 1) {
      runs.add(windowTitle.slice(parts[from]?.start, parts[from + length - 1]?.end).trim());
    }
  }
  return [...runs].filter((run) => publisher === null || comparable(run) !== comparable(publisher));
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
  const isMain = (draft: Draft): boolean =>
    draft.kind === 'heading' && draft.level === 1 && !isLogo(draft) && !isPart(wordsOf(draft));
  const heading = find((draft) => isMain(draft) && within(draft)) ?? find(isMain);
  if (heading !== null) return heading;
  for (const title of stated) {
    const line = title.length > 15 ? find((draft) => comparable(wordsOf(draft)) === title) : null;
    if (line !== null) return line;
  }
  return openingLine(drafts, within);
};

const isPart = (words: string): boolean => namesPart(words) || isContentsHeading(words);

/** The first heading or line of the content that may be a title, if it comes before any running text. */
const openingLine = (drafts: readonly Draft[], within: (draft: Draft) => boolean): number | null => {
  for (const [index, draft] of drafts.entries()) {
    if (draft.aside || !within(draft) || (draft.kind !== 'heading' && draft.kind !== 'paragraph')) continue;
    const words = wordsOf(draft);
    if (isLogo(draft) || draft.words.linked > words.length / 2) continue;
    if (draft.kind === 'paragraph' && words.length > 200) return null;
    if (mayBeTitle(words) && !isPart(words) && (draft.kind === 'heading' || words.split(' ').length >= 4)) return index;
  }
  return null;
};

/** A page's title in words: as it stands on the page, else as its head has it without the site's name. */
export const titleWords = (title: Draft | null, properties: PageProperties): string | null => {
  if (title) return wordsOf(title);
  if (properties.sharedTitle) return properties.sharedTitle;
  if (!properties.windowTitle) return null;
  const parts = partsOf(properties.windowTitle, properties.publisher);
  return parts.find((part) => part !== properties.windowTitle) ?? properties.windowTitle;
};
