import { describe } from 'vitest';
import { check } from './examples.js';
import type { Setting } from './judged.js';

const OF_2011: Setting = { framework: 'hmip-cci-2009', year: 2011 };

describe('sections of a core case inspection', () => {
  check(
    [
      // The heading of a group is none of its sections.
      [
        'Public Protection - Likelihood of Reoffending 61% MODERATE improvement required',
        ['likelihood_of_reoffending moderate improvement required 61%'],
      ],
      [
        'Public protection – Risk of Harm to others 48% (national average 62%) DRASTIC improvement required',
        ['risk_of_harm drastic improvement required 48%'],
      ],
      ['Safeguarding work was done well enough 63% of the time (national average 68%).', ['safeguarding 63%']],
      [
        'Safeguarding scored 41% and risk of harm 39%. Both aspects require drastic improvement.',
        [
          'risk_of_harm 39%',
          'risk_of_harm drastic improvement required',
          'safeguarding 41%',
          'safeguarding drastic improvement required',
        ],
      ],
      // Lines of a table that stand in one sentence: the last figure of each is the service's own.
      [
        'Lowest Highest Average Oakshire ‘Safeguarding’ work (action to protect the child) 37% 91% 67% 69% ‘Risk of Harm to others’ work (action to protect the public) 36% 85% 62% 63%',
        ['risk_of_harm 63%', 'safeguarding 69%'],
      ],
      ['Lowest Highest Average Safeguarding work 37% 91% 67% Risk of Harm work 36% 85% 62%'],
    ],
    OF_2011,
  );
});

describe('what the foreword of a report says of its sections', () => {
  check(
    [
      [
        'Within the Public Protection aspects, work to manage Risk of Harm to others was done well enough 58% of the time, and work to make children less likely to reoffend was done well enough 71% of the time.',
        ['likelihood_of_reoffending 71%', 'risk_of_harm 58%'],
      ],
      ['Assessments of risk of harm were done well enough in 61% of cases.'],
    ],
    { ...OF_2011, kind: 'report' },
  );
});

describe('sections in the words of articles', () => {
  check(
    [
      [
        'In terms of keeping young offenders safe, work was done well only 44 per cent of the time, against an average of 68 per cent.',
        ['safeguarding 44%'],
      ],
      [
        'The weakest area was making sure that the public is kept safe. This was done well just 39 per cent of the time, 16 per cent below the average.',
        ['risk_of_harm 39%'],
      ],
      ['Reoffending work was carried out well just 61 per cent of the time.', ['likelihood_of_reoffending 61%']],
    ],
    OF_2011,
  );
});
