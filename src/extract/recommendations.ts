import { type Anchor, spanning } from '../document/anchor.js';
import type { Block } from '../document/blocks.js';
import type { SourceDocument } from '../document/source-document.js';
import { COUNT, countOf } from './numbers.js';
import type { Section } from './section.js';
import { sentencesIn } from './sentences.js';

/** A recommendation as read: its words without number and closing stop, and to whom it is addressed. */
export interface RecommendationStatement {
  readonly position: number;
  readonly text: string;
  readonly addressee: string | null;
  readonly at: Anchor;
}

/** How many recommendations the report says that it makes. */
export interface RecommendationCountStatement {
  readonly count: number;
  readonly at: Anchor;
}

export interface Recommendations {
  readonly recommendations: readonly RecommendationStatement[];
  readonly counts: readonly RecommendationCountStatement[];
}

const textOf = (document: SourceDocument, block: Block): string => document.text.slice(block.at.start, block.at.end);

const LABEL = /^\s*(?:[-–—•*▪◦·]\s*)?(?:(?:R|recommendation\s+)?(\d{1,2})\s*[.):]\s*|\(([a-z]|\d{1,2})\)\s*)?/iu;

const plain = (raw: string): string =>
  raw
    .replace(/[⁰¹²³⁴⁵⁶⁷⁸⁹]+|\[\d{1,3}\]/gu, '')
    .replace(/\*\*|__/gu, '')
    .replace(/\s+/gu, ' ')
    .replace(/(\p{L})- (?!(?:and|or)\b)(?=\p{Ll})/gu, '$1-')
    .trim();

/** The words of an item: without its number or bullet, and without the stop that closes it. */
const itemText = (raw: string): string =>
  plain(raw.replace(LABEL, ''))
    .replace(/[.;]$/u, '')
    .replace(/[,;]?\s+and$/u, '');

const addresseeIn = (raw: string): string | null => {
  const line = plain(raw);
  const match =
    /^(?:(?:to|for)\s+)?(?:the\s+)?(.{3,160}?)\s*(?:,\s*)?(?:\b(?:should|must|needs? to|is to|are to|working with .{3,60} should|in partnership with .{3,80} should)\b[^.?!]{0,60})?:\s*$/iu.exec(
      line,
    );
  const name = match?.[1];
  if (
    name === undefined ||
    /\brecommendations?\b|\bfollowing\b|\bnecessary\b|\bensure\b|\bwe\b|\bin order\b|\bto improve\b/iu.test(name)
  )
    return null;
  return name;
};

/** A heading that names whom the items below it are for, without a colon: 'The management board'. */
const addresseeHeading = (raw: string): string | null => {
  const line = plain(raw);
  if (/\brecommendations?\b/iu.test(line) || line.length > 120 || /[.?!]$/u.test(line)) return null;
  const withoutVerb = /^(?:the\s+)?(.{3,120}?)\s+should\b[^.]{0,30}$/iu.exec(line);
  if (withoutVerb?.[1] !== undefined) return withoutVerb[1];
  return /\b(?:service|team|board|partnership|council|police|constabulary|chair|manager|managers|trust|ministry|justice board|probation|inspectorate|commissioner|health|authority|department|head of)\b/iu.test(
    line,
  )
    ? line.replace(/^the\s+/iu, '').replace(/:$/u, '')
    : null;
};

interface Item {
  readonly text: string;
  readonly at: Anchor;
  /** Whether the words end as a whole item does. */
  readonly ended: boolean;
}

const COUNTED = new RegExp(
  `(${COUNT})\\s+(?:(?:further|new|key|specific|main|priority|important|following)\\s+){0,2}recommendations?\\b`,
  'giu',
);
const EARLIER =
  /\b(?:previous|last|earlier|prior|former|20\d\d)\b[^.]{0,60}\b(?:inspection|report|recommendations?)\b|\bimplement(?:ed)?\s+(?:all\s+)?(?:of\s+)?(?:the|those|these)\b|\bprogress\b/iu;

