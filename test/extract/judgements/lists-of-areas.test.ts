import { describe } from 'vitest';
import { check } from './examples.js';

describe('lists of areas that are rated in one go', () => {
  check([
    [
      'Inspectors judged the council ‘Good’ in all four areas:\n- The impact of leaders on social work practice with children and families\n- The experiences and progress of children who need help and protection\n- The experiences and progress of children in care and care leavers\n- Overall effectiveness',
      ['overall good', 'leaders_impact good', 'help_and_protection good', 'care good'],
      { framework: 'ofsted-ilacs-2018' },
    ],
    [
      'Ofsted have judged the Council as ‘Good’ in all four areas of inspection:\n- The impact of leaders on social work practice with children and families\n- The experiences and progress of children who need help and protection\n- The experiences and progress of children in care and care leavers\n- Overall effectiveness',
      ['overall good', 'leaders_impact good', 'help_and_protection good', 'care good'],
      { framework: 'ofsted-ilacs-2018', year: null },
    ],
    [
      'The report gave the council an overall rating of ‘Good’, with four of the key areas of the inspection also being rated as ‘Good’ — Children in Care and Permanence; Adoption; Care Leavers; and Leadership, Management and Governance.',
      ['overall good', '4 of ? good', 'looked_after good', 'adoption good', 'care_leavers good', 'leadership good'],
      { framework: 'ofsted-sif-2013', year: 2014 },
    ],
    [
      'Two areas were rated ‘Requires improvement’ — adoption; and care leavers.',
      ['2 of ? requires improvement', 'adoption requires improvement', 'care_leavers requires improvement'],
      { framework: 'ofsted-sif-2013', year: 2014 },
    ],
    [
      'It was rated ‘inadequate’ overall as well as in leadership, staffing, assessment, planning, implementation and delivery, and reviewing.',
      [
        'overall inadequate',
        'leadership inadequate',
        'staff inadequate',
        'assessment inadequate',
        'planning inadequate',
        'delivery inadequate',
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
      'Inspectors looked at a sample of cases and rated the planning, implementation and review of those cases as ‘Inadequate’.',
      ['planning inadequate', 'delivery inadequate', 'reviewing inadequate'],
      { framework: 'hmip-probation-2018', year: 2019 },
    ],
  ]);
});
