import { courtGroups, disposalGroups, shares, youthReport } from './defaults.js';

/** Reports that come close to rules without tripping them; the README of the fixtures says which. */
export const brackenfell = youthReport({
  slug: 'brackenfell-2019',
  framework: 'hmip-youth-2018',
  place: 'Brackenfell',
  short: 'YOS',
  published: '2019-11',
  fieldwork: ['2019-08-19', '2019-08-23'],
  voice: 3,
  ratings: 'OOGG GOGO OOGG',
  tables: 'rules',
  about: 'Brackenfell stretches from the moors to the estuary. Its refinery employs one household in nine.',
  court: courtGroups(26, 5),
  outOfCourt: disposalGroups(4, 3, 3),
  shares: {
    court_assessment: shares('20/31 22/31 24/31'),
    court_planning: shares('25/31 25/30 22/27'),
    court_delivery: shares('19/31 24/30 21/27'),
    court_reviewing: shares('27/31 24/30 25/25'),
    ooc_assessment: shares('8/10 8/10 8/10'),
    ooc_planning: shares('8/10 7/8 6/6'),
    ooc_delivery: shares('7/10 7/9 5/7'),
    ooc_joint_working: shares('7/10 4/4'),
  },
  print: {
    prose: {
      court_delivery: [
        'Delivery supported the child’s desistance in the majority of cases.',
        'Not in all cases did delivery support the safety of the child.',
      ],
      court_reviewing: [
        'Reviewing focused sufficiently on keeping the child safe in almost all of the relevant cases.',
        'All of the relevant cases showed reviewing that focused sufficiently on keeping other people safe.',
      ],
      ooc_delivery: [
        'All children had access to a worker out of hours. Services were suited to the child in all aspects of identity that we looked at.',
      ],
    },
  },
  findings: [
    {
      rule: 'standard-band',
      standard: 'court_delivery',
      status: 'explained',
      because: '19 of 31 is 61.3%, a band below the printed Good and within five points of 65%',
    },
  ],
});

export const quillport = youthReport({
  slug: 'quillport-2020',
  framework: 'hmip-youth-2018',
  place: 'Quillport',
  short: 'YOT',
  published: '2020-07',
  fieldwork: ['2020-02-24', '2020-03-06'],
  voice: 2,
  ratings: 'GGGO GGGO GGGO',
  columns: 'both',
  tables: 'plain',
  about: 'Quillport is a city of three rivers and four bridges. Its service is one of the largest in the region.',
  people: [583_114, 54_902, 14_377],
  caseloads: [166, 21, 13, 40, 58, 91],
  court: courtGroups(61, 11),
  outOfCourt: disposalGroups(16, 12, 20),
  groups: [34, 33, 32],
  shares: {
    court_assessment: shares('53/72 50/72 49/72'),
    court_planning: shares('52/72 49/70 47/67'),
    court_delivery: shares('57/72 52/70 51/67'),
    court_reviewing: shares('60/70 54/66 50/61'),
    ooc_assessment: shares('36/48 34/48 35/48'),
    ooc_planning: shares('33/48 31/44 29/41'),
    ooc_delivery: shares('37/48 33/44 27/41'),
    ooc_joint_working: shares('41/48 14/16'),
  },
  margin: { eligible: 112 },
  print: { cells: { 'ooc_delivery/2': { percent: 65 } } },
  splitRows: true,
});

