import type { MeetingId } from '../../shared/domain/ids.ts';
import { matchOwner, type OwnerMatch, type OwnerSources } from '../../shared/domain/owners.ts';
import { listAttendance } from '../store/attendance.ts';
import { getBodyOfMeeting } from '../store/bodies.ts';
import type { Tx } from '../store/change-set.ts';
import type { Readable } from '../store/file/connection.ts';
import { listMemberships } from '../store/memberships.ts';
import { listOrganisations } from '../store/organisations.ts';
import { listPeople } from '../store/people.ts';
import { listGroups } from '../store/seats.ts';

/** Finds whom an owner's printed words mean, never guessing. */
export type FindOwner = (printed: string) => OwnerMatch;

const finders = new WeakMap<Tx, Map<MeetingId, FindOwner>>();

/**
 * The finder for the owners of one meeting's actions, one in a mutation. People and organisations are read at the first
 * name that is asked for and then kept: store those of the meeting before its minutes.
 */
export function ownerFinder(tx: Tx, meetingId: MeetingId): FindOwner {
  const ofTx = finders.get(tx) ?? new Map<MeetingId, FindOwner>();
  finders.set(tx, ofTx);
  const known = ofTx.get(meetingId);
  if (known !== undefined) return known;
  const finder = makeFinder(tx, meetingId);
  ofTx.set(meetingId, finder);
  return finder;
}

function makeFinder(db: Readable, meetingId: MeetingId): FindOwner {
  const found = new Map<string, OwnerMatch>();
  let sources: OwnerSources | null = null;
  return (printed) => {
    const known = found.get(printed);
    if (known !== undefined) return known;
    sources ??= readSources(db, meetingId);
    const match = matchOwner(printed, sources);
    found.set(printed, match);
    return match;
  };
}

function readSources(db: Readable, meetingId: MeetingId): OwnerSources {
  const body = getBodyOfMeeting(db, meetingId);
  return {
    people: listPeople(db),
    organisations: listOrganisations(db),
    attendance: listAttendance(db, meetingId),
    groups: body === undefined ? [] : listGroups(db, body.id),
    memberships: body === undefined ? [] : listMemberships(db, body.id),
  };
}
