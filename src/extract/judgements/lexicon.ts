import type { Domain } from '../../framework/framework.js';
import type { Speaker } from './statement.js';

/**
 * The words of the grammar, by what they do in a sentence that judges. Phrases are lower case, words parted by blanks, hyphens
 * left out; the longest that fits wins. Rating words, standards and domains come from the frameworks, bodies from the
 * inspectorates: none of these stand here.
 */

/** Verbs that give a rating by themselves: 'was rated good', 'judged the work good'. */
export const RATING_VERBS =
  'rated rates rate judged judges judge judging graded deemed adjudged classed ranked branded labelled labeled pronounced declared marked scored ' +
  'classified termed evaluated dubbed told';

/** Verbs that give a rating only with 'as' or 'to be', or of a thing named right before the word. */
export const WEAK_RATING_VERBS =
  'found assessed considered described regarded seen called assesses finds finding considering describing judging deeming condemned slammed hailed criticised praised lambasted viewed reckoned';

/** Verbs by which a rating is received, given or kept. */
export const GET_VERBS =
  'receive receives received receiving gives given giving gave give awarded awards awarding award achieved achieves achieving achieve ' +
  'earned earns earning earn gained gains gaining got gets getting get secured secures securing won wins winning handed obtained obtains obtaining ' +
  'attracted landed scoops scooped bagged retained retains retaining keeps kept keeping maintained maintains maintaining holds held ' +
  'carries carried attained attaining merited scoring hit drew returned returns';

/** Phrases that do the same. */
export const GET_PHRASES = [
  'picked up',
  'picks up',
  'came away with',
  'comes away with',
  'walked away with',
  'hit with',
  'slapped with',
  'celebrating',
  'celebrates',
  'celebrate',
  'awarding it',
];

export const RATING_NOUNS =
  'rating ratings grade grades grading gradings judgement judgements judgment judgments mark marks verdict verdicts score scores category band banding ranking';

export const COPULAS =
  'is was are were be been being remains remain remained remaining stays stayed became becomes becoming stands stood';
export const COPULA_PHRASES = [
  'continues to be',
  'continued to be',
  'came out as',
  'comes out as',
  'came out',
  'come out as',
  'came through as',
  'emerged as',
  'turned out to be',
  'proved to be',
  'proved',
  'continue to be',
];

/** Changes from one rating to another. */
export const MOVES =
  'rose risen rise rises rising moved moves move moving improved improves improve improving jumped jumps jumping climbed climbs climbing leapt leaps leaping ' +
  'fell fallen falls fall falling dropped drops drop dropping slipped slips slipping slid sinking sank downgraded upgraded lifted raised shifted ' +
  'gone went goes going progressed turned transformed dipped promoted bounced declined declining deteriorated advanced';
export const MOVE_PHRASES = [
  'step up',
  'stepped up',
  'up',
  'down',
  'a rise',
  'an improvement',
  'a jump',
  'a drop',
  'a fall',
  'a step',
];

/** Who inspects, by other words than the inspectorate's name. */
export const INSPECTORS = [
  'inspectors',
  'inspector',
  'inspectorate',
  'inspection team',
  'inspection report',
  'the report',
  'their report',
  'the inspection',
  'report',
  'inspection',
  'watchdog',
  'the watchdog',
  'chief inspector',
  'reinspection',
  're inspection',
  'we',
  'findings',
];

/** What a rated thing is called without its name. */
export const AREAS =
  'area areas aspect aspects standard standards criterion criteria category categories element elements measures domains heading headings strand strands sections themes topics';

export const OVERALL = [
  'overall',
  'overall effectiveness',
  'as a whole',
  'overall service',
  'all round',
  'across the board',
];

