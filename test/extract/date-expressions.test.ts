import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dateExpressionsIn } from '../../src/extract/date-expressions.js';

const dates = (text: string): (string | null)[][] =>
  dateExpressionsIn(text, { start: 0, end: text.length }).map(({ start, end }) =>
    end ? [start.value, end.value] : [start.value],
  );

describe('dateExpressionsIn', () => {
  it.each([
    ['on 13 October 2023 00:01', [['2023-10-13']]],
    ['DECEMBER 2018', [['2018-12']]],
    ['Wednesday, 7th of December 2022', [['2022-12-07']]],
    ['October 13, 2023 in print', [['2023-10-13']]],
    ['2022-12-14', [['2022-12-14']]],
    ['Date: 30/01/2020', [['2020-01-30']]],
    ['26/10/21', [['2021-10-26']]],
    ['between 17 and 20 August 2020', [['2020-08-17', '2020-08-20']]],
    ['from 9 July 2018 to 20 July 2018', [['2018-07-09', '2018-07-20']]],
    ['29 April – 22 May 2014', [['2014-04-29', '2014-05-22']]],
    ['15-19 July 2013', [['2013-07-15', '2013-07-19']]],
    [
      '3 to 14 June and 24 to 28 June 2019',
      [
        ['2019-06-03', '2019-06-14'],
        ['2019-06-24', '2019-06-28'],
      ],
    ],
    ['30 November 2020 to 4 December', [['2020-11-30', '2020-12-04']]],
    ['between 14 December and 20 January 2020', [['2019-12-14', '2020-01-20']]],
    ['during September and October 2015', [['2015-09'], ['2015-10']]],
    ['between June and July 2019', [['2019-06', '2019-07']]],
    ['in the week commencing 17 August 2020', [['2020-08-17']]],
    ['the weeks beginning 3 and 17 June 2019', [['2019-06-03'], ['2019-06-17']]],
    ['20 February to 3 March 2023', [['2023-02-20', '2023-03-03']]],
    ['Monday 8 to Friday 19 January 2024', [['2024-01-08', '2024-01-19']]],
    ['Tues 2 May 2017 to Thurs 11 May 2017', [['2017-05-02', '2017-05-11']]],
    ['on Monday, 6 and Tuesday, 7 June 2022', [['2022-06-06'], ['2022-06-07']]],
    ['between 7 and 10 June, and on 14 June 2021', [['2021-06-07', '2021-06-10'], ['2021-06-14']]],
    ['between 29 and 31 May and again on 2 June 2021', [['2021-05-29', '2021-05-31'], ['2021-06-02']]],
    ['in March, and on 2 June 2021', [['2021-06-02']]],
    ['over two weeks, starting 4 October and 18 October 2021', [['2021-10-04'], ['2021-10-18']]],
    ['4 February 2016. The meeting began at 10.00', [['2016-02-04']]],
  ])('reads %j', (text, expected) => {
    expect(dates(text)).toEqual(expected);
  });

  it.each([
    'it may march on 3 occasions',
    'section 136 of the Act 2006',
    '8 of 12 cases',
    'in February',
    '2.1 Assessment',
    'between 17 and 20 cases in 2019',
  ])('finds no date in %j', (text) => {
    expect(dates(text)).toEqual([]);
  });

  it('gives null and the reason for a date that cannot be', () => {
    const text = 'published on 30 February 2023';
    const [found] = dateExpressionsIn(text, { start: 0, end: text.length });
    expect(found?.start).toEqual({ value: null, why: 'February 2023 has 28 days' });
  });

  it('takes the day of the week for a part of the date', () => {
    const text = 'Visit dates: Wednesday 3 to Thursday 4 March 2021';
    const [found] = dateExpressionsIn(text, { start: 0, end: text.length });
    expect(text.slice(found?.at.start, found?.at.end)).toBe('Wednesday 3 to Thursday 4 March 2021');
  });

  it('marks the beginning of a week and anchors the words', () => {
    const text = 'Fieldwork: week commencing 3 June 2019.';
    const [found] = dateExpressionsIn(text, { start: 0, end: text.length });
    expect(found).toMatchObject({ week: true, end: null });
    expect(found && text.slice(found.at.start, found.at.end)).toBe('3 June 2019');
  });

  it('reads back any day', () => {
    const names = 'January February March April May June July August September October November December'.split(' ');
    fc.assert(
      fc.property(
        fc.date({ min: new Date('1990-01-01'), max: new Date('2069-12-31'), noInvalidDate: true }),
        (date) => {
          const text = `${date.getUTCDate()} ${names[date.getUTCMonth()]} ${date.getUTCFullYear()}`;
          expect(dates(text)).toEqual([[date.toISOString().slice(0, 10)]]);
        },
      ),
    );
  });

  it('comes to the end of a long text that nearly holds a date all over', () => {
    const text = `in 2019, ${'between 1 and 2, '.repeat(50_000)}`;
    expect(dates(text)).toEqual([]);
  });
});
