/**
 * Precision and recall of the judgements that are read from running text, on the labelled texts of `test/judgements/texts`: by era and
 * register, for current and for prior judgements.
 *
 *     npx tsx scripts/judgement-accuracy.ts [odd|even|second|fourth|all] [--fresh] [--errors] [--told] [name…]
 *
 * `--fresh` takes the texts of `test/judgements/fresh`, which nobody saw while mending the grammar: mend nothing on them, write new
 * ones when they are spent. Spent ones move to `texts`, as those whose names begin with c, d, e, f and h did.
 * `--told` reads each text with the kind, services and framework of its label, so that only the grammar is measured; without it, the
 * document is classified first, as on import. `--errors` lists what is wrong, missing or dated otherwise.
 */
import { type Comparison, compareTexts, hasTexts } from '../test/judgements/compare.js';

const arguments_ = process.argv.slice(2);
const PARTS: Readonly<Record<string, (number: number) => boolean>> = {
  all: () => true,
  odd: (number) => number % 2 === 1,
  even: (number) => number % 2 === 0,
  fourth: (number) => number % 4 === 0,
  second: (number) => number % 4 === 2,
};
const part = PARTS[arguments_.find((argument) => argument in PARTS) ?? 'all'] ?? (() => true);
const names = arguments_.filter((argument) => !argument.startsWith('--') && !(argument in PARTS));

const percent = (part: number, whole: number): string => (whole === 0 ? '    –' : (part / whole).toFixed(3));

const line = (title: string, comparisons: readonly Comparison[]): string => {
  const cells = (['current', 'prior'] as const).flatMap((period) => {
    const rows = comparisons.flatMap(({ outcomes }) => outcomes).filter((outcome) => outcome.period === period);
    const right = rows.filter(({ outcome }) => outcome === 'right').length;
    const wrong = rows.filter(({ outcome }) => outcome === 'wrong').length;
    const missing = rows.filter(({ outcome }) => outcome === 'missing').length;
    return [
      `${String(right).padStart(4)} right ${String(wrong).padStart(3)} wrong ${String(missing).padStart(3)} missing  P ${percent(right, right + wrong)} R ${percent(right, right + missing)}`,
    ];
  });
  return `${title.padEnd(28)} ${String(comparisons.length).padStart(3)} texts | current ${cells[0] ?? ''} | prior ${cells[1] ?? ''}`;
};

const groups = (comparisons: readonly Comparison[], keyOf: (comparison: Comparison) => string): string[] =>
  [...new Set(comparisons.map(keyOf))].sort().map((key) =>
    line(
      key,
      comparisons.filter((comparison) => keyOf(comparison) === key),
    ),
  );

const set = arguments_.includes('--fresh') ? 'fresh' : 'texts';
if (!hasTexts(set)) {
  console.error(
    'All labelled texts are spent: new ones have to be written blind, by someone who has not seen the grammar, into test/judgements/fresh.',
  );
  process.exit(1);
}

const comparisons = (await compareTexts({ told: arguments_.includes('--told'), set })).filter(
  ({ name, number }) => part(number) && (names.length === 0 || names.some((part) => name.includes(part))),
);

for (const { name, outcomes, others, recognition } of comparisons) {
  if (!arguments_.includes('--errors')) break;
  const faults = [...outcomes.filter(({ outcome }) => outcome !== 'right'), ...others];
  if (faults.length === 0 && recognition.length === 0) continue;
  console.log(`\n${name}`);
  for (const words of recognition) console.log(`  (${words})`);
  for (const fault of faults)
    console.log(
      `  ${fault.outcome.toUpperCase()} ${fault.what}\n      ${fault.words.replace(/\s+/g, ' ').slice(0, 260)}`,
    );
}
console.log(line('all', comparisons));
for (const text of groups(comparisons, ({ era }) => era)) console.log(text);
for (const text of groups(comparisons, ({ register }) => register)) console.log(text);
