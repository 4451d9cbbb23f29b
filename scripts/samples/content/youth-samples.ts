import { courtGroups, disposalGroups, shares, youthReport } from './defaults.js';

/** The youth reports that ship as samples. */
export const ellerbyVale = youthReport({
  slug: 'ellerby-vale-2019', framework: 'hmip-youth-2018', place: 'Ellerby Vale', short: 'YOS', published: '2019-10',
  fieldwork: ['2019-07-08', '2019-07-12'], voice: 0, ratings: 'GGOG OGOR GGOO', tables: 'ruled', foreword: 'columns',
  about: 'Ellerby Vale lies along a river that once drove its woollen mills. Three market towns hold half of its people; the rest live in villages with few buses.',
  court: courtGroups(17, 3), outOfCourt: disposalGroups(5, 4, 4),
  shares: {
    court_assessment: shares('17/20 16/20 18/20'), court_planning: shares('16/20 14/18 13/17'),
    court_delivery: shares('17/20 15/18 14/17'), court_reviewing: shares('14/19 12/17 9/15'),
    ooc_assessment: shares('11/13 10/13 11/13'), ooc_planning: shares('9/13 8/11 5/8'),
    ooc_delivery: shares('12/13 9/11 7/8'), ooc_joint_working: shares('12/13 5/5'),
  },
  margin: { eligible: 22 },
  print: { enforcement: [6, 7] },
  findings: [
    { rule: 'standard-band', standard: 'ooc_planning', status: 'explained', because: 'the lowest share is 5 of 8, 62.5%, a band below the printed Good and within five points of 65%' },
  ],
});

export const harrowmere = youthReport({
  slug: 'harrowmere-2022', framework: 'hmip-youth-2021', place: 'Harrowmere', short: 'YJS', published: '2022-09',
  fieldwork: ['2022-06-13', '2022-06-17'], voice: 1, ratings: 'GGOG OGGR GRGG', resettlement: 'good', tables: 'rules',
  about: 'Harrowmere is a port of some size with a large university. A fifth of its children live in households that get by on low incomes.',
  court: courtGroups(36, 6), outOfCourt: disposalGroups(9, 7, 12), columns: 'percent',
  shares: {
    court_assessment: shares('35/42 34/42 36/42'), court_planning: shares('30/42 28/42 29/42'),
    court_delivery: shares('33/42 31/42 30/42'), court_reviewing: shares('26/42 24/42 25/42'),
    ooc_assessment: shares('20/28 19/28 21/28'), ooc_planning: shares('17/28 16/28 15/28'),
    ooc_delivery: shares('22/28 21/28 23/28'),
  },
  margin: { eligible: 54 },
  print: { score: 25 },
  findings: [{ rule: 'score-sum', standard: null, status: 'open', because: 'the twelve standards give 24 points; 25 is printed' }],
});

export const tarnbrook = youthReport({
  slug: 'tarnbrook-2023', framework: 'hmip-youth-2021', place: 'Tarnbrook', short: 'YJS', published: '2023-02',
  fieldwork: ['2022-11-14', '2022-11-17'], voice: 2, ratings: 'GRRG GRGI OGGR', resettlement: 'not rated', tables: 'zebra',
  about: 'Tarnbrook is a small upland authority. Its one secondary school serves children from forty hamlets.',
  people: [88_412, 8_107, 391], caseloads: [9, 0, 1, 4, 3, 7],
  court: courtGroups(7, 2), outOfCourt: disposalGroups(2, 1, 3), columns: 'both', boxPlace: 'after',
  shares: {
    court_assessment: shares('7/9 6/9 7/9'), court_planning: shares('5/9 6/9 6/9'),
    court_delivery: shares('7/9 7/9 6/9'), court_reviewing: shares('4/9 5/9 4/9'),
    ooc_assessment: shares('5/6 5/6 5/6'), ooc_planning: shares('4/6 4/6 4/6'), ooc_delivery: shares('4/6 5/6 4/6'),
  },
  print: { overall: 'requires improvement' },
  findings: [{ rule: 'overall-band', standard: 'overall', status: 'open', because: '19 of 36 is the band of Good; Requires improvement is printed' }],
});

