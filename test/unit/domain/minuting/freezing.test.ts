import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { NumberStyle } from '../../../../shared/domain/body.ts';
import { IsoDate } from '../../../../shared/domain/calendar.ts';
import { chooseNumber, freezeWith, listNumberTroubles } from '../../../../shared/domain/minuting/freezing.ts';
import { calendarYear, type NumberYear, yearOfNumbers } from '../../../../shared/domain/minuting/number-year.ts';
import { deriveNumbers, type NumberedMinute, type Numbering } from '../../../../shared/domain/numbering.ts';

type Row = NumberedMinute<number>;

const march = IsoDate.parse('2026-03-03');
const byYear: Numbering = { style: 'n/yy', prefix: '' };

/** Minutes in order: `*38/26` is frozen, `38/26` derived, null not numbered yet. */
function rows(...numbers: readonly (string | null)[]): Row[] {
  return numbers.map((number, id) => ({
    ...{ id, meetingId: 'march', heldOn: march },
    number: number === null ? null : number.replace('*', ''),
    frozen: number?.startsWith('*') === true,
  }));
}

const coming: Row = { id: -1, meetingId: 'march', heldOn: march, number: null, frozen: false };

describe('the year of numbers', () => {
  const annualMeetings = ['2025-05-14', '2026-05-20'].map((day) => IsoDate.parse(day));
  const annual: NumberYear = { kind: 'annual-meeting', annualMeetings };
  it.each([
    ['2026-04-30', calendarYear, 2026],
    ['2026-04-30', { kind: 'municipal', annualMeetings: [] }, 2025],
    ['2026-05-01', { kind: 'municipal', annualMeetings: [] }, 2026],
    ['2026-05-19', annual, 2025],
    ['2026-05-20', annual, 2026],
    ['2025-05-01', annual, 2024],
    ['2027-06-09', annual, 2026],
    ['2026-06-09', { kind: 'annual-meeting', annualMeetings: [] }, 2026],
  ] as const)('[N9] %s lies in the year that its body counts', (day, year, begun) => {
    expect(yearOfNumbers(IsoDate.parse(day), year)).toBe(begun);
  });

  it('[N9] numbers begin again with the annual meeting, at the number that the body begins with', () => {
    const days = ['2026-04-08', '2026-05-20', '2026-05-20'];
    const minutes = days.map((day, id) => ({
      ...{ id, meetingId: day, heldOn: IsoDate.parse(day), number: null, frozen: false },
    }));
    const derived = deriveNumbers(minutes, { style: 'n/yyyy', prefix: '', year: annual, first: 101 });
    expect([...derived.values()]).toEqual(['101/2025', '101/2026', '102/2026']);
  });
});

describe('numbers of the closed part and of the agenda', () => {
  it('[N11] the closed part goes on with the others, or has a sequence of its own that cannot be taken for theirs', () => {
    const parts = (['open', 'closed', 'open', 'closed'] as const).map((part, id) => ({ ...coming, id, part }));
    expect([...deriveNumbers(parts, byYear).values()]).toEqual(['1/26', '2/26', '3/26', '4/26']);
    const apart = { ...byYear, closedApart: true, first: 40 };
    expect([...deriveNumbers(parts, apart).values()]).toEqual(['40/26', 'C1/26', '41/26', 'C2/26']);
    const prefixed: Numbering = { style: 'prefix-n/yy', prefix: 'CAB', closedApart: true };
    expect([...deriveNumbers(parts, prefixed).values()]).toEqual(['CAB/1/26', 'C/CAB/1/26', 'CAB/2/26', 'C/CAB/2/26']);
  });

  it('[N12] a minute takes the number of its item on the agenda, the first of an item alone, and others the next', () => {
    const given = ['1', '2', '2', null, '3', '3a'].map((agendaNumber, id) => ({ ...coming, id, agendaNumber }));
    const derived = deriveNumbers(given, { style: 'n.', prefix: '' });
    expect([...derived.values()]).toEqual(['1.', '2.', '4.', '5.', '3.', '3A.']);
  });
});

