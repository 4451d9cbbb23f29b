import type { FontShape } from './font-shape.js';
import { glyphText } from './glyph-text.js';
import { compose, IDENTITY, type Matrix } from './matrix.js';
import { type BlankPlace, contentKey, type Run } from './run.js';

/** The part of the graphics state that text needs; saved and restored with it. */
export interface TextState {
  font: FontShape;
  fontSize: number;
  charSpacing: number;
  wordSpacing: number;
  /** Horizontal scale, 1 for none. */
  stretch: number;
  leading: number;
  rise: number;
}

export const initialTextState = (font: FontShape): TextState => ({
  font,
  fontSize: 0,
  charSpacing: 0,
  wordSpacing: 0,
  stretch: 1,
  leading: 0,
  rise: 0,
});

/** Gap, in ems, from which two glyphs stand in two words where the file has no space between them. */
const WORD_GAP = 0.16;
/** Advance, in ems, below which white space is none. */
const NO_WIDTH = 0.04;
/** Backward step, in ems, that starts a new run: more than kerning does. */
const BACK_STEP = 0.3;
/** The longest run in characters: longer 'words' are rubbish, and cost the layout dearly. */
const LONGEST = 400;

/** Thrown when a page has more glyphs than is allowed. */
export class TooManyGlyphsError extends Error {
  override readonly name = 'TooManyGlyphsError';
}

interface GlyphLike {
  readonly unicode: string;
  readonly width: number;
  readonly isSpace: boolean;
}

const isGlyph = (value: unknown): value is GlyphLike =>
  typeof value === 'object' && value !== null && 'unicode' in value && typeof value.unicode === 'string';

/** How one piece of text is written: its direction, its size and turn, and how far its glyphs stand out from the line. */
interface Hand {
  readonly ux: number;
  readonly uy: number;
  readonly size: number;
  /** Quarters of a turn. */
  readonly turn: number;
  readonly font: FontShape;
  readonly left: number;
  readonly right: number;
  readonly above: number;
  readonly below: number;
}

const handOf = (ux: number, uy: number, size: number, turn: number, font: FontShape): Hand => {
  const up = font.ascent * size;
  const down = font.descent * size;
  // Ascenders point up, right, down and left on writing turned by 0, 1, 2 and 3 quarters.
  const left = turn === 1 ? down : turn === 3 ? up : 0;
  const right = turn === 1 ? up : turn === 3 ? down : 0;
  const above = turn === 0 ? up : turn === 2 ? down : 0;
  const below = turn === 0 ? down : turn === 2 ? up : 0;
  return { ux, uy, size, turn, font, left, right, above, below };
};

/** Widens a run's box by a glyph that starts at a place and reaches so far. */
const extend = (run: Run, x0: number, y0: number, reach: number, hand: Hand): void => {
  const x1 = x0 + hand.ux * reach;
  const y1 = y0 + hand.uy * reach;
  run.x0 = Math.min(run.x0, x0 - hand.left, x1 - hand.left);
  run.x1 = Math.max(run.x1, x0 + hand.right, x1 + hand.right);
  run.y0 = Math.min(run.y0, y0 - hand.above, y1 - hand.above);
  run.y1 = Math.max(run.y1, y0 + hand.below, y1 + hand.below);
};

/** Rebuilds words from the glyphs that a page shows, in the order in which it shows them. */
export class RunBuilder {
  readonly runs: Run[] = [];
  readonly blanks = new Map<number, BlankPlace>();
  mcid = -1;
  form = 0;
  artifact = false;
  #textMatrix: Matrix = IDENTITY;
  #lineMatrix: Matrix = IDENTITY;
  #glyphs = 0;
  #open: Run | null = null;
  #openEnd = 0;
  #openFont: FontShape | null = null;
  #spaceSeen = false;
  readonly #page: number;
  readonly #glyphLimit: number;

  constructor(page: number, glyphLimit: number) {
    this.#page = page;
    this.#glyphLimit = glyphLimit;
  }

  /** Number of glyphs shown so far, white space included. */
  get glyphs(): number {
    return this.#glyphs;
  }

  beginText(): void {
    this.#textMatrix = IDENTITY;
    this.#lineMatrix = IDENTITY;
  }

  setMatrix(matrix: Matrix): void {
    this.#textMatrix = matrix;
    this.#lineMatrix = matrix;
  }

  move(x: number, y: number): void {
    this.#lineMatrix = compose(this.#lineMatrix, [1, 0, 0, 1, x, y]);
    this.#textMatrix = this.#lineMatrix;
  }

