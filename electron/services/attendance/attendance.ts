import type { Input, Output } from '../../../shared/contract/index.ts';
import { AttendanceId, type OrganisationId, type PersonId } from '../../../shared/domain/ids.ts';
import { type Attendance, type Meeting, newAttendanceFacts } from '../../../shared/domain/meeting.ts';
import { splitTitleFromName } from '../../../shared/text/names.ts';
import {
  getAttendance,
  insertAttendance,
  listAttendance,
  removeAttendance,
  updateAttendance,
} from '../../store/attendance.ts';
import { mutate, type Tx } from '../../store/change-set.ts';
import type { Readable } from '../../store/file/connection.ts';
import { findOrganisationByName } from '../../store/organisations.ts';
import { findPeopleByName } from '../../store/people.ts';
import { notFound } from '../../store/refusal.ts';
import type { ServiceContext } from '../context.ts';
import { refuseLocked } from '../minuting/locked.ts';
import { listExpectedAt, nextPosition, positionsIn, requireMeeting } from './expected.ts';
import { followSubstitution } from './substitution.ts';

/**
 * Answers `attendance.add`: a member at their place, anybody else at the end of the list. A substitute's principal sends apologies by it ([R6]).
 * @throws Refusal `not-found` when there is no such meeting, `input-refused` where the body takes no such substitute
 */
export function addAttendance(context: ServiceContext, input: Input<'attendance.add'>): Output<'attendance.add'> {
  const { workspace } = context;
  return mutate(workspace, { label: `Attendance of ${input.printedName}`, now: context.now() }, (tx) => {
    const meeting = requireMeeting(tx, input.meetingId);
    refuseLocked(tx, meeting.id);
    const personId = input.personId === undefined ? findPerson(tx, input, meeting) : input.personId;
    const attendance: Attendance = {
      ...newAttendanceFacts,
      ...{ id: AttendanceId.parse(context.makeId()), ...input, position: positionFor(tx, meeting, personId) },
      ...{ personId, organisationId: findOrganisation(tx, input), revision: 1, importId: null },
    };
    const told = followSubstitution(tx, context, meeting, attendance);
    insertAttendance(tx, told);
    return told;
  });
}

/** Answers `attendance.update`; a changed name is looked up anew. @throws Refusal `moved-on`, `not-found`, `input-refused` */
export function changeAttendance(
  context: ServiceContext,
  input: Input<'attendance.update'>,
): Output<'attendance.update'> {
  const { workspace } = context;
  return mutate(workspace, { label: `Attendance of ${input.printedName}`, now: context.now() }, (tx) => {
    const stored = getAttendance(tx, input.id);
    if (stored === undefined) throw notFound('attendance');
    const meeting = requireMeeting(tx, stored.meetingId);
    refuseLocked(tx, meeting.id);
    const samePerson = stored.printedName === input.printedName;
    const sameOrganisation = stored.organisationName === input.organisationName;
    const found = samePerson ? stored.personId : findPerson(tx, input, meeting);
    const changed: Attendance = {
      ...stored,
      ...input,
      personId: input.personId === undefined ? found : input.personId,
      organisationId: sameOrganisation ? stored.organisationId : findOrganisation(tx, input),
    };
    const isNewSubstitute =
      changed.class === 'substitute' &&
      (stored.class !== 'substitute' || stored.representingId !== changed.representingId);
    const attendance = isNewSubstitute ? followSubstitution(tx, context, meeting, changed) : changed;
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
    refuseLocked(tx, known.meetingId);
    removeAttendance(tx, input.id, input.revision);
    return { meetingId: known.meetingId };
  });
}

function positionFor(tx: Tx, meeting: Meeting, personId: PersonId | null): number {
  const member = listExpectedAt(tx, meeting).find((one) => one.personId === personId);
  return member === undefined ? nextPosition(tx, meeting) : positionsIn(tx, meeting)(member);
}

/** The person of that name: the only one, or of several the only one who is expected and not on the list yet. */
function findPerson(tx: Tx, { printedName }: Pick<Attendance, 'printedName'>, meeting: Meeting): PersonId | null {
  const people = findPeopleByName(tx, splitTitleFromName(printedName).name);
  if (people.length < 2) return people[0]?.id ?? null;
  const expected = new Set(listExpectedAt(tx, meeting).map(({ personId }) => personId));
  for (const { personId } of listAttendance(tx, meeting.id)) if (personId !== null) expected.delete(personId);
  const [only, ...others] = people.filter(({ id }) => expected.has(id));
  return only !== undefined && others.length === 0 ? only.id : null;
}

function findOrganisation(
  db: Readable,
  { organisationName }: Pick<Attendance, 'organisationName'>,
): OrganisationId | null {
  return organisationName === null ? null : (findOrganisationByName(db, organisationName)?.id ?? null);
}
