import { describe, expect, it } from 'vitest';
import { IsoDate } from '../../../../shared/domain/calendar.ts';
import { countSeats, coversDay, describeStretch, overlaps } from '../../../../shared/domain/seats/seats.ts';

const day = (text: string | null) => (text === null ? null : IsoDate.parse(text));
const stretch = (from: string | null, to: string | null) => ({ from: day(from), to: day(to) });

describe('a stretch of days', () => {
  it('holds both its ends, and everything on an open side', () => {
    const term = stretch('2025-05-20', '2026-03-31');
    expect(['2025-05-19', '2025-05-20', '2026-03-31', '2026-04-01'].map((one) => coversDay(term, day(one)))).toEqual([
      false,
      true,
      true,
      false,
    ]);
    expect(coversDay(stretch(null, null), day('1990-01-01'))).toBe(true);
    expect(coversDay(stretch('2025-05-20', null), null)).toBe(true);
    expect(coversDay(term, null)).toBe(false);
  });

  it('[V1] shares a day with another that ends on its first, not with one that ends the day before', () => {
    const term = stretch('2025-05-20', null);
    expect(overlaps(term, stretch(null, '2025-05-20'))).toBe(true);
    expect(overlaps(term, stretch(null, '2025-05-19'))).toBe(false);
    expect(overlaps(stretch(null, '2025-05-19'), term)).toBe(false);
    expect(overlaps(stretch(null, null), term)).toBe(true);
  });

  it('is told in words', () => {
    expect(describeStretch(stretch('2025-05-20', '2026-03-31'))).toBe('from 20 May 2025 to 31 March 2026');
    expect(describeStretch(stretch('2025-05-20', null))).toBe('from 20 May 2025');
    expect(describeStretch(stretch(null, '2026-03-31'))).toBe('until 31 March 2026');
    expect(describeStretch(stretch(null, null))).toBe('with no dates');
  });
});

it('[V3] counts vacancies among the seats and not among those in post, and only what votes', () => {
  const seat = (voting: boolean, from: string | null, to: string | null) => ({ voting, ...stretch(from, to) });
  const members = [...Array.from({ length: 12 }, () => seat(true, null, null)), seat(false, null, null)];
  const ended = seat(true, null, '2026-01-13');
  const count = countSeats([...members, ended], [seat(true, '2025-12-01', null)], IsoDate.parse('2026-01-14'));
  expect(count).toEqual({ seats: 13, inPost: 12, vacant: 1 });
});
