import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { NumberStyle } from '../../../shared/domain/body.ts';
import { IsoDate } from '../../../shared/domain/calendar.ts';
import {
  choosePrefix,
  compareMinuteNumbers,
  deriveNumbers,
  formatMinuteNumber,
  parseMinuteNumber,
  type NumberedMinute,
} from '../../../shared/domain/numbering.ts';

const printed: readonly (readonly [NumberStyle, string])[] = [
  ['n/yy', '38/26'],
  ['n/yy', '41A/26'],
  ['n/yyyy', '51/2026'],
  ['n.', '4.'],
  ['n', '4'],
  ['n.n', '3.12'],
  ['yy/mm/n', '26/09/4'],
  ['yyyy/yy-n', '2025/26-103'],
  ['prefix-n/yy', 'CAB/12/26'],
  ['yy/n', '26/103'],
  ['yyyy/n', '2026/103'],
  ['prefix-yy/n', 'TB/26/31'],
  ['prefix-n', 'CAB/45'],
];

/** Minutes of one meeting after another: `[day, number or null when it is to be derived]`. */
function minutesOf(...rows: readonly (readonly [string | null, string | null])[]): NumberedMinute<number>[] {
  return rows.map(([day, number], id) => ({
    id,
    meetingId: day ?? 'undated',
    heldOn: day === null ? null : IsoDate.parse(day),
    number,
    frozen: number !== null,
  }));
}

function derive(style: NumberStyle | null, ...rows: readonly (readonly [string | null, string | null])[]) {
  return [...deriveNumbers(minutesOf(...rows), { style, prefix: 'CAB' }).values()];
}

