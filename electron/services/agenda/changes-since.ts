import { AgendaState, listAgendaChanges, type AgendaChange } from '../../../shared/domain/agenda/changes.ts';
import type { MeetingId } from '../../../shared/domain/ids.ts';
import type { Edition } from '../../../shared/domain/meeting.ts';
import { listAgendaItems, listPapersOfMeeting } from '../../store/agenda/agenda.ts';
import type { Readable } from '../../store/file/connection.ts';
import { listEditions } from '../../store/stages.ts';

/** The editions of a meeting's agenda, supplements among them, oldest first. */
export function listAgendaEditions(db: Readable, meetingId: MeetingId): Edition[] {
  return listEditions(db, meetingId).filter(({ kind }) => kind === 'agenda' || kind === 'supplement');
}

/** What has changed on an agenda since an edition of it ([AG16]); nothing where none went out. */
export function listChangesSince(db: Readable, meetingId: MeetingId, last: Edition | undefined): AgendaChange[] {
  if (last === undefined) return [];
  return listAgendaChanges(AgendaState.parse(JSON.parse(last.content)), readState(db, meetingId));
}

/** The agenda as it is now. */
export function readState(db: Readable, meetingId: MeetingId): AgendaState {
  return { items: listAgendaItems(db, meetingId), papers: listPapersOfMeeting(db, meetingId) };
}
