import type { CaseColumn, PrintedPercent } from './case-statement.js';
import {
  type CellReading,
  type CellToken,
  type DigitsLimits,
  type DigitsReading,
  percentOf,
  readCell,
  readingsOf,
} from './case-value.js';
import type { RawRow } from './raw-table.js';

/** What a row's values are read against. */
export interface RowContext {
  readonly columns: readonly CaseColumn[];
  /** The sample of the table; null where it is not stated. */
  readonly cases: number | null;
  /** Labels of footnotes near the row that no mark refers to. */
  readonly footnotes: readonly string[];
  readonly isFootnote: (label: string) => boolean;
  /** Whether the format tells raised marks from digits (PDF, HTML): then digits that fit are what is printed. */
  readonly marksAreRaised: boolean;
}

/** The numbers of a row, and what had to be done to read them. */
export interface RowValues {
  readonly relevant: number | null;
  readonly yes: number | null;
  readonly percent: PrintedPercent | null;
  /** Labels of footnotes marked at the values. */
  readonly marks: readonly string[];
  readonly why: string | null;
  readonly repairs: readonly string[];
  /** Whether a count stands beside the percentage and no title says of what. */
  readonly untitled?: boolean;
}

const NOTHING: RowValues = { relevant: null, yes: null, percent: null, marks: [], why: null, repairs: [] };
const unreadable = (why: string, marks: readonly string[] = []): RowValues => ({ ...NOTHING, marks, why });

const inWords = ({ footnote, numbers }: DigitsReading): string =>
  `${numbers.join(' and ')}${footnote === null ? '' : ` with footnote ${footnote}`}`;

type NumberToken = Extract<CellToken, { kind: 'number' }>;

interface CountReading {
  readonly value: number | null;
  readonly mark: string | null;
  readonly why: string | null;
  readonly repair: string | null;
}

/** Reads one count: as printed where it fits its denominator and nothing else can be meant; without a glued mark where only that fits. */
const readCount = (
  digits: string,
  column: CaseColumn,
  denominator: number | null,
  context: RowContext,
): CountReading => {
  const printed = Number(digits);
  const limits: DigitsLimits = {
    columns: [column],
    cases: column === 'relevant' ? denominator : context.cases,
    relevant: column === 'relevant' ? null : denominator,
    footnotes: context.footnotes,
    markAt: 'end',
  };
  const readings = readingsOf(digits, limits);
  const plain = readings.some(({ footnote }) => footnote === null);
  const glued = readings.filter(({ footnote }) => footnote !== null);
  const asPrinted = { value: printed, mark: null, why: null, repair: null };
  if (plain && (context.marksAreRaised || glued.length === 0)) return asPrinted;
  const [only, ...others] = glued;
  if (only === undefined) {
    const tooLong = denominator !== null && digits.length > String(denominator).length;
    const endsInLabel = [1, 2, 3].some((length) => length < digits.length && context.isFootnote(digits.slice(-length)));
    if (tooLong && (endsInLabel || !context.marksAreRaised))
      return {
        value: null,
        mark: null,
        why: `‘${digits}’ can’t be a count of ${denominator} cases, and no footnote nearby explains it`,
        repair: null,
      };
    return asPrinted;
  }
  if (plain || others.length > 0)
    return {
      value: null,
      mark: null,
      why: `‘${digits}’ can be read as ${readings.map(inWords).join(', or as ')}`,
      repair: null,
    };
  return {
    value: only.numbers[0] ?? null,
    mark: only.footnote,
    why: null,
    repair: `‘${digits}’ read as ${inWords(only)}, whose mark is glued to the count`,
  };
};

const numberTokens = (reading: CellReading): NumberToken[] =>
  reading.tokens.filter((token): token is NumberToken => token.kind === 'number');

