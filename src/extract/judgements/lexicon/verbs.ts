/** Verbs that give a rating by themselves: 'was rated good', 'judged the work good'. */
export const RATING_VERBS =
  'rated rates rate judged judges judge judging graded deemed adjudged classed ranked branded labelled labeled pronounced declared marked scored ' +
  'classified termed evaluated dubbed told';

/** Verbs that give a rating only with 'as' or 'to be', or of a thing named right before the word. */
export const WEAK_RATING_VERBS =
  'found find assessed considered described regarded seen called assesses finds finding considering describing judging deeming condemned slammed hailed criticised praised lambasted viewed reckoned listed';

/** Verbs by which a rating is received, given or kept. */
export const GET_VERBS =
  'receive receives received receiving gives given giving gave give awarded awards awarding award achieved achieves achieving achieve ' +
  'earned earns earning earn gained gains gaining got gets getting get secured secures securing won wins winning handed obtained obtains obtaining ' +
  'attracted landed scoops scooped bagged retained retains retaining keeps kept keeping maintained maintains maintaining holds held ' +
  'carries carried attained attaining merited scoring hit drew returned returns';

/** Phrases that do the same. */
export const GET_PHRASES = [
  'held on to',
  'holds on to',
  'hold on to',
  'clung on to',
  'picked up',
  'picks up',
  'came away with',
  'escaped with',
  'got away with',
  'comes away with',
  'walked away with',
  'hit with',
  'slapped with',
  'celebrating',
  'celebrates',
  'celebrate',
  'awarding it',
  'handed out',
  'handing out',
  'hands out',
  'handed down',
  'gave out',
  'dished out',
  'meted out',
  'bestowed',
  'bestowing',
  'conferred',
];

export const RATING_NOUNS =
  'rating ratings grade grades grading gradings judgement judgements judgment judgments mark marks verdict verdicts score scores category band banding ranking tag tags label';

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
  'said to be',
  'unchanged at',
  'unchanged on',
  'unchanged , at',
  'is unchanged at',
  'was unchanged at',
  'are unchanged at',
  'were unchanged at',
  'remains unchanged at',
  'remained unchanged at',
  'still at',
  'still on',
  'is still at',
  'is still on',
  'stayed where it was on',
  'stayed where it was , on',
  'stayed where it was at',
  'stayed where it was , at',
  'stayed where they were at',
  'stayed where they were , at',
  'stayed where they were on',
  'stayed where they were , on',
  'stayed put at',
  'stayed put on',
  'stayed at',
  'stayed on',
  'stays at',
  'remained at',
  'remained on',
  'remains at',
  'stuck at',
  'stuck on',
  'came in at',
  'come in at',
  'comes in at',
  'came in as',
  'weighed in at',
  'ended up as',
  'finished as',
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

/** Verbs by which a core case inspection gives its words ('needed moderate improvement'). */
export const NEEDS: ReadonlySet<string> = new Set(
  'need needs needed needing require requires required requiring'.split(' '),
);
