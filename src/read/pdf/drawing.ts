import type { Matrix } from './matrix.js';
import type { Fill, Rule } from './run.js';

/** Filled rectangles up to this thickness, in points, are drawn lines. */
const LINE_THICKNESS = 2.3;
/** Shorter strokes, in points, are dots, ticks and parts of letters. */
const SHORTEST = 3;
/** More drawn shapes than this on a page are a picture, not a table. */
const MOST = 20_000;

const MOVE = 0;
const LINE = 1;
const CURVE = 2;
const CLOSE = 3;

/** Collects the straight lines and rectangles that a page draws, in its reading frame. */
export class DrawingBuilder {
  readonly rules: Rule[] = [];
  readonly fills: Fill[] = [];
  readonly #xs: number[] = [];
  readonly #ys: number[] = [];

  /** Takes one path (pdfjs's own coding: 0 move, 1 line, 2 curve, 3 close), stroked and/or filled with a colour that shows. */
  path(data: ArrayLike<number>, ctm: Matrix, stroked: boolean, filled: boolean): void {
    if (this.rules.length + this.fills.length > MOST) return;
    this.#xs.length = 0;
    this.#ys.length = 0;
    let curved = false;
    let index = 0;
    const end = (): void => {
      if (!curved && this.#xs.length > 1) this.#subpath(stroked, filled);
      this.#xs.length = 0;
      this.#ys.length = 0;
      curved = false;
    };
    while (index < data.length) {
      const code = data[index];
      index += 1;
      if (code === MOVE) {
        end();
        this.#point(data[index] ?? 0, data[index + 1] ?? 0, ctm);
        index += 2;
      } else if (code === LINE) {
        this.#point(data[index] ?? 0, data[index + 1] ?? 0, ctm);
        index += 2;
      } else if (code === CURVE) {
        curved = true;
        index += 6;
      } else if (code === CLOSE) {
        const x = this.#xs[0];
        const y = this.#ys[0];
        if (x !== undefined && y !== undefined) {
          this.#xs.push(x);
          this.#ys.push(y);
        }
      } else break;
    }
    end();
  }

  #point(x: number, y: number, ctm: Matrix): void {
    this.#xs.push(ctm[0] * x + ctm[2] * y + ctm[4]);
    this.#ys.push(ctm[1] * x + ctm[3] * y + ctm[5]);
  }

  #subpath(stroked: boolean, filled: boolean): void {
    const xs = this.#xs;
    const ys = this.#ys;
    if (stroked) {
      for (let index = 1; index < xs.length; index += 1) {
        this.#line(xs[index - 1] ?? 0, ys[index - 1] ?? 0, xs[index] ?? 0, ys[index] ?? 0);
      }
    }
    if (filled && xs.length >= 4 && xs.length <= 6) {
      const x0 = Math.min(...xs);
      const x1 = Math.max(...xs);
      const y0 = Math.min(...ys);
      const y1 = Math.max(...ys);
      // Every corner of an upright rectangle lies on its own bounding box.
      const upright = xs.every(
        (x, at) =>
          (Math.abs(x - x0) < 0.5 || Math.abs(x - x1) < 0.5) &&
          (Math.abs((ys[at] ?? 0) - y0) < 0.5 || Math.abs((ys[at] ?? 0) - y1) < 0.5),
      );
      if (!upright) return;
      if (y1 - y0 <= LINE_THICKNESS) this.#line(x0, (y0 + y1) / 2, x1, (y0 + y1) / 2);
      else if (x1 - x0 <= LINE_THICKNESS) this.#line((x0 + x1) / 2, y0, (x0 + x1) / 2, y1);
      else this.fills.push({ x0, y0, x1, y1 });
    }
  }

  #line(x0: number, y0: number, x1: number, y1: number): void {
    const width = Math.abs(x1 - x0);
    const height = Math.abs(y1 - y0);
    if (height < 0.7 && width >= SHORTEST) {
      const y = (y0 + y1) / 2;
      this.rules.push({ x0: Math.min(x0, x1), y0: y, x1: Math.max(x0, x1), y1: y });
    } else if (width < 0.7 && height >= SHORTEST) {
      const x = (x0 + x1) / 2;
      this.rules.push({ x0: x, y0: Math.min(y0, y1), x1: x, y1: Math.max(y0, y1) });
    }
  }
}
