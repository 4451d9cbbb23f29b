import type { Composer, PrintedDocument } from '../blocks.js';
import { overallBand, POINTS, type Truth } from '../truth.js';
import { capital } from '../words.js';

export interface RatedText {
  readonly document: PrintedDocument;
  readonly truth: Truth;
}
export type Row = readonly [code: string, id: string, name: string, rating: string];

/** Adds the ratings table, and its truth with the score. */
export function ratings(
  composer: Composer,
  truth: Truth,
  heading: string,
  groups: readonly (readonly [string, readonly Row[]])[],
  split: boolean,
): void {
  const all = groups.flatMap(([, rows]) => rows);
  const sum = all.reduce((total, [, , , rating]) => total + (POINTS[rating] ?? 0), 0);
  const overall = overallBand(sum, all.length);
  const max = 3 * all.length;
  composer.add({
    kind: 'table',
    widths: split ? [5, 1, 4, 3] : [1, 6, 3],
    head: [],
    rows: [
      [
        { text: heading, colspan: split ? 3 : 2, head: true },
        { text: `Score ${sum}/${max}`, head: true },
      ],
      [{ text: 'Overall rating', colspan: split ? 3 : 2 }, { text: capital(overall) }],
      ...groups.flatMap(([name, rows], group) =>
        split
          ? rows.map(([code, , standard, rating], index) => [
              ...(index === 0 ? [{ text: name, rowspan: rows.length, head: true }] : []),
              { text: code },
              { text: standard },
              { text: `${capital(rating)}${rating === 'outstanding' ? ' {star}' : ''}` },
            ])
          : [
              [
                { text: `${group + 1}.`, head: true },
                { text: name, colspan: 2, head: true },
              ],
              ...rows.map(([code, , standard, rating]) => [
                { text: code },
                { text: standard },
                { text: capital(rating) },
              ]),
            ],
      ),
    ],
  });
  truth.score = {
    printed_score: sum,
    printed_max: max,
    printed_overall: overall,
    computed_score: sum,
    computed_max: max,
    computed_overall: overall,
  };
  truth.ratings.push({
    standard: 'overall',
    standard_code: null,
    rating: overall,
    percent: null,
    origin: 'ratings_table',
    period: 'current',
    period_date: null,
  });
  for (const [code, standard, , rating] of all) {
    truth.ratings.push({
      standard,
      standard_code: code,
      rating,
      percent: null,
      origin: 'ratings_table',
      period: 'current',
      period_date: null,
    });
    truth.coverage.push({ standard, state: 'read' });
  }
}

/** Adds a section with its rating below the heading. */
export function section(
  composer: Composer,
  truth: Truth,
  [code, standard, name, rating]: Row,
  texts: readonly string[],
): void {
  composer.heading(3, `${code} ${name}`);
  composer.add({ kind: 'box', definition: texts[0] ?? '', rating: capital(rating) });
  truth.ratings.push({
    standard,
    standard_code: code,
    rating,
    percent: null,
    origin: 'standard_heading',
    period: 'current',
    period_date: null,
  });
  composer.para(...texts.slice(1));
}
