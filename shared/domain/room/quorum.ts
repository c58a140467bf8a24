import type { BodyOrganisation } from '../body.ts';
import type { AgendaItemId, AttendanceId, OrganisationId, PersonId } from '../ids.ts';
import type { BodyRules, QuorumClause, QuorumRule } from '../law/rules.ts';
import type { Attendance } from '../meeting.ts';
import type { SeatCount } from '../seats/seats.ts';
import { fractionInWords, inWords, roundingWords } from './quorum-words.ts';
import { followRoom, isInRoom, type RoomCourse, type RoomNow, type RoomPoint } from './room.ts';
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
  const { rows } = room.course;
  const { have, byClause } = countPeople(rows, followRoom(room.course, point), room, point, votersOf(room, point));
  const counts = byClause.map((one) => (typeof one === 'number' ? one : new Set(one).size));
  return judgeCount(room, have, counts);
}

/** What a count of the room comes to. `counts`: for each clause how many of those it names are there. */
export function judgeCount(
  room: Pick<QuorumRoom, 'rules' | 'seats'>,
  have: number,
  counts: readonly number[],
): QuorumState {
  const { need, words } = quorumOf(room.rules.quorum, room.seats);
  const clauses = room.rules.quorum.clauses.map((clause, at): ClauseState => {
    const there = counts[at] ?? 0;
    return { words: clause.words, met: there >= clause.atLeast, have: there, need: clause.atLeast };
  });
  const quorate = have >= need && clauses.every(({ met }) => met);
  const missing = clauses
    .filter(({ met }) => !met)
    .map((clause) => `missing: ${clause.words} (${clause.have} of ${clause.need})`);
  const said = [`${have} present who may vote, ${need} needed (${words})`, ...missing];
  return { quorate, need, have, clauses, words: `${quorate ? 'Quorate' : 'Not quorate'}: ${said.join('; ')}` };
}

/** What people come to: how many count, and for each clause how many of them, or which organisations. */
export interface PeopleCount {
  readonly have: number;
  readonly byClause: readonly (number | readonly OrganisationId[])[];
}

/**
 * Counts people who have nothing to do with the others: all rows, or all that share a seat or a person with each other.
 * Rules [Q3], [Q4], [Q7].
 * @param isVoter as {@link votersOf} tells it
 */
export function countPeople(
  rows: readonly Attendance[],
  now: RoomNow,
  room: QuorumRoom,
  point: RoomPoint,
  isVoter: (row: Attendance) => boolean,
): PeopleCount {
  const inLaw = rows.filter(({ mode }) => mode === 'in-person' || room.rules.remoteCounts);
  const there = inLaw.filter(isInRoom(now, point));
  const holding = inLaw.filter((row) => now.atMeeting.has(row.id) && row.class !== 'substitute' && isVoter(row));
  const counted = whoCounts(there.filter(isVoter), holding, room, point);
  return {
    have: counted.length,
    byClause: room.rules.quorum.clauses.map((clause) => countClause(clause, counted, there, room)),
  };
}

/**
 * Those who count: they have not withdrawn from the item, and a seat counts once. It is its member's from when they come until
 * they leave for good, so that nobody stands in for a member who stepped out or withdrew. Rules [Q3], [Q4], [Q8].
 */
function whoCounts(
  voters: readonly Attendance[],
  holding: readonly Attendance[],
  room: QuorumRoom,
  point: RoomPoint,
): Attendance[] {
  const withdrawn = point.kind === 'item' ? room.withdrawn.get(point.itemId) : undefined;
  const taken = new Set(holding.flatMap(keysOfPerson));
  const people = new Set<string>();
  return voters.toSorted(compareRows).filter((row) => {
    if (withdrawn?.has(row.id) === true) return false;
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

/** Tells who may vote at a point by their class, their own right, and the body's rule of substitutes. Rules [Q3], [Q8]. */
export function votersOf(room: QuorumRoom, point: RoomPoint): (row: Attendance) => boolean {
  const seatOf = new Map<PersonId, SubstituteSeat>();
  for (const seat of room.memberships) if (!seatOf.has(seat.personId)) seatOf.set(seat.personId, seat);
  return (row) => {
    if (row.class === 'substitute') {
      const seats = [row.personId, row.representingId].flatMap((id) => (id === null ? [] : (seatOf.get(id) ?? [])));
      if (checkSubstitute(room.rules.substitutes, row, seats, room.parties).allowed === 'no') return false;
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
  };
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

function countClause(
  { who }: QuorumClause,
  counted: readonly Attendance[],
  there: readonly Attendance[],
  room: QuorumRoom,
): number | OrganisationId[] {
  switch (who.kind) {
    case 'role':
      return counted.filter((row) => holdsWord(row, who.words, who.without)).length;
    case 'capacity':
      return who.capacity === 'member'
        ? counted.length
        : there.filter((row) => row.class === classOfCapacity[who.capacity]).length;
    case 'organisations': {
      const { standing } = who;
      return counted.flatMap(({ organisationId: id }) => {
        const isEntitled = room.organisations.some((one) => one.organisationId === id && one.standing === standing);
        return id !== null && isEntitled ? [id] : [];
      });
    }
  }
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
