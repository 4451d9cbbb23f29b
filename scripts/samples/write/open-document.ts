import { type Block, type PrintedDocument, runsOf, type Table } from '../blocks.js';
import { escapeHtml } from './markup.js';

const NAMESPACES = [
  ['office', 'office:1.0'],
  ['style', 'style:1.0'],
  ['text', 'text:1.0'],
  ['table', 'table:1.0'],
  ['draw', 'drawing:1.0'],
  ['fo', 'xsl-fo-compatible:1.0'],
  ['svg', 'svg-compatible:1.0'],
]
  .map(([prefix, name]) => `xmlns:${prefix}="urn:oasis:names:tc:opendocument:xmlns:${name}"`)
  .join(' ');

/** A flat OpenDocument text with native footnotes, table header rows, running header and page numbers. */
export function writeOpenDocument(document: PrintedDocument): string {
  const { layout } = document;
  const family = layout.font === 'serif' ? 'Liberation Serif' : 'Liberation Sans';
  const tables = new TableStyles(document);
  const body = flow(document, document.blocks, tables);
  const level = (number: number, size: number) =>
    `<style:style style:name="H${number}" style:family="paragraph" style:parent-style-name="Heading"><style:paragraph-properties fo:margin-top="0.35cm" fo:margin-bottom="0.15cm" fo:keep-with-next="always"/><style:text-properties fo:font-size="${size}pt" fo:font-weight="bold" fo:color="#1f3864"/></style:style>`;
  return `<?xml version="1.0" encoding="UTF-8"?>
<office:document ${NAMESPACES} xmlns:dc="http://purl.org/dc/elements/1.1/" office:version="1.3" office:mimetype="application/vnd.oasis.opendocument.text">
<office:meta><dc:title>${escapeHtml(document.title)}</dc:title></office:meta>
<office:font-face-decls><style:font-face style:name="${family}" svg:font-family="'${family}'"/></office:font-face-decls>
<office:styles>
<style:default-style style:family="paragraph"><style:paragraph-properties fo:margin-bottom="0.18cm" fo:line-height="125%"/><style:text-properties style:font-name="${family}" fo:font-size="${layout.size}pt" fo:language="en" fo:country="GB"/></style:default-style>
<style:style style:name="Standard" style:family="paragraph"/>
<style:style style:name="Heading" style:family="paragraph" style:parent-style-name="Standard"/>
${level(1, 18)}${level(2, 14)}${level(3, 12)}${level(4, layout.size + 0.5)}
<style:style style:name="Title" style:family="paragraph" style:parent-style-name="Standard"><style:paragraph-properties fo:margin-top="7cm"/><style:text-properties fo:font-size="26pt" fo:font-weight="bold" fo:color="#1f3864"/></style:style>
<style:style style:name="Cover" style:family="paragraph" style:parent-style-name="Standard"><style:text-properties fo:font-size="15pt"/></style:style>
<style:style style:name="Cell" style:family="paragraph" style:parent-style-name="Standard"><style:paragraph-properties fo:margin-bottom="0cm" fo:line-height="110%"/></style:style>
<style:style style:name="Small" style:family="paragraph" style:parent-style-name="Standard"><style:text-properties fo:font-size="8pt" fo:color="#555555"/></style:style>
<style:style style:name="Footnote" style:family="paragraph" style:parent-style-name="Standard"><style:paragraph-properties fo:margin-bottom="0.02cm" fo:line-height="100%"/><style:text-properties fo:font-size="8pt"/></style:style>
<style:style style:name="Bold" style:family="text"><style:text-properties fo:font-weight="bold"/></style:style>
<style:style style:name="Anchor" style:family="text"><style:text-properties style:text-position="super 58%"/></style:style>
<text:notes-configuration text:note-class="footnote" text:citation-style-name="Anchor" text:citation-body-style-name="Anchor" style:num-format="1" text:start-value="0" text:footnotes-position="page" text:start-numbering-at="document"/>
<text:list-style style:name="Bullets"><text:list-level-style-bullet text:level="1" text:bullet-char="•"><style:list-level-properties text:space-before="0.3cm" text:min-label-width="0.5cm"/></text:list-level-style-bullet></text:list-style>
<text:list-style style:name="Numbers"><text:list-level-style-number text:level="1" style:num-format="1" style:num-suffix="."><style:list-level-properties text:space-before="0.3cm" text:min-label-width="0.6cm"/></text:list-level-style-number></text:list-style>
</office:styles>
<office:automatic-styles>
<style:style style:name="Break" style:family="paragraph" style:parent-style-name="Standard"><style:paragraph-properties fo:break-after="page"/></style:style>
<style:style style:name="TwoColumns" style:family="section"><style:section-properties><style:columns fo:column-count="2" fo:column-gap="0.9cm"/></style:section-properties></style:style>
<style:style style:name="Row" style:family="table-row"><style:table-row-properties fo:keep-together="${layout.splitRows === true ? 'auto' : 'always'}"/></style:style>
${tables.xml()}
<style:page-layout style:name="Page"><style:page-layout-properties fo:page-width="21cm" fo:page-height="29.7cm" fo:margin-top="1.5cm" fo:margin-bottom="1.4cm" fo:margin-left="2.2cm" fo:margin-right="2.2cm"/><style:header-style><style:header-footer-properties fo:min-height="0.8cm" fo:margin-bottom="0.5cm"/></style:header-style><style:footer-style><style:header-footer-properties fo:min-height="0.8cm" fo:margin-top="0.4cm"/></style:footer-style></style:page-layout>
</office:automatic-styles>
<office:master-styles><style:master-page style:name="Standard" style:page-layout-name="Page">
<style:header><text:p text:style-name="Small">${escapeHtml(layout.runningHeader)}</text:p></style:header>
<style:footer><text:p text:style-name="Small">${escapeHtml(layout.runningFooter)}  |  <text:page-number text:select-page="current"/></text:p></style:footer>
</style:master-page></office:master-styles>
<office:body><office:text>
${body}
</office:text></office:body></office:document>
`;
}

