import { ClauseId, type MakeId, type MinuteId } from '../../shared/domain/ids.ts';
import type { Clause, Resolution } from '../../shared/domain/progress.ts';
import type { ExtractedResolution } from '../../shared/minutes/extract.ts';
import type { Minute } from '../../shared/minutes/minute.ts';
import type { Tx } from '../store/change-set.ts';
import {
  getResolution,
  insertResolution,
  listLiveResolutions,
  listResolutions,
  removeResolution,
  updateResolution,
} from '../store/resolutions.ts';

/**
 * Makes the rows of a minute's resolutions say what its body says. A row found elsewhere moves here, one whose block is
 * gone is retired with its clauses as they were. Rules [X2], [X3].
 *
 * @param placeOf the place of a block among the resolutions and actions of the body, by its id
 */
export function storeResolutions(
  tx: Tx,
  minute: Minute,
  extracted: readonly ExtractedResolution[],
  placeOf: (id: string) => number,
  makeId: MakeId,
): void {
  const present = new Set<string>();
  for (const one of extracted) {
    if (one.id === null) continue;
    present.add(one.id);
    const stored = getResolution(tx, one.id);
    const words = {
      minuteId: minute.id,
      position: placeOf(one.id),
      verb: one.verb,
      text: one.text,
      clauses: giveClauseIds(one.clauses, stored?.clauses ?? [], makeId),
      retiredAt: null,
    };
    if (stored === undefined) {
      insertResolution(tx, { id: one.id, ...words, importId: minute.importId, revision: 1 });
    } else {
      updateResolution(tx, { ...stored, ...words });
    }
  }
  for (const stored of listLiveResolutions(tx, minute.id)) {
    if (!present.has(stored.id)) updateResolution(tx, { ...stored, retiredAt: tx.now });
  }
}

/** Removes every resolution of a minute that is being removed. */
export function removeResolutions(tx: Tx, minuteId: MinuteId): void {
  for (const resolution of listResolutions(tx, minuteId)) removeResolution(tx, resolution);
}

/** Clauses without a node of their own keep the rows that such clauses had, in order. */
function giveClauseIds(
  extracted: ExtractedResolution['clauses'],
  stored: Resolution['clauses'],
  makeId: MakeId,
): Clause[] {
  const claimed = new Set<string>(extracted.flatMap(({ id }) => id ?? []));
  const free = stored.filter(({ id }) => !claimed.has(id)).map(({ id }) => id);
  return extracted.map(({ id, text }, position) => ({
    id: id ?? free.shift() ?? ClauseId.parse(makeId()),
    position,
    text,
  }));
}
