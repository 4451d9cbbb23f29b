import { describe } from 'vitest';
import { check } from './examples.js';

const NOW = 'On Tuesday Oakshire YJS was rated ‘Good’.';

describe('a paragraph that looks back', () => {
  check(
    [
      // Ratings that may be of the earlier inspection are of that or nobody's.
      [
        `${NOW}\n\nThe first inspection, in March 2018, was a joint one. It made hard reading. It judged staffing ‘Inadequate’.`,
        ['overall good', 'staff inadequate before 2018-03'],
      ],
      [
        `${NOW}\n\nIt is a long way from November 2018. Then, the team came away with a rating of ‘Inadequate’ and a list.`,
        ['overall good'],
      ],
      // A word of the present ends the scene, in the sentence itself or before.
      ['The service was last visited in the summer of 2018. Staffing is rated ‘Outstanding’.', ['staff outstanding']],
      [
        'The last inspection, in 2018, led to eleven actions, and all of them have been taken. Staffing was rated ‘Good’.',
        ['staff good'],
      ],
      // What is only compared with an earlier inspection is of now.
      ['The service has changed since the last inspection in 2018. Staffing was rated ‘Good’.', ['staff good']],
      ['The board is no better than at the previous inspection. Staffing was rated ‘Good’.', ['staff good']],
    ],
    { year: 2022 },
  );
});

describe('two verdicts on one thing', () => {
  const background = 'A town of mills and a harbour, Oakshire is proud of its children.';
  check(
    [
      // The one without a word of the present gives way to the one at the head, and so does what follows it.
      [
        `${NOW}\n\n${background}\n\n${background}\n\nInspectors rated the team as ‘Inadequate’ overall. Staffing was ‘Inadequate’ too.`,
        ['overall good'],
      ],
      // What stands before it, and in other paragraphs, stays.
      [
        `${NOW}\n\n${background}\n\n${background}\n\nStaffing was rated ‘Good’. Inspectors rated the team as ‘Inadequate’ overall.\n\nGovernance was rated ‘Good’.`,
        ['governance_leadership good', 'overall good', 'staff good'],
      ],
    ],
    { year: 2022 },
  );
});

describe('what had been, beside what is', () => {
  check(
    [
      [
        'Court planning, which had been “inadequate”, was “outstanding”.',
        ['court_planning inadequate before', 'court_planning outstanding'],
      ],
      [
        'Reviewing in court cases has fallen from ‘Good’ to ‘Requires improvement’ since we were last here.',
        ['court_reviewing good before', 'court_reviewing requires improvement'],
      ],
      [
        'In out-of-court work, assessment was Good, delivery was Outstanding and policy and provision, which is new, was Inadequate.',
        ['ooc_assessment good', 'ooc_delivery outstanding', 'ooc_policy_provision inadequate'],
      ],
    ],
    { year: 2022 },
  );
});

describe('years before a colon, and what ‘which’ points at', () => {
  check(
    [
      [
        '- Reducing reoffending 2013: Poor\n- Reducing reoffending now: Good',
        ['reducing_reoffending good', 'reducing_reoffending poor before 2013'],
        { framework: 'hmip-fji-2012', year: 2016 },
      ],
      // The year before may be that of the inspection or of the one before it.
      ['- Staffing 2016: Inadequate'],
      [
        'The one bright spot was the way in which the YOT made sure that sentences were served, which was found to be good.',
      ],
      ['Inspectors visited Oakshire YJS, which was found to be good.', ['overall good']],
    ],
    { year: 2017 },
  );
});

describe('the ends of a scale, and a move that is told of another thing', () => {
  check([
    [
      'Inspectors judged five areas of work on a scale that ran from good to poor.',
      [],
      { framework: 'hmip-fji-2012', year: 2016 },
    ],
    ['Staffing rose from ‘Inadequate’ to ‘Good’.', ['staff good', 'staff inadequate before']],
    [
      'Court delivery is rated ‘Requires improvement’. Court assessment has come down a notch too, for the second time.',
      ['court_delivery requires improvement'],
    ],
    ['Court delivery is rated ‘Good’. Court assessment is too.', ['court_assessment good', 'court_delivery good']],
  ]);
});
