import type { PrintedDocument } from './blocks.js';
import { ellerbyVale, harrowmere, penwick, rushwick, tarnbrook, wexcombe, wexcombeAgain } from './content/youth-samples.js';
import type { Format } from './render.js';
import type { Truth } from './truth.js';
import type { TextDamage } from './write/text.js';
import type { YouthReport } from './youth-model.js';
import { composeYouthReport } from './youth-report.js';

export interface Item {
  readonly name: string;
  readonly document: PrintedDocument;
  readonly truth: Truth;
  readonly outputs: readonly { readonly path: string; readonly format: Format }[];
}

export const CLEAN: TextDamage = { marks: 'unicode', star: '☆' };
const SAMPLES = 'data/samples';
const FIXTURES = 'test/fixtures/reports';
const SAME = `${FIXTURES}/same-in-every-format`;

function youth(report: YouthReport, folder: string, extension: string, format: Format): Item {
  return {
    name: report.slug, ...composeYouthReport(report), outputs: [{ path: `${folder}/${report.slug}.${extension}`, format }],
  };
}

export const PLAN: readonly Item[] = [
  youth(ellerbyVale, SAMPLES, 'pdf', { as: 'chromium' }),
  youth(harrowmere, SAMPLES, 'pdf', { as: 'libreoffice', tagged: true }),
  youth(tarnbrook, SAMPLES, 'pdf', { as: 'drawn' }),
  youth(penwick, SAMPLES, 'html', {
    as: 'web',
    site: { kind: 'inspectorate-old', published: '14 May 2020', siteName: 'HM Inspectorate of Probation', related: ['Annual report published', 'How we inspect youth offending services'] },
  }),
  youth(wexcombe, SAMPLES, 'txt', { as: 'text', damage: { marks: 'plain', star: '$\\stackrel{\\wedge}{\\boxtimes}$', cutTables: true, backTicks: true } }),
  youth(wexcombeAgain, SAMPLES, 'md', { as: 'markdown', damage: CLEAN }),
  {
    name: rushwick.slug, ...composeYouthReport(rushwick),
    outputs: [
      { path: `${SAME}/rushwick-chromium.pdf`, format: { as: 'chromium' } },
      { path: `${SAME}/rushwick-libreoffice-tagged.pdf`, format: { as: 'libreoffice', tagged: true } },
      { path: `${SAME}/rushwick-libreoffice-untagged.pdf`, format: { as: 'libreoffice', tagged: false } },
      { path: `${SAME}/rushwick-drawn.pdf`, format: { as: 'drawn' } },
      { path: `${SAME}/rushwick.html`, format: { as: 'web', site: { kind: 'inspectorate-old', published: '18 June 2019', siteName: 'HM Inspectorate of Probation', related: ['Annual report 2018'] } } },
      { path: `${SAME}/rushwick.txt`, format: { as: 'text', damage: CLEAN } },
      { path: `${SAME}/rushwick.md`, format: { as: 'markdown', damage: CLEAN } },
    ],
  },
];
