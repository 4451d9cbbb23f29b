import type { FactStatement, FactTopic } from './fact-statement.js';

/** Topics by the words that tell them, the choosiest first. */
const TOPICS: readonly (readonly [FactTopic, RegExp])[] = [
  ['ethnicity', /\bethnic|\brace\b|\bracial|\bheritage\b/iu],
  ['gender', /\bgender|^\s*sex\s*$|\bmale\b.*\bfemale\b/iu],
  ['age', /^\s*age\b|\bage (?:group|range|band)/iu],
  [
    'staffing',
    /\bstaff(?:ing)?\b|\bheadcount|\bvacanc|\bsickness|\bFTE\b|full-time equivalent|\bcaseload per\b|\baverage (?:current )?caseload\b|\bworkforce\b|\bvolunteers?\b|\bcase managers?\b/iu,
  ],
  ['offence', /\boffence|\bsentence types?\b|\btypes? of sentence|\bdisposal types?\b/iu],
  [
    'caseload',
    /\bcaseload|\bdisposals?\b|\bcustod|\blicence|\bcautions?\b|\bcommunity (?:sentence|order|resolution)|\breferral order/iu,
  ],
  ['population', /\bpopulation\b/iu],
];

const topicOf = (words: string): FactTopic | null => TOPICS.find(([, cue]) => cue.test(words))?.[0] ?? null;

/** The topic of a figure: what its table's corner says, else the heading above it, else its own label. A heading on demographics leaves it open. */
export const factTopic = (corner: string, heading: string, label: string): FactTopic => {
  const cornerTopic = corner === '' ? null : topicOf(corner);
  if (cornerTopic !== null) return cornerTopic;
  const headingTopic = /population/iu.test(heading) && !/demographic/iu.test(heading) ? 'population' : topicOf(heading);
  const labelTopic = topicOf(label);
  // Staffing figures count cases too ('average caseload'): their label decides under a heading on caseload.
  if (labelTopic === 'staffing') return 'staffing';
  return headingTopic ?? labelTopic ?? 'other';
};

/** The unit of a figure that is no percentage. */
export const factUnit = (label: string): FactStatement['unit'] => {
  if (
    /\baverage (?:current )?caseload|\bcaseload per\b|\bper (?:case manager|worker|officer|\d)|\bratio\b|\brate\b/iu.test(
      label,
    )
  )
    return 'ratio';
  return /\bFTE\b|full[- ]time equivalent/iu.test(label) ? 'fte' : 'count';
};

/** Whether a row or column is about the country as a whole rather than the service. */
export const isNational = (name: string): boolean =>
  /\bnational|\bengland\b|\bwales\b|\baverage (?:for|of|across) all\b|\ball (?:yos|yots?|services|areas)\b|\bgreat britain\b/iu.test(
    name,
  );

/** Labels of columns that name a unit, not a part of a population. */
export const isUnitTitle = (title: string): boolean =>
  /^\s*(?:number|no\.?|count|total|%|per\s?cent(?:age)?|percentage|share|proportion|value|figure)(?:\s+of\s+[\p{L}\s]+)?\s*$/iu.test(
    title,
  );
