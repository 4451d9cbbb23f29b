/**
 * What tells a number of cases that is not the sample of a domain: cases looked at besides it, by others, at another time or place,
 * for another purpose, or of a kind that the words after the noun narrow.
 */

/** Other inspectorates' inspectors, and work done with them: their cases are some of the sample, or others. */
const BY_OTHERS =
  /\b(?:colleagues?|partner inspect\p{L}*|(?:health|police|education|social care|CQC|Ofsted|Estyn|HMICFRS) inspectors?|jointly|joint (?:cases?|case (?:file )?(?:work|reviews?|assessments?)|examination|reviews?)|together with (?:our|inspectors)|alongside (?:our|inspectors))\b/iu;
/** Other services, or all inspections of a programme. */
const ELSEWHERE =
  /\b(?:neighbouring|nationally|nationwide|elsewhere|(?:across|in|throughout) (?:England|Wales|the country)|other (?:services|areas)|(?:round|programme) of inspections?|over the (?:whole )?programme|all inspections)\b/iu;
/** An earlier time, in the words before the number. */
const EARLIER =
  /\b(?:in|since|at)\s+(?:(?:the|our|an?|late|early)\s+)*(?:(?!\d)[\p{L}]+\s+){0,2}?(?:19|20)\d\d\b|\b(?:years?|months?)\s+(?:ago|earlier|before)\b|\b(?:previous(?:ly)?|earlier|last)\s+(?:inspection|visit|time|year|report)/iu;
/** What was meant to be inspected rather than what was. */
const INTENDED =
  /\b(?:plan(?:ned|s)?|intend(?:ed|s)?|aim(?:ed|s)?|hoped?|expect(?:ed|s)?|would|may|might)\b[^.;]{0,40}$/iu;
/** A few cases opened beside the sample. */
const DIPPED = /\bdip[- ]?(?:sampl|check|test)/iu;
/** A portion of the sample, or some of its cases taken up again. */
const PORTION =
  /\b(?:first|second|third|other) week\b|\b(?:from|in|for|across) each\b|\beach (?:area|team|office)\b|\bcase stud(?:y|ies)\b|\bgood practice\b|\bin more detail\b|\bexamples?\b/iu;
const CHOSEN = /\b(?:selected|chose|chosen|identified|requested|asked for|drew|drawn|picked)\b/iu;
/** Words that say that some of those chosen were not inspected. */
const DROPPED =
  /\b(?:exclud\p{L}+|could\s?n[o’']t|unable|unavailable|not (?:be )?(?:available|suitable|inspected|included|examined)|withdrawn|removed|replaced|leaving|remaining|ineligible|of (?:which|these|those),? (?:we )?(?:[\p{L}]+ (?:were )?)?(?:inspected|examined|assessed|looked at))\b/iu;
const BESIDES =
  /\b(?:also|in addition|additionally|furthermore|further|separately|as well as (?:this|these)|besides|beyond this)\b[^.;]*$/iu;
const RESETTLEMENT = /\bresettlement\b/iu;

/** Whether a sentence speaks of cases looked at by others, elsewhere, in portions, or chosen and then dropped; `following` is the next sentence. */
export const isOfOthers = (sentence: string, following: string): boolean =>
  BY_OTHERS.test(sentence) ||
  ELSEWHERE.test(sentence) ||
  DIPPED.test(sentence) ||
  PORTION.test(sentence) ||
  (CHOSEN.test(sentence) && (DROPPED.test(sentence) || DROPPED.test(following)));

/** Whether the words before a number say that its cases belong to another time, or were only meant to be inspected. */
export const isOfAnotherTime = (before: string): boolean => EARLIER.test(before) || INTENDED.test(before);

/** Whether the words before a number say that its cases come on top of others ('we also looked at'). */
export const comesOnTop = (before: string): boolean => BESIDES.test(before);

/** Whether a sentence says, beside the labels of its numbers, that its cases were looked at for resettlement. */
export const isForResettlement = (sentence: string, labels: readonly string[]): boolean =>
  RESETTLEMENT.test(labels.reduce((rest, label) => rest.replace(label, ' '), sentence.replace(/\s+/gu, ' ')));

/** What begins a narrowing of the cases just counted. */
const NARROWING =
  /^\s*(?:for|given|involving|without|with|who|whose|where|in which|when|relating|related|concerning|about|linked|closed|did|had not|was not|were not|needed|required|that|which)(?![\p{L}-])/iu;
/** What only says again that they are the sample: how they came to the service, when they began, and that they were inspected. */
const NARROWS_NOTHING = [
  /^\s*(?:that|which|who|where (?:the |a )?(?:child(?:ren)?|young people|person)) (?:had|have|has) (?:(?:all|each) )?(?:received|been (?:sentenced|given|made|managed|supervised|subject|selected|inspected))\b/iu,
  /^\s*(?:that|which|who) (?:were|was|are) (?:(?:being|all) )?(?:working with|known to|open to|managed|supervised|inspected|selected|examined|assessed|sampled|reviewed|subject|open|live|started|made|sentenced)\b/iu,
  /^\s*(?:that|which) (?:we|inspectors|(?:all )?(?:started|began|commenced|resulted|received)|the [\p{L}\s]{0,40}?(?:managed|supervised|held))\b/iu,
  /^\s*(?:that|which) (?:(?:were|are) (?:made up|composed)|consist|compris|includ)/iu,
  /^\s*for (?:(?:the|our|this|each) )*(?:inspection|domain|court|out[- ]of[- ]court|(?:quality of )?(?:case)?work)/iu,
  /^\s*with (?:(?:an?|the) )?(?:out[- ]of[- ]court|court|community|statutory) (?:disposal|order|sentence)/iu,
];

/** Another kind that the same number counts: `six youth cautions and youth conditional cautions`. */
const COUNTS_TWO_KINDS =
  /^\s+(?:and|or)\s+(?:(?:youth|conditional|simple|other)\s+){0,2}(?:cautions?|community resolutions?|referral orders?|rehabilitation orders?|custodial|licen[cs]es?)/iu;

/** Whether the words after a counted noun make its cases a part of the sample ('cases for children who had moved'). */
export const isNarrowedBy = (after: string): boolean =>
  COUNTS_TWO_KINDS.test(after) ||
  (NARROWING.test(after) && !NARROWS_NOTHING.some((form) => form.test(after.replace(/\s+/gu, ' '))));
