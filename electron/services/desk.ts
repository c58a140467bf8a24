import { Temporal } from 'temporal-polyfill';
import { Desk } from '../../shared/contract/desk.ts';
import type { Input, Output } from '../../shared/contract/index.ts';
import { IsoDate } from '../../shared/domain/calendar.ts';
import { countOpenActions, listDue } from '../store/actions.ts';
import { listBodyRows } from '../store/bodies.ts';
import { listInDoubt, listRecent, listUpcoming } from '../store/meetings.ts';
import { listWorkedOn } from '../store/minutes.ts';
import type { ServiceContext } from './context.ts';

/** Answers `desk.get`: what needs the clerk on that day. */
export function getDesk({ workspace }: ServiceContext, input: Input<'desk.get'>): Output<'desk.get'> {
  const { today } = input;
  return {
    bodies: listBodyRows(workspace),
    upcoming: listUpcoming(workspace, today),
    recent: listRecent(workspace, today, 5),
    overdue: listDue(workspace, null, addDays(today, -1)),
    dueSoon: listDue(workspace, today, addDays(today, 7)),
    openActions: countOpenActions(workspace),
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

function addDays(day: IsoDate, days: number): IsoDate {
  return IsoDate.parse(Temporal.PlainDate.from(day).add({ days }).toString());
}
