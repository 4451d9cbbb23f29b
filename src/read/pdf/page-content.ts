import type { PDFPageProxy } from 'pdfjs-dist';
import { DrawingBuilder } from './drawing.js';
import { type FontShape, fontShape } from './font-shape.js';
import { compose, type Matrix, toMatrix } from './matrix.js';
import type { OperatorCodes } from './pdfjs.js';
import { inReadingFrame } from './reading-frame.js';
import type { PageContent } from './run.js';
import { initialTextState, RunBuilder, type TextState } from './run-builder.js';

interface GraphicsState {
  ctm: Matrix;
  text: TextState;
  fillShows: boolean;
  strokeShows: boolean;
}

const MOST_SAVED = 2_000;

const numberIn = (args: unknown, at: number): number => {
  const value: unknown = Array.isArray(args) ? args[at] : undefined;
  return typeof value === 'number' && Number.isFinite(value) ? value : 0;
};

const itemIn = (args: unknown, at: number): unknown => (Array.isArray(args) ? args[at] : undefined);

/** A tag of marked content: text, or pdfjs's own object for a PDF name where nothing else came with it. */
const nameOf = (tag: unknown): unknown => (typeof tag === 'object' && tag !== null && 'name' in tag ? tag.name : tag);

/** Whether a colour, as pdfjs writes it (`#rrggbb`), can be told from white paper. */
const shows = (args: unknown): boolean => {
  const colour = itemIn(args, 0);
  if (typeof colour !== 'string' || !/^#[0-9a-f]{6}$/i.test(colour)) return true;
  return [1, 3, 5].some((at) => Number.parseInt(colour.slice(at, at + 2), 16) < 0xfa);
};

/**
 * Reads a page in one pass over its drawing operators: words with their places and marked content, drawn lines,
 * filled rectangles. Throws where the page can't be parsed at all, or has more than `glyphLimit` glyphs.
 */
export const readPageContent = async (
  page: PDFPageProxy,
  codes: OperatorCodes,
  glyphLimit: number,
): Promise<PageContent> => {
  const operators = await page.getOperatorList({ annotationMode: 0 });
  const viewport = page.getViewport({ scale: 1 });
  const builder = new RunBuilder(page.pageNumber, glyphLimit);
  const drawing = new DrawingBuilder();
  const shapes = new Map<string, FontShape>();
  const shapeOf = (name: unknown): FontShape => {
    if (typeof name !== 'string') return fontShape(null);
    const before = shapes.get(name);
    if (before) return before;
    const shape = fontShape(page.commonObjs.has(name) ? page.commonObjs.get(name) : null);
    shapes.set(name, shape);
    return shape;
  };

  let state: GraphicsState = {
    ctm: toMatrix(viewport.transform),
    text: initialTextState(fontShape(null)),
    fillShows: true,
    strokeShows: true,
  };
  const saved: GraphicsState[] = [];
  const save = (): void => {
    if (saved.length < MOST_SAVED) saved.push({ ...state, text: { ...state.text } });
  };
  const restore = (): void => {
    state = saved.pop() ?? state;
  };
  const setFont = (font: unknown): void => {
    state.text.font = shapeOf(itemIn(font, 0));
    state.text.fontSize = numberIn(font, 1);
  };

  const marked: { mcid: number; artifact: boolean }[] = [];
  const enter = (mcid: number, artifact: boolean): void => {
    if (builder.mcid !== mcid || builder.artifact !== artifact) builder.flush();
    builder.mcid = mcid;
    builder.artifact = artifact;
  };
  const beginMarked = (tag: unknown, mcid: unknown): void => {
    marked.push({ mcid: builder.mcid, artifact: builder.artifact });
    const numbered = typeof mcid === 'number' && Number.isInteger(mcid) && mcid >= 0;
    enter(numbered ? mcid : builder.mcid, builder.artifact || nameOf(tag) === 'Artifact');
  };
  const endMarked = (): void => {
    const outer = marked.pop();
    enter(outer?.mcid ?? -1, outer?.artifact ?? false);
  };

  let forms = 0;
  const enclosing: number[] = [];

  const { fnArray, argsArray } = operators;
  for (let index = 0; index < fnArray.length; index += 1) {
    const args: unknown = argsArray[index];
    switch (fnArray[index]) {
      case codes.showText: {
        const glyphs = itemIn(args, 0);
        if (Array.isArray(glyphs)) builder.show(glyphs, state.text, state.ctm);
        break;
      }
      case codes.setTextMatrix:
        builder.setMatrix(toMatrix(itemIn(args, 0)));
        break;
      case codes.moveText:
        builder.move(numberIn(args, 0), numberIn(args, 1));
        break;
      case codes.setLeadingMoveText:
        state.text.leading = -numberIn(args, 1);
        builder.move(numberIn(args, 0), numberIn(args, 1));
        break;
      case codes.nextLine:
        builder.move(0, -state.text.leading);
        break;
      case codes.beginText:
        builder.beginText();
        break;
      case codes.setFont:
        setFont(args);
        break;
      case codes.setCharSpacing:
        state.text.charSpacing = numberIn(args, 0);
        break;
      case codes.setWordSpacing:
        state.text.wordSpacing = numberIn(args, 0);
        break;
      case codes.setHScale:
        state.text.stretch = numberIn(args, 0) / 100;
        break;
      case codes.setLeading:
        state.text.leading = numberIn(args, 0);
        break;
      case codes.setTextRise:
        state.text.rise = numberIn(args, 0);
        break;
      case codes.save:
        save();
        break;
      case codes.restore:
        restore();
        break;
      case codes.transform:
        state.ctm = compose(state.ctm, toMatrix(args));
        break;
      case codes.setGState: {
        const entries = itemIn(args, 0);
        for (const entry of Array.isArray(entries) ? entries : []) {
          if (itemIn(entry, 0) === 'Font') setFont(itemIn(entry, 1));
        }
        break;
      }
      case codes.setFillRGBColor:
        state.fillShows = shows(args);
        break;
      case codes.setStrokeRGBColor:
        state.strokeShows = shows(args);
        break;
      case codes.setFillColorN:
      case codes.setFillTransparent:
        state.fillShows = fnArray[index] === codes.setFillColorN;
        break;
      case codes.constructPath: {
        const paint = numberIn(args, 0);
        const data = itemIn(itemIn(args, 1), 0);
        if (!(data instanceof Float32Array)) break;
        const stroked = paint === codes.stroke || paint === codes.closeStroke;
        const filled = paint === codes.fill || paint === codes.eoFill;
        const both =
          paint === codes.fillStroke ||
          paint === codes.eoFillStroke ||
          paint === codes.closeFillStroke ||
          paint === codes.closeEOFillStroke;
        const stroke = (stroked || both) && state.strokeShows;
        const fill = (filled || both) && state.fillShows;
        if (stroke || fill) drawing.path(data, state.ctm, stroke, fill);
        break;
      }
      case codes.beginMarkedContentProps:
        beginMarked(itemIn(args, 0), itemIn(args, 1));
        break;
      case codes.beginMarkedContent:
        beginMarked(itemIn(args, 0), null);
        break;
      case codes.endMarkedContent:
        endMarked();
        break;
      case codes.paintFormXObjectBegin:
        save();
        state.ctm = compose(state.ctm, toMatrix(itemIn(args, 0)));
        enclosing.push(builder.form);
        forms += 1;
        builder.flush();
        builder.form = forms;
        break;
      case codes.paintFormXObjectEnd:
        restore();
        builder.flush();
        builder.form = enclosing.pop() ?? 0;
        break;
    }
  }
  return inReadingFrame({
    number: page.pageNumber,
    width: viewport.width,
    height: viewport.height,
    runs: builder.runs,
    rules: drawing.rules,
    fills: drawing.fills,
    blanks: builder.blanks,
  });
};
