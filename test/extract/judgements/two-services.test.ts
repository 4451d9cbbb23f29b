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

describe('a round-up that goes on to another service', () => {
  check([
    [
      'A pair of reports is out, one about Oakshire and the other about Westmere and the Fens.\nStart with Oakshire. It got an ‘Outstanding’ overall.\nNow for Westmere and the Fens, a service across two councils. The inspectors rate it as ‘Inadequate’.\nIn court cases assessment was ‘Good’.\nOakshire’s governance is ‘Outstanding’.',
      ['governance_leadership outstanding', 'overall outstanding'],
    ],
    [
      'WESTMERE – Requires improvement\nStaffing was rated ‘Inadequate’.\nOAKSHIRE – Good\nStaffing was rated ‘Outstanding’.\nTARN VALLEY – Inadequate\nGovernance was rated ‘Inadequate’.',
      ['overall good', 'staff outstanding'],
    ],
    ['Now for Oakshire. The service was rated ‘Good’.', ['overall good']],
    ['As for members of the board, they were pleased. Staffing was rated ‘Good’.', ['staff good']],
  ]);
});

describe('what a company that served the area before got', () => {
  check([['The company was rated ‘Good’ for its leadership in the 2019 report.', []]], {
    framework: 'hmip-pdu-2021',
    year: 2023,
  });
});

describe('a second place in one sentence', () => {
  check(
    [
      [
        'In Northford staffing was “outstanding” and in Southford “good”.',
        ['staff outstanding (Northford)', 'staff good (Southford)'],
      ],
      [
        'In Northford the service was rated “outstanding” and in Southford “good”.',
        ['overall outstanding (Northford)', 'overall good (Southford)'],
      ],
    ],
    TWO,
  );
});