export const penwick = youthReport({
  slug: 'penwick-and-sarn-2020', framework: 'hmip-youth-2018', place: 'Penwick and Sarn', short: 'YOT', published: '2020-05',
  fieldwork: ['2020-02-03', '2020-02-06'], voice: 3, ratings: 'OOOG OOGO OGGG', tables: 'ruled',
  about: 'Two councils, Penwick and Sarn, have run one team since 2004. The coast draws visitors in summer, and with them casual work for older children.',
  court: courtGroups(12, 2), outOfCourt: disposalGroups(3, 2, 4),
  shares: {
    court_assessment: shares('13/14 12/14 12/14'), court_planning: shares('12/14 11/13 9/11'),
    court_delivery: shares('12/14 10/13 9/11'), court_reviewing: shares('12/14 11/12 8/10'),
    ooc_assessment: shares('8/9 8/9 8/9'), ooc_planning: shares('7/9 6/8 5/7'),
    ooc_delivery: shares('7/9 7/8 6/7'), ooc_joint_working: shares('7/9 3/3'),
  },
  margin: { everyCase: true },
  print: { enforcement: [4, 5] },
});

export const wexcombe = youthReport({
  slug: 'wexcombe-2018', framework: 'hmip-youth-2018', place: 'Wexcombe', short: 'YOS', published: '2018-12',
  fieldwork: ['2018-09-03', '2018-09-07'], voice: 0, ratings: 'RGRG RIRI GRRG',
  about: 'Wexcombe grew around a railway works that closed in the eighties. New housing on its northern edge has brought in young families.',
  court: courtGroups(15, 3), outOfCourt: disposalGroups(4, 3, 5),
  shares: {
    court_assessment: shares('11/18 10/18 10/18'), court_planning: shares('9/18 7/16 8/15'),
    court_delivery: shares('11/18 9/16 8/15'), court_reviewing: shares('8/17 6/14 5/13'),
    ooc_assessment: shares('9/12 8/12 8/12'), ooc_planning: shares('7/12 6/10 5/9'),
    ooc_delivery: shares('8/12 6/10 6/9'), ooc_joint_working: shares('9/12 3/4'),
  },
});

export const wexcombeAgain = youthReport({
  slug: 'wexcombe-2020', framework: 'hmip-youth-2018', place: 'Wexcombe', short: 'YOS', published: '2020-02',
  fieldwork: ['2019-11-04', '2019-11-08'], voice: 3, ratings: 'GGGG GRGR GGGO', people: [171_902, 16_240, 2_008],
  about: 'This is our second visit to Wexcombe within fourteen months. The town grew around a railway works; the service has since 2019 occupied a converted depot there.',
  court: courtGroups(17, 2), outOfCourt: disposalGroups(4, 2, 5),
  shares: {
    court_assessment: shares('13/19 14/19 13/19'), court_planning: shares('12/19 12/17 10/16'),
    court_delivery: shares('14/19 13/17 11/16'), court_reviewing: shares('11/18 9/15 8/14'),
    ooc_assessment: shares('8/11 8/11 9/11'), ooc_planning: shares('8/11 7/10 6/9'),
    ooc_delivery: shares('9/11 8/10 7/9'), ooc_joint_working: shares('10/11 4/4'),
  },
  introduction: [
    'We inspected Wexcombe YOS again because our inspection in autumn 2018 had led to a rating of ‘Requires improvement’. We looked at the same three domains, with a fresh sample of cases.',
    'The distance travelled since then is considerable. Leaders took our findings seriously, and staff can describe what has changed.',
  ],
  prior: [['overall', 'requires improvement', '2018']],
});

export const rushwick = youthReport({
  slug: 'rushwick-2019', framework: 'hmip-youth-2018', place: 'Rushwick', short: 'YOS', published: '2019-06',
  fieldwork: ['2019-03-11', '2019-03-14'], voice: 1, ratings: 'GOGR OGGR GROO', tables: 'ruled',
  about: 'Rushwick borders two counties and shares a police force with both. Light industry has replaced the potteries, and unemployment among school leavers has halved.',
  court: courtGroups(10, 2), outOfCourt: disposalGroups(3, 2, 3),
  shares: {
    court_assessment: shares('10/12 10/12 11/12'), court_planning: shares('9/12 8/11 7/10'),
    court_delivery: shares('9/12 9/11 8/10'), court_reviewing: shares('7/11 6/10 6/9'),
    ooc_assessment: shares('6/8 6/8 7/8'), ooc_planning: shares('5/8 5/6 4/6'),
    ooc_delivery: shares('7/8 5/6 5/6'), ooc_joint_working: shares('7/8 3/3'),
  },
  print: { enforcement: [3, 4] },
});
