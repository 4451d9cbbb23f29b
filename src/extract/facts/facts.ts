import type { Block } from '../../document/blocks.js';
import type { SourceDocument } from '../../document/source-document.js';
import { type FootnotesNear, footnotesNear } from '../cases/footnotes-near.js';
import { printedNumbersIn } from '../numbers.js';
import { countsInspectedCases } from '../samples/sample-tables.js';
import type { Section, SectionPart } from '../section.js';
import { asOfIn } from './as-of.js';
import { withCellTables } from './fact-cells.js';
import type { FactStatement } from './fact-statement.js';
import { type FactHeading, type FactTitles, factLabel, factsInTable } from './fact-tables.js';
import { factTopic, factUnit, isNational } from './fact-topic.js';

const NO_HEADING: FactHeading = { text: '', footnotes: [] };
/** Headings under which figures of the service stand outside the chapter on contextual facts. */
const FACT_HEADING =
  /\bstaff(?:ing)? data|\bkey (?:staffing|caseload)|\bcaseload (?:data|information|figures)|\bpopulation (?:information|data)|\bdemographic|\bcontextual\b/iu;

const LINE_VALUE_FIRST = /^\s*(\d[\d,]*(?:\.\d+)?\s?(?:%|per\s?cent)?)\s+(\p{L}.{4,160})$/u;
const LINE_LABEL_FIRST =
  /^\s*(?:[-•*]\s*)?(\p{L}[^\n]{4,160}?)\s*[:–—]?\s+(\d[\d,]*(?:\.\d+)?\s?(?:%|per\s?cent)?)\s*$/u;

/** A figure in a line without cells, value first or label first, where the label speaks of what such figures count. */
const factInLine = (
  line: string,
  start: number,
  heading: FactHeading,
  footnotes: FootnotesNear,
): FactStatement | null => {
  const first = LINE_VALUE_FIRST.exec(line);
  const second = first === null ? LINE_LABEL_FIRST.exec(line) : null;
  const raw = first?.[2] ?? second?.[1];
  const printed = first?.[1] ?? second?.[2];
  if (raw === undefined || printed === undefined || /[.;?]$/u.test(raw.trim())) return null;
  const [number] = printedNumbersIn(printed, { start: 0, end: printed.length });
  const label = factLabel(raw, start, footnotes);
  if (number === undefined || !/\bpopulation\b|\bcaseload\b|\bheadcount\b|\bvacanc/iu.test(label.text)) return null;
  return {
    topic: factTopic('', heading.text, label.text),
    label: label.text,
    subject: isNational(label.text) ? 'national' : 'service',
    value: number.value,
    valueHigh: number.high,
    unit: number.percent ? 'percent' : factUnit(label.text),
    decimals: number.decimals,
    asOf:
      [label.text, ...label.footnotes, heading.text, ...heading.footnotes].map(asOfIn).find((date) => date !== null) ??
      null,
    group: null,
    why: null,
    at: { start: start + line.search(/\S/), end: start + line.trimEnd().length },
  };
};

const FUSED_VALUE_FIRST =
  /(\d[\d,]*(?:\.\d+)?\s?(?:%|per\s?cent)?)\s+(\p{Lu}[^\n]{4,160}?)(?=\s+\d[\d,]*(?:\.\d+)?\s?(?:%|per\s?cent)?\s+\p{Lu}|\s*$)/gu;
const FUSED_LABEL_FIRST = /(\p{Lu}[^\n]{4,160}?)\s+(\d[\d,]*(?:\.\d+)?\s?(?:%|per\s?cent)?)(?=\s+\p{Lu}|\s*$)/gu;

/** The figures of a line into which a table's rows ran together, value first or label first. */
const factsInLine = (line: string, start: number, heading: FactHeading, footnotes: FootnotesNear): FactStatement[] => {
  const one = factInLine(line, start, heading, footnotes);
  const fused =
    line.length < 3000 ? [...line.matchAll(/^\s*\d/u.test(line) ? FUSED_VALUE_FIRST : FUSED_LABEL_FIRST)] : [];
  if (fused.length < 2) return one === null ? [] : [one];
  const facts = fused.map((match) => factInLine(match[0], start + match.index, heading, footnotes));
  return facts.every((fact) => fact !== null) ? facts.filter((fact) => fact !== null) : [];
};

const textOf = (document: SourceDocument, block: Block): string => document.text.slice(block.at.start, block.at.end);

/** The contextual figures of one section: all tables of the chapter on facts; elsewhere only those under a heading that announces them. */
const factsOfSection = (document: SourceDocument, section: Section, footnotes: FootnotesNear): FactStatement[] => {
  const facts: FactStatement[] = [];
  const chapter = section.part === 'contextual_facts';
  let heading = NO_HEADING;
  let titles: FactTitles = null;
  for (const block of withCellTables(document, section.blocks)) {
    if (footnotes.isNote(block) || block.kind === 'figure') continue;
    if (block.kind === 'table') {
      if (countsInspectedCases(document, block)) continue;
      if (chapter || FACT_HEADING.test(heading.text)) {
        const read = factsInTable(document, block, heading, footnotes, titles);
        facts.push(...read.facts);
        titles = read.titles;
      }
      continue;
    }
    titles = null;
    const text = textOf(document, block);
    if (
      text.length < 160 &&
      /\p{L}/u.test(text) &&
      !/[.?!]\s*$/u.test(text) &&
      (block.kind === 'heading' || block.kind === 'paragraph') &&
      !/\n/.test(text.trim())
    ) {
      const told =
        chapter || FACT_HEADING.test(heading.text) ? factsInLine(text, block.at.start, heading, footnotes) : [];
      // A line that opens in lower case is a piece of a table that fell out of it.
      if (told.length === 0 && !/^\s*\p{Ll}/u.test(text)) heading = factLabel(text, block.at.start, footnotes);
      facts.push(...told);
      continue;
    }
    if (chapter && block.kind !== 'heading') {
      let offset = block.at.start;
      for (const line of text.split('\n')) {
        facts.push(...factsInLine(line, offset, heading, footnotes));
        offset += line.length + 1;
      }
    }
    if (!chapter) heading = NO_HEADING;
  }
  return facts;
};

/** Parts of a report that hold tables of their own kinds, never of facts. */
const OTHER_TABLES: ReadonlySet<SectionPart> = new Set(['ratings', 'methodology', 'contents', 'recommendations']);

const mayHoldFacts = (document: SourceDocument, section: Section): boolean =>
  section.part === 'contextual_facts' ||
  (!OTHER_TABLES.has(section.part) &&
    section.blocks.some(({ kind, at }) => {
      if (kind !== 'heading' && kind !== 'paragraph') return false;
      return at.end - at.start < 160 && FACT_HEADING.test(document.text.slice(at.start, at.end));
    }));

/** The contextual, caseload and staffing figures of a report, in the order of the text. Tables of cases and of ratings are never among them. */
export const findFacts = (document: SourceDocument, sections: readonly Section[]): readonly FactStatement[] => {
  const holding = sections.filter((section) => mayHoldFacts(document, section));
  if (holding.length === 0) return [];
  const footnotes = footnotesNear(document);
  return holding.flatMap((section) => factsOfSection(document, section, footnotes));
};
