/**
 * Checks the content against its own expected findings: bands, sums and quantifiers, worked out afresh from the truth.
 *
 *     npx tsx scripts/samples/check-arithmetic.ts
 *
 * Exits with 1 where a standard's rating is not its band and no finding is expected, or a score where none is.
 */
import { PLAN } from './plan.js';
import { POINTS } from './truth.js';

let faults = 0;
const complain = (text: string) => {
  faults += 1;
  console.error(text);
};
const BANDS: readonly (readonly [number, string])[] = [
  [80, 'outstanding'],
  [65, 'good'],
  [50, 'requires improvement'],
  [0, 'inadequate'],
];
const bandOf = (share: number) => BANDS.find(([from]) => share >= from)?.[1] ?? 'inadequate';

for (const { name, truth } of PLAN) {
  const expects = (rule: string, standard: string | null) =>
    truth.findings.some((finding) => finding.rule === rule && finding.standard === standard);
  const rated = truth.ratings.filter(
    (row) => row.origin === 'ratings_table' && row.standard !== 'overall' && row.standard !== 'resettlement',
  );
  if (truth.score !== null) {
    const sum = rated.reduce((total, row) => total + (POINTS[row.rating ?? ''] ?? 0), 0);
    if (sum !== truth.score.printed_score && !expects('score-sum', null))
      complain(`${name}: ${sum} is not ${truth.score.printed_score}`);
    if (
      truth.score.computed_score === truth.score.printed_score &&
      truth.score.computed_overall !== truth.score.printed_overall &&
      !expects('overall-band', 'overall')
    )
      complain(`${name}: overall ${truth.score.printed_overall}, computed ${truth.score.computed_overall}`);
  }
  for (const row of rated) {
    const keys = truth.case_rows.filter((question) => question.standard === row.standard && question.tier === 'key');
    if (keys.length === 0) continue;
    const low = Math.min(
      ...keys.map((key) =>
        key.yes === null ? (key.percent ?? 0) : (100 * key.yes) / (key.relevant_cases ?? key.cases),
      ),
    );
    const right = row.rating === bandOf(low) || row.rating === bandOf(Math.floor(low + 0.5));
    if (right === expects('standard-band', row.standard))
      complain(`${name}: ${row.standard} is ${row.rating} at ${low.toFixed(1)}%`);
  }
  for (const question of truth.case_rows)
    if (
      (question.yes ?? 0) > (question.relevant_cases ?? question.cases) &&
      !expects('count-exceeds-cases', question.standard)
    )
      complain(`${name}: ${question.yes} of ${question.relevant_cases}: ${question.question}`);
}
process.exitCode = faults === 0 ? 0 : 1;
