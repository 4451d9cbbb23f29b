import { describe } from 'vitest';
import { check } from './examples.js';
import type { Setting } from './judged.js';

const JOINT: Setting = { framework: 'hmip-fji-2012', year: 2016 };

describe('words of the past that speak of no earlier inspection', () => {
  check([
    [
      'Children were often seen only once before a decision was taken. Inspectors rated assessment in court cases ‘Inadequate’.',
      ['court_assessment inadequate'],
    ],
    [
      'The visit, made by video because of the rules then in force, resulted in an overall rating of ‘Good’.',
      ['overall good'],
    ],
    [
      'Inspectors found a service that had lost several staff in 2018 and had rebuilt itself. They rated staffing ‘Good’.',
      ['staff good'],
    ],
    [
      'Information and facilities, previously a weakness of the service, came out as ‘Outstanding’.',
      ['information_facilities outstanding'],
    ],
    [
      'In court cases assessment was Good and then planning was Inadequate.',
      ['court_assessment good', 'court_planning inadequate'],
    ],
    [
      'The board has had four chairs since 2018, and inspectors judged its leadership and governance inadequate.',
      ['governance_leadership inadequate'],
    ],
    [
      'In 2018 we rated its staffing ‘Inadequate’ and its governance ‘Good’. Overall, Oakshire YJS is now rated as ‘Good’.',
      ['governance_leadership good before 2018', 'overall good', 'staff inadequate before 2018'],
    ],
    ['Three chairs have left in the past year. Staffing was rated ‘Good’.', ['staff good']],
    ['In the last twelve months staffing has been found to be ‘Good’.', ['staff good']],
    ['It was very different in 2018. Staffing was rated ‘Inadequate’.', ['staff inadequate before 2018']],
    [
      'Staffing was poor once; it was then rated ‘Inadequate’. It is now ‘Good’.',
      ['staff good', 'staff inadequate before'],
    ],
    [
      'At its previous inspection, under a different set of standards, Oakshire was rated ‘Requires improvement’.',
      ['overall requires improvement before'],
    ],
    [
      'We hoped for better, having been judged Good when we were last inspected, in 2018.',
      ['overall good before 2018'],
    ],
  ]);
});

describe('what is no rating of the whole', () => {
  check([
    ['It takes two years to train an officer and longer, as I have said before, to make a good one.', []],
    [
      'Oakshire was one of the first services to be rated ‘Inadequate’ under the standards introduced in 2018.',
      ['overall inadequate before'],
    ],
    ['The service had been on a run of good ratings since 2018.', []],
    ['Two of the Council’s statistical neighbours were Inadequate.', []],
    [
      'Resettlement was weak. In this specific area of their work, Oakshire YJS were rated ‘Inadequate’.',
      ['resettlement inadequate'],
    ],
    ['Members asked why staffing was so poor.', [], JOINT],
    ['Governance was poor. Attendance at the management board had been good.', ['governance_partnerships poor'], JOINT],
  ]);
});

describe('earlier core case inspections in documents on later programmes', () => {
  check(
    [
      [
        'In 2012 safeguarding work had been done well enough 61 per cent of the time, and work on risk of harm to others 58 per cent of the time.',
        ['risk_of_harm 58% before 2012', 'safeguarding 61% before 2012'],
      ],
      [
        'In 2012 the service was judged to need minimum improvement in reducing the likelihood of reoffending and moderate improvement in both safeguarding and risk of harm to others.',
        [
          'likelihood_of_reoffending minimum improvement required before 2012',
          'risk_of_harm moderate improvement required before 2012',
          'safeguarding moderate improvement required before 2012',
        ],
      ],
      ['Safeguarding work was done well enough 61 per cent of the time.', []],
    ],
    JOINT,
  );
});

describe('ratings as verbs and of what stands before', () => {
  check([
    [
      'Court assessment and delivery were ‘Good’; planning and reviewing fell short and require improvement.',
      [
        'court_assessment good',
        'court_delivery good',
        'court_planning requires improvement',
        'court_reviewing requires improvement',
      ],
    ],
    [
      'Court planning and reviewing let us down, both requiring improvement.',
      ['court_planning requires improvement', 'court_reviewing requires improvement'],
    ],
    [
      'There is much to do at the youth offending team, which they found requires improvement.',
      ['overall requires improvement'],
    ],
    [
      'We have rated assessment as inadequate both in court work and in out-of-court work.',
      ['court_assessment inadequate', 'ooc_assessment inadequate'],
    ],
    ['It judged that leadership was inadequate.', ['governance_leadership inadequate']],
    ['Staff, for one. They were ‘good’, with low sickness.', ['staff good']],
    ['Staff, also Outstanding.', ['staff outstanding']],
    ['Resettlement, rated separately as always, was good.', ['resettlement good']],
    ['Policy and provision for out-of-court disposals was Outstanding too.', ['ooc_policy_provision outstanding']],
    [
      'Every one of the court standards was ‘Good’.',
      ['court_assessment good', 'court_delivery good', 'court_planning good', 'court_reviewing good'],
    ],
    [
      'Three of the four organisational standards were inadequate, the exception being staff, which was rated as ‘Good’.',
      [
        '3 of 4 inadequate',
        'governance_leadership inadequate',
        'information_facilities inadequate',
        'partnerships_services inadequate',
        'staff good',
      ],
    ],
  ]);
});
