import { describe } from 'vitest';
import { check } from './examples.js';
import type { Setting } from './judged.js';

const OF_2013: Setting = { framework: 'hmip-fji-2012', year: 2013 };
const OF_COUNCILS: Setting = { framework: 'ofsted-ilacs-2018', year: 2023 };

describe('turns of articles on full joint inspections', () => {
  check(
    [
      [
        'Work to protect children was good and case managers knew what each family needed.',
        ['protecting_children good'],
      ],
      ['Work to protect the public was good and thorough in places.'],
      [
        'Inspectors found work to protect the public and actual or potential victims of crime was poor.',
        ['protecting_public poor'],
      ],
    ],
    OF_2013,
  );
});

describe('the whole by way of all its parts', () => {
  check([
    ['The service was rated ‘Inadequate’ in all areas.', ['overall inadequate']],
    ['Inspectors rated the service ‘Inadequate’ across every aspect.', ['overall inadequate']],
    ['We rated the service ‘Good’ or ‘Outstanding’ in all areas.'],
    ['Schools in Oakshire were rated ‘Inadequate’ in all areas.'],
    ['The service was rated ‘Inadequate’ in three areas.', ['3 of ? inadequate']],
    ['Oakshire, a borough with many areas of deprivation, was rated ‘Good’ overall.', ['overall good']],
  ]);
});

describe('standards that a report lists', () => {
  check([
    [
      'Leadership and staffing were listed as requiring improvement.',
      ['governance_leadership requires improvement', 'staff requires improvement'],
    ],
    [
      'Inspectors rated it ‘Good’, with implementation and delivery in court cases listed as requiring improvement.',
      ['court_delivery requires improvement', 'overall good'],
    ],
  ]);
});

describe('councils and their services', () => {
  check(
    [
      ['Oakshire Council’s children’s services judged inadequate', ['overall inadequate']],
      [
        'Ofsted rated Oakshire Council’s children’s social care as requires improvement.',
        ['overall requires improvement'],
      ],
      ['Children’s services in Oakshire require improvement to be good.', ['overall requires improvement']],
    ],
    OF_COUNCILS,
  );
});

describe('a passage that turns to another service by its story', () => {
  check([
    [
      'Inspectors rated Oakshire’s youth justice service ‘Good’.\nFor Tarnley the picture is bleaker. Its staffing was ‘Inadequate’.\nCourt work is no better. Court planning was rated ‘Inadequate’.\nIn Oakshire staffing was ‘Outstanding’.',
      ['overall good', 'staff outstanding'],
    ],
    [
      'Inspectors rated Oakshire’s youth justice service ‘Good’.\nBut in Tarnley it was another story. Leadership was ‘Inadequate’.',
      ['overall good'],
    ],
    ['In Oakshire it was a happier story. Leadership was ‘Good’.', ['governance_leadership good']],
  ]);
});

describe('how a service does a part of its work', () => {
  check([
    ['The service’s approach to keeping boys in school was assessed as outstanding.'],
    ['The team’s response to parents was rated ‘Good’.'],
  ]);
});
