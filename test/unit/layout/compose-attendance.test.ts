import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createAnchors } from '../../../shared/layout/anchors.ts';
import { findMarkedPresider, plainRoom, type RecordedAttendance } from '../../../shared/layout/attendance-notes.ts';
import {
  composeAbsent,
  composeApologies,
  composeColumns,
  composeCounts,
  isCouncillor,
} from '../../../shared/layout/compose-attendance.ts';
import { composeAttendanceTable } from '../../../shared/layout/compose-attendance-table.ts';
import { AgendaItemId } from '../../../shared/domain/ids.ts';
import { ClockTime } from '../../../shared/domain/calendar.ts';
import { textOfRuns } from '../../../shared/layout/runs.ts';
import { s2 } from '../../../shared/layout/styles/s2.ts';
import { s3 } from '../../../shared/layout/styles/s3.ts';
import { s7 } from '../../../shared/layout/styles/s7.ts';
import { attendance } from '../../support/documents/board-minutes.ts';

function columnsOf(...groups: [string | null, ...string[]][]): (string | null)[][] {
  return composeColumns(attendance(...groups), s2).map((column) => column.map(({ organisation }) => organisation));
}

describe('attendance', () => {
  it('[L6] stands by organisation in alphabetical order, numbers by value, nobody’s people last', () => {
    expect(
      columnsOf(
        ['beta', 'A A'],
        [null, 'B B'],
        ['Alpha', 'C C'],
        ['3D Trust', 'D D'],
        ['beta', 'E E'],
        ['20 Trust', 'F F'],
      ),
    ).toEqual([
      ['3D Trust', '20 Trust', 'Alpha'],
      ['beta', null],
    ]);
  });

  it('[L7] has councillors before officers, else the order recorded', () => {
    const [[group] = []] = composeColumns(
      attendance(['Council', 'P Lacey', 'Cllr Z Ash', 'Supt K Farrow', 'Councillor Mrs F Amery', 'Ald B Oak']),
      s2,
    );
    expect(group?.people).toEqual(['Cllr Z Ash', 'Councillor Mrs F Amery', 'Ald B Oak', 'P Lacey', 'Supt K Farrow']);
  });

  it.each([
    ['Councillor B Marsh', true],
    ['Cllr Marsh', true],
    ['County Councillor J Ash', true],
    ['Mrs A Vale', false],
    ['Councillor', false],
    ['Alda Marsh', false],
  ])('knows whether %s is a councillor: %s', (name, expected) => {
    expect(isCouncillor(name)).toBe(expected);
  });

  it('[L8] is balanced by lines, ties left, an organisation never split', () => {
    expect(columnsOf(['A', 'a'], ['B', 'b'], ['C', 'c'])).toEqual([['A', 'B'], ['C']]);
    expect(columnsOf(['A', 'a'])).toEqual([['A']]);
    expect(columnsOf(['A', '1', '2', '3', '4', '5', '6'], ['B', 'b'], ['C', 'c'])).toEqual([['A'], ['B', 'C']]);
    const group = fc.tuple(fc.string({ minLength: 1 }), fc.integer({ min: 1, max: 9 }));
    const linesOf = (column: readonly { readonly people: readonly string[] }[]): number =>
      column.reduce((total, { people }) => total + people.length + 2, -1);
    fc.assert(
      fc.property(fc.array(group, { minLength: 2, maxLength: 12 }), (groups) => {
        const people = groups.flatMap(([, count], place) =>
          Array.from({ length: count }, (_, n) => [place, n] as const),
        );
        const records = attendance(...people.map(([place, n]): [string, string] => [`Body ${place}`, `P ${n}`]));
        const columns = composeColumns(records, s2);
        const longest = Math.max(...columns.map(linesOf));
        const all = columns.flat();
        const others = all.slice(1).map((_, split) => {
          return Math.max(linesOf(all.slice(0, split + 1)), linesOf(all.slice(split + 1)));
        });
        expect(longest).toBe(Math.min(linesOf(all), ...others));
        expect(all.map(({ organisation }) => organisation)).toEqual(groups.map((_, place) => `Body ${place}`));
      }),
    );
  });

  it('[L9] says whom a substitute represents and who joined remotely', () => {
    const [person] = attendance(['Council', 'N Okafor']);
    if (person === undefined) throw new Error('nobody');
    const print = (changes: object): readonly string[] | undefined =>
      composeColumns([{ ...person, ...changes }], s2)[0]?.[0]?.people;
    expect(print({ representing: 'Ian Bright' })).toEqual(['N Okafor (representing Ian Bright)']);
    expect(print({ mode: 'remote' })).toEqual(['N Okafor (joined remotely)']);
  });

  it('[L10] puts apologies into one sentence', () => {
    const people = (...names: [string | null, ...string[]][]) =>
      attendance(...names).map((person) => ({ ...person, presence: 'apologies' as const }));
    expect(composeApologies(attendance(['Council', 'N Okafor']), s2)).toBeNull();
    expect(composeApologies(people(['Council', 'N Okafor']), s2)).toBe(
      'Apologies for absence were submitted on behalf of N Okafor (Council).',
    );
    expect(composeApologies(people(['Council', 'N Okafor', 'B Cottle'], [null, 'D Ross']), s2)).toBe(
      'Apologies for absence were submitted on behalf of N Okafor (Council), B Cottle (Council) and D Ross.',
    );
  });

  it('[L48] names those absent without an apology where the style has words for them', () => {
    const away = attendance(['Council', 'N Okafor'], [null, 'D Ross']).map((person) => ({
      ...person,
      presence: 'absent' as const,
      reason: 'unknown',
    }));
    expect(composeAbsent(away, s7)).toBe('Absent: N Okafor (Council) and D Ross.');
    expect(composeAbsent(attendance(['Council', 'N Okafor']), s7)).toBeNull();
    expect(composeAbsent(away, s2)).toBeNull();
    const table = composeAttendanceTable(away, s3, plainRoom, createAnchors()('attendance'));
    expect(table?.rows.map(({ cells }) => cells.map(({ paragraphs }) => textOfRuns(paragraphs.flat())))).toEqual([
      ['NOT PRESENT AT MEETING:', ''],
      ['N Okafor', 'Council'],
      ['D Ross', ''],
    ]);
  });

  it('[L9] [L10] tells the office of an officer once, and the reason of an apology only where it is asked for', () => {
    const [officer, clerk, away] = attendance(['Council', 'K Lacey', 'R Town Clerk', 'N Okafor']);
    if (officer === undefined || clerk === undefined || away === undefined) throw new Error('three people are there');
    const there = [
      { ...officer, office: 'Surveyor' },
      { ...clerk, office: 'Town Clerk' },
    ];
    expect(composeColumns(there, s2)[0]?.[0]?.people).toEqual(['K Lacey, Surveyor', 'R Town Clerk']);
    const apology = [{ ...away, presence: 'apologies' as const, reason: 'on holiday' }];
    expect(composeApologies(apology, s2)).not.toContain('holiday');
    expect(composeApologies(apology, s2, true)).toContain('N Okafor (Council, on holiday)');
  });
});

