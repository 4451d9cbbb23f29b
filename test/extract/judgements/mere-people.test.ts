import { describe } from 'vitest';
import { check } from './examples.js';

describe('staff as people and as a standard', () => {
  check([
    [
      '“This is a well-earned ‘Good’ rating for the staff of Oakshire Youth Justice Service,” the chief inspector said.',
      [],
      { year: 2023 },
    ],
    ["The 'Good' rating is a tribute to the staff of Oakshire YJS.", [], { year: 2023 }],
    [
      'After interviews by video with YJS staff, the team was judged ‘Outstanding’ in six of 12 areas.',
      ['6 of 12 outstanding'],
      { year: 2023 },
    ],
    ['After long talks with staff, inspectors rated the service ‘Good’.', ['overall good'], { year: 2023 }],
    [
      'We met leaders and staff who are driven and cheerful. A few areas of their work got an ‘Outstanding’ rating.',
      [],
      { year: 2023 },
    ],
    ['Managers and staff work hard. Some of their work was rated ‘Outstanding’.', [], { year: 2023 }],
    [
      "In their report the council's staff were called “outstanding”, running a wide offer for families.",
      [],
      { year: 2023 },
    ],
    ['Staff at the service are “outstanding”, inspectors said.', [], { year: 2023 }],
    ['Staff were rated ‘Good’.', ['staff good'], { year: 2023 }],
    [
      'Inspectors rated staff ‘Good’ and leadership ‘Outstanding’.',
      ['staff good', 'governance_leadership outstanding'],
      { year: 2023 },
    ],
    [
      'The service was rated ‘Good’ for staff and ‘Outstanding’ for leadership.',
      ['staff good', 'governance_leadership outstanding'],
      { year: 2023 },
    ],
    ['For staff, the service was rated ‘Good’.', ['staff good'], { year: 2023 }],
  ]);
});
