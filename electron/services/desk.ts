import { Temporal } from 'temporal-polyfill';
import { Desk } from '../../shared/contract/desk.ts';
import type { Input, Output } from '../../shared/contract/index.ts';
import { IsoDate } from '../../shared/domain/calendar.ts';
import { beginCurrent, describeOlder, MOST_OLDER_COUNTED } from '../../shared/domain/older-actions.ts';
import { countOlder, countOlderOf, listDue } from '../store/actions.ts';
import { listCurrentBodyRows } from '../store/bodies.ts';
import { listInDoubt, listRecent, listUpcoming } from '../store/meetings.ts';
import { listWorkedOn } from '../store/minutes.ts';
import { listOverdueApprovals } from '../store/minuting/approvals.ts';
import type { ServiceContext } from './context.ts';

/** So many actions are listed of those overdue, and of those due soon. */
const MOST_DUE = 20;

/** So many requests for agreement that are overdue. */
const MOST_DRAFTS = 10;

/** Answers `desk.get`: what needs the clerk on that day. Rules [A1], [A2]. */
export function getDesk({ workspace }: ServiceContext, input: Input<'desk.get'>): Output<'desk.get'> {
  const { today } = input;
  const since = beginCurrent(today);
  const bodies = listCurrentBodyRows(workspace, since);
  const openActions = bodies.reduce((sum, body) => sum + body.openActions, 0);
  return {
    bodies,
    upcoming: listUpcoming(workspace, today),
    recent: listRecent(workspace, today, 5),
    overdue: listDue(workspace, { from: since, to: addDays(today, -1), since }, MOST_DUE),
    dueSoon: listDue(workspace, { from: today, to: addDays(today, 7), since }, MOST_DUE),
    openActions,
    older: { heldBefore: since, ...countOlder(workspace, since, openActions, MOST_OLDER_COUNTED) },
    draftsToAgree: listOverdueApprovals(workspace, today, MOST_DRAFTS).map(({ approval, bodyName, heldOn }) =>
      Desk.shape.draftsToAgree.element.parse({ ...approval, bodyName, heldOn }),
    ),
    toLookAt: listInDoubt(workspace),
    workedOn: listWorkedOn(workspace, 3).map((row) =>
      Desk.shape.workedOn.element.parse({
        minuteId: row['id'],
        number: row['number'],
        title: row['title'],
        meetingId: row['meeting_id'],
        bodyName: row['body_name'],
        heldOn: row['held_on'],
      }),
    ),
  };
}

/** `1,240 actions of meetings before 23 November 2024 are open.`, counted to the last; null where there are none. */
export function tellOlder({ workspace, now }: ServiceContext): string | null {
  const heldBefore = beginCurrent(IsoDate.parse(now().slice(0, 10)));
  const count = countOlderOf(workspace, { bodyId: null, heldBefore });
  return count === 0 ? null : describeOlder({ heldBefore, count, isMore: false });
}

function addDays(day: IsoDate, days: number): IsoDate {
  return IsoDate.parse(Temporal.PlainDate.from(day).add({ days }).toString());
}
