import { describe } from 'vitest';
import { check } from './examples.js';
import type { Setting } from './judged.js';

const FIRST: Setting = { framework: 'hmip-youth-2018', year: 2019 };

describe('the same as what was rated right before', () => {
  check([
    ['Staffing was rated ‘Good’, governance getting the same grade.', ['governance_leadership good', 'staff good']],
    [
      'We rated court assessment ‘Inadequate’, and planning, delivery and reviewing were all given the same rating.',
      [
        'court_assessment inadequate',
        'court_delivery inadequate',
        'court_planning inadequate',
        'court_reviewing inadequate',
      ],
    ],
    ['Staffing was ‘Good’. The same grade went to governance.', ['governance_leadership good', 'staff good']],
    ['Staffing was ‘Good’. Governance also received an identical mark.', ['governance_leadership good', 'staff good']],
    ['Staffing got ‘Good’. Governance fared the same.', ['governance_leadership good', 'staff good']],
    ['Staffing was rated ‘Good’, and governance likewise.', ['governance_leadership good', 'staff good']],
    [
      'The service was rated good overall, with staffing and governance matching that rating and information and facilities one below it at ‘Requires improvement’.',
      ['governance_leadership good', 'information_facilities requires improvement', 'overall good', 'staff good'],
    ],
    ['Staffing was rated ‘Good’. Governance did not get the same grade.', ['staff good']],
    ['Staffing was rated ‘Good’. Governance received the same rating as in 2018.', ['staff good']],
    ['Staffing was rated ‘Good’. Many other services got the same rating.', ['staff good']],
  ]);
});

describe('a rating before the words that it is the rating of', () => {
  check([
    ['‘Requires improvement’ was the verdict on reviewing.', ['court_reviewing requires improvement']],
    ['‘Good’ was the grade given to staffing and governance.', ['governance_leadership good', 'staff good']],
    [
      'Staffing was rated ‘Good’ and ‘Inadequate’ was the judgement on governance.',
      ['governance_leadership inadequate', 'staff good'],
    ],
    ['The lowest rating, inadequate, went to staffing.', ['staff inadequate']],
    ['The sole ‘Inadequate’ was for staffing.', ['staff inadequate']],
    [
      'The areas judged ‘Inadequate’ were staffing and governance.',
      ['governance_leadership inadequate', 'staff inadequate'],
    ],
    ['Areas rated ‘Good’ include staffing and governance.', ['governance_leadership good', 'staff good']],
    ['The only standard rated ‘Inadequate’ was staffing.', ['staff inadequate']],
  ]);
});

describe('standards named after they were counted', () => {
  check([
    [
      'Seven of the 12 areas were ‘Good’. They included staffing, information and facilities and all four court standards.',
      [
        '7 of 12 good',
        'court_assessment good',
        'court_delivery good',
        'court_planning good',
        'court_reviewing good',
        'information_facilities good',
        'staff good',
      ],
    ],
    [
      'Six areas were ‘Good’. They were:\nStaffing\nGovernance and leadership',
      ['6 of ? good', 'governance_leadership good', 'staff good'],
    ],
    [
      'Five areas were rated ‘Good’ and one ‘Inadequate’. The last was court planning.',
      ['1 of ? inadequate', '5 of ? good', 'court_planning inadequate'],
    ],
    [
      'Two areas were ‘Inadequate’. One was staffing and the other was court planning.',
      ['2 of ? inadequate', 'court_planning inadequate', 'staff inadequate'],
    ],
    [
      'Three areas were ‘Inadequate’. Staffing and governance were among them. The third was court planning.',
      ['3 of ? inadequate', 'court_planning inadequate', 'governance_leadership inadequate', 'staff inadequate'],
    ],
    ['Only one standard was rated ‘Inadequate’. That was staffing.', ['1 of ? inadequate', 'staff inadequate']],
    [
      'Two were rated ‘Outstanding’: staffing and governance.',
      ['2 of ? outstanding', 'governance_leadership outstanding', 'staff outstanding'],
    ],
    [
      'Staffing was one of two standards to get a ‘Good’ rating, the other being governance.',
      ['governance_leadership good', 'staff good'],
    ],
    // More than names, more names than were counted, too late.
    ['Three standards were judged ‘Inadequate’. They were planning to appeal.', ['3 of ? inadequate']],
    ['One standard was judged ‘Inadequate’. They were staffing and governance.', ['1 of ? inadequate']],
    [
      'Two standards were judged ‘Inadequate’. The building is old. They include staffing and governance.',
      ['2 of ? inadequate'],
    ],
  ]);
});

describe('what is left of a domain', () => {
  check(
    [
      [
        'Work on out-of-court disposals was stronger. Inspectors rated delivery ‘Good’, assessment ‘Good’ and the other two standards ‘Inadequate’.',
        ['ooc_assessment good', 'ooc_delivery good', 'ooc_joint_working inadequate', 'ooc_planning inadequate'],
      ],
      [
        'Inspectors judged two of the four out-of-court standards ‘Inadequate’. Planning and joint working were rated ‘Good’.',
        [
          '2 of 4 inadequate',
          'ooc_assessment inadequate',
          'ooc_delivery inadequate',
          'ooc_joint_working good',
          'ooc_planning good',
        ],
      ],
      [
        'Nine of the 12 areas were ‘Outstanding’, including court planning. The other three were ‘Good’.',
        ['3 of 12 good', '9 of 12 outstanding', 'court_planning outstanding'],
      ],
      ['Both of the assessment standards were rated ‘Good’.', ['court_assessment good', 'ooc_assessment good']],
      ['Every standard bar staffing was rated ‘Good’.'],
      ['All the court standards got the lowest grade save for planning, which was ‘Good’.', ['court_planning good']],
      [
        'All but one of the standards were rated ‘Good’, the exception being staffing, which was ‘Outstanding’.',
        ['staff outstanding'],
      ],
    ],
    FIRST,
  );
});
