import type { Anchor } from '../../document/anchor.js';
import type { Block } from '../../document/blocks.js';
import { quoteAt } from '../../document/source-document.js';
import { bareLetters } from './bare-text.js';
import type { ReportContext } from './report-context.js';
import { filledRow } from './table-rows.js';

/** A heading, a line or a row of a table that begins a part on one subject of a joint report. */
interface Marker {
  readonly own: boolean;
  readonly start: number;
  /** Of a heading; null for lines and rows. */
  readonly level: number | null;
  /** Where the part ends at the latest: for a row, its table. */
  readonly end: number;
}

const LONGEST_NAME = 120;
/** A number or a bullet before the name of a part. */
const LEAD = /^[\s\d.•●*#:–—-]+/;

/**
 * The stretches of a joint report that rate another subject than the framework's own ('Safeguarding services' beside 'Services for
 * looked after children'): under its heading, its line or its row in a table, up to the own subject's. None where the report does not
 * have parts on both.
 */
export const otherSubjects = (context: ReportContext): Anchor[] => {
  const { document, framework } = context;
  const { subjects } = framework;
  if (subjects === undefined) return [];
  const own = new Set(subjects.own.map(bareLetters));
  const others = new Set(subjects.others.map(bareLetters));
  const markerOf = (text: string, start: number, level: number | null, end: number): Marker[] => {
    if (text.length > LONGEST_NAME) return [];
    const name = bareLetters(text.replace(LEAD, ''));
    return own.has(name) || others.has(name) ? [{ own: own.has(name), start, level, end }] : [];
  };
  const length = document.text.length;
  const markersIn = (block: Block): Marker[] => {
    if (block.kind === 'table')
      return block.rows.flatMap((row) => {
        const [cell, ...more] = filledRow(document, row).cells;
        return cell && more.length === 0 ? markerOf(cell.text, cell.at.start, null, block.at.end) : [];
      });
    if (block.kind === 'heading') return markerOf(quoteAt(document, block.at), block.at.start, block.level, length);
    if (block.kind !== 'paragraph' && block.kind !== 'list_item') return [];
    let from = block.at.start;
    return quoteAt(document, block.at)
      .split('\n')
      .flatMap((line) => {
        const start = from;
        from += line.length + 1;
        return markerOf(line, start, null, length);
      });
  };
  const blocks = context.sections.flatMap((section) => section.blocks);
  const markers = blocks.flatMap(markersIn);
  if (!markers.some((marker) => marker.own) || markers.every((marker) => marker.own)) return [];
  const headings = blocks.flatMap((block) =>
    block.kind === 'heading' ? [{ start: block.at.start, level: block.level }] : [],
  );
  return markers.flatMap((marker, index): Anchor[] => {
    if (marker.own) return [];
    const { start, level } = marker;
    const above = headings.find((heading) => heading.start > start && level !== null && heading.level < level);
    const ends = [markers[index + 1]?.start, above?.start, marker.end].filter((end) => end !== undefined);
    return [{ start, end: Math.min(...ends) }];
  });
};
