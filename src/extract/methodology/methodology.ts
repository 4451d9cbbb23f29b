import type { Anchor } from '../../document/anchor.js';
import type { Block, Row, Table } from '../../document/blocks.js';
import type { SourceDocument } from '../../document/source-document.js';
import type { Framework, Scale } from '../../framework/framework.js';
import { squeezedForm } from '../loose-text.js';
import { COUNT, countOf } from '../numbers.js';
import type { Section } from '../section.js';
import { sentencesIn } from '../sentences.js';
import { methodologySections } from './methodology-sections.js';

/** What a methodology says of its framework in its own words; ratings in lower case as the scale spells them. */
export type MethodologyClaim =
  | { readonly subject: 'standards'; readonly count: number; readonly at: Anchor }
  | { readonly subject: 'score_range'; readonly low: number; readonly high: number; readonly at: Anchor }
  | { readonly subject: 'points'; readonly rating: string; readonly points: number; readonly at: Anchor }
  | {
      readonly subject: 'overall_band';
      readonly rating: string;
      readonly low: number;
      readonly high: number;
      readonly at: Anchor;
    }
  | {
      readonly subject: 'key_question_band';
      readonly rating: string;
      readonly from: number | null;
      readonly below: number | null;
      readonly at: Anchor;
    };

const textIn = (document: SourceDocument, at: Anchor): string => document.text.slice(at.start, at.end).trim();

/** The rating that a cell is, icons and marks aside. */
const ratingIn = (cell: string, scale: Scale): string | null => {
  const words = squeezedForm(cell.replace(/\$[^$]*\$/gu, '')).replace(/[^a-z]/g, '');
  return (
    scale.ratings.find(({ rating, forms }) => [rating, ...forms].some((form) => squeezedForm(form) === words))
      ?.rating ?? null
  );
};

const RANGE = /^(\d{1,2})\s*(?:[-–—−]|to)\s*(\d{1,2})$/iu;

/** A band of shares in whole per cents as a half-open span: `50–64%` is from 50 to below 65. */
const bandIn = (cell: string): { from: number | null; below: number | null } | null => {
  const text = cell.replace(/\s+/gu, ' ');
  const range = /(\d{1,3})\s?%?\s?(?:[-–—−]|to)\s?(\d{1,3})\s?(?:%|per\s?cent)/iu.exec(text);
  if (range) return { from: Number(range[1]), below: Number(range[2]) >= 100 ? null : Number(range[2]) + 1 };
  const below = /(?:<|under|below|less than|fewer than)\s?(\d{1,3})\s?(?:%|per\s?cent)/iu.exec(text);
  if (below) return { from: null, below: Number(below[1]) };
  const from =
    /(\d{1,3})\s?(?:%|per\s?cent)?\s?(?:\+|or (?:more|above|over|higher)|and (?:above|over|higher))|(?:≥|at least|>=)\s?(\d{1,3})\s?(?:%|per\s?cent)/iu.exec(
      text,
    );
  return from ? { from: Number(from[1] ?? from[2]), below: null } : null;
};

const claimInRow = (document: SourceDocument, row: Row, scale: Scale, overall: boolean): MethodologyClaim | null => {
  const cells = row.cells.map((cell) => textIn(document, cell.at)).filter((text) => text !== '');
  const rated = cells.map((cell) => ratingIn(cell, scale));
  const rating = rated.find((found) => found !== null) ?? null;
  const other = cells.find((_, index) => rated[index] === null);
  if (rating === null || other === undefined || cells.length !== 2) return null;
  const at = row.at;
  const band = /%|per\s?cent/iu.test(other) ? bandIn(other) : null;
  if (band !== null) return { subject: 'key_question_band', rating, ...band, at };
  const range = RANGE.exec(other);
  if (range) return { subject: 'overall_band', rating, low: Number(range[1]), high: Number(range[2]), at };
  if (!/^\d{1,2}$/u.test(other)) return null;
  // A band of one score alone is a band only in the table of overall ratings.
  return overall
    ? { subject: 'overall_band', rating, low: Number(other), high: Number(other), at }
    : { subject: 'points', rating, points: Number(other), at };
};

/** Rows that follow one another and each set something beside a rating, with the words above them. */
interface RatedRows {
  readonly title: string;
  readonly rows: Row[];
}

/** A table's rows parted wherever a row rates nothing: titles, or words that a conversion drew into it from between two tables. */
const ratedRowsOf = (document: SourceDocument, table: Table, scale: Scale): RatedRows[] => {
  const runs: RatedRows[] = [];
  let title: string | null = '';
  for (const row of table.rows) {
    if (claimInRow(document, row, scale, false) === null) {
      title = row.cells.map((cell) => textIn(document, cell.at)).join(' ');
    } else if (title !== null) {
      runs.push({ title, rows: [row] });
      title = null;
    } else runs.at(-1)?.rows.push(row);
  }
  return runs;
};

