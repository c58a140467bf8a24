import type { RoomPage } from '../../../shared/contract/attendance.ts';
import type { Input } from '../../../shared/contract/index.ts';
import type { AttendanceClass } from '../../../shared/domain/meeting.ts';
import { readAttendanceList } from '../../../shared/domain/room/attendance-list.ts';
import {
  comingAndGoing,
  matchListed,
  type MatchedPerson,
  type Nameable,
  runningOf,
} from '../../../shared/domain/room/match-list.ts';

/** Who a listed name is: a line of the room by its id, somebody new in a class, nobody who is to be listed; null: not said yet. */
export type ListAnswer = string | null;

export const LEAVE_OUT = 'leave-out';
const NEW = 'new:';

/** The classes that somebody new from a list may be in. */
export const newClasses = [
  'in-attendance',
  'observer',
  'public',
  'member',
] as const satisfies readonly AttendanceClass[];

/** The answer that makes somebody new. */
export function answerNew(of: (typeof newClasses)[number]): ListAnswer {
  return `${NEW}${of}`;
}

/** A list as it was read and matched, or what is wrong with it. */
export type Pasted =
  | { readonly kind: 'list'; readonly people: readonly MatchedPerson[] }
  | { readonly kind: 'refused'; readonly words: string };

/** Reads what was pasted and matches it with those who are in the room or expected. */
export function readPasted(text: string, page: RoomPage): Pasted {
  const read = readAttendanceList(text);
  if (read.kind === 'refused') return read;
  const known = page.lines.map(({ id, attendance, expected }): Nameable => ({
    id,
    names: [attendance?.printedName, expected?.printedName, ...(expected?.aliases ?? [])].filter(
      (name) => name !== undefined,
    ),
  }));
  return { kind: 'list', people: matchListed(read.people, known) };
}

/** What to store of a list, each name with its answer; a line that two names were said to be comes once. */
export function composeList(
  page: RoomPage,
  people: readonly MatchedPerson[],
  answers: readonly ListAnswer[],
): Input<'attendance.takeList'>['people'] {
  const { openedAt, startsAt, closedAt } = page.meeting;
  const listed = people.map((one) => one.listed);
  const running = runningOf(listed, { opens: openedAt ?? startsAt, closes: closedAt });
  const spansOf = new Map<string, MatchedPerson['listed']['spans'][number][]>();
  const named = new Map<string, string>();
  people.forEach(({ listed: { name, spans } }, at) => {
    const answer = answers[at] ?? LEAVE_OUT;
    if (answer === LEAVE_OUT) return;
    const key = answer.startsWith(NEW) ? `${answer}:${name}` : answer;
    spansOf.set(key, [...(spansOf.get(key) ?? []), ...spans]);
    named.set(key, name);
  });
  return Array.from(spansOf, ([key, spans]) => {
    const times = comingAndGoing(spans, running);
    const line = page.lines.find(({ id }) => id === key);
    if (line?.attendance) {
      const { id, revision } = line.attendance;
      return { who: { kind: 'row' as const, id, revision }, ...times };
    }
    if (line?.expected) {
      return { who: { kind: 'member' as const, membershipId: line.expected.membershipId }, ...times };
    }
    const of = newClasses.find((one) => key.startsWith(`${NEW}${one}:`)) ?? 'in-attendance';
    return { who: { kind: 'new' as const, printedName: named.get(key) ?? '', class: of, personId: null }, ...times };
  });
}
