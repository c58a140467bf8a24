import type { Body } from '../../../shared/domain/body.ts';
import type { IsoDate } from '../../../shared/domain/calendar.ts';
import { MeetingId } from '../../../shared/domain/ids.ts';
import { type Meeting, newMeetingFacts } from '../../../shared/domain/meeting.ts';
import type { DraftDocument } from '../../../shared/reading/draft.ts';
import { formatLongDate } from '../../../shared/text/dates.ts';
import type { Readable } from '../../store/file/connection.ts';
import { findMeetings, insertMeeting, updateMeeting } from '../../store/meetings.ts';
import { hasMinutes } from '../../store/minutes.ts';
import { fileAttendance, listAttending } from './file-attendance.ts';
import { fileDoubts } from './file-doubts.ts';
import { fileMinute } from './file-minutes.ts';
import { flattenItems, prove, type Brought, type Filed, type Filing } from './filing.ts';
import { settleBody, type BodyChoice } from './settle-body.ts';

/**
 * Stores minutes as a meeting of their body: attendance, minutes with what follows from their words, and doubts. A meeting
 * of that day that has no minutes yet (its agenda came first) takes them; else a new one is made.
 */
export function fileMeeting(filing: Filing, filed: Filed, choice: BodyChoice): Brought {
  const { document } = filed;
  const { body, isNew } = settleBody(filing, document, choice);
  const meeting = settleMeeting(filing, document, body);
  prove(filing, 'meeting', meeting.id, document.lines);
  const attendance = fileAttendance(filing, document, meeting);
  const minutes = flattenItems(document.items).map((item, place) => fileMinute(filing, item, place, meeting, body));
  const places = { meetingId: meeting.id, bodyId: body.id, minutes: minutes.map(({ id }) => id), attendance };
  return {
    meeting: { id: meeting.id, label: labelOf(body, meeting.heldOn) },
    body: { id: body.id, name: body.name, isNew },
    minutes: minutes.length,
    resolutions: minutes.reduce((total, one) => total + one.resolutions.length, 0),
    actions: minutes.reduce((total, one) => total + one.actions.length, 0),
    people: listAttending(filing.tx, meeting),
    otherDocuments: 0,
    leftAsTheyAre: [],
    doubts: fileDoubts(filing, filed, places),
  };
}

/** The meeting that awaits minutes of that day, or a new one. */
function settleMeeting(filing: Filing, document: DraftDocument, body: Body): Meeting {
  const waiting = findWaitingMeeting(filing.tx, body, document.date);
  if (waiting === undefined) return makeMeeting(filing, document, body);
  const meeting = {
    ...waiting,
    startsAt: waiting.startsAt ?? document.time,
    venue: waiting.venue ?? document.venue,
  };
  return { ...meeting, revision: updateMeeting(filing.tx, meeting) };
}

/** A meeting of that body and day without minutes or attendance, or undefined. */
function findWaitingMeeting(db: Readable, body: Body, heldOn: IsoDate | null): Meeting | undefined {
  return heldOn === null ? undefined : findMeetings(db, body.id, heldOn).find(({ id }) => !hasMinutes(db, id));
}

/** Stores a meeting with what a document says of it. */
export function makeMeeting({ tx, context, importId }: Filing, document: DraftDocument, body: Body): Meeting {
  const meeting: Meeting = {
    ...newMeetingFacts,
    ...{ id: MeetingId.parse(context.makeId()), bodyId: body.id, heldOn: document.date },
    ...{ startsAt: document.time, venue: document.venue, revision: 1, importId },
  };
  insertMeeting(tx, meeting);
  return meeting;
}

/** `Wyeford Safer Communities Board, 1 September 2026`. */
export function labelOf(body: Pick<Body, 'name'>, heldOn: IsoDate | null): string {
  return heldOn === null ? body.name : `${body.name}, ${formatLongDate(heldOn)}`;
}
