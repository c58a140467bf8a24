import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { accessOfItem } from '../../../../shared/domain/agenda/access.ts';
import { numberAgenda, type NumberedRow, type SubItemNumbers } from '../../../../shared/domain/agenda/numbers.ts';
import { destinationOf, type PlacedRow } from '../../../../shared/domain/agenda/places.ts';
import type { Access } from '../../../../shared/domain/access.ts';
import { AgendaItemId, PaperId } from '../../../../shared/domain/ids.ts';
import { newPaperFacts, type AgendaRowKind, type ItemPlace, type Paper } from '../../../../shared/domain/meeting.ts';
import { lineId } from './naive-outline.ts';

function row(n: number, facts: Partial<NumberedRow> = {}): NumberedRow {
  return { id: lineId(n), parentId: null, position: n, rowKind: 'item', number: null, ...facts };
}

function numbersOf(
  rows: readonly NumberedRow[],
  subItems: SubItemNumbers = 'none',
  isNumbered = true,
): (string | null)[] {
  const numbers = numberAgenda(rows, { subItems, isNumbered });
  return rows.map(({ id }) => numbers.get(id) ?? null);
}

describe('the numbers of an agenda', () => {
  it('[AG3] count items in order; headings and unnumbered lines take none up', () => {
    const kinds: AgendaRowKind[] = ['unnumbered', 'heading', 'item', 'item', 'heading', 'item'];
    expect(numbersOf(kinds.map((rowKind, n) => row(n, { rowKind })))).toEqual([null, null, '1', '2', null, '3']);
  });

  it('[AG4] [AG5] keep what was printed; a line between takes a letter, one behind the last the next number', () => {
    expect(
      numbersOf([
        row(0),
        row(1, { number: '1' }),
        row(2),
        row(3),
        row(4, { number: '2' }),
        row(5, { number: '2a' }),
        row(6),
        row(7, { number: '5' }),
        row(8),
        row(9),
      ]),
    ).toEqual(['0a', '1', '1a', '1b', '2', '2a', '2b', '5', '6', '7']);
  });

  it('[AG5] never gives a number twice nor changes a printed one, wherever lines are put in', () => {
    const printed = fc.option(fc.constantFrom('1', '2', '3', '4', '4a', '7', '12', '2b'), { freq: 2 });
    fc.assert(
      fc.property(fc.array(printed, { maxLength: 40 }), (wanted) => {
        const seen = new Set<string>();
        const rows = wanted.map((number, n) => {
          if (number === null || seen.has(number)) return row(n);
          seen.add(number);
          return row(n, { number });
        });
        const numbers = numbersOf(rows);
        expect(new Set(numbers).size).toBe(rows.length);
        rows.forEach(({ number }, at) => expect(number === null || numbers[at] === number).toBe(true));
      }),
    );
  });

  it('[AG6] show XX while none have been given, and those that were printed before', () => {
    expect(numbersOf([row(0, { rowKind: 'unnumbered' }), row(1), row(2, { number: '9' })], 'none', false)).toEqual([
      null,
      'XX',
      '9',
    ]);
  });

  it('[AG7] give sub-items none, 4.1 or 4a; under a line without a number they have none', () => {
    const under = { parentId: lineId(1) };
    const rows = [
      row(0, { rowKind: 'unnumbered' }),
      row(1),
      row(2, under),
      row(3, { ...under, rowKind: 'unnumbered' }),
      row(4, under),
      row(5, { parentId: lineId(0) }),
    ];
    expect(numbersOf(rows)).toEqual([null, '1', null, null, null, null]);
    expect(numbersOf(rows, 'decimal')).toEqual([null, '1', '1.1', null, '1.2', null]);
    expect(numbersOf(rows, 'letter')).toEqual([null, '1', '1a', null, '1b', null]);
    expect(numbersOf([row(1), row(2, { ...under, number: '1a' }), row(3, under)], 'letter')).toEqual(['1', '1a', '1b']);
  });

  it('[AG5] cost no more a line where hundreds stand between two printed ones', () => {
    const rows = [
      row(0, { number: '1' }),
      ...Array.from({ length: 800 }, (_, n) => row(n + 1)),
      row(900, { number: '2' }),
    ];
    expect(numbersOf(rows).slice(26, 29)).toEqual(['1z', '1aa', '1ab']);
  });
});

describe('the place of a standing item', () => {
  const placed = (n: number, place: ItemPlace | null, rowKind: AgendaRowKind = 'item'): PlacedRow => ({
    ...{ id: lineId(n), parentId: null, position: n, place, rowKind },
  });
  const behind = (place: ItemPlace, rows: readonly PlacedRow[]) => destinationOf(place, rows).after;

  it('[AG8] is behind the last line that its rule lets stand before it', () => {
    const rows = [placed(1, 'first'), placed(2, 'after-apologies'), placed(3, null), placed(4, 'last')];
    expect(behind('first', rows)).toBe(lineId(1));
    expect(behind('after-confirmation', rows)).toBe(lineId(2));
    expect(behind('business', rows)).toBe(lineId(3));
    expect(behind('before-other-business', rows)).toBe(lineId(3));
    expect(behind('last', rows)).toBe(lineId(4));
    expect(behind('first', [placed(3, null)])).toBeNull();
    expect(behind('business', [])).toBeNull();
  });

  it('[AG8] looks past a line that somebody put before the confirmation by hand', () => {
    expect(behind('after-confirmation', [placed(1, null), placed(2, 'after-apologies'), placed(3, 'last')])).toBe(
      lineId(2),
    );
  });

  it('[AG8] keeps new business out of the closed part, whose heading belongs to the line under it', () => {
    const rows = [placed(1, null), placed(2, null, 'heading'), placed(3, 'closed-part')];
    expect(behind('business', rows)).toBe(lineId(1));
    expect(behind('business', [placed(1, 'first'), placed(2, null, 'heading')])).toBe(lineId(2));
  });
});

describe('the access of an item', () => {
  const ground = 'LGA 1972 Sch 12A ¶3';
  const exempt: Access = { kind: 'exempt', grounds: [ground], reason: null };
  const open: Access = { kind: 'open' };
  const paper = (access: Access, n = 0): Paper => ({
    ...newPaperFacts,
    ...{
      id: PaperId.parse(lineId(n)),
      agendaItemId: AgendaItemId.parse(lineId(1)),
      position: n,
      title: 'Report',
      access,
    },
    ...{ revision: 1, importId: null },
  });

  it('[AG9] is open without papers, and where all are open', () => {
    expect(accessOfItem([])).toEqual({ kind: 'open' });
    expect(accessOfItem([paper(open), paper(open)])).toEqual({ kind: 'open' });
  });

  it('[AG9] says which appendix is closed where the report is open', () => {
    const appendix = paper(exempt, 2);
    expect(accessOfItem([paper(open), appendix])).toEqual({ kind: 'partly-closed', closed: [appendix] });
  });

  it('[AG9] is closed only when all papers are, with each ground once', () => {
    expect(accessOfItem([paper(exempt), paper(exempt), paper({ kind: 'confidential' })])).toEqual({
      ...{ kind: 'closed', grounds: [ground], isConfidential: true },
    });
    expect(accessOfItem([paper(exempt)])).toMatchObject({ isConfidential: false });
  });
});
