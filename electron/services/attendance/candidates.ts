import type { Candidate } from '../../../shared/contract/attendance.ts';
import type { Input, Output } from '../../../shared/contract/index.ts';
import type { PersonId } from '../../../shared/domain/ids.ts';
import { listEarlierAttenders } from '../../store/attendance.ts';
import { getBody } from '../../store/bodies.ts';
import { listMembers } from '../../store/memberships.ts';
import { listPeople } from '../../store/people.ts';
import type { ServiceContext } from '../context.ts';
import { requireMeeting } from './expected.ts';

/**
 * Answers `attendance.candidates`: those who were at earlier meetings of the body, members of the body above it, then everybody
 * else whom the workspace knows. @throws Refusal `not-found`
 */
export function listCandidates(
  { workspace }: ServiceContext,
  { meetingId }: Input<'attendance.candidates'>,
): Output<'attendance.candidates'> {
  const meeting = requireMeeting(workspace, meetingId);
  const parentId = getBody(workspace, meeting.bodyId)?.parentId ?? null;
  const parent = parentId === null ? undefined : getBody(workspace, parentId);
  const people = new Map(listPeople(workspace).map((person) => [person.id, person]));
  const found = new Map<PersonId, Candidate>();
  const name = (id: PersonId) => {
    const person = people.get(id);
    return person === undefined ? null : person.title === null ? person.name : `${person.title} ${person.name}`;
  };
  const offer = (personId: PersonId, organisationName: string | null, from: string, isNear: boolean) => {
    const printedName = name(personId);
    if (printedName === null || found.has(personId)) return;
    const office = people.get(personId)?.office ?? null;
    found.set(personId, { personId, printedName, organisationName, office, from, isNear });
  };
  for (const { membership, organisation } of listMembers(workspace, meeting.bodyId)) {
    const from = membership.to === null ? 'sits on this body' : 'has sat on this body';
    offer(membership.personId, organisation?.name ?? null, from, true);
  }
  for (const one of listEarlierAttenders(workspace, meeting)) {
    offer(one.personId, one.organisationName, 'has been here before', true);
  }
  if (parent !== undefined) {
    for (const { membership, organisation } of listMembers(workspace, parent.id)) {
      if (membership.to === null)
        offer(membership.personId, organisation?.name ?? null, `sits on ${parent.name}`, true);
    }
  }
  for (const { id } of people.values()) offer(id, null, 'known to this workspace', false);
  return [...found.values()];
}
