import { describe } from 'vitest';
import { check } from './examples.js';

describe('homes and agencies, what was said to go on, the time of a meeting', () => {
  check([
    [
      'Ofsted said that it is “good” for leaders, and “outstanding” for care leavers.',
      [],
      { framework: 'ofsted-ilacs-2018', year: 2024 },
    ],
    [
      'Inspectors found that it is good for help and protection, and requires improvement for children in care.',
      ['help_and_protection good', 'care requires improvement'],
      { framework: 'ofsted-ilacs-2018', year: 2024 },
    ],
    [
      'Oakshire got top marks in every category.',
      [
        'overall outstanding',
        'leaders_impact outstanding',
        'help_and_protection outstanding',
        'care outstanding',
        'care_leavers outstanding',
      ],
      { framework: 'ofsted-ilacs-2018', year: 2024 },
    ],
    [
      'In Oakshire adoption was outstanding and in Northby good.',
      ['adoption outstanding'],
      { framework: 'ofsted-sif-2013', year: 2015 },
    ],
    ['Northby MBC was rated inadequate last week.', [], { framework: 'ofsted-sif-2013', year: 2015 }],
    [
      'Ofsted has rated Oakshire Council good. Northby MBC, next door, was rated inadequate.',
      ['overall good'],
      { framework: 'ofsted-sif-2013', year: 2015 },
    ],
    [
      "At the time of the meeting, Ofsted rated Oakshire Council's children's services good.",
      ['overall good'],
      { framework: 'ofsted-sif-2013', year: 2015 },
    ],
    [
      "Ofsted judged Oakshire's children's services to be inadequate. This home is now rated as good by Ofsted.",
      ['overall inadequate'],
      { framework: 'ofsted-sif-2013', year: 2015 },
    ],
    [
      "One of the council's children's homes has been inspected again. It is now rated good by Ofsted.",
      [],
      { framework: 'ofsted-sif-2013', year: 2015 },
    ],
    [
      'The local authority runs a fostering agency. The agency is rated outstanding by Ofsted.',
      [],
      { framework: 'ofsted-sif-2013', year: 2015 },
    ],
    [
      "Oakshire Council was seen as having moved on since its children's services were last judged inadequate in May 2016. It was graded “good” for leadership. The overall result is “requires improvement to be good”.",
      ['overall inadequate before 2016-05', 'leaders_impact good', 'overall requires improvement'],
      { framework: 'ofsted-ilacs-2018', year: 2019 },
    ],
  ]);
});
