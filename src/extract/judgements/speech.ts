import type { Anchor } from '../../document/anchor.js';
import { SPEAKERS } from './lexicon.js';
import type { Speaker } from './statement.js';

/** Words in quotation marks that somebody says, with who says them as far as the text tells. */
export interface Speech {
  readonly at: Anchor;
  readonly speaker: Speaker;
}

/** Shorter quotations are words that are cited ('rated “good”'), not speech. */
const LEAST_WORDS = 5;
const CITED = /^["“]requires improvement to be good[.,]?["”]$/i;
const LONGEST = 3000;
const REACH = 220;
const SAYS =
  /\b(?:said|says|saying|states|added|adds|commented|told|explained|wrote|continued|stated|concluded|noted|welcomed|responded|remarked|insisted)\b/i;
const PRONOUN_SAYS =
  /^[\s,.…’”"']*(?:he|she|they)\s+(?:also\s+)?(?:said|says|added|adds|continued|commented|went on|explained|told)\b/i;
const NAME = /\p{Lu}[\p{L}’'-]+(?:\s+\p{Lu}[\p{L}’'-]+)+/gu;

interface Quotation {
  readonly at: Anchor;
  readonly closed: boolean;
}

const isOpening = (text: string, at: number): boolean => {
  const character = text.charAt(at);
  if (character === '“') return true;
  return character === '"' && (at === 0 || /[\s([—–-]/.test(text.charAt(at - 1)));
};

const quotationsIn = (text: string, passage: Anchor): Quotation[] => {
  const found: Quotation[] = [];
  let at = passage.start;
  while (at < passage.end) {
    if (!isOpening(text, at)) {
      at += 1;
      continue;
    }
    const closing = text.charAt(at) === '“' ? '”' : '"';
    const limit = Math.min(passage.end, at + LONGEST);
    let end = text.indexOf(closing, at + 1);
    if (end < 0 || end >= limit) end = -1;
    found.push({ at: { start: at, end: end < 0 ? limit : end + 1 }, closed: end >= 0 });
    at = end < 0 ? limit : end + 1;
  }
  return found;
};

const speakerIn = (words: string, known: ReadonlyMap<string, Speaker>): Speaker | null => {
  for (const [speaker, pattern] of SPEAKERS) if (pattern.test(words)) return speaker;
  for (const [name, speaker] of known) if (words.includes(name)) return speaker;
  return null;
};

const surnames = (words: string): string[] =>
  [...words.matchAll(NAME)].flatMap(([name]) => {
    const parts = name.split(/\s+/);
    const last = parts.at(-1);
    return last !== undefined && last.length > 2 && parts.length <= 4 ? [last] : [];
  });

/**
 * Who says what in the passages of a text: speech goes on through paragraphs that open a quotation mark, and is somebody's who is
 * named beside it by office, or by a name that was given an office before.
 */
export const speechIn = (text: string, passages: readonly Anchor[]): Speech[] => {
  const speeches: Speech[] = [];
  const known = new Map<string, Speaker>();
  let last: Speaker = 'other';
  let goesOn = false;
  let introduced: Speaker | null = null;
  for (const passage of passages) {
    const quotations = quotationsIn(text, passage);
    const learn = (words: string): Speaker | null => {
      const speaker = speakerIn(words, known);
      if (speaker !== null)
        for (const name of surnames(words))
          if (!known.has(name) && !/^(?:Inspector|Probation|Service|Council|Board)$/.test(name))
            known.set(name, speaker);
      return speaker;
    };
    let from = passage.start;
    let spoke = false;
    for (const quotation of quotations) {
      const quoted = text.slice(quotation.at.start, quotation.at.end);
      if (quoted.split(/\s+/).length < LEAST_WORDS || CITED.test(quoted)) continue;
      const before = text.slice(Math.max(from, quotation.at.start - REACH), quotation.at.start);
      const next = quotations.find(({ at }) => at.start >= quotation.at.end)?.at.start ?? passage.end;
      const after = text.slice(quotation.at.end, Math.min(next, quotation.at.end + REACH));
      const afterClause = /^[^.!?]*/.exec(after.replace(/^\s*[,.]/, ''))?.[0] ?? '';
      let speaker: Speaker | null = null;
      if (PRONOUN_SAYS.test(after)) speaker = last;
      else if (SAYS.test(afterClause)) speaker = learn(afterClause);
      if (speaker === null && (SAYS.test(before) || /:\s*$/.test(before)))
        speaker = learn(before) ?? (/\b(?:he|she|they)\b/i.test(before) ? last : null);
      if (speaker === null && before.trim() !== '' && !spoke) speaker = learn(before);
      if (speaker === null && (goesOn || spoke)) speaker = last;
      if (speaker === null && introduced !== null) speaker = introduced;
      // Nobody but the inspectorate says 'we rated'.
      speaker ??= /\bwe (?:have )?(?:also )?(?:rated|judged|graded)\b/i.test(
        text.slice(quotation.at.start, quotation.at.end),
      )
        ? 'inspectorate'
        : 'other';
      last = speaker;
      spoke = true;
      speeches.push({ at: quotation.at, speaker });
      goesOn = !quotation.closed;
      from = quotation.at.end;
    }
    if (!spoke) {
      goesOn = false;
      const words = text.slice(passage.start, passage.end);
      const told = SAYS.test(words) || /\bsaid:?\s*$/.test(words) ? learn(words.slice(-LONGEST)) : null;
      const announces = /:\s*$/.test(words) || (told === 'inspectorate' && SAYS.test(words.slice(-160)));
      introduced = announces ? told : null;
      if (told !== null) last = told;
    } else introduced = null;
  }
  return speeches;
};

/** Who says a sentence without quotation marks: 'Councillor … said the service had been rated good'. Null where the text itself says it. */
export const reportedBy = (sentence: string): Speaker | null => {
  const said = /\b(?:said|says|added|told|commented|welcomed|insisted|claimed)\b/i.exec(sentence);
  if (!said) return null;
  const near = sentence.slice(Math.max(0, said.index - 130), said.index + 90);
  for (const [speaker, pattern] of SPEAKERS) {
    if (pattern.test(near)) return speaker === 'inspectorate' ? null : speaker;
  }
  return null;
};