/** The values of cells that each hold one number, or a share, or a count with its percentage. */
const fromCells = (
  cells: readonly { readonly column: CaseColumn | null; readonly reading: CellReading }[],
  context: RowContext,
): RowValues => {
  const marks = cells.flatMap(({ reading }) => reading.marks);
  const repairs: string[] = [];
  const tokens: { column: CaseColumn; token: NumberToken }[] = [];
  const isNumber = cells.some(({ reading }) =>
    reading.tokens.some((token) => token.kind === 'number' || token.kind === 'share'),
  );
  let untitled = false;
  let share: { yes: number; of: number } | null = null;
  for (const { column, reading } of cells) {
    if (column === 'other') continue;
    const numbers = numberTokens(reading);
    for (const token of reading.tokens) {
      if (token.kind === 'share') share = token;
      if (token.kind === 'letter' && isNumber) repairs.push(`left out the stray ‘${token.printed}’`);
      if (token.kind !== 'letter' || isNumber) continue;
      if (token.digit === null) return unreadable(`‘${token.printed}’ stands in the place of the count`, marks);
      repairs.push(`‘${token.printed}’ read as ${token.digit}, since no other cell of the row holds a count`);
      tokens.push({
        column: column ?? 'yes',
        token: { kind: 'number', digits: token.digit, percent: false, decimals: 0 },
      });
    }
    const counts = numbers.filter((token) => !token.percent);
    const shares = numbers.filter((token) => token.percent);
    // `83% 10`: a mark printed after a percentage.
    const trailing =
      column === 'percent' &&
      shares.length === 1 &&
      counts.length === 1 &&
      context.footnotes.includes(counts[0]?.digits ?? '');
    if (trailing) marks.push(counts[0]?.digits ?? '');
    if (column === 'percent' && shares.length === 0 && counts[0] !== undefined && counts.length === 1)
      tokens.push({ column, token: counts[0] });
    else if (counts.length > 1 || shares.length > 1)
      return unreadable(`several numbers stand in one cell (${numbers.map(({ digits }) => digits).join(' ')})`, marks);
    else {
      if (shares[0] !== undefined) tokens.push({ column: 'percent', token: shares[0] });
      if (counts[0] !== undefined && !trailing) {
        const titled = column !== 'percent' && column !== null;
        untitled ||= !titled;
        tokens.push({ column: titled ? column : 'yes', token: counts[0] });
      }
    }
  }
  if (share !== null)
    tokens.push(
      ...[share.of, share.yes].map((value, index) => ({
        column: index === 0 ? ('relevant' as const) : ('yes' as const),
        token: { kind: 'number' as const, digits: String(value), percent: false, decimals: 0 },
      })),
    );
  if (tokens.length === 0) {
    const none = cells.some(({ reading }) => reading.tokens.some((token) => token.kind === 'none'));
    return unreadable(
      none ? 'the table prints a dash or ‘n/a’ in place of a number' : 'no number stands beside the question',
      marks,
    );
  }
  const read = understood(tokens, context, marks, repairs);
  return untitled ? { ...read, untitled } : read;
};

