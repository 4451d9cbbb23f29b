import type { Rule } from '../rule.js';
import { dateOrder } from './date-order.js';
import { missingPart } from './missing-part.js';
import { overallBandRule } from './overall-band.js';
import { ratingDisagreement } from './rating-disagreement.js';
import { scoreMax } from './score-max.js';
import { scoreSum } from './score-sum.js';

/** Every rule, in the order in which findings are given. */
export const RULES: readonly Rule[] = [scoreSum, scoreMax, overallBandRule, ratingDisagreement, dateOrder, missingPart];
