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
