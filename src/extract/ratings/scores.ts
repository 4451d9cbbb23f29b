import type { Anchor } from '../../document/anchor.js';
import type { Block, Table } from '../../document/blocks.js';
import { quoteAt, type SourceDocument } from '../../document/source-document.js';
import type { Framework } from '../../framework/framework.js';
import type { Section } from '../section.js';
import { sentencesIn } from '../sentences.js';
import { withoutNoise } from './bare-text.js';
import { EARLIER_IN_HEADING } from './caption.js';
import { columnRole } from './rating-columns.js';
import { explainsRatings } from './report-context.js';
import type { ScoreStatement } from './statement.js';
import { filledRow, headerOver } from './table-rows.js';

/** `29/36`, `29 / 36`, `29 out of a possible 36`: never part of a date or of a longer row of figures. */
const FRACTION =
  /(?<![\d/.,£$%])(\d{1,2})\s*(?:\/|\bout\s+of\s+(?:a\s+(?:possible|maximum|total)\s+(?:score\s+)?(?:of\s+)?|the\s+(?:possible|maximum)\s+)?)\s*(\d{1,2})(?!\s*\/|\d|%|[.,]\d)/gi;
const LABEL = /\b(?:scores?|scored|scoring|points?)\b/i;
const CASES =
  /\b(?:cases?|children|young people|interviews?|standards?|areas?|per cent|years?|aged?|staff|months?|questions?)\b/i;
const EARLIER = /\b(?:previous(?:ly)?|last|prior|earlier|former(?:ly)?|at the time|in (?:19|20)\d\d|from)\b/i;
const LONGEST_SENTENCE = 500;
const MOST_BLANKS = 4_000;
const MOST_HEADER_ROWS = 5;

interface Fraction {
  readonly score: number;
  readonly max: number;
  readonly at: Anchor;
  readonly index: number;
  readonly length: number;
}

/** Maxima that a score of this framework can have: full points for one standard up to all of them. */
const maxima = (framework: Framework): ReadonlySet<number> => {
  const { scoring } = framework;
  if (scoring === null) return new Set();
  const most = Math.max(...Object.values(scoring.points.value));
  return new Set(framework.standards.map((_, index) => most * (index + 1)).filter((max) => max > most));
};

const fractionsIn = (text: string, start: number, possible: ReadonlySet<number>): Fraction[] =>
  [...withoutNoise(text).matchAll(FRACTION)].flatMap((match) => {
    const score = Number(match[1]);
    const max = Number(match[2]);
    if (!possible.has(max)) return [];
    const at = { start: start + match.index, end: start + match.index + match[0].length };
    return [{ score, max, at, index: match.index, length: match[0].length }];
  });

/** Columns that were set with blanks stand as near to each other as their words. */
const withoutBlanks = (text: string): string => text.replace(/\s+/g, ' ');

const isTooLong = (text: string): boolean =>
  text.length > LONGEST_SENTENCE + MOST_BLANKS || withoutBlanks(text).length > LONGEST_SENTENCE;

/** A cell that is a fraction and nothing else but its label: '29/36', 'Score: 29/36', 'Overall score 29 / 36'. */
const ONLY_SCORE = /^\W*(?:(?:overall|total|inspection)\s+)*(?:score)?\W*$/i;

const inTable = (
  document: SourceDocument,
  table: Table,
  possible: ReadonlySet<number>,
  ratingsTable: boolean,
): ScoreStatement[] =>
  table.rows.flatMap((row, rowIndex) => {
    const { cells } = filledRow(document, row);
    const [first] = cells;
    const last = cells.at(-1);
    if (!first || !last) return [];
    const whole = document.text.slice(first.at.start, last.at.end);
    if (isTooLong(whole)) return [];
    // Cells as they stand, then the row as one text for figures that were split over cells ('29' | '/36').
    const fractions = fractionsIn(whole, first.at.start, possible);
    return fractions.flatMap((fraction): ScoreStatement[] => {
      const cell = cells.find(({ at }) => at.start <= fraction.at.start && fraction.at.start < at.end);
      if (!cell) return [];
      const header = headerOver(document, table, Math.min(rowIndex, MOST_HEADER_ROWS), cell);
      const before = document.text.slice(first.at.start, fraction.at.start);
      const beside = cell.at.end >= fraction.at.end ? withoutFraction(cell.text, cell.at.start, fraction) : '';
      if (!ONLY_SCORE.test(beside) && !LABEL.test(beside)) return [];
      const labelled = LABEL.test(before) || LABEL.test(beside) || LABEL.test(header);
      if (!labelled && !ratingsTable) return [];
      const counted = !/\bscore\W*$/i.test(before) && (CASES.test(before.slice(-40)) || CASES.test(beside));
      if (counted || columnRole(header, null).role === 'prior' || EARLIER.test(beside)) return [];
      return [{ score: fraction.score, max: fraction.max, origin: 'ratings_table', at: fraction.at }];
    });
  });

const withoutFraction = (text: string, start: number, fraction: Fraction): string =>
  text.slice(0, fraction.at.start - start) + text.slice(fraction.at.end - start);

