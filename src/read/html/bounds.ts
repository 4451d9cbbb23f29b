import { ReadingError } from '../../document/reading-error.js';
import type { ReadingLimits } from '../limits.js';

const VOID = new Set('area base br col embed hr img input link meta param source track wbr'.split(' '));
const RAW = new Set(['script', 'style', 'textarea', 'title', 'xmp', 'iframe', 'noembed', 'noframes']);
const FORMATTING = new Set('a b big code em font i nobr s small strike strong tt u'.split(' '));
/** Elements that end tags of other names don't reach across, as the HTML standard's 'in scope' has it. */
const SCOPE = new Set('td th table caption html button object template marquee applet select'.split(' '));
const CLOSED_BY_ITSELF = new Set('p li dt dd option tr td th thead tbody tfoot'.split(' '));

/** How many times formatting elements may have to be built anew in later blocks; the parser does so for each one that is open. */
const REBUILDING = 3_000_000;

const tooLarge = (message: string): ReadingError => new ReadingError('too_large', message);

/**
 * Walks a page's tags once and throws `ReadingError` (`too_large`) where a parser that follows the HTML standard would take time or
 * memory out of proportion: too many tags, too deep nesting, formatting elements left open before many blocks. An estimate that
 * follows the standard's rules loosely: it keeps its own list of open elements, so it takes time in proportion to the text
 * times the greatest depth.
 */
export const checkBounds = (text: string, limits: ReadingLimits): void => {
  const open: string[] = [];
  let tags = 0;
  let formatting = 0;
  let rebuilding = 0;
  let at = text.indexOf('<');
  while (at !== -1) {
    if (text.startsWith('<!--', at)) {
      const end = text.indexOf('-->', at + 4);
      at = end === -1 ? -1 : text.indexOf('<', end);
      continue;
    }
    const closing = text.charAt(at + 1) === '/';
    const name = tagName(text, closing ? at + 2 : at + 1);
    if (name === '') {
      at = text.indexOf('<', at + 1);
      continue;
    }
    tags += 1;
    if (tags > limits.nodes) throw tooLarge(`The page has more than ${limits.nodes} tags.`);
    if (closing) {
      if (close(open, name) && FORMATTING.has(name)) formatting = Math.max(0, formatting - 1);
    } else if (RAW.has(name)) {
      const end = indexOfEndTag(text, name, at + name.length);
      at = end === -1 ? -1 : end;
      continue;
    } else if (!VOID.has(name)) {
      if (FORMATTING.has(name)) formatting += 1;
      else rebuilding += formatting;
      if (rebuilding > REBUILDING) throw tooLarge('The page leaves too many formatting elements open.');
      if (CLOSED_BY_ITSELF.has(name) && open.at(-1) === name) open.pop();
      open.push(name);
      if (open.length > limits.depth) throw tooLarge(`The page's elements are nested more than ${limits.depth} deep.`);
    }
    at = text.indexOf('<', at + 1);
  }
};

const tagName = (text: string, from: number): string => {
  let end = from;
  while (end < from + 40 && /[a-zA-Z0-9:-]/.test(text.charAt(end))) end += 1;
  const name = text.slice(from, end).toLowerCase();
  return /^[a-z]/.test(name) ? name : '';
};

/** Where the end tag of an element with raw text begins; -1 if it has none. */
const indexOfEndTag = (text: string, name: string, from: number): number => {
  const pattern = new RegExp(`</${name}[\\s/>]`, 'gi');
  pattern.lastIndex = from;
  return pattern.exec(text)?.index ?? -1;
};

/** Takes the innermost open element of a name away, with what is open within it; false if none is in scope. */
const close = (open: string[], name: string): boolean => {
  for (let index = open.length - 1; index >= 0; index -= 1) {
    const candidate = open[index] ?? '';
    if (candidate === name) {
      if (FORMATTING.has(name)) open.splice(index, 1);
      else open.length = index;
      return true;
    }
    if (SCOPE.has(candidate) && !SCOPE.has(name) && !CLOSED_BY_ITSELF.has(name)) return false;
  }
  return false;
};
