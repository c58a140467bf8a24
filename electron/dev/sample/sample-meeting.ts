import type { MinuteKind } from '../../../shared/minutes/minute.ts';
import type { SampleBlock } from './blocks.ts';
import type { PersonKey } from './people.ts';

/** One meeting of the sample, with everything that its minutes record. */
export interface SampleMeeting {
  readonly body: 'board' | 'group';
  /** `yyyy-mm-dd`. */
  readonly heldOn: string;
  /** `hh:mm`, as the summons said; null where no paper says it. */
  readonly startsAt: string | null;
  readonly openedAt: string | null;
  readonly closedAt: string | null;
  readonly venue: string | null;
  /** In the order of the attendance list. */
  readonly attendance: readonly SampleAttendance[];
  readonly minutes: readonly SampleMinute[];
}

export interface SampleAttendance {
  readonly who: PersonKey;
  readonly presence: 'present' | 'apologies' | 'absent';
  readonly class: 'member' | 'non-voting' | 'substitute' | 'in-attendance' | 'observer';
  readonly mode: 'in-person' | 'remote';
  readonly role: string | null;
  readonly representing: PersonKey | null;
  readonly reason: string | null;
  readonly arrivedAt: string | null;
  readonly leftAt: string | null;
}

export interface SampleMinute {
  readonly number: string;
  readonly title: string;
  readonly kind: MinuteKind;
  readonly blocks: readonly SampleBlock[];
}

type Detail = Partial<Omit<SampleAttendance, 'who' | 'presence'>>;

const entry = (presence: SampleAttendance['presence'], who: PersonKey, detail: Detail): SampleAttendance => ({
  who,
  presence,
  class: 'member',
  mode: 'in-person',
  role: null,
  representing: null,
  reason: null,
  arrivedAt: null,
  leftAt: null,
  ...detail,
});

/** Members who were there, in the order given. */
export function present(...members: readonly PersonKey[]): SampleAttendance[] {
  return members.map((who) => entry('present', who, {}));
}

/** Somebody who was there in a particular way: in the chair, for another, by video, late. */
export function presentAs(who: PersonKey, detail: Detail): SampleAttendance {
  return entry('present', who, detail);
}

/** An apology, with the reason where one was given. */
export function apology(who: PersonKey, reason: string | null = null): SampleAttendance {
  return entry('apologies', who, { reason });
}

/** Absent without an apology. */
export function absent(who: PersonKey): SampleAttendance {
  return entry('absent', who, {});
}

/** One minute. */
export function minute(
  number: string,
  title: string,
  kind: MinuteKind,
  ...blocks: readonly SampleBlock[]
): SampleMinute {
  return { number, title, kind, blocks };
}
