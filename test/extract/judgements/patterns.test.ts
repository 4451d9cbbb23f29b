import { describe } from 'vitest';
import { check } from './examples.js';
import type { Setting } from './judged.js';

const OLD: Setting = { framework: 'hmip-fji-2012', year: 2016 };
const FIRST: Setting = { framework: 'hmip-youth-2018', year: 2019 };
const LATEST: Setting = { framework: 'hmip-youth-2025', year: 2026 };
const UNIT: Setting = { framework: 'hmip-pdu-2021', year: 2023, services: ['Northford', 'Southford'] };
const CORE: Setting = { framework: 'hmip-cci-2009', year: 2011 };

describe('overall ratings', () => {
  check([
    [
      "Oakshire Youth Justice Service has been given an overall rating of 'Good' after a visit by inspectors in May.",
      ['overall good'],
    ],
    [
      'The service received an overall rating of “Requires improvement” following an inspection by HM Inspectorate of Probation.',
      ['overall requires improvement'],
    ],
    ['Inspectors have awarded Oakshire YJS an overall rating of outstanding.', ['overall outstanding']],
    ['Oakshire’s youth justice team has been rated inadequate by probation inspectors.', ['overall inadequate']],
    ["# Oakshire YJS rated 'Outstanding'", ['overall outstanding']],
    ['# Youth offending team in Oakshire branded ‘inadequate’ by watchdog', ['overall inadequate']],
    ["# Oakshire Youth Justice Service 'Requires improvement'", ['overall requires improvement']],
    ["# 'Good' Oakshire Youth Justice Service changes lives", ['overall good']],
    ["# Council welcomes 'Good' rating for Oakshire Youth Justice Service", ['overall good']],
    ["The team was assessed as 'Requiring improvement', the second lowest grade.", ['overall requires improvement']],
    ["Oakshire YOS was found to be 'Inadequate', the lowest assessment.", ['overall inadequate']],
    ['Oakshire Youth Justice Service was handed the top grade of “Outstanding”.', ['overall outstanding']],
    ['It was deemed to be good overall.', ['overall good']],
    ["Overall, Oakshire Youth Justice Service is rated 'Good'.", ['overall good']],
    ['The overall rating was Requires Improvement.', ['overall requires improvement']],
    [
      "An inspection led by HM Inspectorate of Probation with partner inspectorates gave the service an overall 'Requires improvement'.",
      ['overall requires improvement'],
    ],
    ['The verdict on Oakshire Youth Justice Service: it is classed as good.', ['overall good']],
    ['Oakshire Youth Offending Service, which works with 90 children, was judged to be Good.', ['overall good']],
  ]);
});

describe('criteria of the older joint inspections', () => {
  check([
    [
      '- work to reduce reoffending was satisfactory. Plans were clear and staff kept to them;',
      ['reducing_reoffending satisfactory'],
      OLD,
    ],
    [
      '- governance and partnership arrangements were unsatisfactory. The board seldom met.',
      ['governance_partnerships unsatisfactory'],
      OLD,
    ],
    ['Work to protect children remained satisfactory.', ['protecting_children satisfactory'], OLD],
    ['Inspectors rated its work to protect children as “good”.', ['protecting_children good'], OLD],
    [
      'The report judged how the public was protected, and its work to protect the public was graded poor.',
      ['protecting_public poor'],
      OLD,
    ],
    [
      '- work to make sure the sentence was served was good. Staff went back to court when they had to.',
      ['sentence_served good'],
      OLD,
    ],
    ['- ensuring that the sentence was served was satisfactory;', ['sentence_served satisfactory'], OLD],
    ['Work to see that sentences were served was also rated as good.', ['sentence_served good'], OLD],
    [
      'Work to reduce reoffending and to protect the public both received a “satisfactory” rating.',
      ['protecting_public satisfactory', 'reducing_reoffending satisfactory'],
      OLD,
    ],
    [
      'Governance, partnership arrangements and the delivery of interventions also earned a satisfactory rating.',
      ['governance_partnerships satisfactory', 'interventions satisfactory'],
      OLD,
    ],
    [
      'The report judged protecting children and serving sentences as “good”.',
      ['protecting_children good', 'sentence_served good'],
      OLD,
    ],
    ['The team got the top grading of “good” for protecting the public.', ['protecting_public good'], OLD],
    [
      'Inspectors praised efforts in reducing reoffending and protecting the public – receiving a “satisfactory” rating.',
      ['protecting_public satisfactory', 'reducing_reoffending satisfactory'],
      OLD,
    ],
    [
      'Reducing reoffending, protecting the public and governance were all judged to be unsatisfactory.',
      [
        'governance_partnerships unsatisfactory',
        'protecting_public unsatisfactory',
        'reducing_reoffending unsatisfactory',
      ],
      OLD,
    ],
    [
      'Court work and reports was good, while governance was poor.',
      ['court_work good', 'governance_partnerships poor'],
      OLD,
    ],
    [
      'They gave a “good” rating to the work of protecting children and a “satisfactory” one for governance.',
      ['governance_partnerships satisfactory', 'protecting_children good'],
      OLD,
    ],
  ]);
});

