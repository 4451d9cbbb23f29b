import { Composer, type PrintedDocument } from '../blocks.js';
import { emptyTruth, type Truth } from '../truth.js';
import { inWords } from '../words.js';
import { printed } from './plain-layout.js';

interface Text {
  readonly document: PrintedDocument;
  readonly truth: Truth;
}

const CRITERIA = [
  ['reducing_reoffending', 'Reducing the likelihood of reoffending', 'satisfactory'],
  ['protecting_public', 'Protecting the public', 'good'],
  ['protecting_children', 'Protecting the child or young person', 'satisfactory'],
  ['sentence_served', 'Ensuring that the sentence is served', 'good'],
  ['governance_partnerships', 'Governance and partnerships', 'unsatisfactory'],
  ['interventions', 'Interventions to reduce reoffending', 'satisfactory'],
] as const;
const CRITERION_TEXTS: Readonly<Record<string, readonly string[]>> = {
  reducing_reoffending: [
    'Pre-sentence reports were clear and arrived in time. Magistrates told us that they trust them.',
    'Assessment of why children offended drew on several sources. Plans named activities but were vague about what these were to achieve.',
  ],
  protecting_public: [
    'Case managers understood the harm that children might do and took action to contain it. Information from the police reached them within a day.',
    'Management oversight was visible in the files, and home visits were made where they were needed.',
  ],
  protecting_children: [
    'Vulnerability was recognised early on. Joint work with children’s social care was uneven: where a social worker was involved, plans were shared; where none was, thresholds were disputed.',
    'A nurse saw each child within a fortnight of sentence.',
  ],
  sentence_served: [
    'Barriers to attendance were talked through, transport was arranged, and missed appointments were followed up the same day.',
    'Breach was used as a last resort, and fairly.',
  ],
  governance_partnerships: [
    'The board had lost two of its partners, and had not replaced them. Members saw figures on first-time entrants but none on the quality of work.',
    'Education was not represented, although half of the older children were out of school or work.',
  ],
  interventions: [
    'A programme on knife carrying had been written with a local charity. Its results were not yet known.',
    'Reparation was varied and useful to the neighbourhood.',
  ],
};

/** A whole report of a full joint inspection. */
export function oxmoor(): Text {
  const title = 'Full Joint Inspection of Youth Offending Work in Oxmoor';
  const truth = emptyTruth('report', 'Oxmoor', 'hmip-fji-2012', title);
  truth.published_on = '2014-07';
  const composer = new Composer();
  composer.add({ kind: 'cover', lines: [title, 'An inspection led by HMI Probation', 'July 2014'] });
  composer.heading(1, 'Foreword');
  composer.para(
    'This inspection of youth offending work in Oxmoor is one of a small number in which inspectorates of criminal justice, social care, health and education join forces. Oxmoor was chosen because custody had been used there more than elsewhere.',
    'We found a staff group that cares and is well led from day to day. Strategic leadership did not match it. The board has work to do before it can say that it governs the service.',
  );
  composer.heading(1, 'Summary');
  composer.para('The table gives our judgement on each of the areas that we inspected.');
  composer.add({
    kind: 'table',
    widths: [7, 3],
    head: [
      [
        { text: 'Criterion', head: true },
        { text: 'Rating', head: true },
      ],
    ],
    rows: CRITERIA.map(([, name, rating]) => [
      { text: name },
      { text: rating.charAt(0).toUpperCase() + rating.slice(1) },
    ]),
  });
  for (const [standard, , rating] of CRITERIA) {
    truth.ratings.push({
      standard,
      standard_code: null,
      rating,
      percent: null,
      origin: 'ratings_table',
      period: 'current',
      period_date: null,
    });
    truth.coverage.push({ standard, state: 'read' });
  }
  composer.heading(1, 'Recommendations');
  const items = [
    'fill the vacant places on the management board, beginning with education',
    'agree with children’s social care what happens when a referral is turned down',
    'make plans specific enough that a child can tell when an aim has been met',
  ];
  composer.para('To make its work better:');
  const addressees = ['The Chair of the Management Board', 'The YOT Manager'];
  composer.para(`**${addressees[0]} should:**`);
  composer.add({ kind: 'list', first: 1, items: [items[0] ?? '', `${items[1]}.`] });
  composer.para(`**${addressees[1]} should:**`);
  composer.add({ kind: 'list', first: 3, items: [`${items[2]}.`] });
  items.forEach((text, index) => {
    truth.recommendations.push({
      position: index + 1,
      text,
      addressee: (addressees[index < 2 ? 0 : 1] ?? '').replace('The ', ''),
    });
  });
  CRITERIA.forEach(([standard, name, rating], index) => {
    composer.heading(2, `${index + 1}. ${name}`);
    composer.para(`Work in this area was judged to be ${rating}.`);
    truth.ratings.push({
      standard,
      standard_code: null,
      rating,
      percent: null,
      origin: 'narrative',
      period: 'current',
      period_date: null,
    });
    composer.para(...(CRITERION_TEXTS[standard] ?? []));
  });
  composer.heading(1, 'Appendix: how we inspected');
  composer.para(
    'The inspection took place in two separate weeks in March and April 2014. We read the files of thirty children who had been supervised for between six and nine months, and spoke to case managers, partners, children and their families.',
    'Each area is judged on a scale of four words: good, satisfactory, unsatisfactory and poor.',
  );
  truth.samples.push({
    domain: 'casework',
    label: 'files of children',
    cases: 30,
    part_of: null,
    origin: 'methodology',
  });
  truth.fieldwork_start = '2014-03';
  truth.fieldwork_end = '2014-04';
  return { document: printed(title, composer), truth };
}

