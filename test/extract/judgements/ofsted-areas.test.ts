import { describe } from 'vitest';
import { check } from './examples.js';
import type { Setting } from './judged.js';

const sif: Setting = { framework: 'ofsted-sif-2013', year: 2016 };
const before: Setting = { framework: 'ofsted-ilacs-2018', year: 2021 };
const change: Setting = { framework: 'ofsted-ilacs-2018', year: 2023 };
const now: Setting = { framework: 'ofsted-ilacs-2018', year: 2024 };

const all = (rating: string, ...ids: readonly string[]): string[] => ids.map((id) => `${id} ${rating}`);
const three = ['leaders_impact', 'help_and_protection', 'care'];
const four = [...three, 'care_leavers'];
const five = ['help_and_protection', 'looked_after', 'adoption', 'care_leavers', 'leadership'];

describe('all areas of an Ofsted inspection', () => {
  check(
    [
      ['Children’s services in Oakshire were rated Good in all four areas.', all('good', 'overall', ...four)],
      ['Oakshire was judged outstanding across every category.', all('outstanding', 'overall', ...four)],
      ['All four judgements were good.', all('good', ...four)],
      ['Every one of the four judgement areas was graded good.', all('good', ...four)],
      // Four and the overall one are five.
      ['Oakshire was judged outstanding across all five judgements.', all('outstanding', 'overall', ...four)],
      ['Inspectors awarded Oakshire a clean sweep of outstanding judgements.', all('outstanding', 'overall', ...four)],
      ['It found them to be ‘Outstanding’ in all four areas of focus.', all('outstanding', 'overall', ...four)],
      // The number of another list, of parts, of others.
      ['Oakshire was rated good in all seven areas.', ['7 of 7 good']],
      ['Oakshire was rated good in all four areas but one.', ['4 of 4 good']],
      ['Oakshire hopes to be rated good in all four areas.'],
      ['The nursery was rated good in all four areas.'],
    ],
    now,
  );
  check(
    [
      ['Children’s services in Oakshire were rated Good in all three areas.', all('good', 'overall', ...three)],
      ['Oakshire was judged good in all four judgements.', all('good', 'overall', ...three)],
    ],
    before,
  );
  // What came out in the year of the change may have three judgements or four.
  check([['Oakshire was rated good in every area.', all('good', 'overall', ...three)]], change);
  check([['Oakshire was judged good in all five areas.', all('good', 'overall', ...five)]], sif);
  // Where programmes have areas that are not all rated, a number of them is a count still.
  check([['Oakshire was rated good in all twelve areas.', ['12 of 12 good']]]);
});

describe('the first to be rated so', () => {
  check(
    [
      ['Oakshire became the first authority to be rated outstanding.', ['overall outstanding']],
      [
        'Oakshire became the first authority to be rated outstanding in every category.',
        all('outstanding', 'overall', ...five),
      ],
      ['The council’s care homes were all rated outstanding.'],
      [
        'The report praised the council’s achievement of maintaining its ‘Outstanding’ rating.',
        ['overall outstanding before', 'overall outstanding'],
      ],
    ],
    sif,
  );
});

describe('areas that a colon or a dash brings', () => {
  check(
    [
      [
        'The council was rated as good in the following areas – children who need help and protection; children looked after and achieving permanence; and leadership, management and governance.',
        all('good', 'help_and_protection', 'looked_after', 'leadership'),
      ],
      [
        'It was judged good in the following areas: adoption performance, and leadership, management and governance.',
        all('good', 'adoption', 'leadership'),
      ],
    ],
    sif,
  );
});

describe('criteria by the common words for them', () => {
  check(
    [
      ['The care leavers judgement was good.', ['care_leavers good']],
      ['Leadership was rated outstanding.', ['leaders_impact outstanding']],
      [
        'Oakshire was rated good for its support to children in care and requires improvement for care leavers.',
        ['care good', 'care_leavers requires improvement'],
      ],
      ['Care leavers told inspectors that their advisers were outstanding.'],
      ['Children in care in Oakshire receive good support.'],
      ['Oakshire’s fostering agency got the top rating.'],
    ],
    now,
  );
  // Care leavers had no judgement of their own then.
  check([['Services for care leavers were judged to be good.']], before);
  check(
    [
      ['Services for looked-after children were found to require improvement.', ['looked_after requires improvement']],
      ['Leadership was judged inadequate while adoption was good.', ['leadership inadequate', 'adoption good']],
    ],
    sif,
  );
});
