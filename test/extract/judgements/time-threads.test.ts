import { describe } from 'vitest';
import { check } from './examples.js';
import type { Setting } from './judged.js';

const in2024: Setting = { year: 2024 };

describe('the time that a sentence opens with', () => {
  check(
    [
      [
        'Back in 2019 the overall rating was ‘Requires improvement’; staffing was ‘Good’, while governance and leadership was judged ‘Inadequate’.',
        [
          'governance_leadership inadequate before 2019',
          'overall requires improvement before 2019',
          'staff good before 2019',
        ],
      ],
      [
        'The ratings in 2019 were as follows: governance – Requires improvement; staff – Good.',
        ['governance_leadership requires improvement before 2019', 'staff good before 2019'],
      ],
      [
        'This time round staff got a ‘Good’ and governance a ‘Requires improvement’.',
        ['governance_leadership requires improvement', 'staff good'],
      ],
      [
        'Whereas governance was rated ‘Good’ in 2019, it is ‘Requires improvement’ in this report.',
        ['governance_leadership good before 2019', 'governance_leadership requires improvement'],
      ],
      // What this inspection is compared with dates nothing.
      ['Unlike in 2019, staffing was rated ‘Good’.', ['staff good']],
      [
        'Despite what inspectors wrote in 2019, leadership was rated ‘Inadequate’.',
        ['governance_leadership inadequate'],
      ],
      [
        'Compared with 2019, when it was ‘Good’, staffing has dropped to ‘Requires improvement’.',
        ['staff good before 2019', 'staff requires improvement'],
      ],
      // Of either time.
      ['Staffing was rated ‘Inadequate’ in 2019, but governance was rated ‘Good’.', ['staff inadequate before 2019']],
    ],
    in2024,
  );
});

describe('where the time of an earlier inspection ends', () => {
  check(
    [
      [
        'When the inspectors last called they found leadership to be ‘Good’. On their return they found leadership to be ‘Outstanding’.',
        ['governance_leadership good before', 'governance_leadership outstanding'],
      ],
      [
        'In 2019 we rated the service as ‘Requires improvement’. We found that staff were ‘Good’. In this inspection we found that leadership was ‘Good’.',
        ['governance_leadership good', 'overall requires improvement before 2019', 'staff good before 2019'],
      ],
      [
        'Since the last inspection in 2018 the service has moved offices. Information and facilities was rated ‘Good’.',
        ['information_facilities good'],
      ],
      [
        'The last inspection, in 2018, led to eleven actions, all of which have been taken. Staffing was rated ‘Good’.',
        ['staff good'],
      ],
      [
        'Governance was rated Good. This was Requires Improvement in 2019. Staff was rated Outstanding.',
        ['governance_leadership good', 'governance_leadership requires improvement before 2019', 'staff outstanding'],
      ],
      [
        'Since 2019, when its leadership was ‘Inadequate’, the service has had a new board. Its leadership was rated ‘Good’.',
        ['governance_leadership good', 'governance_leadership inadequate before 2019'],
      ],
      [
        'The picture in 2018 could not have been worse. Leadership was ‘Inadequate’.',
        ['governance_leadership inadequate before 2018'],
      ],
      // The text has turned back once; whether it has again is open.
      [
        'Leadership is rated ‘Good’. The service was ‘Inadequate’ in 2019. Staffing was rated ‘Good’.',
        ['governance_leadership good', 'overall inadequate before 2019'],
      ],
      [
        'In the earlier inspection governance was rated ‘Inadequate’; the new chair, appointed in 2021, has changed that and it was rated ‘Good’.',
        ['governance_leadership good', 'governance_leadership inadequate before'],
      ],
      ['The 2019 plan was carried out within a year. Court delivery was rated ‘Good’.', ['court_delivery good']],
      [
        'It was last inspected in 2018. On that occasion leadership was rated Good.',
        ['governance_leadership good before 2018'],
      ],
      [
        'Little is left of 2019. That inspection rated the service ‘Inadequate’; this one rates it ‘Good’.',
        ['overall good', 'overall inadequate before 2019'],
      ],
    ],
    in2024,
  );
});

describe("'had' as the tense of minutes and of an earlier inspection", () => {
  check(
    [
      [
        'The service had been judged Good overall, up from Requires Improvement in 2020.',
        ['overall good', 'overall requires improvement before 2020'],
      ],
      [
        'Leadership was rated ‘Good’, where it had been ‘Inadequate’.',
        ['governance_leadership good', 'governance_leadership inadequate before'],
      ],
      [
        'In 2019 the service had received a rating of Requires Improvement, with Governance and Leadership rated Inadequate and Staff rated Good.',
        [
          'governance_leadership inadequate before 2019',
          'overall requires improvement before 2019',
          'staff good before 2019',
        ],
      ],
      [
        'Officers replied that governance had been Requires Improvement and was now Good.',
        ['governance_leadership good', 'governance_leadership requires improvement before'],
      ],
    ],
    in2024,
  );
});

describe('moves and counts that name nothing', () => {
  check(
    [
      ['The service moved from ‘Requires improvement’ to ‘Good’ in two areas.'],
      ['Ratings went up from ‘Good’ to ‘Outstanding’ across the board.'],
      ['Three of the others were told in 2019 that they were ‘Inadequate’.'],
      ['There was a top mark of ‘Outstanding’ for the work that its staff do with other organisations.'],
      [
        'Out-of-court work was weak: planning was ‘Inadequate’ and joint visiting was ‘Requires improvement’.',
        ['ooc_planning inadequate'],
      ],
      [
        'Until this week the service carried the ‘Requires improvement’ grade it got in 2019.',
        ['overall requires improvement before 2019'],
      ],
    ],
    in2024,
  );
});
