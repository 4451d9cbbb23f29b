import { describe } from 'vitest';
import { check } from './examples.js';

describe('what stands below a heading that names an earlier inspection', () => {
  check([
    [
      '# Preparing for inspection\n## At the last inspection in 2018\n- Staffing: Good\n- Information and facilities: Outstanding\n## This year\n- Staffing: Inadequate',
      ['information_facilities outstanding before 2018', 'staff good before 2018', 'staff inadequate'],
    ],
    [
      '# Preparing for inspection\n## Ratings at the previous inspection\nStaffing: Good\nInformation and facilities: Outstanding',
      ['information_facilities outstanding before', 'staff good before'],
    ],
    [
      '# Preparing for inspection\nHow we did in 2018\nStaffing: Good\nInformation and facilities: Outstanding',
      ['information_facilities outstanding before 2018', 'staff good before 2018'],
    ],
    [
      '# A better service\n## Progress since the last inspection\n- Staffing: Good\n## Inspection in 2022\n- Resettlement: Good',
      ['resettlement good', 'staff good'],
    ],
  ]);
});

describe('what a passage goes on to tell of an earlier inspection', () => {
  check([
    [
      'At the 2018 inspection Oakshire was rated ‘Good’. Staffing was ‘Outstanding’. Partnerships and services were ‘Good’.',
      ['overall good before 2018', 'partnerships_services good before 2018', 'staff outstanding before 2018'],
    ],
    [
      'Members were reminded of the 2018 inspection. At that inspection Oakshire came out as good. Staffing was ‘Outstanding’. Partnerships and services were ‘Good’.',
      ['overall good before 2018', 'partnerships_services good before 2018', 'staff outstanding before 2018'],
    ],
    [
      'At the 2018 inspection Oakshire was rated ‘Good’. Staffing was ‘Outstanding’. Partnerships and services are now ‘Good’. Leadership was rated ‘Good’.',
      [
        'governance_leadership good',
        'overall good before 2018',
        'partnerships_services good',
        'staff outstanding before 2018',
      ],
    ],
  ]);
});

describe('lists of what a service thinks of itself', () => {
  check([
    [
      'The team has done a self-assessment against all 12:\n- governance and leadership - good\n- staff - requires improvement',
    ],
    ['We scored ourselves as follows:\nGovernance and leadership - Good\nStaff - Inadequate'],
    [
      'We had rated ourselves as follows:\n- Staff - Inadequate\nInspectors rated Oakshire YJS ‘Good’.\n- Staff - Outstanding',
      ['overall good', 'staff outstanding'],
    ],
  ]);
});

describe('lines that stand as headings', () => {
  check([
    [
      'Court disposals\nAssessment - Good\nPlanning - Good\nOut-of-court disposals\nAssessment - Inadequate\nPlanning - Outstanding',
      ['court_assessment good', 'court_planning good', 'ooc_assessment inadequate', 'ooc_planning outstanding'],
    ],
    [
      '# Oakshire rated\n## Court cases\nPlanning - Good\nOut-of-court cases\nPlanning - Inadequate\nPolicy and provision - Good',
      ['court_planning good', 'ooc_planning inadequate', 'ooc_policy_provision good'],
    ],
  ]);
});

describe('a rating that is denied of the next standard', () => {
  check([
    ['Staffing is good and leadership is not: inadequate.', ['governance_leadership inadequate', 'staff good']],
    [
      'In court cases, assessment is good and the planning isn’t: inadequate.',
      ['court_assessment good', 'court_planning inadequate'],
    ],
  ]);
});
