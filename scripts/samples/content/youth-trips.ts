import { courtGroups, disposalGroups, shares, youthReport } from './defaults.js';

/** Reports that each trip several rules; the README of the fixtures says which. */
export const caldmoor = youthReport({
  slug: 'caldmoor-2019', framework: 'hmip-youth-2018', place: 'Caldmoor', short: 'YOT', published: '2019-04',
  fieldwork: ['2019-01-14', '2019-01-17'], voice: 2, ratings: 'GGGR GGOR RGGO',
  about: 'Caldmoor is a hill district with one town. Young people leave it for work and, in good years, come back.',
  court: courtGroups(8, 2), outOfCourt: disposalGroups(1, 2, 2), people: [61_270, 5_940, 208], caseloads: [11, 1, 1, 3, 2, 6],
  shares: {
    court_assessment: shares('7/10 7/10 8/10'), court_planning: shares('7/10 7/9 7/8'),
    court_delivery: shares('8/10 7/9 4/8'), court_reviewing: shares('7/10 6/8 4/7'),
    ooc_assessment: shares('3/5 2/5 3/5'), ooc_planning: shares('4/5 4/5 3/4'),
    ooc_delivery: shares('4/5 4/5 3/4'), ooc_joint_working: shares('5/5 1/1'),
  },
  print: {
    cells: { 'court_planning/2': { yes: 9, relevant: 8 } },
    courtIntro: 'Ten court disposals were inspected: seven community sentences and two custodial sentences.',
    prose: {
      court_planning: ['Planning drew on what assessments had found, and was shared with the family.'],
      court_delivery: ['Services reached children quickly, although work on the safety of other people was thinner than the rest.'],
      court_reviewing: ['In all of the cases inspected, reviewing focused sufficiently on keeping the child safe.'],
      ooc_assessment: ['With five cases only, each judgement weighs heavily in this standard.'],
    },
  },
  findings: [
    { rule: 'count-exceeds-cases', standard: 'court_planning', status: 'open', because: '9 answered Yes among 8 relevant cases' },
    { rule: 'sample-composition', standard: null, status: 'open', because: 'seven and two are nine, not the ten stated' },
    { rule: 'standard-band', standard: 'court_delivery', status: 'open', because: '4 of 8 is 50%, two bands below the printed Outstanding' },
    { rule: 'narrative-quantifier', standard: 'court_reviewing', status: 'open', because: 'prose says all, the row says 6 of 8' },
    { rule: 'standard-band', standard: 'ooc_assessment', status: 'explained', because: '2 of 5 is 40%, a band below the printed rating, on five cases' },
  ],
});

export const stourhaven = youthReport({
  slug: 'stourhaven-2020', framework: 'hmip-youth-2018', place: 'Stourhaven', short: 'YOS', published: '2020-01',
  fieldwork: ['2019-10-07', '2019-10-10'], voice: 1, ratings: 'GGGG GGGR GRGG', columns: 'both',
  about: 'Stourhaven is a ferry town. Lorries pass through it day and night, and so do those who would use children to carry drugs.',
  court: courtGroups(20, 4), outOfCourt: disposalGroups(5, 5, 6), groups: [75, 19, 11],
  shares: {
    court_assessment: shares('17/24 18/24 19/24'), court_planning: shares('16/24 17/24 16/24'),
    court_delivery: shares('18/24 17/24 18/24'), court_reviewing: shares('14/24 13/24 15/24'),
    ooc_assessment: shares('12/16 11/16 12/16'), ooc_planning: shares('10/16 9/16 10/16'),
    ooc_delivery: shares('12/16 12/16 11/16'), ooc_joint_working: shares('12/16 4/5'),
  },
  print: {
    cells: { 'court_assessment/0': { percent: 69 } },
    courtMethodology: 26,
    methodology: 'ten standards',
    prose: { court_assessment: ['Assessors looked behind the offence. Histories of going missing were taken seriously.'] },
  },
  findings: [
    { rule: 'percent-impossible', standard: 'court_assessment', status: 'open', because: '17 of 24 is 70.8%; no count of 24 gives 69%' },
    { rule: 'percent-sum', standard: null, status: 'open', because: '75 + 19 + 11 = 105' },
    { rule: 'sample-disagreement', standard: null, status: 'open', because: '24 court disposals in section 2 and its tables, 26 in the annexe' },
    { rule: 'methodology-text', standard: null, status: 'open', because: 'ten standards, where twelve are in force' },
    { rule: 'methodology-text', standard: null, status: 'open', because: 'a scale of 0 to 30, where the table and the framework go to 36' },
  ],
});

