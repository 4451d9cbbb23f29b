import { describe } from 'vitest';
import { check } from './examples.js';

describe('a rating of the whole whose sentence names no service', () => {
  check(
    [
      [
        'Oakshire’s children’s services were rated good by Ofsted.\nThe government had given directions to Barnsley. The council was later rated ‘requires improvement’.\nAn inspection in November has resulted in an ‘outstanding’ rating.',
        ['overall good'],
      ],
      [
        'Barnsley was told to improve.\nOakshire was inspected next.\nAn inspection in November has resulted in an ‘outstanding’ rating.',
        ['overall outstanding'],
      ],
    ],
    { framework: 'ofsted-ilacs-2018', year: 2019 },
  );
});