/** Words for the service itself. */
export const SERVICE_WORDS = [
  'service',
  'the service',
  'this service',
  'team',
  'the team',
  'its service',
  'our service',
  'their service',
  'youth service',
  'the partnership',
  'the unit',
  'the pdu',
  'the region',
  'the yos',
  'the yot',
  'the yjs',
  'youth justice service',
  'youth offending service',
  'youth offending team',
  'youth justice team',
  'youth justice',
  'youth offending work',
  'youth justice work',
  'yot',
  'yos',
  'yjs',
  'pdu',
  'crc',
  'the crc',
  'youth justice provision',
  'youth justice partnership',
  'the organisation',
  'the division',
  'division',
  'partnership',
];
/** Words for the body that runs it: they stand for the service only beside words for it. */
export const AUTHORITY_WORDS = [
  'council',
  'the council',
  'borough',
  'authority',
  'local authority',
  'the authority',
  'county',
  'city council',
  'county council',
  'borough council',
  'trust',
];

/** Things that others inspect or rate. */
export const OTHER_BODIES = [
  'children services',
  "children's services",
  'children social care',
  "children's social care",
  'adult social care',
  'social care',
  'school',
  'schools',
  'college',
  'nursery',
  'nurseries',
  "children's home",
  'children home',
  "children's homes",
  'care home',
  'hospital',
  'prison',
  'prisons',
  'secure centre',
  'young offender institution',
  'academy',
  'fostering service',
  'adoption service',
  'fire service',
  'police force',
  'constabulary',
  'send services',
  'early years',
  'fostering',
  'adoption',
  'hotel',
  'food hygiene',
  'library service',
  'court matters',
  'weather',
  'air quality',
  'water quality',
  'secure unit',
  'training centre',
];

/** Bodies that rate by scales of their own. */
export const OTHER_INSPECTORATES = [
  'ofsted',
  'cqc',
  'care quality commission',
  'estyn',
  'hmicfrs',
  'hmic',
  'hmi constabulary',
  'inspectorate of constabulary',
  'inspectorate of prisons',
  'hmi prisons',
  'healthcare inspectorate wales',
  'care inspectorate wales',
  'cssiw',
  'ciw',
  'regulator of social housing',
  'peer review',
  'peer challenge',
  'local government association',
  'youth justice board',
  'yjb',
  'self assessment',
  'survey',
  'respondents',
  'audit wales',
  'ombudsman',
];

/** Many services at once. */
export const AGGREGATES = [
  'services',
  'youth offending services',
  'youth justice services',
  'youth offending teams',
  'youth justice teams',
  'yots',
  'yoss',
  'yjss',
  'pdus',
  'probation delivery units',
  'crcs',
  'units',
  'nationally',
  'across england and wales',
  'in england and wales',
  'across the country',
  'national average',
  'authorities',
  'councils',
  'boroughs',
  'in the country',
  'annual report',
  'regions',
  'other areas',
  'other services',
  'of all inspections',
  'inspections',
  'places',
  'local authorities',
  'teams inspected',
  'nationwide',
  'so far this year',
  'elsewhere',
  'neighbouring',
  'in london',
  'in wales',
];

export const NEGATIONS = [
  'no longer',
  'not',
  'no',
  'never',
  'neither',
  'nor',
  'none',
  'without',
  'nothing',
  'cannot',
  'rather than',
  'instead of',
  'short of',
  'far from',
  'avoided',
  'avoiding',
  'avoid',
  'avoids',
  'escaped',
  'escaping',
  'escapes',
  'spared',
  'sparing',
  'missed out on',
  'missing out on',
  'missed',
  'misses',
  'just missed',
  'failed to',
  'fails to',
  'failing to',
  'fell short of',
  'falls short of',
  'falling short of',
  "wasn't",
  "weren't",
  "isn't",
  "aren't",
  "didn't",
  "hasn't",
  "haven't",
  'stopped short of',
  'as opposed to',
  'denied',
  'shy of',
  'away from',
  'short of an',
  'exempt',
  'less than',
  'shook off',
  'shaken off',
  'shed',
  'sheds',
  'escape',
  'dodged',
  'staved off',
  'saved from',
  'kept from',
  'hardly',
  'barely',
  "doesn't",
  "don't",
  'nowhere near',
  'anything but',
  'fewer than',
  'threshold for',
  'point off',
  'points off',
  'off',
  'yet to',
  'disputed',
  'disputes',
];
/** 'Not only good but …' denies nothing. */
export const NO_NEGATIONS = [
  'not only',
  'not just',
  'no less than',
  'no fewer than',
  'no doubt',
  'no surprise',
  'not surprisingly',
  'not merely',
];

