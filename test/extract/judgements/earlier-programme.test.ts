import { describe } from 'vitest';
import { check } from './examples.js';
import type { Setting } from './judged.js';

const in2020: Setting = { year: 2020, framework: 'hmip-youth-2018' };
const short: Setting = { year: 2026, framework: 'hmip-children-victims-2025' };

describe('what an inspection by an older programme found, in its own terms', () => {
  check(
    [
      [
        'In 2014 there was a full joint inspection. Reducing reoffending was poor, and so was governance. Protecting children was satisfactory.',
        [
          'governance_partnerships poor before 2014',
          'protecting_children satisfactory before 2014',
          'reducing_reoffending poor before 2014',
        ],
      ],
      [
        'The report of 2014 was kinder. Protecting the public and making sure the sentence was served were good.',
        ['protecting_public good before 2014', 'sentence_served good before 2014'],
      ],
      [
        'That visit, a joint one in the spring of 2014, had looked at other things. Protecting the public had been judged unsatisfactory. The two other areas, which were reducing reoffending and governance, had been good.',
        [
          'governance_partnerships good before 2014',
          'protecting_public unsatisfactory before 2014',
          'reducing_reoffending good before 2014',
        ],
      ],
      // A word or a tense of now ends it: nothing of the older programme is rated today.
      ['In 2014 there was a full joint inspection. Today protecting the public is good.', []],
      ['The inspection found that governance had improved since 2014. Reducing reoffending was good.', []],
    ],
    in2020,
  );
  check(
    [
      [
        'The service was last inspected in 2020. Governance and leadership was ‘Inadequate’. Court planning was ‘Good’. The planning of out-of-court disposals was ‘Good’ too.',
        [
          'court_planning good before 2020',
          'governance_leadership inadequate before 2020',
          'ooc_planning good before 2020',
        ],
      ],
      [
        'Its last inspection was in 2020. That report found leadership to be ‘Good’. Planning is now ‘Outstanding’.',
        ['governance_leadership good before 2020', 'planning outstanding'],
      ],
    ],
    short,
  );
});

describe('a year in which the programme did not inspect', () => {
  check(
    [
      [
        'Inspectors came in 2014, for a full joint inspection. Protecting the public was found to be poor.',
        ['protecting_public poor before 2014'],
      ],
    ],
    { year: null, framework: 'hmip-youth-2018' },
  );
});

describe('clauses of one sentence after a sentence that gave the time', () => {
  check(
    [
      [
        'The inspectors last called in 2019. Overall they rated the service ‘Good’, and staffing was judged to be ‘Outstanding’, as was leadership.',
        ['governance_leadership outstanding before 2019', 'overall good before 2019', 'staff outstanding before 2019'],
      ],
      // Of either time, and so is what is said to be the same.
      [
        'Leadership was rated ‘Inadequate’ in 2019, but staffing was rated ‘Good’, as were partnerships and services.',
        ['governance_leadership inadequate before 2019'],
      ],
    ],
    { year: 2024 },
  );
});
