import { describe } from 'vitest';
import { check } from './examples.js';

describe('overall beside the rating, and asides between dashes', () => {
  check([
    [
      'The report looked at how the county runs the delivery of its work with children, resulting in an overall rating of ‘Good’.',
      ['overall good'],
      { year: 2023 },
    ],
    [
      'Inspectors had concerns about planning at Oakshire YJS, ending in an overall rating of ‘Requires improvement’.',
      ['overall requires improvement'],
      { year: 2023 },
    ],
    [
      'Ofsted has rated Oakshire County Council “overall good” for what it does for children who need help and protection.',
      ['overall good'],
      { framework: 'ofsted-sif-2013', year: 2014 },
    ],
    ['Adoption was rated “overall good”.', ['adoption good'], { framework: 'ofsted-sif-2013', year: 2014 }],
    [
      'Every aspect of court disposals – how young people are dealt with once a court has sentenced them – was rated Outstanding.',
      [
        'court_assessment outstanding',
        'court_planning outstanding',
        'court_delivery outstanding',
        'court_reviewing outstanding',
      ],
      { framework: 'hmip-youth-2018', year: 2021 },
    ],
    [
      'Each aspect of court work — what happens to young people after they have been to court — was rated Good, with managers singled out.',
      ['court_assessment good', 'court_planning good', 'court_delivery good', 'court_reviewing good'],
      { framework: 'hmip-youth-2018', year: 2021 },
    ],
    [
      'Governance – the board and all who sit on it – was rated Good.',
      ['governance_leadership good'],
      { framework: 'hmip-youth-2018', year: 2021 },
    ],
    [
      'Court planning – which had been Inadequate in 2018 – was rated Good.',
      ['court_planning good', 'court_planning inadequate before 2018'],
      { framework: 'hmip-youth-2018', year: 2021 },
    ],
  ]);
});
