import { runsOf } from '../blocks.js';
import { softHyphens } from './markup.js';

export interface Typeface {
  /** Points. */
  readonly size: number;
  readonly bold: boolean;
  readonly measure: (text: string, bold: boolean, points: number) => number;
}
export interface Piece {
  readonly kind: 'text' | 'bold' | 'mark' | 'star';
  readonly text: string;
  /** Points from the left edge of the line. */
  readonly x: number;
}
export interface Line {
  readonly pieces: readonly Piece[];
  /** The footnotes whose marks stand in the line. */
  readonly notes: readonly number[];
}
interface Atom {
  readonly kind: Piece['kind'];
  readonly text: string;
  readonly width: number;
  readonly glued: boolean;
}

/** Breaks an inline string into lines of a width, hyphenating long words where needed. */
export function breakLines(text: string, face: Typeface, width: number): Line[] {
  const lines: Line[] = [];
  let pieces: Piece[] = [];
  let notes: number[] = [];
  let x = 0;
  const close = () => {
    lines.push({ pieces: joined(pieces, face), notes });
    pieces = [];
    notes = [];
    x = 0;
  };
  const place = (atom: Atom) => {
    pieces.push({ kind: atom.kind, text: atom.text, x });
    if (atom.kind === 'mark') notes.push(Number(atom.text));
    x += atom.width;
  };
  const queue = atoms(text, face);
  for (const [index, atom] of queue.entries()) {
    const next = queue[index + 1];
    const tail = next?.glued === true ? next.width : 0;
    const bare = face.measure(atom.text.trimEnd(), heavy(atom, face), size(atom, face));
    if (x > 0 && !atom.glued && x + bare + tail > width) {
      const cut = tail > 0 ? null : hyphenCut(atom, face, width - x);
      if (cut !== null) {
        place(cut[0]);
        close();
        place(cut[1]);
        continue;
      }
      close();
    }
    place(atom);
  }
  if (pieces.length > 0 || lines.length === 0) close();
  return lines;
}

function heavy(atom: { kind: Piece['kind'] }, face: Typeface): boolean {
  return face.bold || atom.kind === 'bold';
}
function size(atom: { kind: Piece['kind'] }, face: Typeface): number {
  return atom.kind === 'mark' ? face.size * 0.6 : face.size;
}

/** Words with the space after them; marks cling to what goes before. */
function atoms(text: string, face: Typeface): Atom[] {
  const out: Atom[] = [];
  let open = true;
  for (const run of runsOf(text)) {
    if (run.kind === 'star') out.push({ kind: 'star', text: '', width: face.size, glued: false });
    else if (run.kind === 'mark')
      out.push({
        kind: 'mark',
        text: run.text,
        width: face.measure(run.text, face.bold, face.size * 0.6),
        glued: out.length > 0,
      });
    else
      for (const [index, word] of (run.text.match(/\S+\s*|\s+/gu) ?? []).entries())
        out.push({
          kind: run.kind,
          text: word,
          width: face.measure(word, heavy(run, face), face.size),
          glued: index === 0 && !open,
        });
    open = /\s$/u.test(run.text) || run.kind === 'mark';
  }
  return out;
}

function hyphenCut(atom: Atom, face: Typeface, room: number): [Atom, Atom] | null {
  if (atom.kind !== 'text') return null;
  const parts = softHyphens(atom.text).split('\u00AD');
  for (let count = parts.length - 1; count > 0; count -= 1) {
    const first = `${parts.slice(0, count).join('')}-`;
    const width = face.measure(first, face.bold, face.size);
    if (width > room) continue;
    const rest = parts.slice(count).join('');
    return [
      { ...atom, text: first, width },
      { ...atom, text: rest, width: face.measure(rest, face.bold, face.size) },
    ];
  }
  return null;
}

/** Neighbouring words of one kind become one piece, as a typesetter would emit them. */
function joined(pieces: readonly Piece[], face: Typeface): Piece[] {
  const out: Piece[] = [];
  for (const piece of pieces) {
    const last = out.at(-1);
    if (last !== undefined && last.kind === piece.kind && (piece.kind === 'text' || piece.kind === 'bold'))
      out[out.length - 1] = { ...last, text: last.text + piece.text };
    else out.push(piece);
  }
  return out.map((piece) =>
    heavy(piece, face) || piece.kind !== 'star' ? { ...piece, text: piece.text.trimEnd() } : piece,
  );
}
