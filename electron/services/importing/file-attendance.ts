import { AttendanceId } from '../../../shared/domain/ids.ts';
import { type Attendance, type Meeting, type Presence, newAttendanceFacts } from '../../../shared/domain/meeting.ts';
import { readPresenceTimes } from '../../../shared/reading/attendance/presence-times.ts';
import type { DraftAttendance, DraftDocument } from '../../../shared/reading/draft.ts';
import { insertAttendance, listAttendance, removeAttendance } from '../../store/attendance.ts';
import type { Readable } from '../../store/file/connection.ts';
import { lacksAttendance, removeProvenance } from '../../store/imports.ts';
import { prove, type Filing } from './filing.ts';
import { openRegister } from './register.ts';

/** Stores who was there, found among the people of the workspace or made; the id of each row, in printed order. */
export function fileAttendance(filing: Filing, document: DraftDocument, meeting: Meeting): AttendanceId[] {
  const register = openRegister(filing.tx, filing.context.makeId, filing.importId, meeting.bodyId);
  return listRows(document).map(({ row, presence }, position) => {
    const organisationId = row.organisation === null ? null : register.organisation(row.organisation);
    const personId = register.person(row, organisationId);
    if (personId !== null && row.class === 'member') register.seat(personId, organisationId, row.role);
    const attendance: Attendance = {
      ...newAttendanceFacts,
      ...{ id: AttendanceId.parse(filing.context.makeId()), meetingId: meeting.id, position, presence },
      ...{ class: row.class, printedName: printedNameOf(row), personId },
      ...{ organisationName: row.organisation, organisationId, role: row.role, representing: row.representing },
      ...{ reason: row.reason, ...readPresenceTimes(row.note ?? ''), revision: 1, importId: filing.importId },
    };
    insertAttendance(filing.tx, attendance);
    const doubt = { repaired: null, alternatives: row.alternatives, turnedDown: filing.turnedDown.get(row) };
    prove(filing, 'attendance', attendance.id, row.lines, doubt);
    return attendance.id;
  });
}

/** The rows of the attendance in the order in which they are stored. */
export function listRows(document: DraftDocument): { readonly row: DraftAttendance; readonly presence: Presence }[] {
  return [
    ...document.present.map((row) => ({ row, presence: 'present' as const })),
    ...document.apologies.map((row) => ({ row, presence: 'apologies' as const })),
    ...document.absent.map((row) => ({ row, presence: 'absent' as const })),
  ];
}

/** Who stands in the attendance of a meeting, by id, else by name. */
export function listAttending(db: Readable, { id }: Meeting): string[] {
  return listAttendance(db, id).map(({ personId, printedName }) => personId ?? printedName.toLowerCase());
}

/** Whether the attendance of a meeting is still as an import stored it: no row changed, added or taken away. */
export function isAttendanceUntouched(db: Readable, meeting: Meeting): boolean {
  const rows = listAttendance(db, meeting.id);
  return (
    rows.every(({ revision, importId }) => revision === 1 && importId !== null) && !lacksAttendance(db, meeting.id)
  );
}

/** Removes the attendance of a meeting. */
export function clearAttendance({ tx }: Filing, meeting: Meeting): void {
  for (const { id, revision } of listAttendance(tx, meeting.id)) {
    removeProvenance(tx, id);
    removeAttendance(tx, id, revision);
  }
}

function printedNameOf(row: DraftAttendance): string {
  return row.title === null ? row.name : `${row.title} ${row.name}`;
}
