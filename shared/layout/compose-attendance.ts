import type { Attendance } from '../domain/meeting.ts';
import type { AttendanceGroup } from './document.ts';
import type { HouseStyle } from './house-style.ts';
import { toPrintable } from './runs.ts';

/** What the attendance of one person must tell to be printed. */
export type RecordedAttendance = Pick<
  Attendance,
  'position' | 'presence' | 'class' | 'mode' | 'printedName' | 'organisationName' | 'representing'
> &
  Partial<Pick<Attendance, 'office' | 'reason'>>;

/** Those present in one section of the attendance, by organisation, in columns ([L6]–[L9]). */
export function composeColumns(
  people: readonly RecordedAttendance[],
  style: HouseStyle,
): readonly (readonly AttendanceGroup[])[] {
  const groups = groupByOrganisation(people, style);
  return style.attendance.columns === 1 ? [groups] : balanceColumns(groups);
}

function groupByOrganisation(people: readonly RecordedAttendance[], style: HouseStyle): AttendanceGroup[] {
  const inOrder = people.toSorted((one, other) => one.position - other.position);
  const named = new Map<string, RecordedAttendance[]>();
  const unnamed: RecordedAttendance[] = [];
  for (const person of inOrder) {
    const organisation = nameOfOrganisation(person);
    if (organisation === null) unnamed.push(person);
    else named.set(organisation, [...(named.get(organisation) ?? []), person]);
  }
  const groups = Array.from(named, ([organisation, members]) => toGroup(organisation, members, style));
  if (style.attendance.organisations === 'alphabetical') {
    groups.sort((one, other) => compareNames(one.organisation ?? '', other.organisation ?? ''));
  }
  return unnamed.length === 0 ? groups : [...groups, toGroup(null, unnamed, style)];
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
): AttendanceGroup {
  const councillors = people.filter((person) => isCouncillor(person.printedName));
  const others = people.filter((person) => !isCouncillor(person.printedName));
  const ordered = style.attendance.councillorsFirst ? [...councillors, ...others] : people;
  return { organisation, people: ordered.map(toLine) };
}

const electedTitle =
  /^(?:county |borough |district |town |parish )?(?:councillor|cllr|alderman|ald|bailie|provost)\b\.? \S/i;

/** Whether the printed name carries an elected member's title. */
export function isCouncillor(printedName: string): boolean {
  return electedTitle.test(printedName);
}

function toLine(person: RecordedAttendance): string {
  const representing = person.representing === null ? '' : ` (representing ${person.representing})`;
  const remote = person.mode === 'remote' ? ' (joined remotely)' : '';
  return toPrintable(`${person.printedName}${officeOf(person)}${representing}${remote}`).trim();
}

/** `, Town Clerk` behind a name that does not say it already. */
function officeOf({ office = null, printedName }: RecordedAttendance): string {
  if (office === null || printedName.toLowerCase().includes(office.toLowerCase())) return '';
  return `, ${office}`;
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
  const names = people
    .filter((person) => person.presence === 'apologies')
    .toSorted((one, other) => one.position - other.position)
    .map((person) => {
      const reason = printsReasons ? (person.reason ?? null) : null;
      const told = [nameOfOrganisation(person), reason].filter((part) => part !== null).join(', ');
      return toPrintable(told === '' ? person.printedName : `${person.printedName} (${told})`).trim();
    });
  return names.length === 0 ? null : `${style.apologies.lead} ${joinWithAnd(names)}.`;
}

/** `A`, `A and B`, `A, B and C`. */
export function joinWithAnd(names: readonly string[]): string {
  return names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1) ?? ''}`;
}
