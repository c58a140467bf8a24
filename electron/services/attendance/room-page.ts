import type { RoomLine } from '../../../shared/contract/attendance.ts';
import type { Input, Output } from '../../../shared/contract/index.ts';
import { numberAgenda } from '../../../shared/domain/agenda/numbers.ts';
import type { Meeting } from '../../../shared/domain/meeting.ts';
import { rulesOf } from '../../../shared/domain/law/presets-of-body.ts';
import { findPresiding } from '../../../shared/domain/room/chair.ts';
import { composeRoster } from '../../../shared/domain/room/roster.ts';
import { substituteRuleWords } from '../../../shared/domain/room/substitution.ts';
import { listAgendaItems } from '../../store/agenda/agenda.ts';
import { listAttendance } from '../../store/attendance.ts';
import { getBody } from '../../store/bodies.ts';
import type { Readable } from '../../store/file/connection.ts';
import { listMembers } from '../../store/memberships.ts';
import { notFound } from '../../store/refusal.ts';
import type { ServiceContext } from '../context.ts';
import { requireMeeting } from './expected.ts';

/** Answers `attendance.get`: everybody in the room, and how the quorum stands by the body's own rules. @throws Refusal `not-found` */
export function getRoomPage({ workspace }: ServiceContext, input: Input<'attendance.get'>): Output<'attendance.get'> {
  const meeting = requireMeeting(workspace, input.meetingId);
  const body = getBody(workspace, meeting.bodyId);
  if (body === undefined) throw notFound('body');
  const attendance = listAttendance(workspace, meeting.id);
  const roster = composeRoster(listMembers(workspace, body.id), attendance, meeting.heldOn);
  const rules = rulesOf(body)?.rules ?? null;
  return {
    meeting,
    ...{ bodyName: body.name, chairWord: body.chairWord },
    lines: roster.map((line): RoomLine => {
      const { expected } = line;
      return {
        ...line,
        expected: expected === null ? null : { ...expected, aliases: [...expected.aliases] },
        remarks: [...line.remarks],
      };
    }),
    items: listItems(workspace, meeting),
    quorum: null,
    expectedQuorum: null,
    moments: [],
    reasonsPrinted: rules?.apologyReasonsPrinted ?? false,
    substituteRule: rules === null ? null : substituteRuleWords[rules.substitutes],
    remoteRule: rules === null ? null : remoteWords(rules.remoteCounts),
    inTheChair: findPresiding(attendance, body.chairWord)?.id ?? null,
    scans: [],
  };
}

function remoteWords(counts: boolean): string {
  return counts
    ? 'Members on a screen count as present.'
    : 'Members on a screen do not count as present: they print as such, and are left out of the quorum.';
}

function listItems(db: Readable, meeting: Meeting): Output<'attendance.get'>['items'] {
  const items = listAgendaItems(db, meeting.id);
  const numbers = numberAgenda(items, { subItems: 'none', isNumbered: meeting.agendaNumbered });
  return items
    .filter(({ rowKind }) => rowKind !== 'heading')
    .map(({ id, title }) => ({ id, number: numbers.get(id) ?? null, title }));
}
