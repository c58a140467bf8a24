import { describe, expect, it } from 'vitest';
import { ClockTime, IsoDate } from '../../../../shared/domain/calendar.ts';
import { AgendaItemId, PersonId, StandingInterestId } from '../../../../shared/domain/ids.ts';
import { englishInterests } from '../../../../shared/domain/law/presets/english-interests.ts';
import {
  type InterestFacts,
  isInterestTold,
  isKeptFromVoting,
  offerStanding,
  readWithdrawal,
  stampWithdrawal,
  withdrawalWhy,
  wordInterest,
  wordUnderItem,
} from '../../../../shared/domain/minuting/interests.ts';

const plain: InterestFacts = {
  ...{ printedName: 'Cllr A Bell', kind: 'dpi', nature: 'tenant of an allotment', allows: 'leave' },
  ...{ dispensation: null, dispensationOn: null, declaredDuring: false, withdrew: true },
};
const allotments = { label: 'item 7', title: 'Allotments' };
const say = (facts: Partial<InterestFacts> = {}, place: Parameters<typeof wordInterest>[1] = allotments) =>
  wordInterest({ ...plain, ...facts }, place, englishInterests);
const id = (figure: number) => AgendaItemId.parse(`00000000-0000-7000-8000-00000000000${figure}`);

describe('the words of an interest', () => {
  it('[IN1] [IN3] name the kind by the code of the body, the item, the nature and what followed', () => {
    expect(say()).toBe(
      'Cllr A Bell declared a disclosable pecuniary interest in item 7, Allotments (tenant of an allotment), and left the meeting while it was considered.',
    );
    expect(say({ kind: 'ori', withdrew: false, allows: 'stay-and-vote', nature: null })).toBe(
      'Cllr A Bell declared an other registrable interest in item 7, Allotments.',
    );
    expect(say({ withdrew: false, allows: 'stay-without-vote', declaredDuring: true })).toMatch(
      /^During the meeting, Cllr A Bell declared .*, and took no part in the vote\.$/,
    );
    expect(
      say({ withdrew: false, dispensation: 'Standards Committee', dispensationOn: IsoDate.parse('2026-03-03') }),
    ).toMatch(/, and remained under a dispensation of 3 March 2026 \(Standards Committee\)\.$/);
    expect(say({}, null)).toContain('interest (tenant of an allotment), and left the meeting while the matter');
    expect(say({}, { label: 'item 9', title: null })).toContain('in item 9 (tenant');
    expect(wordUnderItem(plain, englishInterests)).toBe(
      'Cllr A Bell, having declared a disclosable pecuniary interest (tenant of an allotment), left the meeting while this item was considered.',
    );
  });

  it('[IN2] keep somebody from voting unless the code or a dispensation lets them', () => {
    const kept = (facts: Partial<InterestFacts>) => isKeptFromVoting({ ...plain, withdrew: false, ...facts });
    expect([kept({}), kept({ allows: 'stay-without-vote' }), kept({ allows: 'stay-and-vote' })]).toEqual([
      true,
      true,
      false,
    ]);
    expect([kept({ dispensation: 'granted' }), kept({ allows: 'stay-and-vote', withdrew: true })]).toEqual([
      false,
      true,
    ]);
  });

  it('[IN4] are told once, also where the clerk changed them', () => {
    const of = { printedName: 'Cllr A Bell', label: 'item 1' };
    expect(isInterestTold([say()], say(), of)).toBe(true);
    expect(isInterestTold(['Cllr  A Bell spoke of her interest as a tenant in item 1.'], say(), of)).toBe(true);
    expect(isInterestTold(['Cllr A Bell declared an interest in item 12.'], say(), of)).toBe(false);
    expect(isInterestTold(['Cllr B Fell declared an interest in item 1.'], say(), of)).toBe(false);
  });
});

describe('leaving for an item', () => {
  const order = [id(1), id(2), id(3)];
  const withdrawal = { leftAt: ClockTime.parse('19:40'), returned: true, returnedAt: null };

  it('[IN5] is out with the item and in with the next, in the order of the agenda', () => {
    const later = { way: 'out' as const, at: null, agendaItemId: id(3), why: null };
    const stamped = stampWithdrawal([later], id(1), order, withdrawal);
    expect(stamped).toEqual([
      { way: 'out', at: '19:40', agendaItemId: id(1), why: withdrawalWhy },
      { way: 'in', at: null, agendaItemId: id(2), why: null },
      later,
    ]);
    expect(readWithdrawal(stamped, id(1))).toEqual(withdrawal);
    expect(stampWithdrawal(stamped, id(1), order, null)).toEqual([later]);
    expect(stampWithdrawal(stamped, id(1), order, { ...withdrawal, returned: false })).toHaveLength(2);
  });

  it('[IN5] leaves what the clerk noted of other comings and goings', () => {
    const own = { way: 'out' as const, at: null, agendaItemId: id(1), why: 'to take a call' };
    expect(stampWithdrawal([own], id(1), order, null)).toEqual([own]);
    expect(readWithdrawal([own], id(1))).toBeNull();
  });
});

it('[IN6] offers a standing interest until it is declared', () => {
  const personId = PersonId.parse('00000000-0000-7000-8000-000000000009');
  const standing = {
    ...{
      id: StandingInterestId.parse('00000000-0000-7000-8000-00000000000a'),
      personId,
      bodyId: null,
      kind: 'interest',
    },
    ...{ nature: 'Trustee of the hall', from: null, to: null, revision: 1 },
  };
  const declared = { personId, kind: 'nri', nature: 'trustee of  the hall' };
  expect(offerStanding([standing], [])).toEqual([standing]);
  expect(offerStanding([standing], [declared])).toEqual([]);
  expect(offerStanding([{ ...standing, kind: 'dpi' }], [declared])).toHaveLength(1);
});
