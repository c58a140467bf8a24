import { describe, expect, it } from 'vitest';
import { IsoDate } from '../../../../shared/domain/calendar.ts';
import { nameOnDay } from '../../../../shared/domain/former-names.ts';
import { PersonId } from '../../../../shared/domain/ids.ts';
import { describeHoldings } from '../../../../shared/domain/seats/holdings.ts';
import { tellApart, type Tellable } from '../../../../shared/domain/seats/who.ts';

const day = (text: string) => IsoDate.parse(text);
let last = 0;

function one(name: string, facts: { office?: string; organisation?: string; body?: string; title?: string }): Tellable {
  last += 1;
  const id = PersonId.parse(`00000000-0000-4000-8000-${String(last).padStart(12, '0')}`);
  return {
    person: { id, title: facts.title ?? null, name, office: facts.office ?? null },
    organisations: facts.organisation === undefined ? [] : [facts.organisation],
    seats: facts.body === undefined ? [] : [{ bodyName: facts.body }],
  };
}

describe('[V13] people of one name', () => {
  const namesOf = (...people: Tellable[]) => [...tellApart(people).values()];

  it('are told apart by office, organisation or body, whichever not all of them share; others by nothing', () => {
    expect(
      namesOf(
        one('Ann Smith', { office: 'Clerk', organisation: 'Vale Council' }),
        one('ann  smith', { organisation: 'Vale Council', body: 'Vale Board' }),
        one('Maud Pellow', { office: 'Clerk' }),
      ),
    ).toEqual(['Ann Smith (Clerk)', 'ann  smith (Vale Board)', 'Maud Pellow']);
    expect(namesOf(one('Ann Smith', { title: 'Cllr' }), one('Ann Smith', {}))).toEqual(['Cllr Ann Smith', 'Ann Smith']);
  });

  it('go by a number where nothing tells them apart, and one may go without where every other has a mark', () => {
    expect(namesOf(one('A One', {}), one('A One', {}))).toEqual(['A One (1)', 'A One (2)']);
    expect(namesOf(one('A One', { office: 'Clerk' }), one('A One', { office: 'Clerk' }))).toEqual([
      'A One (1)',
      'A One (2)',
    ]);
    expect(namesOf(one('A One', { office: 'Clerk' }), one('A One', {}))).toEqual(['A One (Clerk)', 'A One']);
  });
});

describe('[V12] a body that was renamed twice', () => {
  const body = { name: 'Safer Vale', shortName: 'SV' };
  const former = [
    { name: 'Crime Board', shortName: 'CB', until: day('2020-03-31') },
    { name: 'Safety Board', shortName: null, until: day('2024-12-31') },
    { name: 'Watch Committee', shortName: null, until: null },
  ];

  it('was called what it was called on a day, the last day of a name included', () => {
    const on = (text: string) => nameOnDay(body, former, day(text)).name;
    expect(on('2019-05-01')).toBe('Crime Board');
    expect(on('2020-03-31')).toBe('Crime Board');
    expect(on('2020-04-01')).toBe('Safety Board');
    expect(on('2025-01-01')).toBe('Safer Vale');
    expect(nameOnDay(body, former, null)).toBe(body);
    expect(nameOnDay(body, [...former].reverse(), day('2019-05-01'))).toEqual({ name: 'Crime Board', shortName: 'CB' });
  });
});

it('[V10] what stands under an organisation is counted in words', () => {
  const nothing = { seats: 0, appointments: 0, vacancies: 0, attendances: 0, actions: 0, affiliations: 0, bodies: 0 };
  expect(describeHoldings(nothing)).toBeNull();
  expect(describeHoldings({ ...nothing, actions: 1 })).toBe('1 action');
  expect(describeHoldings({ ...nothing, seats: 2, attendances: 14, actions: 1 })).toBe(
    '2 seats, 14 lines of attendance and 1 action',
  );
});
