import type { ApprovalOffer } from '../../../shared/contract/approvals.ts';
import type { Input, Output } from '../../../shared/contract/index.ts';
import { ApprovalId, type MeetingId } from '../../../shared/domain/ids.ts';
import { dueDayOf } from '../../../shared/domain/minuting/approvals.ts';
import type { Approval } from '../../../shared/domain/minuting/records.ts';
import type { Attendance } from '../../../shared/domain/meeting.ts';
import { findPresiding } from '../../../shared/domain/room/chair.ts';
import { listAgendaItems } from '../../store/agenda/agenda.ts';
import { listAttendance } from '../../store/attendance.ts';
import { mutate, type Tx } from '../../store/change-set.ts';
import type { Readable } from '../../store/file/connection.ts';
import { listMinutes } from '../../store/minutes.ts';
import { getApproval, insertApproval, listApprovals, updateAnswer } from '../../store/minuting/approvals.ts';
import { listProposedChanges } from '../../store/minuting/proposed-changes.ts';
import { findPeopleByName, getPerson } from '../../store/people.ts';
import { notFound, Refusal } from '../../store/refusal.ts';
import type { ServiceContext } from '../context.ts';
import { sendMinutes } from './circulate.ts';
import { recordDeparture } from './departures.ts';
import { refuseLocked } from './locked.ts';
import { nameOfMinute, requireBodyOf, requireMeeting } from './minute-of.ts';

/** Answers `approvals.get`. Rules [AP1]–[AP3]. @throws Refusal `not-found` */
export function getApprovals({ workspace }: ServiceContext, input: Input<'approvals.get'>): Output<'approvals.get'> {
  const meeting = requireMeeting(workspace, input.meetingId);
  const body = requireBodyOf(workspace, meeting);
  const requests = listApprovals(workspace, meeting.id);
  const waiting = requests.filter(({ answeredOn }) => answeredOn === null);
  return {
    requests,
    offers: offersOf(workspace, meeting.id, body.chairWord).filter(
      (offer) => !waiting.some((request) => isSameRequest(request, offer)),
    ),
    dueOn: dueDayOf(meeting.heldOn, input.today, body.minuting.targets),
    changes: listProposedChanges(workspace, meeting.id),
  };
}

function isSameRequest(one: Pick<Approval, 'kind' | 'asked' | 'minuteIds'>, other: ApprovalOffer): boolean {
  return (
    one.kind === other.kind &&
    one.asked === other.asked &&
    one.minuteIds.length === other.minuteIds.length &&
    other.minuteIds.every((id) => one.minuteIds.includes(id))
  );
}

/** The presenter of each item for its minute, whoever presided for the whole, the other members for comments. Rule [AP1]. */
function offersOf(db: Readable, meetingId: MeetingId, chairWord: string): ApprovalOffer[] {
  const attendance = listAttendance(db, meetingId);
  const presenters = new Map(listAgendaItems(db, meetingId).map(({ id, presenter }) => [id, presenter]));
  const extracts = listMinutes(db, meetingId).flatMap(({ id, agendaItemId, outcome }): ApprovalOffer[] => {
    const presenter = agendaItemId === null ? null : (presenters.get(agendaItemId)?.trim() ?? null);
    if (presenter === null || presenter === '' || outcome === 'withdrawn') return [];
    return [{ kind: 'extract', minuteIds: [id], ...findAddress(db, attendance, presenter) }];
  });
  const chair = findPresiding(attendance, chairWord);
  const members = attendance.filter(
    (one) => one.presence === 'present' && one !== chair && ['member', 'co-opted', 'substitute'].includes(one.class),
  );
  const whole = (kind: 'chair' | 'comments', { printedName, personId }: Attendance): ApprovalOffer => ({
    ...{ kind, minuteIds: [], personId, asked: printedName },
    email: (personId === null ? undefined : getPerson(db, personId))?.email ?? null,
  });
  return [
    ...extracts,
    ...(chair === null ? [] : [whole('chair', chair)]),
    ...members.map((member) => whole('comments', member)),
  ];
}

