import { type Block, type PrintedDocument, runsOf, type Table } from '../blocks.js';

/** What a page does with raised marks, the rating icon and notes. */
export interface Markup {
  readonly mark: (number: string) => string;
  readonly star: string;
  readonly note: (number: number, text: string) => string;
  readonly headingSuffix: string;
  /** Wraps long words with soft hyphens. */
  readonly hyphenate: boolean;
  /** Rating boxes as a table of one row, or as a div. */
  readonly boxAsTable: boolean;
  /** Row headers span their group where a table repeats its first cell. */
  readonly split?: number;
}

export function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

/** Long words with soft hyphens after vowels that stand before a consonant and a vowel, three letters in from either end. */
export function softHyphens(text: string): string {
  return text.replace(/[\p{L}]{9,}/gu, (word) =>
    word.replace(/(?<=\p{L}{2})([aeiou])([bcdfglmnprst][aeiou]\p{L})/gu, '$1\u00AD$2'),
  );
}

/** Blocks as HTML. */
export function htmlOf(document: PrintedDocument, blocks: readonly Block[], markup: Markup): string {
  const write = (text: string) =>
    runsOf(text)
      .map((run) => {
        if (run.kind === 'star') return markup.star;
        if (run.kind === 'mark') return markup.mark(run.text);
        return run.kind === 'bold' ? `<strong>${escapeHtml(run.text)}</strong>` : escapeHtml(run.text);
      })
      .join('');
  const prose = (text: string) => write(markup.hyphenate ? hyphenated(text) : text);
  const one = (block: Block): string => {
    switch (block.kind) {
      case 'cover':
        return `<div class="cover"><h1>${write(block.lines[0] ?? '')}</h1>${block.lines
          .slice(1)
          .map((line) => `<p>${write(line)}</p>`)
          .join('')}</div>`;
      case 'heading':
        return `<h${block.level + 1}>${write(block.text)}${block.level < 3 ? markup.headingSuffix : ''}</h${block.level + 1}>`;
      case 'para':
        return `<p>${prose(block.text)}</p>`;
      case 'list': {
        const tag = block.first === undefined ? 'ul' : 'ol';
        const start = block.first === undefined || block.first === 1 ? '' : ` start="${block.first}"`;
        return `<${tag}${start}>${block.items.map((item) => `<li>${prose(item)}</li>`).join('\n')}</${tag}>`;
      }
      case 'box':
        return markup.boxAsTable
          ? `<table class="box"><tr><td>${prose(block.definition)}</td><td><strong>${block.rating}</strong></td></tr></table>`
          : `<div class="box"><p>${prose(block.definition)}</p><p class="rating">${block.rating}</p></div>`;
      case 'notes':
        return `<div class="notes">${block.numbers.map((number) => markup.note(number, escapeHtml(document.notes.get(number) ?? ''))).join('\n')}</div>`;
      case 'columns':
        return `<div class="columns">${htmlOf(document, block.blocks, markup)}</div>`;
      case 'break':
        return '<div class="break"></div>';
      case 'table':
        return tableHtml(block, document, write);
    }
  };
  return blocks.map(one).join('\n');
}

/** Soft hyphens in words, never inside a mark. */
function hyphenated(text: string): string {
  return text
    .split(/(\{[^}]*\})/u)
    .map((part) => (part.startsWith('{') ? part : softHyphens(part)))
    .join('');
}

function tableHtml(table: Table, document: PrintedDocument, write: (text: string) => string): string {
  const style = table.style ?? document.layout.tables;
  const total = table.widths.reduce((sum, width) => sum + width, 0);
  const columns = table.widths.map((width) => `<col style="width:${Math.round((width * 100) / total)}%">`).join('');
  const row = (cells: Table['rows'][number], head: boolean) =>
    `<tr>${cells
      .map((cell) => {
        const tag = head || cell.head === true ? 'th' : 'td';
        const span = `${cell.colspan === undefined ? '' : ` colspan="${cell.colspan}"`}${cell.rowspan === undefined ? '' : ` rowspan="${cell.rowspan}"`}`;
        return `<${tag}${span}>${write(cell.text)}</${tag}>`;
      })
      .join('')}</tr>`;
  const head = table.head.map((cells) => row(cells, true)).join('');
  const headPart = document.layout.repeatHead ? `<thead>${head}</thead><tbody>` : `<tbody>${head}`;
  return `<table class="${style}">${table.caption === undefined ? '' : `<caption>${write(table.caption)}</caption>`}<colgroup>${columns}</colgroup>${headPart}${table.rows.map((cells) => row(cells, false)).join('\n')}</tbody></table>`;
}
