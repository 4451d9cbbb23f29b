import type { Anchor } from '../document/anchor.js';
import type { SectionPart } from './section.js';

/** Longest line that can be the heading of a part. */
const LONGEST = 120;

const PARTS: readonly (readonly [SectionPart, RegExp])[] = [
  ['contents', /^(?:table of )?contents(?: page)?$/],
  ['notes_to_editors', /^(?:notes? (?:to|for) (?:the )?editors?|editors?'? notes?|[\W_]*ends[\W_]*)$/],
  ['foreword', /^(?:chief inspector's )?foreword(?: by .{1,60})?$/],
  [
    'methodology',
    /^(?:(?:annexe?|appendix) ?\w{0,3} ?[-:.]? ?)?(?:our |the |inspection )?(?:methodology(?: and .{1,60})?|ratings? explained|how we inspect\w*|how we rate.{0,40}|about (?:this|the) inspection|information about (?:this|the) inspection)$/,
  ],
  ['annexe', /^(?:data )?(?:annexe?|appendix|appendices|annexes)(?: ?[-:.]? ?[\w' ,():&-]{0,100})?$/],
  [
    'recommendations',
    /^(?:(?:our|the|summary of|key|main|list of) )?recommendations(?: to .{1,60}| for .{1,60})?$|^what needs to improve.{0,60}$|^what do(?:es)? .{3,60} need to improve\??$/,
  ],
  ['contextual_facts', /^(?:contextual (?:facts|information|data)|key facts|facts and figures)$/],
  [
    'ratings',
    /^(?:(?:our|the|summary of|table of|overall|inspection) )?(?:ratings?|judgements?|scores?)(?: summary| table| and scores?)?$/,
  ],
  [
    'summary',
    /^(?:(?:executive|inspection|key) )?summary(?: of (?:the )?(?:inspection |key )?findings)?$|^(?:overall|key|main) findings$|^at a glance$/,
  ],
  ['background', /^background(?: (?:and context|information|to .{1,60}))?$|^context$/],
  ['summary', /^introduction$/],
  [
    'other',
    /^(?:acknowledge?ments|glossary(?: of .{1,40})?|(?:further|more|additional) information|references|footnotes|contact(?: details| us)?)$/,
  ],
];

/** A part's heading at the start of a block: which part, and where the heading's words are. */
export interface PartHeading {
  readonly part: SectionPart;
  readonly at: Anchor;
}

const plain = (line: string): string =>
  line
    .replace(/[\u2018\u2019`]/g, "'")
    .replace(/\p{Pd}/gu, '-')
    .replace(/[*_#|]+/g, ' ')
    .replace(/\(back to top\)/gi, '')
    .replace(/[.\s]*\d{0,3}$/, '')
    .replace(/^\s*\d{1,2}[.)]?\s+/, '')
    .replace(/\s+/g, ' ')
    .replace(/[:.\s]+$/, '')
    .trim()
    .toLowerCase();

/**
 * The part of a report or release that a line heads ('Annexe 1: Methodology', '– ENDS –'), null for any other line. Trailing
 * page numbers, dot leaders and 'Back to top' links are looked past. Only the first line is looked at.
 */
export const partHeadingAt = (text: string, at: Anchor): PartHeading | null => {
  const start = at.start + Math.max(0, text.slice(at.start, at.end).search(/\S/));
  const breakAt = text.slice(start, Math.min(at.end, start + LONGEST + 1)).search(/[\n\r]/);
  const end = breakAt < 0 ? at.end : start + breakAt;
  if (end - start > LONGEST || end <= start) return null;
  const line = plain(text.slice(start, end));
  const found = PARTS.find(([, pattern]) => pattern.test(line));
  return found ? { part: found[0], at: { start, end } } : null;
};
