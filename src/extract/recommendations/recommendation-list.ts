import { type Anchor, spanning } from '../../document/anchor.js';
import type { Block } from '../../document/blocks.js';
import type { SourceDocument } from '../../document/source-document.js';
import {
  addresseeAtEnd,
  addresseeHeading,
  addresseeIn,
  isDeadline,
  isProse,
  itemText,
  leadsToActions,
  nextAddresseeFrom,
  opensEarlierList,
  opensFindings,
  opensOwnList,
  printedNumber,
  saysNone,
} from './recommendation-lines.js';

/** A recommendation while the list is read. */
export interface Item {
  readonly text: string;
  readonly addressee: string | null;
  readonly at: Anchor;
}

interface Open extends Item {
  /** Whether the words end as a whole item does. */
  readonly ended: boolean;
  /** The printed number; null for bullets. */
  readonly number: number | null;
  readonly depth: number;
}

type WordsBlock = Exclude<Block, { kind: 'footnote' | 'figure' | 'furniture' | 'table' }>;

/** Words of introductions and of what follows the list. */
const INTRODUCES = /\brecommendations?\b|\bas a result of\b|\bwe believe\b/iu;

/** Reads the items of one section on recommendations; prose or a foreign heading after items ends the list. */
export class RecommendationList {
  readonly #items: Open[] = [];
  #addressee: string | null = null;
  /** Whether a line that leads to a list was met. */
  #led = false;
  #ended = false;
  /** Whether what is read are the recommendations of an earlier report. */
  #earlier = false;

  constructor(private readonly document: SourceDocument) {}

