import { describe } from 'vitest';
import { check } from './examples.js';

describe('another inspectorate that a text opens with', () => {
  check([
    [
      '# Ofsted rates Oakshire good\nOfsted has rated children’s services in Oakshire ‘Good’, two years after they were found to be ‘Inadequate’.\nInspectors said that leadership was ‘Outstanding’.',
    ],
    [
      'Ofsted rated the council’s children’s services ‘Good’ in May.\nNow Oakshire Youth Justice Service has been rated ‘Outstanding’.\nHM Inspectorate of Probation visited in June. Inspectors said that leadership was ‘Good’.',
      ['governance_leadership good', 'overall outstanding'],
    ],
    [
      'HM Inspectorate of Probation rated Oakshire YJS ‘Good’.\nOfsted rated the council’s children’s services ‘Inadequate’ in May.\nStaffing was rated ‘Good’.',
      ['overall good', 'staff good'],
    ],
    ['The Care Quality Commission confirmed that the council’s home care team requires improvement.'],
    ['Ofsted said that the service was ‘Good’.'],
  ]);
});

describe('other services by their bare names', () => {
  check([
    [
      'Oakshire YJS was rated ‘Good’.\nThen came Westering. Staffing there was rated ‘Inadequate’, and leadership was ‘Inadequate’.',
      ['overall good'],
    ],
    [
      'Oakshire YJS was rated ‘Good’.\nIt did better than its twin. Westering was rated ‘Inadequate’.',
      ['overall good'],
    ],
    [
      'Oakshire YJS was rated ‘Good’, and so was staffing.\nThis week it’s Westering, and I fear that it is inadequate. Westering’s staffing is rated inadequate.',
      ['overall good', 'staff good'],
    ],
    // People, bodies and words with a capital are no services.
    [
      'Oakshire YJS was rated ‘Good’.\nJane Westering was pleased that staffing was rated ‘Good’.',
      ['overall good', 'staff good'],
    ],
    [
      'Oakshire YJS was rated ‘Good’. Westering Police was praised and leadership was rated ‘Good’.',
      ['governance_leadership good', 'overall good'],
    ],
    ['The division next door was rated ‘Good’, with leadership that was ‘Outstanding’.'],
  ]);
});

describe('a second service that nothing else tells to be one', () => {
  check([
    [
      'Oakshire YJS was rated ‘Good’.\nInspections of services in Oakshire, Westering and Tarn Valley have been published.\n## Westering\nIn Westering, the overall rating is ‘Requires improvement’. Inspectors rated its court reviewing ‘Inadequate’.',
      ['overall good'],
    ],
    ['Court case planning is good in Westering but ‘Outstanding’ in Oakshire.', ['court_planning outstanding']],
    [
      'Oakshire YJS is ‘Outstanding’. Westering’s is ‘Good’. Inspectors had expected Westering to do better.',
      ['overall outstanding'],
    ],
    ['The lowest rating of ‘Inadequate’ goes to Tarn Valley, where staffing was rated ‘Inadequate’.'],
    [
      'Youth offending teams in Oakshire and Wales are short of staff. Leadership of Oakshire YJS was rated ‘Good’.',
      ['governance_leadership good'],
    ],
  ]);
});

describe('what a board proposed itself', () => {
  check([
    [
      'The self-assessment had proposed Good for staffing, Good for leadership and Outstanding for information and facilities.',
    ],
  ]);
});
