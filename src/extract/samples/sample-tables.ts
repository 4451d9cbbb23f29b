import type { Block, Table } from '../../document/blocks.js';
import type { SourceDocument } from '../../document/source-document.js';
import type { FootnotesNear } from '../cases/footnotes-near.js';
import { domainNamedIn, type SampleDomainId } from './sample-domain.js';
import type { SampleStatement } from './sample-statement.js';
import { type Held, INSPECTED, type Part, partsIn, rowsOf, shapeOf, TOTAL } from './sample-table-rows.js';

/** Cases that the service had, not those that were looked at; figures of other times and places. */
const NOT_INSPECTED =
  /\bcaseloads?\b|\bcurrent(?:ly)?\b|\beligible\b|\bpopulation\b|\bfirst[- ]time\b|\breoffend|\boffences?\b|\bnational(?:ly)?\b|\bprevious(?:ly)?\b|\binterview|\byear ending\b/iu;
/** Labels that stand for all cases of a domain. */
const WHOLE_DOMAIN =
  /^(?:(?:post[- ]court|out[- ]of[- ]court|court|resettlement|statutory|victims?)(?:\s+(?:disposals?|cases?|outcomes?|sample))?)$/iu;
const QUESTION_TABLE = /\?\s*$|[`'‘’"]yes[’'"]|%\s*yes\b/iu;
/** A lead-in longer than this is running text. */
const LONGEST_CAPTION = 400;
const MOST_ROWS = 30;

/** The line or the heading right above a table; with the one above it where it only numbers the table. */
const captionAbove = (document: SourceDocument, above: readonly Block[]): string => {
  const [nearest, next] = above
    .slice(-2)
    .reverse()
    .map(({ kind, at }) =>
      kind === 'table' || kind === 'figure' || at.end - at.start > LONGEST_CAPTION
        ? ''
        : document.text.slice(at.start, at.end).replace(/\s+/gu, ' '),
    );
  if (nearest === undefined) return '';
  return /^(?:table|figure|box)\s*\d+\W*$/iu.test(nearest) ? `${next ?? ''} ${nearest}` : nearest;
};

/** Where a sample's table stands, and what is known of the cases there. */
export interface SampleTablePlace {
  /** The blocks before it in its section, footnotes left out. */
  readonly above: readonly Block[];
  /** The domain that the section or the nearest heading names. */
  readonly domain: SampleDomainId | null;
  readonly footnotes: FootnotesNear;
}

/** Whether a title of the table's own says that its cases were inspected: then it stands for itself, wherever it is. */
export const countsInspectedCases = (document: SourceDocument, table: Table): boolean => {
  const shape = shapeOf(rowsOf(document, table));
  return (
    shape?.titles.some(({ text }) => INSPECTED.test(text)) === true &&
    !shape.titles.some(({ text }) => NOT_INSPECTED.test(text) || QUESTION_TABLE.test(text))
  );
};

/**
 * The sample whose parts a table lists (`Type of case | Number inspected`): its total where a row gives it, and its parts. A title
 * of the table, or the lines that lead to it, must say that these cases were inspected; tables of questions, of caseload and of
 * offences are none. A part's domain is what its own words name, else the caption's, else that of the place. Where a number may
 * hold a footnote's mark the table is left alone, since a part that is missing or wrong would make the rest not add up.
 */
export const samplesInTable = (
  document: SourceDocument,
  table: Table,
  { above, domain, footnotes }: SampleTablePlace,
): SampleStatement[] => {
  if (table.rows.length > MOST_ROWS || table.doubt !== null) return [];
  const rows = rowsOf(document, table);
  if (rows.flat().some(({ text }) => QUESTION_TABLE.test(text))) return [];
  const shape = shapeOf(rows);
  if (shape === null) return [];
  const caption = captionAbove(document, above);
  const titles = shape.titles.map(({ text }) => text).join(' ');
  if (
    NOT_INSPECTED.test(titles) ||
    (!INSPECTED.test(titles) && (!INSPECTED.test(caption) || NOT_INSPECTED.test(caption)))
  )
    return [];
  const raised = document.mediaType === 'application/pdf' || document.mediaType === 'text/html';
  const glued = (value: Held): boolean =>
    !raised &&
    footnotes
      .unreferencedNear(value.at.start)
      .some((label) => value.text.length > label.length && value.text.endsWith(label));
  const parts = partsIn(shape, glued);
  if (parts === null) return [];
  const stated = domainNamedIn(titles) ?? domainNamedIn(caption);
  return listsOf(parts).flatMap(({ parts: counted, total }) => {
    const labels = new Set(counted.map(({ label, group }) => `${group} ${label}`));
    if (counted.length < 2 || labels.size < counted.length) return [];
    const domains = counted.flatMap(
      (part) => domainNamedIn(part.label) ?? domainNamedIn(part.group) ?? stated ?? domain ?? [],
    );
    return domains.length < counted.length ? [] : statementsOf(counted, domains, total);
  });
};

interface PartList {
  readonly parts: readonly Part[];
  readonly total: Part | null;
}

/** The lists of a table: one, or several that each end (or begin) with a total of their own. */
const listsOf = (parts: readonly Part[]): PartList[] => {
  const isTotal = ({ label }: Part): boolean => TOTAL.test(label);
  const totals = parts.filter(isTotal);
  if (totals.length <= 1) return [{ parts: parts.filter((part) => !isTotal(part)), total: totals[0] ?? null }];
  const [first] = parts;
  const totalsLead = first !== undefined && isTotal(first);
  const lists: { parts: Part[]; total: Part | null }[] = [{ parts: [], total: null }];
  for (const part of parts) {
    const list = lists.at(-1);
    if (list === undefined) break;
    if (!isTotal(part)) list.parts.push(part);
    else if (totalsLead) lists.push({ parts: [], total: part });
    else {
      list.total = part;
      lists.push({ parts: [], total: null });
    }
  }
  return lists;
};

const sumOf = (parts: readonly Part[]): number => parts.reduce((sum, { cases }) => sum + cases, 0);

/**
 * Parts under the whole that they belong to: the total; or a row for all of a domain's cases, where rows for its kinds follow it. Which
 * of the two a table means is told by what its total is the sum of; where it is neither, no part is said to belong to anything.
 */
const statementsOf = (
  parts: readonly Part[],
  domains: readonly SampleDomainId[],
  total: Part | null,
): SampleStatement[] => {
  const common = new Set(domains).size === 1 ? domains[0] : undefined;
  const heads = parts.map(
    ({ label }, index) =>
      WHOLE_DOMAIN.test(label) &&
      domains[index + 1] === domains[index] &&
      !WHOLE_DOMAIN.test(parts[index + 1]?.label ?? label),
  );
  const headOf = (index: number): Part | null => {
    for (let above = index - 1; above >= 0 && domains[above] === domains[index]; above -= 1)
      if (heads[above] === true) return parts[above] ?? null;
    return null;
  };
  const tops = parts.filter((_, index) => headOf(index) === null);
  const nested = tops.length < parts.length && (total === null || total.cases === sumOf(tops));
  const flat = tops.length === parts.length || total?.cases === sumOf(parts);
  const statements = parts.map((part, index): SampleStatement => {
    const head = nested && !flat ? headOf(index) : null;
    const partOf = head?.label ?? (nested || flat ? (total?.label ?? null) : null);
    return {
      domain: domains[index] ?? 'casework',
      label: part.label,
      cases: part.cases,
      partOf,
      origin: 'table',
      at: part.at,
    };
  });
  if (total === null) return statements;
  const domain = common ?? 'casework';
  const { label, cases, at } = total;
  return [...statements, { domain, label, cases, partOf: null, origin: 'table' as const, at }].sort(
    (a, b) => a.at.start - b.at.start,
  );
};
