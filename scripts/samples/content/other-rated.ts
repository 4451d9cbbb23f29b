import { Composer, type PrintedDocument } from '../blocks.js';
import { emptyTruth, overallBand, POINTS, type Truth } from '../truth.js';
import { capital } from '../words.js';
import { printed } from './plain-layout.js';

interface Text {
  readonly document: PrintedDocument;
  readonly truth: Truth;
}
type Row = readonly [code: string, id: string, name: string, rating: string];

/** Adds the ratings table, and its truth with the score. */
function ratings(composer: Composer, truth: Truth, heading: string, groups: readonly (readonly [string, readonly Row[]])[], split: boolean): void {
  const all = groups.flatMap(([, rows]) => rows);
  const sum = all.reduce((total, [, , , rating]) => total + (POINTS[rating] ?? 0), 0);
  const overall = overallBand(sum, all.length);
  const max = 3 * all.length;
  composer.add({
    kind: 'table', widths: split ? [5, 1, 4, 3] : [1, 6, 3], head: [],
    rows: [
      [{ text: heading, colspan: split ? 3 : 2, head: true }, { text: `Score ${sum}/${max}`, head: true }],
      [{ text: 'Overall rating', colspan: split ? 3 : 2 }, { text: capital(overall) }],
      ...groups.flatMap(([name, rows], group) =>
        split
          ? rows.map(([code, , standard, rating], index) => [
              ...(index === 0 ? [{ text: name, rowspan: rows.length, head: true }] : []),
              { text: code }, { text: standard }, { text: `${capital(rating)}${rating === 'outstanding' ? ' {star}' : ''}` },
            ])
          : [
              [{ text: `${group + 1}.`, head: true }, { text: name, colspan: 2, head: true }],
              ...rows.map(([code, , standard, rating]) => [{ text: code }, { text: standard }, { text: capital(rating) }]),
            ],
      ),
    ],
  });
  truth.score = {
    printed_score: sum, printed_max: max, printed_overall: overall, computed_score: sum, computed_max: max, computed_overall: overall,
  };
  truth.ratings.push({ standard: 'overall', standard_code: null, rating: overall, percent: null, origin: 'ratings_table', period: 'current', period_date: null });
  for (const [code, standard, , rating] of all) {
    truth.ratings.push({ standard, standard_code: code, rating, percent: null, origin: 'ratings_table', period: 'current', period_date: null });
    truth.coverage.push({ standard, state: 'read' });
  }
}

/** Adds a section with its rating below the heading. */
function section(composer: Composer, truth: Truth, [code, standard, name, rating]: Row, texts: readonly string[]): void {
  composer.heading(3, `${code} ${name}`);
  composer.add({ kind: 'box', definition: texts[0] ?? '', rating: capital(rating) });
  truth.ratings.push({ standard, standard_code: code, rating, percent: null, origin: 'standard_heading', period: 'current', period_date: null });
  composer.para(...texts.slice(1));
}

/** A web report under the framework of 2025, seven standards, row spans in its ratings table. */
export function lindenshire(): Text {
  const title = 'An inspection of youth justice services in Lindenshire';
  const truth = emptyTruth('report', 'Lindenshire', 'hmip-youth-2025', title);
  truth.published_on = '2025-11-18';
  truth.fieldwork_start = '2025-08';
  truth.fieldwork_end = '2025-08';
  const organisation: Row[] = [
    ['1.1', 'governance_leadership', 'Governance and leadership', 'good'],
    ['1.2', 'staff', 'Staffing', 'outstanding'],
    ['1.3', 'partnerships_services', 'Partnerships and services', 'good'],
  ];
  const children: Row[] = [
    ['2.1', 'assessment', 'Assessing', 'good'],
    ['2.2', 'planning', 'Planning', 'requires improvement'],
    ['2.3', 'delivery', 'Delivering', 'good'],
  ];
  const victims: Row[] = [['V1', 'victims', 'Work with victims', 'good']];
  const composer = new Composer();
  composer.add({ kind: 'cover', lines: [title] });
  composer.heading(1, 'Foreword');
  composer.para(
    'Lindenshire has a youth justice service with its heart in the right place and, for the first time in years, its vacancies filled. Children are listened to. Victims are offered more than a letter.',
    `Planning is the weak link. Plans were not kept up to date where children moved or were moved.${composer.note('Children in the care of the council move more often than others.')} We have made four recommendations.`,
    'The inspection took place in August 2025.',
  );
  composer.flushNotes();
  composer.heading(1, 'Ratings');
  ratings(composer, truth, 'Lindenshire Youth Justice Service', [['Organisational delivery', organisation], ['Work with children', children], ['Victims', victims]], true);
  composer.heading(1, 'Recommendations');
  const items = [
    'keep plans in step with changes in a child’s life',
    'give victims a named contact for as long as the child is supervised',
    'agree with health how speech and language needs are to be met after the pilot ends',
    'see that an appropriate adult attends without delay when a child is held by the police',
  ];
  composer.para('**Lindenshire Youth Justice Service should:**');
  composer.add({ kind: 'list', first: 1, items: items.slice(0, 2) });
  composer.para('**The management board should:**');
  composer.add({ kind: 'list', first: 3, items: items.slice(2) });
  items.forEach((text, index) => {
    truth.recommendations.push({ position: index + 1, text, addressee: index < 2 ? 'Lindenshire Youth Justice Service' : 'management board' });
  });
  composer.heading(1, 'Organisational delivery');
  for (const row of organisation)
    section(composer, truth, row, [
      `What we expect of ${row[2].toLowerCase()}: a service that is run for children.`,
      { governance_leadership: 'The chair has drawn in the chief executive of the hospital trust. Board papers are short, and one child’s story opens each meeting.', staff: 'Nobody holds more than eleven cases. Staff choose two areas in which to specialise.', partnerships_services: 'A farm, two gyms and the fire service offer placements. The pilot on speech and language needs ends next year, and what follows is unsettled.' }[row[1]] ?? '',
    ]);
  composer.heading(1, 'Children');
  composer.para('We inspected 30 cases of children who were working with the service: 17 on court sentences and 13 on other disposals.');
  truth.samples.push(
    { domain: 'casework', label: 'cases of children', cases: 30, part_of: null, origin: 'narrative' },
    { domain: 'court', label: 'court sentences', cases: 17, part_of: 'cases of children', origin: 'narrative' },
    { domain: 'out_of_court', label: 'other disposals', cases: 13, part_of: 'cases of children', origin: 'narrative' },
  );
  for (const row of children)
    section(composer, truth, row, [
      `${row[2]} is done with the child and fits the child.`,
      { assessment: 'Workers looked for what a child does well. How communities are to be kept safe was thought through.', planning: 'Plans tended to be written once. They covered positive change in detail and contingency hardly at all.', delivery: 'Sessions took place as planned, and were recorded in words that a parent could follow.' }[row[1]] ?? '',
    ]);
  composer.heading(1, 'Victims');
  composer.para('We also inspected nine cases in which there was a victim who had agreed to be contacted.');
  truth.samples.push({ domain: 'victims', label: 'cases in which there was a victim', cases: 9, part_of: null, origin: 'narrative' });
  for (const row of victims)
    section(composer, truth, row, ['Work with victims is individual and responsive.', 'Two workers divide the county between them and visit people at home. Restorative meetings are offered, prepared and followed up.']);
  return { document: printed(title, composer), truth };
}

