/** How a line shows that it is a heading; `depth` is the number of parts of its number (`1.2.` has two). */
export type HeadingForm =
  | { readonly form: 'numbered'; readonly depth: number }
  | { readonly form: 'annexe' }
  | { readonly form: 'capitals' }
  | { readonly form: 'named' }
  | { readonly form: 'question' }
  | { readonly form: 'short' };

const LONGEST = 200;
const NUMBERED = /^(\d{1,2}(?:\.\d{1,2}){1,3}\.?|\d{1,2}\.)\s+(?=[“‘"'(]?\p{Lu})/u;
const ANNEXE =
  /^(?:annexe?|appendix)\s*:|^(?:annexe?|appendix|chapter|part|section)\s+(?:[A-Z]|\d{1,2}(?:\.\d{1,2})?|one|two|three|four|five|six)\b(?:\s*[:.–—-]|\s+\p{Lu}|\s*$)/iu;
const ENDS_SENTENCE = /[.;,!…]["”’')\]]?$/;

/**
 * Nouns that name the parts of reports and releases. A line of one or two words is a heading only with one of them: a value that
 * stands alone on its line must not be taken for a heading, and only its words can tell.
 */
const PART_NOUNS = new Set(
  (
    'abbreviations acknowledgements acknowledgments action actions aims analysis annexe annexes appendix appendices approach areas assessment ' +
    'background bibliography caseload comments conclusion conclusions contact contacts contents context contextual criteria data decision decisions delivery ' +
    'demographics disposals diversity domain domains editor editors effectiveness endnotes enforcement engagement evidence facilities ' +
    'facts figures finding findings fieldwork focus footnotes foreword further glossary governance guidance headlines history implementation ' +
    'information inspection inspections interventions introduction issues judgement judgements key leadership learning ' +
    'limitations management meetings methodology methods notes notice objectives offending outcomes outline overview parents partnerships people ' +
    'performance planning population practice preface profile provision purpose quality questions reasons ratings recommendations references release report ' +
    'resettlement results reviewing sample scope scores scoring sentence service services standards staff staffing statistics strengths ' +
    'structure summary supervision survey table themes timeline training update victims voices weaknesses work workload working'
  ).split(' '),
);

const NO_HEADING = [
  /https?:|\||www\.|@|\.(?:gov|org|com|co)\b/i,
  /^(?:by|from|to|for|tel|telephone|email|e-mail|published|posted|updated|date|isbn|embargo(?:ed)?|for immediate release|photo|image|picture)\b/i,
  /^(?:present|also present|in attendance|apologies|purpose|status|category|report (?:of|by)|author|classification|wards?(?: affected)?|contact(?: officer)?)\s*:\s*\S/i,
  /\b(?:19|20)\d\d\s*$/,
  /\b\d{1,2}(?:st|nd|rd|th)?\s+(?:January|February|March|April|May|June|July|August|September|October|November|December)\b/i,
  /\b(?:chief (?:inspector|executive)|hm inspector\b|director of|head of|councillor|cllr|reporter|correspondent|editor in chief)/i,
  /^\W*ends\W*$/i,
  /^(?:table|figure|chart|box|source|note)\s*\d*\s*[:.]/i,
  /^["“‘'`]/,
];

const count = (line: string): number => line.split(/\s+/).length;

/** Whether a line is in capital letters throughout. */
export const isCapitals = (line: string): boolean => {
  const letters = line.match(/\p{L}/gu) ?? [];
  return letters.length >= 5 && letters.every((letter) => letter === letter.toUpperCase());
};

/** Words before a colon that lead on to what follows instead of naming it. */
const LEADS_ON =
  /\b(?:should|must|said|says|added|that|found|made|includ(?:e|es|ed|ing)|to|are|is|were|was|by|for|with|of)\s*:$/i;

/** Whether a line ends in a colon that leads on to what follows (`The board should:`), so that it is no heading. */
export const leadsOn = (line: string): boolean => LEADS_ON.test(line);

/** Whether a line of at most `most` words names a part of a document. */
const isNamed = (line: string, most: number): boolean => {
  const parts = line
    .toLowerCase()
    .replace(/[^\p{L}\s-]/gu, '')
    .split(/[\s-]+/);
  return parts.length <= most && parts.some((part) => PART_NOUNS.has(part)) && /^\p{Lu}/u.test(line);
};

const isShort = (line: string, words: number): boolean =>
  words >= 3 &&
  words <= 14 &&
  /^\p{Lu}/u.test(line) &&
  /\p{Ll}/u.test(line) &&
  !/[:?]$/.test(line) &&
  !/\b(?:is|are|was|were|has|have|had|will|should|must|said)\b/i.test(line);

/** Whether a line's words rule it out as a heading: an address, a date, a by-line, a person with an office. */
export const isNoHeading = (line: string): boolean => NO_HEADING.some((pattern) => pattern.test(line));

/**
 * What form of heading a line has by its own characters, null for none. The line is trimmed and without markup. Whether it stands
 * alone, as a heading must, is the caller's to know.
 */
export const headingForm = (line: string): HeadingForm | null => {
  if (line.length === 0 || line.length > LONGEST) return null;
  const words = count(line);
  const numbered = NUMBERED.exec(line);
  if (numbered) {
    if (words > 15 || ENDS_SENTENCE.test(line) || /:$/.test(line)) return null;
    const depth = (numbered[1] ?? '').split('.').filter((part) => part !== '').length;
    return { form: 'numbered', depth };
  }
  if (ENDS_SENTENCE.test(line)) return null;
  if (isNoHeading(line)) return null;
  if (words <= 14 && ANNEXE.test(line)) return { form: 'annexe' };
  if (/\?$/.test(line)) return words >= 4 && words <= 35 && /^\p{Lu}/u.test(line) ? { form: 'question' } : null;
  if (/:$/.test(line)) return isNamed(line, 4) && !leadsOn(line) ? { form: 'named' } : null;
  if (words >= 3 && words <= 12 && isCapitals(line)) return { form: 'capitals' };
  if (isNamed(line, 2)) return { form: isCapitals(line) ? 'capitals' : 'named' };
  if (/^notes (?:to|for) (?:the )?editors?$/i.test(line)) return { form: 'named' };
  return isShort(line, words) ? { form: 'short' } : null;
};

const MASTHEAD =
  /\b(?:council|inspectorate|ofsted|committee|authority|board|partnership|media centre|press office|newsroom|news|gazette|times|post|herald|chronicle|echo|mercury|argus|star|advertiser|observer|reporter|telegraph|courier|weekly|journal|bulletin|notebook|online|today)\b/i;

/** The name of a body or a paper, as it stands above a title: capital initials throughout, and no word of an inspection. */
const isMasthead = (line: string): boolean =>
  MASTHEAD.test(line) &&
  !/inspect(?!orate)|report(?!er)|rated|rating/i.test(line) &&
  line.split(/\s+/).every((word) => /^(?:\P{Ll}|of|and|the|for|in|y|yr|news)/u.test(word));

const ENDS_IN_DATE =
  /\b\d{1,2}(?:st|nd|rd|th)?\s+(?:jan|feb|mar|apr|may|june?|july?|aug|sep|oct|nov|dec)[a-z]*\.?,?\s+\d{4}$/i;

/** Whether a line names a part of a document, by its number or by its noun, rather than the document. */
export const namesPart = (line: string): boolean => {
  const form = headingForm(line)?.form;
  return form === 'numbered' || form === 'annexe' || form === 'named';
};

/** Whether a line may be a document's title: a phrase that is no full stop's sentence, date or list item. */
export const mayBeTitle = (line: string): boolean => {
  const words = count(line);
  return (
    line.length <= 300 &&
    words >= 3 &&
    words <= 35 &&
    !isMasthead(line) &&
    !ENDS_IN_DATE.test(line) &&
    !/[.;,:…]["”’')\]]?$/.test(line) &&
    /\p{L}{3}/u.test(line) &&
    /^[\p{Lu}\d“‘"'*[(]/u.test(line) &&
    !/^(?:press|news|media) (?:release|notice|statement|cutting)\b/i.test(line) &&
    !NO_HEADING.slice(0, 3).some((pattern) => pattern.test(line))
  );
};
