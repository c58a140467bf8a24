import { AgendaState, listAgendaChanges, type AgendaChange } from '../../../shared/domain/agenda/changes.ts';
import type { MeetingId } from '../../../shared/domain/ids.ts';
import type { Edition } from '../../../shared/domain/meeting.ts';
import { listAgendaItems, listPapersOfMeeting } from '../../store/agenda/agenda.ts';
import type { Readable } from '../../store/file/connection.ts';
import { listEditionsOut } from '../../../shared/domain/life/editions-out.ts';
import { listEditions, listStages } from '../../store/stages.ts';

/** The editions of a meeting's agenda, supplements among them, oldest first. */
export function listAgendaEditions(db: Readable, meetingId: MeetingId): Edition[] {
  return listEditions(db, meetingId).filter(({ kind }) => kind === 'agenda' || kind === 'supplement');
}

/** The edition of a meeting's agenda that went out last and was not taken back ([LI6]); undefined where none is out. */
export function lastAgendaEdition(db: Readable, meetingId: MeetingId): Edition | undefined {
  return listEditionsOut(listAgendaEditions(db, meetingId), listStages(db, meetingId)).at(-1);
}

/**
 * What has changed on an agenda since an edition of it ([AG16]); nothing where none went out, or where what is stored of it
 * was damaged so far that it cannot be read: that is told by its digest.
 */
export function listChangesSince(db: Readable, meetingId: MeetingId, last: Edition | undefined): AgendaChange[] {
  const before = last === undefined ? undefined : AgendaState.safeParse(JSON.parse(last.content)).data;
  return before === undefined ? [] : listAgendaChanges(before, readState(db, meetingId));
}

/** The agenda as it is now. */
export function readState(db: Readable, meetingId: MeetingId): AgendaState {
  return { items: listAgendaItems(db, meetingId), papers: listPapersOfMeeting(db, meetingId) };
}
