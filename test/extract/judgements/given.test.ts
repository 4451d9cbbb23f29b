import { describe } from 'vitest';
import { check } from './examples.js';
import type { Setting } from './judged.js';

const OLD: Setting = { framework: 'hmip-fji-2012', year: 2016 };
const UNIT: Setting = { framework: 'hmip-pdu-2021', year: 2023, services: ['Northford'] };

describe('a denial before a clause with a subject of its own', () => {
  check([
    [
      'The partners do not share what they know, and we have rated governance and leadership as ‘Inadequate’.',
      ['governance_leadership inadequate'],
    ],
    ['It gives us no pleasure that we had to rate staffing as ‘Inadequate’.', ['staff inadequate']],
    ['We could not and did not rate staffing as ‘Inadequate’.'],
    ['The board has no chair and no standard was rated ‘Outstanding’.'],
  ]);
});

describe('the whole, told as a verb', () => {
  check([
    ['Overall, the service requires improvement.', ['overall requires improvement']],
    ['Overall, Oakshire requires improvement.', ['overall requires improvement']],
    ['The service requires improvement before the winter.'],
  ]);
});

describe('the end of a scale', () => {
  check([
    [
      'Inspectors handed out the top grade in eight of 12 areas, including staffing and information and facilities.',
      ['8 of 12 outstanding', 'information_facilities outstanding', 'staff outstanding'],
    ],
    ['Staffing and governance got the lowest possible mark.', ['governance_leadership inadequate', 'staff inadequate']],
    ['The service got the best rating in governance.', ['governance_leadership outstanding']],
    ['It is one of the best ratings in the north.'],
    ['Staffing got the highest score in Wales.'],
    ['It has the highest rating in its history.'],
  ]);
});

describe('plain ways of telling a rating', () => {
  check([
    ['Reviewing of court orders came in at ‘Good’.', ['court_reviewing good']],
    ['Governance and partnerships were also said to be satisfactory.', ['governance_partnerships satisfactory'], OLD],
    ['Inspectors looked at court work and reports, and decided that it was poor.', ['court_work poor'], OLD],
    ['The way that court cases were planned was ‘Good’.', ['court_planning good']],
    ['Leadership, too, was judged ‘Inadequate’.', ['leadership inadequate'], UNIT],
    ['Services received the only ‘Good’ rating.', ['services good'], UNIT],
    ['Services received ‘Good’ ratings across the region.', [], UNIT],
    [
      'Assessment, planning and reviewing of court cases were rated Good, Outstanding and Inadequate respectively.',
      ['court_assessment good', 'court_planning outstanding', 'court_reviewing inadequate'],
    ],
    ['Inspectors said that assessment of court cases was inadequate in too many places.'],
  ]);
});

describe('a rating as the verb of what stands before it', () => {
  check([
    ['Planning in out-of-court cases requires improvement, inspectors found.', ['ooc_planning requires improvement']],
    [
      'The report rates assessment in court cases good, planning good and delivery requires improvement.',
      ['court_assessment good', 'court_delivery requires improvement', 'court_planning good'],
    ],
    ['Staffing was rated good but the board requires improvement.', ['staff good']],
    ['Planning for court cases requires improvement.'],
    ['The risk is plain, should a second inspection find the service to be Inadequate.'],
  ]);
});

describe('an adjective beside a rating', () => {
  check([
    ['Governance was the weak spot, rated ‘Inadequate’.', ['governance_leadership inadequate']],
    ['Inspectors were pleased to find that work to protect the public was good.', ['protecting_public good'], OLD],
  ]);
});
