import { listLabel } from '../text/list-labels.js';
import { joinWords, type RichText } from './rich-text.js';

const TERMINAL = /[.!?:;]["”’')\]]*[⁰¹²³⁴⁵⁶⁷⁸⁹]*$/;
const LONG = 70;

/** Whether a line that a `<br>` ends goes on in the next: it is long, or open, or the next begins in small letters. */
const goesOn = (line: string, next: string): boolean => {
  if (listLabel(next)) return false;
  if (/^["“‘'(]?\p{Ll}/u.test(next)) return true;
  if (/(?:,|[–—-]|\b(?:the|a|an|of|in|on|at|to|by|for|with|and|or))$/i.test(line)) return !/^\S+:\s/.test(next);
  return line.length > LONG && !TERMINAL.test(line);
};

/** Lines that `<br>` parts, those of one paragraph put together. */
export const joinLines = (lines: readonly RichText[]): RichText[] => {
  const groups: RichText[][] = [];
  let parted = true;
  for (const line of lines) {
    if (line.text === '') {
      parted = true;
      continue;
    }
    const group = groups.at(-1);
    const above = parted ? undefined : group?.at(-1);
    parted = false;
    if (group && above && goesOn(above.text, line.text)) group.push(line);
    else groups.push([line]);
  }
  return groups.map((group) => joinWords(group, ' '));
};
