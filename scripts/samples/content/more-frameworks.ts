import { Composer } from '../blocks.js';
import { emptyTruth } from '../truth.js';
import { printed } from './plain-layout.js';
import { type RatedText, type Row, ratings, section } from './rated-standards.js';

interface Outline {
  readonly title: string;
  readonly service: string;
  readonly framework: string;
  readonly heading: string;
  readonly published: string;
  readonly cover: readonly string[];
  readonly foreword: readonly string[];
  readonly groups: readonly (readonly [name: string, rows: readonly Row[]])[];
  readonly texts: Readonly<Record<string, readonly [definition: string, text: string]>>;
}

function compose(outline: Outline): RatedText {
  const truth = emptyTruth('report', outline.service, outline.framework, outline.title);
  truth.published_on = outline.published;
  const composer = new Composer();
  composer.add({ kind: 'cover', lines: [outline.title, ...outline.cover] });
  composer.heading(1, 'Foreword');
  composer.para(...outline.foreword);
  composer.heading(1, 'Ratings');
  ratings(composer, truth, outline.heading, outline.groups, false);
  for (const [name, rows] of outline.groups) {
    composer.heading(1, name);
    for (const row of rows) section(composer, truth, row, outline.texts[row[1]] ?? []);
  }
  return { document: printed(outline.title, composer), truth };
}

/** Work with children and victims only: four standards, twelve points. */
export function fernhope(): RatedText {
  return compose({
    title: 'An inspection of youth justice work with children and victims in Fernhope',
    service: 'Fernhope',
    framework: 'hmip-children-victims-2025',
    heading: 'Fernhope Youth Justice Service',
    published: '2026-01-20',
    cover: [],
    foreword: [
      'We looked at what Fernhope does with children and for victims. We did not look at how the service is run.',
      'Children spoke warmly of their workers. Fewer victims than we would expect had been asked what they wanted to happen.',
    ],
    groups: [
      [
        'Work with children',
        [
          ['2.1', 'assessment', 'Assessing', 'good'],
          ['2.2', 'planning', 'Planning', 'outstanding'],
          ['2.3', 'delivery', 'Delivering', 'good'],
        ],
      ],
      ['Victims', [['V1', 'victims', 'Work with victims', 'requires improvement']]],
    ],
    texts: {
      assessment: [
        'Assessing is thorough and done with the child.',
        'How to keep communities safe was worked out case by case.',
      ],
      planning: [
        'Planning belongs to the child.',
        'Plans were drawn, sometimes literally. What would happen if things went wrong was agreed with everybody.',
      ],
      delivery: [
        'Delivering keeps to the plan and to the child’s pace.',
        'Contact was regular; a climbing wall turned out to be the best interview room.',
      ],
      victims: [
        'Work with victims is responsive to each of them.',
        'Letters went out late, and nobody telephoned those who did not reply.',
      ],
    },
  });
}

/** A community rehabilitation company of 2019: ten standards, thirty points, no third section. */
export function greyfell(): RatedText {
  return compose({
    title: 'An inspection of Greyfell Community Rehabilitation Company',
    service: 'Greyfell',
    framework: 'hmip-probation-2018',
    heading: 'Greyfell Community Rehabilitation Company',
    published: '2019-03',
    cover: ['HM Inspectorate of Probation, MARCH 2019'],
    foreword: [
      'Greyfell is among the smaller companies. Its owner has invested in buildings and in an operating model that staff find hard to follow.',
      'Unpaid work is a pleasure to report on. Case supervision is not: too many plans stopped at the first page.',
    ],
    groups: [
      [
        'Organisational delivery',
        [
          ['1.1', 'leadership', 'Leadership', 'good'],
          ['1.2', 'staff', 'Staff', 'requires improvement'],
          ['1.3', 'services', 'Services', 'good'],
          ['1.4', 'information_facilities', 'Information and facilities', 'good'],
        ],
      ],
      [
        'Case supervision',
        [
          ['2.1', 'assessment', 'Assessment', 'requires improvement'],
          ['2.2', 'planning', 'Planning', 'inadequate'],
          ['2.3', 'delivery', 'Implementation and delivery', 'requires improvement'],
          ['2.4', 'reviewing', 'Reviewing', 'inadequate'],
        ],
      ],
      [
        'CRC specific work',
        [
          ['4.1', 'unpaid_work', 'Unpaid work', 'outstanding'],
          ['4.2', 'through_the_gate', 'Through the Gate', 'good'],
        ],
      ],
    ],
    texts: {
      leadership: [
        'Those who lead the company have a plan for it.',
        'The chief executive explains it in person in each office.',
      ],
      staff: ['Staff are able to do a good job.', 'Workloads vary from office to office by a factor of two.'],
      services: ['Services meet the needs of those on probation.', 'A women’s centre and an employment hub stand out.'],
      information_facilities: ['Systems and places are fit for use.', 'Private rooms have replaced open booths.'],
      assessment: ['Assessing is personal and informed.', 'Risk to partners and children was underestimated.'],
      planning: ['Plans are holistic.', 'They were late, brief and seldom shared.'],
      delivery: ['Services are delivered as planned.', 'People were seen, but for no clear purpose.'],
      reviewing: ['Progress is reviewed.', 'Where circumstances had changed, the record had not.'],
      unpaid_work: [
        'Unpaid work is done safely and promptly.',
        'Placements are plentiful and useful; instructors are trained.',
      ],
      through_the_gate: ['Resettlement begins in prison.', 'Plans are made twelve weeks ahead of release.'],
    },
  });
}

/** A probation delivery unit of 2024: seven standards, numbers with a letter. */
export function aldershaw(): RatedText {
  return compose({
    title: 'An inspection of probation services in Aldershaw PDU',
    service: 'Aldershaw',
    framework: 'hmip-pdu-2023',
    heading: 'Aldershaw PDU',
    published: '2024-07',
    cover: ['The Probation Service – Fenland region', 'HM Inspectorate of Probation, July 2024'],
    foreword: [
      'Aldershaw PDU is led with imagination, and staffed too thinly for it to show.',
      'Work to keep people safe was not good enough. We saw enquiries that were never sent and answers that were never read.',
    ],
    groups: [
      [
        'Organisational arrangements and activity',
        [
          ['P 1.1', 'leadership', 'Leadership', 'good'],
          ['P 1.2', 'staff', 'Staffing', 'requires improvement'],
          ['P 1.3', 'services', 'Services', 'good'],
        ],
      ],
      [
        'Service delivery',
        [
          ['P 2.1', 'assessment', 'Assessment', 'inadequate'],
          ['P 2.2', 'planning', 'Planning', 'requires improvement'],
          ['P 2.3', 'delivery', 'Implementation and delivery', 'inadequate'],
          ['P 2.4', 'reviewing', 'Reviewing', 'inadequate'],
        ],
      ],
    ],
    texts: {
      leadership: ['Leaders make high-quality work possible.', 'Priorities are posted on every wall, and acted upon.'],
      staff: ['Staff are enabled to do their work.', 'One post in four is empty.'],
      services: ['Services are in place.', 'Courses on relationships and drink run weekly.'],
      assessment: [
        'Assessing is well-informed.',
        'Home visits were rare. Police information came late or was missing.',
      ],
      planning: ['Planning is holistic.', 'Objectives were sensible; contingency was not considered.'],
      delivery: ['Delivery is coordinated.', 'Appointments were kept up by telephone, to little purpose.'],
      reviewing: ['Reviewing is analytical.', 'Reviews repeated what was there before.'],
    },
  });
}
