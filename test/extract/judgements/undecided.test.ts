import { describe } from 'vitest';
import { check } from './examples.js';
import type { Setting } from './judged.js';

const in2023: Setting = { framework: null, year: 2023 };
const NAMED = 'Oakshire Youth Justice Service was inspected.';

describe('criteria of a document that no framework is told of', () => {
  check([
    // The year leaves one programme of youth services.
    [
      `${NAMED} A probation officer works in the YJS. On court disposals planning was rated ‘Good’ and reviewing ‘Inadequate’.`,
      ['court_planning good', 'court_reviewing inadequate'],
      in2023,
    ],
    [`${NAMED} Leadership is “inadequate”.`, ['governance_leadership inadequate'], in2023],
    [
      `${NAMED} Planning for out-of-court disposals was rated ‘Outstanding’.`,
      ['ooc_planning outstanding'],
      { framework: null, year: 2021 },
    ],
    // A standard that only one programme has tells it where the year does not.
    [
      `${NAMED} Policy and provision for out-of-court disposals was rated ‘Good’, information and facilities ‘Inadequate’ and the planning of court orders ‘Inadequate’.`,
      ['court_planning inadequate', 'information_facilities inadequate', 'ooc_policy_provision good'],
      { framework: null, year: null },
    ],
    // Of programmes that call other standards by one name the domain beside it decides.
    [
      `${NAMED} Planning for court cases was rated ‘Good’ and delivery in out-of-court cases ‘Inadequate’.`,
      ['court_planning good', 'ooc_delivery inadequate'],
      { framework: null, year: null },
    ],
    [
      `${NAMED} How it delivers interventions and reviews its court work ‘Requires improvement’.`,
      ['court_delivery requires improvement', 'court_reviewing requires improvement'],
      { framework: null, year: null },
    ],
    // The words of the scale tell which programmes may be meant.
    [
      `${NAMED} Its court work was rated ‘unsatisfactory’.`,
      ['court_work unsatisfactory'],
      { framework: null, year: null },
    ],
    // Where two programmes call different things by one name, it names neither.
    [`${NAMED} Planning was rated ‘Good’.`, [], { framework: null, year: 2025 }],
    [
      `${NAMED} Safeguarding work was done well enough 63 per cent of the time, and moderate improvement was required in tackling reoffending.`,
      ['likelihood_of_reoffending moderate improvement required', 'safeguarding 63%'],
      { framework: null, year: 2011 },
    ],
  ]);
});

describe('printed codes', () => {
  check([
    [
      '2.1 Assessment - Requires improvement\n2.3 Implementation and delivery – Good\n3.2 Planning: Inadequate\n1.2 Staff Outstanding',
      ['court_assessment requires improvement', 'court_delivery good', 'ooc_planning inadequate', 'staff outstanding'],
    ],
    ['2.1 Assessment is good at finding what a child likes.'],
    ['9.9 Planning - Good'],
  ]);
});
