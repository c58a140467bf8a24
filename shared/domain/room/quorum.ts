import type { BodyOrganisation } from '../body.ts';
import type { AgendaItemId, AttendanceId, PersonId } from '../ids.ts';
import type { BodyRules, QuorumClause, QuorumRule } from '../law/rules.ts';
import type { Attendance } from '../meeting.ts';
import type { SeatCount } from '../seats/seats.ts';
import { fractionInWords, inWords, roundingWords } from './quorum-words.ts';
import { whoIsInRoom, type RoomCourse, type RoomPoint } from './room.ts';
import { checkSubstitute, keysOfPerson, principalKey, type SubstituteSeat } from './substitutes.ts';

/** How many must be there, and why so many. */
export interface QuorumNeed {
  readonly need: number;
  /** `5: one third of 13, rounded up`. */
  readonly words: string;
}

/** The number of a quorum on a day. A vacancy does not lower a quorum of seats. [Q1][Q2] */
export function quorumOf({ basis, minimum }: QuorumRule, seats: SeatCount): QuorumNeed {
  if (basis.kind === 'clauses-only') {
    return { need: minimum, words: minimum === 0 ? 'No number is asked for' : `${minimum}: never fewer` };
  }
  if (basis.kind === 'number') {
    const need = Math.max(basis.members, minimum);
    return { need, words: `${need}: the number of this body` };
  }
  const whole = basis.of === 'seats' ? seats.seats : seats.inPost;
  const product = whole * basis.numerator;
  const isExact = product % basis.denominator === 0;
  const part = roundBy[basis.rounding](product, basis.denominator);
  const of = `${fractionInWords(basis.numerator, basis.denominator)} of ${whole}`;
  const rounded = isExact ? of : `${of}, ${roundingWords[basis.rounding]}`;
  if (part >= minimum) return { need: part, words: `${part}: ${rounded}` };
  return { need: minimum, words: `${minimum}: never fewer than ${inWords(minimum)} (${of} would be ${part})` };
}

/** In whole numbers, so that a third of three is one. */
const roundBy = {
  up: (product: number, denominator: number) => Math.floor((product + denominator - 1) / denominator),
  down: (product: number, denominator: number) => Math.floor(product / denominator),
  nearest: (product: number, denominator: number) => Math.floor((2 * product + denominator) / (2 * denominator)),
} as const;

/** Everything that a quorum is counted from. */
export interface QuorumRoom {
  readonly course: RoomCourse;
  /** The seats of the body on the day, counted. */
  readonly seats: SeatCount;
  readonly memberships: readonly SubstituteSeat[];
  /** Political groups of people who sit elsewhere, for substitutes of the same group. */
  readonly parties: ReadonlyMap<PersonId, string>;
  readonly organisations: readonly Pick<BodyOrganisation, 'organisationId' | 'standing'>[];
  readonly rules: Pick<BodyRules, 'quorum' | 'remoteCounts' | 'substitutes'>;
  /** Those who stay in the room but may not vote on an item, by a declared interest. */
  readonly withdrawn: ReadonlyMap<AgendaItemId, ReadonlySet<AttendanceId>>;
}

/** Whether a clause of composition is met. */
export interface ClauseState {
  readonly words: string;
  readonly met: boolean;
  readonly have: number;
  readonly need: number;
}

/** Whether business can be done. */
export interface QuorumState {
  readonly quorate: boolean;
  readonly need: number;
  readonly have: number;
  /** `7 present of 5 needed (5: one third of 13, rounded up)`. */
  readonly words: string;
  readonly clauses: readonly ClauseState[];
}

/** Whether the room is quorate for an item, or now (null). [Q3] */
export function isQuorate(room: QuorumRoom, itemId: AgendaItemId | null): QuorumState {
  return isQuorateAt(room, itemId === null ? { kind: 'now' } : { kind: 'item', itemId });
}

/** Whether the room is quorate at a point. [Q3] */
export function isQuorateAt(room: QuorumRoom, point: RoomPoint): QuorumState {
  const { need, words } = quorumOf(room.rules.quorum, room.seats);
  const there = whoIsInRoom(room.course, point).filter(({ mode }) => mode === 'in-person' || room.rules.remoteCounts);
  const counted = whoCounts(there, room, point);
  const clauses = room.rules.quorum.clauses.map((clause) => checkClause(clause, counted, there, room));
  const have = counted.length;
  const quorate = have >= need && clauses.every(({ met }) => met);
  const missing = clauses
    .filter(({ met }) => !met)
    .map((clause) => `missing: ${clause.words} (${clause.have} of ${clause.need})`);
  const said = [`${have} present who may vote, ${need} needed (${words})`, ...missing];
  return { quorate, need, have, clauses, words: `${quorate ? 'Quorate' : 'Not quorate'}: ${said.join('; ')}` };
}

