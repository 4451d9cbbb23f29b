import { execFileSync } from 'node:child_process';
import PdfKit from 'pdfkit';
import type { Block, PrintedDocument, Table } from '../blocks.js';
import { breakLines, type Line, type Typeface } from './line-breaking.js';

const PAGE = { width: 595.28, height: 841.89, left: 62, right: 62, top: 74, bottom: 770 };
const GREY = '#555555';
const BLUE = '#1f3864';

/** An untagged PDF drawn by ourselves: ruled, banded or bare tables, notes at the foot of the page, drawn stars. */
export async function writeDrawnPdf(document: PrintedDocument): Promise<Uint8Array> {
  const drawing = new Drawing(document);
  drawing.flow(document.blocks);
  return drawing.end();
}

function fontFile(family: string, style: string): string {
  return execFileSync('fc-match', ['-f', '%{file}', `${family}:style=${style}`], { encoding: 'utf8' });
}

class Drawing {
  readonly #document: PrintedDocument;
  readonly #pdf: PDFKit.PDFDocument;
  readonly #chunks: Uint8Array[] = [];
  readonly #done: Promise<void>;
  readonly #size: number;
  #y: number = PAGE.top;
  #page = 0;
  #x: number = PAGE.left;
  #width: number = PAGE.width - PAGE.left - PAGE.right;
  /** The two-column region being filled, if any: its top, its column and the lowest point reached. */
  #columns: { top: number; index: number; lowest: number } | null = null;
  #pageNotes: number[] = [];