const understood = (
  tokens: readonly { readonly column: CaseColumn; readonly token: NumberToken }[],
  context: RowContext,
  marks: readonly string[],
  repairs: readonly string[],
): RowValues => {
  const one = (column: CaseColumn): NumberToken | null =>
    tokens.find((entry) => entry.column === column)?.token ?? null;
  if (tokens.some((entry, index) => tokens.findIndex((other) => other.column === entry.column) !== index))
    return unreadable('two numbers stand in the same column', marks);
  const fraction = tokens.find(({ column, token }) => column !== 'percent' && token.decimals > 0);
  if (fraction !== undefined) return unreadable(`‘${fraction.token.digits}’ is no count`, marks);
  const relevantToken = one('relevant');
  const yesToken = one('yes');
  const readRelevant = (footnotes: readonly string[]): CountReading | null =>
    relevantToken && readCount(relevantToken.digits, 'relevant', context.cases, { ...context, footnotes });
  const readYes = (denominator: number | null): CountReading | null =>
    yesToken && readCount(yesToken.digits, 'yes', denominator, context);
  let relevant = readRelevant(context.footnotes);
  let yes = readYes(relevant?.value ?? context.cases);
  if (yes !== null && yes.mark !== null && relevant !== null && relevant.why !== null) {
    // A footnote has one mark: one that can only be glued to the answer is not glued to the denominator too.
    const { mark } = yes;
    relevant = readRelevant(context.footnotes.filter((label) => label !== mark));
    yes = readYes(relevant?.value ?? context.cases);
  }
  const percentToken = one('percent');
  return {
    relevant: relevant?.value ?? null,
    yes: yes?.value ?? null,
    percent: percentToken === null ? null : percentOf(percentToken),
    marks: [...marks, ...[relevant?.mark, yes?.mark].filter((mark) => mark !== null && mark !== undefined)],
    why:
      relevant?.why ??
      yes?.why ??
      (yesToken === null && percentToken === null ? 'no answer stands beside the question' : null),
    repairs: [
      ...repairs,
      ...[relevant?.repair, yes?.repair].filter((repair) => repair !== null && repair !== undefined),
    ],
  };
};

/** The values in the run of digits after a question in a line without cells. */
const fromRun = (run: string, fused: boolean, context: RowContext): RowValues => {
  const reading = readCell(run.trim());
  const columns = context.columns.filter((column) => column !== 'other');
  if (reading === null || columns.length === 0) return unreadable(`‘${run.trim()}’ can’t be read`);
  const numbers = numberTokens(reading);
  const [first] = numbers;
  if (
    numbers.length === columns.length &&
    (columns.length > 1 || first?.percent === true || columns[0] === 'percent')
  ) {
    const read = understood(
      // What has a per cent sign is no count, whatever the title of its place.
      numbers.map((token, index) => ({ column: token.percent ? 'percent' : (columns[index] ?? 'yes'), token })),
      context,
      reading.marks,
      [],
    );
    // Where one number of a run is not what its place says, nor need the others be.
    return read.why === null ? read : unreadable(read.why, reading.marks);
  }
  const apart = !fused && columns.length > 1;
  if (numbers.length !== 1 || first === undefined || first.percent || first.decimals > 0 || apart)
    return unreadable(
      `‘${run.trim()}’ holds ${numbers.length} numbers where ${columns.length} are expected`,
      reading.marks,
    );
  const limits = { columns, cases: context.cases, relevant: null, footnotes: context.footnotes };
  const ends = (['start', 'end'] as const).flatMap((markAt) => readingsOf(first.digits, { ...limits, markAt }));
  const readings = [...new Map(ends.map((one) => [inWords(one), one])).values()];
  const [only, ...others] = readings;
  if (only === undefined)
    return unreadable(`‘${first.digits}’ can’t be split into ${columns.length} counts that fit`, reading.marks);
  if (others.length > 0)
    return unreadable(`‘${first.digits}’ can be read as ${readings.map(inWords).join(', or as ')}`, reading.marks);
  const value = (wanted: CaseColumn): number | null =>
    only.numbers.find((_, index) => columns[index] === wanted) ?? null;
  const percent = value('percent');
  return {
    relevant: value('relevant'),
    yes: value('yes'),
    percent: percent === null ? null : { value: percent, decimals: 0 },
    marks: only.footnote === null ? reading.marks : [...reading.marks, only.footnote],
    why: null,
    repairs:
      columns.length === 1 && only.footnote === null
        ? []
        : [
            `‘${first.digits}’ at the end of a line without cells read as ${inWords(only)}, which is the one way in which the numbers fit`,
          ],
  };
};

/** Understands the values of a row. A count that does not fit its denominator stays as printed unless damage explains it. */
export const valuesOf = (row: RawRow, context: RowContext): RowValues => {
  if (row.values.kind === 'missing') return unreadable('no number stands beside the question');
  return row.values.kind === 'run'
    ? fromRun(row.values.run, row.values.fused, context)
    : fromCells(row.values.cells, context);
};
