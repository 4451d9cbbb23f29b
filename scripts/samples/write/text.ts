import { type Block, type PrintedDocument, runsOf, type Table } from '../blocks.js';
import { damageConversion } from './conversion-damage.js';

/** How a conversion to plain text treated the document. */
export interface TextDamage {
  /** `unicode`: raised digits; `plain`: digits glued to what goes before; `bracket`: `[3]`. */
  readonly marks: 'unicode' | 'plain' | 'bracket';
  /** What became of the rating icon. */
  readonly star: string;
  /** Footnotes are printed inside the table that they belong to, as at the foot of a page. */
  readonly cutTables?: boolean;
  /** Straight quotation marks, with a back-tick for the opening one. */
  readonly backTicks?: boolean;
  /** Cells cut, fused, displaced. */
  readonly conversion?: boolean;
}

const RAISED = '⁰¹²³⁴⁵⁶⁷⁸⁹';

/** Plain text with tab-separated tables. */
export function writeText(document: PrintedDocument, damage: TextDamage): string {
  const lines = flow(document.blocks, damage, (table) => tabbed(table, damage), document);
  const text = lines.join('\n\n');
  return settle(damage.conversion === true ? damageConversion(text) : text, damage);
}

/** Markdown with pipe tables. */
export function writeMarkdown(document: PrintedDocument, damage: TextDamage): string {
  const lines = flow(document.blocks, damage, (table) => [piped(table, damage)], document, true);
  return settle(lines.join('\n\n'), damage);
}

function settle(text: string, damage: TextDamage): string {
  const quoted = damage.backTicks === true ? text.replaceAll('‘', '`').replaceAll('’', "'") : text;
  return `${quoted.replace(/\n{3,}/gu, '\n\n').trim()}\n`;
}

function inline(text: string, damage: TextDamage, markdown = false): string {
  return runsOf(text)
    .map((run) => {
      if (run.kind === 'star') return damage.star;
      if (run.kind === 'bold') return markdown ? `**${run.text}**` : run.text;
      return run.kind === 'mark' ? mark(run.text, damage) : run.text;
    })
    .join('');
}

function mark(number: string, damage: TextDamage): string {
  if (damage.marks === 'bracket') return `[${number}]`;
  if (damage.marks === 'plain') return number;
  return [...number].map((digit) => RAISED[Number(digit)] ?? '').join('');
}

function flow(
  blocks: readonly Block[],
  damage: TextDamage,
  table: (table: Table) => string[],
  document: PrintedDocument,
  markdown = false,
): string[] {
  const write = (text: string) => inline(text, damage, markdown);
  const out: string[] = [];
  /** Notes already printed inside a cut table. */
  const printed = new Set<number>();
  blocks.forEach((block, index) => {
    switch (block.kind) {
      case 'cover':
        out.push(...block.lines.map((line, place) => (markdown && place === 0 ? `# ${write(line)}` : write(line))));
        break;
      case 'heading':
        out.push(`${markdown ? `${'#'.repeat(block.level)} ` : ''}${write(block.text)}`);
        break;
      case 'para':
        out.push(write(block.text));
        break;
      case 'list':
        out.push(
          block.items
            .map((item, place) =>
              block.first === undefined
                ? `- ${write(item)}`
                : `${markdown ? '' : '- '}${block.first + place}. ${write(item)}`,
            )
            .join('\n'),
        );
        break;
      case 'box':
        out.push(write(block.definition), markdown ? `**${block.rating}**` : block.rating);
        break;
      case 'columns':
        out.push(...flow(block.blocks, damage, table, document, markdown));
        break;
      case 'notes':
        out.push(
          ...block.numbers.filter((number) => !printed.has(number)).map((number) => note(number, document, damage)),
        );
        break;
      case 'break':
        break;
      case 'table': {
        const parts = table(block);
        const next = blocks[index + 1];
        const body = block.rows.length;
        if (!markdown && damage.cutTables === true && next?.kind === 'notes' && body > 2) {
          const cut = block.head.length + (damage.conversion === true ? 2 : 1);
          out.push(parts.slice(0, cut).join('\n'));
          for (const number of next.numbers.slice(0, 1)) {
            out.push(note(number, document, damage));
            printed.add(number);
          }
          out.push(parts.slice(cut).join('\n'));
        } else out.push(parts.join('\n'));
        break;
      }
    }
  });
  return out;
}

function note(number: number, document: PrintedDocument, damage: TextDamage): string {
  return `${mark(String(number), damage)} ${document.notes.get(number) ?? ''}`;
}

function tabbed(table: Table, damage: TextDamage): string[] {
  return [...table.head, ...table.rows].map((row) => row.map((cell) => inline(cell.text, damage)).join('\t'));
}

function piped(table: Table, damage: TextDamage): string {
  const row = (cells: readonly { text: string; colspan?: number }[]) =>
    `| ${cells
      .flatMap((cell) => [
        inline(cell.text, damage, true).replaceAll('|', '\\|'),
        ...Array.from({ length: (cell.colspan ?? 1) - 1 }, () => ''),
      ])
      .join(' | ')} |`;
  const [first, ...rest] = [...table.head, ...table.rows];
  return [row(first ?? []), `|${table.widths.map(() => '---').join('|')}|`, ...rest.map(row)].join('\n');
}
