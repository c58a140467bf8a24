import { IsoDate } from '../calendar.ts';
import type { Nation } from './nation.ts';

/** A bank holiday of one year only, in place of a usual one or besides the usual ones. */
export interface OneOffHoliday {
  readonly day: IsoDate;
  readonly name: string;
  /** The usual holiday that it stands in for, which is then no holiday that year; null where it is extra. */
  readonly insteadOf: IsoDate | null;
  readonly nations: readonly Nation[];
  readonly appointedAs: 'mourning' | null;
}

/** Days that an authority of the sector, or the Crown, has treated as days of public mourning; both ends included. */
export interface MourningDays {
  readonly from: IsoDate;
  readonly to: IsoDate;
  readonly name: string;
  /** Who reads the days so, and who does not: a rule that leaves them out says whose reading it follows. */
  readonly source: string;
}

const everywhere: readonly Nation[] = ['england-and-wales', 'scotland', 'northern-ireland'];

function oneOff(
  day: string,
  name: string,
  {
    insteadOf,
    nations = everywhere,
    appointedAs = null,
  }: Partial<Omit<OneOffHoliday, 'insteadOf'>> & { readonly insteadOf?: string } = {},
): OneOffHoliday {
  return {
    day: IsoDate.parse(day),
    name,
    insteadOf: insteadOf === undefined ? null : IsoDate.parse(insteadOf),
    nations,
    appointedAs,
  };
}

/**
 * Every one-off holiday of 2010–2045 that has been proclaimed. Source: the royal proclamations under the Banking and
 * Financial Dealings Act 1971 s1(2)–(3), as GOV.UK lists them; checked 23 November 2026.
 */
export const oneOffHolidays: readonly OneOffHoliday[] = [
  oneOff('2011-04-29', 'Royal wedding'),
  oneOff('2012-06-04', 'Spring bank holiday, moved from 28 May', { insteadOf: '2012-05-28' }),
  oneOff('2012-06-05', 'Diamond Jubilee of Queen Elizabeth II'),
  oneOff('2020-05-08', 'Early May bank holiday, moved from 4 May for VE Day', { insteadOf: '2020-05-04' }),
  oneOff('2022-06-02', 'Spring bank holiday, moved from 30 May', { insteadOf: '2022-05-30' }),
  oneOff('2022-06-03', 'Platinum Jubilee of Queen Elizabeth II'),
  oneOff('2022-09-19', 'State funeral of Queen Elizabeth II', { appointedAs: 'mourning' }),
  oneOff('2023-05-08', 'Coronation of King Charles III'),
  oneOff('2026-06-15', "Scotland's match at the World Cup", { nations: ['scotland'] }),
];

/**
 * Periods of national mourning. The National Association of Local Councils advised (April 2021, September 2022) that
 * their days are days of mourning under the Local Government Act 1972 s243; R Harwood KC (Local Government Lawyer,
 * September 2022) held that only the day of the funeral, a bank holiday, falls out.
 */
export const mourningDays: readonly MourningDays[] = [
  {
    from: IsoDate.parse('2021-04-09'),
    to: IsoDate.parse('2021-04-17'),
    name: 'National mourning for the Duke of Edinburgh',
    source: 'NALC advice, April 2021',
  },
  {
    from: IsoDate.parse('2022-09-08'),
    to: IsoDate.parse('2022-09-19'),
    name: 'National mourning for Queen Elizabeth II',
    source: 'NALC and SLCC advice, September 2022; R Harwood KC differs',
  },
];