describe('freezing numbers', () => {
  it('[N10] those that leave stay, and so do all lower ones of their sequence', () => {
    const minutes = rows('1/26', '2/26', '3/26', '4/26');
    expect(freezeWith(minutes, new Set([2]), byYear)).toEqual([0, 1, 2]);
    expect(freezeWith(minutes, new Set(), byYear)).toEqual([]);
    const other: Row = { ...coming, id: 9, meetingId: 'jan', heldOn: IsoDate.parse('2025-01-01'), number: '1/25' };
    expect(freezeWith([other, ...minutes], new Set([1]), byYear)).toEqual([0, 1]);
  });

  it('[N10] numbers that begin again with each meeting freeze none of another', () => {
    const june = rows('1.', '2.').map((row) => ({ ...row, id: row.id + 10, meetingId: 'june' }));
    expect(freezeWith([...rows('1.', '2.'), ...june], new Set([11]), { style: 'n.', prefix: '' })).toEqual([10, 11]);
  });

  it('[N13] between numbers that left there is a choice: the next free one, or a letter', () => {
    const minutes = rows('*46/26', '*47/26', '*48/26', '*49/26');
    expect(chooseNumber(minutes, coming, 2, byYear)).toEqual({ next: '50/26', letter: '47A/26' });
    const withLetter = rows('*46/26', '*47/26', '*47A/26', '*50/26', '*48/26', '*49/26');
    expect(chooseNumber(withLetter, coming, 3, byYear)).toEqual({ next: '51/26', letter: '47B/26' });
    expect(chooseNumber(withLetter, coming, 4, byYear)).toEqual({ next: '51/26', letter: '47B/26' });
  });

  it('[N13] at the end, before the first of all, or while nothing has left, there is nothing to choose', () => {
    expect(chooseNumber(rows('*46/26', '*47/26'), coming, 2, byYear)).toEqual({ next: '48/26', letter: null });
    expect(chooseNumber(rows('*46/26', '*47/26'), coming, 0, byYear)).toEqual({ next: '1/26', letter: null });
    expect(chooseNumber(rows('1/26', '2/26'), coming, 1, byYear)).toEqual({ next: '2/26', letter: null });
    expect(chooseNumber(rows(null), coming, 1, { style: null, prefix: '' })).toEqual({ next: null, letter: null });
  });

  it('[N14] lists numbers that several have and those that nobody has', () => {
    const minutes = rows('*9/26', '*10/26', '*10/26', '*13/26', '*13A/26', '*14/26', '*10/26');
    expect(listNumberTroubles(minutes, byYear)).toEqual([
      { kind: 'duplicate', number: '10/26', ids: [1, 2, 6] },
      { kind: 'gap', from: '11/26', to: '12/26' },
    ]);
    expect(listNumberTroubles(rows('*1/26', '*2/26'), byYear)).toEqual([]);
  });
});

type Step =
  | { readonly do: 'insert'; readonly at: number; readonly meeting: number; readonly letter: boolean }
  | { readonly do: 'move'; readonly from: number; readonly to: number }
  | { readonly do: 'withdraw'; readonly at: number }
  | { readonly do: 'leave'; readonly at: number; readonly whole: boolean }
  | { readonly do: 'recall'; readonly meeting: number };

const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.record({
      do: fc.constant('insert' as const),
      at: fc.nat(30),
      meeting: fc.nat(2),
      letter: fc.boolean(),
    }),
  },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('move' as const), from: fc.nat(30), to: fc.nat(30) }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('withdraw' as const), at: fc.nat(30) }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('leave' as const), at: fc.nat(30), whole: fc.boolean() }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('recall' as const), meeting: fc.nat(2) }) },
);