  /** Ends the run under way: at a change of marked content, and at the end of the page. */
  flush(): void {
    this.#open = null;
  }

  /** Shows glyphs, with numbers among them that move the pen (in thousandths of an em, against the writing). */
  show(items: readonly unknown[], state: TextState, ctm: Matrix): void {
    const { fontSize, stretch, font } = state;
    const tm = this.#textMatrix;
    const a = ctm[0] * tm[0] + ctm[2] * tm[1];
    const b = ctm[1] * tm[0] + ctm[3] * tm[1];
    const c = ctm[0] * tm[2] + ctm[2] * tm[3];
    const d = ctm[1] * tm[2] + ctm[3] * tm[3];
    const ox = ctm[0] * tm[4] + ctm[2] * tm[5] + ctm[4] + c * state.rise;
    const oy = ctm[1] * tm[4] + ctm[3] * tm[5] + ctm[5] + d * state.rise;
    const along = Math.hypot(a, b);
    const size = Math.hypot(c, d) * Math.abs(fontSize);
    // A negative size, or a mirrored matrix, writes backwards; its glyphs are taken where they stand.
    const turn =
      Math.abs(a) >= Math.abs(b)
        ? a * Math.sign(fontSize || 1) >= 0
          ? 0
          : 2
        : b * Math.sign(fontSize || 1) >= 0
          ? 1
          : 3;
    const usable = along > 0 && size > 0.3 && Number.isFinite(ox) && Number.isFinite(oy);
    const hand = handOf(a / along, b / along, size, turn, font);
    let pen = 0;
    const unit = font.unit * fontSize * stretch;
    const spread = stretch;
    for (const item of items) {
      if (typeof item === 'number') {
        pen -= item * 0.001 * fontSize * stretch;
        continue;
      }
      if (!isGlyph(item)) continue;
      this.#glyphs += 1;
      const width = item.width * unit;
      const advance = width + (state.charSpacing + (item.isSpace ? state.wordSpacing : 0)) * spread;
      const text = glyphText(item.unicode);
      // Glyphs without a width (unused soft hyphens, joiners) part nothing.
      if (text === '' && Math.abs(advance) < NO_WIDTH * Math.abs(fontSize)) continue;
      if (text === '') this.#space(ox + a * pen, oy + b * pen);
      else if (usable) this.#add(text, ox + a * pen, oy + b * pen, width * along, hand);
      pen += advance;
    }
    if (this.#glyphs > this.#glyphLimit) throw new TooManyGlyphsError('more characters than a page may have');
    this.#textMatrix = compose(tm, [1, 0, 0, 1, pen, 0]);
  }

  #space(x: number, y: number): void {
    this.#spaceSeen = true;
    if (this.mcid >= 0) {
      const key = contentKey(this.form, this.mcid);
      if (!this.blanks.has(key)) this.blanks.set(key, { x, y });
    }
  }

  /** Adds a glyph's text that starts at a place and reaches so far. */
  #add(text: string, startX: number, startY: number, reach: number, hand: Hand): void {
    const { size, turn, font } = hand;
    // Distance along the writing and across it, from the page's corner.
    const flip = turn === 2 || turn === 3 ? -1 : 1;
    const from = turn === 0 || turn === 2 ? startX * flip : startY * flip;
    const base = turn === 0 || turn === 2 ? startY : startX;
    const open = this.#open;
    if (
      open !== null &&
      open.turn === turn &&
      this.#openFont === font &&
      Math.abs(open.size - size) < 0.02 * size &&
      Math.abs(open.base - base) < 0.05 * size
    ) {
      const gap = from - this.#openEnd;
      // A space that moves nothing on is no space: programs draw one for a soft hyphen that was not used.
      if (Math.abs(gap) < NO_WIDTH * size) this.#spaceSeen = false;
      if (!this.#spaceSeen && gap < WORD_GAP * size && gap > -BACK_STEP * size && open.text.length < LONGEST) {
        open.text += text;
        extend(open, startX, startY, reach, hand);
        this.#openEnd = from + Math.abs(reach);
        return;
      }
    }
    const run: Run = {
      text,
      page: this.#page,
      x0: Infinity,
      y0: Infinity,
      x1: -Infinity,
      y1: -Infinity,
      base,
      size,
      bold: font.bold,
      mcid: this.mcid,
      form: this.form,
      artifact: this.artifact,
      spaced: this.#spaceSeen,
      turn,
      sign: null,
    };
    this.#spaceSeen = false;
    extend(run, startX, startY, reach, hand);
    this.runs.push(run);
    this.#open = run;
    this.#openFont = font;
    this.#openEnd = from + Math.abs(reach);
  }
}
