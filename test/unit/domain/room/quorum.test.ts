import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ClockTime } from '../../../../shared/domain/calendar.ts';
import { AgendaItemId, AttendanceId, MeetingId, OrganisationId, PersonId } from '../../../../shared/domain/ids.ts';
import { presetById } from '../../../../shared/domain/law/presets-of-body.ts';
import type { QuorumRule } from '../../../../shared/domain/law/rules.ts';
import { newAttendanceFacts, type Attendance } from '../../../../shared/domain/meeting.ts';
import { isQuorate, isQuorateAt, quorumOf, type QuorumRoom } from '../../../../shared/domain/room/quorum.ts';
import { findQuorumGaps } from '../../../../shared/domain/room/quorum-lost.ts';
import { RunningCount } from '../../../../shared/domain/room/running-count.ts';
import { traceRoom, whoIsInRoom, type RoomItem } from '../../../../shared/domain/room/room.ts';
import { apologiesThatFollow, checkSubstitute } from '../../../../shared/domain/room/substitutes.ts';

const uuid = (kind: number, n: number): string =>
  `${String(kind).padStart(8, '0')}-0000-7000-8000-${String(n).padStart(12, '0')}`;
const time = (text: string): ClockTime => ClockTime.parse(text);
const clock = (minutes: number): ClockTime =>
  time(`${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`);
const person = (n: number): PersonId => PersonId.parse(uuid(1, n));
const itemId = (n: number): AgendaItemId => AgendaItemId.parse(uuid(2, n));
const organisation = (n: number): OrganisationId => OrganisationId.parse(uuid(3, n));

function row(n: number, facts: Partial<Attendance> = {}): Attendance {
  return {
    ...newAttendanceFacts,
    id: AttendanceId.parse(uuid(4, n)),
    meetingId: MeetingId.parse(uuid(5, 1)),
    position: n,
    presence: 'present',
    class: 'member',
    printedName: `Councillor ${n}`,
    personId: person(n),
    importId: null,
    revision: 1,
    ...facts,
  };
}

const items: readonly RoomItem[] = [1, 2, 3].map((n) => ({ id: itemId(n), label: `item ${n}`, title: `Matter ${n}` }));

function ruleOf(presetId: string): QuorumRoom['rules'] {
  const preset = presetById(presetId);
  if (preset === undefined) throw new Error(`no preset ${presetId}`);
  return preset.rules;
}

function room(rows: readonly Attendance[], facts: Partial<QuorumRoom> = {}): QuorumRoom {
  return {
    course: traceRoom(rows, items),
    seats: { seats: 13, inPost: 12, vacant: 1 },
    memberships: [],
    parties: new Map(),
    organisations: [],
    rules: ruleOf('parish-council-england'),
    withdrawn: new Map(),
    ...facts,
  };
}

const many = (count: number): Attendance[] => Array.from({ length: count }, (_, n) => row(n + 1));
const rule = (basis: QuorumRule['basis'], minimum = 0): QuorumRule => ({ basis, minimum, clauses: [] });

describe('the number of a quorum', () => {
  it('[Q1] a vacancy does not lower a quorum of seats', () => {
    const { quorum } = ruleOf('parish-council-england');
    expect(quorumOf(quorum, { seats: 13, inPost: 12, vacant: 1 })).toEqual({
      need: 5,
      words: '5: one third of 13, rounded up',
    });
    expect(quorumOf(quorum, { seats: 13, inPost: 9, vacant: 4 }).need).toBe(5);
    expect(quorumOf(quorum, { seats: 6, inPost: 6, vacant: 0 }).words).toBe(
      '3: never fewer than three (one third of 6 would be 2)',
    );
  });

  it('[Q2] a quorum of those in post falls with them; each rounding says so, whole numbers do not', () => {
    const half = (rounding: 'up' | 'down' | 'nearest'): QuorumRule =>
      rule({ kind: 'fraction', numerator: 1, denominator: 2, of: 'in-post', rounding });
    const seats = { seats: 20, inPost: 11, vacant: 9 };
    expect(quorumOf(half('up'), seats).words).toBe('6: half of 11, rounded up');
    expect(quorumOf(half('down'), seats).words).toBe('5: half of 11, rounded down');
    expect(quorumOf(half('nearest'), seats).need).toBe(6);
    expect(quorumOf(half('up'), { ...seats, inPost: 12 }).words).toBe('6: half of 12');
    expect(quorumOf(rule({ kind: 'number', members: 4 }), seats).need).toBe(4);
    expect(quorumOf(rule({ kind: 'clauses-only' }), seats).need).toBe(0);
  });
});

