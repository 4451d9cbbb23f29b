/** Words that say where on the scale a rating stands. */
export const RANKS =
  'sole lone single highest top lowest best worst possible second third bottom available coveted prestigious rare poorest maximum minimum final clear solid official proud strong headline middle damning overall first impressive glowing stellar superb full positive full-house new four tier ranking';

/** Hedged ratings are adjectives, not ratings. */
export const HEDGES =
  'generally mostly largely broadly mainly fairly reasonably sufficiently usually often sometimes frequently predominantly partly quite rather pretty particularly especially really equally always some much more many most few several most relatively consistently potentially typically truly such so enough';

/** Words that make a rating word another than the scale's: 'very good'. */
export const INTENSIFIERS = 'very extremely exceptionally incredibly too particularly';

/** Verdicts that no scale has. */
export const OFF_SCALE_WORDS = [
  'ineffective',
  'effective',
  'excellent',
  'adequate',
  'weak',
  'strong',
  'fair',
  'acceptable',
  'unacceptable',
  'sufficient',
  'insufficient',
  'exceptional',
  'mixed',
  'disappointing',
  'impressive',
  'average',
  'below average',
  'above average',
  'substandard',
  'failing',
  'sound',
  'patchy',
  'inconsistent',
  'exemplary',
  'needs improvement',
  'in need of improvement',
  'not good enough',
  'needing improvement',
  'improving',
  'world class',
  'encouraging',
  'very good',
  'very poor',
  'very strong',
  'very weak',
  'well managed',
  'underperforming',
  'less than satisfactory',
  'less than good',
  'first class',
  'deficient',
  'lacking',
  'dreadful',
  'unimpressive',
  'mediocre',
  'limited',
  'competent',
];

/** Which end of the scale a rank means: 'the highest grade', 'bottom marks'. */
export const TOP = new Set('highest top best'.split(' '));

export const BOTTOM = new Set('lowest bottom worst'.split(' '));

export const RANKED = new Set(
  'rating grade mark marks grading judgement judgment verdict category band ranking ratings grades rung'.split(' '),
);

export const RANK_FILLERS = new Set('possible available overall'.split(' '));
