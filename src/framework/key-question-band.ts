import type { Framework, KeyQuestionBanding, Scale } from './framework.js';
import { levelOf } from './rating.js';

/** A key question's answers: `yes` of `relevant` cases. */
export interface QuestionShare {
  readonly yes: number;
  readonly relevant: number;
}

/** A band told two ways: from the exact share, and from the share rounded half up to a whole per cent. */
export interface TwoWayBand {
  readonly exact: string;
  readonly rounded: string;
}

/** The band of a standard with the questions that drive it: those with the lowest share (several where they tie). */
export interface StandardBand extends TwoWayBand {
  readonly lowest: readonly QuestionShare[];
}

/** Why professional discretion permits the printed rating, with its arithmetic in words. */
export interface DiscretionGround {
  readonly ground: 'near_boundary' | 'one_case' | 'few_cases';
  readonly arithmetic: string;
}

export interface DiscretionTest {
  /** Bands between the printed rating and the nearer of the two computed ones. */
  readonly bandsAway: number;
  /** Whether the rules permit the printed rating: one band away and at least one ground. */
  readonly permits: boolean;
  readonly grounds: readonly DiscretionGround[];
}

const usable = ({ yes, relevant }: QuestionShare): boolean =>
  Number.isInteger(yes) && Number.isInteger(relevant) && relevant > 0 && yes >= 0 && yes <= relevant;

/** Bounds are whole per cents in every published table: whole numbers keep the comparison exact. */
const percentOf = (from: number): number => Math.round(from * 100);

/** Share rounded half up to a whole per cent. */
export const roundedPercent = ({ yes, relevant }: QuestionShare): number =>
  Math.floor((200 * yes + relevant) / (2 * relevant));

/**
 * The rating of a share under the framework's bands, exactly and rounded. Null where the counts can't be a share
 * (no relevant case, more Yes than cases).
 */
export const bandOfShare = (banding: KeyQuestionBanding, share: QuestionShare): TwoWayBand | null => {
  if (!usable(share)) return null;
  const bands = banding.bands.value;
  const exact = bands.findLast((band) => share.yes * 100 >= percentOf(band.from) * share.relevant);
  const rounded = bands.findLast((band) => roundedPercent(share) >= percentOf(band.from));
  return exact && rounded ? { exact: exact.rating, rounded: rounded.rating } : null;
};

/**
 * The rating of a standard from its key questions: the band of the lowest share (published rule). Null without questions, or
 * where one of them can't be a share.
 */
export const standardBand = (banding: KeyQuestionBanding, questions: readonly QuestionShare[]): StandardBand | null => {
  if (questions.length === 0 || !questions.every(usable)) return null;
  const lower = (a: QuestionShare, b: QuestionShare): number => a.yes * b.relevant - b.yes * a.relevant;
  const lowest = questions.reduce((least, question) => (lower(question, least) < 0 ? question : least));
  const band = bandOfShare(banding, lowest);
  return band && { ...band, lowest: questions.filter((question) => lower(question, lowest) === 0) };
};

const shareInWords = ({ yes, relevant }: QuestionShare): string => {
  const percent = (100 * yes) / relevant;
  return `${yes} of ${relevant} is ${Number.isInteger(percent) ? percent : percent.toFixed(1)}%`;
};

const nearBoundary = (question: QuestionShare, boundary: number, within: number): DiscretionGround | null => {
  const distance = Math.abs(100 * question.yes - boundary * question.relevant);
  if (distance > within * question.relevant) return null;
  const points = distance / question.relevant;
  return {
    ground: 'near_boundary',
    arithmetic: `${shareInWords(question)}, ${Number.isInteger(points) ? points : points.toFixed(1)} percentage points from the boundary of ${boundary}% (limit: ${within})`,
  };
};

const oneCase = (
  banding: KeyQuestionBanding,
  question: QuestionShare,
  printed: string,
  upwards: boolean,
): DiscretionGround | null => {
  const changed = { yes: question.yes + (upwards ? 1 : -1), relevant: question.relevant };
  const band = bandOfShare(banding, changed);
  if (band === null || (band.exact !== printed && band.rounded !== printed)) return null;
  return {
    ground: 'one_case',
    arithmetic: `one case ${upwards ? 'more' : 'less'} gives ${shareInWords(changed)}, which is ${printed}`,
  };
};

/**
 * Whether the framework's professional discretion permits a printed rating that differs from the computed band: it must be
 * one band away, and in a question with the lowest share one of the published grounds must hold. Null where the framework has
 * no such rule or the printed word is not on the scale.
 */
export const discretionTest = (framework: Framework, band: StandardBand, printed: string): DiscretionTest | null => {
  const { scale, keyQuestionBanding: banding } = framework;
  const rule = banding?.discretion?.value;
  if (scale === null || banding === null || rule === undefined) return null;
  const nearer = nearest(scale, band, printed);
  if (nearer === null) return null;
  const { level, printedLevel, away } = nearer;
  if (away !== 1) return { bandsAway: away, permits: false, grounds: [] };
  const upwards = printedLevel > level;
  const upperRating = scale.ratings[Math.max(level, printedLevel)]?.rating;
  const upper = banding.bands.value.find((candidate) => candidate.rating === upperRating);
  const grounds = band.lowest.flatMap((question) => [
    ...(upper ? [nearBoundary(question, percentOf(upper.from), rule.within)] : []),
    ...(rule.oneCase ? [oneCase(banding, question, printed, upwards)] : []),
    question.relevant <= rule.casesAtMost
      ? {
          ground: 'few_cases' as const,
          arithmetic: `the question rests on ${question.relevant} ${question.relevant === 1 ? 'case' : 'cases'} (limit: ${rule.casesAtMost})`,
        }
      : null,
  ]);
  const holding = grounds.filter((ground) => ground !== null);
  return { bandsAway: away, permits: holding.length > 0, grounds: holding };
};

const nearest = (
  scale: Scale,
  band: TwoWayBand,
  printed: string,
): { level: number; printedLevel: number; away: number } | null => {
  const printedLevel = levelOf(scale, printed);
  const levels = [levelOf(scale, band.exact), levelOf(scale, band.rounded)].filter((level) => level !== null);
  if (printedLevel === null || levels.length === 0) return null;
  const level = levels.reduce((best, candidate) =>
    Math.abs(candidate - printedLevel) < Math.abs(best - printedLevel) ? candidate : best,
  );
  return { level, printedLevel, away: Math.abs(level - printedLevel) };
};
