/** Coefficients of Acklam's rational approximation to the normal quantile, relative error below 1.15e-9. */
const CENTRE_ABOVE = [
  -3.969683028665376e1, 2.209460984245205e2, -2.759285104469687e2, 1.38357751867269e2, -3.066479806614716e1,
  2.506628277459239,
];
const CENTRE_BELOW = [
  -5.447609879822406e1, 1.615858368580409e2, -1.556989798598866e2, 6.680131188771972e1, -1.328068155288572e1, 1,
];
const TAIL_ABOVE = [
  -7.784894002430293e-3, -3.223964580411365e-1, -2.400758277161838, -2.549732539343734, 4.374664141464968,
  2.938163982698783,
];
const TAIL_BELOW = [7.784695709041462e-3, 3.224671290700398e-1, 2.445134137142996, 3.754408661907416, 1];
const TAIL = 0.02425;

const polynomial = (coefficients: readonly number[], x: number): number =>
  coefficients.reduce((sum, coefficient) => sum * x + coefficient, 0);

/**
 * The standard normal quantile of a probability strictly between 0 and 1.
 * P. J. Acklam, "An algorithm for computing the inverse normal cumulative distribution function" (2003).
 */
export const normalQuantile = (probability: number): number => {
  if (probability > 1 - TAIL) return -normalQuantile(1 - probability);
  if (probability < TAIL) {
    const q = Math.sqrt(-2 * Math.log(probability));
    return polynomial(TAIL_ABOVE, q) / polynomial(TAIL_BELOW, q);
  }
  const q = probability - 0.5;
  const r = q * q;
  return (polynomial(CENTRE_ABOVE, r) * q) / polynomial(CENTRE_BELOW, r);
};

/** The normal deviate of a two-sided confidence level in per cent: 1.96 for 95. */
export const confidenceDeviate = (confidence: number): number => normalQuantile(0.5 + confidence / 200);

/** z squared times p(1 - p) for a proportion of one half, and the margin squared. */
const terms = (confidence: number, margin: number): { spread: number; squared: number } => {
  const z = confidenceDeviate(confidence);
  return { spread: (z * z) / 4, squared: (margin / 100) ** 2 };
};

/**
 * The sample (not rounded) that a confidence level in per cent and a margin in percentage points need of so many eligible
 * cases, for a proportion of one half with the finite population correction (W. G. Cochran, "Sampling Techniques", 4.4).
 */
export const requiredSample = (eligible: number, confidence: number, margin: number): number => {
  const { spread, squared } = terms(confidence, margin);
  return (eligible * spread) / (squared * (eligible - 1) + spread);
};

/** The most eligible cases of which a sample still holds what is claimed; infinite where it would for any number. */
export const mostEligible = (sample: number, confidence: number, margin: number): number => {
  const { spread, squared } = terms(confidence, margin);
  const room = spread - sample * squared;
  if (room <= 0) return Number.POSITIVE_INFINITY;
  // From requiredSample(N) <= n, solved for N; the tiny allowance keeps N = n from being lost to rounding.
  return Math.max(sample, Math.floor((sample * (spread - squared)) / room + 1e-9));
};

/**
 * The 95% interval (Wilson score, no continuity correction) of a share, as shares from 0 to 1.
 * E. B. Wilson, "Probable inference, the law of succession, and statistical inference", JASA 22 (1927).
 */
export const wilsonInterval = (yes: number, relevant: number): { readonly low: number; readonly high: number } => {
  const z = confidenceDeviate(95);
  const share = yes / relevant;
  const weight = (z * z) / relevant;
  const middle = (share + weight / 2) / (1 + weight);
  const half = (z / (1 + weight)) * Math.sqrt((share * (1 - share)) / relevant + (z * z) / (4 * relevant * relevant));
  return { low: Math.max(0, middle - half), high: Math.min(1, middle + half) };
};