  get items(): readonly Item[] {
    return this.#items.map(({ text, addressee, at }) => ({
      ...(addressee === null ? (addresseeAtEnd(text) ?? { text, addressee }) : { text, addressee }),
      at,
    }));
  }

  /** Takes the next block, with those after it, and says whether it is running prose (an introduction or an end). */
  take(block: Block, after: readonly Block[]): 'item' | 'prose' | 'other' {
    if (block.kind === 'footnote' || block.kind === 'figure' || block.kind === 'furniture') return 'other';
    if (block.kind === 'table') {
      if (!this.#ended && !this.#earlier) this.#takeTable(block);
      return 'other';
    }
    const whole = this.#textOf(block);
    if (block.kind !== 'list_item' && opensEarlierList(whole)) this.#earlier = true;
    else if (block.kind === 'heading' && opensOwnList(whole)) this.#earlier = false;
    if (this.#earlier) return 'other';
    const from = nextAddresseeFrom(whole);
    if (from === null) return this.#takeText(block, whole, after);
    const end = block.at.start + whole.slice(0, from).trimEnd().length;
    const taken = this.#takeText(
      { ...block, at: { start: block.at.start, end } },
      whole.slice(0, from).trimEnd(),
      after,
    );
    this.#addressee = addresseeIn(whole.slice(from));
    this.#led = true;
    this.#ended = false;
    return taken;
  }

  #takeText(block: WordsBlock, raw: string, after: readonly Block[]): 'item' | 'prose' | 'other' {
    const number = printedNumber(raw);
    const listed = block.kind === 'list_item' || number !== null;
    if (isDeadline(raw)) {
      this.#led = true;
      return 'other';
    }
    if (block.kind === 'heading' && (!listed || addresseeIn(raw) !== null)) {
      this.#takeHeading(raw, after);
      return 'other';
    }
    const named = listed ? null : addresseeIn(raw);
    if (named !== null) {
      this.#addressee = named;
      this.#led = true;
      this.#ended = false;
      return 'other';
    }
    if (!listed && /:\s*$/u.test(raw)) {
      this.#led = true;
      return 'prose';
    }
    if (this.#ended || saysNone(raw) || leadsToActions(raw)) return 'other';
    return this.#takeWords(block, raw, number, listed) ? 'item' : 'prose';
  }

  #textOf(block: Block): string {
    return this.document.text.slice(block.at.start, block.at.end);
  }

  #takeHeading(raw: string, after: readonly Block[]): void {
    const [next] = after;
    const leads = next !== undefined && (next.kind === 'list_item' || printedNumber(this.#textOf(next)) !== null);
    const named = addresseeIn(raw) ?? (leads || /\bshould\b/iu.test(raw) ? addresseeHeading(raw) : null);
    if (named !== null) {
      this.#addressee = named;
      this.#led = true;
      this.#ended = false;
    } else if (this.#items.length > 0 && !this.#goesOn(raw, after)) this.#ended = true;
  }

  /** Whether the items go on below a title that names nobody: it is a topic's, and the next one has the next number, or the next but one. */
  #goesOn(raw: string, after: readonly Block[]): boolean {
    const last = this.#items.findLast(({ number }) => number !== null)?.number ?? null;
    const next = after.find(({ kind }) => kind === 'list_item' || kind === 'paragraph');
    const number = next === undefined ? null : printedNumber(this.#textOf(next));
    return !opensFindings(raw) && last !== null && number !== null && number > last && number <= last + 2;
  }

  #takeWords(block: WordsBlock, raw: string, number: number | null, listed: boolean): boolean {
    const last = this.#items.at(-1);
    const words = itemText(raw);
    const ended = /[.;]\s*$/u.test(raw);
    const depth = block.kind === 'list_item' ? block.depth : 0;
    if (last !== undefined && this.#belongsTo(last, words, number, listed, depth)) {
      const joined = /[,;:]$/u.test(last.text) || !listed ? `${last.text} ${words}` : `${last.text}; ${words}`;
      this.#items[this.#items.length - 1] = { ...last, text: joined, at: spanning(last.at, block.at), ended };
      return true;
    }
    // After bullets a number that starts afresh, to nobody else, is that of the report's next paragraph.
    if (number === 1 && last?.number === null && depth === last.depth && last.addressee === this.#addressee) {
      this.#ended = true;
      return false;
    }
    const afterLead = this.#led && !INTRODUCES.test(words) && words.length > 15 && /^\p{Ll}/u.test(words);
    const follows =
      number === null ||
      last === undefined ||
      last.number === null ||
      number === 1 ||
      (number > last.number && number <= last.number + 2);
    if ((listed || afterLead) && follows && !isProse(raw)) {
      this.#items.push({ text: words, at: block.at, ended, addressee: this.#addressee, number, depth });
      return true;
    }
    // A short line without a stop is a running head that was taken for prose.
    if (last !== undefined && (raw.length > 100 || /[.!?]\s*$/u.test(raw))) this.#ended = true;
    return false;
  }

  /** Whether words go on with the item above: the rest of a line that a page cut, or one of the points that it leads to. */
  #belongsTo(last: Open, words: string, number: number | null, listed: boolean, depth: number): boolean {
    if (!listed) return !last.ended && /^[\p{Ll}(]/u.test(words);
    if (number !== null && last.number !== null) return false;
    if (depth > last.depth) return true;
    const points = last.text.includes(':') && last.number !== null && number === null;
    return points || (/:$/u.test(last.text) && number === null);
  }

  #takeTable(table: Extract<Block, { kind: 'table' }>): void {
    for (const row of table.rows) {
      const cells = row.cells
        .map(({ at }) => ({ at, text: this.document.text.slice(at.start, at.end).trim() }))
        .filter(({ text }) => text !== '');
      const [label, words] = cells;
      if (label === undefined || words === undefined) continue;
      if (!/^\d{1,2}[.)]?$/u.test(label.text) || words.text.length < 15) continue;
      const at = spanning(label.at, words.at);
      const number = Number.parseInt(label.text, 10);
      this.#items.push({ text: itemText(words.text), at, ended: true, addressee: this.#addressee, number, depth: 0 });
    }
  }
}
