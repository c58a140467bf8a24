import fc from 'fast-check';
import { dropEvent, saveEvent } from '../../../electron/services/minuting/events.ts';
import { dropExclusion, saveExclusion, setPart } from '../../../electron/services/minuting/exclusions.ts';
import { dropInterest, saveInterest } from '../../../electron/services/minuting/interests.ts';
import { dropMotion, saveMotion } from '../../../electron/services/minuting/motions.ts';
import { findDeclarationsMinute, tellInterests } from '../../../electron/services/minuting/tell-interests.ts';
import { getAgendaItem } from '../../../electron/store/agenda/agenda.ts';
import { getAttendance } from '../../../electron/store/attendance.ts';
import { getMinute } from '../../../electron/store/minutes.ts';
import {
  AgendaItemId,
  AttendanceId,
  ExclusionId,
  InterestId,
  MeetingEventId,
  MeetingId,
  MotionId,
} from '../../../shared/domain/ids.ts';
import { type Deed, onMinute, pickId, revisionOf } from './deed.ts';

/** What a clerk notes of the room: motions, interests, what was closed, and the run of the meeting. */
export const roomDeeds: readonly fc.Arbitrary<Deed>[] = [
  fc.constantFrom('carried' as const, 'lost' as const).map(
    (outcome): Deed =>
      (context, pick) =>
        onMinute(context, pick, ({ id: minuteId }) => {
          const nobody = {
            mover: null,
            moverId: null,
            seconder: null,
            seconderId: null,
            casting: null,
            castingBy: null,
          };
          const votes = { votesFor: 3, votesAgainst: 1, abstained: null, named: [], resolutionId: null };
          const parentId =
            MotionId.safeParse(pickId(context, 'motions', pick, `minute_id = '${minuteId}'`)).data ?? null;
          const facts = {
            id: null,
            revision: null,
            minuteId,
            parentId,
            words: 'that it be so',
            method: 'ballot',
          } as const;
          return saveMotion(context, { ...nobody, ...votes, ...facts, outcome });
        }),
  ),
  fc.constantFrom('stays', 'leaves').map((way): Deed => (context, pick) => {
    const attendanceId = AttendanceId.safeParse(pickId(context, 'attendance', pick)).data;
    const row = attendanceId && getAttendance(context.workspace, attendanceId);
    if (row === undefined) return null;
    const { meetingId, personId, printedName } = row;
    const at = `meeting_id = '${meetingId}'`;
    const agendaItemId = AgendaItemId.safeParse(pickId(context, 'agenda_items', pick, at)).data ?? null;
    const facts = {
      kind: 'dpi',
      nature: 'a lease',
      allows: 'leave',
      dispensation: null,
      dispensationOn: null,
    } as const;
    const withdrawal = way === 'stays' ? null : { leftAt: null, returned: true, returnedAt: null };
    return saveInterest(context, {
      ...{ id: null, revision: null, meetingId, attendanceId: row.id, personId, printedName, agendaItemId, ...facts },
      ...{ declaredDuring: false, withdrawal, keepStanding: false },
    });
  }),
  fc.constantFrom('tell', 'part').map((deed): Deed => (context, pick) => {
    if (deed === 'part') {
      return onMinute(context, pick, ({ id: minuteId, revision }) => {
        const part = getMinute(context.workspace, minuteId)?.part === 'open' ? 'closed' : 'open';
        return setPart(context, { minuteId, revision, part, publicSummary: 'A lease was agreed.' });
      });
    }
    const meetingId = MeetingId.safeParse(pickId(context, 'meetings', pick)).data;
    if (meetingId === undefined || findDeclarationsMinute(context.workspace, meetingId) === undefined) return null;
    return tellInterests(context, { meetingId });
  }),
  fc.boolean().map((moved): Deed => (context, pick) => {
    const agendaItemId = AgendaItemId.safeParse(pickId(context, 'agenda_items', pick)).data;
    const item = agendaItemId && getAgendaItem(context.workspace, agendaItemId);
    if (item === undefined) return null;
    const none = { minuteId: null, from: null, until: null, untilMinuteId: null, stayed: null };
    const items = [{ agendaItemId: item.id, minuteId: null, grounds: ['confidential'], reason: null }];
    return saveExclusion(context, { id: null, revision: null, meetingId: item.meetingId, moved, items, ...none });
  }),
  fc.constantFrom('opened' as const, 'closed' as const).map(
    (kind): Deed =>
      (context, pick) =>
        onMinute(context, pick, ({ id: minuteId }) => {
          const meetingId = getMinute(context.workspace, minuteId)?.meetingId;
          if (meetingId === undefined) return null;
          const none = { id: null, revision: null, on: null, at: null, who: null, personId: null, words: null };
          return saveEvent(context, { ...none, meetingId, kind, minuteId, restStandsOver: kind === 'closed' });
        }),
  ),
  fc.constantFrom('motions', 'interests', 'exclusions', 'meeting_events').map((table): Deed => (context, pick) => {
    const found = pickId(context, table, pick);
    if (typeof found !== 'string') return null;
    const revision = revisionOf(context, table, found);
    if (table === 'motions') return dropMotion(context, { id: MotionId.parse(found), revision });
    if (table === 'interests') return dropInterest(context, { id: InterestId.parse(found), revision });
    if (table === 'exclusions') return dropExclusion(context, { id: ExclusionId.parse(found), revision });
    return dropEvent(context, { id: MeetingEventId.parse(found), revision });
  }),
];
