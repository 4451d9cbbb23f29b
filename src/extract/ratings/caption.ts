import type { Block } from '../../document/blocks.js';
import { quoteAt } from '../../document/source-document.js';
import type { Section } from '../section.js';
import type { ReportContext } from './report-context.js';

/** Words that make a heading or a caption one of an earlier inspection. */
export const EARLIER_IN_HEADING =
  /\b(?:previous|last|earlier|former|prior)\s+(?:\S+\s+){0,3}?(?:inspections?|ratings?|judge?ments?|report)\b/i;
const EXAMPLE = /\b(?:examples?|illustrat\w+|hypothetical|imaginary|fictional|for instance)\b/i;
const THIS_INSPECTION = /\b(?:this (?:inspection|report|time)|current(?:ly)?|now)\b/i;
// An earlier inspection as the point that something is counted or compared from: what follows is not that inspection's.
const COUNTED_FROM =
  /\b(?:since|after|following|follows|before|compared (?:with|to)|than (?:at|in)|unlike|against|progress (?:from|since)|chang\w+ (?:from|since)|up from|down from)\s+(?:\S+\s+){0,4}?(?:previous|last|earlier|former|prior)\b/gi;
/** What a caption says its table shows. */
const SHOWN = /\b(?:tables?|figure|ratings?|rated|judge?ments?|judged|grades?|graded|scores?|results?|outcomes?)\b/i;
const SHOWS =
  /\b(?:below|above|following|as follows|shows?|showed|shown|sets? out|set out|gives?|lists?|listed|these were|those were|were|was|led to|resulted in|received)\b/i;
const VERB = /\b(?:is|are|was|were|has|have|had|found|led|made|improved|been|published|did|does|will|we|this)\b/i;
const PAST = /\b(?:was|were|had been|received|led|resulted|found|gave)\b/i;
const LONGEST_CAPTION = 300;

/** What the words right over a table or a list (its section's heading, the paragraph before it) make of it. */
export interface Caption {
  readonly example: boolean;
  /** Whether it is said to show an earlier inspection. */
  readonly earlier: boolean;
  readonly text: string;
}

/** The end of a paragraph that introduces what follows: all of a short one, more of one that ends in a colon. */
const introduction = (words: string): string => {
  if (words.length <= LONGEST_CAPTION) return words;
  return /:\s*$/.test(words) ? words.slice(-2 * LONGEST_CAPTION) : '';
};

/** The last sentence alone of a paragraph: what stands before it is prose. */
const lastSentence = (words: string): string => /(?:[^.!?]|\.(?=\S))*[.!?:]*\s*$/.exec(words.trim())?.[0] ?? words;

const speaksOfEarlier = (text: string): boolean =>
  EARLIER_IN_HEADING.test(text.replace(COUNTED_FROM, ' ')) && !THIS_INSPECTION.test(text);

/**
 * Whether a paragraph says that what follows it are an earlier inspection's ratings: it names them ('Ratings at the last inspection'), or
 * announces them ('The previous inspection's ratings were as follows:'). A sentence that only tells of that inspection does neither.
 */
const announcesEarlier = (paragraph: string): boolean => {
  const sentence = lastSentence(paragraph);
  if (/:\s*$/.test(sentence)) {
    const isAbout = speaksOfEarlier(sentence) || (PAST.test(sentence) && speaksOfEarlier(paragraph));
    return isAbout && (SHOWN.test(sentence) || SHOWS.test(sentence));
  }
  if (!speaksOfEarlier(sentence)) return false;
  return SHOWN.test(sentence) && (!VERB.test(sentence) || /\b(?:table|below|as follows|following)\b/i.test(sentence));
};

const announcesExample = (paragraph: string): boolean =>
  EXAMPLE.test(paragraph) && (/:\s*$/.test(paragraph) || SHOWN.test(paragraph) || /\bbelow\b/i.test(paragraph));

/** The caption of the block with this index in its section. A heading has no caption but the heading that it stands under. */
export const captionOf = (context: ReportContext, section: Section, index: number): Caption => {
  const before: Block | undefined = section.blocks[index - 1];
  const heading = section.headingAt ? quoteAt(context.document, section.headingAt) : '';
  const words =
    section.blocks[index]?.kind !== 'heading' &&
    before &&
    (before.kind === 'paragraph' || before.kind === 'heading' || before.kind === 'list_item')
      ? introduction(quoteAt(context.document, before.at))
      : '';
  const isHeading = before?.kind === 'heading';
  return {
    example: EXAMPLE.test(heading) || (isHeading ? EXAMPLE.test(words) : announcesExample(words)),
    earlier: speaksOfEarlier(heading) || (isHeading ? speaksOfEarlier(words) : announcesEarlier(words)),
    text: `${heading}\n${words}`,
  };
};
