/** How sure a value of a framework is: seen in a published source, or reasoned from sources. */
export type Certainty = 'verified' | 'inferred';

/** A value with where it comes from. An inferred one never gives rise to more than a `note`. */
export interface Sourced<T> {
  readonly value: T;
  readonly certainty: Certainty;
  /** The document and passage it comes from. */
  readonly source: string;
}

/** A rating word of a scale: as stored, its rank from 0, and the forms in which it is printed. */
export interface RatingWord {
  /** In lower case, as the scale spells it. */
  readonly rating: string;
  readonly level: number;
  /** Other printed forms that mean the same (`requiring improvement`), lower case. */
  readonly forms: readonly string[];
}

/** A scale of rating words, lowest first. */
export interface Scale {
  readonly id: string;
  readonly ratings: readonly RatingWord[];
}

/** A key question of a standard, known by its topic; the wording of questions is read from documents, never looked up. */
export interface KeyQuestion {
  /** Such as `desistance`, `child_safety`, `others_safety`. */
  readonly topic: string;
  /** Short phrases, lower case, any of which tells the topic in a question, a table's header or a sentence. */
  readonly cues: readonly string[];
}

/** What a standard's rating rests on. */
export type Basis = 'judgement' | 'case_data' | 'mixed';

export interface Standard {
  readonly id: string;
  /** As printed (`3.1`), null where the framework prints none. */
  readonly code: string | null;
  /** The official name. */
  readonly name: string;
  /** Other names as printed in tables and headings. */
  readonly aliases: readonly string[];
  /** Phrases by which prose speaks of it ('work to protect the public'); only those that can mean nothing else in this framework. */
  readonly proseCues: readonly string[];
  /**
   * Names that prose uses for it once it is rated, and that are common words everywhere else ('care leavers'): they name it in a sentence of
   * an article that judges, but neither tell a document's framework nor label a table's row.
   */
  readonly spokenNames: readonly string[];
  /** Id of the domain that it belongs to; null for the overall rating and for frameworks without domains. */
  readonly domain: string | null;
  readonly basis: Basis;
  /** Whether its points count towards the score. */
  readonly counts: boolean;
  /** Whether a report is expected to rate it: a missing one makes the report `partial`. Optional criteria and resettlement are not required. */
  readonly required: boolean;
  readonly keyQuestions: readonly KeyQuestion[];
  /** Inspections whose fieldwork began before this ISO date don't have it; null where it holds for all of the framework's time. */
  readonly since: string | null;
  readonly certainty: Certainty;
  readonly source: string;
}

export interface Domain {
  readonly id: string;
  /** The printed number (`2`), null where none is printed. */
  readonly code: string | null;
  readonly name: string;
  readonly aliases: readonly string[];
  /** The sample domain of its cases in `v_samples`, null where it has no cases. */
  readonly sample: 'court' | 'out_of_court' | 'resettlement' | 'casework' | 'victims' | null;
}

/** The rules that make an overall rating of the ratings of standards. */
export interface Scoring {
  /** Points of each rating word of the scale. */
  readonly points: Sourced<Readonly<Record<string, number>>>;
  /** The overall rating from the points gained, for each number of rated standards that is known, lowest band first. */
  readonly bands: readonly Sourced<{
    readonly standards: number;
    readonly from: readonly { readonly score: number; readonly rating: string }[];
  }>[];
  /**
   * For numbers of standards without a band table: the overall rating is the level nearest to the mean of the points, an
   * exact half going to the lower one. Null where nothing supports that.
   */
  readonly meanRule: Sourced<'half-down'> | null;
}

/** The rule that makes a case-based standard's rating of the share of its lowest key question. */
export interface KeyQuestionBanding {
  /** Lowest share (0 to 1, inclusive) of each band, lowest band first, with the band's printed label. */
  readonly bands: Sourced<readonly { readonly from: number; readonly label: string; readonly rating: string }[]>;
  /** Professional discretion: any one of the three permits a rating one band away. */
  readonly discretion: Sourced<{
    /** Percentage points from the boundary, inclusive. */
    readonly within: number;
    /** One case more or less would change the band. */
    readonly oneCase: boolean;
    /** The question rests on this number of cases or fewer. */
    readonly casesAtMost: number;
  }> | null;
}

