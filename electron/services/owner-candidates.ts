import type { Input, Output } from '../../shared/contract/index.ts';
import type { OwnerCandidate } from '../../shared/contract/minutes.ts';
import { listGroupNames } from '../store/actions.ts';
import { listAttendance } from '../store/attendance.ts';
import { listMembers } from '../store/memberships.ts';
import { getMeeting } from '../store/meetings.ts';
import { listOrganisations } from '../store/organisations.ts';
import { listPeople } from '../store/people.ts';
import { notFound } from '../store/refusal.ts';
import { listGroups } from '../store/seats.ts';
import type { ServiceContext } from './context.ts';

/**
 * Answers `minutes.owners`: who may own an action, those at the meeting first, then members of the body, everybody else,
 * organisations, the groups of the body and those known to all, and groups that the body's actions named before; each
 * name once.
 *
 * @throws Refusal `not-found`
 */
export function listOwnerCandidates(
  { workspace }: ServiceContext,
  input: Input<'minutes.owners'>,
): Output<'minutes.owners'> {
  const meeting = getMeeting(workspace, input.meetingId);
  if (meeting === undefined) throw notFound('meeting');
  const candidates: OwnerCandidate[] = [
    ...listAttendance(workspace, meeting.id).map((row) => person(row.printedName, row.organisationName ?? row.role)),
    ...listMembers(workspace, meeting.bodyId).map(({ person: member, organisation, membership }) =>
      person(withTitle(member), organisation?.name ?? membership.role),
    ),
    ...listPeople(workspace).map((one) => person(withTitle(one), null)),
    ...listOrganisations(workspace).map(({ name, abbreviation }) => ({
      name,
      kind: 'organisation' as const,
      detail: abbreviation,
    })),
    ...listGroups(workspace, meeting.bodyId).map(({ name, people }) => ({
      name,
      kind: 'group' as const,
      detail: people.length === 0 ? null : `${people.length} ${people.length === 1 ? 'person' : 'people'}`,
    })),
    ...listGroupNames(workspace, meeting.bodyId).map((name) => ({ name, kind: 'group' as const, detail: null })),
  ];
  const byName = new Map<string, OwnerCandidate>();
  for (const one of candidates) {
    const key = one.name.toLowerCase();
    if (!byName.has(key)) byName.set(key, one);
  }
  return [...byName.values()];
}

function person(name: string, detail: string | null): OwnerCandidate {
  return { name, kind: 'person', detail };
}

function withTitle({ title, name }: { readonly title: string | null; readonly name: string }): string {
  return title === null ? name : `${title} ${name}`;
}
