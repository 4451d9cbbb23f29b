import { describe } from 'vitest';
import { check } from './examples.js';

describe('percentages of an earlier core case inspection, told over several sentences', () => {
  check(
    [
      [
        'A core case inspection in the autumn of 2010 had looked at files alone. Safeguarding work was done well enough in 64% of cases. The figure for risk of harm was 58%.',
        ['risk_of_harm 58% before 2010', 'safeguarding 64% before 2010'],
      ],
      [
        'The last inspection was a core case inspection in 2010. Work on likelihood of reoffending reached the mark in 71% of cases, and work on risk of harm in 60%.',
        ['likelihood_of_reoffending 71% before 2010', 'risk_of_harm 60% before 2010'],
      ],
      // Figures that are of no work, and of now.
      ['A core case inspection was made in 2010. Reoffending has since fallen by 14%.'],
      ['A core case inspection was made in 2010. Today 40% of the team are new.'],
    ],
    { year: 2014, framework: 'hmip-fji-2012' },
  );
});
