import type { Layout, TableStyle } from '../blocks.js';
import { printedDate } from '../words.js';
import type { Group, Share, YouthReport } from '../youth-model.js';

type Defaulted =
  | 'long'
  | 'inspector'
  | 'director'
  | 'isbn'
  | 'columns'
  | 'prompts'
  | 'boxPlace'
  | 'facts'
  | 'recommendations'
  | 'background'
  | 'introduction'
  | 'domainNotes'
  | 'print'
  | 'findings'
  | 'layout';
/** What a report must say for itself; the rest has a default. */
export type Outline = Omit<YouthReport, Defaulted> &
  Partial<Pick<YouthReport, Defaulted>> & {
    /** A sentence or two on the place, for the background. */
    readonly about: string;
    readonly tables?: TableStyle;
    readonly splitRows?: boolean;
    readonly people?: readonly [population: number, youth: number, minority: number];
    readonly ages?: readonly [number, number];
    readonly groups?: readonly number[];
    readonly caseloads?: readonly number[];
  };

const LONG = { YOS: 'Youth Offending Service', YOT: 'Youth Offending Team', YJS: 'Youth Justice Service' } as const;
const INSPECTORS = ['Delphine Okoro', 'Tomasz Hale', 'Brigid Lascelles', 'Amar Venn'];
const DIRECTORS = ['Rowena Thackery', 'Idris Colebrook', 'Hester Quayle', 'Lionel Adeyemi'];

/** Shares written shortly: '7/8 7/8 6/7'. */
export function shares(text: string): Share[] {
  return text.split(' ').map((part): Share => {
    const [yes, of] = part.split('/').map(Number);
    return [yes ?? 0, of ?? 1];
  });
}

export function courtGroups(community: number, custodial: number): { cases: number; groups: Group[] } {
  return {
    cases: community + custodial,
    groups: [
      { name: community === 1 ? 'community sentence' : 'community sentences', cases: community },
      { name: custodial === 1 ? 'custodial sentence' : 'custodial sentences', cases: custodial },
    ],
  };
}

export function disposalGroups(
  conditional: number,
  cautions: number,
  resolutions: number,
): { cases: number; groups: Group[] } {
  const named = (cases: number, name: string): Group => ({ cases, name: cases === 1 ? name : `${name}s` });
  return {
    cases: conditional + cautions + resolutions,
    groups: [
      named(conditional, 'youth conditional caution'),
      named(cautions, 'youth caution'),
      named(resolutions, 'community resolution'),
    ],
  };
}

/** The running header and the look of the pages. */
export function layoutOf(outline: Outline): Layout {
  const services = outline.framework === 'hmip-youth-2018' ? 'youth offending services' : 'youth justice services';
  const month = outline.print?.headerMonth;
  return {
    tables: outline.tables ?? 'ruled',
    repeatHead: outline.voice % 2 === 0,
    valueAlign: outline.voice % 2 === 0 ? 'middle' : 'top',
    font: outline.voice % 3 === 1 ? 'serif' : 'sans',
    size: outline.voice % 2 === 0 ? 10.5 : 11,
    runningHeader: `Inspection of ${services} in ${outline.place}${month === undefined ? '' : `, ${printedDate(month)}`}`,
    runningFooter: 'HM Inspectorate of Probation',
    splitRows: outline.splitRows ?? false,
  };
}