const days = ['2026-01-13', '2026-03-03', '2027-01-12'].map((day) => IsoDate.parse(day));

/** Three meetings of a body whose minutes are put in, moved, taken out, sent away and called back. */
function play(steps: readonly Step[], numbering: Numbering): void {
  let order: Row[] = [];
  const held = new Map<number, string>();
  const settle = () => {
    const derived = deriveNumbers(order, numbering);
    order = order.map((row) => (row.frozen ? row : { ...row, number: derived.get(row.id) ?? null }));
  };
  const meetingOf = (row: Row) => Number(row.meetingId);
  const endOf = (meeting: number) => order.filter((row) => meetingOf(row) <= meeting).length;
  const startOf = (meeting: number) => order.filter((row) => meetingOf(row) < meeting).length;
  steps.forEach((one, id) => {
    switch (one.do) {
      case 'insert': {
        const at = startOf(one.meeting) + (one.at % (endOf(one.meeting) - startOf(one.meeting) + 1));
        const heldOn = days[one.meeting] ?? null;
        const fresh: Row = { id, meetingId: String(one.meeting), heldOn, number: null, frozen: false };
        const choice = chooseNumber(order, fresh, at, numbering);
        const lettered = one.letter && choice.letter !== null;
        order.splice(at, 0, lettered ? { ...fresh, number: choice.letter, frozen: true } : fresh);
        if (lettered) held.set(id, choice.letter);
        settle();
        if (!lettered) expect(order[at]?.number).toBe(choice.next);
        break;
      }
      case 'move': {
        const row = order[one.from % Math.max(order.length, 1)];
        if (row === undefined) return;
        const rest = order.filter((other) => other !== row);
        const own = rest.filter((other) => other.meetingId === row.meetingId).length;
        const start = rest.filter((other) => meetingOf(other) < meetingOf(row)).length;
        rest.splice(start + (one.to % (own + 1)), 0, row);
        order = rest;
        break;
      }
      case 'withdraw': {
        const row = order[one.at % Math.max(order.length, 1)];
        if (row !== undefined && !row.frozen) order = order.filter((other) => other !== row);
        break;
      }
      case 'leave': {
        const row = order[one.at % Math.max(order.length, 1)];
        if (row === undefined) return;
        const leaving = order.filter((other) => (one.whole ? other.meetingId === row.meetingId : other === row));
        const frozen = new Set(freezeWith(order, new Set(leaving.map((other) => other.id)), numbering));
        order = order.map((other) => (frozen.has(other.id) ? { ...other, frozen: true } : other));
        for (const other of order) if (other.frozen && other.number !== null) held.set(other.id, other.number);
        expect(leaving.every((other) => held.get(other.id) === other.number)).toBe(true);
        break;
      }
      case 'recall':
        order = order.map((row) => (meetingOf(row) === one.meeting ? { ...row, frozen: false } : row));
        for (const row of order) if (!row.frozen) held.delete(row.id);
        break;
    }
    settle();
    const numbers = order.map((row) => (numbering.style === 'n.' ? `${row.meetingId} ${row.number}` : row.number));
    expect(new Set(numbers).size).toBe(order.length);
    expect(numbers).not.toContain(null);
    for (const [frozenId, number] of held) expect(order.find((row) => row.id === frozenId)?.number).toBe(number);
    expect(listNumberTroubles(order, numbering).filter(({ kind }) => kind === 'duplicate')).toEqual([]);
  });
}

describe('numbers through the life of minutes', () => {
  it.each(['n/yy', 'n.', 'n', 'yyyy/yy-n', 'prefix-n/yy'] satisfies NumberStyle[])(
    '[N2] [N10] [N13] [N16] %s: never a duplicate, never a changed frozen number',
    (style) => {
      fc.assert(fc.property(fc.array(step, { maxLength: 40 }), (steps) => play(steps, { style, prefix: 'CAB' })));
    },
  );
});