export const saltersgate = youthReport({
  slug: 'saltersgate-2023',
  framework: 'hmip-youth-2021',
  place: 'Saltersgate',
  short: 'YJS',
  published: '2023-06',
  fieldwork: ['2023-06-05', '2023-06-08'],
  voice: 0,
  ratings: 'GGRG ---- GGGR',
  resettlement: 'inadequate',
  columns: 'count',
  tables: 'zebra',
  about: 'Saltersgate is so small that the whole service meets round one table. It shares a board with a neighbour.',
  people: [41_006, 3_377, 96],
  caseloads: [2, 0, 0, 3, 2, 6],
  court: courtGroups(0, 0),
  outOfCourt: disposalGroups(2, 2, 3),
  shares: {
    ooc_assessment: shares('5/7 6/7 5/7'),
    ooc_planning: shares('5/7 4/6 4/6'),
    ooc_delivery: shares('5/7 5/7 4/6'),
  },
  introduction: [
    'Saltersgate YJS was inspected against our standards for organisational delivery and for out-of-court work. In 2019 we rated its planning of out-of-court disposals as ‘Inadequate’, and its staffing as ‘Good’.',
    'Much has changed since then, in both directions.',
  ],
  prior: [
    ['ooc_planning', 'inadequate', '2019'],
    ['staff', 'good', '2019'],
  ],
});

export const kestrelBay = youthReport({
  slug: 'kestrel-bay-2020',
  framework: 'hmip-youth-2018',
  place: 'Kestrel Bay',
  short: 'YOS',
  published: '2020-08',
  fieldwork: ['2020-03-02', '2020-03-20'],
  voice: 1,
  ratings: 'GGGG GRGR GGGG',
  tables: 'plain',
  about: 'Kestrel Bay is a string of resorts. In winter a third of its shops are shut.',
  court: courtGroups(37, 5),
  outOfCourt: disposalGroups(10, 8, 10),
  shares: {
    court_assessment: shares('31/42 30/42 29/42'),
    court_planning: shares('26/42 24/40 23/38'),
    court_delivery: shares('32/42 29/40 28/38'),
    court_reviewing: shares('25/42 23/38 22/36'),
    ooc_assessment: shares('21/28 20/28 21/28'),
    ooc_planning: shares('20/28 19/27 17/25'),
    ooc_delivery: shares('21/28 20/27 18/25'),
    ooc_joint_working: shares('20/28 7/9'),
  },
  margin: { eligible: 54 },
  print: {
    omit: ['ooc_joint_working'],
    score: 22,
    fieldworkText:
      'Our fieldwork fell into two spells: between 2 and 6 March 2020, and again between 16 and 20 March 2020.',
  },
  findings: [
    {
      rule: 'missing-part',
      standard: 'ooc_joint_working',
      status: 'unverifiable',
      because: '3.4 is neither in the table nor a section',
    },
    {
      rule: 'score-sum',
      standard: null,
      status: 'unverifiable',
      because: 'eleven standards give 20; with 3.4 unread 22 is possible',
    },
  ],
});

/** Nothing but a claim on margin without the eligible number, which can't be checked. */
export const winterleigh = youthReport({
  slug: 'winterleigh-2020',
  framework: 'hmip-youth-2018',
  place: 'Winterleigh',
  short: 'YOS',
  published: '2020-03',
  fieldwork: ['2019-12-09', '2019-12-12'],
  voice: 3,
  ratings: 'GGGR RRGI RRRG',
  prompts: false,
  about: 'Winterleigh is a cathedral city. Its schools do well by the children who attend them.',
  court: courtGroups(14, 2),
  outOfCourt: disposalGroups(3, 3, 4),
  shares: {
    court_assessment: shares('9/16 8/16 9/16'),
    court_planning: shares('9/16 8/14 7/13'),
    court_delivery: shares('12/16 10/14 9/13'),
    court_reviewing: shares('6/15 5/12 4/11'),
    ooc_assessment: shares('6/10 5/10 6/10'),
    ooc_planning: shares('6/10 5/9 4/8'),
    ooc_delivery: shares('6/10 5/9 4/8'),
    ooc_joint_working: shares('7/10 3/3'),
  },
  margin: {},
  findings: [
    {
      rule: 'sample-margin',
      standard: null,
      status: 'unverifiable',
      because: 'no number of eligible cases is stated; a note says up to how many the claim would hold',
    },
  ],
});
