import { Temporal } from 'temporal-polyfill';
import type { ActionRow } from '../../../shared/contract/progress.ts';
import { ownerWords } from '../../../shared/domain/wording.ts';

export interface OwnedActions {
  readonly owner: string;
  readonly actions: readonly ActionRow[];
}

/** Actions under each owner by name, else as printed, in order of first appearance; an action of two owners stands under both. */
export function groupByOwner(actions: readonly ActionRow[]): OwnedActions[] {
  const groups = new Map<string, ActionRow[]>();
  for (const action of actions) {
    const owners =
      action.owners.length === 0 ? ['No owner named'] : action.owners.map((owner) => ownerWords(owner).words);
    for (const owner of owners) {
      const group = groups.get(owner);
      if (group === undefined) groups.set(owner, [action]);
      else group.push(action);
    }
  }
  return [...groups].map(([owner, owned]) => ({ owner, actions: owned }));
}

/** `3 days overdue`; both days as `yyyy-mm-dd`. */
export function overdueWords(dueOn: string, today: string): string {
  const { days } = Temporal.PlainDate.from(today).since(Temporal.PlainDate.from(dueOn), { largestUnit: 'day' });
  return `${days} ${days === 1 ? 'day' : 'days'} overdue`;
}
