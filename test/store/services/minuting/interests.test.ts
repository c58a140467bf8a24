import { describe, expect, it } from 'vitest';
import { addAgendaItem, removeAgendaItems } from '../../../../electron/services/agenda/agenda.ts';
import { addAttendance, dropAttendance } from '../../../../electron/services/attendance/attendance.ts';
import { getRoomPage } from '../../../../electron/services/attendance/room-page.ts';
import { createBody } from '../../../../electron/services/bodies.ts';
import { beginMinutes } from '../../../../electron/services/minuting/drafting.ts';
import {
  dropInterest,
  dropStanding,
  getInterestPage,
  listStandingInterestsOf,
  saveInterest,
  saveStanding,
} from '../../../../electron/services/minuting/interests.ts';
import { getMotionRoom } from '../../../../electron/services/minuting/motions.ts';
import { tellInterests } from '../../../../electron/services/minuting/tell-interests.ts';
import { listMinutesOf, saveMinute } from '../../../../electron/services/minutes.ts';
import { createPerson } from '../../../../electron/services/people/people.ts';
import { getAttendance } from '../../../../electron/store/attendance.ts';
import { undo } from '../../../../electron/store/undo.ts';
import type { Input } from '../../../../shared/contract/index.ts';
import { wordsOf } from '../../../../shared/minutes/body-text.ts';
import { dump } from '../../../support/store/dump.ts';
import { aMeeting, bodyOf, paragraph } from '../../../support/store/records.ts';
import { codeOf } from '../../../support/store/refusals.ts';
import { temporaryContext } from '../../../support/store/temporary-workspace.ts';

const nothing = { title: null, aliases: [], office: null, email: null, telephone: null, note: null };

/** A parish council of three with declarations, allotments and a precept on its agenda. */
function aCouncil() {
  const context = temporaryContext();
  const facts = { shortName: null, kind: 'parish-council', parentId: null, numberStyle: 'n/yy' } as const;
  const body = createBody(context, { name: 'Vale Parish Council', ...facts, presetId: 'parish-council-england' });
  const meeting = aMeeting(context, body);
  let after: Input<'agenda.add'>['after'] = null;
  const [declarations, allotments, precept] = ['Declarations of interest', 'Allotments', 'Precept'].map((title) => {
    const { item } = addAgendaItem(context, { meetingId: meeting.id, parentId: null, after, title });
    after = item.id;
    return item;
  });
  if (declarations === undefined || allotments === undefined || precept === undefined) throw new Error('no agenda');
  const person = createPerson(context, { ...nothing, name: 'Ada Bell', title: 'Cllr' });
  const there = {
    meetingId: meeting.id,
    presence: 'present',
    organisationName: null,
    class: 'member',
    role: null,
  } as const;
  const bell = addAttendance(context, { ...there, printedName: 'Cllr Ada Bell', personId: person.id });
  addAttendance(context, { ...there, printedName: 'Cllr B Croft' });
  addAttendance(context, { ...there, printedName: 'Cllr C Dunn' });
  const minutes = beginMinutes(context, { meetingId: meeting.id });
  return { context, body, meeting, declarations, allotments, precept, person, bell, minutes };
}

type Council = ReturnType<typeof aCouncil>;
const declare = (
  { context, meeting, bell, person, allotments }: Council,
  more: Partial<Input<'interests.save'>> = {},
) =>
  saveInterest(context, {
    ...{ id: null, revision: null, meetingId: meeting.id, attendanceId: bell.id, personId: person.id },
    ...{ printedName: 'Cllr Ada Bell', agendaItemId: allotments.id, kind: 'dpi', nature: 'tenant of a plot' },
    ...{ allows: 'leave', dispensation: null, dispensationOn: null, declaredDuring: false, keepStanding: false },
    ...{ withdrawal: { leftAt: null, returned: true, returnedAt: null }, ...more },
  });
const page = ({ context, meeting }: Council) => getInterestPage(context, { meetingId: meeting.id });
const wordsAt = ({ context, meeting }: Council, at: number) => {
  const minute = listMinutesOf(context, { meetingId: meeting.id })[at];
  return minute === undefined ? '' : wordsOf(minute.body);
};

