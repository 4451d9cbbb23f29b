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
      'This is the second inspection of the PDU since the reunification of the service in 2021, and was last inspected 2022, when it was rated ‘Inadequate’ overall.',
      ['overall inadequate before 2022'],
      { framework: 'hmip-pdu-2023', year: 2025 },
    ],
    [
      'The unit had been inspected once since unification in 2021, in 2022, when it was rated ‘Inadequate’.',
      ['overall inadequate before 2022'],
      { framework: 'hmip-pdu-2023', year: 2025 },
    ],
    [
      "Ofsted said Oakshire's children's services had struggled in 2011 and rated them inadequate in 2016.",
      ['overall inadequate before 2016'],
      { framework: 'ofsted-ilacs-2018' },
    ],
    [
      "Ofsted said Oakshire's children's services performed badly in 2011 and rated them inadequate in 2016 and 2018.",
      ['overall inadequate before 2016', 'overall inadequate before 2018'],
      { framework: 'ofsted-ilacs-2018' },
    ],
    [
      "Oakshire YJS, which moved to new offices in 2017, was rated 'Inadequate' in 2019.",
      ['overall inadequate before 2019'],
      { year: 2023 },
    ],
    ["Set up in 2010, Oakshire YJS was rated 'Good' in 2018.", ['overall good before 2018'], { year: 2023 }],
    [
      "Ofsted has lifted the council's rating from the 'inadequate' awarded in 2013 and 2015 to 'requires improvement'.",
      ['overall inadequate before 2013', 'overall inadequate before 2015', 'overall requires improvement'],
      { framework: 'ofsted-ilacs-2018', year: 2023 },
    ],
  ]);
});
