import { splitTitleFromName } from '../../text/names.ts';
import type { Membership } from '../body.ts';
import type { PersonId } from '../ids.ts';
import type { BodyRules } from '../law/rules.ts';
import type { Attendance } from '../meeting.ts';

/** What of a seat decides on standing in. */
export type SubstituteSeat = Pick<Membership, 'personId' | 'deputyId' | 'party'>;

/** Whether somebody may stand in. `unknown`: nothing speaks against it, but the workspace cannot tell. */
export interface SubstituteCheck {
  readonly allowed: 'yes' | 'no' | 'unknown';
  readonly words: string;
}

/**
 * Whether a substitute may stand in by the body's rule. `seats` are those of the body, `parties` the groups of people who sit
 * elsewhere. [Q8]
 */
export function checkSubstitute(
  rule: BodyRules['substitutes'],
  substitute: Pick<Attendance, 'personId' | 'representingId'>,
  seats: readonly SubstituteSeat[],
  parties: ReadonlyMap<PersonId, string>,
): SubstituteCheck {
  if (rule === 'not-allowed')
    return { allowed: 'no', words: 'This body has no substitutes: they are there, but do not vote' };
  if (rule === 'allowed') return { allowed: 'yes', words: 'Substitutes are allowed' };
  const { personId, representingId } = substitute;
  const principal = seats.find((seat) => seat.personId === representingId);
  if (personId === null || principal === undefined)
    return { allowed: 'unknown', words: 'Say for which member they stand in' };
  if (rule === 'named-deputies') {
    if (principal.deputyId === null) return { allowed: 'unknown', words: 'No deputy is named for this seat' };
    return principal.deputyId === personId
      ? { allowed: 'yes', words: 'The deputy named for this seat' }
      : { allowed: 'no', words: 'Another deputy is named for this seat' };
  }
  const party = seats.find((seat) => seat.personId === personId)?.party ?? parties.get(personId) ?? null;
  if (party === null || principal.party === null)
    return { allowed: 'unknown', words: 'Their political group is not known' };
  return party === principal.party
    ? { allowed: 'yes', words: `Both of the ${party} group` }
    : { allowed: 'no', words: `Of the ${party} group, not of the ${principal.party} group` };
}

/** Whom a substitute stands in for, as one text: the person where known, else the name as printed; null: nobody said. */
export function principalKey({
  representingId,
  representing,
}: Pick<Attendance, 'representingId' | 'representing'>): string | null {
  if (representingId !== null) return representingId;
  return representing === null ? null : foldPrintedName(representing);
}

/** The keys under which a row may be somebody's principal. */
export function keysOfPerson({ personId, printedName }: Pick<Attendance, 'personId' | 'printedName'>): string[] {
  return [...(personId === null ? [] : [personId]), foldPrintedName(printedName)];
}

function foldPrintedName(printed: string): string {
  return splitTitleFromName(printed)
    .name.toLowerCase()
    .replaceAll(/[.,\s]+/g, ' ')
    .trim();
}

/** The members whose apology follows because somebody stands in: those not yet on the attendance with one. [Q9] */
export function apologiesThatFollow(rows: readonly Attendance[]): Attendance[] {
  const stoodInFor = new Set(
    rows.flatMap((row) => (row.class === 'substitute' && row.presence === 'present' ? [principalKey(row)] : [])),
  );
  return rows.filter(
    (row) =>
      row.class !== 'substitute' && row.presence === 'absent' && keysOfPerson(row).some((key) => stoodInFor.has(key)),
  );
}
