import type { Domain } from '../../../framework/framework.js';

/** Words that may stand around a standard's name without narrowing it. */
export const FILLERS = new Set(
  (
    'work works quality effectiveness the of its their our standard standards area areas arrangements performance practice approach children child young people and on with in at to for ' +
    'how well service services cases delivery provision activity efforts it undertaken done being carried out effective overall both all as is rating ratings by s team theme category criteria criterion aspect aspects ' +
    'strand side element there here actual potential victims crime this that a an separate separately work-related local youth justice offending partnership partnerships management board those subject which ensure ensures ensuring ensured make makes making made sure see sees seeing manage manages managing managed serving given sentenced facing supervised receiving who get got going through under orders sentence sentences cases'
  ).split(' '),
);

/** Words for the part of the work that a domain covers, by the kind of its cases. */
export const DOMAIN_CUES: Readonly<Record<NonNullable<Domain['sample']>, readonly string[]>> = {
  court: [
    'court disposals',
    'court disposal',
    'court orders',
    'court order',
    'court sentences',
    'sentenced by the courts',
    'sentenced by the court',
    'sentenced in court',
    'court work',
    'court ordered',
    'court imposed',
    'court cases',
    'post court',
    'court based',
    'statutory work',
    'statutory orders',
    'court order work',
    'court domain',
    'court standards',
    'court side',
    'court casework',
    'court supervision',
    'serving court sentences',
    'court ordered work',
    'court supervised',
    'court',
    'statutory cases',
    'court sentenced',
    'community orders',
    'domain two',
    'domain 2',
  ],
  out_of_court: [
    'out of court disposals',
    'out of court disposal',
    'out of court work',
    'out of court cases',
    'out of court',
    'out of court standards',
    'out of court domain',
    'diversion',
    'outside court',
    'outside of court',
    'outside the court',
    'diverted from court',
    'community resolutions',
    'pre court',
    'dealt with out of court',
    'kept out of court',
    "don't go to court",
    'do not go to court',
    "didn't go to court",
    'did not go to court',
    'never go to court',
    'never went to court',
    'never reach court',
    'without going to court',
    'cautions',
    'oocd',
    'oocds',
    'out of court resolutions',
    'domain three',
    'domain 3',
  ],
  resettlement: [],
  casework: [
    'casework',
    'case work',
    'work with children',
    'case supervision',
    'service delivery',
    'direct work',
    'domain two',
    'domain 2',
  ],
  victims: [],
};

/** Verbs of the casework, with the standard's name that each stands for. */
export const STANDARD_VERBS: ReadonlyMap<string, string> = new Map([
  ['assesses', 'assessment'],
  ['assess', 'assessment'],
  ['plans', 'planning'],
  ['plan', 'planning'],
  ['delivers', 'delivery'],
  ['deliver', 'delivery'],
  ['delivered', 'delivery'],
  ['assessed', 'assessment'],
  ['planned', 'planning'],
  ['reviews', 'reviewing'],
  ['reviewed', 'reviewing'],
  ['review', 'reviewing'],
]);

/** Words written short in minutes, with what they stand for. */
export const ABBREVIATIONS: ReadonlyMap<string, string> = new Map([
  ['&', 'and'],
  ['info', 'information'],
  ["p'ships", 'partnerships'],
  ["p'ship", 'partnership'],
  ['gov', 'governance'],
]);
