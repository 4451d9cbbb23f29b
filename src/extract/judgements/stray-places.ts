import { isUsedAsName } from '../capital-use.js';
import type { JudgementContext } from './context.js';

/** Characters of a text that are looked through for places. */
const LOOKED_AT = 30_000;

const NAME = String.raw`\p{Lu}[\p{L}’'-]{0,30}\p{Ll}(?:[ \u00a0](?:(?:and|upon|on|under|of|le|in)[ \u00a0])?(?:the[ \u00a0])?\p{Lu}[\p{L}’'-]{0,30}\p{Ll}){0,3}`;
const OPENS = String.raw`(?:^|[.!?:;–—]\s{1,4}|\n\s{0,4}|[“"‘'(]|,\s{1,4}|\p{Ll}\s{1,4})`;
const GETS = `(?:is|was|are|were|has(?: now)? been|have been|had been|gets?|got|received|earned|requires?|required|scored|came out|fared)`;

/** 'Westmere was rated …', 'Westmere’s staffing is …': a name as the subject of what may give a rating. */
const AS_SUBJECT = new RegExp(
  String.raw`${OPENS}(?<name>${NAME})(?:[’']s?\s{1,4}[\p{Ll} ]{1,60}?)?\s{1,4}${GETS}\b`,
  'gu',
);
/** 'Then came Westmere.', 'This week it’s Westmere, and …': a name that a blog turns to. */
const TURNED_TO = new RegExp(
  String.raw`\b(?:it[’']s|it was|it is|came|comes|to|was)\s{1,4}(?<name>${NAME})(?=[.,:;]|\s{1,4}(?:and|where|which)\b)`,
  'gu',
);

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
  const rated = new RegExp(`\\b(?:${[...words].map((word) => word.replace(/\s+/g, '\\s+')).join('|')})\\b`, 'iu');
  const looked = text.slice(0, LOOKED_AT);
  const names = new Set<string>();
  for (const [pattern, reach] of [
    [AS_SUBJECT, 120],
    [TURNED_TO, 260],
  ] as const) {
    for (const match of looked.matchAll(pattern)) {
      const name = match.groups?.name ?? '';
      if (NO_PLACES.test(name) || rated.test(name) || meetsOwn(name, services)) continue;
      if (name.split(/[\s-]+/).some((word) => OF_AN_OFFICE.test(word))) continue;
      const end = match.index + match[0].length;
      const [rest = ''] =
        pattern === AS_SUBJECT
          ? looked.slice(end, end + reach).split(/[;\n]|\.(?!\s+Its?\b)/)
          : [looked.slice(end, end + reach)];
      if (rated.test(rest)) names.add(name);
    }
  }
  return [...names].filter((name) => {
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
};