function inline(document: PrintedDocument, text: string): string {
  return runsOf(text)
    .map((run) => {
      if (run.kind === 'bold') return `<text:span text:style-name="Bold">${escapeHtml(run.text)}</text:span>`;
      if (run.kind === 'star') return '\u2606';
      if (run.kind === 'text') return escapeHtml(run.text);
      return `<text:note text:id="ftn${run.text}" text:note-class="footnote"><text:note-citation>${run.text}</text:note-citation><text:note-body><text:p text:style-name="Footnote"><text:s/>${escapeHtml(document.notes.get(Number(run.text)) ?? '')}</text:p></text:note-body></text:note>`;
    })
    .join('');
}

function flow(document: PrintedDocument, blocks: readonly Block[], tables: TableStyles): string {
  const one = (block: Block): string => {
    switch (block.kind) {
      case 'cover':
        return block.lines
          .map((line, index) =>
            index === 0
              ? `<text:h text:style-name="Title" text:outline-level="1">${escapeHtml(line)}</text:h>`
              : `<text:p text:style-name="Cover">${escapeHtml(line)}</text:p>`,
          )
          .join('');
      case 'heading':
        return `<text:h text:style-name="H${block.level}" text:outline-level="${block.level}">${inline(document, block.text)}</text:h>`;
      case 'para':
        return `<text:p text:style-name="Standard">${inline(document, block.text)}</text:p>`;
      case 'list': {
        const numbered = block.first !== undefined;
        const start = numbered ? ` text:start-value="${block.first}"` : '';
        return `<text:list text:style-name="${numbered ? 'Numbers' : 'Bullets'}">${block.items.map((item, index) => `<text:list-item${index === 0 ? start : ''}><text:p text:style-name="Cell">${inline(document, item)}</text:p></text:list-item>`).join('')}</text:list>`;
      }
      case 'box':
        return tables.table(
          document,
          {
            kind: 'table',
            style: 'ruled',
            widths: [7, 3],
            head: [],
            rows: [[{ text: block.definition }, { text: `**${block.rating}**` }]],
          },
          inline,
        );
      case 'notes':
        return '';
      case 'columns':
        return `<text:section text:style-name="TwoColumns" text:name="Columns">${flow(document, block.blocks, tables)}</text:section>`;
      case 'break':
        return '<text:p text:style-name="Break"/>';
      case 'table':
        return tables.table(document, block, inline);
    }
  };
  return blocks.map(one).join('\n');
}

