import type { Node } from '@tiptap/pm/model';
import type { Transaction } from '@tiptap/pm/state';
import type { Mapping } from '@tiptap/pm/transform';
import type { MinuteBody } from '../../../shared/minutes/body.ts';
import { listIdentified } from '../../../shared/minutes/identified-nodes.ts';
import { idOf } from '../schema/identity.ts';
import { isIdentified } from './keep-ids-unique.ts';

/**
 * Writes the ids that the store gave into the text that was typed on in the meantime: no change for undo, none to save.
 *
 * @param sent the document as it was sent.
 * @param saved the same body as the store answered it.
 * @param since what has happened to the document since it was sent.
 * @returns the transaction; null where the store changed no id that still stands.
 */
export function adoptIds(tr: Transaction, sent: Node, saved: MinuteBody, since: Mapping): Transaction | null {
  const places = listIdentified(saved);
  let next = 0;
  let changes = 0;
  sent.descendants((node, at) => {
    if (!isIdentified(node)) return;
    const place = places[next];
    next += 1;
    if (place === undefined || place.kind !== node.type.name || place.id === idOf(node)) return;
    const moved = since.mapResult(at, 1);
    const stands = moved.deletedAfter ? null : tr.doc.nodeAt(moved.pos);
    if (stands?.type !== node.type || idOf(stands) !== idOf(node)) return;
    tr.setNodeAttribute(moved.pos, 'id', place.id);
    changes += 1;
  });
  return changes === 0 ? null : tr.setMeta('addToHistory', false).setMeta('preventUpdate', true);
}
