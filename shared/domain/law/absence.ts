import { formatLongDate } from '../../text/dates.ts';
import { stepDate } from '../../text/date-steps.ts';
import { splitTitleFromName } from '../../text/names.ts';
import { IsoDate } from '../calendar.ts';
import type { MeetingId, PersonId } from '../ids.ts';
import type { Attendance } from '../meeting.ts';
import { inWords } from '../room/quorum-words.ts';
import type { BodyRules } from './rules.ts';

/** A seat, as the watch needs it: from when, and whom it belongs to. */
export interface WatchedSeat {
  readonly personId: PersonId;
  readonly name: string;
  readonly from: IsoDate | null;
  /** The last attendance that is known of the time before the meetings given; null: none is. */
  readonly lastSeen: IsoDate | null;
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
  readonly name: string;
  /** Null: they never attended, and it counts from the first day of the seat. */
  readonly lastAttended: IsoDate | null;
  /** What the months count from. */
  readonly since: IsoDate;
  readonly endsOn: IsoDate;
  /** The last meeting that can approve a reason; null: none is planned before the end. */
  readonly lastChance: { readonly id: MeetingId; readonly on: IsoDate } | null;
  readonly hasEnded: boolean;
  /** `Cllr F Okafor: six months without attendance end on 16 January 2026; …`. */
  readonly words: string;
  /** `six months without attendance`. */
  readonly period: string;
}

/** When the period ends, as a line of an agenda says it, with its full stop. */
export function describeEnd({ lastAttended, endsOn, period }: AbsenceWarning): string {
  const last = lastAttended === null ? 'Not yet at a meeting' : `Last at a meeting on ${formatLongDate(lastAttended)}`;
  return `${last}; ${period} end on ${formatLongDate(endsOn)}.`;
}

/**
 * Whether a line of the attendance is that of a member who was there in law: present, as one who sits on the body, and in the
 * room where the body's rule does not count a screen. [J10]
 */
export function attendedInLaw(
  { presence, mode, class: of }: Pick<Attendance, 'presence' | 'mode' | 'class'>,
  { remoteCounts }: Pick<BodyRules, 'remoteCounts'>,
): boolean {
  const sits = of === 'member' || of === 'co-opted' || of === 'non-voting';
  return presence === 'present' && sits && (remoteCounts || mode === 'in-person');
}

/**
 * Whether a decision approves somebody's absence: it names them by surname, an absence that is more than an apology, and
 * approves. [J12]
 */
export function approvesAbsence(decision: string, name: string): boolean {
  const words = decision.toLowerCase();
  const surname = splitTitleFromName(name).name.toLowerCase().split(/\s+/).at(-1) ?? '';
  if (surname === '' || !holdsWord(words, surname)) return false;
  if (/\bnot\b|\brefus|\breject|\bdeclin|\bdefer/.test(words)) return false;
  const isAbsence = /\babsence\b|\bnon-?attendance\b|\bsection 85\b|\bs\.? ?85\b/.test(words);
  const isReason = /\breason|\bleave of absence\b|\bdispensation|\bextended\b|\bprolonged\b|\bmonths?\b|\b85\b/.test(
    words,
  );
  return isAbsence && isReason && /\bapprov|\baccept|\bgrant|\bagree|\bconsent|\bextend/.test(words);
}

/** The word between characters that are no letters. */
function holdsWord(words: string, word: string): boolean {
  const isLetter = (character: string | undefined) => character !== undefined && /\p{L}/u.test(character);
  for (let at = words.indexOf(word); at >= 0; at = words.indexOf(word, at + word.length)) {
    if (!isLetter(words[at - 1]) && !isLetter(words[at + word.length])) return true;
  }
  return false;
}

/**
 * Who runs out of months without attendance, the nearest end first. Those who attended within the first half of the period
 * are not told of, nor is anybody where nobody has noted who attended since. Rules [J10]–[J12]. Source: Local Government Act 1972 s85(1) and its counterparts; a reason approved
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
  const lastKept = ordered.findLast(({ on, attended }) => on <= today && attended !== null)?.on ?? null;
  const period = `${inWords(months)} ${months === 1 ? 'month' : 'months'} without attendance`;
  const warnings = seats.flatMap((seat): AbsenceWarning[] => {
    const lastAttended = lastSeen.get(seat.personId) ?? seat.lastSeen;
    const from = laterOf(lastAttended, seat.from);
    if (from === null || lastKept === null || lastKept <= from) return [];
    const endsOn = IsoDate.parse(stepDate(from, { unit: 'months', count: months }));
    const approvedOn = lastApproved.get(seat.personId);
    if (approvedOn !== undefined && approvedOn >= from && approvedOn <= endsOn) return [];
    if (stepDate(from, { unit: 'months', count: Math.floor(months / 2) }) > today) return [];
    const last = ordered.findLast(({ on }) => on >= today && on < endsOn) ?? null;
    const hasEnded = today > endsOn;
    const words = hasEnded
      ? `${seat.name}: ${period} ended on ${formatLongDate(endsOn)}; look whether the seat is vacant`
      : `${seat.name}: ${period} end on ${formatLongDate(endsOn)}; ${describeChance(last, ordered, today)}`;
    const lastChance = last === null ? null : { id: last.id, on: last.on };
    return [
      {
        personId: seat.personId,
        name: seat.name,
        lastAttended,
        since: from,
        endsOn,
        lastChance,
        hasEnded,
        words,
        period,
      },
    ];
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