const countsInProse = (document: SourceDocument, block: Block): RecommendationCountStatement[] =>
  sentencesIn(document.text, block.at).flatMap((at) => {
    const sentence = document.text.slice(at.start, at.end);
    if (EARLIER.test(sentence)) return [];
    return [...sentence.matchAll(COUNTED)].flatMap((match) => {
      const count = countOf(match[1] ?? '');
      return count === null || count === 0 ? [] : [{ count, at }];
    });
  });

/** Words of a section on recommendations that are no recommendation: introductions and what follows the list. */
const INTRODUCES = /\brecommendations?\b|\bas a result of\b|\bwe believe\b/iu;

const tableItems = (document: SourceDocument, block: Extract<Block, { kind: 'table' }>): Item[] =>
  block.rows.flatMap((row) => {
    const cells = row.cells
      .map((cell) => ({ at: cell.at, text: document.text.slice(cell.at.start, cell.at.end).trim() }))
      .filter(({ text }) => text !== '');
    const [number, words] = cells;
    if (number === undefined || words === undefined || !/^\d{1,2}[.)]?$/u.test(number.text) || words.text.length < 15)
      return [];
    return [{ text: itemText(words.text), at: spanning(number.at, words.at), ended: true }];
  });

/**
 * The recommendations of a report, in order, from the sections of that name: list items, numbered paragraphs or rows of a
 * table, under the addressee that the line or heading above them names; an item that a page cut goes on in the next block.
 * Also every statement of how many recommendations are made, from those sections and from the introduction.
 */
export const findRecommendations = (document: SourceDocument, sections: readonly Section[]): Recommendations => {
  const items: (Item & { addressee: string | null })[] = [];
  const counts: RecommendationCountStatement[] = [];
  for (const section of sections) {
    if (section.part === 'foreword' || section.part === 'summary')
      for (const block of section.blocks)
        if (block.kind === 'paragraph') counts.push(...countsInProse(document, block));
    if (section.part !== 'recommendations') continue;
    let addressee: string | null = null;
    let listed = false;
    for (const block of section.blocks) {
      if (block.kind === 'footnote' || block.kind === 'figure') continue;
      const raw = textOf(document, block);
      if (block.kind === 'table') {
        for (const item of tableItems(document, block)) items.push({ ...item, addressee });
        continue;
      }
      const numbered = block.kind === 'list_item' || LABEL.exec(raw)?.[1] !== undefined;
      if (block.kind === 'heading' && block !== section.heading) {
        if (!numbered || addresseeIn(raw) !== null) {
          addressee = addresseeIn(raw) ?? addresseeHeading(raw) ?? addressee;
          continue;
        }
      }
      if (block.kind === 'heading' && !numbered) continue;
      if (!numbered) counts.push(...countsInProse(document, block));
      const named = numbered ? null : addresseeIn(raw);
      if (named !== null) {
        addressee = named;
        listed = true;
        continue;
      }
      if (/:\s*$/u.test(raw) && !numbered) {
        listed = true;
        continue;
      }
      const last = items.at(-1);
      const words = itemText(raw);
      const goesOn = last !== undefined && !last.ended && !numbered && /^[\p{Ll}(]/u.test(words);
      if (goesOn)
        items[items.length - 1] = {
          ...last,
          text: itemText(`${last.text} ${words}`),
          at: spanning(last.at, block.at),
          ended: /[.;]\s*$/u.test(raw),
        };
      else if (numbered || (listed && !INTRODUCES.test(words) && words.length > 15 && /^\p{Ll}/u.test(words)))
        items.push({ text: words, at: block.at, ended: /[.;]\s*$/u.test(raw), addressee });
    }
  }
  const recommendations = items
    .filter(({ text }) => text.length > 8)
    .map(({ text, addressee, at }, index) => ({ position: index + 1, text, addressee, at }));
  return { recommendations, counts };
};