/** Tables that set points, overall scores or shares beside the ratings that they give; other tables give nothing. */
const claimsInTable = (document: SourceDocument, table: Table, scale: Scale): MethodologyClaim[] =>
  ratedRowsOf(document, table, scale).flatMap(({ title, rows }) => {
    const ranges = rows.some((row) => row.cells.some((cell) => RANGE.test(textIn(document, cell.at))));
    const overall = ranges || /overall/iu.test(title);
    return rows.length < 3 ? [] : rows.flatMap((row) => claimInRow(document, row, scale, overall) ?? []);
  });

const STANDARDS = new RegExp(
  `\\b(?:each|all|every one|any)\\s+of\\s+(?:the|our|these|those)\\s+(${COUNT})\\s+(?:rated\\s+)?standards\\b|\\b(?:sum|total|points|scores?)\\s+(?:of|for|across|from)\\s+(?:all\\s+)?(?:the\\s+)?(${COUNT})\\s+standards\\b`,
  'iu',
);
const SCORES = /\bscor(?:e|es|ed|ing)\b|\bpoints?\b|\boverall\b/iu;
const SCALE_OF =
  /(?<![\d.])(\d{1,2})\s*(?:[-–—−]|to)\s*(\d{1,2})\s*(?:point\s+)?scale\b|\b(?:scale|range)\s+(?:of|from|running from|between)\s+(\d{1,2})\s*(?:[-–—−]|to|and)\s*(\d{1,2})\b|\bbetween\s+(\d{1,2})\s+and\s+(\d{1,2})\s+(?:in all|in total|overall)\b/iu;

/** What a range of scores is the range of; anything else that runs from one number to another (caseloads, months) is none. */
const OF_RATING = /\bscor(?:e|es|ed|ing)\b|\bpoints?\b|\bratings?\b|\brated\b|\bstandards?\b/iu;
/** Another time's or programme's rules, and answers to surveys. */
const OF_OTHERS =
  /\b(?:previous(?:ly)?|formerly|until|used to|earlier|last|(?:adult|prison|probation|PDU|regional|other) (?:\p{L}+ )?(?:inspections?|services?|programmes?)|surveys?|surveyed|questionnaires?|respon\p{L}+|months?|weeks?|caseloads?)\b/iu;

const claimsInSentence = (sentence: string, at: Anchor): MethodologyClaim[] => {
  if (
    !/standards|scale|range|between/iu.test(sentence) ||
    OF_OTHERS.test(sentence.replace(/HM Inspectorate of Probation/giu, ''))
  )
    return [];
  const claims: MethodologyClaim[] = [];
  const standards = STANDARDS.exec(sentence);
  const count = countOf(standards?.[1] ?? standards?.[2] ?? '');
  if (count !== null && SCORES.test(sentence)) claims.push({ subject: 'standards', count, at });
  const scale = SCALE_OF.exec(sentence);
  const low = Number(scale?.[1] ?? scale?.[3] ?? scale?.[5]);
  const high = Number(scale?.[2] ?? scale?.[4] ?? scale?.[6]);
  // The scale of a single standard's points is short: only a longer one, in a sentence on the overall rating, is the score's range.
  if (
    scale &&
    high > Math.max(low, 5) &&
    OF_RATING.test(sentence) &&
    /\boverall\b|\btotal\b|\badd(?:ed|ing|s)?\b|\bsum\b/iu.test(sentence)
  )
    claims.push({ subject: 'score_range', low, high, at });
  return claims;
};

const isProse = (block: Block): boolean => block.kind === 'paragraph' || block.kind === 'list_item';

/**
 * What the methodology says of the number of standards that are scored, the range of the score, points, overall bands and bands
 * of key questions: sentences and tables of the methodology and other annexes alone, since elsewhere the same words
 * speak of a domain.
 */
export const findMethodology = (
  document: SourceDocument,
  sections: readonly Section[],
  framework: Framework,
): readonly MethodologyClaim[] => {
  const { scale } = framework;
  return [...methodologySections(sections)]
    .flatMap(({ blocks }) => blocks)
    .flatMap((block) => {
      if (block.kind === 'table') return scale === null ? [] : claimsInTable(document, block, scale);
      return isProse(block)
        ? sentencesIn(document.text, block.at).flatMap((at) =>
            claimsInSentence(document.text.slice(at.start, at.end).replace(/\s+/gu, ' '), at),
          )
        : [];
    });
};
