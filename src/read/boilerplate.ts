/**
 * What the words of a line tell about its being no content, whatever the format: sharing, cookies, licences, registration walls.
 * `tail` means that everything after it is none either, if the article has been read by then.
 */
export type Boilerplate = 'line' | 'tail';

const TAIL = [
  /^(?:please )?(?:register|subscribe|sign up|sign in|log ?in|join)\b.{0,60}\bto (?:continue|keep|carry on) reading/i,
  /^(?:to|want to) (?:continue|keep|carry on|read on|read (?:more|the (?:full|rest)))\b.{0,60}(?:\?|:|subscri|regist|sign|log ?in)/i,
  /^this (?:article|content|story|page) is (?:only )?(?:available (?:only )?)?(?:to|for) (?:our )?(?:subscribers|members|registered)/i,
  /^(?:already (?:have an account|a subscriber|a member|registered)|not (?:yet )?a (?:subscriber|member))\b.{0,80}$/i,
  /^(?=.{1,300}$).*\bto (?:continue|read (?:on|more|the (?:full|rest))|keep reading)\b.{0,60}\b(?:subscri|regist|sign (?:in|up)|log ?in)/i,
  /^(?=.{1,300}$).*\b(?:register|subscribe|sign (?:up|in)|log ?in)\b.{0,40}\bto (?:continue|keep|carry on) reading\b/i,
  /^you(?:'ve|’ve| have) (?:read|reached|used)\b.{0,40}\b(?:free|limit)\b/i,
  /^(?:subscribe|register) (?:now|today|from|for)\b.{0,80}$/i,
  /^the (?:rest|remainder|full text) of this (?:article|story|content|report|analysis) is\b/i,
];

/** Lines of a few words that act on the page instead of telling something. */
const SHORT = [
  /^share(?: (?:this|on|via|with|now|article|page|story|post)\b.{0,60})?:?$/i,
  /^(?:tweet|facebook|twitter|x|linkedin|whatsapp|e-?mail|print|copy link|pinterest|reddit|bluesky)(?:[\s|,·•/]+(?:tweet|facebook|twitter|x|linkedin|whatsapp|e-?mail|print|copy link|pinterest|reddit|bluesky|this page))*$/i,
  /^(?:skip|jump) to (?:the )?(?:main )?(?:content|navigation|search|footer)$/i,
  /^[([]?\s*(?:back|return) to (?:the )?(?:top|contents)(?: of (?:the )?page)?\s*[)\]]?$/i,
  /^(?:follow|like|find|join) us (?:on|at)\b.{0,80}$/i,
  /^(?:advertisement|advert|sponsored|promoted|story continues below|article continues below)\b.{0,40}$/i,
  /^(?:sign up|subscribe)\b.{0,60}\b(?:newsletter|e-?mails?|alerts?|bulletin|updates)\b.{0,60}$/i,
  /^(?:click|tap) here\b.{0,80}$/i,
  /^(?:print|download|save|listen to|e-?mail) (?:this )?(?:page|article|story|document)\b.{0,20}$/i,
  /^(?:related|more|other|latest|recent|popular|also|see also|read(?: more| next| also)?)(?: (?:on this(?: story)?|news|stories|articles|posts|reading|here|about this))?\s*:\s*\S.{0,180}$/i,
  /^(?:previous|next)(?: (?:post|article|story|page|item))?\s*[:‹«»›→←]/i,
  /\b(?:was this (?:page|article|information) (?:useful|helpful)|rate this (?:page|article|content))\b/i,
  /^(?:accept|reject|manage)\b.{0,30}\bcookies?\b.{0,20}$/i,
  /^\d+ (?:comments?|shares?|likes?|views?)$/i,
  /^(?:have your say|join the (?:conversation|discussion|debate)|what do you think\?)\W*$/i,
];

/** Paragraphs of the publisher's own: cookies, copyright, licence, complaints. */
const PARAGRAPH = [
  /^(?:this (?:web)?site uses|we(?: and our (?:\d+ )?partners)? (?:use|store|would like to (?:use|set)))\b.{0,80}\b(?:cookies?|information on (?:your|a) device)\b/i,
  /^are you (?:ok|happy) with cookies\b/i,
  /^(?:©|\(c\)\s*(?:crown|copyright|\d{4})|(?:crown )?copyright\b)(?!.{200})/i,
  /^(?:all (?:of (?:the|our) )?)?content (?:on this (?:page|site) )?is available under the open government licence/i,
  /^(?:this (?:publication|information|document) is licensed under|you may re-?use this (?:information|publication|document))\b/i,
  /^except where otherwise (?:stated|noted)\b/i,
  /\ball rights reserved\b.{0,60}$/i,
];

const words = (text: string): number => text.trim().split(/\s+/).length;

/** Judges one line or paragraph by its words alone; null where they tell nothing. */
export const boilerplateOf = (text: string): Boilerplate | null => {
  if (text.length > 1_500) return null;
  const plain = text.trim();
  if (TAIL.some((pattern) => pattern.test(plain))) return 'tail';
  if (plain.length <= 200 && words(plain) <= 25 && SHORT.some((pattern) => pattern.test(plain))) return 'line';
  return PARAGRAPH.some((pattern) => pattern.test(plain)) ? 'line' : null;
};

const RELATED =
  /^(?:related(?: (?:articles?|stor(?:y|ies)|news|content|links?|pages?|posts?|items?|documents?|topics?|reading))?|recommended (?:for you|stories|reading|articles|links|posts)|more (?:from|like this|on this(?: story)?|in (?:this section|news|\p{Lu}.*)|news|stories|press releases|top stories)|most (?:read|popular|viewed|commented|recent|shared)|(?:also (?:in|on)|read (?:more|next|also)|popular|trending|latest (?:news|stories|posts|articles|from|press|updates|jobs)|latest|you (?:may|might) (?:also )?(?:like|be interested in)|recent (?:posts|news|articles|comments|updates)|top stories|see also|other (?:news|stories|articles|posts)|in other news|what(?:'|’)s (?:new|popular|on)|elsewhere|editor(?:'|’)?s(?:'|’)? (?:picks?|choice)|don(?:'|’)t miss|share (?:this|on)|categories|tags|topics|archives?|follow us|quick links|useful links|in this section|newsletter|sign up|advertisement)\b)(?:[^.]{0,40})$/iu;
const COMMENTS =
  /^(?:\d+ )?(?:reader(?:s|'s|s’)? )?(?:comments|responses|replies)(?:\s*\(?\d*\)?)?:?$|^\d+ (?:comments?|responses?|replies|thoughts?)\b|^(?:leave|post|add|write) a (?:comment|reply)|^join the (?:conversation|discussion|debate)|^have your say|^what do you think\?/i;

/**
 * Whether a line may be a mere link to the readers' comments: papers set it at the top of an article as well as above the comments. Where much of
 * the text still follows, it ends nothing.
 */
export const invitesComments = (line: string): boolean =>
  /^(?:have your say|join the (?:conversation|discussion|debate)|what do you think\?)\W*$/i.test(line.trim());

/** Whether a heading opens something beside the document: other stories, tags, readers' comments. Only for headings of a few words. */
export const opensAnotherMatter = (heading: string): 'related' | 'comments' | null => {
  if (words(heading) > 8) return null;
  if (COMMENTS.test(heading)) return 'comments';
  return RELATED.test(heading) ? 'related' : null;
};
