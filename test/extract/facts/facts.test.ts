import { describe, expect, it } from 'vitest';
import { asOfIn } from '../../../src/extract/facts/as-of.js';
import { findFacts } from '../../../src/extract/facts/facts.js';
import { sectionsOf } from '../../../src/extract/sections.js';
import { buildDocument, footnote, heading, type Piece, paragraph, table } from '../../document/document-builder.js';
import { frameworkOf } from '../cases/case-rows.js';

const youth = frameworkOf('hmip-youth-2018');
const factsOf = (pieces: readonly Piece[]) => {
  const document = buildDocument([heading(1, 'Contextual facts'), ...pieces], 'text/plain');
  return findFacts(document, sectionsOf(document, youth));
};
const brief = (pieces: readonly Piece[]) =>
  factsOf(pieces).map(
    ({ topic, label, subject, value, unit, asOf }) => `${topic}|${label}|${subject}|${value}|${unit}|${asOf ?? '-'}`,
  );

describe('contextual figures', () => {
  it('reads titles over several lines, and rows that go on under them on the next page', () => {
    const rows = [
      ['', '', 'Black and', ''],
      ['Race/ethnicity', 'White', '', 'Unknown'],
      ['', '', 'minority ethnic', ''],
      ['Dunmarsh YOS', '71%', '25%', '4%'],
    ];
    const facts = factsOf([heading(3, 'Demographics'), table(rows), table([['National average', '70%', '26%', '4%']])]);
    expect(facts.map(({ label, subject, value }) => `${label}|${subject}|${value}`)).toEqual([
      'White|service|71',
      'Black and minority ethnic|service|25',
      'Unknown|service|4',
      'White|national|70',
      'Black and minority ethnic|national|26',
      'Unknown|national|4',
    ]);
    expect(new Set(facts.map(({ group }) => group)).size).toBe(2);
  });

  it('reads pairs, value first and label first, with the year of the label or of the footnote', () => {
    const rows = [
      ['Total population Dunmarsh (2019)¹', '88,412'],
      ['Total youth population (10–17 years) in Dunmarsh', '8,107'],
    ];
    const note = footnote('1', 'Office for National Statistics. (2020). Estimates, mid-2018.');
    const expected = [
      'population|Total population Dunmarsh (2019)|service|88412|count|2019',
      'population|Total youth population (10–17 years) in Dunmarsh|service|8107|count|-',
    ];
    expect(brief([heading(3, 'Population information'), table(rows), note])).toEqual(expected);
    expect(brief([heading(3, 'Population information'), table(rows.map((row) => [...row].reverse())), note])).toEqual(
      expected,
    );
  });

  it('reads demographics beside the national figures, whichever way the table lies, as parts of a whole', () => {
    const across = factsOf([
      heading(3, 'Demographics of children cautioned or sentenced²'),
      table([
        ['Race/ethnicity', 'White', 'Black and minority ethnic', 'Unknown'],
        ['Dunmarsh YOS', '75%', '19%', '6%'],
        ['National average', '70%', '26%', '4%'],
      ]),
      footnote('2', 'Youth Justice Board. (2020). Annual statistics: 2018 to 2019.'),
    ]);
    expect(across.map(({ topic, label, subject, value, asOf }) => [topic, label, subject, value, asOf])).toEqual([
      ['ethnicity', 'White', 'service', 75, '2018/2019'],
      ['ethnicity', 'Black and minority ethnic', 'service', 19, '2018/2019'],
      ['ethnicity', 'Unknown', 'service', 6, '2018/2019'],
      ['ethnicity', 'White', 'national', 70, '2018/2019'],
      ['ethnicity', 'Black and minority ethnic', 'national', 26, '2018/2019'],
      ['ethnicity', 'Unknown', 'national', 4, '2018/2019'],
    ]);
    expect(new Set(across.map(({ group }) => group)).size).toBe(2);
    expect(
      brief([
        table([
          ['Age', 'Dunmarsh YJS', 'England and Wales'],
          ['10–14', '23%', '22%'],
          ['15–17', '77%', '78%'],
        ]),
      ]),
    ).toEqual([
      'age|10–14|service|23|percent|-',
      'age|10–14|national|22|percent|-',
      'age|15–17|service|77|percent|-',
      'age|15–17|national|78|percent|-',
    ]);
  });

  it('keeps the wholes of a table apart that has several titles, one under the other', () => {
    const facts = factsOf([
      heading(3, 'Demographics of children'),
      table([
        ['Age', '10–14', '15–17'],
        ['Dunmarsh', '23%', '77%'],
        ['National average', '22%', '78%'],
        ['Gender', 'Male', 'Female'],
        ['Dunmarsh', '81%', '19%'],
        ['National average', '84%', '16%'],
      ]),
    ]);
    expect(facts).toHaveLength(8);
    const sums = new Map<string | null, number>();
    for (const { group, value } of facts) sums.set(group, (sums.get(group) ?? 0) + (value ?? 0));
    expect([...sums.values()]).toEqual([100, 100, 100, 100]);
  });

  it('reads counts beside percentages, ratios, full-time equivalents and figures that are not there', () => {
    expect(
      brief([
        heading(3, 'Additional caseload data'),
        table([
          ['Disposal', 'Number', '%'],
          ['Referral orders', '40', '62.5%'],
          ['Custody', 'n/a', '–'],
        ]),
      ]),
    ).toEqual([
      'caseload|Referral orders|service|40|count|-',
      'caseload|Referral orders|service|62.5|percent|-',
      'caseload|Custody|service|null|count|-',
      'caseload|Custody|service|null|percent|-',
    ]);
    const staffing = table([
      ['Total staff headcount (full-time equivalent, FTE)', '20.5'],
      ['Average caseload per case manager (FTE)', '10'],
      ['Vacancy rate (total unfilled posts as percentage of total staff headcount)', '8%'],
    ]);
    expect(
      brief([heading(3, 'Key staffing data'), staffing]).map((fact) => fact.split('|').slice(3, 5).join(' ')),
    ).toEqual(['20.5 fte', '10 ratio', '8 percent']);
  });

  it('reads lines without cells, also where rows ran together', () => {
    expect(
      brief([heading(3, 'Population information'), paragraph('Total population Dunmarsh (2019): 88,412')]),
    ).toEqual(['population|Total population Dunmarsh (2019)|service|88412|count|2019']);
    expect(
      brief([
        heading(3, 'Additional caseload data'),
        paragraph('41 Total current caseload: community sentences 6 Total current caseload in custody'),
      ]).map((fact) => fact.split('|')[3]),
    ).toEqual(['41', '6']);
  });

  it.each([
    ['Office for National Statistics. (2020). UK population estimates, mid-2019.', '2019'],
    ['Youth Justice Board. (2020). Youth justice annual statistics: 2018 to 2019.', '2018/2019'],
    ['Statistics for 2018/19', '2018/2019'],
    ['Supplied by the service, reflecting caseload on 31 March 2020.', '2020-03-31'],
    ['Supplied in March 2020', '2020-03'],
    ['The caseload when the inspection was announced.', null],
    ['Ministry of Justice (2020). Offending.', null],
    ['Between 2011 and the census, 2015, 2019', null],
  ])('dates %j', (text, date) => expect(asOfIn(text)).toBe(date));
});
