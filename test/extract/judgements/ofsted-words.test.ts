import { describe } from 'vitest';
import { check } from './examples.js';
import type { Setting } from './judged.js';

const sif: Setting = { framework: 'ofsted-sif-2013', year: 2016 };
const ilacs: Setting = { framework: 'ofsted-ilacs-2018', year: 2022 };

describe('the overall rating in the words of Ofsted', () => {
  check(
    [
      ['The overall effectiveness of children’s services was inadequate.', ['overall inadequate']],
      ['Overall effectiveness is judged to be good.', ['overall good']],
      [
        'Members heard that the inspection found the overall effectiveness of Oakshire’s services to be ‘good’.',
        ['overall good'],
      ],
      ['The inspection showed that Oakshire Council was providing a ‘Good’ service.', ['overall good']],
      ['Oakshire Council is providing a good service to its readers.'],
      ['Children’s services were rated good by Ofsted.', ['overall good']],
      // Of other bodies, and of other authorities.
      ['The overall effectiveness of schools in Oakshire was good.'],
      ['The overall effectiveness of the board was judged inadequate.'],
      ['Ofsted judged children’s services at Kent good.'],
      ['Schools were rated good.'],
    ],
    ilacs,
  );
});

describe('judgements of the single inspections in prose', () => {
  check(
    [
      ['Inspectors rated adoption services good.', ['adoption good']],
      ['Adoption services at Oakshire were rated outstanding.', ['adoption outstanding']],
      ['Ofsted rated leadership, management and governance as good.', ['leadership good']],
      ['Ofsted rated adoption services at Leeds as outstanding.'],
      ['Fostering services at Oakshire were rated outstanding.'],
      ['The service was rated good for fostering.'],
    ],
    sif,
  );
  // The later programme judges no adoption.
  check([['Ofsted rated adoption services at Oakshire as outstanding.']], ilacs);
});
