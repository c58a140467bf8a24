import { formatLongDate } from '../../text/dates.ts';
import { formatClockTime } from '../../text/times.ts';
import { splitTitleFromName } from '../../text/names.ts';
import type { Membership, Organisation, Person } from '../body.ts';
import type { IsoDate } from '../calendar.ts';
import type { MembershipId, PersonId } from '../ids.ts';
import type { Attendance, AttendanceClass, VotingRight } from '../meeting.ts';
import { coversDay, describeStretch } from '../seats/seats.ts';
import { rankOfOffice } from './chair.ts';

/** A seat with who sits on it and for whom. */
export interface Seat {
  readonly membership: Membership;
  readonly person: Person;
  readonly organisation: Organisation | null;
}

/** Somebody whose seat is in force on the day: what their line on the attendance begins with. Rule [R1]. */
export interface ExpectedPerson {
  readonly membershipId: MembershipId;
  readonly personId: PersonId;
  readonly printedName: string;
  readonly organisationName: string | null;
  readonly organisationId: Organisation['id'] | null;
  readonly role: string | null;
  readonly class: AttendanceClass;
  readonly voting: VotingRight;
  readonly votesOn: string | null;
  readonly office: string | null;
  readonly party: string | null;
  readonly deputyId: PersonId | null;
  /** Every other name that documents use for them. */
  readonly aliases: readonly string[];
}

/** Everybody whose seat is in force on the day of the meeting, one line a person, the chair first ([R1], [R2]). */
export function listExpected(seats: readonly Seat[], day: IsoDate | null): ExpectedPerson[] {
  const found = new Map<PersonId, ExpectedPerson>();
  const inForce = seats.filter(({ membership }) => coversDay(membership, day));
  const rank = ({ membership: { capacity, role } }: Seat) => capacityRank[capacity] * 3 + rankOfOffice(role);
  for (const seat of inForce.toSorted((one, other) => rank(one) - rank(other))) {
    if (!found.has(seat.person.id)) found.set(seat.person.id, expect(seat));
  }
  return [...found.values()];
}

/** Whoever sits in two capacities is there in the one that counts for more. */
const capacityRank = { member: 0, 'co-opted': 1, adviser: 2, officer: 3, observer: 4 } as const;

function expect({ membership, person, organisation }: Seat): ExpectedPerson {
  const { voting, votesOn, capacity } = membership;
  const isNamed = !voting && votesOn !== null;
  const classes = {
    member: voting || isNamed ? 'member' : 'non-voting',
    'co-opted': 'co-opted',
    adviser: 'in-attendance',
    officer: 'in-attendance',
    observer: 'observer',
  } as const;
  const isMember = capacity === 'member' || capacity === 'co-opted';
  return {
    membershipId: membership.id,
    personId: person.id,
    printedName: person.title === null ? person.name : `${person.title} ${person.name}`,
    organisationName: organisation?.name ?? null,
    organisationId: organisation?.id ?? null,
    role: membership.role,
    class: classes[capacity],
    voting: !isMember ? 'as-class' : isNamed ? 'named-matters' : votingOf(capacity, voting),
    votesOn,
    office: isMember ? null : person.office,
    party: membership.party,
    deputyId: membership.deputyId,
    aliases: person.aliases,
  };
}

/** A right is said only where the class does not say it already. */
function votingOf(capacity: 'member' | 'co-opted', voting: boolean): VotingRight {
  if (capacity === 'member') return 'as-class';
  return voting ? 'voting' : 'non-voting';
}

/** A line of the list of everybody in the room. */
export interface RosterLine {
  /** The seat where there is one, so that the line stays itself when it is marked; else the attendance. */
  readonly id: string;
  readonly attendance: Attendance | null;
  readonly expected: ExpectedPerson | null;
  readonly remarks: readonly string[];
}

/**
 * The attendance in its order, and the members who are not on it at the places they will have ([R2], [R5]). A line without a link to a person is a member's
 * where only that member has its name; where two have it, it is nobody's and says so ([R3]).
 */
export function composeRoster(
  seats: readonly Seat[],
  attendance: readonly Attendance[],
  day: IsoDate | null,
): RosterLine[] {
  const expected = listExpected(seats, day);
  const byPerson = new Map(expected.map((one) => [one.personId, one]));
  const byName = groupByName(seats, byPerson);
  const taken = new Map<PersonId, Attendance>();
  const lines = attendance.toSorted(byPosition).map((row): RosterLine => {
    const named = row.personId === null ? (byName.get(foldName(row.printedName)) ?? []) : [];
    const personId = row.personId ?? (named.length === 1 ? (named[0]?.personId ?? null) : null);
    const member = personId === null ? undefined : byPerson.get(personId);
    const isFirst = personId !== null && !taken.has(personId);
    const first = personId === null ? undefined : taken.get(personId);
    if (isFirst) taken.set(personId, row);
    const remarks = [
      ...(first === undefined ? [] : [describeTwice(first, row)]),
      ...(named.length > 1 ? [`${named.length} members are called so. Say which one this is.`] : []),
      ...remarkOnSeat(row, seats, day),
      ...remarkOnTimes(row),
    ];
    const isTheirs = isFirst && member !== undefined;
    return {
      ...{ id: isTheirs ? member.membershipId : row.id, attendance: row },
      ...{ expected: isTheirs ? member : null, remarks },
    };
  });
  const behind = attendance.some(({ importId }) => importId !== null)
    ? Math.max(...attendance.map(({ position }) => position)) + 1
    : 0;
  const rest = expected.flatMap((one, place): { at: number; line: RosterLine }[] => {
    if (taken.has(one.personId)) return [];
    return [{ at: behind + place, line: { id: one.membershipId, attendance: null, expected: one, remarks: [] } }];
  });
  const marked = remarkOnSubstitutes(lines).map((line) => ({ at: line.attendance?.position ?? 0, line }));
  return [...marked, ...rest].toSorted((one, other) => one.at - other.at).map(({ line }) => line);
}

