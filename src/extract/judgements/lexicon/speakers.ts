import type { Speaker } from '../statement.js';

/** Names of those who speak, by what they are. */
export const SPEAKERS: readonly (readonly [Speaker, RegExp])[] = [
  [
    'councillor',
    /\b(?:councillors?|cllrs?|cabinet member|lead member|portfolio holder|leader of (?:the )?\p{Lu}|council leader|leader of the council|deputy leader|mayor|assembly member|\bMPs?\b|executive member|opposition|mps)\b/iu,
  ],
  [
    'child',
    /\b(?:one (?:child|boy|girl|young person|parent|teenager|mother|mum|father|dad|carer|\d\d-year-old)|a (?:child|boy|girl|young person|parent|teenager|mother|mum|father|dad|carer|\d\d-year-old)|another (?:child|boy|girl|young person|parent|teenager|mother|carer)|children (?:said|told)|survey of (?:the )?children|(?:mother|mum|father|dad|parent|child|teenager|young person|boy|girl|carer)s? (?:said|told|added|wrote)|\d\d-year-old)\b/iu,
  ],
  [
    'inspectorate',
    /\b(?:inspectors?|inspectorate|Ofsted|inspection (?:team|report)|HMI\w*|HM Inspectorate|the report|watchdog)\b/iu,
  ],
  [
    'service',
    /\b(?:head of (?:the )?(?:service|youth|integrated|children|targeted|early)|head of|service manager|(?:strategic|executive|corporate|interim|assistant|operational|regional)?\s*director|chief executive|chair(?:man|woman|person)? of (?:the |its )?(?:\p{L}+ ){0,5}(?:board|partnership)|board chair|management board|spokes(?:man|woman|person)|manager|team leader|probation chief|service leader|chief probation officer|superintendent|police and crime commissioner|magistrate)\b/iu,
  ],
];
