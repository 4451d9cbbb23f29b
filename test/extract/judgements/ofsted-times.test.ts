import { describe } from 'vitest';
import { check } from './examples.js';
import type { Setting } from './judged.js';

const ilacs: Setting = { framework: 'ofsted-ilacs-2018', year: 2021 };

describe('texts on visits that rate nothing', () => {
  check(
    [
      [
        'Children’s services in Oakshire were rated inadequate in July 2020.\nThe latest Ofsted report is based on a “focused visit” rather than a full inspection.',
        ['overall inadequate before 2020-07'],
      ],
      [
        'In a letter published after a monitoring visit in March, Ofsted said that Oakshire, which it had rated inadequate, was slowly improving.',
        ['overall inadequate before'],
      ],
      [
        'Ofsted has rated Oakshire’s children’s services good.\nDuring a focused visit last year inspectors had asked for better plans.',
        ['overall good'],
      ],
      [
        'After a full inspection in May, Ofsted rated Oakshire’s children’s services good. Its report says that they have moved on since a monitoring visit.',
        ['overall good'],
      ],
    ],
    ilacs,
  );
});

describe('ratings held for years', () => {
  check(
    [
      [
        'Children’s services in Oakshire have been rated inadequate by Ofsted for more than a decade.',
        ['overall inadequate before'],
      ],
      [
        'For over a decade children’s services in Oakshire were rated inadequate, but this year they have been rated ‘Good’.',
        ['overall inadequate before', 'overall good'],
      ],
      ['Oakshire’s children’s services were rated good for the first time in more than a decade.', ['overall good']],
      ['# Oakshire children’s services get first ‘good’ rating since 2013', ['overall good']],
    ],
    ilacs,
  );
});

describe('Ofsted’s own work by its names', () => {
  check(
    [
      ['Ofsted has rated our children’s social care services as ‘Outstanding’ again.', ['overall outstanding']],
      ['Ofsted found that its services were “good”.', ['overall good']],
      ['Oakshire was rated “inadequate” for child protection by Ofsted in March 2017.'],
    ],
    ilacs,
  );
});

describe('ratings under an older framework', () => {
  check(
    [
      [
        'Oakshire is the fifth council to be rated outstanding under the new framework and was rated ‘good’ under the previous single inspection framework in 2015.',
        ['overall outstanding', 'overall good before 2015'],
      ],
    ],
    ilacs,
  );
});

describe('many at once', () => {
  check([['# More children’s services ‘inadequate’'], ['Most children’s services were rated good.']], ilacs);
});