  constructor(document: PrintedDocument) {
    this.#document = document;
    this.#size = document.layout.size;
    this.#pdf = new PdfKit({
      size: 'A4',
      autoFirstPage: false,
      margin: 0,
      compress: true,
      info: { Title: document.title, Author: 'Probity samples', CreationDate: new Date(0), ModDate: new Date(0) },
    });
    const family = document.layout.font === 'serif' ? 'Liberation Serif' : 'Liberation Sans';
    this.#pdf.registerFont('regular', fontFile(family, 'Regular'));
    this.#pdf.registerFont('bold', fontFile(family, 'Bold'));
    this.#done = new Promise((resolve) => {
      this.#pdf.on('data', (chunk: Uint8Array) => this.#chunks.push(chunk));
      this.#pdf.on('end', () => resolve());
    });
    this.#newPage();
  }

  async end(): Promise<Uint8Array> {
    this.#drawNotes();
    this.#pdf.end();
    await this.#done;
    return Buffer.concat(this.#chunks);
  }

  flow(blocks: readonly Block[]): void {
    for (const block of blocks) this.#block(block);
  }

  #block(block: Block): void {
    switch (block.kind) {
      case 'cover':
        this.#y = 260;
        for (const [index, line] of block.lines.entries())
          this.#paragraph(line, index === 0 ? this.#face(26, true) : this.#face(15), 8, BLUE);
        break;
      case 'heading': {
        const size = [0, 18, 14, 12, this.#size + 0.5][block.level] ?? this.#size;
        this.#room(size * 4);
        this.#y += size * 0.6;
        this.#paragraph(block.text, this.#face(size, true), 4, BLUE);
        break;
      }
      case 'para':
        this.#paragraph(block.text, this.#face(this.#size), 6);
        break;
      case 'list':
        block.items.forEach((item, index) => {
          const label = block.first === undefined ? '•' : `${block.first + index}.`;
          this.#paragraph(item, this.#face(this.#size), 3, 'black', label);
        });
        break;
      case 'box':
        this.#table({
          kind: 'table',
          style: 'ruled',
          widths: [7, 3],
          head: [],
          rows: [[{ text: block.definition }, { text: `**${block.rating}**` }]],
        });
        break;
      case 'columns':
        this.#columns = { top: this.#y, index: 0, lowest: this.#y };
        this.#width = (this.#width - 20) / 2;
        this.flow(block.blocks);
        this.#y = Math.max(this.#y, this.#columns.lowest);
        this.#columns = null;
        this.#x = PAGE.left;
        this.#width = PAGE.width - PAGE.left - PAGE.right;
        break;
      case 'break':
        this.#newPage();
        break;
      case 'notes':
        break;
      case 'table':
        this.#table(block);
        break;
    }
  }

  #face(size: number, bold = false): Typeface {
    return {
      size,
      bold,
      measure: (text, heavy, points) =>
        this.#pdf
          .font(heavy ? 'bold' : 'regular')
          .fontSize(points)
          .widthOfString(text),
    };
  }

  #newPage(): void {
    if (this.#page > 0) this.#drawNotes();
    this.#pdf.addPage();
    this.#page += 1;
    this.#y = PAGE.top;
    this.#pageNotes = [];
    if (this.#columns !== null) this.#columns = { top: this.#y, index: 0, lowest: this.#y };
    this.#x = PAGE.left;
    if (this.#page === 1) return;
    const { runningHeader, runningFooter } = this.#document.layout;
    this.#pdf.fillColor(GREY);
    this.#put(runningHeader, PAGE.left, 40, 8);
    this.#put(runningFooter, PAGE.left, 800, 8);
    this.#put(String(this.#page), PAGE.width - PAGE.right - 12, 800, 8);
    this.#pdf.fillColor('black');
  }

  #put(text: string, x: number, y: number, size: number, bold = false): void {
    this.#pdf
      .font(bold ? 'bold' : 'regular')
      .fontSize(size)
      .text(text, x, y, { lineBreak: false });
  }

  /** Points that the notes of this page, and those in the lines to come, need at its foot. */
  #notesHeight(lines: readonly Line[]): number {
    const numbers = new Set([...this.#pageNotes, ...lines.flatMap((line) => line.notes)]);
    let height = 0;
    for (const number of numbers) height += this.#noteLines(number).length * 10.5 + 2;
    return numbers.size === 0 ? 0 : height + 10;
  }
  #noteLines(number: number): Line[] {
    return breakLines(
      `{n:${number}} ${this.#document.notes.get(number) ?? ''}`,
      this.#face(8),
      PAGE.width - PAGE.left - PAGE.right,
    );
  }
  #drawNotes(): void {
    if (this.#pageNotes.length === 0) return;
    let y = PAGE.bottom - this.#notesHeight([]) + 10;
    this.#pdf
      .lineWidth(0.5)
      .moveTo(PAGE.left, y - 5)
      .lineTo(PAGE.left + 140, y - 5)
      .stroke(GREY);
    for (const number of this.#pageNotes) {
      for (const line of this.#noteLines(number)) {
        this.#line(line, PAGE.left, y, this.#face(8));
        y += 10.5;
      }
      y += 2;
    }
    this.#pageNotes = [];
  }
  #claim(lines: readonly Line[]): void {
    for (const number of lines.flatMap((line) => line.notes))
      if (!this.#pageNotes.includes(number)) this.#pageNotes.push(number);
  }

  /** Moves on to the next column or page unless so many points are left above the notes. */
  #room(height: number, lines: readonly Line[] = []): boolean {
    if (this.#y + height + this.#notesHeight(lines) <= PAGE.bottom) return false;
    if (this.#columns !== null && this.#columns.index === 0) {
      this.#columns = { top: this.#columns.top, index: 1, lowest: this.#y };
      this.#x = PAGE.left + this.#width + 20;
      this.#y = this.#columns.top;
    } else this.#newPage();
    return true;
  }

  #paragraph(text: string, face: Typeface, after: number, colour = 'black', label?: string): void {
    const indent = label === undefined ? 0 : 20;
    const lines = breakLines(text, face, this.#width - indent);
    lines.forEach((line, index) => {
      this.#room(face.size * 1.35, [line]);
      this.#claim([line]);
      this.#pdf.fillColor(colour);
      if (label !== undefined && index === 0) this.#put(label, this.#x + 4, this.#y, face.size);
      this.#line(line, this.#x + indent, this.#y, face);
      this.#y += face.size * 1.35;
    });
    this.#pdf.fillColor('black');
    this.#y += after;
  }

  #line(line: Line, x: number, y: number, face: Typeface): void {
    for (const piece of line.pieces) {
      const left = x + piece.x;
      if (piece.kind === 'star') this.#star(left + face.size * 0.5, y + face.size * 0.5, face.size * 0.5);
      else if (piece.kind === 'mark') this.#put(piece.text, left, y - face.size * 0.06, face.size * 0.6);
      else this.#put(piece.text, left, y, face.size, face.bold || piece.kind === 'bold');
    }
  }

  #star(x: number, y: number, radius: number): void {
    const points = Array.from({ length: 10 }, (_, index): [number, number] => {
      const reach = index % 2 === 0 ? radius : radius * 0.42;
      const angle = (Math.PI / 5) * index - Math.PI / 2;
      return [x + reach * Math.cos(angle), y + reach * Math.sin(angle)];
    });
    this.#pdf.polygon(...points).fill('#b8860b');
    this.#pdf.fillColor('black');
  }

  #table(table: Table): void {
    const style = table.style ?? this.#document.layout.tables;
    const total = table.widths.reduce((sum, width) => sum + width, 0);
    const edges = table.widths.map(
      (_, index) => (table.widths.slice(0, index).reduce((sum, width) => sum + width, 0) * this.#width) / total,
    );
    edges.push(this.#width);
    const measure = (cells: Table['rows'][number], head: boolean) => {
      let column = 0;
      const laid = cells.map((cell) => {
        const from = edges[column] ?? 0;
        column += cell.colspan ?? 1;
        const to = edges[column] ?? this.#width;
        const face = this.#face(this.#size, head || cell.head === true);
        return { from, to, face, lines: breakLines(cell.text, face, to - from - 10), head: head || cell.head === true };
      });
      return { laid, height: Math.max(...laid.map((cell) => cell.lines.length)) * this.#size * 1.25 + 7 };
    };
    const head = table.head.map((cells) => measure(cells, true));
    const body = table.rows.map((cells) => measure(cells, false));
    const draw = (row: ReturnType<typeof measure>, place: number) => {
      for (const cell of row.laid) {
        const fill =
          cell.head && (style === 'ruled' || style === 'zebra')
            ? '#dbe5f1'
            : style === 'zebra' && place % 2 === 0
              ? '#eef3f8'
              : null;
        if (fill !== null) this.#pdf.rect(this.#x + cell.from, this.#y, cell.to - cell.from, row.height).fill(fill);
        this.#pdf.fillColor('black').lineWidth(0.6);
        if (style === 'ruled')
          this.#pdf.rect(this.#x + cell.from, this.#y, cell.to - cell.from, row.height).stroke('#444444');
        const used = cell.lines.length * this.#size * 1.25;
        const middle = this.#document.layout.valueAlign === 'middle' ? (row.height - used) / 2 : 3.5;
        cell.lines.forEach((line, index) => {
          this.#line(line, this.#x + cell.from + 5, this.#y + middle + index * this.#size * 1.25, cell.face);
        });
        this.#claim(cell.lines);
      }
      this.#y += row.height;
      if (style === 'rules')
        this.#pdf
          .lineWidth(0.6)
          .moveTo(this.#x, this.#y)
          .lineTo(this.#x + this.#width, this.#y)
          .stroke('#444444');
    };
    const linesOf = (row: ReturnType<typeof measure>) => row.laid.flatMap((cell) => cell.lines);
    this.#room(
      [...head, ...body.slice(0, 1)].reduce((sum, row) => sum + row.height, 0),
      [...head, ...body.slice(0, 1)].flatMap(linesOf),
    );
    for (const row of head) draw(row, -1);
    body.forEach((row, place) => {
      if (this.#room(row.height, linesOf(row)) && this.#document.layout.repeatHead)
        for (const top of head) draw(top, -1);
      draw(row, place);
    });
    this.#y += 8;
  }
}
