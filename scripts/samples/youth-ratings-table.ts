import type { Cell, Composer } from './blocks.js';
import { asWord, printedWord, type RatedStandard } from './rated-youth-standards.js';
import type { Truth } from './truth.js';
import { inWords } from './words.js';
import type { Word, YouthReport } from './youth-model.js';

/** The ratings table in one of two layouts: score in one cell and numbered domains, or score split and domains in words. */
export function addRatingsTable(
  composer: Composer,
  report: YouthReport,
  standards: readonly RatedStandard[],
  truth: Truth,
): void {
  composer.heading(1, 'Ratings');
  const split = report.voice % 2 === 1;
  const widths = split ? [1, 5, 2, 3] : [1, 6, 4];
  const columns = widths.length;
  const overall = report.print.overall ?? asWord(truth.score?.computed_overall);
  const note =
    report.resettlement === undefined
      ? ''
      : composer.note('Resettlement is rated by itself; it has no part in the score or the overall rating.');
  const rows: Cell[][] = [heading(report, truth, split, columns)];
  const add = (standard: string, code: string | null, cells: Cell[], rating: Word | null, bold: boolean) => {
    const word = rating === null ? 'Not rated' : printedWord(rating);
    const text = `${bold ? `**${word}**` : word}${rating === 'outstanding' ? ' {star}' : ''}`;
    rows.push([...cells, split ? { text, colspan: 2 } : { text }]);
    if (rating === null) return;
    truth.ratings.push({
      standard,
      standard_code: code,
      rating,
      percent: null,
      origin: 'ratings_table',
      period: 'current',
      period_date: null,
    });
  };
  const domain = (number: number, name: string) =>
    rows.push(
      split
        ? [{ text: `Domain ${inWords(number)} – ${name.toLowerCase()}`, colspan: columns, head: true }]
        : [
            { text: `${number}.`, head: true },
            { text: name, colspan: columns - 1, head: true },
          ],
    );
  add('overall', null, [{ text: '**Overall rating**', colspan: 2 }], overall, true);
  for (const [place, name] of ['Organisational delivery', 'Court disposals', 'Out-of-court disposals'].entries()) {
    domain(place + 1, name);
    for (const { id, code, name: standard, rating } of standards.slice(place * 4, place * 4 + 4))
      if (report.print.omit?.includes(id) !== true) add(id, code, [{ text: code }, { text: standard }], rating, false);
  }
  if (report.resettlement !== undefined) {
    rows.push([
      { text: '4.', head: true },
      { text: 'Resettlement', colspan: columns - 1, head: true },
    ]);
    const rating = report.resettlement === 'not rated' ? null : report.resettlement;
    add('resettlement', '4.1', [{ text: '4.1' }, { text: `Resettlement policy and provision${note}` }], rating, false);
  }
  composer.add({ kind: 'table', widths, head: [], rows });
  composer.flushNotes();
}

function heading(report: YouthReport, truth: Truth, split: boolean, columns: number): Cell[] {
  const name = `${report.place} ${report.long}`;
  if (report.print.noScore === true) return [{ text: name, colspan: columns, head: true }];
  const score = `${truth.score?.printed_score}/${truth.score?.printed_max}`;
  return split
    ? [
        { text: name, colspan: 2, head: true },
        { text: 'Score', head: true },
        { text: score, head: true },
      ]
    : [
        { text: name, colspan: 2, head: true },
        { text: `Score ${score}`, head: true },
      ];
}
