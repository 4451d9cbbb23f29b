import { courtGroups, disposalGroups, shares, youthReport } from './defaults.js';

/** A sound report, to be rendered as the text of a poor conversion. */
export const hazelmouth = youthReport({
  slug: 'hazelmouth-2020',
  framework: 'hmip-youth-2018',
  place: 'Hazelmouth',
  short: 'YOS',
  published: '2020-11',
  fieldwork: ['2020-09-14', '2020-09-17'],
  voice: 2,
  ratings: 'GOGO OGOG OROO',
  about:
    'Hazelmouth has a long sea wall, an air base and a market that has been held on the same day for seven hundred years.',
  court: courtGroups(9, 2),
  outOfCourt: disposalGroups(2, 2, 3),
  shares: {
    court_assessment: shares('9/11 9/11 10/11'),
    court_planning: shares('8/11 8/10 7/9'),
    court_delivery: shares('9/11 8/10 7/8'),
    court_reviewing: shares('7/10 7/9 6/8'),
    ooc_assessment: shares('6/7 6/7 6/7'),
    ooc_planning: shares('4/7 4/6 3/5'),
    ooc_delivery: shares('6/7 5/6 5/5'),
    ooc_joint_working: shares('6/7 2/2'),
  },
  print: { headings: { information_facilities: null, ooc_joint_working: null }, enforcement: [4, 4] },
});
