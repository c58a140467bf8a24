import type { IsoDate } from '../../shared/domain/calendar.ts';
import { ActionOwnerId, type MakeId, type MinuteId } from '../../shared/domain/ids.ts';
import type { ActionOwner } from '../../shared/domain/progress.ts';
import type { ExtractedAction } from '../../shared/minutes/extract.ts';
import type { Minute } from '../../shared/minutes/minute.ts';
import { getAction, insertAction, listActions, listLiveActions, removeAction, updateAction } from '../store/actions.ts';
import type { Tx } from '../store/change-set.ts';
import type { FindOwner } from './owner-finding.ts';

/** What the words of a minute say of its actions, now and before they were changed. */
export interface ActionWords {
  readonly extracted: readonly ExtractedAction[];
  readonly before: readonly ExtractedAction[];
  /** The place of a block among the resolutions and actions of the body, by its id. */
  readonly placeOf: (id: string) => number;
}

/**
 * Makes the rows of a minute's actions say what its body says; status, due date and updates stay. A row found elsewhere
 * moves here, one whose block is gone is retired. Rules [X2], [X3], [P1]–[P3].
 */
export function storeActions(tx: Tx, minute: Minute, words: ActionWords, findOwner: FindOwner, makeId: MakeId): void {
  const dueBefore = new Map(words.before.map(({ id, dueOn }) => [id, dueOn]));
  const present = new Set<string>();
  for (const one of words.extracted) {
    if (one.id === null) continue;
    present.add(one.id);
    const stored = getAction(tx, one.id);
    const facts = {
      minuteId: minute.id,
      position: words.placeOf(one.id),
      text: one.text,
      owners: matchOwners(one.owners, stored?.owners ?? [], findOwner, makeId),
      labelled: one.labelled,
      retiredAt: null,
    };
    if (stored === undefined) {
      const progress = { status: 'open' as const, dueOn: one.dueOn, update: null, updatedAt: null };
      insertAction(tx, { id: one.id, ...facts, ...progress, importId: minute.importId, revision: 1 });
    } else {
      const dueOn = followDue(stored.dueOn, dueBefore.get(one.id) ?? null, one.dueOn);
      updateAction(tx, { ...stored, ...facts, dueOn });
    }
  }
  for (const stored of listLiveActions(tx, minute.id)) {
    if (!present.has(stored.id)) updateAction(tx, { ...stored, retiredAt: tx.now });
  }
}

/** Removes every action of a minute that is being removed. */
export function removeActions(tx: Tx, minuteId: MinuteId): void {
  for (const action of listActions(tx, minuteId)) removeAction(tx, action);
}

/** [P2] A due date that came from the words follows them; one that a person set stays. */
function followDue(stored: IsoDate | null, saidBefore: IsoDate | null, saidNow: IsoDate | null): IsoDate | null {
  return stored === saidBefore ? saidNow : stored;
}

/** [P3] An owner whose words did not change stays whom they were found to be. */
function matchOwners(
  printed: readonly string[],
  stored: readonly ActionOwner[],
  findOwner: FindOwner,
  makeId: MakeId,
): ActionOwner[] {
  const left = [...stored];
  const take = (index: number): ActionOwner | undefined => left.splice(index, 1)[0];
  const kept = printed.map((name) => {
    const index = left.findIndex((owner) => owner.printed === name);
    return index === -1 ? null : (take(index) ?? null);
  });
  return printed.map((name, position) => {
    const same = kept[position];
    if (same !== null && same !== undefined) return { ...same, position };
    const { personId, organisationId, groupId } = findOwner(name);
    // A row is written over while its words are being typed: the feed then grows by one entry, not by one a letter.
    const id = take(0)?.id ?? ActionOwnerId.parse(makeId());
    return { id, position, printed: name, personId, organisationId, groupId };
  });
}