/** Who is meant by a printed name: somebody at the meeting, or the only person of that name; else only the name. */
function findAddress(
  db: Readable,
  attendance: readonly Attendance[],
  printed: string,
): Pick<ApprovalOffer, 'personId' | 'asked' | 'email'> {
  const there = attendance.find(({ printedName }) => printedName.toLowerCase() === printed.toLowerCase());
  const [only, ...others] = findPeopleByName(db, printed);
  const id = there?.personId ?? (others.length === 0 ? only?.id : undefined);
  const person = id === undefined ? undefined : getPerson(db, id);
  return { personId: person?.id ?? null, asked: printed, email: person?.email ?? null };
}

/**
 * Answers `approvals.ask`. What goes out keeps its numbers; the whole to the chair is kept as it went. Recorded, not undone.
 * Rule [AP1].
 *
 * @throws Refusal `not-found`, `locked`; `input-refused` where there is nothing to look at yet
 */
export function askForAgreement(context: ServiceContext, input: Input<'approvals.ask'>): Output<'approvals.ask'> {
  const { workspace } = context;
  const { meetingId, askedOn, dueOn, requests } = input;
  const label = requests.length === 1 ? `Agreement asked of ${requests[0]?.asked ?? ''}` : 'Agreement asked for';
  return mutate(workspace, { label, now: context.now(), undoable: false }, (tx) => {
    refuseLocked(tx, requireMeeting(tx, meetingId).id);
    const known = new Set(listMinutes(tx, meetingId).map(({ id }) => id));
    if (known.size === 0) throw new Refusal('input-refused', 'There are no minutes to look at yet. Write them first.');
    if (requests.some(({ kind }) => kind === 'chair')) {
      sendMinutes(context, { meetingId, part: 'open', standing: 'with-chair', on: askedOn, note: null });
    }
    if (requests.some(({ kind }) => kind === 'comments')) leaveForComments(tx, context, meetingId);
    return requests.map((request) => {
      if (!request.minuteIds.every((id) => known.has(id))) throw notFound('minute');
      if (request.kind === 'extract') leaveAsExtract(tx, context, meetingId, request);
      const approval: Approval = {
        ...{ id: ApprovalId.parse(context.makeId()), meetingId, ...request, askedOn, dueOn },
        ...{ answeredOn: null, answer: null, note: null, revision: 1 },
      };
      insertApproval(tx, approval);
      return approval;
    });
  });
}

function leaveForComments(tx: Tx, context: ServiceContext, meetingId: MeetingId): void {
  const minuteIds = listMinutes(tx, meetingId).flatMap(({ id, part }) => (part === 'open' ? [id] : []));
  recordDeparture(tx, context, { meetingId, kind: 'other', what: 'Draft for comments', minuteIds, editionId: null });
}

function leaveAsExtract(tx: Tx, context: ServiceContext, meetingId: MeetingId, request: ApprovalOffer): void {
  const [first] = request.minuteIds;
  if (first === undefined) throw new Refusal('input-refused', 'An extract is of one minute at least.');
  const what = `Extract for ${request.asked}: ${nameOfMinute(tx, first)}`;
  recordDeparture(tx, context, { meetingId, kind: 'extract', what, minuteIds: request.minuteIds, editionId: null });
}

/** Answers `approvals.answer`. @throws Refusal `moved-on`, `not-found` */
export function recordAnswer(context: ServiceContext, input: Input<'approvals.answer'>): Output<'approvals.answer'> {
  const known = getApproval(context.workspace, input.id);
  if (known === undefined) throw notFound('request for agreement');
  return mutate(context.workspace, { label: `Answer of ${known.asked}`, now: context.now() }, (tx) => {
    const { answer, answeredOn, note } = input;
    const changed = { ...known, answer, answeredOn, note };
    return { ...changed, revision: updateAnswer(tx, changed, input.revision) };
  });
}
