import { describe } from 'vitest';
import { check } from './examples.js';

describe('the year nearest to the rating, and several years', () => {
  check([
    [
      'This is the second inspection of Oakshire PDU since the services were joined again in 2021, and it was last inspected in 2023, when it was rated ‘Requires improvement’ overall.',
      ['overall requires improvement before 2023'],
      { framework: 'hmip-pdu-2023', year: 2025 },
    ],
    [
      'It is the second visit to the PDU since its reunification in 2021, and the unit was last inspected 2022, when it was rated ‘Inadequate’ overall.',
      ['overall inadequate before 2022'],
      { framework: 'hmip-pdu-2023', year: 2025 },
    ],
    [
      'The unit had been inspected once since unification in 2021, in 2022, when it was rated ‘Inadequate’.',
      ['overall inadequate before 2022'],
      { framework: 'hmip-pdu-2023', year: 2025 },
    ],
    [
      "Ofsted said Oakshire's children's services had struggled in 2010 and rated them inadequate in 2015.",
      ['overall inadequate before 2015'],
      { framework: 'ofsted-ilacs-2018' },
    ],
    [
      "Ofsted said Oakshire's children's services performed badly in 2010 and rated them inadequate in 2015 and 2017.",
      ['overall inadequate before 2015', 'overall inadequate before 2017'],
      { framework: 'ofsted-ilacs-2018' },
    ],
    [
      "Oakshire YJS, which moved to new offices in 2017, was rated 'Inadequate' in 2019.",
      ['overall inadequate before 2019'],
      { year: 2023 },
    ],
    ["Set up in 2010, Oakshire YJS was rated 'Good' in 2018.", ['overall good before 2018'], { year: 2023 }],
    [
      "Ofsted has lifted the council's rating from the 'inadequate' handed out in 2012 and 2014 to 'requires improvement'.",
      ['overall inadequate before 2012', 'overall inadequate before 2014', 'overall requires improvement'],
      { framework: 'ofsted-ilacs-2018', year: 2023 },
    ],
  ]);
});
