import { describe, expect, it } from 'vitest';
import type { Section } from '../../src/extract/section.js';
import { sectionsOf } from '../../src/extract/sections.js';
import type { Framework } from '../../src/framework/framework.js';
import { loadFrameworks } from '../../src/framework/load.js';
import { buildDocument, heading, item, type Piece, paragraph, table } from '../document/document-builder.js';

const frameworkOf = (id: string): Framework => {
  const framework = loadFrameworks().find((candidate) => candidate.id === id);
  if (!framework) throw new Error(`no framework ${id}`);
  return framework;
};
const youth = frameworkOf('hmip-youth-2018');
const joint = frameworkOf('hmip-fji-2012');

const PROSE =
  'Case managers in Tarnmouth know the children well and write down what they learn, so that nobody has to tell a story twice over.';
const prose = (): Piece => paragraph(PROSE);
const named = (section: Section): string =>
  section.standard ?? (section.domain ? `${section.part}:${section.domain}` : section.part);
const outline = (
  pieces: readonly Piece[],
  framework: Framework | null = youth,
  mediaType: 'text/html' | 'text/plain' = 'text/html',
) => sectionsOf(buildDocument(pieces, mediaType), framework).map(named);

describe('sectionsOf', () => {
  it('tells parts, domains and standards from their headings', () => {
    expect(
      outline([
        heading(1, 'An inspection of youth offending services in Tarnmouth'),
        heading(2, 'Foreword'),
        prose(),
        heading(2, 'Recommendations'),
        prose(),
        heading(2, '2. Court disposals'),
        prose(),
        heading(3, '2.1. Assessment'),
        prose(),
        heading(3, '2.2 Planning'),
        prose(),
        heading(2, 'Annexe 1: Methodology'),
        prose(),
        heading(3, 'Domain one: organisational delivery'),
        prose(),
      ]),
    ).toEqual([
      'front',
      'foreword',
      'recommendations',
      'domain:court_disposals',
      'court_assessment',
      'court_planning',
      'methodology',
    ]);
  });

  it('keeps key questions and boxes in their standard', () => {
    const sections = sectionsOf(
      buildDocument([
        heading(2, '3.1. Assessment'),
        paragraph('Good'),
        table([
          ['Of the 9 cases inspected:', "Number 'Yes'"],
          ['Does assessment sufficiently analyse desistance?', '7'],
        ]),
        heading(3, 'Does assessment sufficiently analyse how to support the child’s desistance?'),
        prose(),
        heading(2, '3.2. Planning'),
        prose(),
      ]),
      youth,
    );
    expect(sections.map(named)).toEqual(['ooc_assessment', 'ooc_planning']);
    expect(sections[0]?.blocks).toHaveLength(5);
  });

  it('partitions the content blocks', () => {
    const document = buildDocument([
      paragraph('Contents'),
      paragraph('1.1. Governance and leadership\t7'),
      paragraph('1.2. Staff\t9'),
      paragraph('2.1. Assessment\t11'),
      paragraph('Annexe 1: Methodology\t20'),
      prose(),
      paragraph('1.1. Governance and leadership'),
      prose(),
      paragraph('Annexe 1: Methodology'),
      prose(),
    ]);
    const sections = sectionsOf(document, youth);
    expect(sections.flatMap((section) => section.blocks)).toEqual(document.blocks);
    expect(sections.map(named)).toEqual(['contents', 'front', 'governance_leadership', 'methodology']);
    expect(sections[0]?.blocks).toHaveLength(5);
  });

  it.each([
    [
      'as one paragraph of lines',
      [paragraph('Contents\n1.1. Governance and leadership\n1.2. Staff\n2.1. Assessment'), prose()],
    ],
    [
      'as a table',
      [
        paragraph('Contents'),
        table([
          ['1.1 Governance and leadership', '5'],
          ['1.2 Staff', '6'],
          ['2.1 Assessment', '7'],
        ]),
        prose(),
      ],
    ],
  ])('is not fooled by a contents list %s', (_, pieces) => {
    expect(outline([...pieces, heading(2, '2.1 Assessment'), prose()]).filter((part) => part.includes('_'))).toEqual([
      'court_assessment',
    ]);
  });

  it('is not fooled by the ratings, as a table or as lines', () => {
    const rows = [
      ['1.1', 'Governance and leadership', 'Good'],
      ['1.2', 'Staff', 'Outstanding'],
      ['2.1', 'Assessment', 'Good'],
      ['3.1', 'Assessment', 'Requires improvement'],
    ];
    expect(outline([heading(2, 'Ratings'), table(rows), heading(2, 'Recommendations'), prose()])).toEqual([
      'ratings',
      'recommendations',
    ]);
    const lines = rows.map((row) => paragraph(row.join('\t')));
    expect(outline([paragraph('Ratings'), ...lines, paragraph('Recommendations'), prose()])).toEqual([
      'ratings',
      'recommendations',
    ]);
  });

  it('finds headings merged with other lines', () => {
    expect(
      outline(
        [
          paragraph(
            '3.3. Implementation and delivery Implementation and delivery Services are given well and on time. Outstanding',
          ),
          prose(),
          paragraph('1.4. Information and facilities Image: Comparison of the second'),
          prose(),
          paragraph(
            '2.4 Reviewing of plans was late in two cases, and nobody noticed for as long as it took to matter to the child.',
          ),
        ],
        youth,
        'text/plain',
      ),
    ).toEqual(['ooc_delivery', 'information_facilities']);
  });

  it('finds headings in list items and in boxes', () => {
    expect(
      outline([item('Court disposals', '2.'), prose(), table([['2.3 Implementation and delivery', 'Good']]), prose()]),
    ).toEqual(['domain:court_disposals', 'court_delivery']);
  });

  it('leaves domains in the summary that speaks of them', () => {
    expect(
      outline([
        heading(2, 'Introduction'),
        prose(),
        heading(3, 'Domain two – court disposals'),
        prose(),
        heading(2, 'Ratings'),
        prose(),
      ]),
    ).toEqual(['summary', 'summary:court_disposals', 'ratings']);
  });

  it('takes numbered recommendations and prose for no headings', () => {
    expect(
      outline([
        heading(2, 'Recommendations'),
        item('Staffing levels must be brought up to what the caseload needs', '1.'),
        item('Planning should begin earlier than it does', '2.'),
        paragraph('Assessment was the strongest part of the work.'),
      ]),
    ).toEqual(['recommendations']);
  });

  it('tells standards without codes by name, in a heading or on a line alone', () => {
    expect(
      outline(
        [
          heading(2, 'Reducing the likelihood of reoffending'),
          prose(),
          paragraph('Governance and partnerships: Satisfactory'),
          prose(),
          paragraph(
            'Protecting the public was at the heart of what the team did, said inspectors, although not of what it wrote down.',
          ),
        ],
        joint,
      ),
    ).toEqual(['reducing_reoffending', 'governance_partnerships']);
  });

  it('takes a name that two domains share from the domain that it stands in', () => {
    expect(outline([heading(2, 'Out-of-court disposals'), prose(), heading(3, 'Planning'), prose()])).toEqual([
      'domain:out_of_court_disposals',
      'ooc_planning',
    ]);
  });

  it('starts the notes at the end of a release', () => {
    expect(
      outline(
        [heading(1, 'Tarnmouth rated ‘Good’'), prose(), paragraph('– ENDS –'), paragraph('Notes to editor'), prose()],
        null,
      ),
    ).toEqual(['front', 'notes_to_editors', 'notes_to_editors']);
  });

  it('ends a part at a heading of its level that it does not know, in layouts with levels', () => {
    const pieces = [heading(2, 'Contextual facts'), prose(), heading(2, 'How the service is paid for'), prose()];
    expect(outline(pieces)).toEqual(['contextual_facts', 'other']);
    expect(outline(pieces, youth, 'text/plain')).toEqual(['contextual_facts']);
  });
});

describe('contents lists with page numbers', () => {
  it('are one section, whatever their entries are called', () => {
    const pieces = [
      heading(1, 'Contents'),
      paragraph('About this inspection 2'),
      paragraph('What the judgements mean, and how they are reached by those who visit 3'),
      paragraph('Governance and partnerships 4'),
      heading(1, 'About this inspection'),
      prose(),
      heading(1, 'Governance and partnerships'),
      prose(),
    ];
    expect(outline(pieces, joint)).toEqual(['contents', 'methodology', 'governance_partnerships']);
    expect(outline(pieces, joint, 'text/plain')).toEqual(['contents', 'methodology', 'governance_partnerships']);
  });
});
