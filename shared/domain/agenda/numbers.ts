import type { AgendaItemId } from '../ids.ts';
import type { AgendaItem } from '../meeting.ts';
import { buildOutline, type OutlineNode, type OutlineRow } from './outline.ts';

/** What numbering needs of a line. `number` is null while it follows from the place. */
export type NumberedRow = OutlineRow & Pick<AgendaItem, 'number'>;

/** How a body numbers what stands under an item: not at all (bullets), `4.1`, or `4a`. */
export type SubItemNumbers = 'none' | 'decimal' | 'letter';

/** Stands for a number while none has been given: `ITEM XX`. */
export const NOT_YET_NUMBERED = 'XX';

/**
 * The number of each line of an agenda as it prints: `4`, `7a`, null for a heading or an unnumbered standing item. Rules
 * [AG3]–[AG7] of SPEC.md: printed numbers stay; the others follow from the place.
 */
export function numberAgenda(
  rows: readonly NumberedRow[],
  { subItems, isNumbered }: { readonly subItems: SubItemNumbers; readonly isNumbered: boolean },
): Map<AgendaItemId, string | null> {
  const numbers = new Map<AgendaItemId, string | null>();
  const outline = buildOutline(rows);
  const taken = new Set(rows.flatMap(({ number }) => (number === null ? [] : [number])));
  const counted = outline.filter(({ row }) => row.rowKind === 'item');
  const lastPrinted = counted.findLastIndex(({ row }) => row.number !== null);
  const lettersUsed = new Map<string, number>();
  let before = '';
  let ordinal = 0;
  counted.forEach(({ row }, at) => {
    let number = row.number;
    if (number === null && !isNumbered) number = NOT_YET_NUMBERED;
    else if (number === null && at < lastPrinted) number = nextLetter(before, taken, lettersUsed);
    else if (number === null) {
      do ordinal += 1;
      while (taken.has(String(ordinal)));
      number = String(ordinal);
    }
    if (number !== NOT_YET_NUMBERED) {
      taken.add(number);
      before = number;
      ordinal = Math.max(ordinal, Number.parseInt(number, 10) || 0);
    }
    numbers.set(row.id, number);
  });
  for (const node of outline) numberUnder(node, numbers, subItems);
  return numbers;
}

/**
 * [AG5] a line between two printed ones takes the number before it with the next free letter: 4a, 4b; before 1 it is 0a.
 *
 * @param lettersUsed how many letters of a number have been tried, so that many lines cost no more each than few
 */
function nextLetter(before: string, taken: ReadonlySet<string>, lettersUsed: Map<string, number>): string {
  const stem = /^\d+/.exec(before)?.[0] ?? '0';
  for (let place = lettersUsed.get(stem) ?? 0; ; place += 1) {
    const number = stem + letterOf(place);
    if (taken.has(number)) continue;
    lettersUsed.set(stem, place + 1);
    return number;
  }
}

/** a … z, aa, ab …: an agenda never needs the second round, but numbering must not stop at z. */
function letterOf(place: number): string {
  const letter = String.fromCharCode(97 + (place % 26));
  return place < 26 ? letter : letterOf(Math.floor(place / 26) - 1) + letter;
}

function numberUnder(
  { row, children }: OutlineNode<NumberedRow>,
  numbers: Map<AgendaItemId, string | null>,
  subItems: SubItemNumbers,
): void {
  if (!numbers.has(row.id)) numbers.set(row.id, null);
  const stem = numbers.get(row.id) ?? null;
  const printed = new Set(children.map(({ row: child }) => child.number));
  let place = 0;
  for (const { row: child } of children) {
    if (child.number !== null) numbers.set(child.id, child.number);
    else if (child.rowKind !== 'item' || subItems === 'none' || stem === null) numbers.set(child.id, null);
    else {
      let number: string;
      do {
        number = subItems === 'decimal' ? `${stem}.${place + 1}` : stem + letterOf(place);
        place += 1;
      } while (printed.has(number));
      numbers.set(child.id, number);
    }
  }
}