describe('interests', () => {
  it('[IN5] stamp the attendance of who leaves, so that the quorum and the votes follow', () => {
    const council = aCouncil();
    const { context, meeting, allotments, precept, minutes } = council;
    const before = dump(context.workspace);
    declare(council);
    const quorumAt = (id: string) =>
      getRoomPage(context, { meetingId: meeting.id }).items.find((item) => item.id === id)?.quorum;
    expect(quorumAt(allotments.id)).toMatchObject({ have: 2, isMet: false });
    expect(quorumAt(precept.id)).toMatchObject({ have: 3, isMet: true });
    const minuteId = minutes[1]?.id;
    if (minuteId === undefined) throw new Error('no minute');
    expect(getMotionRoom(context, { minuteId }).present.map(({ name }) => name)).toEqual([
      'Cllr B Croft',
      'Cllr C Dunn',
    ]);
    undo(context.workspace, context.now());
    expect(dump(context.workspace)).toEqual(before);
  });

  it('[IN2] keep from voting who stays, unless there is a dispensation', () => {
    const council = aCouncil();
    const { context, minutes, meeting } = council;
    const stays = declare(council, { allows: 'stay-without-vote', withdrawal: null });
    const room = () => getMotionRoom(context, { minuteId: minutes[1]?.id ?? (meeting.id as never) });
    expect([room().present.length, room().voters.length]).toEqual([3, 2]);
    declare(council, {
      id: stays.id,
      revision: stays.revision,
      allows: 'leave',
      withdrawal: null,
      dispensation: 'granted',
    });
    expect(room().voters).toHaveLength(3);
  });

  it('[IN5] take back what they stamped when they are changed or removed', () => {
    const council = aCouncil();
    const { context, bell, precept } = council;
    const first = declare(council);
    const moved = declare(council, { id: first.id, revision: first.revision, agendaItemId: precept.id });
    expect(getAttendance(context.workspace, bell.id)?.movements.map(({ agendaItemId }) => agendaItemId)).toEqual([
      precept.id,
      precept.id,
    ]);
    expect(codeOf(() => declare(council, { id: first.id, revision: first.revision }))).toBe('moved-on');
    dropInterest(context, { id: moved.id, revision: moved.revision });
    expect(getAttendance(context.workspace, bell.id)?.movements).toEqual([]);
  });

  it('[IN3] [IN4] go into the declarations minute and under their items, all at once and nothing twice', () => {
    const council = aCouncil();
    const { context, meeting } = council;
    const tell = () => tellInterests(context, { meetingId: meeting.id });
    expect(tell().told).toBe(1);
    expect(wordsAt(council, 0)).toBe('No interests were declared.');
    declare(council);
    expect(page(council).untold).toBe(2);
    expect(tell().told).toBe(2);
    expect(wordsAt(council, 0)).toBe(
      'Cllr Ada Bell declared a disclosable pecuniary interest in item 2, Allotments (tenant of a plot), and left the meeting while it was considered.',
    );
    expect(wordsAt(council, 1)).toContain('left the meeting while this item was considered.');
    expect([tell().told, page(council).untold]).toEqual([0, 0]);
    undo(context.workspace, context.now());
    expect(wordsAt(council, 0)).toBe('No interests were declared.');
    const [minute] = listMinutesOf(context, { meetingId: meeting.id });
    if (minute === undefined) throw new Error('no minute');
    const own = bodyOf(paragraph('Cllr Ada Bell spoke of an interest in item 2.'));
    saveMinute(context, { id: minute.id, revision: minute.revision, body: own });
    expect(tell().told).toBe(1);
    expect(wordsAt(council, 0)).toBe('Cllr Ada Bell spoke of an interest in item 2.');
  });

  it('[IN6] that somebody always has are kept with the person and offered again', () => {
    const council = aCouncil();
    const { context, body, person } = council;
    declare(council, { keepStanding: true });
    declare(council, { keepStanding: true });
    expect(listStandingInterestsOf(context, { personId: person.id })).toHaveLength(1);
    expect(page(council).offers).toEqual([]);
    const facts = { id: null, revision: null, personId: person.id, from: null, to: null, kind: 'interest' };
    const here = saveStanding(context, { ...facts, bodyId: body.id, nature: 'Trustee of the hall' });
    expect(page(council).offers.map(({ standing, name }) => [name, standing.nature])).toEqual([
      ['Cllr Ada Bell', 'Trustee of the hall'],
    ]);
    const changed = saveStanding(context, { ...here, nature: 'Chair of the hall' });
    dropStanding(context, { id: changed.id, revision: changed.revision });
    expect(page(council).offers).toEqual([]);
  });

  it('[IN7] remind of arrears of council tax where a budget is on the agenda', () => {
    const reminder = page(aCouncil()).reminder;
    expect(reminder?.words).toContain('s106');
    expect(reminder?.items).toEqual(['item 3']);
  });

  it('outlive a line of the attendance and of the agenda that goes', () => {
    const council = aCouncil();
    const { context, meeting, bell, allotments } = council;
    declare(council, { withdrawal: null });
    dropAttendance(context, { id: bell.id, revision: bell.revision });
    removeAgendaItems(context, { meetingId: meeting.id, ids: [allotments.id] });
    expect(page(council).interests).toMatchObject([
      { interest: { attendanceId: null, agendaItemId: null, printedName: 'Cllr Ada Bell' }, place: null },
    ]);
    undo(context.workspace, context.now());
    undo(context.workspace, context.now());
    expect(page(council).interests[0]?.place).toBe('item 2');
  });
});