const SECTIONS = [
  [
    'safeguarding',
    'Safeguarding',
    'The extent to which the vulnerability of young people was recognised and acted upon',
    64,
    'moderate',
    [38, 91, 67],
  ],
  [
    'risk_of_harm',
    'Risk of Harm to others',
    'The extent to which the public was protected',
    57,
    'substantial',
    [36, 85, 62],
  ],
  [
    'likelihood_of_reoffending',
    'Likelihood of Reoffending',
    'The extent to which offending was made less likely',
    69,
    'moderate',
    [43, 87, 70],
  ],
] as const;

/** A core case inspection, with the comparison columns before the area's own figure. */
export function fenbarrow(): Text {
  const title = 'Core Case Inspection of youth offending work in England and Wales';
  const truth = emptyTruth('report', 'Fenbarrow', 'hmip-cci-2009', title);
  truth.published_on = '2010';
  const composer = new Composer();
  composer.add({
    kind: 'cover',
    lines: [title, 'Report on youth offending work in:', 'Fenbarrow', '2010', 'ISBN 978-1-84099-217-3'],
  });
  composer.heading(1, 'Foreword');
  composer.para(
    'We inspected a representative sample of the cases that the youth offending service in Fenbarrow holds. In each we asked how often the Public Protection and Safeguarding aspects of the work had been done well enough.',
    'Work on Safeguarding had been done well enough 64% of the time. For Risk of Harm to others the figure was 57%, and for Likelihood of Reoffending 69%. Overall we regard these as encouraging findings in a service that had been without a manager for the better part of a year.',
  );
  composer.heading(2, 'Scores from Wales and the English regions that have been inspected to date');
  composer.add({
    kind: 'table',
    widths: [5, 2, 2, 2, 2],
    head: [['', 'Lowest', 'Highest', 'Average', 'Fenbarrow'].map((text) => ({ text, head: true }))],
    rows: SECTIONS.map(([, name, , own, , others]) => [
      { text: `‘${name}’ work` },
      ...[...others, own].map((value) => ({ text: `${value}%` })),
    ]),
  });
  composer.heading(1, 'Scoring and summary table');
  composer.add({
    kind: 'table',
    widths: [5, 2, 5],
    head: [['Section', 'Score', 'Judgement'].map((text) => ({ text, head: true }))],
    rows: SECTIONS.map(([, name, aim, own, word]) => [
      { text: `${name}: ${aim}` },
      { text: `${own}%` },
      { text: `**${word.toUpperCase()} improvement required**` },
    ]),
  });
  for (const [standard, , , percent, word] of SECTIONS) {
    truth.ratings.push({
      standard,
      standard_code: null,
      rating: `${word} improvement required`,
      percent,
      origin: 'ratings_table',
      period: 'current',
      period_date: null,
    });
    truth.coverage.push({ standard, state: 'read' });
  }
  composer.heading(1, 'Recommendations');
  const items = [
    'a good-quality assessment and plan is completed when the case starts',
    'plans state what will be done to protect the child or young person, and in what order',
    'managers check that agreed action on Risk of Harm has been carried out',
  ];
  composer.para('Changes are necessary to ensure that, in a higher proportion of cases:');
  composer.add({ kind: 'list', first: 1, items });
  items.forEach((text, index) => {
    truth.recommendations.push({ position: index + 1, text, addressee: null });
  });
  SECTIONS.forEach(([, name, aim, own], index) => {
    composer.heading(2, `${index + 1}. ${name}`);
    composer.para(
      `${aim}: ${own}%.`,
      [
        'A vulnerability screening was in place in 30 of the 34 cases, though it was on time in only 22.',
        'Where a risk management plan was called for, it existed, but who would do what by when was often left open.',
        'Children had taken part in their plans, and learning styles were known to the workers.',
      ][index] ?? '',
    );
  });
  composer.heading(1, 'Appendix 1: Summary');
  composer.para(
    `In all, ${inWords(34)} cases were inspected, twenty-six on community orders and eight in custody or on licence.`,
  );
  truth.samples.push(
    { domain: 'casework', label: 'cases', cases: 34, part_of: null, origin: 'methodology' },
    { domain: 'casework', label: 'community orders', cases: 26, part_of: 'cases', origin: 'methodology' },
    { domain: 'casework', label: 'custody or on licence', cases: 8, part_of: 'cases', origin: 'methodology' },
  );
  return { document: printed(title, composer), truth };
}