describe('standards of the newer inspections', () => {
  check([
    ["Resettlement was separately rated as 'Outstanding'.", ['resettlement outstanding']],
    [
      'We also looked at resettlement work – what a child needs on leaving custody, such as a home – which was separately rated as ‘Good’.',
      ['resettlement good'],
    ],
    [
      'Governance and leadership was rated Outstanding, and staffing Good.',
      ['governance_leadership outstanding', 'staff good'],
    ],
    [
      "The service was rated 'Good' for governance and leadership and 'Outstanding' for information and facilities.",
      ['governance_leadership good', 'information_facilities outstanding'],
    ],
    [
      "It was 'Outstanding' in the areas of governance and joint working.",
      ['governance_leadership outstanding', 'ooc_joint_working outstanding'],
      FIRST,
    ],
    [
      'In court disposals, assessment was rated outstanding, planning good and reviewing inadequate.',
      ['court_assessment outstanding', 'court_planning good', 'court_reviewing inadequate'],
      FIRST,
    ],
    ['Planning for out-of-court disposals was judged inadequate.', ['ooc_planning inadequate'], FIRST],
    [
      "How the service delivers and reviews statutory work 'Requires improvement'.",
      ['court_delivery requires improvement', 'court_reviewing requires improvement'],
    ],
    [
      "Work with children was 'Good' across assessing, planning and delivery.",
      ['assessment good', 'delivery good', 'planning good'],
      LATEST,
    ],
    [
      "Two areas were rated 'Outstanding': planning and delivery; assessing was 'Good' and work with victims 'Requires improvement'.",
      [
        '2 of ? outstanding',
        'assessment good',
        'delivery outstanding',
        'planning outstanding',
        'victims requires improvement',
      ],
      LATEST,
    ],
    [
      "Casework was 'Inadequate' on all four service delivery standards.",
      [
        '4 of 4 inadequate',
        'assessment inadequate',
        'delivery inadequate',
        'planning inadequate',
        'reviewing inadequate',
      ],
      { framework: 'hmip-pdu-2023', year: 2024 },
    ],
    ['- Planning – Good\n- Delivery – Outstanding', ['delivery outstanding', 'planning good'], LATEST],
    ['Overall rating: Good (25/36)', ['overall good']],
    [
      '- Outstanding: governance and leadership, information and facilities\n- Good: staffing',
      ['governance_leadership outstanding', 'information_facilities outstanding', 'staff good'],
    ],
    [
      'Inspectors looked at how children are resettled. They found resettlement strong. This area was rated Outstanding.',
      ['resettlement outstanding'],
    ],
  ]);
});

describe('several services', () => {
  check([
    [
      "Northford PDU was rated 'Good' and Southford PDU 'Requires improvement'.",
      ['overall good (Northford)', 'overall requires improvement (Southford)'],
      UNIT,
    ],
    [
      "Northford and Southford were rated 'Good' and 'Requires improvement', respectively.",
      ['overall good (Northford)', 'overall requires improvement (Southford)'],
      UNIT,
    ],
    [
      "Northford and Southford PDUs each received 'Inadequate'.",
      ['overall inadequate (Northford)', 'overall inadequate (Southford)'],
      UNIT,
    ],
    [
      "Northford PDU was inspected in May. The unit was rated 'Good'.\nSouthford PDU came next. It was rated 'Inadequate'.",
      ['overall good (Northford)', 'overall inadequate (Southford)'],
      UNIT,
    ],
  ]);
});

