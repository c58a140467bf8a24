import type { AttendanceClass, Meeting } from '../domain/meeting.ts';
import { inWords } from '../domain/room/quorum-words.ts';
import {
  describeNotes,
  joinWithAnd,
  plainRoom,
  type PrintedRoom,
  type RecordedAttendance,
} from './attendance-notes.ts';
import type { AttendanceGroup } from './document.ts';
import type { HouseStyle } from './house-style.ts';
import { toPrintable } from './runs.ts';

/** Prints one person: their name and what stands behind it. */
type PrintPerson = (person: RecordedAttendance) => string;

/**
 * Those present in one section of the attendance, by organisation, in columns ([L6]–[L9]).
 *
 * @param classes those of the section: what its heading says is not said again behind each name
 */
export function composeColumns(
  people: readonly RecordedAttendance[],
  style: HouseStyle,
  classes: readonly AttendanceClass[] = ['member'],
  room: PrintedRoom = plainRoom,
): readonly (readonly AttendanceGroup[])[] {
  const print: PrintPerson = (person) =>
    toPrintable(`${person.printedName}${describeNotes(person, style, classes, room)}`).trim();
  const groups = groupByOrganisation(people, style, print);
  return style.attendance.columns === 1 ? [groups] : balanceColumns(groups);
}

function groupByOrganisation(
  people: readonly RecordedAttendance[],
  style: HouseStyle,
  print: PrintPerson,
): AttendanceGroup[] {
  const inOrder = people.toSorted((one, other) => one.position - other.position);
  const named = new Map<string, RecordedAttendance[]>();
  const unnamed: RecordedAttendance[] = [];
  for (const person of inOrder) {
    const organisation = nameOfOrganisation(person);
    if (organisation === null) unnamed.push(person);
    else named.set(organisation, [...(named.get(organisation) ?? []), person]);
  }
  const groups = Array.from(named, ([organisation, members]) => toGroup(organisation, members, style, print));
  if (style.attendance.organisations === 'alphabetical') {
    groups.sort((one, other) => compareNames(one.organisation ?? '', other.organisation ?? ''));
  }
  if (unnamed.length === 0) return groups;
  const before = groups.length === 0 ? 0 : (style.looks.organisation.before ?? 0);
  return [...groups, { ...toGroup(null, unnamed, style, print), ...(before > 0 && { before }) }];
}

function nameOfOrganisation(person: RecordedAttendance): string | null {
  const name = toPrintable(person.organisationName ?? '').trim();
  return name === '' ? null : name;
}

function compareNames(one: string, other: string): number {
  return one.localeCompare(other, 'en-GB', { sensitivity: 'base', numeric: true }) || (one < other ? -1 : 1);
}

function toGroup(
  organisation: string | null,
  people: readonly RecordedAttendance[],
  style: HouseStyle,
  print: PrintPerson,
): AttendanceGroup {
  const councillors = people.filter((person) => isCouncillor(person.printedName));
  const others = people.filter((person) => !isCouncillor(person.printedName));
  const ordered = style.attendance.councillorsFirst ? [...councillors, ...others] : people;
  return { organisation, people: ordered.map(print) };
}

const electedTitle =
  /^(?:county |borough |district |town |parish )?(?:councillor|cllr|alderman|ald|bailie|provost)\b\.? \S/i;

/** Whether the printed name carries an elected member's title. */
export function isCouncillor(printedName: string): boolean {
  return electedTitle.test(printedName);
}

/**
 * Two columns whose longer one has as few lines as the order allows; on a tie the left one is the longer. An
 * organisation is a line, a line a person and a line between it and the next, and is never split.
 */
function balanceColumns(groups: readonly AttendanceGroup[]): readonly (readonly AttendanceGroup[])[] {
  if (groups.length < 2) return [groups];
  let best = { split: groups.length, lines: countLines(groups) };
  for (let split = groups.length - 1; split >= 1; split -= 1) {
    const lines = Math.max(countLines(groups.slice(0, split)), countLines(groups.slice(split)));
    if (lines < best.lines) best = { split, lines };
  }
  return [groups.slice(0, best.split), groups.slice(best.split)].filter((column) => column.length > 0);
}

function countLines(groups: readonly AttendanceGroup[]): number {
  const lines = groups.map((group) => (group.organisation === null ? 0 : 1) + group.people.length + 1);
  return lines.reduce((total, count) => total + count, 0) - 1;
}

/** The apologies as one sentence, with their reasons only where the body prints them ([L10]); null where there are none. */
export function composeApologies(
  people: readonly RecordedAttendance[],
  style: HouseStyle,
  printsReasons = false,
): string | null {
  const names = namesOf(people, 'apologies', printsReasons);
  return names.length === 0 ? null : `${style.apologies.lead} ${joinWithAnd(names)}.`;
}

/** Those absent without an apology as one sentence; null where there are none or the style does not name them. [L48] */
export function composeAbsent(people: readonly RecordedAttendance[], style: HouseStyle): string | null {
  const names = namesOf(people, 'absent', false);
  return style.attendance.absent === null || names.length === 0
    ? null
    : `${style.attendance.absent} ${joinWithAnd(names)}.`;
}

function namesOf(
  people: readonly RecordedAttendance[],
  presence: RecordedAttendance['presence'],
  printsReasons: boolean,
): string[] {
  return people
    .filter((person) => person.presence === presence)
    .toSorted((one, other) => one.position - other.position)
    .map((person) => {
      const reason = printsReasons ? (person.reason ?? null) : null;
      const told = [nameOfOrganisation(person), reason].filter((part) => part !== null).join(', ');
      return toPrintable(told === '' ? person.printedName : `${person.printedName} (${told})`).trim();
    });
}

/** How many of the public and of the press were there, as a sentence; null where nobody counted or the style prints none. [L39] */
export function composeCounts(
  { publicCount = null, pressCount = null }: Partial<Pick<Meeting, 'publicCount' | 'pressCount'>>,
  style: HouseStyle,
): string | null {
  if (!style.attendance.counts || (publicCount === null && pressCount === null)) return null;
  if ((publicCount ?? 0) + (pressCount ?? 0) === 0) {
    const nobody = [
      ...(publicCount === null ? [] : ['of the public']),
      ...(pressCount === null ? [] : ['of the press']),
    ];
    return `No members ${nobody.join(' or ')} were present.`;
  }
  const counted = (count: number | null, of: string) =>
    count === null || count === 0 ? [] : [`${inWords(count)} ${count === 1 ? 'member' : 'members'} of the ${of}`];
  const words = joinWithAnd([...counted(publicCount, 'public'), ...counted(pressCount, 'press')]);
  const isOne = (publicCount ?? 0) + (pressCount ?? 0) === 1;
  return `${words.charAt(0).toUpperCase()}${words.slice(1)} ${isOne ? 'was' : 'were'} present.`;
}