/** In prose a score stands in a sentence with the word, and right beside it: 'a score of 29 out of 36', 'scored 29/36'. */
const inSentence = (document: SourceDocument, at: Anchor, possible: ReadonlySet<number>): ScoreStatement[] => {
  const text = document.text.slice(at.start, at.end);
  if (isTooLong(text)) return [];
  if (EARLIER.test(text)) return [];
  return fractionsIn(text, at.start, possible).flatMap((fraction): ScoreStatement[] => {
    const before = withoutBlanks(text.slice(0, fraction.index)).slice(-60);
    const after = withoutBlanks(text.slice(fraction.index + fraction.length)).slice(0, 30);
    if (!LABEL.test(before) && !/^\s*points?\b/i.test(after)) return [];
    if (
      CASES.test(before.slice(-25)) ||
      /^\s*(?:of\s+)?(?:the\s+)?(?:cases?|children|young people|standards?|areas?)\b/i.test(after)
    )
      return [];
    return [{ score: fraction.score, max: fraction.max, origin: 'narrative', at: fraction.at }];
  });
};

/**
 * Printed scores with their maximum, those of tables and of lines by themselves first. Only maxima that the framework can
 * give are taken, and only beside the word 'score' or in the table of ratings (`ratingsTables`: the places of those). Empty for frameworks without a score.
 */
export const findScores = (
  document: SourceDocument,
  framework: Framework,
  sections: readonly Section[],
  ratingsTables: readonly Anchor[],
): ScoreStatement[] => {
  const possible = maxima(framework);
  if (possible.size === 0) return [];
  const blocks = sections
    .filter((section) => !explainsRatings(section))
    .filter(({ headingAt }) => headingAt === null || !EARLIER_IN_HEADING.test(quoteAt(document, headingAt)))
    .flatMap((section) => section.blocks);
  const found = blocks.flatMap((block): ScoreStatement[] => {
    if (block.kind === 'footnote' || block.kind === 'furniture') return [];
    if (block.kind === 'table') {
      const holdsRatings = ratingsTables.some((at) => at.start >= block.at.start && at.end <= block.at.end);
      return inTable(document, block, possible, holdsRatings);
    }
    const text = quoteAt(document, block.at);
    return text.split('\n').length > 1 || withoutBlanks(text).length <= 60
      ? linesOrSentences(document, block.at, text, possible)
      : sentencesIn(document.text, block.at).flatMap((at) => inSentence(document, at, possible));
  });
  // The figures of a ratings table that fell apart may stand in the section that its next line was taken to open.
  if (!found.some(({ origin }) => origin === 'ratings_table')) found.push(...belowLabel(document, blocks, possible));
  return found.sort((a, b) => rank(a) - rank(b) || a.at.start - b.at.start);
};

const ENDS_IN_LABEL = /\bscore\W*$/i;
/** So many blocks may stand between the label and the figures of a ratings table that fell apart. */
const MOST_BETWEEN = 6;

/** Whether a line, or a cell of a table without figures of its own, ends in the word 'score'. */
const isLabel = (document: SourceDocument, block: Block): boolean => {
  if (block.kind === 'footnote' || block.kind === 'furniture') return false;
  const parts =
    block.kind === 'table'
      ? block.rows.flatMap((row) => row.cells.map((cell) => quoteAt(document, cell.at)))
      : quoteAt(document, block.at).split('\n');
  return parts.some((part) => part.length <= 160 && ENDS_IN_LABEL.test(part) && !EARLIER.test(part));
};

/** Figures that stand by themselves on a line below a label whose row or column they lost ('Score', then '29/36'). */
const belowLabel = (
  document: SourceDocument,
  blocks: readonly Block[],
  possible: ReadonlySet<number>,
): ScoreStatement[] => {
  let since: number | null = null;
  for (const block of blocks) {
    if (since !== null && block.kind !== 'table' && block.kind !== 'furniture' && block.kind !== 'footnote') {
      let start = block.at.start;
      for (const line of quoteAt(document, block.at).split('\n')) {
        const [fraction] = line.length <= 40 ? fractionsIn(line, start, possible) : [];
        if (fraction && /^\W*$/.test(withoutFraction(line, start, fraction)))
          return [{ score: fraction.score, max: fraction.max, origin: 'ratings_table', at: fraction.at }];
        start += line.length + 1;
      }
    }
    since = isLabel(document, block) ? 0 : since === null || since >= MOST_BETWEEN ? null : since + 1;
  }
  return [];
};

const rank = (statement: ScoreStatement): number => (statement.origin === 'ratings_table' ? 0 : 1);

/** A line that is a label and a score ('Score 29/36') is part of a table that lost its lines; other lines are prose. */
const linesOrSentences = (
  document: SourceDocument,
  at: Anchor,
  text: string,
  possible: ReadonlySet<number>,
): ScoreStatement[] => {
  const found: ScoreStatement[] = [];
  let start = at.start;
  for (const line of text.split('\n')) {
    const [fraction, ...others] =
      line.length <= MOST_BLANKS && withoutBlanks(line).length <= 160 ? fractionsIn(line, start, possible) : [];
    if (fraction && others.length === 0) {
      const beside = withoutFraction(line, start, fraction);
      if (
        LABEL.test(beside) &&
        /\bscore\W*$/i.test(line.slice(0, fraction.index)) &&
        !CASES.test(beside) &&
        !EARLIER.test(beside)
      )
        found.push({ score: fraction.score, max: fraction.max, origin: 'ratings_table', at: fraction.at });
    }
    start += line.length + 1;
  }
  if (found.length > 0) return found;
  return sentencesIn(document.text, at).flatMap((sentence) => inSentence(document, sentence, possible));
};
