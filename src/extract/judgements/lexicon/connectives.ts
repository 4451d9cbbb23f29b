/** Adverbs and the like that may stand between a verb and its rating. */
export const ADVERBS =
  'also either both all each again now separately jointly individually themselves itself only just simply therefore further thus still too firmly officially formally finally respectively consistently together even well then once has have had having been clearly rightly in the an a another its their our his her this that these those same any one such straight just it them they';

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
  'said says saying tells noted notes reported reports concluded concludes added stated states revealed reveals showed shows confirmed confirms announced announces explained acknowledged highlighted argued claimed claims insisted commented discovered ruled warned heard felt identified decided decides deciding concluding';

/** Openers of phrases that are no part of a clause's subject. */
export const SUBORDINATES = [
  'all but',
  'despite',
  'amid',
  'thanks to',
  'given',
  'based on',
  'as part of',
  'due to',
  'in response to',
  'in light of',
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