/** What is wished, supposed or asked: no judgement. */
export const UNREAL = [
  'would',
  'could',
  'might',
  'may',
  'should',
  'if',
  'hope',
  'hopes',
  'hoped',
  'hoping',
  'aim',
  'aims',
  'aimed',
  'aiming',
  'want',
  'wants',
  'wanted',
  'wish',
  'expect',
  'expects',
  'expected',
  'target',
  'targets',
  'ambition',
  'ambitions',
  'aspire',
  'aspires',
  'aspiration',
  'towards',
  'can be',
  'can',
  'whether',
  'unless',
  'need to be',
  'needs to be',
  'must be',
  'risk of',
  'on course for',
  'on track for',
  'on the road to',
  'journey to',
  'in order to be',
  'to become',
  'to get to',
  'next inspection',
  'next time',
  'determined to',
  'strive',
  'strives',
  'striving',
  'striving for',
  'predicted',
  'will',
  "we'll",
  "it'll",
  'aspirations',
  'self assessed',
  'self assessment',
  'plan to',
  'plans to',
  'ought',
  'imagine',
  'threat of',
  'worthy of',
  'push for',
  'pushing for',
  'aiming for',
  'pathway to',
  'route to',
  'required for',
  'definition',
  'defined',
  'means that',
  'believe',
  'believes',
  'feared',
  'fear',
];

/** What tells of an earlier inspection wherever it stands in its clause. */
export const PAST = [
  'previous',
  'previously',
  'last inspection',
  'last inspected',
  'last time',
  'last report',
  'last rating',
  'last visit',
  'prior',
  'earlier inspection',
  'earlier report',
  'earlier rating',
  'earlier judgement',
  'earlier verdict',
  'former',
  'formerly',
  'at the time',
  'a year ago',
  'years ago',
  'months ago',
  'a year before',
  'years before',
  'year earlier',
  'years earlier',
  'year before',
  'back in',
  'then',
  'first inspected',
  'first inspection',
  'initial inspection',
  'before that',
  'once',
  'last full inspection',
  'original inspection',
  'last joint inspection',
  'last looked at',
  'preceding',
  'decade ago',
  'months earlier',
  'months before',
  'was then',
  'historic',
  'the time before',
  'until now',
  'the last time',
  'predecessor report',
  'beforehand',
  'in the past',
  'originally',
  'first time round',
  'first time around',
  'previous rating',
  'used to be',
  'ago',
];
/** What makes the rating after it an earlier one: 'after an "inadequate" rating', 'since being rated poor'. */
export const PAST_OPENERS = [
  'up from',
  'down from',
  'improvement on',
  'improved on',
  'improving on',
  'improvement from',
  'rise from',
  'improved from',
  'compared with',
  'compared to',
  'a year after',
  'year after',
  'years after',
  'months after',
  'since being',
  'since its',
  'since it was',
  'since the',
  'after being',
  'after it was',
  'after its',
  'after a',
  'after an',
  'after receiving',
  'after they were',
  'following a',
  'following an',
  'following its',
  'replaces',
  'replacing',
  'from',
  'better than',
  'worse than',
  'despite being',
  'after inspectors',
  'after a previous',
  'turnaround from',
  'against',
  'in place of',
  'the same as',
  'same rating as',
  'matching',
  'ditched',
  'shrugged off',
  'was previously',
  'rather than the',
  'instead of the',
  'building on',
  'builds on',
  'recovered from',
  'recovery from',
  'reverses',
  'turned around',
  'follows',
  'overturns',
  'since',
  'after',
  'as against',
  'before',
  'drop from',
  'fall from',
  'step up from',
  'unlike',
  'versus',
];
/** What tells of this inspection, whatever else the clause says. */
export const NOW = [
  'now',
  'this time',
  'this time round',
  'this time around',
  'today',
  'latest',
  'new',
  'newly',
  'recent',
  'most recent',
  'this week',
  'still',
  'again',
  'once again',
  'once more',
  'current',
  'currently',
  'this year',
  'earlier this year',
  'on this occasion',
];