/** Collects the automatic styles that the tables need while these are written. */
class TableStyles {
  readonly #styles = new Map<string, string>();
  readonly #document: PrintedDocument;
  #count = 0;
  constructor(document: PrintedDocument) {
    this.#document = document;
  }
  xml(): string {
    return [...this.#styles.values()].join('\n');
  }
  table(document: PrintedDocument, table: Table, inline: (document: PrintedDocument, text: string) => string): string {
    this.#count += 1;
    const name = `T${this.#count}`;
    const total = table.widths.reduce((sum, width) => sum + width, 0);
    this.#styles.set(
      name,
      `<style:style style:name="${name}" style:family="table"><style:table-properties style:width="16.6cm" fo:margin-top="0.1cm" fo:margin-bottom="0.25cm" table:align="left"/></style:style>`,
    );
    const columns = table.widths
      .map((width, index) => {
        const column = `${name}.${index}`;
        this.#styles.set(
          column,
          `<style:style style:name="${column}" style:family="table-column"><style:table-column-properties style:column-width="${((width * 16.6) / total).toFixed(2)}cm"/></style:style>`,
        );
        return `<table:table-column table:style-name="${column}"/>`;
      })
      .join('');
    const style = table.style ?? this.#document.layout.tables;
    const row = (cells: Table['rows'][number], head: boolean, place: number) =>
      `<table:table-row table:style-name="Row">${cells
        .map((cell) => {
          const span = cell.colspan ?? 1;
          const kind = this.#cell(style, head || cell.head === true, place % 2 === 0);
          return `<table:table-cell table:style-name="${kind}" office:value-type="string"${span > 1 ? ` table:number-columns-spanned="${span}"` : ''}><text:p text:style-name="Cell">${inline(document, cell.head === true || head ? bold(cell.text) : cell.text)}</text:p></table:table-cell>${'<table:covered-table-cell/>'.repeat(span - 1)}`;
        })
        .join('')}</table:table-row>`;
    const head = table.head.map((cells) => row(cells, true, 0)).join('');
    const repeated =
      head !== '' && this.#document.layout.repeatHead
        ? `<table:table-header-rows>${head}</table:table-header-rows>`
        : head;
    return `<table:table table:name="${name}" table:style-name="${name}">${columns}${repeated}${table.rows.map((cells, index) => row(cells, false, index)).join('')}</table:table>`;
  }
  #cell(style: string, head: boolean, even: boolean): string {
    const fill =
      head && style !== 'plain' && style !== 'rules' ? '#dbe5f1' : style === 'zebra' && even ? '#eef3f8' : '';
    const name = `C-${style}-${fill.slice(1)}`;
    const border =
      style === 'ruled'
        ? ' fo:border="0.5pt solid #444444"'
        : style === 'rules'
          ? ' fo:border-bottom="0.5pt solid #444444"'
          : '';
    this.#styles.set(
      name,
      `<style:style style:name="${name}" style:family="table-cell"><style:table-cell-properties fo:padding="0.1cm" style:vertical-align="${this.#document.layout.valueAlign}"${border}${fill === '' ? '' : ` fo:background-color="${fill}"`}/></style:style>`,
    );
    return name;
  }
}

/** A header's words in bold, its marks as they are. */
function bold(text: string): string {
  return text
    .split(/(\{[^}]*\})/u)
    .map((part) => (part === '' || part.startsWith('{') || part.includes('**') ? part : `**${part}**`))
    .join('');
}