function byPosition(one: Attendance, other: Attendance): number {
  return one.position - other.position;
}

/** A name as it is compared: without title, in small letters, with single blanks. */
export function foldName(printed: string): string {
  return splitTitleFromName(printed).name.toLowerCase().replaceAll(/[.,]/g, ' ').replaceAll(/\s+/g, ' ').trim();
}

function groupByName(
  seats: readonly Seat[],
  byPerson: ReadonlyMap<PersonId, ExpectedPerson>,
): Map<string, ExpectedPerson[]> {
  const groups = new Map<string, ExpectedPerson[]>();
  const seen = new Set<PersonId>();
  for (const { person } of seats) {
    const one = byPerson.get(person.id);
    if (one === undefined || seen.has(person.id)) continue;
    seen.add(person.id);
    for (const name of new Set([person.name, ...person.aliases].map(foldName))) {
      groups.set(name, [...(groups.get(name) ?? []), one]);
    }
  }
  return groups;
}

const presenceSaid = { present: 'present', apologies: 'apologies', absent: 'absent' } as const;

function describeTwice(first: Attendance, row: Attendance): string {
  const said = presenceSaid[row.presence];
  const before = presenceSaid[first.presence];
  const name = first.printedName === row.printedName ? '' : `, as ${first.printedName}`;
  return said === before
    ? `This person has another line above${name}. Take one of the two off.`
    : `This person has another line above${name}: there ${before}, here ${said}. Take one of the two off.`;
}

/** A member's line on a day that none of their seats covers ([R4]). */
function remarkOnSeat(row: Attendance, seats: readonly Seat[], day: IsoDate | null): string[] {
  if (row.personId === null || day === null) return [];
  if (row.class !== 'member' && row.class !== 'non-voting' && row.class !== 'co-opted') return [];
  const theirs = seats.filter(({ membership }) => membership.personId === row.personId);
  if (theirs.length === 0 || theirs.some(({ membership }) => coversDay(membership, day))) return [];
  const from = theirs.map(({ membership }) => membership.from).find((first) => first !== null && first > day);
  if (from !== undefined && from !== null) {
    return [
      `The seat begins on ${formatLongDate(from)}, after this meeting. Put the seat right, or list them in attendance.`,
    ];
  }
  const stretches = theirs.map(({ membership }) => describeStretch(membership)).join('; ');
  return [`No seat is in force on this day (${stretches}). Put the seat right, or list them in attendance.`];
}

function remarkOnTimes({ presence, arrivedAt, leftAt, movements }: Attendance): string[] {
  const remarks: string[] = [];
  if (presence !== 'present' && (arrivedAt !== null || leftAt !== null || movements.length > 0)) {
    remarks.push('Coming and going is noted, but not that they were present.');
  }
  if (arrivedAt !== null && leftAt !== null && leftAt < arrivedAt && leftAt >= SMALL_HOURS) {
    remarks.push(`Left at ${formatClockTime(leftAt)}, before arriving at ${formatClockTime(arrivedAt)}.`);
  }
  return remarks;
}

/** A meeting that ends before this hour of the morning may have begun the evening before. */
const SMALL_HOURS = '05:00';

/** Somebody who is stood in for is not there as well ([R6]). */
function remarkOnSubstitutes(lines: readonly RosterLine[]): RosterLine[] {
  const substitutes = new Map<PersonId, Attendance[]>();
  for (const { attendance } of lines) {
    if (attendance?.class !== 'substitute' || attendance.representingId === null) continue;
    const { representingId } = attendance;
    substitutes.set(representingId, [...(substitutes.get(representingId) ?? []), attendance]);
  }
  return lines.map((line) => {
    const id = line.attendance?.personId ?? line.expected?.personId ?? null;
    const standing = id === null ? undefined : substitutes.get(id);
    if (standing === undefined) return line;
    const names = standing.map(({ printedName }) => printedName).join(' and ');
    const remarks = [...line.remarks];
    if (line.attendance?.presence === 'present') {
      remarks.push(`Present, and ${names} stands in for them. Only one of the two counts.`);
    }
    if (standing.length > 1) {
      remarks.push(`${names} stand in for them. A seat counts once.`);
    }
    return { ...line, remarks };
  });
}