/** Adverbs and the like that may stand between a verb and its rating. */
export const ADVERBS =
  'also both all each again now separately jointly individually themselves itself only just simply therefore further thus still too firmly officially formally finally respectively consistently together even well then once has have had having been clearly rightly in the an a another its their our his her this that these those same any one such straight just it them they';

/** Words that say where on the scale a rating stands. */
export const RANKS =
  'highest top lowest best worst possible second third bottom available coveted prestigious rare poorest maximum minimum final clear solid official proud strong headline middle damning overall first impressive glowing stellar superb full positive full-house new four tier ranking';

/** Hedged ratings are adjectives, not ratings. */
export const HEDGES =
  'generally mostly largely broadly mainly fairly reasonably sufficiently usually often sometimes frequently predominantly partly quite rather pretty particularly especially really equally always some much more many most few several most relatively consistently potentially typically truly such so enough';

/** Words that make a rating word another than the scale's: 'very good'. */
export const INTENSIFIERS = 'very extremely exceptionally incredibly too particularly';

/** Verdicts that no scale has. */
export const OFF_SCALE_WORDS = [
  'ineffective',
  'effective',
  'excellent',
  'adequate',
  'weak',
  'strong',
  'fair',
  'acceptable',
  'unacceptable',
  'sufficient',
  'insufficient',
  'exceptional',
  'mixed',
  'disappointing',
  'impressive',
  'average',
  'below average',
  'above average',
  'substandard',
  'failing',
  'sound',
  'patchy',
  'inconsistent',
  'exemplary',
  'needs improvement',
  'in need of improvement',
  'not good enough',
  'needing improvement',
  'improving',
  'world class',
  'encouraging',
  'very good',
  'very poor',
  'very strong',
  'very weak',
  'well managed',
  'underperforming',
  'less than satisfactory',
  'less than good',
  'first class',
  'deficient',
  'lacking',
  'dreadful',
  'unimpressive',
  'mediocre',
  'limited',
  'competent',
];

/** Prepositions that join a rating to what is rated after it. */
export const PREPOSITIONS = [
  'for',
  'in',
  'on',
  'across',
  'regarding',
  'concerning',
  'when it came to',
  'when it comes to',
  'in terms of',
  'in relation to',
  'against',
  'in respect of',
  'throughout',
  'with regard to',
  'with respect to',
  'over',
  'to',
  'under',
  'in the areas of',
  'in the area of',
  'in areas of',
  'in areas such as',
  'at',
  'as regards',
];

/** Conjunctions that begin a clause with a subject of its own. */
export const BREAKS = [
  'but',
  'while',
  'whilst',
  'although',
  'though',
  'whereas',
  'however',
  'yet',
  'even though',
  'and that',
  'meanwhile',
  'as well as being',
  'because',
  'so',
  'where',
  'when',
  'even as',
  'plus',
  'nevertheless',
  'and yet',
];
export const RELATIVES = ['which', 'who', 'whose', 'whom', 'all of which', 'both of which', 'each of which', 'that'];
/** Verbs of saying, which begin what is said. */
export const REPORTS =
  'said says saying tells noted notes reported reports concluded concludes added stated states revealed reveals showed shows confirmed confirms announced announces explained acknowledged highlighted argued claimed claims insisted commented discovered ruled warned heard felt identified';

