import { describe, expect, it } from 'vitest';
import type { DateContext } from '../../src/extract/found-date.js';
import { statedDates } from '../../src/extract/stated-dates.js';
import { regionsOf } from '../../src/extract/text-regions.js';
import { titleOf } from '../../src/extract/title.js';
import { buildDocument, furniture, heading, type Piece, paragraph, table } from '../document/document-builder.js';
import { known } from './known.js';

const found = (pieces: readonly Piece[], kind: DateContext['kind'] = 'report', ofMeeting = false): string[] => {
  const document = buildDocument(pieces);
  const regions = regionsOf(document, titleOf(document, known.inspectorates));
  const issuers = known.inspectorates.flatMap((inspectorate) => inspectorate.names);
  const { title, head, notes } = regions;
  return statedDates(document, { kind, issuers, title, head, notes, ofMeeting }).map(
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

  it('reads an imprint in the last line of the block that holds the title', () => {
    const cover = heading(
      1,
      'An inspection of youth offending\nservices in Tarnmouth\nHM Inspectorate of Probation, June 2019',
    );
    expect(found([cover, LONG])).toEqual(['published 2019-06 first_page']);
    const line = 'An inspection of youth offending services in Tarnmouth HM Inspectorate of Probation, June 2019';
    expect(found([heading(1, line), LONG])).toEqual(['published 2019-06 first_page']);
  });

  it('reads the day of writing of an article in its text', () => {
    const article = (words: string): readonly Piece[] => [
      heading(1, 'Tarnmouth team praised'),
      paragraph(`The youth offending team does well, an inspection report published ${words} says.`),
    ];
    expect(found(article('today (30 May 2019)'), 'news')).toEqual(['published 2019-05-30 first_page']);
    expect(found(article('today, Thursday 30 May 2019,'), 'news')).toEqual(['published 2019-05-30 first_page']);
    expect(found(article('two years before today'), 'news')).toEqual([]);
  });

  it('reads a label that stands alone above its date', () => {
    const pieces = [
      TITLE,
      paragraph('Inspection dates:'),
      paragraph('15-19 July 2013'),
      paragraph('Report published:'),
      paragraph('16 August 2013'),
      LONG,
    ];
    expect(found(pieces)).toEqual([
      'fieldwork_start 2013-07-15 first_page',
      'fieldwork_end 2013-07-19 first_page',
      'published 2013-08-16 first_page',
    ]);
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

  it.each([
    ['Fieldwork started on 11 October 2021.', ['fieldwork_start 2021-10-11 prose']],
    ['Fieldwork began in October 2021.', ['fieldwork_start 2021-10 prose']],
    ['Fieldwork started October 2021', ['fieldwork_start 2021-10 prose']],
    [
      'We undertook fieldwork over two weeks, starting 4 October and 18 October 2021.',
      ['fieldwork_start 2021-10-04 prose', 'fieldwork_start 2021-10-18 prose'],
    ],
    ['The fieldwork for our inspection ended on 22 October 2021.', ['fieldwork_end 2021-10-22 prose']],
  ])('takes one end of the fieldwork alone, where that is what is said: %j', (sentence, expected) => {
    expect(found([TITLE, LONG, paragraph(sentence)])).toEqual(expected);
  });

  it('reads the beginning of the fieldwork in the table of ratings', () => {
    const rows = [
      ['Tarnmouth Youth Justice Service\nFieldwork started November 2021', 'Score 24/36'],
      ['Overall rating', 'Good'],
    ];
    expect(found([TITLE, LONG, table(rows)])).toEqual(['fieldwork_start 2021-11 prose']);
  });

  it('reads days of the week with their dates', () => {
    expect(found([TITLE, paragraph('Inspection dates: Monday 8 to Friday 19 January 2024'), LONG])).toEqual([
      'fieldwork_start 2024-01-08 first_page',
      'fieldwork_end 2024-01-19 first_page',
    ]);
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
      found([...article.slice(0, 1), LONG, paragraph('The last report was published on 2 June 2012.')], 'news'),
    ).toEqual([]);
  });

  it.each([
    ['12:04, 11 FEB 2020 | Updated 16:40, 12 FEB 2020', '2020-02-11'],
    ['*Posted on 3 February 2021 by Ann Teller | Filed under: Inspections, Victims*', '2021-02-03'],
    ['Councils · 4 March 2019 · Last reviewed 5 April 2022', '2019-03-04'],
  ])('reads the date of an article in a head line of several pieces: %j', (line, date) => {
    const article = [heading(1, 'Inspectors praise team'), paragraph(line), LONG];
    expect(found(article, 'news')).toEqual([`published ${date} first_page`]);
  });

  it('keeps a date that cannot be', () => {
    expect(found([TITLE, paragraph('Published: 30 February 2020')])).toEqual(['published null first_page']);
  });

  it.each([
    ['The inspection, which took place in September 2020, looked at twelve cases.', '2020-09'],
    ['Tarnmouth YOT was praised following an inspection by HMI Probation in May 2019.', '2019-05'],
    ['The inspection, led by HMI Probation in January 2020, was short.', '2020-01'],
    ['The team, inspected by HM Inspectorate of Probation in March 2022, did well.', '2022-03'],
    ['Inspectors from HMI Probation visited Tarnmouth in March 2022.', '2022-03'],
    ['HMI Probation inspected Tarnmouth YJS in March 2022.', '2022-03'],
    ['HMI Probation led a joint inspection of Tarnmouth YJS in March 2022.', '2022-03'],
    ['The watchdog undertook a ‘core case inspection’ during March 2010, which was short.', '2010-03'],
    ['The inspection of Tarnmouth in March 2022 looked at three areas.', '2022-03'],
    ['In March 2022, HM Inspectorate of Probation completed an inspection of the Tarnmouth team.', '2022-03'],
    ['Members heard that in March 2022 a full inspection of the Tarnmouth team was completed by Ofsted.', '2022-03'],
  ])('an article says in %j when the inspection was', (sentence, month) => {
    expect(found([paragraph(sentence), LONG], 'news').map((date) => date.replace(/ \S+$/, ''))).toEqual([
      `fieldwork_start ${month}`,
      `fieldwork_end ${month}`,
    ]);
  });

  it('reads two months of one inspection', () => {
    const sentence = 'Tarnmouth was rated ‘Good’ following an inspection in October and November 2018.';
    expect(found([paragraph(sentence), LONG], 'news').map((date) => date.replace(/ \S+$/, ''))).toEqual([
      'fieldwork_start 2018-10',
      'fieldwork_end 2018-10',
      'fieldwork_start 2018-11',
      'fieldwork_end 2018-11',
    ]);
  });

  it.each([
    'Since its last inspection in May 2016 much has changed.',
    'Following an earlier inspection in May 2016, the board met.',
    'It is better than after an inspection in May 2016, when it was rated ‘Inadequate’.',
    'Inspectors published their report in May 2016.',
    'Inspectors will be at work on their inspection of Tarnmouth between May and June 2016.',
    'The team is better than at the inspection of Tarnmouth in May 2016, which was its last.',
    'The first inspection of Tarnmouth in May 2016 is long past.',
    'HMI Probation completed an inspection of Tarnmouth, first set up as a service in May 2016.',
    'A new head came after the inspection report in May 2016.',
  ])('%j tells of no inspection at hand', (sentence) => {
    expect(found([paragraph(sentence), LONG], 'news').filter((date) => date.startsWith('fieldwork'))).toEqual([]);
  });

  it('takes the day on which the report appeared for an article without a date of its own', () => {
    const sentence = paragraph('The inspection report was published on 17 January 2023.');
    expect(found([heading(1, 'Tarnmouth youth team inspected'), LONG, sentence], 'news')).toEqual([
      'published 2023-01-17 prose',
    ]);
    const active = paragraph('Inspectors had published their report on 3 December 2024.');
    expect(found([heading(1, 'Tarnmouth youth team inspected'), LONG, active], 'news')).toEqual([
      'published 2024-12-03 prose',
    ]);
    const dated = [heading(1, 'Tarnmouth youth team inspected'), paragraph('20 January 2023'), sentence, LONG];
    expect(found(dated, 'news')).toEqual(['published 2023-01-20 first_page']);
    expect(found([TITLE, sentence, LONG], 'report')).toEqual([]);
  });

  it('keeps the inspection and the publication of its report apart', () => {
    const sentence =
      'HMI Probation carried out a routine inspection of the Tarnmouth team between 24 and 28 February 2020 and published the report on 4 June 2020.';
    expect(found([heading(1, 'Tarnmouth youth team inspected'), LONG, paragraph(sentence)], 'news')).toEqual([
      'fieldwork_start 2020-02-24 prose',
      'fieldwork_end 2020-02-28 prose',
      'published 2020-06-04 prose',
    ]);
    const told = 'They rated the team in their inspection of Tarnmouth, published on Monday, 18 March 2024.';
    expect(found([heading(1, 'Tarnmouth youth team inspected'), LONG, paragraph(told)], 'news')).toEqual([
      'published 2024-03-18 prose',
    ]);
    const cover =
      'Tarnmouth City Council Inspection date: 20 January 2015 – 11 February 2015 Report published: 27 March 2015';
    expect(found([paragraph(`${cover} ${'The services for children are good. '.repeat(9)}`)], 'news')).toEqual([
      'fieldwork_start 2015-01-20 prose',
      'fieldwork_end 2015-02-11 prose',
      'published 2015-03-27 prose',
    ]);
  });

  it('takes no clock for a day', () => {
    const article = [heading(1, 'Inspectors praise team'), paragraph('14:21, 15 June 2020'), LONG];
    expect(found(article, 'news')).toEqual(['published 2020-06-15 first_page']);
  });

  it('takes the year on the cover of a report', () => {
    const cover = (year: string) => [TITLE, paragraph('Tarnmouth'), paragraph(year), paragraph('ISBN 1-234'), LONG];
    expect(found(cover('2010'))).toEqual(['published 2010 first_page']);
    expect(found(cover('2010'), 'news')).toEqual([]);
  });

  it('leaves out the clock of a site', () => {
    const clock = paragraph('Wed. Dec 25th, 2024');
    const headline = heading(1, 'Inspectors praise the youth team of Tarnmouth');
    expect(found([clock, paragraph('Home'), headline, paragraph('9 July 2021'), LONG], 'news')).toEqual([
      'published 2021-07-09 first_page',
    ]);
    const lines = ['Home', 'News', 'Sport', 'Jobs'].map((line) => paragraph(line));
    expect(found([clock, ...lines, headline, LONG], 'news')).toEqual([]);
    expect(found([clock, headline, LONG], 'news')).toEqual(['published 2024-12-25 first_page']);
  });

  it('reads a footer on two lines, and none that is of something else', () => {
    const inspection = furniture('footer', 'Inspection of Tarnmouth local authority children’s services');
    expect(found([TITLE, LONG, inspection, furniture('footer', '20 February to 3 March 2023')])).toEqual([
      'fieldwork_start 2023-02-20 footer',
      'fieldwork_end 2023-03-03 footer',
    ]);
    expect(found([TITLE, LONG, inspection, furniture('footer', 'Data from 1 April 2022 to 31 March 2023')])).toEqual(
      [],
    );
    expect(found([TITLE, LONG, furniture('footer', 'Budget plan, 1 April 2022 to 31 March 2023')])).toEqual([]);
  });

  it('takes the date of a running title for the publication, unless it lies within the fieldwork', () => {
    const running = furniture('header', 'Inspection of youth offending services in Tarnmouth, November 2020');
    expect(found([TITLE, LONG, running])).toEqual(['published 2020-11 header']);
    const work = paragraph('Fieldwork took place between 30 October and 6 November 2020.');
    expect(found([TITLE, LONG, running, work])).toEqual([
      'fieldwork_start 2020-10-30 prose',
      'fieldwork_end 2020-11-06 prose',
    ]);
    expect(found([TITLE, LONG, furniture('header', 'Updated November 2020')])).toEqual([]);
  });
});
