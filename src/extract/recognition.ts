import type { Cue, CuePlace, Framework } from '../framework/framework.js';
import { findLoosely, type LooseText } from './loose-text.js';

/** What a document offers to the detection rules. */
export interface Evidence {
  readonly places: Readonly<Record<CuePlace, LooseText>>;
  /** Ids of the standards of a framework that the document names or judges. */
  readonly standards: (framework: Framework) => ReadonlySet<string>;
  readonly judgements: ReadonlySet<string>;
  /** Numbers of standards that are said to have been rated in all. */
  readonly counted: ReadonlySet<number>;
  readonly scoreMaxima: ReadonlySet<number>;
  readonly published: string | null;
  readonly fieldwork: string | null;
}

/** The framework that the rules tell, and by which rule. */
export interface Detection {
  readonly framework: Framework;
  readonly cue: Cue;
  readonly rank: number;
  /** Whether its name, its title or its standards told it, rather than dates and words of a scale. */
  readonly byName: boolean;
  /** Whether the document carries no ratings by nature. */
  readonly unrated: boolean;
}

/** Whether a date, as exact as it is, lies wholly in a half-open span of ISO dates. */
const liesIn = (date: string | null, span: { readonly from?: string; readonly before?: string }): boolean => {
  if (date === null) return false;
  const first = date.length === 4 ? `${date}-01-01` : date.length === 7 ? `${date}-01` : date;
  const last = date.length === 4 ? `${date}-12-31` : date.length === 7 ? `${date}-31` : date;
  return (span.from === undefined || first >= span.from) && (span.before === undefined || last < span.before);
};

const someOf = <T>(wanted: readonly T[], found: ReadonlySet<T>): boolean => wanted.some((one) => found.has(one));

const firing = (evidence: Evidence): ((cue: Cue, framework: Framework) => boolean) => {
  const standards = new Map<Framework, ReadonlySet<string>>();
  const standardsOf = (framework: Framework): ReadonlySet<string> => {
    const found = standards.get(framework) ?? evidence.standards(framework);
    standards.set(framework, found);
    return found;
  };
  const says = (phrases: readonly string[], places: readonly CuePlace[]): boolean =>
    places.some((place) => phrases.some((phrase) => findLoosely(evidence.places[place], phrase).length > 0));
  return (cue, framework) =>
    (cue.published === undefined || liesIn(evidence.published, cue.published)) &&
    (cue.fieldwork === undefined || liesIn(evidence.fieldwork, cue.fieldwork)) &&
    (cue.scoreMaximum === undefined || evidence.scoreMaxima.has(cue.scoreMaximum)) &&
    (cue.counted === undefined || someOf(cue.counted, evidence.counted)) &&
    (cue.judgements === undefined || someOf(cue.judgements, evidence.judgements)) &&
    (cue.phrases === undefined || says(cue.phrases, cue.places ?? [])) &&
    (cue.also === undefined || says(cue.also.phrases, cue.also.places)) &&
    (cue.standards === undefined || cue.standards.every((id) => standardsOf(framework).has(id)));
};

/** A cue that tells a framework by dates and words of a scale alone says nothing of what the document is. */
const tellsByName = (cue: Cue): boolean => cue.phrases !== undefined || cue.standards !== undefined;

const saysBefore = ({ published, fieldwork }: Cue): boolean =>
  published?.before !== undefined || fieldwork?.before !== undefined;

/**
 * Whether a document that no framework is told of names one that had not begun at its time: its inspection was of the programme before,
 * which is not known ('community rehabilitation company' in 2017).
 */
export const isBeforeItsProgramme = (frameworks: readonly Framework[], evidence: Evidence): boolean => {
  const fires = firing(evidence);
  return frameworks.some(
    (framework) =>
      framework.recognition.against.some((cue) => saysBefore(cue) && fires(cue, framework)) &&
      framework.recognition.requires.every((cue) => fires(cue, framework)) &&
      framework.recognition.cues.some((cue) => tellsByName(cue) && fires(cue, framework)),
  );
};

/**
 * The framework that the detection rules tell: of all cues that fire, the one with the lowest rank whose framework has all that
 * it requires and nothing against it. Where cues of two frameworks fire at that rank, nothing is decided.
 */
export const detect = (frameworks: readonly Framework[], evidence: Evidence): Detection | null => {
  const fires = firing(evidence);
  const detections = frameworks
    .filter(
      (framework) =>
        framework.recognition.requires.every((cue) => fires(cue, framework)) &&
        !framework.recognition.against.some((cue) => fires(cue, framework)),
    )
    .flatMap((framework) =>
      framework.recognition.cues
        .filter((cue) => fires(cue, framework))
        .map((cue) => ({
          framework,
          cue,
          rank: cue.rank ?? framework.recognition.rank,
          byName: tellsByName(cue),
          unrated: framework.recognition.unrated.some((one) => fires(one, framework)),
        })),
    );
  const lowest = Math.min(...detections.map((detection) => detection.rank));
  const [first, ...others] = detections.filter((detection) => detection.rank === lowest);
  return first && others.every((other) => other.framework === first.framework) ? first : null;
};
