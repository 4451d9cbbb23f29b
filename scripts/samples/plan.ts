import type { PrintedDocument } from './blocks.js';
import { northmarsh } from './content/delivery-unit.js';
import { aldershaw, fernhope, greyfell } from './content/more-frameworks.js';
import { fenbarrow, oxmoor } from './content/older-reports.js';
import { coldharbourRelease, harrowmereRelease, wexcombeArticle, wexcombeRelease } from './content/releases.js';
import { lindenshire } from './content/youth-2025.js';
import { hazelmouth } from './content/youth-damaged.js';
import { brackenfell, kestrelBay, quillport, saltersgate, winterleigh } from './content/youth-near.js';
import {
  ellerbyVale,
  harrowmere,
  penwick,
  rushwick,
  tarnbrook,
  wexcombe,
  wexcombeAgain,
} from './content/youth-samples.js';
import { ashgrove, caldmoor, marrick, stourhaven, venningham } from './content/youth-trips.js';
import type { Format } from './render.js';
import type { Truth } from './truth.js';
import type { TextDamage } from './write/text.js';
import type { YouthReport } from './youth-model.js';
import { composeYouthReport } from './youth-report.js';

export interface Item {
  readonly name: string;
  readonly document: PrintedDocument;
  readonly truth: Truth;
  /** `rowsOnly`: a conversion that lost too much for the whole truth to hold; a test of its own holds the rows of its case tables. */
  readonly outputs: readonly { readonly path: string; readonly format: Format; readonly rowsOnly?: boolean }[];
}

export const CLEAN: TextDamage = { marks: 'unicode', star: '☆' };
const SAMPLES = 'data/samples';
const FIXTURES = 'test/fixtures/reports';
const SAME = `${FIXTURES}/same-in-every-format`;

/** `day` is the day of publication that a web page prints beside the month on the cover. */
function youth(report: YouthReport, folder: string, extension: string, format: Format, day?: string): Item {
  const { document, truth } = composeYouthReport(report);
  return {
    name: report.slug,
    document,
    truth: { ...truth, published_on: day ?? truth.published_on },
    outputs: [{ path: `${folder}/${report.slug}.${extension}`, format }],
  };
}

function text(
  name: string,
  content: { document: PrintedDocument; truth: Truth },
  folder: string,
  extension: string,
  format: Format,
): Item {
  return { name, ...content, outputs: [{ path: `${folder}/${name}.${extension}`, format }] };
}
const HMIP = 'HM Inspectorate of Probation';