/** An adult report: a probation delivery unit under the standards of 2021. */
export function northmarsh(): Text {
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
  composer.add({ kind: 'cover', lines: [title, 'The Probation Service – Marshland region', 'HM Inspectorate of Probation, October 2022'] });
  composer.heading(1, 'Foreword');
  composer.para(
    'Northmarsh is the smallest of the probation delivery units in its region, and it has had the hardest year. A third of its posts were vacant when we came. We carried out fieldwork between 20 and 24 June 2022.',
    'Leaders know what needs to be done, and staff trust them. People on probation, however, were not being assessed or reviewed as they should have been. Overall, Northmarsh PDU was rated as ‘Requires improvement’.',
  );
  truth.ratings.push({ standard: 'overall', standard_code: null, rating: 'requires improvement', percent: null, origin: 'narrative', period: 'current', period_date: null });
  composer.heading(1, 'Ratings');
  ratings(composer, truth, 'Northmarsh PDU', [['Organisational arrangements and activity', organisation], ['Service delivery', supervision]], false);
  composer.heading(1, 'Recommendations');
  const items = ['bring home visits back to the level of 2019', 'make sure that enquiries about domestic abuse and child safeguarding are made at the start', 'give new officers protected time to learn'];
  composer.para('**Northmarsh PDU should:**');
  composer.add({ kind: 'list', first: 1, items: items.map((text, index) => (index === 2 ? `${text}.` : text)) });
  items.forEach((text, index) => {
    truth.recommendations.push({ position: index + 1, text, addressee: 'Northmarsh PDU' });
  });
  const texts: Readonly<Record<string, string>> = {
    leadership: 'The head of the unit spends a day a week with each team in turn. Priorities are few and known.',
    staff: 'Workloads ran well above the capacity of those in post. Sickness was high, with stress the commonest cause.',
    services: 'Referrals to commissioned services take a month. Unpaid work has a backlog that grows.',
    information_facilities: 'Offices are safe and bright. A tool that shows managers which cases have gone quiet is a good example of information put to use.',
    court_work: 'Reports were delivered on the day. Checks with the police had not come back before sentence in a good many cases.',
    assessment: 'Assessments leant on what the person said. Information from others was not sought or not used.',
    planning: 'Plans were generic, and contingency planning was weak.',
    delivery: 'People were seen, mostly by the same officer. Work to keep other people safe fell short.',
    reviewing: 'Reviews were seldom carried out when something significant happened.',
  };
  composer.heading(1, '1. Organisational arrangements and activity');
  for (const row of organisation) section(composer, truth, row, [`The ${row[2].toLowerCase()} of the unit support a high-quality service.`, texts[row[1]] ?? '']);
  composer.heading(1, '2. Service delivery');
  composer.para('We inspected 38 cases, and 22 court reports beside them.');
  truth.samples.push({ domain: 'casework', label: 'cases', cases: 38, part_of: null, origin: 'narrative' });
  for (const row of supervision) section(composer, truth, row, [`${row[2]} is personal to the individual and keeps people safe.`, texts[row[1]] ?? '']);
  return { document: printed(title, composer), truth };
}
