import type { Input, Output } from '../../shared/contract/index.ts';
import { AttendanceId, type OrganisationId, type PersonId } from '../../shared/domain/ids.ts';
import { newAttendanceFacts, type Attendance } from '../../shared/domain/meeting.ts';
import { splitTitleFromName } from '../../shared/text/names.ts';
import {
  getAttendance,
  insertAttendance,
  listAttendance,
  removeAttendance,
  updateAttendance,
} from '../store/attendance.ts';
import { mutate } from '../store/change-set.ts';
import type { Readable } from '../store/file/connection.ts';
import { getMeeting } from '../store/meetings.ts';
import { findOrganisationByName } from '../store/organisations.ts';
import { findPeopleByName } from '../store/people.ts';
import { notFound } from '../store/refusal.ts';
import type { ServiceContext } from './context.ts';

/** Answers `attendance.add`: at the end of the list. @throws Refusal `not-found` when there is no such meeting */
export function addAttendance(context: ServiceContext, input: Input<'attendance.add'>): Output<'attendance.add'> {
  const { workspace } = context;
  return mutate(workspace, { label: `Attendance of ${input.printedName}`, now: context.now() }, (tx) => {
    if (getMeeting(tx, input.meetingId) === undefined) throw notFound('meeting');
    const last = listAttendance(tx, input.meetingId).at(-1);
    const attendance: Attendance = {
      ...newAttendanceFacts,
      ...{ id: AttendanceId.parse(context.makeId()), ...input, position: (last?.position ?? -1) + 1 },
      ...{ personId: findPerson(tx, input), organisationId: findOrganisation(tx, input), revision: 1, importId: null },
    };
    insertAttendance(tx, attendance);
    return attendance;
  });
}

/** Answers `attendance.update`; a changed name is looked up anew. @throws Refusal `moved-on`, `not-found` */
export function changeAttendance(
  context: ServiceContext,
  input: Input<'attendance.update'>,
): Output<'attendance.update'> {
  const { workspace } = context;
  return mutate(workspace, { label: `Attendance of ${input.printedName}`, now: context.now() }, (tx) => {
    const stored = getAttendance(tx, input.id);
    if (stored === undefined) throw notFound('attendance');
    const samePerson = stored.printedName === input.printedName;
    const sameOrganisation = stored.organisationName === input.organisationName;
    const attendance: Attendance = {
      ...stored,
      ...input,
      personId: samePerson ? stored.personId : findPerson(tx, input),
      organisationId: sameOrganisation ? stored.organisationId : findOrganisation(tx, input),
    };
    return { ...attendance, revision: updateAttendance(tx, attendance) };
  });
}

/** Answers `attendance.remove`. @throws Refusal `moved-on`, `not-found` */
export function dropAttendance(
  context: ServiceContext,
  input: Input<'attendance.remove'>,
): Output<'attendance.remove'> {
  const { workspace } = context;
  const known = getAttendance(workspace, input.id);
  if (known === undefined) throw notFound('attendance');
  return mutate(workspace, { label: `Removal of ${known.printedName}`, now: context.now() }, (tx) => {
    removeAttendance(tx, input.id, input.revision);
    return { meetingId: known.meetingId };
  });
}

/** The person of the workspace with that name, where only one has it. */
function findPerson(db: Readable, { printedName }: Pick<Attendance, 'printedName'>): PersonId | null {
  const [only, ...others] = findPeopleByName(db, splitTitleFromName(printedName).name);
  return only !== undefined && others.length === 0 ? only.id : null;
}

function findOrganisation(
  db: Readable,
  { organisationName }: Pick<Attendance, 'organisationName'>,
): OrganisationId | null {
  return organisationName === null ? null : (findOrganisationByName(db, organisationName)?.id ?? null);
}
