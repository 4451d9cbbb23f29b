import type { Inspectorate } from '../framework/inspectorate.js';
import { anyOf } from './place-names.js';

/** Somebody of the inspectorate speaks: 'Una Birchall, HM Chief Inspector of Probation, said', 'Chief Inspector Una Birchall added'. */
const INSPECTOR_SPEAKS =
  /\b(?:chief inspector|inspector of probation|HM inspector|lead inspector|regional director)\b[^.\n“"]{0,90}?\b(?:said|says|added|adds|commented|concluded)\b|\b(?:chief inspector|director of operations)\b[^.\n“"]{0,60}:\s*[“"]|\b(?:said|says|added)\s+(?:(?:Dame|Sir|Dr|Mr|Mrs|Ms)\s+)?\p{Lu}[\p{L}’'-]+(?:\s+\p{Lu}[\p{L}’'-]+){1,2},?\s+(?:H(?:M|er Majesty’s|is Majesty’s)\s+)?chief inspector\b/iu;
/** Somebody else does: whom the inspectorate's own releases do not quote. */
const OTHERS_SPEAK =
  /\b(?:councillors?|cllrs?|cabinet member|portfolio holder|spokes(?:man|woman|person)|director of(?! operations\b)|director for|head of|manager of|service manager|leader of|chief executive|chair of|MP)\b[^.\n]{0,140}?\b(?:said|says|added|adds|told|commented|welcomed|responded|admitted)\b|\btold the |(?<!\b(?:staff|children|people|parents|carers|victims|partners|managers|practitioners|sentencers|some|many|most|they|who) )\btold us\b|\b(?:in a statement|responding to the (?:report|findings))\b/iu;
/** Somebody speaks to a paper by name: 'told Quarne Radio'. Capitals count here. */
const TOLD_A_PAPER = /\btold \p{Lu}/u;
/** Words of those who report on an inspection, not of those who made it. */
const OF_A_JOURNALIST =
  /\b(?:damning|scathing|(?:has|have) been told to|slammed|blasted|branded|watchdogs?|lambasted|under fire|shock|probe|(?:ministry|department|government|council) (?:[^.\n]{0,40} )?(?:said|says|has said))\b/i;
/** Marks of a paper, a broadcaster or a council's own page. */
const OF_A_PAPER =
  /\b(?:image (?:source|copyright|caption)|getty|shutterstock|read more|sign up|advertisement|BBC|CYP Now|newsletter|local democracy|reporter|exclusive|our (?:staff|service|team|council|partners|work)|the council(?:’|')s|we are (?:delighted|pleased|proud|disappointed))\b|\b(?:pictured?|photo(?:graph)?(?: credit)?|credit)\s*:/i;
/** What pages and releases of an inspectorate carry besides their text. */
const OF_A_RELEASE =
  /^\W*(?:press office|media (?:enquiries|contacts?)|for (?:media|press) enquiries|contact the press office|published:\s*(?:\d.{0,24})?|this publication is available at:?)\b/im;
/** How an inspector opens a release that needs no name for who inspected. */
const OWN_INSPECTION = /[“"](?:this|our) (?:[\w-]+ ){0,3}inspection of youth offending work\b/i;
/** Characters in which a release says who inspected, and quotes the inspectorate. */
const OPENING = 1_600;
const FIRST_PARAGRAPHS = 900;

/** How a release says what was inspected and rated: by the inspectorate's formal name, or from its own point of view. */
const formula = (names: readonly string[]): RegExp =>
  new RegExp(
    String.raw`\b(?:received|given|has|have|with)\b[^.\n]{0,40}\b(?:overall )?rat(?:ing|ed)\b[^.\n]{0,60}\bfollowing (?:an? )?(?:[\w-]+ ){0,3}inspections?\b[^.\n]{0,60}\bby (?:${anyOf(names)})|\bThe Inspectorate\b[^.\n]{0,60}\b(?:uses a|makes|has made|rates)\b|\bpublishing (?:the|this|its) (?:latest )?report\b`,
    'i',
  );

/**
 * Whether a text that nobody is named to issue reads as the inspectorate's own release: its inspectors are quoted near the top and nobody
 * else is, and it has what its pages carry ('Published:', 'Press office') or says in its own way what was inspected and rated. `headed`
 * tells that it has a headline that names the service and no byline or name of a paper below: then the voice is enough.
 */
export const readsAsRelease = (text: string, inspectorates: readonly Inspectorate[], headed: boolean): boolean => {
  const inspecting = inspectorates.filter((one) => !one.inspectsMuchElse);
  const names = inspecting.flatMap((one) => one.names);
  const isOfOthers = [OTHERS_SPEAK, TOLD_A_PAPER, OF_A_PAPER, OF_A_JOURNALIST].some((sign) => sign.test(text));
  if (names.length === 0 || isOfOthers) return false;
  const opening = text.slice(0, OPENING);
  const named = new RegExp(String.raw`\b(?:${anyOf(names)})\b`, 'i').test(opening.slice(0, FIRST_PARAGRAPHS));
  if (OWN_INSPECTION.test(opening)) return INSPECTOR_SPEAKS.test(opening) && headed;
  return named && INSPECTOR_SPEAKS.test(opening) && (headed || OF_A_RELEASE.test(text) || formula(names).test(opening));
};
