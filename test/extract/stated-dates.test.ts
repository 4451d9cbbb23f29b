import { describe, expect, it } from 'vitest';
import { type DateContext, statedDates } from '../../src/extract/stated-dates.js';
import { regionsOf } from '../../src/extract/text-regions.js';
import { titleOf } from '../../src/extract/title.js';
import { buildDocument, furniture, heading, type Piece, paragraph } from '../document/document-builder.js';
import { known } from './known.js';

const found = (pieces: readonly Piece[], kind: DateContext['kind'] = 'report', ofMeeting = false): string[] => {
  const document = buildDocument(pieces);
  const regions = regionsOf(document, titleOf(document, known.inspectorates));
  const issuers = known.inspectorates.flatMap((inspectorate) => inspectorate.names);
  return statedDates(document, { kind, issuers, head: regions.head, notes: regions.notes, ofMeeting }).map(
    (date) => `${date.what} ${date.reading.value ?? 'null'} ${date.place}`,
  );
};
const LONG = paragraph(
  'There is much to commend in the way that staff go about their work with children and families. '.repeat(4),
);
const TITLE = heading(1, 'An inspection of youth offending services in Tarnmouth');

describe('statedDates', () => {
  it('reads an imprint and a span of fieldwork', () => {
    expect(
      found([
        TITLE,
        paragraph('HM Inspectorate of Probation, NOVEMBER 2020'),
        LONG,
        paragraph('Fieldwork for this inspection took place between 17 and 20 August 2020.'),
      ]),
    ).toEqual(['published 2020-11 first_page', 'fieldwork_start 2020-08-17 prose', 'fieldwork_end 2020-08-20 prose']);
  });

  it('reads labels, headers and footers', () => {
    expect(
      found([
        furniture('header', 'Inspection of Tarnmouth. Inspection dates: 3 to 7 June 2019'),
        TITLE,
        paragraph('Report published: 8 August 2019'),
        furniture('footer', 'Inspection dates: 3 to 7 July 2019'),
      ]),
    ).toEqual([
      'fieldwork_start 2019-06-03 header',
      'fieldwork_end 2019-06-07 header',
      'published 2019-08-08 first_page',
      'fieldwork_start 2019-07-03 footer',
      'fieldwork_end 2019-07-07 footer',
    ]);
  });

  it('takes both spells of a fieldwork, and the start alone of a week', () => {
    expect(
      found([TITLE, LONG, paragraph('The inspection was carried out from 3 to 14 June and 24 to 28 June 2019.')]),
    ).toHaveLength(4);
    expect(found([TITLE, LONG, paragraph('Our fieldwork began in the week commencing 3 June 2019.')])).toEqual([
      'fieldwork_start 2019-06-03 prose',
    ]);
  });

  it.each([
    'At its last inspection in June 2016 the service was found wanting.',
    'Since the previous inspection, which took place in May 2015, much has changed.',
    'The figure was 41 on 31 March 2020.',
    'The Act came into force in January 1999.',
  ])('leaves other dates alone: %j', (sentence) => {
    expect(found([TITLE, LONG, paragraph(sentence)])).toEqual([]);
  });

  it('knows when a release is published', () => {
    const release = [heading(1, 'Tarnmouth rated ‘Good’'), LONG, paragraph('ENDS'), paragraph('Notes to editors')];
    expect(
      found(
        [...release, paragraph('4. The report is available on the website on 13 October 2023 00:01.')],
        'press_release',
      ),
    ).toEqual(['published 2023-10-13 prose']);
    expect(found([paragraph('EMBARGOED until 00.01 on Tuesday 25 January 2022'), ...release], 'press_release')).toEqual(
      ['published 2022-01-25 first_page'],
    );
  });

  it('takes the dateline of an article, but not of a meeting', () => {
    const article = [heading(1, 'Inspectors praise team'), paragraph('By Ann Teller | 6 June 2022'), LONG];
    expect(found(article, 'news')).toEqual(['published 2022-06-06 first_page']);
    expect(found([heading(1, 'Children’s Committee'), paragraph('Minutes, 6 June 2022'), LONG], 'news', true)).toEqual(
      [],
    );
    expect(
      found([...article.slice(0, 1), LONG, paragraph('The report was published on 2 June 2022.')], 'news'),
    ).toEqual([]);
  });

  it('keeps a date that cannot be', () => {
    expect(found([TITLE, paragraph('Published: 30 February 2020')])).toEqual(['published null first_page']);
  });
});
