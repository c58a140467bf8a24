import type { ActionRow } from '../../../shared/contract/progress.ts';
import type { IsoDate } from '../../../shared/domain/calendar.ts';
import type { ActionStatus } from '../../../shared/domain/progress.ts';
import { beginCurrent } from '../../../shared/domain/older-actions.ts';
import { type ActionStanding, type Filters, matchesWords } from '../../stores/filters.ts';

/** How an action stands today: its status in a word, and whether it waits too long. */
export interface Standing {
  readonly words: string;
  readonly tone: 'plain' | 'good' | 'care' | 'bad';
}

const standings: Readonly<Record<ActionStatus, Standing>> = {
  open: { words: 'Open', tone: 'care' },
  done: { words: 'Done', tone: 'good' },
  'carried-over': { words: 'Carried over', tone: 'care' },
  superseded: { words: 'Superseded', tone: 'plain' },
  withdrawn: { words: 'Withdrawn', tone: 'plain' },
};

/** An action that is carried over still waits for somebody. */
export function isWaiting(action: Pick<ActionRow, 'status'>): boolean {
  return action.status === 'open' || action.status === 'carried-over';
}

/** Whether an action waits past its day. */
export function isOverdue(action: Pick<ActionRow, 'status' | 'dueOn'>, today: IsoDate): boolean {
  return isWaiting(action) && action.dueOn !== null && action.dueOn < today;
}

/** Whether an action is left open from a meeting long ago, and nobody has updated it. Rule [A1] of the services. */
function isOlder({ status, heldOn, updatedAt }: ActionRow, since: IsoDate): boolean {
  return status === 'open' && updatedAt === null && heldOn !== null && heldOn < since;
}

/** The standing to show for an action. */
export function standingOf(action: Pick<ActionRow, 'status' | 'dueOn'>, today: IsoDate): Standing {
  return isOverdue(action, today) ? { words: 'Overdue', tone: 'bad' } : standings[action.status];
}

/**
 * The actions that the filter lets through, in the order of a clerk's list: those that wait first, by the day they are
 * due (no day last), then the rest, the latest updated first.
 */
export function filterActions(actions: readonly ActionRow[], filter: Filters['actions'], today: IsoDate): ActionRow[] {
  const since = beginCurrent(today);
  return actions
    .filter(
      (action) =>
        (filter.bodyId === null || action.bodyId === filter.bodyId) &&
        hasStanding(action, filter.standing, today, since) &&
        matchesWords(filter.words, [
          action.text,
          action.minuteNumber,
          action.minuteTitle,
          action.update,
          ...action.owners.flatMap(({ printed, name }) => [printed, name]),
        ]),
    )
    .sort(compareActions);
}

function hasStanding(action: ActionRow, standing: ActionStanding, today: IsoDate, since: IsoDate): boolean {
  switch (standing) {
    case 'open':
      return isWaiting(action);
    case 'overdue':
      return isOverdue(action, today);
    case 'older':
      return isOlder(action, since);
    case 'done':
      return !isWaiting(action);
    case 'all':
      return true;
  }
}

function compareActions(one: ActionRow, other: ActionRow): number {
  if (isWaiting(one) !== isWaiting(other)) return isWaiting(one) ? -1 : 1;
  const key = (action: ActionRow) => action.dueOn ?? '9999';
  if (isWaiting(one)) return key(one).localeCompare(key(other)) || held(other).localeCompare(held(one));
  return (other.updatedAt ?? '').localeCompare(one.updatedAt ?? '') || held(other).localeCompare(held(one));
}

function held(action: ActionRow): string {
  return action.heldOn ?? '';
}
