import { describe } from 'vitest';
import { check } from './examples.js';

describe('the former and the latter of two kinds of work', () => {
  check([
    [
      'They read 18 court cases and 21 out-of-court cases. In the former, planning was rated ‘Good’; in the latter, planning was ‘Inadequate’ and joint working was ‘Good’.',
      ['court_planning good', 'ooc_planning inadequate'],
      { framework: 'hmip-youth-2021' },
    ],
    [
      'They read cautions first and court orders next. For the latter group assessment was ‘Good’. In the former, assessment was ‘Inadequate’.',
      ['court_assessment good', 'ooc_assessment inadequate'],
    ],
    // Two standards, not two kinds of work.
    ['The standards for staffing and governance differ. The former was ‘Good’.', ['staff good']],
    ['They read 18 court cases. In the latter, planning was rated ‘Good’.', []],
  ]);
});

describe('what was kept, and what was the same before', () => {
  check(
    [
      [
        'Staffing retained its ‘Good’ rating from 2019, as did governance.',
        [
          'governance_leadership good',
          'governance_leadership good before 2019',
          'staff good',
          'staff good before 2019',
        ],
      ],
      [
        'The service has been rated as ‘Good’, which is precisely the grade it received in 2019.',
        ['overall good', 'overall good before 2019'],
      ],
      [
        'The report of May 2019 made hard reading. Managers were tired, it said. It rated leadership ‘Inadequate’. Staffing was rated ‘Good’.',
        ['governance_leadership inadequate before 2019-05', 'staff good before 2019-05'],
      ],
    ],
    { year: 2024 },
  );
});

describe('results of another service, told over several paragraphs', () => {
  check([
    [
      'Inspectors went to the youth justice services in Oakshire and Tarnley.\nTarnley’s results were poorer. Staffing was ‘Inadequate’.\nCourt planning was ‘Inadequate’ too.\nOakshire’s staffing was ‘Good’.',
      ['staff good'],
    ],
  ]);
});