export const PLAN: readonly Item[] = [
  text('oxmoor-full-joint-inspection-2014', oxmoor(), SAMPLES, 'txt', { as: 'text', damage: CLEAN }),
  text('fenbarrow-core-case-inspection-2010', fenbarrow(), SAMPLES, 'txt', { as: 'text', damage: CLEAN }),
  text('lindenshire-2025', lindenshire(), SAMPLES, 'html', {
    as: 'web',
    site: {
      kind: 'inspectorate-new',
      published: '18 November 2025',
      siteName: HMIP,
      related: ['An inspection of probation services in the Marshland region', 'Consultation on victims’ standard'],
    },
  }),
  text('northmarsh-pdu-2022', northmarsh(), SAMPLES, 'md', { as: 'markdown', damage: CLEAN }),
  text('coldharbour-release-2016', coldharbourRelease(), SAMPLES, 'txt', { as: 'text', damage: CLEAN }),
  text('harrowmere-release-2022', harrowmereRelease(), SAMPLES, 'html', {
    as: 'web',
    site: {
      kind: 'inspectorate-new',
      published: '20 September 2022',
      siteName: HMIP,
      related: ['Quillport Youth Justice Service rated ‘Outstanding’', 'Annual report 2021'],
    },
  }),
  text('wexcombe-release-2018', wexcombeRelease(), SAMPLES, 'txt', { as: 'text', damage: CLEAN }),
  text('wexcombe-article-2018', wexcombeArticle(), SAMPLES, 'html', {
    as: 'web',
    site: {
      kind: 'news',
      published: '13 December 2018',
      byline: 'Dora Finch',
      siteName: 'The Wexcombe Courier',
      related: ['School rated outstanding by Ofsted', 'New bus timetable from Monday'],
    },
  }),
  youth(ellerbyVale, SAMPLES, 'pdf', { as: 'chromium', packed: true }),
  youth(harrowmere, SAMPLES, 'pdf', { as: 'libreoffice', tagged: true, packed: true }),
  youth(tarnbrook, SAMPLES, 'pdf', { as: 'drawn' }),
  youth(
    penwick,
    SAMPLES,
    'html',
    {
      as: 'web',
      site: {
        kind: 'inspectorate-old',
        published: '14 May 2020',
        siteName: 'HM Inspectorate of Probation',
        related: ['Annual report published', 'How we inspect youth offending services'],
      },
    },
    '2020-05-14',
  ),
  youth(wexcombe, SAMPLES, 'txt', {
    as: 'text',
    damage: { marks: 'plain', star: '$\\stackrel{\\wedge}{\\boxtimes}$', cutTables: true, backTicks: true },
  }),
  youth(wexcombeAgain, SAMPLES, 'md', { as: 'markdown', damage: CLEAN }),
  {
    name: rushwick.slug,
    ...composeYouthReport(rushwick),
    outputs: [
      { path: `${SAME}/rushwick-chromium.pdf`, format: { as: 'chromium' } },
      { path: `${SAME}/rushwick-libreoffice-tagged.pdf`, format: { as: 'libreoffice', tagged: true } },
      { path: `${SAME}/rushwick-libreoffice-untagged.pdf`, format: { as: 'libreoffice', tagged: false } },
      { path: `${SAME}/rushwick-drawn.pdf`, format: { as: 'drawn' } },
      {
        path: `${SAME}/rushwick.html`,
        format: {
          as: 'web',
          site: {
            kind: 'inspectorate-old',
            published: '18 June 2019',
            siteName: 'HM Inspectorate of Probation',
            related: ['Annual report 2018'],
          },
        },
      },
      { path: `${SAME}/rushwick.txt`, format: { as: 'text', damage: CLEAN } },
      { path: `${SAME}/rushwick.md`, format: { as: 'markdown', damage: CLEAN } },
    ],
  },
  youth(caldmoor, FIXTURES, 'txt', { as: 'text', damage: { marks: 'plain', star: '', cutTables: true } }),
  youth(stourhaven, FIXTURES, 'md', { as: 'markdown', damage: { marks: 'bracket', star: '★' } }),
  youth(marrick, FIXTURES, 'txt', { as: 'text', damage: CLEAN }),
  youth(ashgrove, FIXTURES, 'pdf', { as: 'libreoffice', tagged: true, packed: true }),
  {
    name: venningham.slug,
    ...composeYouthReport(venningham),
    outputs: [
      { path: `${FIXTURES}/venningham-2022.pdf`, format: { as: 'drawn' } },
      {
        path: `${FIXTURES}/venningham-2022-layout.txt`,
        format: { as: 'converted', from: `${FIXTURES}/venningham-2022.pdf`, keepLayout: true },
      },
      {
        path: `${FIXTURES}/venningham-2022-lines.txt`,
        format: { as: 'converted', from: `${FIXTURES}/venningham-2022.pdf`, keepLayout: false },
        rowsOnly: true,
      },
    ],
  },
  youth(
    brackenfell,
    FIXTURES,
    'html',
    {
      as: 'web',
      site: { kind: 'inspectorate-old', published: '19 November 2019', siteName: HMIP, related: [] },
    },
    '2019-11-19',
  ),
  youth(quillport, FIXTURES, 'pdf', { as: 'libreoffice', tagged: false }),
  youth(saltersgate, FIXTURES, 'pdf', { as: 'chromium', packed: true }),
  youth(kestrelBay, FIXTURES, 'pdf', { as: 'drawn' }),
  youth(winterleigh, FIXTURES, 'txt', { as: 'text', damage: { marks: 'bracket', star: '*' } }),
  youth(hazelmouth, FIXTURES, 'txt', {
    as: 'text',
    damage: {
      marks: 'plain',
      star: '$\\overleftarrow{\\mathbf{X}}$',
      cutTables: true,
      backTicks: true,
      conversion: true,
    },
  }),
  text('fernhope-2026', fernhope(), FIXTURES, 'html', {
    as: 'web',
    site: { kind: 'inspectorate-new', published: '20 January 2026', siteName: HMIP, related: ['Highlights from 2025'] },
  }),
  text('greyfell-crc-2019', greyfell(), FIXTURES, 'pdf', { as: 'drawn' }),
  text('aldershaw-pdu-2024', aldershaw(), FIXTURES, 'pdf', { as: 'chromium', packed: true }),
];
