import { describe } from 'vitest';
import { check } from './examples.js';
import type { Setting } from './judged.js';

const OLD: Setting = { framework: 'hmip-fji-2012', year: 2015 };
const LATEST: Setting = { framework: 'hmip-youth-2025', year: 2025 };
const UNITS: Setting = { framework: 'hmip-pdu-2021', year: 2023, services: ['Northford', 'Southford'] };
const UNIT: Setting = { framework: 'hmip-pdu-2023', year: 2024, services: ['Northford'] };
const CORE: Setting = { framework: 'hmip-cci-2009', year: 2011 };

describe('local papers and council pages', () => {
  check([
    [
      "Oakshire's youth justice service has been told it requires improvement by inspectors.",
      ['overall requires improvement'],
    ],
    ['A watchdog has found Oakshire youth justice service inadequate.', ['overall inadequate']],
    [
      'Oakshire YJS was praised by inspectors and graded Outstanding in every area except staffing, which was Good.',
      ['staff good'],
    ],
    [
      "The service scored 'Good' for governance and leadership, staffing, and partnerships and services, with information and facilities judged 'Outstanding'.",
      ['governance_leadership good', 'information_facilities outstanding', 'partnerships_services good', 'staff good'],
    ],
    ["Youth justice services in Oakshire have been rated 'Requires improvement'.", ['overall requires improvement']],
    ['Just two areas – staffing and partnerships – were judged good.', ['partnerships_services good', 'staff good']],
    [
      "Inspectors were less impressed with planning in out-of-court cases, which they rated as 'Inadequate'.",
      ['ooc_planning inadequate'],
    ],
    [
      "Rated 'Inadequate' were planning and reviewing of court disposals.",
      ['court_planning inadequate', 'court_reviewing inadequate'],
    ],
    [
      'Despite the good work seen in assessment, planning for court cases was rated Inadequate.',
      ['court_planning inadequate'],
    ],
    ['Nine of its twelve areas got the top grade.', ['9 of 12 outstanding']],
    [
      'Governance, which was rated Inadequate two years ago, is now Good.',
      ['governance_leadership good', 'governance_leadership inadequate before 2020'],
    ],
    ["The service was rated 'Good', the same as in 2018.", ['overall good', 'overall good before 2018']],
    [
      "It kept the 'Outstanding' rating that it first won in 2018.",
      ['overall outstanding', 'overall outstanding before 2018'],
    ],
    [
      'Cllr Jane Reeve said: “I am delighted that our youth justice service has been rated as Good.”',
      ['overall good says councillor'],
    ],
    [
      "Staffing was 'Inadequate', as were planning and reviewing of court cases.",
      ['court_planning inadequate', 'court_reviewing inadequate', 'staff inadequate'],
    ],
    ["Staffing was rated 'Good', and so was governance.", ['governance_leadership good', 'staff good']],
    ["The service was rated 'Good' when inspectors last called in 2019.", ['overall good before 2019']],
  ]);
});

describe('minutes and papers', () => {
  check([
    ['G&L = Requires improvement. Staff = Good.', ['governance_leadership requires improvement', 'staff good']],
    [
      'Court work: assessment Good, planning Good, delivery Outstanding, reviewing RI.',
      [
        'court_assessment good',
        'court_delivery outstanding',
        'court_planning good',
        'court_reviewing requires improvement',
      ],
    ],
    [
      'The Board noted that governance and leadership had been rated Good and that staffing had been rated Outstanding.',
      ['governance_leadership good', 'staff outstanding'],
    ],
    [
      'Ten of the 12 standards were rated Good; the other two, staffing and reviewing, were Outstanding.',
      ['10 of 12 good', 'court_reviewing outstanding', 'staff outstanding'],
    ],
    ['Of the twelve standards, eight were judged inadequate and four good.', ['4 of 12 good', '8 of 12 inadequate']],
    [
      'The service was rated ‘Outstanding’ for:\n- governance and leadership\n- staffing',
      ['governance_leadership outstanding', 'staff outstanding'],
    ],
    [
      '- Reducing reoffending: satisfactory (2012: poor)',
      ['reducing_reoffending poor before 2012', 'reducing_reoffending satisfactory'],
      OLD,
    ],
    [
      'The overall rating has risen from ‘Requires improvement’ in 2019 to ‘Good’.',
      ['overall good', 'overall requires improvement before 2019'],
    ],
  ]);
});

