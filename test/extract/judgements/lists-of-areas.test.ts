import { describe } from 'vitest';
import { check } from './examples.js';

describe('lists of areas that are rated in one go', () => {
  check([
    [
      'Inspectors judged the council ‘Good’ in all four areas:\n- Impact of leaders\n- Children who need help and protection\n- Children in care\n- Overall effectiveness',
      ['overall good', 'leaders_impact good', 'help_and_protection good', 'care good'],
      { framework: 'ofsted-ilacs-2018' },
    ],
    [
      'The council was ‘Good’ in all four areas of inspection:\n- Overall effectiveness\n- Impact of leaders\n- Help and protection\n- Children in care',
      ['overall good', 'leaders_impact good', 'help_and_protection good', 'care good'],
      { framework: 'ofsted-ilacs-2018', year: null },
    ],
    [
      'The council is ‘Good’ overall, with four key areas rated ‘Good’ as well — Adoption; Children in Care and Permanence; Leadership, Management and Governance; and Care Leavers.',
      ['overall good', '4 of ? good', 'looked_after good', 'adoption good', 'care_leavers good', 'leadership good'],
      { framework: 'ofsted-sif-2013', year: 2014 },
    ],
    [
      'Two areas were rated ‘Requires improvement’ — adoption; and care leavers.',
      ['2 of ? requires improvement', 'adoption requires improvement', 'care_leavers requires improvement'],
      { framework: 'ofsted-sif-2013', year: 2014 },
    ],
    [
      'The unit was found ‘inadequate’ overall as well as for reviewing, staffing, planning and leadership.',
      [
        'overall inadequate',
        'leadership inadequate',
        'staff inadequate',
        'planning inadequate',
        'reviewing inadequate',
      ],
      { framework: 'hmip-pdu-2023', year: 2024 },
    ],
    [
      'The service was rated ‘good’ overall and for leadership and staffing.',
      ['overall good', 'governance_leadership good', 'staff good'],
      { year: 2024 },
    ],
    [
      'Oakshire YJS was judged ‘Outstanding’ overall, as well as for governance and leadership.',
      ['overall outstanding', 'governance_leadership outstanding'],
      { year: 2024 },
    ],
    [
      'In the cases that they read inspectors rated planning, implementation and review as ‘Inadequate’.',
      ['planning inadequate', 'delivery inadequate', 'reviewing inadequate'],
      { framework: 'hmip-probation-2018', year: 2019 },
    ],
  ]);
});
