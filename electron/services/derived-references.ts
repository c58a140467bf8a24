import { ReferenceId, type BodyId, type MakeId, type MinuteId } from '../../shared/domain/ids.ts';
import type { Reference } from '../../shared/domain/progress.ts';
import type { ExtractedReference } from '../../shared/minutes/extract.ts';
import type { Minute } from '../../shared/minutes/minute.ts';
import type { Tx } from '../store/change-set.ts';
import { findMinutesByNumber, getBodyIdOfMinute } from '../store/minutes.ts';
import {
  insertReference,
  listReferences,
  listReferencesTo,
  listWaitingReferences,
  removeReference,
  updateReference,
} from '../store/references.ts';

/** Makes the rows of a minute's references say what its body says. Rules [P4], [P5]. */
export function storeReferences(
  tx: Tx,
  minute: Minute,
  extracted: readonly ExtractedReference[],
  makeId: MakeId,
): void {
  const left = new Map(listReferences(tx, minute.id).map((reference) => [reference.id, reference]));
  const claimed = new Set(extracted.flatMap(({ id }) => id ?? []));
  // References in plain words carry no id: each takes the row that one of them had, in order.
  const plain = [...left.values()].filter(({ id }) => !claimed.has(id));
  extracted.forEach(({ id, printed, number }, position) => {
    const stored = id === null ? plain.shift() : left.get(id);
    if (stored !== undefined) left.delete(stored.id);
    if (stored?.number === number && stored.targetId !== null) {
      updateReference(tx, { ...stored, position, printed });
      return;
    }
    const targetId = findTarget(tx, minute.id, number);
    if (stored !== undefined) {
      updateReference(tx, { ...stored, position, printed, number, targetId });
      return;
    }
    const words = { minuteId: minute.id, position, printed, number, targetId };
    insertReference(tx, { id: id ?? ReferenceId.parse(makeId()), ...words, importId: minute.importId, revision: 1 });
  });
  for (const reference of left.values()) removeReference(tx, reference);
}

/** Removes every reference of a minute that is being removed; those that lead to it lead nowhere for now. */
export function removeReferences(tx: Tx, minuteId: MinuteId): void {
  for (const reference of listReferences(tx, minuteId)) removeReference(tx, reference);
  for (const reference of listReferencesTo(tx, minuteId)) updateReference(tx, { ...reference, targetId: null });
}

/** Matches anew what leads to a minute whose number was read wrongly. */
export function rematchReferences(tx: Tx, minuteId: MinuteId): void {
  for (const reference of listReferencesTo(tx, minuteId)) {
    updateReference(tx, { ...reference, targetId: findTarget(tx, reference.minuteId, reference.number) });
  }
}

/** Leads references to the minutes that they named before those were in the workspace. */
export function resolveWaitingReferences(tx: Tx, numbers: Iterable<string | null>): void {
  for (const number of new Set(numbers)) {
    if (number === null) continue;
    for (const reference of listWaitingReferences(tx, number)) resolve(tx, reference);
  }
}

function resolve(tx: Tx, reference: Reference): void {
  const targetId = findTarget(tx, reference.minuteId, reference.number);
  if (targetId !== null) updateReference(tx, { ...reference, targetId });
}

/**
 * [P5] The minute of that number: of the same body, else the only one of any other body; where several have it, none is
 * taken. A minute never refers to itself.
 */
function findTarget(tx: Tx, from: MinuteId, number: string): MinuteId | null {
  const bodyId: BodyId | undefined = getBodyIdOfMinute(tx, from);
  if (bodyId === undefined) return null;
  const own = findMinutesByNumber(tx, number, bodyId).filter((id) => id !== from);
  if (own.length > 0) return own.length === 1 ? (own[0] ?? null) : null;
  const others = findMinutesByNumber(tx, number, null).filter((id) => id !== from);
  return others.length === 1 ? (others[0] ?? null) : null;
}
