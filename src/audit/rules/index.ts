import type { Rule } from '../rule.js';
import { countExceedsCases } from './count-exceeds-cases.js';
import { crossDocument } from './cross-document.js';
import { dateDisagreement } from './date-disagreement.js';
import { dateOrder } from './date-order.js';
import { methodologyText } from './methodology-text.js';
import { missingPart } from './missing-part.js';
import { narrativeQuantifier } from './narrative-quantifier.js';
import { overallBandRule } from './overall-band.js';
import { percentImpossible } from './percent-impossible.js';
import { percentSum } from './percent-sum.js';
import { ratingDisagreement } from './rating-disagreement.js';
import { recommendationCount } from './recommendation-count.js';
import { sampleComposition } from './sample-composition.js';
import { sampleDisagreement } from './sample-disagreement.js';
import { sampleMargin } from './sample-margin.js';
import { scoreMax } from './score-max.js';
import { scoreSum } from './score-sum.js';
import { standardBandRule } from './standard-band.js';

/** Every rule, in the order in which findings are given. */
export const RULES: readonly Rule[] = [
  scoreSum,
  scoreMax,
  overallBandRule,
  standardBandRule,
  ratingDisagreement,
  crossDocument,
  countExceedsCases,
  percentImpossible,
  percentSum,
  sampleComposition,
  sampleDisagreement,
  narrativeQuantifier,
  methodologyText,
  sampleMargin,
  recommendationCount,
  dateOrder,
  dateDisagreement,
  missingPart,
];
