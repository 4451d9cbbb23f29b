import { describe } from 'vitest';
import { check } from './examples.js';

describe('the subject of the clause that rates', () => {
  check(
    [
      [
        'Staffing was rated Good. Rooms have been painted and governance is now good.',
        ['governance_leadership good', 'staff good'],
      ],
      ['Court assessment, by contrast, was good.', ['court_assessment good']],
      ['Governance and leadership got away with a rating of good.', ['governance_leadership good']],
      [
        'Staffing, which required improvement before, is rated ‘Good’.',
        ['staff good', 'staff requires improvement before'],
      ],
      [
        'Leadership, which was ‘Inadequate’, is rated ‘Good’.',
        ['governance_leadership good', 'governance_leadership inadequate before'],
      ],
      ['The team’s approach to asking parents to the YOT’s meetings was assessed as outstanding.'],
    ],
    { year: 2024, framework: 'hmip-youth-2018' },
  );
});

describe("'requires improvement' as a verb with a time, and as a noun", () => {
  check(
    [
      [
        'Governance required improvement then and requires improvement now.',
        ['governance_leadership requires improvement', 'governance_leadership requires improvement before'],
      ],
      [
        'Staffing, which got a requires improvement three years ago, is now rated good.',
        ['staff good', 'staff requires improvement before 2021'],
      ],
      ['Governance requires improvement now and then.'],
      [
        'Governance and court planning both did worse, at ‘Inadequate’.',
        ['court_planning inadequate', 'governance_leadership inadequate'],
      ],
    ],
    { year: 2024 },
  );
});