/**
 * The rules of one programme of inspections, as published: one JSON file each under `data/frameworks/`.
 * No code branches on an id.
 */
export interface Framework {
  readonly id: string;
  readonly inspectorate: string;
  readonly title: string;
  /** Whether its documents carry no ratings by nature (screening letters, visits); such a document is complete without. */
  readonly unrated: boolean;
  readonly scale: Scale | null;
  readonly domains: readonly Domain[];
  /** In the order in which reports print them; the overall rating, where the framework has one, is not among them. */
  readonly standards: readonly Standard[];
  /** Whether it gives an overall rating; with `scoring` this is computed from the standards. */
  readonly overall: boolean;
  /** What the overall rating is called in tables and headings ('Overall rating'), best known first; empty without one. */
  readonly overallNames: readonly string[];
  /** Names of its own subject and of those that a joint report rates beside it, as its parts are headed; absent where there are none. */
  readonly subjects?: { readonly own: readonly string[]; readonly others: readonly string[] } | undefined;
  readonly scoring: Scoring | null;
  readonly keyQuestionBanding: KeyQuestionBanding | null;
  /** Whether the report itself holds the key-question tables of its case-based standards (a requirement of its completeness). */
  readonly reportHoldsCaseTables: boolean;
  /** Whether its standards print a percentage (core case inspections). */
  readonly percentages: boolean;
  readonly fieldwork: { readonly from: Sourced<string> | null; readonly to: Sourced<string> | null };
  readonly published: { readonly from: Sourced<string> | null; readonly to: Sourced<string> | null };
  readonly recognition: Recognition;
  readonly sources: readonly string[];
}

/**
 * Where in a document a cue may stand: its title, its first headings, its running heads, the phrases that name the service,
 * or its opening (title and first paragraphs). `anywhere` is for what a document must at least mention, never for what decides.
 */
export type CuePlace = 'title' | 'heading' | 'running_head' | 'subject' | 'opening' | 'anywhere';

/**
 * How a document of the framework is told: the detection rules of the dossier, as data.
 * Of all cues that fire, the one with the lowest rank decides, unless its framework's `requires` don't all fire or one of its
 * `against` does.
 */
export interface Recognition {
  /** Rank of the cues that have none of their own; cues are tried lowest first. */
  readonly rank: number;
  readonly requires: readonly Cue[];
  readonly cues: readonly Cue[];
  readonly against: readonly Cue[];
  /** Documents of a rated framework that carry no ratings by nature, such as letters on visits between inspections. */
  readonly unrated: readonly Cue[];
}

/** Fires where every part that it states holds. Phrases are lower case and matched loosely (spaces and hyphens don't matter). */
export interface Cue {
  /** Overrides the rank of the framework's recognition. */
  readonly rank?: number;
  /** Any of these phrases in any of these places. */
  readonly phrases?: readonly string[];
  readonly places?: readonly CuePlace[];
  /** And any of these in any of those. */
  readonly also?: { readonly phrases: readonly string[]; readonly places: readonly CuePlace[] };
  /** All of these ids are among the standards found, by printed code and name, or by name where it is unique to the framework. */
  readonly standards?: readonly string[];
  /** Any of these rating words is given as a judgement, beside a standard's name or after a verb of rating. */
  readonly judgements?: readonly string[];
  /** So many standards, areas or aspects are said to have been rated in all ('five of the seven areas'). */
  readonly counted?: readonly number[];
  /** The printed maximum of the score. */
  readonly scoreMaximum?: number;
  /** The end of the fieldwork, else its start, lies in this half-open span of ISO dates. */
  readonly fieldwork?: { readonly from?: string; readonly before?: string };
  /** The publication date lies in this half-open span. */
  readonly published?: { readonly from?: string; readonly before?: string };
  readonly certainty: Certainty;
  readonly source: string;
}
