import type { Cell, Composer } from './blocks.js';
import type { Truth } from './truth.js';
import { printedDate, thousands } from './words.js';
import type { YouthReport } from './youth-model.js';

/** The contextual facts: population, demographics beside the national figures, caseload; each with its source note. */
export function addFacts(composer: Composer, report: YouthReport, truth: Truth): void {
  const { facts, place } = report;
  composer.heading(1, 'Contextual facts');
  composer.heading(3, 'Population information');
  const year = String(facts.year);
  const population = composer.note(
    `Office for National Statistics. (${facts.year + 1}). Mid-${facts.year} estimates of population.`,
  );
  const census = composer.note('Office for National Statistics. (2012). Census 2011.');
  const people: [string, string, number, string][] = [
    [`Total population ${place} (${year})`, population, facts.population, year],
    [`Total youth population (10–17 years) in ${place} (${year})`, '', facts.youth, year],
    [`Total black and minority ethnic youth population ${place} (2011)`, census, facts.minority, '2011'],
  ];
  const pairs = (rows: [label: string, mark: string, value: number][]) =>
    composer.add({
      kind: 'table',
      widths: facts.order === 'value-first' ? [2, 9] : [9, 2],
      head: [],
      rows: rows.map(([label, mark, value]): Cell[] => {
        const cells = [{ text: thousands(value) }, { text: label + mark }];
        return facts.order === 'value-first' ? cells : cells.reverse();
      }),
    });
  pairs(people.map(([label, mark, value]) => [label, mark, value]));
  for (const [label, , value, asOf] of people)
    truth.facts.push({
      topic: 'population',
      label,
      subject: 'service',
      value,
      value_high: null,
      unit: 'count',
      as_of: asOf,
    });

  const statistics = `${facts.year - 1} to ${facts.year}`;
  const source = composer.note(`Youth Justice Board. (${facts.year + 1}). Youth justice statistics: ${statistics}.`);
  composer.heading(3, `Demographics of children cautioned or sentenced${source}`);
  for (const table of facts.demographics) {
    const row = (name: string, values: readonly number[]): Cell[] => [
      { text: name },
      ...values.map((value) => ({ text: `${value}%` })),
    ];
    composer.add({
      kind: 'table',
      widths: [4, ...table.labels.map(() => 2)],
      head: [[{ text: table.heading, head: true }, ...table.labels.map((text) => ({ text, head: true }))]],
      rows: [row(`${place} ${report.short}`, table.service), row('National average', table.national)],
    });
    for (const subject of ['service', 'national'] as const)
      table.labels.forEach((label, index) => {
        truth.facts.push({
          topic: table.topic,
          label,
          subject,
          value: table[subject][index] ?? 0,
          value_high: null,
          unit: 'percent',
          as_of: `${facts.year - 1}/${facts.year}`,
        });
      });
  }
  const held = composer.note(
    `Supplied by the ${report.short}; the caseload is that of ${printedDate(facts.caseloadOn)}.`,
  );
  composer.heading(3, `Additional caseload data${held}`);
  pairs(facts.caseload.map(([label, value]) => [label, '', value]));
  for (const [label, value] of facts.caseload)
    truth.facts.push({
      topic: 'caseload',
      label,
      subject: 'service',
      value,
      value_high: null,
      unit: 'count',
      as_of: facts.caseloadOn,
    });
  composer.flushNotes();
}

/** The two staffing figures of standard 1.2. */
export function addStaffing(composer: Composer, report: YouthReport, truth: Truth): void {
  const mark = composer.note(`Supplied by the ${report.short} when the inspection was announced.`);
  composer.heading(4, `Key staffing data${mark}`);
  const rows = [
    ['Total staff headcount (full-time equivalent, FTE)', report.facts.staff, 'fte'],
    ['Average caseload per case manager (FTE)', report.facts.perWorker, 'ratio'],
  ] as const;
  composer.add({
    kind: 'table',
    widths: [8, 2],
    head: [],
    rows: rows.map(([label, value]) => [{ text: label }, { text: String(value) }]),
  });
  for (const [label, value, unit] of rows)
    truth.facts.push({ topic: 'staffing', label, subject: 'service', value, value_high: null, unit, as_of: null });
  composer.flushNotes();
}
