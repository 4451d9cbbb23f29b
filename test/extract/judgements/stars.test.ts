import { describe } from 'vitest';
import { check } from './examples.js';
import type { Setting } from './judged.js';

const OF_2013: Setting = { framework: 'hmip-fji-2012', year: 2013 };

describe('stars in place of words', () => {
  check(
    [
      ['Governance and partnerships were given four stars.', ['governance_partnerships good']],
      [
        'Work to reduce reoffending got two out of four stars and interventions three stars.',
        ['interventions satisfactory', 'reducing_reoffending unsatisfactory'],
      ],
      ['Oakshire earned a top four-star rating for its work to protect children.', ['protecting_children good']],
      ['Reducing reoffending: 2 stars/unsatisfactory', ['reducing_reoffending unsatisfactory']],
      ['Lunch was taken at a four star hotel.'],
    ],
    OF_2013,
  );
  check([['The council was given three stars for its services.']]);
});

describe('a rating said again in parentheses', () => {
  check(
    [
      [
        'Inspectors gave the team one star (poor) for protecting the public, and two stars (unsatisfactory) for three areas: reducing reoffending, protecting children and interventions.',
        [
          '3 of ? unsatisfactory',
          'interventions unsatisfactory',
          'protecting_children unsatisfactory',
          'protecting_public poor',
          'reducing_reoffending unsatisfactory',
        ],
      ],
      [
        'It was given the top mark (good) for its interventions and the lowest mark (poor) for protecting the public.',
        ['interventions good', 'protecting_public poor'],
      ],
      [
        'Governance and partnerships (good) and interventions (poor) were far apart.',
        ['governance_partnerships good', 'interventions poor'],
      ],
    ],
    OF_2013,
  );
});