/** Those who count: they may vote on the item, and a seat counts once, its member before a substitute. [Q3][Q4] */
function whoCounts(there: readonly Attendance[], room: QuorumRoom, point: RoomPoint): Attendance[] {
  const voters = there.filter((row) => mayVote(row, room, point));
  const taken = new Set(voters.flatMap((row) => (row.class === 'substitute' ? [] : keysOfPerson(row))));
  const people = new Set<string>();
  return voters.toSorted(compareRows).filter((row) => {
    if (row.personId !== null) {
      if (people.has(row.personId)) return false;
      people.add(row.personId);
    }
    if (row.class !== 'substitute') return true;
    const principal = principalKey(row);
    if (principal === null) return true;
    if (taken.has(principal)) return false;
    taken.add(principal);
    return true;
  });
}

/** Members before substitutes, then by id: the order of rows never decides. */
function compareRows(one: Attendance, other: Attendance): number {
  const rank = Number(one.class === 'substitute') - Number(other.class === 'substitute');
  return rank !== 0 ? rank : one.id < other.id ? -1 : 1;
}

function mayVote(row: Attendance, room: QuorumRoom, point: RoomPoint): boolean {
  if (point.kind === 'item' && room.withdrawn.get(point.itemId)?.has(row.id) === true) return false;
  if (row.class === 'substitute') {
    const { allowed } = checkSubstitute(room.rules.substitutes, row, room.memberships, room.parties);
    if (allowed === 'no') return false;
  }
  switch (row.voting) {
    case 'voting':
      return true;
    case 'non-voting':
      return false;
    case 'as-class':
      return row.class === 'member' || row.class === 'substitute';
    case 'named-matters':
      return point.kind === 'item' && votesOnItem(row.votesOn, titleOf(room.course, point.itemId));
  }
}

function titleOf({ items, indexOf }: RoomCourse, itemId: AgendaItemId): string {
  return items[indexOf.get(itemId) ?? -1]?.title ?? '';
}

/** A matter is known by its words in the title of the item: `church schools` in `Church schools: admissions`. */
function votesOnItem(votesOn: string | null, title: string): boolean {
  const folded = title.toLowerCase();
  return (votesOn ?? '')
    .toLowerCase()
    .split(/[;,]/)
    .map((matter) => matter.trim())
    .some((matter) => matter !== '' && folded.includes(matter));
}

function checkClause(
  { atLeast, who, words }: QuorumClause,
  counted: readonly Attendance[],
  there: readonly Attendance[],
  room: QuorumRoom,
): ClauseState {
  const have = ((): number => {
    switch (who.kind) {
      case 'role':
        return counted.filter((row) => holdsWord(row, who.words, who.without)).length;
      case 'capacity':
        return who.capacity === 'member'
          ? counted.length
          : there.filter((row) => row.class === classOfCapacity[who.capacity]).length;
      case 'organisations': {
        const entitled = new Set(
          room.organisations
            .filter(({ standing }) => standing === who.standing)
            .map(({ organisationId }) => organisationId),
        );
        const there = counted.flatMap(({ organisationId }) => (organisationId === null ? [] : [organisationId]));
        return new Set(there.filter((id) => entitled.has(id))).size;
      }
    }
  })();
  return { words, met: have >= atLeast, have, need: atLeast };
}

const classOfCapacity = {
  member: 'member',
  'co-opted': 'co-opted',
  adviser: 'in-attendance',
  officer: 'in-attendance',
  observer: 'observer',
} as const;

function holdsWord({ role, office }: Attendance, words: readonly string[], without: readonly string[]): boolean {
  const said = foldHyphens(`${role ?? ''} ${office ?? ''}`);
  if (without.some((word) => said.includes(foldHyphens(word)))) return false;
  return words.some((word) => said.includes(foldHyphens(word)));
}

function foldHyphens(words: string): string {
  return words.toLowerCase().replaceAll(/[-‐‑–]/g, ' ');
}
