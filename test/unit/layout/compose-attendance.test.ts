import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { composeApologies, composeColumns, isCouncillor } from '../../../shared/layout/compose-attendance.ts';
import { s2 } from '../../../shared/layout/styles/s2.ts';
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
