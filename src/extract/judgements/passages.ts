import type { Anchor } from '../../document/anchor.js';
import type { Block, Table } from '../../document/blocks.js';
import type { SourceDocument } from '../../document/source-document.js';
import type { Section, SectionPart } from '../section.js';
import type { JudgementContext } from './context.js';

/** A stretch of text that is read as one: a headline, a paragraph, an item of a list. */
export interface Passage {
  readonly kind: 'headline' | 'heading' | 'prose' | 'item' | 'note';
  readonly at: Anchor;
  readonly section: Section | null;
}

export interface TablePassage {
  readonly kind: 'table';
  readonly table: Table;
  readonly section: Section | null;
}

const READ_IN_REPORTS: ReadonlySet<SectionPart> = new Set(['foreword', 'summary', 'domain', 'standard', 'front']);
const UNREAD: ReadonlySet<SectionPart> = new Set(['contents', 'methodology', 'annexe', 'recommendations']);

/**
 * Words without which no sentence of a report gives a rating outright. Findings run over dozens of pages, and few of their
 * paragraphs speak of ratings: the others need not be taken apart word by word.
 */
const SPEAKS_OF_RATINGS =
  /\b(?:(?:re-?)?rat(?:e[ds]?|ings?)|judg(?:ed?|es|ing|e?ments?)|grad(?:e[ds]?|ings?)|done\s+well\s+enough\s+\d|(?:assessed|deemed|found)\s+(?:as|to\s+be|to\s+have\s+been)|overall\s+(?:effectiveness|judge?ment|grade)|(?:is|was|were|are|remain(?:s|ed)?|as)\s+(?:outstanding|good|requir(?:e[sd]?|ing)\s+improvement|inadequate|satisfactory|unsatisfactory|poor)\s*[.;,])|[‘'“"](?:outstanding|good|requir(?:e[sd]?|ing)\s+improvement|inadequate|satisfactory|unsatisfactory|poor)\b/i;

const overlaps = (a: Anchor, b: Anchor): boolean => a.start < b.end && b.start < a.end;

const isList = (block: Block): boolean => block.kind === 'list_item';

/** 'Appendix 1 – the report (PDF)' in a list of what can be downloaded: nothing below it is an annexe. */
const isLinked = ({ part, blocks }: Section): boolean => part === 'annexe' && blocks[0]?.kind === 'list_item';

/**
 * What of a document is read for judgements, in the order of the text. Of a release or an article: headline, text and notes,
 * but not what a page puts after its text. Of a report: foreword, summary and findings; its tables and headings are read by
 * the finder of its ratings.
 */
export const passagesOf = (document: SourceDocument, context: JudgementContext): (Passage | TablePassage)[] => {
  const { regions, sections } = context;
  const passages: (Passage | TablePassage)[] = [];
  const sectionOf = (at: Anchor): Section | null => sections.find((section) => overlaps(section.at, at)) ?? null;
  if (context.kind === 'report') {
    for (const section of sections) {
      if (!READ_IN_REPORTS.has(section.part)) continue;
      for (const block of section.blocks) {
        if (!SPEAKS_OF_RATINGS.test(document.text.slice(block.at.start, block.at.end))) continue;
        if (block.kind === 'paragraph') passages.push({ kind: 'prose', at: block.at, section });
        else if (isList(block)) passages.push({ kind: 'item', at: block.at, section });
      }
    }
    return passages;
  }
  const { title } = regions;
  const texts = [...regions.head, ...regions.opening, ...regions.body];
  const inText = (at: Anchor): boolean => texts.some((text) => overlaps(text, at));
  const inNotes = (at: Anchor): boolean => regions.notes.some((note) => overlaps(note, at));
  let titled = false;
  for (const block of document.blocks) {
    if (block.kind === 'furniture' || block.kind === 'figure' || block.kind === 'footnote') continue;
    const section = sectionOf(block.at);
    if (title && overlaps(title, block.at)) {
      if (!titled) passages.push({ kind: 'headline', at: title, section });
      titled = true;
      continue;
    }
    if (inNotes(block.at)) {
      if (block.kind === 'paragraph' || block.kind === 'list_item')
        passages.push({ kind: 'note', at: block.at, section });
      continue;
    }
    if (!inText(block.at)) continue;
    // Minutes and papers head a few lines 'Recommendations' and go on below them.
    const unread = section !== null && UNREAD.has(section.part) && section.part !== 'recommendations';
    if (unread && !isLinked(section)) continue;
    if (block.kind === 'table') passages.push({ kind: 'table', table: block, section });
    else if (block.kind === 'heading') passages.push({ kind: 'heading', at: block.at, section });
    else passages.push({ kind: isList(block) ? 'item' : 'prose', at: block.at, section });
  }
  return passages;
};
