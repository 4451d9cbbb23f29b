import { describe } from 'vitest';
import { check } from './examples.js';
import type { Setting } from './judged.js';

const OLD: Setting = { framework: 'hmip-fji-2012', year: 2016 };

describe('the former and the latter', () => {
  check(
    [
      [
        'In 2013 governance was judged to be poor, and so was work to protect the public. Two years on, the former has been lifted to satisfactory; the latter is now unsatisfactory.',
        [
          'governance_partnerships poor before 2013',
          'governance_partnerships satisfactory',
          'protecting_public poor before 2013',
          'protecting_public unsatisfactory',
        ],
      ],
      [
        'In 2013 governance and interventions were poor. Two years on, the latter have been raised to good.',
        ['governance_partnerships poor before 2013', 'interventions good', 'interventions poor before 2013'],
      ],
      // Of three, or of one, it may be any.
      ['Inspectors looked at governance, interventions and court work. The latter was judged to be good.'],
      ['Inspectors looked at governance. The former was judged to be poor.'],
    ],
    OLD,
  );
});

describe('words that describe what is rated', () => {
  check([
    [
      'A service whose staff care deeply, but which does not look hard enough, has been told that it ‘Requires improvement’.',
      ['overall requires improvement'],
    ],
    [
      'A team whose leadership is new, and which has no premises of its own, was told that it is ‘Inadequate’.',
      ['overall inadequate'],
    ],
    ['Oakshire YJS, where staff work hard, has been rated ‘Good’.', ['overall good']],
    ['Governance and leadership, which looks to the future, has been rated ‘Good’.', ['governance_leadership good']],
  ]);
});

describe('what made a service one of the best', () => {
  check([
    [
      'Oakshire YJS is one of the best in the land after HM Inspectorate of Probation gave it an overall rating of Outstanding.',
      ['overall outstanding'],
    ],
    [
      'Oakshire YJS ranks as one of the country’s worst after inspectors gave it an overall rating of ‘Inadequate’.',
      ['overall inadequate'],
    ],
    [
      'Oakshire YJS has become one of the best in the land after inspectors gave it an overall rating of ‘Inadequate’ in 2019.',
      ['overall inadequate before 2019'],
    ],
    [
      'Oakshire YJS has improved after inspectors gave it an overall rating of ‘Inadequate’.',
      ['overall inadequate before'],
    ],
  ]);
});

describe('the next of several', () => {
  check(
    [
      [
        'Protecting the public: good. And then there is governance and partnerships, which they found to be satisfactory.',
        ['governance_partnerships satisfactory', 'protecting_public good'],
      ],
      ['And then came interventions, which were judged to be good.', ['interventions good']],
    ],
    OLD,
  );
});
