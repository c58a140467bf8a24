import type { Input, Output } from '../../shared/contract/index.ts';
import { closingUpdate, describeClosing } from '../../shared/domain/older-actions.ts';
import {
  closeActions,
  countOlderOf,
  getAction,
  getActionRow,
  listActionRows,
  listOlder,
  updateAction,
} from '../store/actions.ts';
import { mutate } from '../store/change-set.ts';
import { readsAsSeen } from '../store/history.ts';
import { movedOn, notFound } from '../store/refusal.ts';
import { listDecisionRows } from '../store/resolutions.ts';
import type { ServiceContext } from './context.ts';

/** Answers `actions.list`. */
export function listActions({ workspace }: ServiceContext, input: Input<'actions.list'>): Output<'actions.list'> {
  return listActionRows(workspace, input);
}

/** Answers `decisions.list`. */
export function listDecisions({ workspace }: ServiceContext, input: Input<'decisions.list'>): Output<'decisions.list'> {
  return listDecisionRows(workspace, input);
}

/**
 * Answers `actions.update`. What the words of its minute say in the meantime does not stand in the way, as long as the
 * task is the same. Rule [P1].
 *
 * @throws Refusal `moved-on`, `not-found`
 */
export function changeAction(context: ServiceContext, input: Input<'actions.update'>): Output<'actions.update'> {
  const { workspace } = context;
  return mutate(workspace, { label: 'Progress of an action', now: context.now() }, (tx) => {
    const stored = getAction(tx, input.id);
    if (stored?.retiredAt !== null) throw notFound('action');
    const seen = ['text', 'status', 'due_on', 'latest_update'];
    if (!readsAsSeen(tx, 'actions', input.id, input.revision, seen)) throw movedOn('action');
    const { status, dueOn, update } = input;
    const isNews = status !== stored.status || update !== stored.update || dueOn !== stored.dueOn;
    updateAction(tx, { ...stored, status, dueOn, update, updatedAt: isNews ? tx.now : stored.updatedAt });
    const row = getActionRow(tx, input.id);
    if (row === undefined) throw notFound('action');
    return row;
  });
}

/** So many are closed in one request: more would hold up whoever types meanwhile. */
const CLOSED_AT_ONCE = 2000;

/** Answers `actions.closeOlder`: requests that follow each other are one step. Rule [A3]. */
export function closeOlder(context: ServiceContext, input: Input<'actions.closeOlder'>): Output<'actions.closeOlder'> {
  const { workspace } = context;
  const older = listOlder(workspace, input, CLOSED_AT_ONCE);
  const isMore = older.length === CLOSED_AT_ONCE;
  // The step is called by all that it will hold once the last of them are closed.
  const label = describeClosing(isMore ? countOlderOf(workspace, input) : older.length);
  const coalesce = `closing older ${input.bodyId ?? 'of all'} ${input.heldBefore}`;
  return mutate(workspace, { label, now: context.now(), coalesce }, (tx) => {
    const idsOf = (hasUpdate: boolean) => older.flatMap((one) => (one.hasUpdate === hasUpdate ? [one.id] : []));
    closeActions(tx, idsOf(false), closingUpdate(input.today));
    // What its minutes said of an action is worth more than that it was closed with others.
    closeActions(tx, idsOf(true), null);
    return { closed: older.length, isMore };
  });
}
