import type { BodyPage } from '../../../../shared/contract/bodies.ts';
import type { Capacity, Membership, Organisation } from '../../../../shared/domain/body.ts';
import type { IsoDate } from '../../../../shared/domain/calendar.ts';
import type { BodyId, MembershipId, OrganisationId, PersonId } from '../../../../shared/domain/ids.ts';
import { describeStretch, findOverlap } from '../../../../shared/domain/seats/seats.ts';
import { type Meant, type Nameable, printedName, readDay, whoIsMeant } from '../../../../shared/domain/seats/who.ts';
import { formatLongDate } from '../../../../shared/text/dates.ts';

/** A record as a field holds it: its words, and which was picked. */
interface Held {
  readonly key: string | null;
  readonly words: string;
}

/** A seat as it stands in a form: everything as typed, nothing decided. */
export interface SeatWords {
  readonly person: Held;
  /** It is none of those who have the name. */
  readonly isSomebodyElse: boolean;
  readonly organisation: Held;
  readonly role: string;
  readonly capacity: Capacity;
  readonly vote: 'votes' | 'no-vote' | 'named-matters';
  readonly votesOn: string;
  readonly party: string;
  readonly ward: string;
  readonly appointedBy: Held;
  readonly deputy: Held;
  readonly from: string;
  readonly to: string;
  readonly termEnds: string;
  readonly leavingReason: string;
}

const nothing: Held = { key: null, words: '' };

export const noSeat: SeatWords = {
  ...{ person: nothing, isSomebodyElse: false, organisation: nothing, role: '', capacity: 'member', vote: 'votes' },
  ...{ votesOn: '', party: '', ward: '', appointedBy: nothing, deputy: nothing },
  ...{ from: '', to: '', termEnds: '', leavingReason: '' },
};

/** What a form is filled in and checked with. */
export interface SeatSources {
  readonly people: readonly Nameable[];
  readonly organisations: readonly Organisation[];
  /** Every seat of the body, ended ones too. */
  readonly members: BodyPage['members'];
}

const dayWords = (day: IsoDate | null) => (day === null ? '' : formatLongDate(day));

/** The words of a seat that is there. */
export function seatWords(seat: Membership, { people, organisations }: SeatSources): SeatWords {
  const personOf = (id: PersonId | null): Held => {
    const person = people.find((one) => one.id === id);
    return person === undefined ? nothing : { key: person.id, words: printedName(person) };
  };
  const organisationOf = (id: OrganisationId | null): Held => {
    const organisation = organisations.find((one) => one.id === id);
    return organisation === undefined ? nothing : { key: organisation.id, words: organisation.name };
  };
  return {
    ...{ person: personOf(seat.personId), isSomebodyElse: false, organisation: organisationOf(seat.organisationId) },
    ...{ role: seat.role ?? '', capacity: seat.capacity, votesOn: seat.votesOn ?? '' },
    vote: seat.voting ? 'votes' : seat.votesOn === null ? 'no-vote' : 'named-matters',
    ...{ party: seat.party ?? '', ward: seat.ward ?? '' },
    ...{ appointedBy: organisationOf(seat.appointedById), deputy: personOf(seat.deputyId) },
    ...{ from: dayWords(seat.from), to: dayWords(seat.to), termEnds: dayWords(seat.termEnds) },
    leavingReason: seat.leavingReason ?? '',
  };
}

export type SeatField = 'person' | 'appointedBy' | 'deputy' | 'votesOn' | 'from' | 'to' | 'termEnds';

/** A seat as it was read, and beside each field what keeps it from being kept. */
export interface ReadSeat {
  readonly who: Meant;
  readonly facts: Omit<Membership, 'id' | 'bodyId' | 'personId' | 'organisationId' | 'revision' | 'importId'> & {
    readonly organisationId: OrganisationId | null;
    readonly newOrganisation?: string;
  };
  readonly trouble: Partial<Readonly<Record<SeatField, string>>>;
}

