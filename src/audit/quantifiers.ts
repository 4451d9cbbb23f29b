import type { QuestionShare } from '../framework/key-question-band.js';
import type { QuantifiedSentence } from '../normalize/record.js';

/** A share as far as it is known, in per cent: from a count it is one number, from a printed percentage what rounds to it. */
export interface KnownShare {
  readonly low: number;
  readonly high: number;
  /** The count it comes from; null where only a percentage is printed. */
  readonly count: QuestionShare | null;
}

/** What a share leaves over: the share of which a denied verb speaks. */
export const complementOf = ({ low, high, count }: KnownShare): KnownShare => ({
  low: 100 - high,
  high: 100 - low,
  count: count && { yes: count.relevant - count.yes, relevant: count.relevant },
});

/** Whether any of the shares that it may be satisfies the bound, exactly or rounded half up to a whole per cent. */
const reaches = ({ low, high }: KnownShare, test: (percent: number) => boolean): boolean =>
  [low, high, Math.floor(low + 0.5 + 1e-9), Math.floor(high + 0.5 + 1e-9)].some(test);

/**
 * Whether prose that quantifies cases so may be said of a share; null where the quantifier and the share can't be compared.
 * The words are those of the contract: all 100%, almost all 80% and over, most over 50%, half 45 to 55%, few under 50%, none 0%.
 */
export const holds = (
  said: Pick<QuantifiedSentence, 'quantifier' | 'count' | 'of' | 'percent'>,
  share: KnownShare,
): boolean | null => {
  switch (said.quantifier) {
    case 'all':
      return share.high >= 100 - 1e-9;
    case 'almost_all':
      return reaches(share, (percent) => percent >= 80);
    case 'most':
      return share.high > 50;
    case 'half':
      return share.high >= 45 && share.low <= 55 ? true : reaches(share, (percent) => percent >= 45 && percent <= 55);
    case 'few':
      return share.low < 50;
    case 'none':
      return share.low <= 1e-9;
    case 'count':
      return countHolds(said.count, said.of, share);
    case 'percent':
      return said.percent === null ? null : percentHolds(said.percent, share);
  }
};

const countHolds = (count: number | null, of: number | null, share: KnownShare): boolean | null => {
  if (count === null || share.count === null) return null;
  // A count of another number of cases speaks of something else.
  if (of !== null && of !== share.count.relevant) return null;
  return count === share.count.yes;
};

/** A percentage in prose is rounded somehow: within one unit of its own precision it may be the same. */
const percentHolds = (percent: number, { low, high }: KnownShare): boolean => {
  const unit = 10 ** -(String(percent).split('.')[1]?.length ?? 0);
  return percent > low - unit && percent < high + unit;
};
