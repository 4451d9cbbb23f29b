import { Composer } from '../blocks.js';
import { emptyTruth } from '../truth.js';
import { printed } from './plain-layout.js';
import { type RatedText, type Row, ratings, section } from './rated-standards.js';

/** An adult report: a probation delivery unit under the standards of 2021. */
export function northmarsh(): RatedText {
  const title = 'An inspection of probation services in: Northmarsh PDU';
  const truth = emptyTruth('report', 'Northmarsh', 'hmip-pdu-2021', title);
  truth.published_on = '2022-10';
  truth.fieldwork_start = '2022-06-20';
  truth.fieldwork_end = '2022-06-24';
  const organisation: Row[] = [
    ['1.1', 'leadership', 'Leadership', 'good'],
    ['1.2', 'staff', 'Staff', 'requires improvement'],
    ['1.3', 'services', 'Services', 'requires improvement'],
    ['1.4', 'information_facilities', 'Information and facilities', 'good'],
  ];
  const supervision: Row[] = [
    ['2.1', 'court_work', 'Court work', 'requires improvement'],
    ['2.2', 'assessment', 'Assessment', 'inadequate'],
    ['2.3', 'planning', 'Planning', 'inadequate'],
    ['2.4', 'delivery', 'Implementation and delivery', 'requires improvement'],
    ['2.5', 'reviewing', 'Reviewing', 'inadequate'],
  ];
  const composer = new Composer();
  composer.add({
    kind: 'cover',
    lines: [title, 'The Probation Service – Marshland region', 'HM Inspectorate of Probation, October 2022'],
  });
  composer.heading(1, 'Foreword');
  composer.para(
    'Northmarsh is the smallest of the probation delivery units in its region, and it has had the hardest year. A third of its posts were vacant when we came. We carried out fieldwork between 20 and 24 June 2022.',
    'Leaders know what needs to be done, and staff trust them. People on probation, however, were not being assessed or reviewed as they should have been. Overall, Northmarsh PDU was rated as ‘Requires improvement’.',
  );
  truth.ratings.push({
    standard: 'overall',
    standard_code: null,
    rating: 'requires improvement',
    percent: null,
    origin: 'narrative',
    period: 'current',
    period_date: null,
  });
  composer.heading(1, 'Ratings');
  ratings(
    composer,
    truth,
    'Northmarsh PDU',
    [
      ['Organisational arrangements and activity', organisation],
      ['Service delivery', supervision],
    ],
    false,
  );
  composer.heading(1, 'Recommendations');
  const items = [
    'bring home visits back to the level of 2019',
    'make sure that enquiries about domestic abuse and child safeguarding are made at the start',
    'give new officers protected time to learn',
  ];
  composer.para('**Northmarsh PDU should:**');
  composer.add({ kind: 'list', first: 1, items: items.map((text, index) => (index === 2 ? `${text}.` : text)) });
  items.forEach((text, index) => {
    truth.recommendations.push({ position: index + 1, text, addressee: 'Northmarsh PDU' });
  });
  const texts: Readonly<Record<string, string>> = {
    leadership: 'The head of the unit spends a day a week with each team in turn. Priorities are few and known.',
    staff:
      'Workloads ran well above the capacity of those in post. Sickness was high, with stress the commonest cause.',
    services: 'Referrals to commissioned services take a month. Unpaid work has a backlog that grows.',
    information_facilities:
      'Offices are safe and bright. A tool that shows managers which cases have gone quiet is a good example of information put to use.',
    court_work:
      'Reports were delivered on the day. Checks with the police had not come back before sentence in a good many cases.',
    assessment: 'Assessments leant on what the person said. Information from others was not sought or not used.',
    planning: 'Plans were generic, and contingency planning was weak.',
    delivery: 'People were seen, mostly by the same officer. Work to keep other people safe fell short.',
    reviewing: 'Reviews were seldom carried out when something significant happened.',
  };
  composer.heading(1, '1. Organisational arrangements and activity');
  for (const row of organisation)
    section(composer, truth, row, [
      `The ${row[2].toLowerCase()} of the unit support a high-quality service.`,
      texts[row[1]] ?? '',
    ]);
  composer.heading(1, '2. Service delivery');
  composer.para('We inspected 38 cases, and 22 court reports beside them.');
  truth.samples.push({ domain: 'casework', label: 'cases', cases: 38, part_of: null, origin: 'narrative' });
  for (const row of supervision)
    section(composer, truth, row, [
      `${row[2]} is personal to the individual and keeps people safe.`,
      texts[row[1]] ?? '',
    ]);
  return { document: printed(title, composer), truth };
}
