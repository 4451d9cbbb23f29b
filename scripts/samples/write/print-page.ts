import type { PrintedDocument } from '../blocks.js';
import { escapeHtml, htmlOf } from './markup.js';

/** An icon as vector drawing, so that no glyph is left in the text. */
const STAR =
  '<svg width="12" height="12" viewBox="0 0 24 24" aria-hidden="true"><path fill="#b8860b" d="M12 2l3 7 7 .6-5.300 4.700 1.600 7.200L12 17.700 5.700 21.500l1.600-7.200L2 9.600 9 9z"/></svg>';

/** The page that Chromium prints: paged CSS with running header, footer and page numbers. */
export function writePrintPage(document: PrintedDocument): string {
  const { layout } = document;
  const family = layout.font === 'serif' ? '"Liberation Serif", serif' : '"Liberation Sans", sans-serif';
  return `<!DOCTYPE html>
<html lang="en-GB"><head><meta charset="utf-8"><title>${escapeHtml(document.title)}</title>
<style>
@page { size: A4; margin: 24mm 20mm 22mm;
  @top-left { content: "${layout.runningHeader}"; font: 8pt ${family}; color: #555; }
  @bottom-left { content: "${layout.runningFooter}"; font: 8pt ${family}; color: #555; }
  @bottom-right { content: counter(page); font: 8pt ${family}; } }
@page :first { @top-left { content: ""; } @bottom-left { content: ""; } @bottom-right { content: ""; } }
body { font: ${layout.size}pt/1.4 ${family}; margin: 0; }
h1 { font-size: 26pt; margin-top: 60mm; color: #1f3864; } .cover p { font-size: 15pt; }
h2 { font-size: 18pt; color: #1f3864; } h3 { font-size: 14pt; color: #1f3864; } h4 { font-size: 12pt; } h5 { font-size: ${layout.size}pt; }
h2, h3, h4, h5 { break-after: avoid; margin: 1em 0 .4em; }
p { margin: .5em 0; } .break { break-after: page; }
sup { font-size: 62%; line-height: 0; vertical-align: super; }
table { border-collapse: collapse; width: 100%; margin: .6em 0; table-layout: fixed; }
td, th { padding: 3pt 5pt; text-align: left; vertical-align: ${layout.valueAlign}; } th { background: #dbe5f1; }
table.ruled td, table.ruled th { border: .6pt solid #444; }
table.rules td, table.rules th { border-bottom: .6pt solid #444; } table.rules th { background: none; border-top: 1pt solid #444; }
table.zebra tr:nth-child(odd) td { background: #eef3f8; }
table.plain th { background: none; }
tr { break-inside: avoid; }
.box { display: flex; gap: 12pt; border: 1pt solid #1f3864; padding: 4pt 8pt; margin: .5em 0; } .box p { margin: 0; } .box p:first-child { flex: 1; } .box .rating { font-weight: bold; }
.notes { border-top: .5pt solid #888; font-size: ${layout.size - 2.5}pt; margin: .8em 0; width: 100%; } .notes p { margin: 2pt 0; }
.columns { columns: 2; column-gap: 9mm; text-align: justify; }
</style></head><body>
${htmlOf(document, document.blocks, {
  mark: (number) => `<sup>${number}</sup>`,
  star: STAR,
  note: (number, text) => `<p><sup>${number}</sup> ${text}</p>`,
  headingSuffix: '',
  hyphenate: true,
  boxAsTable: false,
})}
</body></html>
`;
}
