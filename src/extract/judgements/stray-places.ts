import { isUsedAsName } from '../capital-use.js';
import type { JudgementContext } from './context.js';

/** Characters of a text that are looked through for places. */
const LOOKED_AT = 30_000;

const NAME = String.raw`\p{Lu}[\p{L}’'-]{0,30}\p{Ll}(?:[ \u00a0](?:(?:and|upon|on|under|of|le|in)[ \u00a0])?(?:the[ \u00a0])?\p{Lu}[\p{L}’'-]{0,30}\p{Ll}){0,3}`;
const OPENS = String.raw`(?:^|[.!?:;–—]\s{1,4}|\n\s{0,4}|[“"‘'(]|,\s{1,4}|\p{Ll}\s{1,4})`;
const GETS = `(?:is|was|are|were|has(?: now)? been|have been|had been|gets?|got|received|earned|requires?|required|scored|came out|fared)`;

/** 'Westmere was rated …', 'Westmere’s staffing is …': a name as the subject of what may give a rating. */
const AS_SUBJECT = new RegExp(
  String.raw`${OPENS}(?<name>${NAME})(?:[’']s?(?:\s{1,4}[\p{Ll} ]{1,60}?)?)?\s{1,4}${GETS}\b`,
  'gu',
);
/** 'Then came Westmere.', 'This week it’s Westmere, and …': a name that a blog turns to. */
const TURNED_TO = new RegExp(
  String.raw`\b(?:it[’']s|it was|it is|came|comes|to|was)\s{1,4}(?<name>${NAME})(?=[.,:;]|\s{1,4}(?:and|where|which)\b)`,
  'gu',
);

/** 'The services of Northford, Westmere and Tarn Valley': places beside which ours stands in a list of services. */
const LISTED = new RegExp(
  String.raw`\b(?:services?|teams?|partnerships?|YOTs?|YOSs?|YJSs?|PDUs?|units)\s{1,4}(?:in|of|for|at)\s{1,4}(?<names>${NAME}(?:,\s{1,4}${NAME}){0,6},?\s{1,4}and\s{1,4}${NAME})(?![\p{L}’'])`,
  'gu',
);
/** 'Good in Westmere', 'goes to Westmere': where a rating is said to be another place's. */
const placedAfter = (words: string): RegExp =>
  new RegExp(
    String.raw`(?<![\p{L}-])(?:${words})[”’"']?\s{1,4}(?:(?:rating|grade|mark|verdict)s?\s{1,4})?(?:in|at|goes to|went to)\s{1,4}(?<name>${NAME})(?=[.,;:]|\s{1,4}(?:but|and|while|than|is|was)\b)`,
    'gu',
  );

/** 'Now for Westmere, …', 'a pair of reports, one on Northford and the other on Westmere': what a round-up goes on to. */
const GOES_ON_TO = new RegExp(
  String.raw`(?:(?:^|[.!?:]\s{1,4}|\n\s{0,4})(?:And\s)?(?:[Nn]ow for|[Oo]n to|[Nn]ext (?:up )?(?:is|comes|came)|[Tt]urning to|[Aa]s for|[Tt]hen there is)|\band the other (?:about|on|from|in))\s{1,4}(?<name>${NAME})(?=[.,:;\n]|\s{1,4}(?:and|where|which|because)\b)`,
  'gu',
);
/** 'For Westmere the story is less happy', 'In Westmere it was another story': a passage on another service begins. */
const STORY_OF = new RegExp(
  String.raw`(?:^|[.!?]\s{1,4}|\n\s{0,4})(?:But\s|And\s)?(?:[Ff]or|[Ii]n|[Aa]t|[Oo]ver in)\s{1,4}(?<name>${NAME}),?\s{1,4}(?:the\s(?:story|picture|news|tale|verdict|outcome|result|mood|findings?)\s(?:is|was|are|were)|(?:it|things)\s(?:is|was|were|are)\s(?:a|an|very|quite|another|different|less|otherwise)\b)`,
  'gu',
);
/** 'WESTMERE – Requires improvement': a heading of a digest of several reports. */
const HEADED = (words: string): RegExp =>
  new RegExp(
    String.raw`^[ \t#*]{0,4}(?<name>\p{Lu}[\p{L}’'-]{2,24}(?: (?:[\p{L}’'-]{2,24})){0,3})[ \t]{1,3}[-–—:|][ \t]{1,3}["'‘“*]{0,2}(?:${words})["'’”*]{0,2}[ \t.]{0,3}$`,
    'gimu',
  );
