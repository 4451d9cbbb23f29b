import type { Anchor } from '../../document/anchor.js';
import type { SourceDocument } from '../../document/source-document.js';
import { type Announced, NOTHING_ANNOUNCED } from './announced.js';
import type { JudgementContext } from './context.js';
import type { TwoDomains } from './former-domains.js';
import type { Mark } from './marks.js';
import type { RatedNow, Reading } from './sentence-scope.js';
import { reportedBy, type Speech } from './speech.js';
import type { Speaker } from './statement.js';
import type { Tagger } from './tagger.js';
import type { Target } from './target.js';
import type { EarlierProgramme } from './time/earlier-programme.js';
import type { When } from './time/period.js';

/** What every step of reading a document needs. */
export interface Reader {
  readonly document: SourceDocument;
  readonly context: JudgementContext;
  readonly tagger: Tagger;
  /** Of the publication or, as the text tells it, of the inspection; null where neither is said. */
  readonly thisYear: number | null;
  readonly speeches: readonly Speech[];
  /** The older programme by which an inspection of a year was made, where the document's own names other things. */
  readonly programmeIn: (year: number) => EarlierProgramme | null;
}

/** What the text read so far leaves for what follows. */
export interface Flow {
  domain: string | null;
  headingDomain: string | null;
  /** The two domains that 'the former' and 'the latter' may point to. */
  twoDomains: TwoDomains;
  /** The earlier inspection that the heading above speaks of; null where it speaks of none. */
  headingWhen: When | null;
  /** Whether the words before a list announced what the service thinks of itself. */
  ownView: boolean;
  antecedent: readonly string[];
  /** Whether the sentence before names standards; and no service beside them. */
  topical: boolean;
  ofStandards: boolean;
  /** What a question asks the rating of, and how many standards there are in all, for the next sentence. */
  asked: Target | null;
  inAll: number | null;
  /** The rating that the words before a list announce. */
  leadRating: { readonly rating: Mark; readonly when: When } | null;
  /** Counts whose standards the text has yet to name. */
  announced: Announced;
  /** Standards that this passage has rated so far. */
  rated: readonly string[];
  /** What of this inspection it has rated, the whole among it. */
  ratedNow: readonly RatedNow[];
  /** The earlier time that the sentence before speaks of. */
  mentioned: When | null;
  /** The rating given last in this passage. */
  last: Reading | null;
  before: When | null;
  /** What the words before a list say of its time. */
  lead: When | null;
  foreign: boolean;
  /** Whether the text has told of another inspectorate's ratings, and has not yet named ours. */
  ofOthers: boolean;
  /** Whether the text has judged our service. */
  judged: boolean;
  /** Whether the text has turned to a service that the document is not about; and whether its heading has. */
  elsewhere: boolean;
  headingElsewhere: boolean;
  /** Whether a paragraph has turned to such a service ('Now for Westmere'), and none since named ours. */
  turned: boolean;
  service: string | null;
}

export const NOW: When = { period: 'current', date: null };

export const flowFor = (context: JudgementContext): Flow => ({
  domain: null,
  headingDomain: null,
  twoDomains: null,
  headingWhen: null,
  ownView: false,
  antecedent: [],
  topical: false,
  ofStandards: false,
  asked: null,
  inAll: null,
  leadRating: null,
  announced: NOTHING_ANNOUNCED,
  rated: [],
  ratedNow: [],
  mentioned: null,
  last: null,
  before: null,
  lead: null,
  foreign: false,
  ofOthers: false,
  judged: false,
  elsewhere: false,
  headingElsewhere: false,
  turned: false,
  service: context.services[0] ?? null,
});

/** Who says what stands at an anchor. */
export const speakerOf = (reader: Reader, sentence: Anchor, at: Anchor): Speaker => {
  const speech = reader.speeches.find((one) => one.at.start <= at.start && one.at.end >= at.end);
  if (speech) return speech.speaker;
  return reportedBy(reader.document.text.slice(sentence.start, sentence.end)) ?? 'inspectorate';
};