describe('numbers of minutes', () => {
  it.each(printed)('[N1] %s: %s is read and written back', (style, number) => {
    const parsed = parseMinuteNumber(number, style);
    expect(parsed).not.toBeNull();
    if (parsed !== null) expect(formatMinuteNumber(parsed, style)).toBe(number);
  });

  it('[N1] a number of another style is none', () => {
    expect(parseMinuteNumber('38/26', 'n/yyyy')).toBeNull();
    expect(parseMinuteNumber('26/13/4', 'yy/mm/n')).toBeNull();
    expect(parseMinuteNumber('S2/26', 'n/yy')).toBeNull();
    expect(parseMinuteNumber('', 'n')).toBeNull();
  });

  it('[N1] numbers order by sequence, then count, then letter', () => {
    const numbers = ['9/26', '41A/26', '41/26', '2/27', '10/26'].map((number) => parseMinuteNumber(number, 'n/yy'));
    const sorted = numbers.filter((number) => number !== null).sort(compareMinuteNumbers);
    expect(sorted.map((number) => formatMinuteNumber(number, 'n/yy'))).toEqual([
      '9/26',
      '10/26',
      '41/26',
      '41A/26',
      '2/27',
    ]);
  });

  it('[N3] numbers run on through the year across meetings', () => {
    const september = '2026-09-01';
    expect(
      derive('n/yy', [september, '56/26'], [september, '57/26'], ['2026-11-17', null], ['2026-11-17', null]),
    ).toEqual(['58/26', '59/26']);
  });

  it('[N4] a minute put between two frozen numbers takes the next free one, and those after it go on from there', () => {
    const day = '2026-09-01';
    expect(derive('n/yy', [day, '38/26'], [day, null], [day, '39/26'], [day, '40/26'], [day, null])).toEqual([
      '41/26',
      '42/26',
    ]);
    expect(derive('n/yy', [day, '38/26'], [day, null], [day, '40/26'])).toEqual(['39/26']);
  });

  it('[N5] each style begins again where its custom says', () => {
    const days = ['2026-03-03', '2026-04-30', '2026-05-05', '2026-05-19', '2027-01-12'];
    const rows = days.map((day) => [day, null] as const);
    expect(derive('n/yy', ...rows)).toEqual(['1/26', '2/26', '3/26', '4/26', '1/27']);
    expect(derive('n/yyyy', ...rows)).toEqual(['1/2026', '2/2026', '3/2026', '4/2026', '1/2027']);
    expect(derive('yyyy/yy-n', ...rows)).toEqual(['2025/26-1', '2025/26-2', '2026/27-1', '2026/27-2', '2026/27-3']);
    expect(derive('yy/mm/n', ...rows)).toEqual(['26/03/1', '26/04/1', '26/05/1', '26/05/2', '27/01/1']);
    expect(derive('prefix-n/yy', ...rows)).toEqual(['CAB/1/26', 'CAB/2/26', 'CAB/3/26', 'CAB/4/26', 'CAB/1/27']);
    expect(derive('n.', ...rows, ['2027-01-12', null])).toEqual(['1.', '1.', '1.', '1.', '1.', '2.']);
    expect(derive('prefix-yy/n', ...rows)).toEqual(['CAB/26/1', 'CAB/26/2', 'CAB/26/3', 'CAB/26/4', 'CAB/27/1']);
    expect(derive('yy/n', ...rows)).toEqual(['26/1', '26/2', '26/3', '26/4', '27/1']);
    expect(derive('yyyy/n', ...rows)).toEqual(['2026/1', '2026/2', '2026/3', '2026/4', '2027/1']);
    expect(derive('n', ...rows)).toEqual(['1', '2', '3', '4', '5']);
    expect(derive('prefix-n', ...rows)).toEqual(['CAB/1', 'CAB/2', 'CAB/3', 'CAB/4', 'CAB/5']);
  });

  it('[N6] no day, no number where the style needs one', () => {
    expect(derive('n/yy', [null, null])).toEqual([null]);
    expect(derive('n', [null, null])).toEqual(['1']);
    expect(derive(null, ['2026-09-01', null])).toEqual([null]);
  });

  it('[N7] the first figure counts the meetings, the second the minutes', () => {
    const rows = [
      ['2026-03-03', '7.1'],
      ['2026-03-03', null],
      ['2026-06-02', null],
      ['2026-06-02', null],
    ] as const;
    expect(derive('n.n', ...rows)).toEqual(['7.2', '8.1', '8.2']);
  });

  it('[N2] [N3] [N4] whatever is frozen, derived numbers are new, and go up from one to the next', () => {
    const day = fc.constantFrom('2026-01-05', '2026-06-01', '2026-12-07');
    const minute = fc.tuple(day, fc.option(fc.integer({ min: 1, max: 12 }), { nil: null }));
    fc.assert(
      fc.property(
        fc.array(minute, { maxLength: 20 }),
        fc.constantFrom('n/yy' as const, 'n' as const),
        (rows, style) => {
          const suffix = style === 'n' ? '' : '/26';
          const sorted = [...rows].sort(([one], [other]) => one.localeCompare(other));
          const minutes = minutesOf(
            ...sorted.map(([on, frozen]) => [on, frozen === null ? null : `${frozen}${suffix}`] as const),
          );
          const derived = deriveNumbers(minutes, { style, prefix: '' });
          const frozen = new Set(minutes.flatMap(({ number }) => number ?? []));
          const fresh = [...derived.values()];
          expect(new Set(fresh).size).toBe(fresh.length);
          expect(fresh.every((number) => number !== null && !frozen.has(number))).toBe(true);
          expect(minutes.filter(({ frozen: isFrozen }) => isFrozen).every(({ id }) => !derived.has(id))).toBe(true);
        },
      ),
    );
  });

  it('[N1] the prefix is the last one printed, else the short name, else the capitals of the name', () => {
    const cabinet = { name: 'Cabinet of Vale Council', shortName: null };
    expect(choosePrefix(cabinet, ['12/26', 'EX/3/25'])).toBe('EX');
    expect(choosePrefix(cabinet, ['12/26', 'EX 45'])).toBe('EX');
    expect(choosePrefix({ ...cabinet, shortName: 'cab' }, [])).toBe('CAB');
    expect(choosePrefix(cabinet, [])).toBe('CVC');
  });
});
