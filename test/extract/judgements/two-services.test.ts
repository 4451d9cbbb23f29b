import { describe } from 'vitest';
import { check } from './examples.js';
import type { Setting } from './judged.js';

const TWO: Setting = { services: ['Northford', 'Southford'] };

describe('whose rating it is where two services are told of', () => {
  check(
    [
      [
        'Northford had little to boast of in resettlement; Southford’s was found to be ‘Inadequate’.',
        ['resettlement inadequate (Southford)'],
      ],
      ['Southford’s is rated ‘Good’.', ['overall good (Southford)']],
      [
        'On governance, Northford was ‘Good’ and Southford ‘Inadequate’.',
        ['governance_leadership good (Northford)', 'governance_leadership inadequate (Southford)'],
      ],
      [
        'The staff in Northford are rated outstanding and those in Southford good.',
        ['staff good (Southford)', 'staff outstanding (Northford)'],
      ],
      [
        'Two reports are out.\nNORTHFORD – Good\nStaffing was rated ‘Outstanding’.\nSOUTHFORD – Inadequate\nStaffing was rated ‘Inadequate’.',
        [
          'overall good (Northford)',
          'overall inadequate (Southford)',
          'staff inadequate (Southford)',
          'staff outstanding (Northford)',
        ],
      ],
      [
        'Northford’s staffing was rated ‘Good’ and Southford’s ‘Inadequate’.',
        ['staff good (Northford)', 'staff inadequate (Southford)'],
      ],
    ],
    TWO,
  );
});

describe('ratings as nouns and descriptions between commas', () => {
  check([
    ['It’s a ‘Good’.', ['overall good']],
    ['It’s good to see children thrive.', []],
    ['It’s good for governance and leadership, good for staff.', ['governance_leadership good', 'staff good']],
    ['The board was weak, leading to an ‘Inadequate’ for governance.', ['governance_leadership inadequate']],
    ['Only one of the nine reports has had a good for resettlement.', []],
    ['Court planning, where reports were prompt but thin, was also rated ‘Good’.', ['court_planning good']],
    [
      'Governance and leadership, in which councillors take an interest, was rated ‘Good’.',
      ['governance_leadership good'],
    ],
    ['Staffing, where posts had been filled in 2018, was rated ‘Good’.', ['staff good']],
    [
      'Staffing was rated ‘Good’. Governance was given the same rating, after months of delay.',
      ['governance_leadership good', 'staff good'],
    ],
  ]);
});

describe('the noun that a rating stands before', () => {
  check([
    ['‘Inadequate’ was once more the only possible verdict on staffing.', ['staff inadequate']],
    ['‘Good’ was therefore the rating for staffing.', ['staff good']],
    ['Staffing suffered, as did the ‘Inadequate’ they gave to governance.', ['governance_leadership inadequate']],
    ['At the 2018 inspection Oakshire came out as good.', ['overall good before 2018']],
    ['Children came out as good citizens.', []],
    ['The report says that the area’s Youth Offending Service is inadequate.', ['overall inadequate']],
  ]);
});
