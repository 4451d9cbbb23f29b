/** The kinds of service of one place that one inspectorate inspects apart. */
export type ServiceKind = 'youth' | 'adult';

const YOUTH = /\b(?:youth|young people|YO[TSU]s?|YJ[STP]\w*)\b/i;
const ADULT =
  /\b(?:PDUs?|CRCs?|NPS|probation (?:delivery|services?|work|regions?)|community rehabilitation compan(?:y|ies))\b/i;

/** What kind of service the words beside a service's name say that it is; null where they say nothing, or both. */
export const serviceKindOf = (words: string): ServiceKind | null => {
  const [youth, adult] = [YOUTH.test(words), ADULT.test(words)];
  if (youth === adult) return null;
  return youth ? 'youth' : 'adult';
};
