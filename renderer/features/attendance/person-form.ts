import type { Candidate, RoomPage } from '../../../shared/contract/attendance.ts';
import type { Input } from '../../../shared/contract/index.ts';
import type { AgendaItemId } from '../../../shared/domain/ids.ts';
import type { Attendance, AttendanceClass, Presence, VotingRight } from '../../../shared/domain/meeting.ts';
import { formatClockTime } from '../../../shared/text/times.ts';
import { nothingPicked, type Pickable, type Picked } from '../../ui/controls/pick-field.tsx';
import type { RoomRow } from './room-view.ts';
import { readTime } from './typed-time.ts';

/** How somebody stands, in one choice. */
export type Choice = Presence | 'remote';

/** The facts of a line as they stand in the form. */
export interface PersonWords {
  /** As printed, with the person of the workspace that it is, where one was picked. */
  readonly who: Picked;
  readonly organisation: string;
  readonly role: string;
  readonly standing: Choice;
  readonly class: AttendanceClass;
  /** The member a substitute stands in for; or a name that no member has. */
  readonly principal: Picked;
  readonly office: string;
  readonly voting: VotingRight;
  readonly votesOn: string;
  readonly items: readonly AgendaItemId[];
  readonly reason: string;
  readonly arrived: string;
  readonly left: string;
}

/** The form as it begins: what is known of the row, or somebody new. */
export function beginForm(row: RoomRow | null): PersonWords {
  const { attendance = null, expected = null } = row?.line ?? {};
  const of = attendance ?? expected;
  const time = (at: string | null | undefined) => (at === null || at === undefined ? '' : formatClockTime(at));
  return {
    who: of === null ? nothingPicked : { key: of.personId, words: of.printedName },
    organisation: of?.organisationName ?? '',
    role: of?.role ?? '',
    standing: attendance?.mode === 'remote' ? 'remote' : (attendance?.presence ?? 'present'),
    class: of?.class ?? 'in-attendance',
    principal:
      attendance === null ? nothingPicked : { key: attendance.representingId, words: attendance.representing ?? '' },
    office: of?.office ?? '',
    voting: of?.voting ?? 'as-class',
    votesOn: of?.votesOn ?? '',
    items: attendance?.items ?? [],
    reason: attendance?.reason ?? '',
    arrived: time(attendance?.arrivedAt),
    left: time(attendance?.leftAt),
  };
}

/** What was read of the form, or what to change, in words. */
export type ReadForm =
  | { readonly facts: Omit<Input<'attendance.add'>, 'meetingId'>; readonly trouble: null }
  | { readonly facts: null; readonly trouble: string };

/** Reads the form. `candidates` and the members of the page tell whom a picked name means. */
export function readForm(words: PersonWords, page: RoomPage, candidates: readonly Candidate[]): ReadForm {
  const printedName = words.who.words.trim();
  if (printedName === '') return { facts: null, trouble: 'Give the name as it is to be printed.' };
  const arrived = readTime(words.arrived);
  const left = readTime(words.left);
  const trouble = arrived.trouble ?? left.trouble;
  if (trouble !== null) return { facts: null, trouble };
  if (words.class === 'substitute' && words.principal.words.trim() === '') {
    return { facts: null, trouble: 'Say for which member they are here.' };
  }
  const isSubstitute = words.class === 'substitute';
  const isThere = words.standing === 'present' || words.standing === 'remote';
  const principal = page.lines.find(
    ({ attendance, expected }) => personOf(attendance, expected) === words.principal.key,
  );
  const picked = candidates.find(({ personId }) => personId === words.who.key)?.personId;
  const known = page.lines.flatMap(({ attendance, expected }) => personOf(attendance, expected) ?? []);
  const personId = picked ?? known.find((id) => id === words.who.key);
  return {
    trouble: null,
    facts: {
      ...{ printedName, class: words.class, presence: words.standing === 'remote' ? 'present' : words.standing },
      mode: words.standing === 'remote' ? 'remote' : 'in-person',
      ...(personId !== undefined && { personId }),
      ...{ organisationName: orNull(words.organisation), role: orNull(words.role) },
      representing: isSubstitute ? orNull(words.principal.words) : null,
      representingId:
        isSubstitute && principal !== undefined ? personOf(principal.attendance, principal.expected) : null,
      ...{ office: orNull(words.office), voting: words.voting },
      votesOn: words.voting === 'named-matters' ? orNull(words.votesOn) : null,
      items: [...words.items],
      reason: words.standing === 'apologies' ? orNull(words.reason) : null,
      arrivedAt: isThere ? arrived.at : null,
      leftAt: isThere ? left.at : null,
    },
  };
}

function personOf(
  attendance: Attendance | null,
  expected: RoomPage['lines'][number]['expected'],
): Attendance['personId'] {
  return attendance?.personId ?? expected?.personId ?? null;
}

function orNull(words: string): string | null {
  return words.trim() === '' ? null : words.trim();
}

/** Who may be meant by a name: those near first; two of the same name are told apart by where they come from. */
export function listPickable(candidates: readonly Candidate[]): Pickable[] {
  return candidates
    .toSorted((one, other) => Number(other.isNear) - Number(one.isNear))
    .map(({ personId, printedName, organisationName, office, from }) => ({
      key: personId,
      words: printedName,
      detail: [organisationName, office, from].filter((part) => part !== null).join(', '),
    }));
}

/** The members for whom a substitute may be here. */
export function listPrincipals(page: RoomPage): Pickable[] {
  return page.lines.flatMap(({ attendance, expected }) => {
    const key = personOf(attendance, expected);
    const of = attendance ?? expected;
    const isMember = of?.class === 'member' || of?.class === 'non-voting' || of?.class === 'co-opted';
    if (key === null || of === null || !isMember) return [];
    const deputy = expected?.deputyId === null || expected === null ? [] : ['a deputy is named'];
    return [
      {
        key,
        words: of.printedName,
        detail: [of.organisationName, expected?.party ?? null, ...deputy].filter((part) => part !== null).join(', '),
      },
    ];
  });
}

/** What speaks against somebody's being added as they stand, to be told before it is done; null: nothing. */
export function warnOf(words: PersonWords, page: RoomPage, row: RoomRow | null): string | null {
  const { key } = words.who;
  const twice =
    key === null ? undefined : page.lines.find((line) => line.id !== row?.id && line.attendance?.personId === key);
  if (twice !== undefined) {
    return `${twice.attendance?.printedName ?? words.who.words} is on the attendance already. This will be a second line for the same person.`;
  }
  const principal = page.lines.find(
    ({ attendance, expected }) =>
      words.class === 'substitute' &&
      words.principal.key !== null &&
      personOf(attendance, expected) === words.principal.key,
  );
  if (principal?.attendance?.presence === 'present') {
    return `${principal.attendance.printedName} is marked present; a seat counts once.`;
  }
  const deputy = principal?.expected?.deputyId ?? null;
  if (principal !== undefined && deputy !== null && key !== null && deputy !== key) {
    return `Somebody else is the named deputy of ${words.principal.words}.`;
  }
  return null;
}
