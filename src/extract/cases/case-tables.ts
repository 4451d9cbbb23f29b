import type { SourceDocument } from '../../document/source-document.js';
import type { Framework, Standard } from '../../framework/framework.js';
import type { Section } from '../section.js';
import type { CaseRowStatement, FootnoteLimit } from './case-statement.js';
import { limitIn } from './footnote-limit.js';
import { type FootnotesNear, footnotesNear } from './footnotes-near.js';
import { questionText, sameQuestion, topicIn } from './question-text.js';
import type { RawRow, RawTable } from './raw-table.js';
import { type LoneCount, rawTablesOf } from './raw-tables.js';
import type { RowValues } from './row-values.js';
import { valuesOfTables } from './table-values.js';

/** A key question of a standard as its table prints it. */
interface KeyQuestionText {
  readonly question: string;
  readonly topic: string | null;
}

interface Reading {
  readonly document: SourceDocument;
  readonly standard: Standard;
  readonly footnotes: FootnotesNear;
  readonly marksAreRaised: boolean;
  readonly pageNumbersAlone: boolean;
}

/**
 * Whether lines of the text that hold a number alone are page numbers: at least three, mostly rising.
 * Then none of them can be a count that was torn from its row.
 */
const standForPages = (document: SourceDocument): boolean => {
  const numbers = document.blocks.flatMap((block) => {
    if (
      block.kind !== 'paragraph' &&
      block.kind !== 'heading' &&
      !(block.kind === 'furniture' && block.place === 'page_number')
    )
      return [];
    const text = document.text.slice(block.at.start, block.at.end).trim();
    return /^\d{1,3}$/.test(text) ? [Number(text)] : [];
  });
  const rising = numbers.filter((number, index) => index > 0 && number > (numbers[index - 1] ?? 0)).length;
  return numbers.length >= 3 && rising >= (numbers.length - 1) / 2;
};

const marksAreRaised = ({ mediaType }: SourceDocument): boolean =>
  mediaType === 'application/pdf' || mediaType === 'text/html';

/**
 * The rows of all case-sample tables, in the order of the text. Tables are looked for in the sections of standards; every row
 * knows its standard, its tier and its key question, and its numbers are read only where one reading is possible.
 */
export const findCaseRows = (
  document: SourceDocument,
  sections: readonly Section[],
  framework: Framework,
): readonly CaseRowStatement[] => {
  const sectionsOf = new Map<Standard, Section[]>();
  for (const section of sections) {
    const standard = framework.standards.find(({ id }) => id === section.standard);
    if (standard === undefined || standard.basis === 'judgement') continue;
    sectionsOf.set(standard, [...(sectionsOf.get(standard) ?? []), section]);
  }
  if (sectionsOf.size === 0) return [];
  const shared = {
    document,
    footnotes: footnotesNear(document),
    marksAreRaised: marksAreRaised(document),
    pageNumbersAlone: standForPages(document),
  };
  return [...sectionsOf]
    .flatMap(([standard, own]) => rowsOfStandard({ ...shared, standard }, own))
    .sort((a, b) => a.at.start - b.at.start);
};

const rowsOfStandard = (reading: Reading, sections: readonly Section[]): CaseRowStatement[] => {
  const gathered = sections.map((section) => rawTablesOf(reading.document, section.blocks, reading.footnotes.isNote));
  const tables = gathered.flatMap(({ tables }) => tables).filter((table) => isCaseTable(table));
  const loneCounts = gathered.flatMap(({ loneCounts }) => loneCounts);
  const tiers = tiersOf(tables);
  const values = valuesOfTables(tables, reading.footnotes, reading.marksAreRaised);
  const keys = tables.flatMap((table, index): KeyQuestionText[] =>
    tiers[index] === 'key'
      ? table.rows.map((row) => {
          const { question } = questionText(row.label);
          return { question, topic: topicIn(question, reading.standard) };
        })
      : [],
  );
  const rows = tables.flatMap((table, index) => {
    const tier = tiers[index] ?? 'prompt';
    const parent = tier === 'prompt' ? keyQuestionOf(table, keys, reading.standard) : null;
    return table.rows.flatMap((row) => {
      const read = values.get(row);
      return read === undefined ? [] : [statementOf(reading, table, row, read, tier, parent)];
    });
  });
  return withLoneCounts(rows, loneCounts, reading);
};

/** A table without the header's phrase counts cases only if its rows are questions. */
const isCaseTable = (table: RawTable): boolean =>
  table.rows.length > 0 && (table.header !== null || table.rows.every((row) => /\?/.test(row.label)));

/**
 * Whether each table holds the standard's key questions or prompts. The key questions stand in the first table, before any
 * question heads a table, and count the whole sample; a table under a question, or limited to a part of the cases, holds prompts.
 */
const tiersOf = (tables: readonly RawTable[]): readonly ('key' | 'prompt')[] => {
  let found = false;
  return tables.map((table) => {
    const limited = table.header !== null && table.header.limit.split(' ').length > 2;
    if (table.heading !== null || limited)
      return table.introduced && !found && table.heading === null ? key() : 'prompt';
    if (table.introduced || !found) return key();
    return 'prompt';
  });
  function key(): 'key' {
    found = true;
    return 'key';
  }
};

