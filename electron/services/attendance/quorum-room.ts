import { numberAgenda } from '../../../shared/domain/agenda/numbers.ts';
import type { Body } from '../../../shared/domain/body.ts';
import type { PersonId } from '../../../shared/domain/ids.ts';
import { rulesOf } from '../../../shared/domain/law/presets-of-body.ts';
import type { BodyRules } from '../../../shared/domain/law/rules.ts';
import type { Attendance, Meeting } from '../../../shared/domain/meeting.ts';
import type { QuorumRoom } from '../../../shared/domain/room/quorum.ts';
import { type RoomItem, traceRoom } from '../../../shared/domain/room/room.ts';
import { coversDay } from '../../../shared/domain/seats/seats.ts';
import { listAgendaItems } from '../../store/agenda/agenda.ts';
import type { Readable } from '../../store/file/connection.ts';
import { listMemberships, listSeats } from '../../store/memberships.ts';
import { listBodyOrganisations, listVacancies } from '../../store/seats.ts';
import { listKeptFromVoting } from '../minuting/kept-from-voting.ts';

/** The room of a meeting with all the rules of its body. */
export type MeetingRoom = QuorumRoom & { readonly rules: BodyRules };

/** Everything that the quorum of a meeting is counted from; null where its body keeps no rules. */
export function readQuorumRoom(
  db: Readable,
  meeting: Meeting,
  body: Body,
  attendance: readonly Attendance[],
): MeetingRoom | null {
  const rules = rulesOf(body)?.rules;
  if (rules === undefined) return null;
  const memberships = listMemberships(db, body.id).filter((seat) => coversDay(seat, meeting.heldOn));
  const vacancies = listVacancies(db, body.id).filter((seat) => coversDay(seat, meeting.heldOn));
  // Both lists hold what is in force on the day already, a day that nobody knows included. Rule [V3] of seats.
  const inPost = memberships.filter(({ voting }) => voting).length;
  const vacant = vacancies.filter(({ voting }) => voting).length;
  const parties = new Map<PersonId, string>();
  for (const { personId, class: of } of attendance) {
    if (of !== 'substitute' || personId === null) continue;
    const seat = listSeats(db, personId).find(
      ({ party, to }) => party !== null && coversDay({ from: null, to }, meeting.heldOn),
    );
    if (seat?.party !== undefined && seat.party !== null) parties.set(personId, seat.party);
  }
  return {
    course: traceRoom(attendance, listRoomItems(db, meeting)),
    seats: { seats: inPost + vacant, inPost, vacant },
    ...{ memberships, parties, rules },
    organisations: listBodyOrganisations(db, body.id),
    withdrawn: listKeptFromVoting(db, meeting.id),
  };
}

/** The lines of the agenda that people come and go at, each as it is said aloud. */
export function listRoomItems(db: Readable, meeting: Meeting): RoomItem[] {
  const items = listAgendaItems(db, meeting.id);
  const numbers = numberAgenda(items, { subItems: 'none', isNumbered: meeting.agendaNumbered });
  return items
    .filter(({ rowKind }) => rowKind !== 'heading')
    .map(({ id, title }) => {
      const number = numbers.get(id) ?? null;
      return { id, label: number === null ? title : `item ${number}`, title };
    });
}
