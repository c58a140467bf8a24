import { describe, expect, it } from 'vitest';
import { findDates, formatLongDate, formatWeekdayDate, parseDateWords, weekdayOf } from '../../../shared/text/dates.ts';
import { findClockTimes, formatClockTime, readTypedTime } from '../../../shared/text/times.ts';
import { isMoney } from '../../../shared/text/money.ts';
import { initialsOf, splitTitleFromName } from '../../../shared/text/names.ts';

describe('dates', () => {
  it.each([
    ['1 September 2010', '2010-09-01'],
    ['held on Wednesday, 17th of November 2010 at', '2010-11-17'],
    ['27.October 2010', '2010-10-27'],
    ['07 June 2018', '2018-06-07'],
    ['13 Feb 2020', '2020-02-13'],
    ['Tues 3rd Sept. 2024', '2024-09-03'],
    ['2.11.10', '2010-11-02'],
    ['on 14.12.10 with', '2010-12-14'],
    ['31.3.2011.', '2011-03-31'],
    ['02/11/2010', '2010-11-02'],
    ['November 17, 2010', '2010-11-17'],
    ['2010-11-17', '2010-11-17'],
    ['the fourteenth', null],
    ['31 June 2010', null],
    ['Feb 2020', null],
    ['17 November', null],
    ['version 1.2.3.4', null],
    ['on 10.10.20 and 2010/11', '2020-10-10'],
    ['15 th May 2019', '2019-05-15'],
    ['15thMay 2019', '2019-05-15'],
    ['Wednesday 3rd of May, 2026', '2026-05-03'],
    ['4 Mar 26', '2026-03-04'],
    ['4-Mar-26', '2026-03-04'],
    ['7th May ’26', '2026-05-07'],
    ['Wed, March 4th, 2026', '2026-03-04'],
    ['Monday – 4 May 2026', '2026-05-04'],
    ['2026/03/04', '2026-03-04'],
    ['03/24/2026', '2026-03-24'],
    ['Wednesday 03/04/2026', '2026-03-04'],
    ['Friday 03/04/2026', '2026-04-03'],
    ['4 March 10am', null],
    ['4 March 10 a.m.', null],
    ['1 x 2010-11 report', null],
  ])('reads %j as %j', (words, date) => {
    expect(parseDateWords(words)).toBe(date);
  });

  it('finds several, in order, with the weekday that is printed', () => {
    const found = findDates('Tuesday, 9 March 2027 Tuesday, 1 June 2027 and 7.9.27');
    expect(found.map((one) => [one.date, one.weekday])).toEqual([
      ['2027-03-09', 'Tuesday'],
      ['2027-06-01', 'Tuesday'],
      ['2027-09-07', null],
    ]);
    expect('Tuesday, 9 March 2027 Tuesday, 1 June 2027'.slice(found[1]?.from, found[1]?.to)).toBe(
      'Tuesday, 1 June 2027',
    );
  });

  it('prints them as minutes do', () => {
    expect(formatLongDate('2010-09-01')).toBe('1 September 2010');
    expect(formatWeekdayDate('2010-09-01')).toBe('Wednesday, 1 September 2010');
    expect(weekdayOf('2024-02-29')).toBe('Thursday');
    expect(() => formatLongDate('2010-02-30')).toThrow(RangeError);
  });
});

describe('times', () => {
  it.each([
    ['7.00 p.m.', ['19:00']],
    ['1930 hrs', ['19:30']],
    ['19.30hrs', ['19:30']],
    ['12 noon', ['12:00']],
    ['(18:30-20:00)', ['18:30', '20:00']],
    ['6.30-8.30pm', ['18:30', '20:30']],
    ['11–1pm', ['11:00', '13:00']],
    ['13.00 to 15.00', ['13:00', '15:00']],
    ['10-15 AM', ['10:15']],
    ['15:15:00 UTC', ['15:15']],
    ['commencing at 19.30', ['19:30']],
    ['7.30 in the evening', ['19:30']],
    ['at 7.30', []],
    ['grew by 19.30%', []],
    ['a rise from 10.25 to 11.50', []],
  ])('in %j are %j', (words, times) => {
    expect(findClockTimes(words).map(({ time }) => time)).toEqual(times);
  });

  it('are read from bare figures where nothing else is asked for, unless morning and afternoon are both meant', () => {
    const read = (words: string) => readTypedTime(words);
    for (const words of ['10.30', '10:30', '1030', ' 10 30 ', '10.30am']) {
      expect(read(words), words).toEqual({ kind: 'time', time: '10:30' });
    }
    for (const words of ['2.30', '2:30', '9']) expect(read(words), words).toEqual({ kind: 'wants-half' });
    for (const words of ['24.00', '10.75', 'late', '']) expect(read(words), words).toBeNull();
  });

  it.each([
    ['commencing at 9.30am', '09:30'],
    ['7.00 p.m.', '19:00'],
    ['7 pm', '19:00'],
    ['12 noon', '12:00'],
    ['12.15 am', '00:15'],
    ['19:30', '19:30'],
    ['1930 hours', '19:30'],
    ['at midnight', '00:00'],
    ['13.45pm', null],
    ['in the year 1930', null],
    ['25:00', null],
  ])('reads %j as %j', (words, time) => {
    expect(findClockTimes(words)[0]?.time ?? null).toBe(time);
  });

  it('prints them as agendas do', () => {
    expect(['09:30', '14:00', '12:00', '00:00', '00:05', '12:45'].map(formatClockTime)).toEqual([
      '9.30am',
      '2.00pm',
      '12 noon',
      '12 midnight',
      '12.05am',
      '12.45pm',
    ]);
    expect(() => formatClockTime('9.30')).toThrow(RangeError);
  });
});

describe('money', () => {
  it.each(['£3,000', '£ 12,941.35', '-£80k', '(£1,200)', '£1.4 billion', '124.50', '1,234.00', ' £7 '])(
    'takes %j for an amount',
    (words) => {
      expect(isMoney(words)).toBe(true);
    },
  );
  it.each(['', 'Amount', '3000', '2010', '12%', '£3,000 paid', '38/10', '1.2', 'a £5 note'])(
    'does not take %j for an amount',
    (words) => {
      expect(isMoney(words)).toBe(false);
    },
  );
});

describe('names', () => {
  it.each([
    ['Councillor Mrs C Hale', 'Councillor Mrs', 'C Hale'],
    ['Cllr. Ann Ward', 'Cllr.', 'Ann Ward'],
    ['Supt Harold Venn', 'Supt', 'Harold Venn'],
    ['Assistant Chief Constable Dee Cole', 'Assistant Chief Constable', 'Dee Cole'],
    ['ACC Dee Cole', 'ACC', 'Dee Cole'],
    ['DC Marsh', null, 'DC Marsh'],
    ['Rt Hon Grace Shaw MP', 'Rt Hon', 'Grace Shaw MP'],
    ['S Goodall', null, 'S Goodall'],
    ['Councillor', null, 'Councillor'],
    ['The Clerk', null, 'The Clerk'],
  ])('splits %j', (printed, title, name) => {
    expect(splitTitleFromName(printed)).toEqual({ title, name });
  });

  it('gives initials without the title', () => {
    expect(initialsOf('Cllr Sally Goodall')).toBe('SG');
    expect(initialsOf('B.J. Marsh')).toBe('BJM');
  });
});
