import { describe } from 'vitest';
import { check } from './examples.js';
import type { Setting } from './judged.js';

const in2024: Setting = { year: 2024 };

describe('words of the past in a sentence that rates now', () => {
  check(
    [
      [
        'Oakshire Youth Justice Service, praised four years ago as one to watch, has been given a rating of ‘Inadequate’.',
        ['overall inadequate'],
      ],
      ['In 2019 the service was given a rating of ‘Inadequate’.', ['overall inadequate before 2019']],
      [
        'Court assessment was ‘Outstanding’ and had got better still since the last inspection.',
        ['court_assessment outstanding'],
      ],
      [
        'Staffing had been ‘Outstanding’ in 2019 and had gone down to ‘Good’.',
        ['staff good', 'staff outstanding before 2019'],
      ],
      [
        'Governance, which had been Inadequate in 2019, had risen to Requires Improvement.',
        ['governance_leadership inadequate before 2019', 'governance_leadership requires improvement'],
      ],
      ['Governance and leadership went up a grade to ‘Good’ since 2019.', ['governance_leadership good']],
      ['Staffing was one of three areas marked ‘Inadequate’ in that first report.', ['staff inadequate before']],
    ],
    in2024,
  );
});

describe('what a relative clause of saying is of', () => {
  check(
    [
      ['Inspectors worried about staffing, which they found requires improvement.', ['staff requires improvement']],
      ['The board listened to the report on staffing, which inspectors said was ‘Good’.', ['staff good']],
      ['We asked friends from a nearby council whose service was lately rated Outstanding to help with staffing.'],
    ],
    in2024,
  );
});

describe('children who are kept out of court', () => {
  check(
    [
      [
        'For boys who never reach court, planning is Inadequate and policy and provision is Good.',
        ['ooc_planning inadequate', 'ooc_policy_provision good'],
      ],
      ['For those who don’t go to court, assessment was rated ‘Good’.', ['ooc_assessment good']],
      ['For those who do go to court, assessment was rated ‘Good’.', ['court_assessment good']],
    ],
    in2024,
  );
});

describe('an inspection that came soon after another', () => {
  check(
    [
      [
        'The inspectors came back 14 months after their inspection of March 2013. In 2013 they rated work to protect the public as poor. It was rated satisfactory this time.',
        ['protecting_public poor before 2013', 'protecting_public satisfactory'],
      ],
      [
        'The inspectors came in November 2013. In 2013 they rated work to protect the public as poor.',
        ['protecting_public poor'],
      ],
    ],
    { year: 2014, framework: 'hmip-fji-2012' },
  );
});
