import { says } from './groups.js';
import type { Mark } from './marks.js';
import type { Segment } from './segments.js';

/** Verbs of rescue: what they keep a service from it did not get. */
const RESCUE =
  /^(?:rescu\p{L}+|sav(?:e|es|ed|ing)|spar(?:e|es|ed|ing)|pull(?:s|ed|ing)?|keep(?:s|ing)?|kept|prevent(?:s|ed|ing)?|protect(?:s|ed|ing)?|stop(?:s|ped|ping)?|shield(?:s|ed|ing)?|(?:drag|hauled|haul|dragged))$/iu;
const RESCUE_REACH = 8;

/** Verbs by which a part brings the whole down (or up): what it came from is what it would have got, no earlier rating. */
const DRAGS =
  /^(?:drag|pull|bring|weigh|push|knock|hold|tug|haul|drive)(?:s|g?ed|ging|ing)?$|^(?:brought|held|drove|dragged)$/i;
const DRAG_REACH = 9;

/** 'Weak planning dragged the rating down from “good” to “requires improvement”'. */
const isDragged = (before: readonly Mark[], opener: Mark): boolean => {
  const words = before.slice(-DRAG_REACH);
  const verb = words.findIndex(({ text }) => DRAGS.test(text));
  const object = words.slice(verb + 1);
  return (
    verb >= 0 &&
    (/\b(?:down|up)\b/i.test(opener.text) || object.some(({ text }) => /^(?:down|up)$/i.test(text))) &&
    says(object, 'rating_noun', 'overall', 'service', 'service_word', 'pronoun')
  );
};

/** What a rating is of to which a part brought something down: the whole where that is said, nothing that can be told else; null where no part did. */
export const broughtTo = (sentence: readonly Mark[], segment: Segment): 'overall' | 'unsaid' | null => {
  if (segment.link !== 'to') return null;
  const start = segment.marks[0]?.at.start ?? 0;
  const before = sentence.filter(({ at }) => at.end <= start);
  const from = before.findLastIndex(({ kind, text }) => kind === 'past_opener' && /\bfrom\b/i.test(text));
  const opener = before[from];
  if (!opener || !isDragged(before.slice(0, from), opener)) return null;
  return says(before.slice(0, from).slice(-DRAG_REACH), 'overall') ? 'overall' : 'unsaid';
};

/** 'Its court work rescued the service from an "inadequate" rating'. */
export const isEscaped = (sentence: readonly Mark[], segment: Segment): boolean => {
  const { opener } = segment;
  if (!opener || !segment.past || !/^(?:down from|from)\b/i.test(opener.text)) return false;
  const before = sentence.filter(({ at }) => at.end <= opener.at.start);
  if (isDragged(before, opener)) return true;
  if (!/^from\b/i.test(opener.text)) return false;
  return before.slice(-RESCUE_REACH).some(({ tokens }) => tokens.some(({ norm }) => RESCUE.test(norm)));
};