describe('the room', () => {
  it('[Q3] counts only those who may vote on the item and have not withdrawn', () => {
    const rows = [
      ...many(3),
      row(4, { class: 'co-opted' }),
      row(5, { class: 'co-opted', voting: 'voting' }),
      row(6, { voting: 'named-matters', votesOn: 'matter 2' }),
      row(7, { class: 'in-attendance' }),
      row(8, { presence: 'apologies' }),
    ];
    expect(isQuorate(room(rows), itemId(1)).have).toBe(4);
    expect(isQuorate(room(rows), itemId(2))).toMatchObject({ have: 5, quorate: true });
    const withdrawn = new Map([[itemId(2), new Set([AttendanceId.parse(uuid(4, 1))])]]);
    expect(isQuorate(room(rows, { withdrawn }), itemId(2))).toMatchObject({ have: 4, quorate: false });
    expect(isQuorate(room(rows, { withdrawn }), null).have).toBe(4);
  });

  it('[Q3] leaves a member on a screen out in England and counts them in Wales', () => {
    const rows = [...many(4), row(5, { mode: 'remote' })];
    expect(isQuorate(room(rows), null)).toMatchObject({ have: 4, quorate: false });
    expect(isQuorate(room(rows, { rules: ruleOf('community-council-wales') }), null).quorate).toBe(true);
  });

  it('[Q4] asks for six of eight responsible authorities, each once', () => {
    const clause = {
      atLeast: 6,
      who: { kind: 'organisations', standing: 'responsible-authority' },
      words: 'six of the eight responsible authorities',
    } as const;
    const rules = {
      ...ruleOf('partnership'),
      quorum: { basis: { kind: 'clauses-only' }, minimum: 0, clauses: [clause] } satisfies QuorumRule,
    };
    const organisations = Array.from({ length: 8 }, (_, n) => ({
      organisationId: organisation(n + 1),
      standing: 'responsible-authority' as const,
    }));
    const from = (numbers: readonly number[]): Attendance[] =>
      numbers.map((n, at) => row(at + 1, { organisationId: organisation(n) }));
    const five = isQuorate(room(from([1, 2, 3, 4, 5, 5, 9]), { rules, organisations }), null);
    expect(five).toMatchObject({ quorate: false, clauses: [{ met: false, have: 5, need: 6 }] });
    expect(five.words).toContain('six of the eight responsible authorities (5 of 6)');
    expect(isQuorate(room(from([1, 2, 3, 4, 5, 6]), { rules, organisations }), null).quorate).toBe(true);
  });

  it('[Q4] tells executives from non-executives of an NHS board', () => {
    const board = (roles: readonly string[]): boolean =>
      isQuorate(
        room(
          roles.map((role, n) => row(n + 1, { role })),
          { rules: ruleOf('nhs-board-england'), seats: { seats: 9, inPost: 9, vacant: 0 } },
        ),
        null,
      ).quorate;
    expect(board(['Non-Executive Director', 'Non-executive Director', 'Chair, Non Executive'])).toBe(false);
    expect(board(['Non-Executive Director', 'Chief Executive', 'Chair'])).toBe(true);
  });

  it('[Q5] knows who is in the room at an item and at a time', () => {
    const rows = [
      row(1),
      row(2, { arrivedAt: time('19:12') }),
      row(3, {
        movements: [
          { way: 'out', at: time('20:05'), agendaItemId: itemId(2), why: 'after declaring an interest' },
          { way: 'in', at: time('20:20'), agendaItemId: itemId(3), why: null },
        ],
      }),
    ];
    const course = traceRoom(rows, items);
    const there = (point: Parameters<typeof whoIsInRoom>[1]): number[] =>
      whoIsInRoom(course, point).map(({ position }) => position);
    expect(there({ kind: 'opening' })).toEqual([1, 3]);
    expect(there({ kind: 'time', at: time('19:12') })).toEqual([1, 2, 3]);
    expect(there({ kind: 'item', itemId: itemId(2) })).toEqual([1, 2]);
    expect(there({ kind: 'item', itemId: itemId(3) })).toEqual([1, 2, 3]);
    expect(there({ kind: 'time', at: time('20:10') })).toEqual([1, 2]);
    expect(there({ kind: 'now' })).toEqual([1, 2, 3]);
  });

  it('[Q6] takes times after midnight as the end of the evening', () => {
    const rows = [row(1, { leftAt: time('00:30') }), row(2, { arrivedAt: time('23:00') })];
    expect(whoIsInRoom(traceRoom(rows, items), { kind: 'item', itemId: itemId(2) })).toHaveLength(2);
    const course = traceRoom(rows, []);
    expect(whoIsInRoom(course, { kind: 'time', at: time('23:30') })).toHaveLength(2);
    expect(whoIsInRoom(course, { kind: 'time', at: time('01:00') })).toHaveLength(1);
  });

  it('[Q7] does not depend on the order of rows, and never counts a substitute beside their member', () => {
    const anyRow = fc.record({
      n: fc.integer({ min: 1, max: 6 }),
      kind: fc.constantFrom('member' as const, 'substitute' as const),
      standsFor: fc.integer({ min: 1, max: 6 }),
      present: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.array(anyRow, { maxLength: 12 }), fc.infiniteStream(fc.nat()), (drawn, keys) => {
        const rows = drawn.map(({ n, kind, standsFor, present }, at) =>
          row(100 + at, {
            personId: person(kind === 'member' ? n : 10 + n),
            printedName: `${kind} ${n}`,
            class: kind,
            presence: present ? 'present' : 'apologies',
            representingId: kind === 'substitute' ? person(standsFor) : null,
          }),
        );
        const shuffled = rows
          .map((one) => ({ one, key: Number(keys.next().value ?? 0) }))
          .toSorted((a, b) => a.key - b.key)
          .map(({ one }) => one);
        const rules = ruleOf('partnership');
        const state = isQuorate(room(rows, { rules }), null);
        expect(isQuorate(room(shuffled, { rules }), null)).toEqual(state);
        const seatsFilled = new Set(
          rows
            .filter(({ presence }) => presence === 'present')
            .map(({ personId, representingId }) => representingId ?? personId),
        );
        expect(state.have).toBeLessThanOrEqual(seatsFilled.size);
      }),
    );
  });

  it('[Q8] lets stand in whom the rule lets: nobody, the named deputy, the same group, anybody', () => {
    const seats = [
      { personId: person(1), deputyId: person(11), party: 'Green' },
      { personId: person(2), deputyId: null, party: 'Independent' },
    ];
    const parties = new Map([[person(11), 'Green']]);
    const check = (by: Parameters<typeof checkSubstitute>[0], standsFor: number): string =>
      checkSubstitute(by, { personId: person(11), representingId: person(standsFor) }, seats, parties).allowed;
    expect([check('not-allowed', 1), check('allowed', 1)]).toEqual(['no', 'yes']);
    expect([check('named-deputies', 1), check('named-deputies', 2)]).toEqual(['yes', 'unknown']);
    expect([check('same-group', 1), check('same-group', 2), check('same-group', 9)]).toEqual(['yes', 'no', 'unknown']);
    const rows = [...many(4), row(11, { class: 'substitute', representingId: person(9) })];
    expect(isQuorate(room(rows), null).have).toBe(4);
  });

  it('[Q9] names the members whose apology follows from a substitute', () => {
    const rows = [
      row(1, { presence: 'absent' }),
      row(2, { presence: 'absent', personId: null, printedName: 'Councillor B Marsh' }),
      row(3, { presence: 'absent' }),
      row(11, { class: 'substitute', representingId: person(1) }),
      row(12, { class: 'substitute', representing: 'B. Marsh' }),
    ];
    expect(apologiesThatFollow(rows).map(({ position }) => position)).toEqual([1, 2]);
  });

  it('[Q10] stamps the moment at which the quorum was lost, and the moment it was back', () => {
    const rows = [
      ...many(4),
      row(5, { leftAt: time('20:31') }),
      row(6, { leftAt: time('20:31') }),
      row(7, { leftAt: time('20:31') }),
      row(8, { arrivedAt: time('19:12') }),
    ].map((one) => (one.position === 4 ? { ...one, leftAt: time('20:05') } : one));
    const gaps = findQuorumGaps(room(rows));
    expect(gaps.map(({ words }) => words)).toEqual(['The quorum was lost at 8.31pm (4 present, 5 needed).']);
    const back = findQuorumGaps(room([...rows, row(9, { arrivedAt: time('20:40') })]));
    expect(back.map(({ words }) => words)).toEqual([
      'The quorum was lost at 8.31pm (4 present, 5 needed). It was restored at 8.40pm.',
    ]);
    expect(findQuorumGaps(room(many(4)))[0]?.words).toBe('There was no quorum at the opening (4 present, 5 needed).');
    expect(isQuorateAt(room(rows), { kind: 'time', at: time('20:10') }).have).toBe(7);
  });

  it('[Q10] takes people who change places at one time together', () => {
    const rows = [...many(4), row(5, { leftAt: time('20:00') }), row(6, { arrivedAt: time('20:00') })];
    expect(findQuorumGaps(room(rows))).toEqual([]);
  });

  it('[Q8] lets nobody stand in for a member who stepped out or withdrew, but for one who has not come or has left for good', () => {
    const rules = ruleOf('partnership');
    const member = (facts: Partial<Attendance>) => [
      row(1, facts),
      row(11, { class: 'substitute', representingId: person(1) }),
    ];
    const have = (rows: readonly Attendance[], at: string, facts: Partial<QuorumRoom> = {}): number =>
      isQuorateAt(room(rows, { rules, ...facts }), { kind: 'time', at: time(at) }).have;
    const away = member({ movements: [{ way: 'out', at: time('20:05'), agendaItemId: null, why: null }] });
    expect([have(away, '20:00'), have(away, '20:10')]).toEqual([1, 0]);
    const left = member({ leftAt: time('20:05') });
    expect([have(left, '20:00'), have(left, '20:10')]).toEqual([1, 1]);
    const late = member({ arrivedAt: time('19:30') });
    expect([have(late, '19:00'), have(late, '19:40')]).toEqual([1, 1]);
    const withdrawn = new Map([[itemId(2), new Set([AttendanceId.parse(uuid(4, 1))])]]);
    expect(isQuorate(room(member({}), { rules, withdrawn }), itemId(2)).have).toBe(0);
    expect(isQuorate(room(member({}), { rules, withdrawn }), itemId(1)).have).toBe(1);
    const onScreen = room(member({ mode: 'remote' }), { rules: { ...rules, remoteCounts: false } });
    expect(isQuorate(onScreen, null).have).toBe(1);
  });

  it('[Q10] follows the quorum as counting the whole room at each moment does', () => {
    const quorum: QuorumRule = {
      basis: { kind: 'number', members: 3 },
      minimum: 0,
      clauses: [
        { atLeast: 2, who: { kind: 'organisations', standing: 'responsible-authority' }, words: 'two authorities' },
        { atLeast: 1, who: { kind: 'role', words: ['chair'], without: [] }, words: 'a chair' },
      ],
    };
    const organisations = [1, 2, 3].map((n) => ({
      organisationId: organisation(n),
      standing: 'responsible-authority' as const,
    }));
    const anyTime = fc.option(fc.integer({ min: 18 * 60, max: 22 * 60 }).map(clock), { nil: null });
    const anyRow = fc.record({
      n: fc.integer({ min: 1, max: 5 }),
      isSubstitute: fc.boolean(),
      from: fc.integer({ min: 1, max: 4 }),
      ...{ arrivedAt: anyTime, leftAt: anyTime, out: anyTime, back: anyTime },
    });
    fc.assert(
      fc.property(fc.array(anyRow, { maxLength: 9 }), (drawn) => {
        const rows = drawn.map(({ n, isSubstitute, from, arrivedAt, leftAt, out, back }, at) =>
          row(100 + at, {
            personId: person(isSubstitute ? 10 + n : n),
            class: isSubstitute ? 'substitute' : 'member',
            representingId: isSubstitute ? person(n) : null,
            role: n === 1 ? 'Chair' : null,
            organisationId: organisation(from),
            ...{ arrivedAt, leftAt },
            movements: [
              ...(out === null ? [] : [{ way: 'out' as const, at: out, agendaItemId: null, why: null }]),
              ...(back === null ? [] : [{ way: 'in' as const, at: back, agendaItemId: null, why: null }]),
            ],
          }),
        );
        const meeting = room(rows, { rules: { ...ruleOf('partnership'), quorum }, organisations });
        const { events } = meeting.course;
        const seen = new RunningCount(meeting);
        const upTo = (count: number) => ({ ...meeting, course: { ...meeting.course, events: events.slice(0, count) } });
        expect(seen.state()).toEqual(isQuorateAt(upTo(0), { kind: 'now' }));
        events.forEach((event, at) => {
          seen.move(event);
          expect(seen.state()).toEqual(isQuorateAt(upTo(at + 1), { kind: 'now' }));
        });
      }),
    );
  });

  it('[Q10] looks at people as often as they move, however many are there', () => {
    const looksAt = (count: number): number => {
      let looks = 0;
      const rows = Array.from({ length: count }, (_, n) => {
        const one = row(n + 1, {
          movements: [
            { way: 'out', at: clock(18 * 60 + (n % 120)), agendaItemId: null, why: null },
            { way: 'in', at: clock(20 * 60 + (n % 120)), agendaItemId: null, why: null },
          ],
        });
        return Object.defineProperty(one, 'mode', {
          get: () => {
            looks += 1;
            return 'in-person';
          },
        });
      });
      findQuorumGaps(room(rows));
      return looks;
    };
    expect(looksAt(400)).toBeLessThanOrEqual(looksAt(100) * 4);
    expect(looksAt(100)).toBeGreaterThanOrEqual(100);
  });
});
