import type { QuorumGap, QuorumStanding, RoomItem, RoomLine } from '../../../shared/contract/attendance.ts';
import type { Input, Output } from '../../../shared/contract/index.ts';
import { AttendanceId, type MeetingId } from '../../../shared/domain/ids.ts';
import { type Attendance, newAttendanceFacts } from '../../../shared/domain/meeting.ts';
import { findPresiding } from '../../../shared/domain/room/chair.ts';
import { isQuorate, type QuorumRoom, type QuorumState } from '../../../shared/domain/room/quorum.ts';
import { findQuorumGaps } from '../../../shared/domain/room/quorum-lost.ts';
import { describeQuorumRule } from '../../../shared/domain/room/quorum-words.ts';
import { type RoomEvent, traceRoom } from '../../../shared/domain/room/room.ts';
import { composeRoster, type ExpectedPerson, type RosterLine } from '../../../shared/domain/room/roster.ts';
import { checkSubstitute } from '../../../shared/domain/room/substitutes.ts';
import { listAttendance } from '../../store/attendance.ts';
import { getBody } from '../../store/bodies.ts';
import { listMembers } from '../../store/memberships.ts';
import { notFound } from '../../store/refusal.ts';
import type { ServiceContext } from '../context.ts';
import { expectedFacts, requireMeeting } from './expected.ts';
import { listRoomItems, readQuorumRoom } from './quorum-room.ts';
import { findGapsInMinutes, type GapInMinutes } from './tell-quorum.ts';

/** Answers `attendance.get`: everybody in the room, and how the quorum stands by the body's own rules. @throws Refusal `not-found` */
export function getRoomPage({ workspace }: ServiceContext, input: Input<'attendance.get'>): Output<'attendance.get'> {
  const meeting = requireMeeting(workspace, input.meetingId);
  const body = getBody(workspace, meeting.bodyId);
  if (body === undefined) throw notFound('body');
  const attendance = listAttendance(workspace, meeting.id);
  const roster = composeRoster(listMembers(workspace, body.id), attendance, meeting.heldOn);
  const room = readQuorumRoom(workspace, meeting, body, attendance);
  const unmarked = roster.flatMap(({ attendance: row, expected }) =>
    row === null && expected !== null ? [expected] : [],
  );
  const items = listRoomItems(workspace, meeting);
  const gaps = room === null ? [] : findQuorumGaps(room);
  const inMinutes = room === null ? [] : findGapsInMinutes(workspace, meeting.id, room, gaps);
  return {
    meeting,
    ...{ bodyName: body.name, chairWord: body.chairWord },
    lines: roster.map((line) => toLine(line, room)),
    items: items.map((item): RoomItem => ({ ...item, quorum: room && toStanding(isQuorate(room, item.id)) })),
    quorum: room && toStanding(isQuorate(room, null)),
    expectedQuorum:
      room && unmarked.length > 0 ? toStanding(isQuorate(withAll(room, meeting.id, unmarked), null)) : null,
    gaps: gaps.map((gap, at) => toGap(gap, inMinutes[at] ?? 'no-minutes')),
    quorumRule: room && describeQuorumRule(room.rules.quorum),
    reasonsPrinted: room?.rules.apologyReasonsPrinted ?? false,
    substituteRule: room && substituteWords[room.rules.substitutes],
    remoteRule: room && remoteWords(room.rules.remoteCounts),
    inTheChair: findPresiding(attendance, body.chairWord)?.id ?? null,
  };
}

/** The room as it will be if everybody comes who is not marked. */
function withAll(room: QuorumRoom, meetingId: MeetingId, unmarked: readonly ExpectedPerson[]): QuorumRoom {
  const rows = unmarked.map((one, place): Attendance => ({
    ...{ ...newAttendanceFacts, ...expectedFacts(one), id: AttendanceId.parse(one.membershipId) },
    ...{ meetingId, position: place, presence: 'present', revision: 1, importId: null },
  }));
  return { ...room, course: traceRoom([...room.course.rows, ...rows], room.course.items) };
}

function toLine(line: RosterLine, room: QuorumRoom | null): RoomLine {
  const { id, attendance, expected } = line;
  const remarks = [...line.remarks];
  if (room !== null && attendance?.class === 'substitute' && attendance.presence === 'present') {
    const { allowed, words } = checkSubstitute(room.rules.substitutes, attendance, room.memberships, room.parties);
    if (allowed === 'no') remarks.push(`${words}, so they are not counted.`);
    if (allowed === 'unknown') remarks.push(`${words}.`);
  }
  return { id, attendance, expected: expected && { ...expected, aliases: [...expected.aliases] }, remarks };
}

function toStanding({ quorate, need, have, words, clauses }: QuorumState): QuorumStanding {
  return {
    isMet: quorate,
    need,
    have,
    words,
    clauses: clauses.map(({ met, ...clause }) => ({ ...clause, isMet: met })),
  };
}

function toGap(
  { from, to, state, words }: ReturnType<typeof findQuorumGaps>[number],
  inMinutes: GapInMinutes,
): QuorumGap {
  const moment = (event: RoomEvent | null) => event && { at: event.at, agendaItemId: event.itemId };
  return { from: moment(from), to: moment(to), have: state.have, need: state.need, words, inMinutes };
}

/** What a body's rule of substitutes is, as a clerk reads it. */
const substituteWords = {
  'named-deputies': 'Only the deputy named for a seat may stand in for its member.',
  'same-group': 'Only a member of the same political group may stand in for a member.',
  allowed: 'Anybody may stand in for a member.',
  'not-allowed': 'This body takes no substitutes.',
} as const;

function remoteWords(counts: boolean): string {
  return counts
    ? 'Members on a screen count as present.'
    : 'Members on a screen are not counted as present; they print as having joined remotely.';
}