/** An outline with everything else filled in, in the wording that its voice chooses. */
export function youthReport(outline: Outline): YouthReport {
  const { place, short, voice } = outline;
  const year = Number(outline.published.slice(0, 4)) - 1;
  const [population, youth, minority] = outline.people ?? [
    214_380 + voice * 31_077,
    19_845 + voice * 2_913,
    3_182 + voice * 655,
  ];
  const [younger, older] = outline.ages ?? [22 + voice, 78 - voice];
  const [white = 72, minorities = 23, unknown = 5] = outline.groups ?? [71 + voice, 24 - voice, 5];
  const loads = outline.caseloads ?? [38 + voice * 5, 4, 3, 16, 11 + voice, 27];
  const {
    about: _about,
    tables: _tables,
    splitRows: _splitRows,
    people: _people,
    ages: _ages,
    groups: _groups,
    caseloads: _loads,
    ...given
  } = outline;
  return {
    long: LONG[short],
    inspector: INSPECTORS[voice % 4] ?? '',
    director: DIRECTORS[(voice + 1) % 4] ?? '',
    isbn: `978-1-84099-${String(310 + place.length * 7)}-${voice}`,
    columns: 'count',
    prompts: true,
    boxPlace: 'before',
    facts: {
      order: voice % 2 === 0 ? 'value-first' : 'label-first',
      year,
      population,
      youth,
      minority,
      demographics: [
        { topic: 'age', heading: 'Age', labels: ['10–14', '15–17'], service: [younger, older], national: [23, 77] },
        {
          topic: 'ethnicity',
          heading: 'Race/ethnicity',
          labels: ['White', 'Black and minority ethnic', 'Unknown'],
          service: [white, minorities, unknown],
          national: [70, 26, 4],
        },
        {
          topic: 'gender',
          heading: 'Gender',
          labels: ['Male', 'Female'],
          service: [84 + voice, 16 - voice],
          national: [85, 15],
        },
      ],
      caseload: [
        ['Total current caseload: community sentences', loads[0] ?? 0],
        ['Total current caseload in custody', loads[1] ?? 0],
        ['Total current caseload on licence', loads[2] ?? 0],
        ['Total current caseload: youth caution', loads[3] ?? 0],
        ['Total current caseload: youth conditional caution', loads[4] ?? 0],
        ['Total current caseload: community resolution or other out-of-court disposal', loads[5] ?? 0],
      ],
      caseloadOn: `${year + (Number(outline.published.slice(5, 7)) > 4 ? 1 : 0)}-03-31`,
      staff: 18.5 + voice * 4.25,
      perWorker: 9 + voice,
    },
    recommendations: [
      [`The ${place} ${LONG[short]}`, [voice, voice + 6, voice + 12]],
      [`The chair of the ${place} management board`, [voice + 3, voice + 9]],
    ],
    background: [
      outline.about,
      [
        `The ${short} works with children aged 10 to 17 whom a court has sentenced, and with those whose offending was dealt with without going to court. It is a partnership of the council, the police, the probation service and health.`,
        `Responsibility for the ${short} lies with the director of children’s services. Police, probation and health second staff to it, as the law requires.`,
      ][voice % 2] ?? '',
      [
        `Its money comes from the council, from partners and from a grant. The grant was the same as in the year before, while the number of children supervised rose a little.`,
        `A new head of service took up the post eighteen months before our visit and has since redrawn the teams.`,
        `The office moved last spring to a former library, close to the bus station.`,
      ][voice % 3] ?? '',
    ],
    introduction: [
      [
        `This report is one of a series on services for children who have offended. We looked at how ${place} ${short} is run, at work with children whom the courts have sentenced, and at work with children whose case did not go to court.`,
        `${place} ${short} was inspected as part of our national programme. Three broad areas were covered: organisational delivery, court disposals and out-of-court disposals.`,
        `In each inspection of this programme we look at the way in which the service is led and resourced, and at the quality of its casework. This report sets out what we saw in ${place}.`,
      ][voice % 3] ?? '',
      [
        'Staff and children spoke to us with candour, for which we are grateful. What they said is reflected throughout.',
        'It was a pleasure to see how much thought goes into work with children, even where we found that more is needed.',
      ][voice % 2] ?? '',
    ],
    domainNotes: [
      `The partnership around the ${short} is real, and staff are proud of what they do. Where we found weaknesses, managers had for the greater part named them before we did.`,
      `Case managers know the children they work with. How consistently this shows in the files differs from stage to stage, as section 2 sets out.`,
      `The police and the ${short} decide on disposals together. Section 3 describes what children are then offered.`,
    ],
    print: {},
    findings: [],
    layout: layoutOf(outline),
    ...given,
  };
}