describe('earlier inspections', () => {
  check([
    [
      "The service was rated 'Good', up from 'Requires improvement' in 2019.",
      ['overall good', 'overall requires improvement before 2019'],
    ],
    [
      'It has moved from requiring improvement in 2019 to ‘Good’.',
      ['overall good', 'overall requires improvement before 2019'],
    ],
    [
      "Oakshire YJS has been rated 'Good' after an 'Inadequate' rating in 2019.",
      ['overall good', 'overall inadequate before 2019'],
    ],
    [
      'The praise comes a year after inspectors found failings in its work to reduce reoffending and the effectiveness of governance, with both receiving a “poor” rating.',
      ['governance_partnerships poor before', 'reducing_reoffending poor before'],
      OLD,
    ],
    ['At its last inspection in 2018 the service was rated inadequate.', ['overall inadequate before 2018']],
    [
      'Two years ago Oakshire Youth Justice Service was judged to require improvement. It is now rated good.',
      ['overall good', 'overall requires improvement before 2020'],
    ],
    ['The service had previously been graded Inadequate.', ['overall inadequate before']],
    ['It fell from good to inadequate.', ['overall good before', 'overall inadequate']],
    [
      'Governance had been rated poor but is now satisfactory.',
      ['governance_partnerships poor before', 'governance_partnerships satisfactory'],
      OLD,
    ],
  ]);
});

describe('counts, scores and what is no single rating', () => {
  check([
    ["Nine of the 12 aspects were rated 'Outstanding'.", ['9 of 12 outstanding']],
    ['Eight of twelve standards were judged inadequate.', ['8 of 12 inadequate']],
    [
      'Outstanding in nine of 13 areas, including governance and leadership, and good in the other four.',
      ['4 of ? good', '9 of 13 outstanding', 'governance_leadership outstanding'],
    ],
    [
      'Eleven of thirteen standards were Good, one Requires Improvement, one Outstanding.',
      ['11 of 13 good', '1 of 13 outstanding', '1 of 13 requires improvement'],
    ],
    [
      'Staffing and governance were rated as inadequate or requiring improvement.',
      ['governance_leadership inadequate or requires improvement', 'staff inadequate or requires improvement'],
    ],
    [
      '- governance arrangements were ineffective. Nobody led.',
      ['governance_partnerships off scale: ineffective'],
      OLD,
    ],
    ['Governance and leadership was rated adequate.', ['governance_leadership off scale: adequate']],
    ["Work on court disposals was separately rated 'Outstanding'.", ['domain outstanding']],
    [
      "The service was rated 'Good' in 2023, up from 'Inadequate' in 2015.",
      ['overall good', 'overall off scale: Inadequate before 2015'],
      { year: 2023 },
    ],
  ]);
});

describe('core case inspections', () => {
  check([
    ['Safeguarding work was done well enough 61% of the time.', ['safeguarding 61%'], CORE],
    [
      'Work to manage risk of harm to others was done well enough 71 per cent of the time, nine per cent above average.',
      ['risk_of_harm 71%'],
      CORE,
    ],
    [
      'We judged that the safeguarding, risk of harm and likelihood of reoffending aspects of the work were done well enough 58%, 47% and 64% of the time respectively.',
      ['likelihood_of_reoffending 64%', 'risk_of_harm 47%', 'safeguarding 58%'],
      CORE,
    ],
    [
      'Safeguarding and the likelihood of reoffending were rated as needing moderate improvement.',
      ['likelihood_of_reoffending moderate improvement required', 'safeguarding moderate improvement required'],
      CORE,
    ],
  ]);
});

describe('who judges stands between the verb and the rating', () => {
  check([
    ['Oakshire YJS was found by HM Inspectorate of Probation to be ‘Inadequate’.', ['overall inadequate']],
    ['Its service was assessed by the inspectorate as ‘Outstanding’.', ['overall outstanding']],
    ['Oakshire YJS was judged by the visiting inspectors to be good.', ['overall good']],
    ['Staffing was rated by inspectors as ‘Good’.', ['staff good']],
    ['Oakshire YJS was judged by Ofsted to be good.', []],
  ]);
});
