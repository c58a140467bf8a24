import type { Attendance } from '../../../shared/domain/meeting.ts';

export const attendanceOrders = ['organisation', 'presence', 'printed'] as const;
export type AttendanceOrder = (typeof attendanceOrders)[number];

const presenceRank = { present: 0, apologies: 1, absent: 2 } as const;

/** The attendance in the order asked for; what is equal in it stays as printed. Those of no organisation come last. */
export function orderAttendance(attendance: readonly Attendance[], order: AttendanceOrder): Attendance[] {
  const printed = [...attendance].sort((one, other) => one.position - other.position);
  switch (order) {
    case 'printed':
      return printed;
    case 'presence':
      return printed.sort((one, other) => presenceRank[one.presence] - presenceRank[other.presence]);
    case 'organisation':
      return printed.sort((one, other) => compareNames(one.organisationName, other.organisationName));
  }
}

function compareNames(one: string | null, other: string | null): number {
  if (one === null || other === null) return one === other ? 0 : one === null ? 1 : -1;
  return one.localeCompare(other, 'en-GB');
}

/** `15 present (12 members), 4 apologies`. */
export function countAttendance(attendance: readonly Attendance[]): string {
  const count = (presence: Attendance['presence']) => attendance.filter((one) => one.presence === presence);
  const present = count('present');
  const members = present.filter((one) => one.class === 'member').length;
  const apologies = count('apologies').length;
  const absent = count('absent').length;
  const parts = [
    `${present.length} present${members === present.length ? '' : ` (${members} ${members === 1 ? 'member' : 'members'})`}`,
    `${apologies} ${apologies === 1 ? 'apology' : 'apologies'}`,
    ...(absent === 0 ? [] : [`${absent} absent`]),
  ];
  return parts.join(', ');
}