const asName = (words: string): string =>
  words === words.toUpperCase()
    ? words
        .toLowerCase()
        .replace(/(?<![\p{L}’'])(?!(?:and|upon|on|under|of|the|le|in)\b)\p{L}/gu, (letter) => letter.toUpperCase())
    : words;

/** A line that holds a name alone. */
const ALONE = new RegExp(`^[ \\t#*]{0,4}(?<name>${NAME})[ \\t*]{0,4}$`, 'gmu');
/** Characters after a name that is turned to in which a rating is looked for. */
const TURN = 260;

const REACH_BACK = 160;

/** 'Northford Youth Justice Service in the West Country was rated …': where our service is, no subject of its own. */
const tellsWhere = (text: string, at: number, services: readonly string[]): boolean => {
  const before = /[^.!?\n]*$/u.exec(text.slice(Math.max(0, at - REACH_BACK), at))?.[0] ?? '';
  return (
    /\b(?:in|of|at|near|across)\s+(?:the\s+)?$/u.test(before) && services.some((service) => before.includes(service))
  );
};

const TITLES =
  /(?:\b(?:Mr|Mrs|Ms|Miss|Dr|Sir|Dame|Lord|Lady|Cllr|Councillor|Judge|Inspector|Professor|Mayor|Superintendent)\.?\s+)$/u;
/** Words that may stand with a capital before a place without being part of a person's name. */
const BEFORE_A_PLACE =
  /\b(?:In|At|For|And|But|While|As|Of|From|To|When|Then|Like|Unlike|Both|Nearby|Neighbouring|North|South|East|West)\s+$/u;
const NO_PLACES =
  /^(?:The|This|That|These|It|Its|He|She|They|We|You|There|Here|What|Who|How|Why|Where|When|Both|All|Each|One|Two|Three|Four|Five|Six|Seven|Eight|Nine|Ten|Eleven|Twelve|January|February|March|April|May|June|July|August|September|October|November|December|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|Ofsted|Parliament|Government|Covid|England|Wales|Britain|Inspectors?|Inspectorate|HM\w*|Good|Outstanding|Inadequate|Poor|Satisfactory|Unsatisfactory)\b/u;

/** Words with which minutes and headlines spell much that is no place with a capital. */
const OF_AN_OFFICE =
  /^(?:police|authority|borough|county|city|trust|nhs|school|college|members?|officers?|panel|committee|cabinet|board|chair|scrutiny|governance|policy|provision|partnerships?|services?|facilities|information|leadership|staff|staffing|youth|offending|justice|probation|team|service|unit|council|report|inspection|inspections|director|head|minutes|agenda|agreed|resolved|noted|gazette|mercury|echo|herald|times|weekly|online|news|children|people|young|cases?|court|disposals?|resettlement|victims?|overall|rating|ratings|standard|standards|domain|key|question|questions|delivery|planning|reviewing|assessment|assessing|joint|working|work|sentence|management|interventions?|safeguarding|reoffending|harm|risk|public)$/iu;

const isPerson = (text: string, at: number): boolean => {
  const before = text.slice(Math.max(0, at - 40), at);
  if (TITLES.test(before)) return true;
  return /\p{Lu}\p{Ll}+[ \u00a0]$/u.test(before) && !BEFORE_A_PLACE.test(before);
};

const meetsOwn = (name: string, services: readonly string[]): boolean => {
  const parts = name
    .toLowerCase()
    .split(/[\s-]+/)
    .filter((part) => part.length > 3);
  return services.some((service) => {
    const own = service.toLowerCase();
    return (
      parts.some((part) => own.includes(part)) ||
      own.split(/[\s-]+/).some((part) => part.length > 3 && name.toLowerCase().includes(part))
    );
  });
};

const occurrences = (text: string, name: string): number[] => {
  const found: number[] = [];
  for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + name.length)) {
    const whole = !/[\p{L}\p{N}]/u.test(text.charAt(at - 1)) && !/[\p{L}\p{N}]/u.test(text.charAt(at + name.length));
    if (whole) found.push(at);
  }
  return found;
};

/**
 * Places that a text rates by their bare names though no list and no words for a kind of service tell that they are services: what they got is
 * not our service's. A name counts when the text uses it as a name, never for a person, and makes it the subject of a rating sentence or turns
 * to it. Nothing where the text has no rating word, or no service of its own.
 */
export const strayPlaces = (
  text: string,
  { services, frameworks, inspectorate, kind }: JudgementContext,
): readonly string[] => {
  if (services.length === 0 || kind === 'report' || kind === 'other') return [];
  const words = new Set(
    frameworks.flatMap(({ inspectorate: body, scale }) =>
      body === inspectorate.id && scale ? scale.ratings.flatMap(({ rating, forms }) => [rating, ...forms]) : [],
    ),
  );
  const wording = [...words].map((word) => word.replace(/\s+/g, '\\s+')).join('|');
  const rated = new RegExp(`\\b(?:${wording})\\b`, 'iu');
  const looked = text.slice(0, LOOKED_AT);
  const names = new Set<string>();
  // What a list of services or 'good in …' tells to be a place needs no further sign of it.
  const told = new Set<string>();
  const isPlace = (name: string): boolean =>
    !NO_PLACES.test(name) &&
    !rated.test(name) &&
    !meetsOwn(name, services) &&
    !name.split(/[\s-]+/).some((word) => OF_AN_OFFICE.test(word));
  for (const match of looked.matchAll(LISTED)) {
    const listed = (match.groups?.names ?? '').split(/,?\s{1,4}and\s{1,4}|,\s{1,4}/u);
    if (!listed.some((name) => services.includes(name))) continue;
    for (const name of listed) if (isPlace(name)) told.add(name);
  }
  for (const match of looked.matchAll(placedAfter(wording))) {
    const name = match.groups?.name ?? '';
    if (isPlace(name)) told.add(name);
  }
  const headed = [...looked.matchAll(HEADED(wording))].map(({ groups }) => asName(groups?.name ?? ''));
  // A digest with a heading for each place, ours among them.
  if (headed.some((name) => services.includes(name))) for (const name of headed) if (isPlace(name)) told.add(name);
  // Its capital is none of a sentence's beginning.
  for (const { groups } of looked.matchAll(STORY_OF)) if (isPlace(groups?.name ?? '')) told.add(groups?.name ?? '');
  for (const { groups } of looked.matchAll(GOES_ON_TO)) {
    const name = groups?.name ?? '';
    if (isPlace(name) && isUsedAsName(text, text.indexOf(name), false)) told.add(name);
  }
  // A page with a heading for each place, ours among them.
  const alone = [...looked.matchAll(ALONE)];
  if (alone.some(({ groups }) => services.includes(groups?.name ?? ''))) {
    for (const match of alone) {
      const name = match.groups?.name ?? '';
      const end = match.index + match[0].length;
      if (isPlace(name) && rated.test(looked.slice(end, end + TURN))) names.add(name);
    }
  }
  for (const [pattern, reach] of [
    [AS_SUBJECT, 120],
    [TURNED_TO, TURN],
  ] as const) {
    for (const match of looked.matchAll(pattern)) {
      const name = (match.groups?.name ?? '').replace(/[’']s$/u, '');
      if (
        !isPlace(name) ||
        (pattern === AS_SUBJECT && tellsWhere(looked, match.index + match[0].indexOf(name), services))
      )
        continue;
      const end = match.index + match[0].length;
      const [rest = ''] =
        pattern === AS_SUBJECT
          ? looked.slice(end, end + reach).split(/[;\n]|\.(?!\s+Its?\b)/)
          : [looked.slice(end, end + reach)];
      if (rated.test(rest)) names.add(name);
    }
  }
  const seen = [...names].filter((name) => {
    const places = occurrences(looked, name);
    return (
      places.some((at) => isUsedAsName(text, at, false)) &&
      places.some((at) => /[\p{Ll},’'][ \u00a0]$/u.test(looked.slice(Math.max(0, at - 3), at))) &&
      !places.some((at) => isPerson(looked, at)) &&
      !places.some((at) =>
        /^[’']?\s+(?:said|says|added|told|Council|Police|Hospital|Prison)\b/.test(
          looked.slice(at + name.length, at + name.length + 12),
        ),
      )
    );
  });
  return [...new Set([...told, ...seen])];
};