/** Openers of phrases that are no part of a clause's subject. */
export const SUBORDINATES = [
  'despite',
  'amid',
  'thanks to',
  'given',
  'based on',
  'as part of',
  'due to',
  'in response to',
  'in light of',
  'alongside',
  'as well as',
  'in addition to',
  'besides',
  'apart from',
  'except',
  'except for',
  'excluding',
  'other than',
  'as one of',
  'by',
  'including',
  'such as',
  'like',
  'and not',
  'because of',
  'in spite of',
  'including for',
];

/** Pronouns and the like that point back. */
export const PRONOUNS = [
  'it',
  'they',
  'this',
  'these',
  'those',
  'them',
  'both',
  'both of these',
  'the former',
  'the latter',
  'each',
  'all of these',
  'each of these',
  'these two',
  'these three',
  'all three',
  'all four',
  'all five',
  'all six',
  'all two',
  'the two',
  'the three',
  'the four',
  'the same',
  'all of them',
  'the first',
  'the second',
  'the rest',
  'the others',
  'the remainder',
  'the remaining',
  'others',
];

/** Words that may stand around a standard's name without narrowing it. */
export const FILLERS = new Set(
  (
    'work works quality effectiveness the of its their our standard standards area areas arrangements performance practice approach children child young people and on with in at to for ' +
    'how well service services cases delivery provision activity efforts it undertaken done being carried out effective overall both all as is rating ratings by s team theme category criteria criterion aspect aspects ' +
    'strand side element actual potential victims this that a an separate separately work-related local youth justice offending partnership partnerships management board those subject which'
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
    /\b(?:inspectors?|inspectorate|inspection (?:team|report)|HMI\w*|HM Inspectorate|the report|watchdog)\b/iu,
  ],
  [
    'service',
    /\b(?:head of (?:the )?(?:service|youth|integrated|children|targeted|early)|head of|service manager|(?:strategic|executive|corporate|interim|assistant|operational|regional)?\s*director|chief executive|chair(?:man|woman|person)? of (?:the |its )?(?:\p{L}+ ){0,5}(?:board|partnership)|board chair|management board|spokes(?:man|woman|person)|manager|team leader|probation chief|service leader|chief probation officer|superintendent|police and crime commissioner|magistrate)\b/iu,
  ],
];

/** Participles that are not told by their ending, after 'had'. */
export const PARTICIPLES: ReadonlySet<string> = new Set(
  'been given got found won come fallen risen slipped held kept made seen stood gone shown taken left'.split(' '),
);
/** What follows 'last' where no inspection is meant. */
export const TIMES: ReadonlySet<string> = new Set(
  'week month year night summer autumn winter spring monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december few two three four five six ten'.split(
    ' ',
  ),
);
/** Verbs by which a core case inspection gives its words ('needed moderate improvement'). */
export const NEEDS: ReadonlySet<string> = new Set(
  'need needs needed needing require requires required requiring'.split(' '),
);
/** Verbs of the casework, with the standard's name that each stands for. */
export const STANDARD_VERBS: ReadonlyMap<string, string> = new Map([
  ['assesses', 'assessment'],
  ['assess', 'assessment'],
  ['plans', 'planning'],
  ['plan', 'planning'],
  ['delivers', 'delivery'],
  ['deliver', 'delivery'],
  ['delivered', 'delivery'],
  ['reviews', 'reviewing'],
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

/** Which end of the scale a rank means: 'the highest grade', 'bottom marks'. */
export const TOP = new Set('highest top best'.split(' '));
export const BOTTOM = new Set('lowest bottom worst'.split(' '));
export const RANKED = new Set(
  'rating grade mark marks grading judgement judgment verdict category band ranking ratings'.split(' '),
);
export const RANK_FILLERS = new Set('possible available overall'.split(' '));

/** Words of a merger: what was rated before it is another service. */
export const PREDECESSOR =
  /\b(?:predecessor|merge[rd]|merging|disband\w*|abolished|dissolved|then[- ](?:joint|combined|shared|separate)|before the two|forerunner|replaced|defunct|old (?:joint|combined|shared|regional)|former (?:joint|combined|shared|regional|service|team))\b/i;