/** Reads the form of a seat; overlaps are found as the store finds them. Rules [V1], [V6], [V8]. */
export function readSeat(
  words: SeatWords,
  { bodyId, id }: { readonly bodyId: BodyId; readonly id: MembershipId | null },
  sources: SeatSources,
): ReadSeat {
  const who = readPerson(words.person, sources.people, words.isSomebodyElse);
  const organisation = readOrganisation(words.organisation, sources.organisations);
  const appointer = readOrganisation(words.appointedBy, sources.organisations);
  const deputy = readPerson(words.deputy, sources.people, false);
  const [from, to, termEnds] = [readDay(words.from), readDay(words.to), readDay(words.termEnds)];
  const personId = who.kind === 'known' ? who.id : null;
  const days = { from: from.day, to: to.day };
  const overlap =
    personId === null
      ? null
      : findOverlap(
          { bodyId, personId, capacity: words.capacity, id, ...days },
          sources.members.map(({ membership }) => membership),
        );
  const isTurned = days.from !== null && days.to !== null && days.from > days.to;
  const trouble: Partial<Record<SeatField, string>> = {
    ...(who.kind === 'nobody' && { person: 'Say who takes the seat.' }),
    ...(who.kind === 'several' && {
      person: `${who.ids.length} people are called so. Choose one in the list, or say below that it is somebody else.`,
    }),
    ...(typeof appointer === 'string' && {
      appointedBy: 'No organisation is called so. Choose one, or leave it empty.',
    }),
    ...(deputy.kind === 'several' && { deputy: 'Several people are called so. Choose one in the list.' }),
    ...(deputy.kind === 'new' && { deputy: 'Nobody is called so. Choose somebody in the list, or leave it empty.' }),
    ...(deputy.kind === 'known' && deputy.id === personId && { deputy: 'Nobody is their own deputy. Choose another.' }),
    ...(words.vote === 'named-matters' && words.votesOn.trim() === '' && { votesOn: 'Say on which matters.' }),
    ...(overlap !== null && {
      from: `There is a seat already, ${describeStretch(overlap)}. Change the days of one of the two.`,
    }),
    ...(from.trouble !== null && { from: from.trouble }),
    ...(isTurned && { to: 'The last day comes before the first.' }),
    ...(to.trouble !== null && { to: to.trouble }),
    ...(termEnds.trouble !== null && { termEnds: termEnds.trouble }),
  };
  return {
    who,
    facts: {
      organisationId: typeof organisation === 'string' ? null : (organisation?.id ?? null),
      ...(typeof organisation === 'string' && { newOrganisation: organisation }),
      ...{ role: filled(words.role), capacity: words.capacity, voting: words.vote === 'votes' },
      votesOn: words.vote === 'named-matters' ? filled(words.votesOn) : null,
      ...{ party: filled(words.party), ward: filled(words.ward) },
      appointedById: typeof appointer === 'string' ? null : (appointer?.id ?? null),
      deputyId: deputy.kind === 'known' ? deputy.id : null,
      ...{ ...days, termEnds: termEnds.day, leavingReason: filled(words.leavingReason) },
    },
    trouble,
  };
}

/** Whom a field means; a pick decides between two of one name. */
export function readPerson({ key, words }: Held, people: readonly Nameable[], isSomebodyElse: boolean): Meant {
  const picked = people.find(({ id }) => id === key);
  if (picked !== undefined && !isSomebodyElse) return { kind: 'known', id: picked.id };
  return whoIsMeant(words, people, isSomebodyElse);
}

/** The organisation of a field; its words where none is called so; null where nothing stands there. */
function readOrganisation({ key, words }: Held, organisations: readonly Organisation[]): Organisation | string | null {
  const wanted = words.trim().toLowerCase();
  if (wanted === '') return null;
  return (
    organisations.find(({ id }) => id === key) ??
    organisations.find((one) =>
      [one.name, one.abbreviation, ...one.aliases].some((name) => name?.toLowerCase() === wanted),
    ) ??
    words.trim()
  );
}

function filled(words: string): string | null {
  return words.trim() === '' ? null : words.trim();
}
