import type { Anchor } from '../../document/anchor.js';
import { quoteAt } from '../../document/source-document.js';
import { explainsRatings, type ReportContext } from './report-context.js';
import type { RatingStatement } from './statement.js';

/** A line of a list whose ratings stand before the names. */
type Token =
  | { readonly kind: 'rating'; readonly rating: string; readonly at: Anchor }
  | { readonly kind: 'name'; readonly standard: string; readonly name: string | null; readonly at: Anchor }
  | { readonly kind: 'header'; readonly at: Anchor }
  | { readonly kind: 'other'; readonly at: Anchor };

/** Lists whose lines are a rating and then the name that it is of, with the ratings so told and the stretches that they take. */
export interface GradesFirst {
  readonly statements: readonly RatingStatement[];
  readonly stretches: readonly Anchor[];
}

const LONGEST_LINE = 130;
const MOST_LINES = 4;
const LEAST_PAIRS = 2;
/** Where no heads of columns tell the order, so many pairs at least do. */
const LEAST_PAIRS_UNTOLD = 3;
/** Heads of the two columns, in this order, that the list was. */
const HEADER = /^\W*(?:(?:grade|rating)\W*\s+(?:judge?ment|standard|area)s?|grade|rating)\W*$/i;
const HEADER_AFTER = /^\W*(?:judge?ment|standard|area)s?\W*$/i;

interface Line {
  readonly start: number;
  readonly end: number;
}

const linesOf = (context: ReportContext): Line[] =>
  context.sections
    .filter((section) => !explainsRatings(section))
    .flatMap((section) =>
      section.blocks.flatMap((block) => {
        if (block.kind === 'footnote' || block.kind === 'figure' || block.kind === 'table') return [];
        let from = block.at.start;
        return quoteAt(context.document, block.at)
          .split('\n')
          .flatMap((text): Line[] => {
            const start = from;
            from += text.length + 1;
            return text.trim() === '' ? [] : [{ start, end: start + text.length }];
          });
      }),
    );

/** What up to four lines from this one say together: the longest that is a rating or a standard's whole name. */
const tokenAt = (context: ReportContext, lines: readonly Line[], index: number): { token: Token; count: number } => {
  const first = lines[index];
  const none: Anchor = first ?? { start: 0, end: 0 };
  for (let count = Math.min(MOST_LINES, lines.length - index); count > 0; count -= 1) {
    const last = lines[index + count - 1];
    if (!first || !last || last.end - first.start > LONGEST_LINE) continue;
    const at = { start: first.start, end: last.end };
    const text = context.document.text.slice(at.start, at.end);
    if (count > 1 && text.includes('\n\n')) continue;
    const rating = context.words.whole(text, at.start);
    if (rating) return { token: { kind: 'rating', rating: rating.rating, at: rating.at }, count };
    const label = context.labels.read(text, null);
    if (label?.kind === 'standard' && label.told === 'name' && label.doubt === null)
      return { token: { kind: 'name', standard: label.standard, name: label.name, at }, count };
    if (count === 1 && (HEADER.test(text) || HEADER_AFTER.test(text))) return { token: { kind: 'header', at }, count };
  }
  return { token: { kind: 'other', at: none }, count: 1 };
};

const statementsOf = (run: readonly Token[], isHeaded: boolean): RatingStatement[] =>
  run.flatMap((token, index): RatingStatement[] => {
    const next = run[index + 1];
    if (token.kind !== 'rating' || next?.kind !== 'name') return [];
    return [
      {
        standard: next.standard,
        code: null,
        name: next.name,
        stated: { state: 'read', rating: token.rating, percent: null },
        origin: 'ratings_table',
        period: 'current',
        periodDate: null,
        at: token.at,
        doubt: isHeaded ? null : 'its rating stands before its name',
      },
    ];
  });

/**
 * Lists that were a table with the grade in its first column: lines take turns, begin with a rating and end with a name, and no standard
 * stands twice. Read the usual way, each rating would be the one of the name before it.
 */
export const gradesFirst = (context: ReportContext): GradesFirst => {
  const lines = linesOf(context);
  const statements: RatingStatement[] = [];
  const stretches: Anchor[] = [];
  let run: Token[] = [];
  let headed = 0;
  let isHeaded = false;
  const close = (): void => {
    const [first] = run;
    const last = run.at(-1);
    const names = run.flatMap((token) => (token.kind === 'name' ? [token.standard] : []));
    const takeTurns = run.every(({ kind }, index) => kind === (index % 2 === 0 ? 'rating' : 'name'));
    if (
      first &&
      last?.kind === 'name' &&
      takeTurns &&
      names.length >= (isHeaded ? LEAST_PAIRS : LEAST_PAIRS_UNTOLD) &&
      new Set(names).size === names.length
    ) {
      statements.push(...statementsOf(run, isHeaded));
      stretches.push({ start: first.at.start, end: last.at.end });
    }
    run = [];
    isHeaded = false;
  };
  for (let index = 0; index < lines.length; ) {
    const { token, count } = tokenAt(context, lines, index);
    index += count;
    if (token.kind === 'rating' || token.kind === 'name') {
      if (run.length === 0) isHeaded = headed > 0;
      run.push(token);
      headed = 0;
      continue;
    }
    close();
    const text = context.document.text.slice(token.at.start, token.at.end);
    // 'Grade' and then 'Judgement', or both in one line.
    headed = token.kind === 'header' && (HEADER.test(text) || headed > 0) ? headed + 1 : 0;
    if (headed === 1 && /^\W*(?:grade|rating)\W*$/i.test(text) && !HEADER_AFTER.test(nextText(context, lines[index])))
      headed = 0;
  }
  close();
  return { statements, stretches };
};

const nextText = (context: ReportContext, line: Line | undefined): string =>
  line ? context.document.text.slice(line.start, line.end) : '';
