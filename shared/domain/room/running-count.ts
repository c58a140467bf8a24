import type { AttendanceId, OrganisationId } from '../ids.ts';
import type { Attendance } from '../meeting.ts';
import { countPeople, judgeCount, type PeopleCount, type QuorumRoom, type QuorumState, votersOf } from './quorum.ts';
import { moveInRoom, openRoom, type RoomEvent, type RoomNow } from './room.ts';
import { keysOfPerson, principalKey } from './substitutes.ts';

const now = { kind: 'now' } as const;

/**
 * The quorum of a room as people come and go, from the opening on. Who moves can only change what their own seat comes to,
 * so only those who share it are counted again.
 */
export class RunningCount {
  readonly #room: QuorumRoom;
  readonly #isVoter: (row: Attendance) => boolean;
  readonly #there: RoomNow;
  readonly #sharers: ReadonlyMap<AttendanceId, readonly Attendance[]>;
  #have = 0;
  /** For each clause how many; for a clause of organisations, how many people each has there. */
  readonly #byClause: (number | Map<OrganisationId, number>)[];

  constructor(room: QuorumRoom) {
    this.#room = room;
    this.#isVoter = votersOf(room, now);
    this.#there = openRoom(room.course);
    this.#sharers = groupBySeat(room.course.rows);
    this.#byClause = room.rules.quorum.clauses.map(({ who }) => (who.kind === 'organisations' ? new Map() : 0));
    for (const group of new Set(this.#sharers.values())) this.#add(this.#count(group), 1);
  }

  /** Somebody comes or goes. */
  move(event: RoomEvent): void {
    const group = this.#sharers.get(event.rowId) ?? [];
    this.#add(this.#count(group), -1);
    moveInRoom(this.#there, event);
    this.#add(this.#count(group), 1);
  }

  /** How the quorum stands. */
  state(): QuorumState {
    const counts = this.#byClause.map((one) => (typeof one === 'number' ? one : one.size));
    return judgeCount(this.#room, this.#have, counts);
  }

  #count(group: readonly Attendance[]): PeopleCount {
    return countPeople(group, this.#there, this.#room, now, this.#isVoter);
  }

  #add({ have, byClause }: PeopleCount, sign: 1 | -1): void {
    this.#have += sign * have;
    byClause.forEach((one, at) => {
      const kept = this.#byClause[at];
      if (typeof one === 'number') this.#byClause[at] = (typeof kept === 'number' ? kept : 0) + sign * one;
      else if (kept instanceof Map) for (const id of one) addTo(kept, id, sign);
    });
  }
}

function addTo(kept: Map<OrganisationId, number>, id: OrganisationId, sign: 1 | -1): void {
  const people = (kept.get(id) ?? 0) + sign;
  if (people === 0) kept.delete(id);
  else kept.set(id, people);
}

/** Rows that are of one person or of one seat, whether by their links or by their names; each row with all of its group. */
function groupBySeat(rows: readonly Attendance[]): Map<AttendanceId, readonly Attendance[]> {
  const leads = rows.map((_, at) => at);
  const leadOf = (at: number): number => {
    let lead = at;
    for (let next = leads[lead] ?? lead; next !== lead; next = leads[lead] ?? lead) {
      leads[lead] = leads[next] ?? next;
      lead = next;
    }
    return lead;
  };
  const first = new Map<string, number>();
  rows.forEach((row, at) => {
    const principal = row.class === 'substitute' ? principalKey(row) : null;
    for (const key of [...keysOfPerson(row), ...(principal === null ? [] : [principal])]) {
      const other = first.get(key);
      if (other === undefined) first.set(key, at);
      else leads[leadOf(at)] = leadOf(other);
    }
  });
  const groups = new Map<number, Attendance[]>();
  const groupOf = new Map<AttendanceId, readonly Attendance[]>();
  rows.forEach((row, at) => {
    const group = groups.get(leadOf(at)) ?? [];
    groups.set(leadOf(at), group);
    group.push(row);
    groupOf.set(row.id, group);
  });
  return groupOf;
}
