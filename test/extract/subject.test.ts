import { describe, expect, it } from 'vitest';
import { subjectsOf } from '../../src/extract/subject.js';
import { regionsOf } from '../../src/extract/text-regions.js';
import { titleOf } from '../../src/extract/title.js';
import { buildDocument, heading, type Piece, paragraph } from '../document/document-builder.js';
import { inspectorateOf, known } from './known.js';

const subjects = (pieces: readonly Piece[], isReport = false, inspectorate = 'hmip'): string[] => {
  const document = buildDocument(pieces);
  const regions = regionsOf(document, titleOf(document, known.inspectorates));
  return subjectsOf(document, regions, inspectorateOf(inspectorate), isReport).map((subject) => subject.name);
};

describe('subjectsOf', () => {
  it.each([
    'An inspection of youth offending services in Tarnmouth and Vale',
    'An inspection of youth offending services: Tarnmouth and Vale',
    'An inspection of youth offending services: Tarnmouth and Vale YOS',
    'A joint inspection of youth justice services in Tarnmouth and Vale',
    'An inspection of youth justice work with children and victims in Tarnmouth and Vale',
    'An inspection of Tarnmouth and Vale youth justice service',
    'REPORT ON YOUTH OFFENDING WORK IN: Tarnmouth and Vale',
  ])('finds the service of the report %j', (title) => {
    expect(subjects([heading(1, title)], true)).toEqual(['Tarnmouth and Vale']);
  });

  it.each([
    ['Inspection of Tarnmouth City Council local authority children’s services', 'Tarnmouth'],
    ['Inspection of the Royal Borough of Tarnmouth local authority children’s services', 'Tarnmouth'],
    ['Inspection of Ashby, Barle and Corve children’s services', 'Ashby, Barle and Corve'],
    ['Focused visit to Tarnmouth local authority children’s services', 'Tarnmouth'],
    [
      'Metropolitan Borough of Tarnmouth\nInspection of services for children in need of help and protection',
      'Tarnmouth',
    ],
  ])('finds the authority of %j', (title, place) => {
    expect(subjects([heading(1, title)], true, 'ofsted')).toEqual([place]);
  });

  it('takes the listed name of a known service, by alias too', () => {
    expect(subjects([heading(1, 'Kingston-upon-Hull YOT praised')])).toEqual(['Hull']);
    expect(subjects([heading(1, 'North Yorkshire Youth Justice Service rated good')])).toEqual(['North Yorkshire']);
  });

  it('takes a part of the country for a service where it is a probation region', () => {
    expect(subjects([heading(1, 'An inspection of Probation Services – North East region')], true)).toEqual([
      'North East',
    ]);
    expect(subjects([heading(1, 'An inspection of Probation Services in the North East')], true)).toEqual([]);
  });

  it('takes half of the name of a joint body for no service', () => {
    const text = 'The Quarne and Hackney Safeguarding Children Board was told that the youth justice report was fair.';
    expect(subjects([heading(1, 'Notes of the meeting'), paragraph(text)])).toEqual([]);
  });

  it('leaves a listed name whole that holds the words for a kind of city', () => {
    for (const name of ['Tower Hamlets and City of London', 'Tower Hamlets & City of London'])
      expect(subjects([heading(1, name), heading(2, 'Foreword')], true)).toEqual(['Tower Hamlets and City of London']);
  });

  it('takes the place below a title that leaves it out, and no name of the inspectorate', () => {
    const title = heading(1, 'An inspection of youth offending services in');
    expect(subjects([title, paragraph('Tarnmouth HM Inspectorate of Probation, May 2021')], true)).toEqual([
      'Tarnmouth',
    ]);
    expect(subjects([title, paragraph('Arolygiaeth Prawf EM'), paragraph('May 2021')], true)).toEqual([]);
    expect(subjects([paragraph('Arolygiaeth Prawf EF'), title, heading(1, 'Tarnmouth')], true)).toEqual(['Tarnmouth']);
    expect(subjects([title, heading(1, 'Overview')], true)).toEqual([]);
    expect(subjects([title, paragraph('TarnmouthHM Inspectorate of Probation, May 2021')], true)).toEqual([
      'Tarnmouth',
    ]);
  });

  it('takes the place at the beginning of a title that goes on with a motto', () => {
    const title = 'Tarnmouth and Vale: First for Families Inspection of local authority children’s services';
    expect(subjects([heading(1, title)], true, 'ofsted')).toEqual(['Tarnmouth and Vale']);
  });

  it('takes no words for a version of a report for a part of the name', () => {
    expect(
      subjects(
        [paragraph('Windsor and Maidenhead - Draft report'), heading(2, 'Inspection of services for children')],
        true,
        'ofsted',
      ),
    ).toEqual(['Windsor and Maidenhead']);
  });

  it('finds each of several services', () => {
    expect(
      subjects([
        heading(1, 'Two youth justice services rated ‘Good’'),
        paragraph('Youth justice services in Tarnmouth, Ashby and Vale, and Corve have been inspected.'),
        paragraph(
          'Tarnmouth is first. In Ashby and Vale and in Corve there is more to do. Tarnmouth leads, Ashby and Vale and Corve follow.',
        ),
      ]),
    ).toEqual(['Tarnmouth', 'Ashby and Vale', 'Corve']);
  });

  it('takes no area of several services for a service', () => {
    expect(
      subjects([
        heading(1, 'Two Northshire youth justice services inspected'),
        paragraph('Tarnmouth Youth Justice Service was rated ‘Good’.'),
      ]),
    ).toEqual(['Tarnmouth']);
  });

  it('takes the only known name of a text without headline', () => {
    expect(
      subjects([
        paragraph('The joint inspection rated its work as “good”.'),
        paragraph('But Peterborough was chosen for its record.'),
      ]),
    ).toEqual(['Peterborough']);
  });

  it('prefers a spelling in mixed case to one in capitals', () => {
    expect(
      subjects([
        heading(1, 'TARNMOUTH YOUTH OFFENDING TEAM PRAISED'),
        paragraph('Tarnmouth has done it again, they say.'),
      ]),
    ).toEqual(['Tarnmouth']);
  });

  it('leaves words for the kind of authority out that a line’s end parts', () => {
    const title = heading(1, 'Inspection of Tarnmouth Metropolitan\nBorough Council children’s services');
    expect(subjects([title], true, 'ofsted')).toEqual(['Tarnmouth']);
  });

  it('parts the last two places of a list without a comma between them', () => {
    expect(
      subjects([
        paragraph('Inspections of youth offending services in Hull, Quarne and Elmley Vale gave three results.'),
        paragraph(
          'In Quarne, the rating is “good”. The lowest one goes to Elmley Vale. Quarne and Elmley Vale differ.',
        ),
        paragraph('Elmley Vale is large. Quarne is not. Hull is a city, and Hull has a port.'),
      ]),
    ).toEqual(['Hull', 'Quarne', 'Elmley Vale']);
  });

  it('finds the second of two services that are announced, by the name alone that the text comes back to', () => {
    const text = (opening: string): readonly Piece[] => [
      heading(1, 'Different directions'),
      paragraph(opening),
      paragraph(
        'HM Inspectorate of Probation rated the Hull Youth Justice Service “good”. Quarne was told to improve.',
      ),
      paragraph('In Quarne, planning was “inadequate”. Leaders in Quarne agree, said Ada Finch of Quarne’s council.'),
    ];
    expect(subjects(text('Inspectors have reported on two youth justice services this week.'))).toEqual([
      'Hull',
      'Quarne',
    ]);
    expect(subjects(text('Two reports, one week: Hull and Quarne are very different places.'))).toEqual([
      'Hull',
      'Quarne',
    ]);
    expect(subjects(text('Inspectors have reported this week.'))).toEqual(['Hull']);
  });

  it('takes no part of a name for the second of two services', () => {
    expect(
      subjects([
        paragraph(
          'Two inspections, two results for Quarne and Elmley Youth Justice Service, which serves both councils.',
        ),
        paragraph('In Quarne it has an office. Quarne’s children know it. It went well in Quarne.'),
      ]),
    ).toEqual(['Quarne and Elmley']);
  });

  it('takes the place that minutes give a rating without quotation marks', () => {
    expect(
      subjects([
        paragraph('JC/48 YOUTH JUSTICE SERVICE INSPECTION'),
        paragraph('The Head of Service said that the Service was inspected in September. Quarne was found to be Good.'),
        paragraph('There was no child from Quarne in custody.'),
      ]),
    ).toEqual(['Quarne']);
  });

  it('takes a region from the first words of a release without a title', () => {
    expect(
      subjects([
        paragraph('Probation services in the East Midlands region receive an overall regional rating of ‘Inadequate’.'),
        paragraph('Inspectors met staff of all its units.'),
      ]),
    ).toEqual(['East Midlands']);
  });

  it('takes a division of the national service, whatever the headline', () => {
    for (const words of ['the North West division of the National Probation Service', 'the North West NPS'])
      expect(
        subjects([
          heading(1, 'Probation still does well'),
          paragraph(`Inspectors rated ${words} as ‘Good’, they say today.`),
        ]),
      ).toEqual(['North West']);
    expect(subjects([paragraph('The National Probation Service gives Quarne YOT two officers.')])).toEqual(['Quarne']);
  });

  it('spells a name that stands in capitals alone with a capital for each word', () => {
    expect(
      subjects([
        paragraph('QUARNE AND NORTH ELMLEY BOROUGH COUNCIL'),
        paragraph('Members heard that the youth offending team was rated “good”.'),
      ]),
    ).toEqual(['Quarne and North Elmley']);
  });

  it('files nothing under a service that is named in contrast', () => {
    expect(
      subjects([
        heading(1, 'Tarnmouth leads the way'),
        paragraph(
          'Unlike Leeds Youth Justice Service, which must improve, the team in Tarnmouth did well. Ahead of Hull YOS, the Tarnmouth Youth Justice Service is praised.',
        ),
      ]),
    ).toEqual(['Tarnmouth']);
  });

  it('leaves lines, headings and words of the site out of a name', () => {
    expect(
      subjects([paragraph('Tarnmouth Combined Youth Justice Service - HMI - Probation Inspection Outcome')]),
    ).toEqual(['Tarnmouth']);
    expect(subjects([paragraph('Any YOT subject to a visit will hear.'), paragraph('Every YOT will hear.')])).toEqual(
      [],
    );
    expect(
      subjects([paragraph('Foreword\nYouth Offending Service staff at Tarnmouth Youth Offending Service did well.')]),
    ).toEqual(['Tarnmouth']);
  });

  it('reads a listed name whole over the end of a line', () => {
    expect(subjects([paragraph('The work of Bath and North East\nSomerset YOS was rated ‘Good’.')])).toEqual([
      'Bath and North East Somerset',
    ]);
    expect(subjects([paragraph('Youth justice services in Bath and North East\nSomerset were rated ‘Good’.')])).toEqual(
      ['Bath and North East Somerset'],
    );
  });

  it('takes no person for a place', () => {
    expect(
      subjects([
        paragraph(
          'Tarnmouth’s youth offending work fell short, Una Birchall, the chief inspector for probation, found.',
        ),
        paragraph(
          'Birchall was particularly critical of its managers. Birchall said: “This must change in Tarnmouth.”',
        ),
      ]),
    ).not.toContain('Birchall');
    expect(
      subjects([
        paragraph('The youth team has been inspected, and Councillor Rhoda Kent said that she was glad.'),
        paragraph('Councillor Kent thanked the youth team.'),
      ]),
    ).toEqual([]);
  });

  it('takes no words of a title, no abbreviation and no thing for a place', () => {
    expect(
      subjects(
        [
          heading(1, 'Inspection of Childrens Services (ILACS) - Self-Evaluation and Action'),
          paragraph('ILACS is how Ofsted inspects. The Self-Evaluation of Childrens Services came before ILACS began.'),
        ],
        false,
        'ofsted',
      ),
    ).toEqual([]);
  });

  it('leaves the area of two places whole, also at the beginning of a sentence', () => {
    expect(subjects([paragraph('Tarn and Hull PDU has been rated ‘Inadequate’.')])).toEqual(['Tarn and Hull']);
    expect(
      subjects([
        paragraph(
          'Inspectors said that while the Ashby Barle Corve Probation Delivery Unit had good leaders, risk was its weak side.',
        ),
        paragraph('The unit looks after people across Ashby and Barle Corve.'),
      ]),
    ).toEqual(['Ashby Barle Corve']);
  });

  it('files nothing under a service that stands in contrast after a pause', () => {
    expect(
      subjects([
        paragraph('The Western Bay service was inspected last year. In contrast, Hull Youth Justice Service was good.'),
        paragraph('The report on Western Bay is out. Western Bay has ended.'),
      ]),
    ).toEqual(['Western Bay']);
    expect(
      subjects([paragraph('Tarnmouth YOT was rated ‘Good’, while Hull YOT was told to improve. Tarnmouth is glad.')]),
    ).toEqual(['Tarnmouth']);
  });

  it.each([
    [
      'people in a place',
      [paragraph('Practitioners in Quarne Youth Offending Team are trusted by the children whom they see.')],
      ['Quarne'],
    ],
    [
      'an office in brackets',
      [
        paragraph('Quarne Borough Council'),
        heading(1, 'Notes of the meeting'),
        paragraph('There: Ada Finch\n(YOS Manager), Bea Hall (notes).'),
      ],
      ['Quarne'],
    ],
    [
      'a word of a headline in capitals',
      [
        heading(1, 'QUARNE: KEEN STAFF LEFT WITHOUT A STEER'),
        paragraph('Young people in Quarne who break the law are seen often by the Youth Offending Team.'),
        paragraph('The board asks few questions. Without answers, nothing moves.'),
      ],
      ['Quarne'],
    ],
    [
      'a word that follows the kind in a heading in capitals',
      [
        paragraph('QUARNE BOROUGH COUNCIL'),
        heading(1, '14. YOUTH JUSTICE SERVICE: OUTCOMES AND RESPONSE'),
        paragraph('Inspectors had visited Quarne Youth Justice Service in May.'),
      ],
      ['Quarne'],
    ],
    [
      'what a headline says after the work',
      [
        heading(1, 'Inspection of Youth Offending Work: Hopeful Signs in Quarne'),
        paragraph('Work with children is better, say inspectors of Quarne Youth Offending Service.'),
      ],
      ['Quarne'],
    ],
    [
      'a word with a capital of its title that its text never uses as a name',
      [
        heading(1, 'Outcome of the Latest Inspection of the Youth Offending Service'),
        paragraph('The latest visit took place in May, and its outcome is the latest of several.'),
      ],
      [],
    ],
    [
      'its region in the headline',
      [
        heading(1, 'West Midlands YOT criticised over victims'),
        paragraph('Quarne Youth Offending Team must act, inspectors say. It is unlike any other London team.'),
      ],
      ['Quarne'],
    ],
    [
      'the region of two services',
      [
        heading(1, 'Youth services in Merton and Bexley both rated ‘Good’'),
        paragraph('Reports on two south London youth offending services are out today.'),
        paragraph('Merton Youth Justice Service is small. In Bexley, the service knows its data.'),
      ],
      ['Merton', 'Bexley'],
    ],
    [
      'the unlisted first of three services in a headline',
      [
        heading(1, 'Inspection watch: Quarne, Bexley, Rotherham'),
        paragraph('Three reports on youth justice landed in May.'),
        paragraph('Quarne had been tipped for better. Bexley is small. Rotherham leads.'),
        paragraph('Managers in Quarne, Bexley and Rotherham will want to read on.'),
      ],
      ['Quarne', 'Bexley', 'Rotherham'],
    ],
    [
      'whose work it is',
      [heading(1, 'Inspectors praise Quarne’s youth justice work'), paragraph('They came in May.')],
      ['Quarne'],
    ],
    [
      'what is rated by its name alone',
      [
        heading(1, 'Safer together'),
        paragraph('I read the report on our youth justice service. Inspectors have rated Quarne and Wick as **Good**.'),
        paragraph('Officers in Quarne and Wick earned it.'),
      ],
      ['Quarne and Wick'],
    ],
  ] as [string, Piece[], string[]][])('names the services where a text has %s', (_, pieces, services) => {
    expect(subjects(pieces)).toEqual(services);
  });
});
