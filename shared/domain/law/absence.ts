import { formatLongDate } from '../../text/dates.ts';
import { stepDate } from '../../text/date-steps.ts';
import { IsoDate } from '../calendar.ts';
import type { MeetingId, PersonId } from '../ids.ts';

/** A seat, as the watch needs it: from when, and whom it belongs to. */
export interface WatchedSeat {
  readonly personId: PersonId;
  readonly name: string;
  readonly from: IsoDate | null;
}

/** A meeting by its day. `attended`: who was there in law; null: it has not been held, or nobody kept the attendance. */
export interface WatchedMeeting {
  readonly id: MeetingId;
  readonly on: IsoDate;
  readonly attended: ReadonlySet<PersonId> | null;
}

/** A reason of absence that was approved, by the day of the decision. */
export interface ApprovedAbsence {
  readonly personId: PersonId;
  readonly on: IsoDate;
}

/** Somebody whose months without attendance run out. */
export interface AbsenceWarning {
  readonly personId: PersonId;
  /** Null: they never attended, and it counts from the first day of the seat. */
  readonly lastAttended: IsoDate | null;
  readonly endsOn: IsoDate;
  /** The last meeting that can approve a reason; null: none is planned before the end. */
  readonly lastChance: MeetingId | null;
  readonly hasEnded: boolean;
  readonly words: string;
}

/**
 * Who runs out of months without attendance, the nearest end first. Those who attended within the first half of the period
 * are not told of. Rules [J10], [J11]. Source: Local Government Act 1972 s85(1) and its counterparts; a reason approved
 * before the end saves the seat.
 * @param months the body's `absenceMonths`; null: nothing is watched
 */
export function watchAbsences(
  months: number | null,
  seats: readonly WatchedSeat[],
  meetings: readonly WatchedMeeting[],
  approved: readonly ApprovedAbsence[],
  today: IsoDate,
): AbsenceWarning[] {
  if (months === null) return [];
  const ordered = meetings.toSorted((one, other) => (one.on < other.on ? -1 : 1));
  const lastSeen = new Map<PersonId, IsoDate>();
  for (const { on, attended } of ordered) {
    if (on <= today) for (const personId of attended ?? []) lastSeen.set(personId, on);
  }
  const lastApproved = new Map<PersonId, IsoDate>();
  for (const { personId, on } of approved) {
    if (on > (lastApproved.get(personId) ?? '')) lastApproved.set(personId, on);
  }
  const warnings = seats.flatMap((seat): AbsenceWarning[] => {
    const lastAttended = lastSeen.get(seat.personId) ?? null;
    const from = laterOf(lastAttended, seat.from);
    if (from === null) return [];
    const endsOn = IsoDate.parse(stepDate(from, { unit: 'months', count: months }));
    const approvedOn = lastApproved.get(seat.personId);
    if (approvedOn !== undefined && approvedOn >= from && approvedOn < endsOn) return [];
    if (stepDate(from, { unit: 'months', count: Math.floor(months / 2) }) > today) return [];
    const last = ordered.findLast(({ on }) => on >= today && on < endsOn) ?? null;
    const hasEnded = today > endsOn;
    const words = hasEnded
      ? `${seat.name}: ${months} months without attendance ended on ${formatLongDate(endsOn)}; look whether the seat is vacant`
      : `${seat.name}: ${months} months without attendance end on ${formatLongDate(endsOn)}; ${describeChance(last, ordered, today)}`;
    return [{ personId: seat.personId, lastAttended, endsOn, lastChance: last?.id ?? null, hasEnded, words }];
  });
  return warnings.toSorted((one, other) => (one.endsOn < other.endsOn ? -1 : one.endsOn > other.endsOn ? 1 : 0));
}

function laterOf(one: IsoDate | null, other: IsoDate | null): IsoDate | null {
  if (one === null || other === null) return one ?? other;
  return one > other ? one : other;
}

function describeChance(last: WatchedMeeting | null, ordered: readonly WatchedMeeting[], today: IsoDate): string {
  if (last === null) return 'no meeting is planned before then that could approve a reason';
  const next = ordered.find(({ on }) => on >= today);
  const day = formatLongDate(last.on);
  return next?.id === last.id
    ? `the meeting on ${day} is the last that can approve a reason`
    : `the last meeting that can approve a reason is on ${day}`;
}
