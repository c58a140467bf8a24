import type { Attendance } from '../meeting.ts';

/** What stands behind the office of somebody who presides although it is not the chair's. */
const PRESIDING = 'in the chair';
const presiding = /(?:^|,? )in the chair$/i;
const vice = /\b(?:vice|deputy)\b/i;
const chairLike =
  /^(?:the )?(?:co-)?(?:chair|chairman|chairwoman|chairperson|convener|convenor|mayor|president|provost)\b/i;

/** Somebody's line as far as who presides depends on it. */
export type Presider = Pick<Attendance, 'presence' | 'role'>;

/**
 * Who presides ([R8]): whoever was put in the chair, else the chair, else the vice chair, of those present; null where none of
 * them is there.
 */
export function findPresiding<T extends Presider>(attendance: readonly T[], chairWord: string): T | null {
  const there = attendance.filter(({ presence, role }) => presence === 'present' && role !== null);
  const by = (test: (role: string) => boolean) => there.find(({ role }) => role !== null && test(role));
  const isChair = (role: string) =>
    !vice.test(role) && (chairLike.test(role) || role.toLowerCase() === chairWord.toLowerCase());
  return by((role) => presiding.test(role)) ?? by(isChair) ?? by((role) => isViceChair(role, chairWord)) ?? null;
}

function isViceChair(role: string, chairWord: string): boolean {
  if (!vice.test(role)) return false;
  const office = role.replace(vice, '').replace(/^[- ]+/, '');
  return chairLike.test(office) || office.toLowerCase().startsWith(chairWord.toLowerCase());
}

/** Whether a role says that its holder was put in the chair. */
export function isPutInChair(role: string | null): boolean {
  return role !== null && presiding.test(role);
}

/** `Vice Chair` becomes `Vice Chair, in the chair`, nothing becomes `in the chair`. */
export function putInChair(role: string | null): string {
  const office = leaveChair(role);
  return office === null ? PRESIDING : `${office}, ${PRESIDING}`;
}

/** The role without the words that say that its holder presided; null where no office is left. */
export function leaveChair(role: string | null): string | null {
  const office = role?.replace(presiding, '').trim() ?? '';
  return office === '' ? null : office;
}

/** 0 for the chair, 1 for a vice chair, 2 for everybody else. */
export function rankOfOffice(role: string | null): 0 | 1 | 2 {
  if (role === null) return 2;
  if (vice.test(role)) return chairLike.test(role.replace(vice, '').replace(/^[- ]+/, '')) ? 1 : 2;
  return chairLike.test(role) ? 0 : 2;
}