export const marrick = youthReport({
  slug: 'marrick-2023', framework: 'hmip-youth-2021', place: 'Marrick', short: 'YJS', published: '2023-03',
  fieldwork: ['2023-04-17', '2023-04-21'], voice: 3, ratings: 'GGRG GGGG GGRG', resettlement: 'good', columns: 'percent', prompts: false,
  about: 'Marrick is a county of small market towns, none of which is within easy reach of another without a car.',
  court: courtGroups(27, 5), outOfCourt: disposalGroups(7, 6, 8),
  shares: {
    court_assessment: shares('24/32 22/32 23/32'), court_planning: shares('22/32 21/32 23/32'),
    court_delivery: shares('25/32 24/32 23/32'), court_reviewing: shares('21/32 22/32 21/32'),
    ooc_assessment: shares('15/21 14/21 16/21'), ooc_planning: shares('14/21 14/21 15/21'),
    ooc_delivery: shares('13/21 12/21 13/21'),
  },
  print: { headings: { governance_leadership: 'requires improvement' }, max: 39 },
  findings: [
    { rule: 'rating-disagreement', standard: 'governance_leadership', status: 'open', because: 'Good in the table, Requires improvement at the heading' },
    { rule: 'score-max', standard: null, status: 'open', because: '39 counts resettlement, which is outside the score; twelve standards make 36' },
    { rule: 'date-order', standard: null, status: 'open', because: 'fieldwork in April 2023, published in March 2023' },
  ],
});

export const ashgrove = youthReport({
  slug: 'ashgrove-2019', framework: 'hmip-youth-2018', place: 'Ashgrove', short: 'YOS', published: '2019-09',
  fieldwork: ['2019-06-03', '2019-06-07'], voice: 2, ratings: 'GGRG GRGR GGGG', tables: 'zebra',
  about: 'Ashgrove is a borough of tower blocks and terraces, one of the youngest in the country by the age of its people.',
  court: courtGroups(36, 6), outOfCourt: disposalGroups(9, 8, 11),
  shares: {
    court_assessment: shares('31/42 30/42 29/42'), court_planning: shares('26/42 24/40 23/38'),
    court_delivery: shares('32/42 29/40 28/38'), court_reviewing: shares('25/42 23/38 22/36'),
    ooc_assessment: shares('21/28 20/28 21/28'), ooc_planning: shares('20/28 19/27 17/25'),
    ooc_delivery: shares('21/28 20/27 18/25'), ooc_joint_working: shares('20/28 7/9'),
  },
  margin: { eligible: 180 },
  print: { score: 31, overall: 'outstanding', omit: ['ooc_joint_working'], headerMonth: '2019-11' },
  findings: [
    { rule: 'score-sum', standard: null, status: 'open', because: 'eleven standards give 19; with 3.4 unread the score lies between 19 and 22, not at 31' },
    { rule: 'missing-part', standard: 'ooc_joint_working', status: 'unverifiable', because: '3.4 is neither in the table nor a section' },
    { rule: 'sample-margin', standard: null, status: 'open', because: '42 of 180 cases give a margin of about 9 points at 80%, not 5' },
    { rule: 'date-disagreement', standard: null, status: 'open', because: 'September on the cover, November in the running header' },
  ],
});