describe('releases on other programmes', () => {
  check([
    [
      "The service received 'Outstanding' for its leadership, 'Good' for staffing and 'Requires improvement' for its work with victims.",
      ['governance_leadership outstanding', 'staff good', 'victims requires improvement'],
      LATEST,
    ],
    [
      '## Ratings\n- Overall rating: Good\n- Assessing: Good\n- Planning: Outstanding\n- Delivering: Outstanding\n- Victims: Requires improvement',
      [
        'assessment good',
        'delivery outstanding',
        'overall good',
        'planning outstanding',
        'victims requires improvement',
      ],
      LATEST,
    ],
    [
      "Both Northford and Southford PDUs have been rated 'Inadequate'.",
      ['overall inadequate (Northford)', 'overall inadequate (Southford)'],
      UNITS,
    ],
    [
      'In both PDUs, staffing was rated ‘Requires improvement’.',
      ['staff requires improvement (Northford)', 'staff requires improvement (Southford)'],
      UNITS,
    ],
    [
      "Leadership was 'Good' in Northford but 'Inadequate' in Southford.",
      ['leadership good (Northford)', 'leadership inadequate (Southford)'],
      UNITS,
    ],
    [
      'On staffing it was the other way about: Northford was judged “Good” and Southford “Inadequate”.',
      ['staff good (Northford)', 'staff inadequate (Southford)'],
      UNITS,
    ],
    [
      "Northford was rated 'Inadequate' for leadership, staffing and services.",
      ['leadership inadequate', 'services inadequate', 'staff inadequate'],
      UNIT,
    ],
    ["Northford's youth justice service, which the council runs, was rated good in 2021.", [], UNIT],
    [
      'The YOT was rated as good at protecting children and satisfactory at protecting the public.',
      ['protecting_children good', 'protecting_public satisfactory'],
      OLD,
    ],
    [
      'At its last inspection in 2015 the work to protect the public was judged poor.',
      ['protecting_public poor before 2015'],
      LATEST,
    ],
  ]);
});

describe('core case inspections in papers', () => {
  check([
    [
      'Safeguarding work is now carried out well 75 per cent of the time, against an England and Wales average of 68 per cent.',
      ['safeguarding 75%'],
      CORE,
    ],
    [
      'The service scored 64 per cent on safeguarding, 60 per cent on risk of harm and 72 per cent on likelihood of reoffending.',
      ['likelihood_of_reoffending 72%', 'risk_of_harm 60%', 'safeguarding 64%'],
      CORE,
    ],
    [
      'MODERATE improvement was required in Safeguarding and SUBSTANTIAL improvement in Risk of Harm to others work.',
      ['risk_of_harm substantial improvement required', 'safeguarding moderate improvement required'],
      CORE,
    ],
    ['The average for all areas visited so far is 67% for safeguarding and 62% for risk of harm.', [], CORE],
    ['Safeguarding has risen from 41% to 66%.', ['safeguarding 41% before', 'safeguarding 66%'], CORE],
    ['There has been a substantial fall in custody and moderate savings in safeguarding.', [], CORE],
  ]);
});

describe('a page that links to the report', () => {
  check([
    [
      '# Inspection of Oakshire Youth Justice Service\n- Report, PDF 400 KB\n- Appendix 1 – inspection report, PDF 2 MB\n## Minutes\nThe service had been rated as Good overall.',
      ['overall good'],
    ],
  ]);
});