const ids = [1, 2, 3, 4].map((n) => AgendaItemId.parse(`0198c0de-0000-7000-8000-00000000000${n}`));
const [first, second, third, fourth] = ids as [AgendaItemId, AgendaItemId, AgendaItemId, AgendaItemId];
const places = ['minute 51/26', 'item 2', 'item 3', 'Any other business'].map((words, at) => ({
  id: ids[at] ?? first,
  words,
}));
const at = (text: string) => ClockTime.parse(text);
const went = (way: 'in' | 'out', agendaItemId: AgendaItemId | null, time: string | null = null) => {
  return { way, at: time === null ? null : at(time), agendaItemId, why: 'after declaring an interest' };
};
/** How `N Okafor` prints with more facts than the name. */
function print(changes: Partial<RecordedAttendance>, style = s2, classes: RecordedAttendance['class'][] = ['member']) {
  const [person] = attendance(['Council', 'N Okafor']);
  if (person === undefined) throw new Error('nobody');
  const people = [{ ...person, ...changes }];
  const room = { presider: findMarkedPresider(people, 'Convener'), places };
  return composeColumns(people, style, classes, room)[0]?.[0]?.people[0]?.replace('N Okafor', '');
}

describe('what stands behind a name', () => {
  it.each([
    [{ role: 'Vice Chair' }, ' (in the Chair)', ' (Vice Chair, in the Chair)'],
    [{ role: 'in the chair' }, ' (in the Chair)', ' (in the Chair)'],
    [{ role: 'Chair' }, '', ' (Chair)'],
    [{ role: 'Convener' }, '', ' (Convener)'],
    [{ role: 'Chair, in the chair' }, ' (in the Chair)', ' (Chair, in the Chair)'],
    [{ role: 'Treasurer' }, '', ' (Treasurer)'],
    [{ role: 'Clerk', office: 'Town Clerk' }, ', Town Clerk', ', Town Clerk'],
  ])('[L36] is who presides, and in councils the office: %j', (facts, board, council) => {
    expect([print(facts), print(facts, s7)]).toEqual([board, council]);
  });

  it('[L37] is the right to vote, unless the heading says it', () => {
    const mixed: RecordedAttendance['class'][] = ['member', 'non-voting', 'co-opted'];
    expect(print({ class: 'non-voting' }, s2, mixed)).toBe(' (non-voting)');
    expect(print({ class: 'non-voting' }, s7, ['non-voting'])).toBe('');
    expect(print({ class: 'non-voting', voting: 'voting' }, s2, mixed)).toBe('');
    expect(print({ class: 'co-opted', voting: 'non-voting' }, s2, mixed)).toBe(' (co-opted, non-voting)');
    expect(print({ class: 'co-opted', voting: 'non-voting' }, s7, ['co-opted'])).toBe(' (non-voting)');
    expect(print({ voting: 'named-matters', votesOn: 'church schools' })).toBe(' (votes on church schools)');
    expect(print({ class: 'in-attendance', voting: 'non-voting' }, s2, ['in-attendance'])).toBe('');
  });

  it.each([
    [{ arrivedAt: at('19:12') }, ' (from 7.12pm)'],
    [{ leftAt: at('20:40') }, ' (until 8.40pm)'],
    [{ arrivedAt: at('19:12'), leftAt: at('20:40') }, ' (from 7.12pm, until 8.40pm)'],
    [{ movements: [went('out', first)] }, ' (until minute 51/26)'],
    [{ movements: [went('out', second, '20:05')] }, ' (until 8.05pm)'],
    [{ movements: [went('in', third)] }, ' (from item 3)'],
    [{ movements: [went('out', second), went('in', third)] }, ' (except for item 2)'],
    [{ movements: [went('out', second), went('in', fourth)] }, ' (except for items 2 and 3)'],
    [{ movements: [went('out', null, '20:00'), went('in', null, '20:10')] }, ' (except from 8.00pm to 8.10pm)'],
    [{ movements: [went('out', second), went('in', second)] }, ' (except for a time at item 2)'],
    [
      { arrivedAt: at('19:12'), movements: [went('out', second), went('in', third), went('out', fourth)] },
      ' (from 7.12pm, except for item 2, until Any other business)',
    ],
    [{ movements: [went('out', null)] }, ' (left early)'],
    [{ movements: [went('in', null)] }, ' (arrived late)'],
  ])('[L38] is when they came and went, never why: %#', (facts, expected) => {
    expect(print(facts)).toBe(expected);
    expect(print(facts, { ...s2, attendance: { ...s2.attendance, times: false } })).toBe('');
  });

  it('[L38] is what a guest is there for', () => {
    expect(print({ items: [third, second] })).toBe(' (for items 2 and 3)');
    expect(print({ items: [first, fourth], mode: 'remote' })).toBe(
      ' (joined remotely, for minute 51/26 and Any other business)',
    );
  });

  it('[L39] tells how many of the public and the press were there, where the style does and somebody counted', () => {
    const count = (publicCount: number | null, pressCount: number | null) =>
      composeCounts({ publicCount, pressCount }, s7);
    expect(count(3, 1)).toBe('Three members of the public and one member of the press were present.');
    expect(count(1, null)).toBe('One member of the public was present.');
    expect(count(0, 12)).toBe('12 members of the press were present.');
    expect(count(0, 0)).toBe('No members of the public or of the press were present.');
    expect(count(0, null)).toBe('No members of the public were present.');
    expect(count(null, null)).toBeNull();
    expect(composeCounts({ publicCount: 3, pressCount: 1 }, s2)).toBeNull();
  });

  it('[L40] sets people of no organisation apart from those above them', () => {
    const groups = (...people: [string | null, string][]) => composeColumns(attendance(...people), s2).flat();
    expect(groups(['Council', 'A'], [null, 'B']).map(({ before }) => before)).toEqual([undefined, 8]);
    expect(groups([null, 'A'], [null, 'B']).map(({ before }) => before)).toEqual([undefined]);
  });
});
