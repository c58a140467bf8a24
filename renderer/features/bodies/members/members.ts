import type { BodyPage } from '../../../../shared/contract/bodies.ts';
import type { Capacity, Membership, Vacancy } from '../../../../shared/domain/body.ts';
import type { IsoDate } from '../../../../shared/domain/calendar.ts';
import { countSeats, coversDay } from '../../../../shared/domain/seats/seats.ts';
import { describeTerm } from '../../../../shared/domain/seats/terms.ts';
import { printedName } from '../../../../shared/domain/seats/who.ts';
import { formatLongDate } from '../../../../shared/text/dates.ts';

export const capacityWords: Readonly<Record<Capacity, string>> = {
  member: 'Member',
  'co-opted': 'Co-opted member',
  adviser: 'Adviser',
  officer: 'Officer',
  observer: 'Observer',
};

/** A seat as the list of members shows it: taken, to come, vacant or ended. */
export interface SeatRow {
  readonly id: string;
  readonly seat: BodyPage['members'][number] | null;
  readonly vacancy: Vacancy | null;
  readonly name: string;
  readonly organisation: string;
  /** Role, capacity where it is not that of a member, party and ward. */
  readonly sitsAs: string;
  readonly vote: string;
  readonly deputy: string | null;
  readonly days: string;
  /** What is to be known of the term of office now. */
  readonly term: string | null;
  readonly hasEnded: boolean;
}

/**
 * The seats of a body by organisation and name, vacant ones after those of the same organisation; of none last.
 *
 * @param names of people, told apart where two have one, and of organisations, by their ids
 */
export function listSeatRows(page: BodyPage, names: ReadonlyMap<string, string>, today: IsoDate): SeatRow[] {
  const rows = [
    ...page.members.map((member) => memberRow(member, names, today)),
    ...page.vacancies.map((vacancy) => vacancyRow(vacancy, names, today)),
  ];
  return rows.sort(
    (one, other) =>
      compareOrganisations(one.organisation, other.organisation) ||
      Number(one.vacancy !== null) - Number(other.vacancy !== null) ||
      one.name.localeCompare(other.name, 'en-GB') ||
      one.id.localeCompare(other.id),
  );
}

function memberRow(member: BodyPage['members'][number], names: ReadonlyMap<string, string>, today: IsoDate): SeatRow {
  const { membership: seat, person, organisation } = member;
  const parts = [seat.role, seat.capacity === 'member' ? null : capacityWords[seat.capacity], seat.party, seat.ward];
  return {
    ...{ id: seat.id, seat: member, vacancy: null, name: names.get(person.id) ?? printedName(person) },
    organisation: organisation?.name ?? '',
    sitsAs: parts.filter((part) => part !== null).join(', '),
    vote: seat.voting ? 'Votes' : seat.votesOn === null ? 'No vote' : `Votes on ${seat.votesOn}`,
    deputy: seat.deputyId === null ? null : (names.get(seat.deputyId) ?? null),
    days: describeDays(seat),
    term: describeTerm(seat, today),
    hasEnded: hasEnded(seat, today),
  };
}

function vacancyRow(vacancy: Vacancy, names: ReadonlyMap<string, string>, today: IsoDate): SeatRow {
  return {
    ...{ id: vacancy.id, seat: null, vacancy, name: 'Vacant seat', deputy: null, term: null },
    organisation: vacancy.organisationId === null ? '' : (names.get(vacancy.organisationId) ?? ''),
    sitsAs: [vacancy.ward, vacancy.note].filter((part) => part !== null).join(', '),
    vote: vacancy.voting ? 'Votes' : 'No vote',
    days: describeDays({ ...vacancy, leavingReason: null }),
    hasEnded: hasEnded(vacancy, today),
  };
}

/** Whether the last day has passed; a seat still to come has not ended. */
function hasEnded({ to }: { readonly to: IsoDate | null }, today: IsoDate): boolean {
  return to !== null && to < today;
}

function describeDays({ from, to, leavingReason }: Pick<Membership, 'from' | 'to' | 'leavingReason'>): string {
  const parts = [
    from === null ? null : `from ${formatLongDate(from)}`,
    to === null ? null : `to ${formatLongDate(to)}`,
    leavingReason,
  ];
  return parts.filter((part) => part !== null).join(', ');
}

function compareOrganisations(one: string, other: string): number {
  if (one === '' || other === '') return Number(one === '') - Number(other === '');
  return one.localeCompare(other, 'en-GB');
}

/** `13 voting seats: 12 taken, 1 vacant. 3 more without a vote.` Rule [V3]. */
export function describeSeats(page: BodyPage, today: IsoDate): string {
  const seats = page.members.map(({ membership }) => membership);
  const { seats: all, inPost, vacant } = countSeats(seats, page.vacancies, today);
  const others = seats.filter((seat) => !seat.voting && coversDay(seat, today)).length;
  const voting =
    all === 0
      ? 'Nobody has a vote yet.'
      : `${all} voting ${all === 1 ? 'seat' : 'seats'}: ${inPost} taken, ${vacant === 0 ? 'none' : vacant} vacant.`;
  return others === 0 ? voting : `${voting} ${others} more without a vote.`;
}
