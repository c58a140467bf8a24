import type { Absence } from '../../shared/contract/absence.ts';
import type { Input, Output } from '../../shared/contract/index.ts';
import type { Body } from '../../shared/domain/body.ts';
import { IsoDate } from '../../shared/domain/calendar.ts';
import type { PersonId } from '../../shared/domain/ids.ts';
import {
  type AbsenceWarning,
  approvesAbsence,
  attendedInLaw,
  type WatchedMeeting,
  type WatchedSeat,
  watchAbsences,
} from '../../shared/domain/law/absence.ts';
import { rulesOf } from '../../shared/domain/law/presets-of-body.ts';
import type { BodyRules } from '../../shared/domain/law/rules.ts';
import { keysOfPerson } from '../../shared/domain/room/substitutes.ts';
import { coversDay } from '../../shared/domain/seats/seats.ts';
import { formatLongDate } from '../../shared/text/dates.ts';
import { stepDate } from '../../shared/text/date-steps.ts';
import {
  listAbsenceDecisions,
  listSeenBefore,
  listSeenElsewhere,
  listWithPresent,
  type MeetingWithPresent,
} from '../store/absence.ts';
import { listBodiesOnly } from '../store/bodies.ts';
import type { Readable } from '../store/file/connection.ts';
import { listMembers } from '../store/memberships.ts';
import type { ServiceContext } from './context.ts';

/** Answers `absence.watch`. Rules [J10]–[J12] of `shared/domain/law`. */
export function watchAbsence({ workspace }: ServiceContext, input: Input<'absence.watch'>): Output<'absence.watch'> {
  const bodies = listBodiesOnly(workspace);
  const roots = rootsOf(bodies);
  const found = bodies.flatMap((body) => {
    const isFamily = (id: string) => roots.get(id) === roots.get(body.id);
    return absencesOf(workspace, body, input.today).map((warning): Absence => ({
      ...warning,
      ...{ bodyId: body.id, bodyName: body.name },
      elsewhere: describeElsewhere(workspace, body, warning, isFamily),
    }));
  });
  return found.toSorted((one, other) => (one.endsOn < other.endsOn ? -1 : one.endsOn > other.endsOn ? 1 : 0));
}

/** Who of a body runs out of months without attendance by its own rules, the nearest end first. */
export function absencesOf(db: Readable, body: Body, today: IsoDate): AbsenceWarning[] {
  const rules = rulesOf(body)?.rules;
  const months = rules?.absenceMonths ?? null;
  if (rules === undefined || months === null) return [];
  const from = IsoDate.parse(stepDate(today, { unit: 'months', count: -months }));
  const held = listWithPresent(db, body.id, from);
  const inForce = listSeats(db, body, today);
  const meetings = held.map((meeting) => toWatched(meeting, inForce, rules));
  const seenSince = new Set(meetings.flatMap(({ attended }) => [...(attended ?? [])]));
  const seats = inForce.map((seat) =>
    seenSince.has(seat.personId) ? seat : { ...seat, lastSeen: lastSeenBefore(db, body, seat, from, rules) },
  );
  const suspected = watchAbsences(months, seats, meetings, [], today);
  const [first] = suspected.map(({ since }) => since).sort();
  if (first === undefined) return [];
  const decisions = listAbsenceDecisions(db, body.id, first);
  const approved = suspected.flatMap(({ personId, name }) =>
    decisions.filter(({ text }) => approvesAbsence(text, name)).map(({ on }) => ({ personId, on })),
  );
  return watchAbsences(months, seats, meetings, approved, today);
}

/** Seats in force of those who sit on the body. */
function listSeats(db: Readable, body: Body, today: IsoDate): WatchedSeat[] {
  return listMembers(db, body.id)
    .filter(({ membership }) => membership.capacity === 'member' || membership.capacity === 'co-opted')
    .filter(({ membership }) => coversDay(membership, today))
    .map(({ membership: { personId, from }, person: { name, title } }) => {
      return { personId, from, name: title === null ? name : `${title} ${name}`, lastSeen: null };
    });
}

function lastSeenBefore(
  db: Readable,
  body: Body,
  { personId }: WatchedSeat,
  before: IsoDate,
  rules: BodyRules,
): IsoDate | null {
  const seen = listSeenBefore(db, { bodyId: body.id, personId, before });
  return seen.find(({ line }) => attendedInLaw(line, rules))?.on ?? null;
}

/** A line of the attendance is somebody's by its link, or by their name where it has none. */
function toWatched(
  { id, on, present }: MeetingWithPresent,
  seats: readonly WatchedSeat[],
  rules: BodyRules,
): WatchedMeeting {
  if (present.length === 0) return { id, on, attended: null };
  const keys = new Set(
    present
      .filter((line) => attendedInLaw(line, rules))
      .flatMap((line) => (line.personId === null ? keysOfPerson(line) : [line.personId])),
  );
  const wasThere = ({ personId, name }: WatchedSeat) =>
    keysOfPerson({ personId, printedName: name }).some((key) => keys.has(key));
  return { id, on, attended: new Set(seats.filter(wasThere).map(({ personId }): PersonId => personId)) };
}

/** For each body the topmost above it: those above, below and beside each other have the same. */
function rootsOf(bodies: readonly Body[]): ReadonlyMap<string, string> {
  const parents = new Map<string, string | null>(bodies.map(({ id, parentId }) => [id, parentId]));
  const rootOf = (id: string): string => {
    const seen = new Set([id]);
    let at = id;
    for (let above = parents.get(at) ?? null; above !== null && !seen.has(above); above = parents.get(at) ?? null) {
      seen.add(above);
      at = above;
    }
    return at;
  };
  return new Map(bodies.map(({ id }) => [id, rootOf(id)]));
}

function describeElsewhere(
  db: Readable,
  { id }: Body,
  { personId, since }: AbsenceWarning,
  isFamily: (bodyId: string) => boolean,
): string | null {
  const seen = listSeenElsewhere(db, { bodyId: id, personId, after: since }).find(({ bodyId }) => isFamily(bodyId));
  if (seen === undefined) return null;
  return `At a meeting of the ${seen.bodyName} on ${formatLongDate(seen.on)}: look whether that counts`;
}