/**
 * The key question that a table of prompts belongs to. The words of the header that limit the sample decide where they name a
 * topic: a heading that says otherwise belongs to the table before, and this table's own is missing.
 */
const keyQuestionOf = (
  table: RawTable,
  keys: readonly KeyQuestionText[],
  standard: Standard,
): (KeyQuestionText & { readonly repair: string | null }) | null => {
  const limitTopic = table.header === null ? null : topicIn(table.header.limit, standard);
  const heading = table.heading;
  if (heading !== null) {
    const topic = topicIn(heading.text, standard);
    if (limitTopic === null || topic === null || topic === limitTopic) {
      const key =
        keys.find((candidate) => sameQuestion(candidate.question, heading.text)) ?? onlyOf(keys, topic ?? limitTopic);
      return {
        question: key?.question ?? heading.text,
        topic: topic ?? limitTopic ?? key?.topic ?? null,
        repair: heading.repair,
      };
    }
  }
  const key = onlyOf(keys, limitTopic);
  return limitTopic === null ? null : { question: key?.question ?? '', topic: limitTopic, repair: null };
};

const onlyOf = (keys: readonly KeyQuestionText[], topic: string | null): KeyQuestionText | null => {
  const fitting = topic === null ? [] : keys.filter((key) => key.topic === topic);
  return fitting.length === 1 ? (fitting[0] ?? null) : null;
};

const statementOf = (
  reading: Reading,
  table: RawTable,
  row: RawRow,
  values: RowValues,
  tier: 'key' | 'prompt',
  parent: (KeyQuestionText & { readonly repair: string | null }) | null,
): CaseRowStatement => {
  const { footnotes } = reading;
  const cases = table.header?.cases ?? null;
  const { question, marks } = questionText(row.label);
  const texts = (labels: readonly string[]): string[] =>
    [...new Set(labels)].flatMap((label) => {
      const text = footnotes.textOf(label, row.at.start);
      return text === null ? [] : [text];
    });
  const own = texts([...marks, ...values.marks]);
  return {
    standard: reading.standard.id,
    tier,
    keyQuestion: parent === null || parent.question === '' ? null : parent.question,
    topic: tier === 'key' ? topicIn(question, reading.standard) : (parent?.topic ?? null),
    question,
    cases,
    relevant: values.relevant,
    yes: values.yes,
    percent: values.percent,
    limit: strictest([...own, ...texts(table.header?.marks ?? [])].map(limitIn), table, values.relevant),
    footnotes: own,
    why: values.why,
    repairs: [...row.repairs, ...values.repairs],
    at: row.at,
  };
};

const strictest = (limits: readonly FootnoteLimit[], table: RawTable, relevant: number | null): FootnoteLimit => {
  // A row that leaves its column of relevant cases empty, or whose table leaves out cases, has a denominator that nothing states.
  if ((table.columns.includes('relevant') || table.ofPart) && relevant === null)
    return limits.find(({ kind }) => kind === 'stated') ?? { kind: 'unstated' };
  return (
    limits.find(({ kind }) => kind === 'stated') ?? limits.find(({ kind }) => kind === 'unstated') ?? { kind: 'none' }
  );
};

/** Gives the one row that lacks its count the one number that stands alone after it. */
const withLoneCounts = (
  rows: readonly CaseRowStatement[],
  loneCounts: readonly LoneCount[],
  reading: Reading,
): CaseRowStatement[] => {
  const lacking = rows.filter(
    (row) => row.why !== null && row.yes === null && row.percent === null && row.relevant === null,
  );
  const [row, ...otherRows] = lacking;
  const after = loneCounts.filter(({ at }) => row !== undefined && at.start >= row.at.end);
  const [count, ...otherCounts] = after;
  if (row === undefined || count === undefined) return [...rows];
  const said = `the number ${after.map(({ digits }) => digits).join(', ')} stands alone on a later line`;
  const value = Number(count.digits);
  const doubt =
    otherRows.length > 0
      ? 'several rows lack a count'
      : otherCounts.length > 0
        ? 'several numbers stand alone'
        : rows.some((other) => other.at.start >= row.at.end && other.at.start < count.at.start)
          ? 'other rows stand between'
          : row.limit.kind === 'unstated'
            ? 'it may be the number of relevant cases'
            : reading.pageNumbersAlone
              ? 'it may be a page number'
              : row.cases === null || value > row.cases
                ? 'it can’t be a count of these cases'
                : null;
  return rows.map((candidate) =>
    candidate !== row
      ? lacking.includes(candidate) && doubt !== null
        ? { ...candidate, why: `${candidate.why}; ${said}, but ${doubt}` }
        : candidate
      : doubt !== null
        ? { ...row, why: `${row.why}; ${said}, but ${doubt}` }
        : {
            ...row,
            yes: value,
            why: null,
            repairs: [...row.repairs, `${said}, and this is the one row of the standard without a count`],
          },
  );
};
