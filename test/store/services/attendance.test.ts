import { describe, expect, it } from 'vitest';
import { addAttendance, changeAttendance } from '../../../electron/services/attendance/attendance.ts';
import { listCandidates } from '../../../electron/services/attendance/candidates.ts';
import { markAttendance, markTheRest, takeChair } from '../../../electron/services/attendance/marking.ts';
import { getRoomPage } from '../../../electron/services/attendance/room-page.ts';
import { takeList } from '../../../electron/services/attendance/take-list.ts';
import { tellQuorum } from '../../../electron/services/attendance/tell-quorum.ts';
import { addAgendaItem } from '../../../electron/services/agenda/agenda.ts';
import { createBody } from '../../../electron/services/bodies.ts';
import type { ServiceContext } from '../../../electron/services/context.ts';
import { createOrganisation } from '../../../electron/services/people/organisations.ts';
import { createPerson } from '../../../electron/services/people/people.ts';
import { addMembership, addVacancy } from '../../../electron/services/people/seats.ts';
import { beginMinutes } from '../../../electron/services/minuting/drafting.ts';
import { undoStep } from '../../../electron/services/undo.ts';
import type { RoomLine, RoomPage } from '../../../shared/contract/attendance.ts';
import { newMembershipFacts, type Body, type Membership } from '../../../shared/domain/body.ts';
import { ClockTime, IsoDate } from '../../../shared/domain/calendar.ts';
import type { Meeting } from '../../../shared/domain/meeting.ts';
import { listMinutes } from '../../../electron/store/minutes.ts';
import { wordsOf as textOf } from '../../../shared/minutes/body-text.ts';
import { dump } from '../../support/store/dump.ts';
import { aMeeting, aMinute, paragraph } from '../../support/store/records.ts';
import { codeOf, wordsOf } from '../../support/store/refusals.ts';
import { temporaryContext } from '../../support/store/temporary-workspace.ts';

const nothing = { title: null, aliases: [], office: null, email: null, telephone: null, note: null };
const at = (text: string) => ClockTime.parse(text);
const inPerson = 'in-person' as const;
const line = { class: 'in-attendance', organisationName: null, role: null, presence: 'present' } as const;

function aCouncil(context: ServiceContext, presetId: string | null = 'parish-council-england'): Body {
  const facts = { shortName: null, kind: 'parish-council', parentId: null, numberStyle: null } as const;
  return createBody(context, { name: 'Vale Parish Council', ...facts, presetId });
}

function aMember(context: ServiceContext, body: Body, name: string, facts: Partial<Membership> = {}) {
  const title = facts.capacity === undefined ? 'Cllr' : null;
  const person = createPerson(context, { ...nothing, name, title });
  const seat = addMembership(context, {
    ...{ ...newMembershipFacts, organisationId: null, ...facts },
    ...{ bodyId: body.id, personId: person.id },
  });
  return { person, seat };
}

/** Five councillors with the chair typed last, and a clerk. */
function aRoom(context: ServiceContext, presetId: string | null = 'parish-council-england') {
  const body = aCouncil(context, presetId);
  const members = ['Ada Bell', 'Ben Croft', 'Cai Dunn', 'Dot Eames'].map((name) => aMember(context, body, name));
  const chair = aMember(context, body, 'Eve Frost', { role: 'Chair' });
  aMember(context, body, 'Finn Gale', { capacity: 'officer', voting: false, role: 'Clerk' });
  return { body, members, chair, meeting: aMeeting(context, body) };
}

const open = (context: ServiceContext, { id }: Meeting): RoomPage => getRoomPage(context, { meetingId: id });
const inShort = ({ lines }: RoomPage) =>
  lines.map(({ attendance, expected }) => [
    attendance?.printedName ?? expected?.printedName,
    attendance?.presence ?? 'not marked',
  ]);
const lineOf = (page: RoomPage, name: string): RoomLine => {
  const found = page.lines.find(({ attendance, expected }) =>
    (attendance?.printedName ?? expected?.printedName ?? '').endsWith(name),
  );
  if (found === undefined) throw new Error(`${name} is not in the room`);
  return found;
};
function mark(
  context: ServiceContext,
  meeting: Meeting,
  name: string,
  presence: 'present' | 'apologies' | 'absent' | null,
  mode: 'in-person' | 'remote' = inPerson,
) {
  const { attendance, expected } = lineOf(open(context, meeting), name);
  if (attendance !== null) {
    const who = { kind: 'row' as const, id: attendance.id, revision: attendance.revision };
    return markAttendance(context, { meetingId: meeting.id, who, presence, mode });
  }
  if (expected === null) throw new Error('a line is somebody');
  const who = { kind: 'member' as const, membershipId: expected.membershipId };
  return markAttendance(context, { meetingId: meeting.id, who, presence, mode });
}

describe('the room', () => {
  it('[R1] [R2] [R5] expects every member whose seat is in force, the chair first, and keeps their places', () => {
    const context = temporaryContext();
    const { body, meeting } = aRoom(context);
    aMember(context, body, 'Gone Already', { to: IsoDate.parse('2026-08-31') });
    aMember(context, body, 'Not Yet', { from: IsoDate.parse('2026-09-02') });
    const page = open(context, meeting);
    expect(inShort(page)).toEqual(
      ['Cllr Eve Frost', 'Cllr Ada Bell', 'Cllr Ben Croft', 'Cllr Cai Dunn', 'Cllr Dot Eames', 'Finn Gale'].map(
        (name) => [name, 'not marked'],
      ),
    );
    const before = page.lines.map(({ id }) => id);
    mark(context, meeting, 'Dot Eames', 'apologies');
    mark(context, meeting, 'Eve Frost', 'present', 'remote');
    mark(context, meeting, 'Eve Frost', 'present');
    const marked = open(context, meeting);
    expect(inShort(marked)).toEqual([
      ['Cllr Eve Frost', 'present'],
      ...['Cllr Ada Bell', 'Cllr Ben Croft', 'Cllr Cai Dunn'].map((name) => [name, 'not marked']),
      ['Cllr Dot Eames', 'apologies'],
      ['Finn Gale', 'not marked'],
    ]);
    expect(marked.lines.map(({ id }) => id)).toEqual(before);
    expect(lineOf(marked, 'Eve Frost').attendance).toMatchObject({ role: 'Chair', class: 'member', position: 0 });
    mark(context, meeting, 'Dot Eames', null);
    expect(lineOf(open(context, meeting), 'Dot Eames').attendance).toBeNull();
  });

  it('marks the rest in one step that undo takes back', () => {
    const context = temporaryContext();
    const { meeting } = aRoom(context);
    mark(context, meeting, 'Ben Croft', 'apologies');
    const before = dump(context.workspace);
    expect(markTheRest(context, { meetingId: meeting.id, presence: 'present' })).toEqual({ marked: 5 });
    const page = open(context, meeting);
    expect(page.lines.map(({ attendance }) => attendance?.presence)).toEqual([
      ...['present', 'present', 'apologies', 'present', 'present', 'present'],
    ]);
    expect(lineOf(page, 'Finn Gale').attendance?.class).toBe('in-attendance');
    expect(markTheRest(context, { meetingId: meeting.id, presence: 'absent' })).toEqual({ marked: 0 });
    undoStep(context);
    expect(dump(context.workspace)).toBe(before);
  });

  it('tells of a person on two lines and of a seat that began later, and refuses neither', () => {
    const context = temporaryContext();
    const { body, meeting } = aRoom(context);
    aMember(context, body, 'Not Yet', { from: IsoDate.parse('2026-10-01') });
    mark(context, meeting, 'Ada Bell', 'present');
    const member = { ...line, meetingId: meeting.id, class: 'member' } as const;
    addAttendance(context, { ...member, presence: 'apologies', printedName: 'Ada Bell' });
    addAttendance(context, { ...member, printedName: 'Cllr Not Yet' });
    const told = open(context, meeting).lines.flatMap(({ remarks }) => remarks);
    expect(told).toEqual([
      'This person has another line above, as Cllr Ada Bell: there present, here apologies. Take one of the two off.',
      'The seat begins on 1 October 2026, after this meeting. Put the seat right, or list them in attendance.',
    ]);
  });

  it('[R3] takes neither of two members of one name, unless one of them is marked already', () => {
    const context = temporaryContext();
    const body = aCouncil(context);
    const [one, other] = ['Mill Ward Trust', 'Quay Ward Trust'].map(
      (name) => createOrganisation(context, { name, abbreviation: null, aliases: [] }).id,
    );
    aMember(context, body, 'J Marsh', { organisationId: one ?? null });
    aMember(context, body, 'J Marsh', { organisationId: other ?? null });
    const meeting = aMeeting(context, body);
    const member = { ...line, meetingId: meeting.id, class: 'member', printedName: 'J Marsh' } as const;
    expect(addAttendance(context, member).personId).toBeNull();
    const page = open(context, meeting);
    expect(page.lines).toHaveLength(3);
    const listed = page.lines.filter(({ attendance }) => attendance !== null);
    expect(listed.map(({ remarks }) => remarks)).toEqual([['2 members are called so. Say which one this is.']]);
    const waiting = page.lines.filter(({ attendance }) => attendance === null);
    expect(waiting.map(({ expected }) => expected?.organisationName)).toEqual(['Mill Ward Trust', 'Quay Ward Trust']);
    undoStep(context);
    const first = open(context, meeting).lines[0]?.expected;
    if (first === null || first === undefined) throw new Error('a member is expected');
    const who = { kind: 'member', membershipId: first.membershipId } as const;
    markAttendance(context, { meetingId: meeting.id, who, presence: 'present', mode: inPerson });
    expect(addAttendance(context, member).personId).not.toBe(first.personId);
    expect(open(context, meeting).lines).toHaveLength(2);
  });

  it('unmarks only who is expected, and says so of others', () => {
    const context = temporaryContext();
    const { meeting } = aRoom(context);
    addAttendance(context, { ...line, meetingId: meeting.id, printedName: 'A Guest' });
    expect(wordsOf(() => mark(context, meeting, 'A Guest', null))).toMatch(/^A Guest has no seat in force on this day/);
  });
});

describe('substitutes', () => {
  it('[R6] bring the apology of their member, whether marked absent or not at all', () => {
    const context = temporaryContext();
    const { members, meeting } = aRoom(context, 'partnership');
    const substitute = { ...line, meetingId: meeting.id, class: 'substitute' } as const;
    mark(context, meeting, 'Ben Croft', 'absent');
    for (const [place, name] of ['Sub One', 'Sub Two'].entries()) {
      const before = dump(context.workspace);
      const representingId = members[place]?.person.id ?? null;
      const added = addAttendance(context, { ...substitute, printedName: name, representingId });
      expect(added.representing).toBe(['Cllr Ada Bell', 'Cllr Ben Croft'][place]);
      const after = dump(context.workspace);
      undoStep(context);
      expect(dump(context.workspace)).toBe(before);
      addAttendance(context, { ...substitute, printedName: name, representingId });
      expect(after).not.toBe(before);
    }
    const page = open(context, meeting);
    expect(lineOf(page, 'Ada Bell').attendance?.presence).toBe('apologies');
    expect(lineOf(page, 'Ben Croft').attendance?.presence).toBe('apologies');
    mark(context, meeting, 'Ada Bell', 'present');
    expect(lineOf(open(context, meeting), 'Ada Bell').remarks).toEqual([
      'Present, and Sub One stands in for them. Only one of the two counts.',
    ]);
  });

  it('[R7] are refused where the body takes none, and told of where they are not those whom its rule names', () => {
    const context = temporaryContext();
    const { members, meeting } = aRoom(context);
    const substitute = { ...line, meetingId: meeting.id, class: 'substitute', printedName: 'A Sub' } as const;
    const representingId = members[0]?.person.id ?? null;
    expect(wordsOf(() => addAttendance(context, { ...substitute, representingId }))).toMatch(
      /^This body takes no substitutes\. /,
    );
    const named = aRoom(context, 'partnership');
    const self = named.members[0]?.person.id ?? null;
    const itself = { ...substitute, meetingId: named.meeting.id, personId: self, representingId: self };
    expect(codeOf(() => addAttendance(context, itself))).toBe('input-refused');
  });
});

describe('the quorum', () => {
  it('counts seats with vacancies by the rule of the body, and says what to expect', () => {
    const context = temporaryContext();
    const { body, meeting } = aRoom(context);
    for (let count = 0; count < 5; count += 1) {
      addVacancy(context, {
        ...{ bodyId: body.id, organisationId: null, ward: null, note: null, voting: true },
        ...{ from: null, to: null },
      });
    }
    mark(context, meeting, 'Ada Bell', 'apologies');
    mark(context, meeting, 'Ben Croft', 'present');
    mark(context, meeting, 'Cai Dunn', 'present', 'remote');
    const page = open(context, meeting);
    expect(page.quorum).toMatchObject({ isMet: false, need: 4, have: 1 });
    expect(page.expectedQuorum).toMatchObject({ isMet: false, need: 4, have: 3 });
    expect(page.remoteRule).toMatch(/are not counted/);
    mark(context, meeting, 'Cai Dunn', 'present');
    markTheRest(context, { meetingId: meeting.id, presence: 'present' });
    expect(open(context, meeting)).toMatchObject({ quorum: { isMet: true, have: 4 }, expectedQuorum: null });
  });

  it('is not spoken of where the body keeps no rules', () => {
    const context = temporaryContext();
    const { meeting } = aRoom(context, null);
    markTheRest(context, { meetingId: meeting.id, presence: 'present' });
    const nothingSaid = { quorum: null, expectedQuorum: null, quorumRule: null, substituteRule: null, gaps: [] };
    expect(open(context, meeting)).toMatchObject(nothingSaid);
  });

  it('tells when and at what item it was lost and came back', () => {
    const context = temporaryContext();
    const { meeting } = aRoom(context);
    const { item } = addAgendaItem(context, { meetingId: meeting.id, after: null, parentId: null, title: 'Budget' });
    for (const name of ['Ada Bell', 'Ben Croft', 'Cai Dunn']) mark(context, meeting, name, 'present');
    mark(context, meeting, 'Dot Eames', 'absent');
    mark(context, meeting, 'Eve Frost', 'apologies');
    const row = lineOf(open(context, meeting), 'Ada Bell').attendance;
    if (row === null) throw new Error('is marked');
    const movements = [
      { way: 'out' as const, at: at('20:42'), agendaItemId: item.id, why: 'after declaring an interest' },
      { way: 'in' as const, at: at('20:55'), agendaItemId: null, why: null },
    ];
    const { id, revision, presence, printedName, organisationName, role } = row;
    changeAttendance(context, {
      id,
      revision,
      presence,
      class: row.class,
      printedName,
      organisationName,
      role,
      movements,
    });
    const page = open(context, meeting);
    expect(page.gaps).toMatchObject([
      { from: { at: '20:42', agendaItemId: item.id }, to: { at: '20:55' }, have: 2, need: 3 },
    ]);
    expect(page.gaps[0]?.words).toMatch(/^The quorum was lost at 8\.42pm, at item 1 .*It was restored at 8\.55pm/);
    expect(page.items).toMatchObject([{ label: 'item 1', quorum: { isMet: false } }]);
    expect(page.quorum?.isMet).toBe(true);

    // [Q11] No minute is there that could say so; then it goes under its item, once, and undo takes it back.
    expect(page.gaps[0]?.inMinutes).toBe('no-minutes');
    expect(wordsOf(() => tellQuorum(context, { meetingId: meeting.id }))).toMatch(/Begin the minutes/);
    const [budget] = beginMinutes(context, { meetingId: meeting.id });
    aMinute(context, meeting, 'Date of next meeting', paragraph('In May.'));
    expect(open(context, meeting).gaps[0]?.inMinutes).toBe('untold');
    const before = dump(context.workspace);
    expect(tellQuorum(context, { meetingId: meeting.id })).toEqual({ told: 2, minuteIds: [budget?.id] });
    const told = listMinutes(context.workspace, meeting.id).map(({ body }) => textOf(body));
    expect(told).toEqual([
      'The quorum was lost at 8.42pm, at item 1 (2 present, 3 needed).\nThe quorum was restored at 8.55pm.',
      'In May.',
    ]);
    expect(open(context, meeting).gaps[0]?.inMinutes).toBe('told');
    expect(tellQuorum(context, { meetingId: meeting.id })).toEqual({ told: 0, minuteIds: [] });
    undoStep(context);
    expect(dump(context.workspace)).toEqual(before);
    // The clerk's own words with the same times are taken as said.
    aMinute(context, meeting, 'Budget again', paragraph('The meeting was inquorate from 8.42pm to 8.55pm.'));
    expect(open(context, meeting).gaps[0]?.inMinutes).toBe('told');
  });
});

describe('the chair', () => {
  it('[R8] is taken by one person at a time, and goes back', () => {
    const context = temporaryContext();
    const { meeting, body } = aRoom(context);
    aMember(context, body, 'Vic Hart', { role: 'Vice Chair' });
    const idOf = (name: string) => lineOf(open(context, meeting), name).attendance?.id ?? null;
    markTheRest(context, { meetingId: meeting.id, presence: 'present' });
    expect(open(context, meeting).inTheChair).toBe(idOf('Eve Frost'));
    takeChair(context, { meetingId: meeting.id, id: idOf('Ada Bell') });
    takeChair(context, { meetingId: meeting.id, id: idOf('Vic Hart') });
    expect(open(context, meeting).inTheChair).toBe(idOf('Vic Hart'));
    expect(lineOf(open(context, meeting), 'Vic Hart').attendance?.role).toBe('Vice Chair, in the chair');
    expect(lineOf(open(context, meeting), 'Ada Bell').attendance?.role).toBeNull();
    expect(takeChair(context, { meetingId: meeting.id, id: null })).toEqual({ id: idOf('Eve Frost') });
    mark(context, meeting, 'Eve Frost', 'apologies');
    expect(open(context, meeting).inTheChair).toBe(idOf('Vic Hart'));
    expect(wordsOf(() => takeChair(context, { meetingId: meeting.id, id: idOf('Eve Frost') }))).toMatch(
      /is not marked present/,
    );
  });
});

describe('a list of those on screens', () => {
  it('marks members, adds others, keeps what was noted, and is one step', () => {
    const context = temporaryContext();
    const { meeting } = aRoom(context, 'partnership');
    mark(context, meeting, 'Ada Bell', 'apologies');
    const before = dump(context.workspace);
    const [ada, ben] = ['Ada Bell', 'Ben Croft'].map((name) => lineOf(open(context, meeting), name));
    if (ada?.attendance === undefined || ada.attendance === null || !ben?.expected) throw new Error('both are there');
    const times = { arrivedAt: at('19:20'), leftAt: null, movements: [] };
    const { id, revision } = ada.attendance;
    takeList(context, {
      meetingId: meeting.id,
      people: [
        { who: { kind: 'row', id, revision }, ...times },
        { who: { kind: 'member', membershipId: ben.expected.membershipId }, ...times, arrivedAt: null },
        { who: { kind: 'new', printedName: 'Mai Lund', class: 'observer', personId: null }, ...times },
      ],
    });
    const remote = { presence: 'present', mode: 'remote' };
    const page = open(context, meeting);
    expect(lineOf(page, 'Ada Bell').attendance).toMatchObject({ ...remote, arrivedAt: '19:20' });
    expect(lineOf(page, 'Ben Croft').attendance).toMatchObject({ ...remote, arrivedAt: null });
    expect(lineOf(page, 'Mai Lund').attendance).toMatchObject({ ...remote, class: 'observer', position: 6 });
    undoStep(context);
    expect(dump(context.workspace)).toBe(before);
    mark(context, meeting, 'Ada Bell', 'absent');
    const stale = { meetingId: meeting.id, people: [{ who: { kind: 'row' as const, id, revision }, ...times }] };
    expect(codeOf(() => takeList(context, stale))).toBe('moved-on');
  });

  it('offers for a name those who were here, those of the body above, then everybody', () => {
    const context = temporaryContext();
    const { body, meeting } = aRoom(context);
    const facts = { shortName: null, kind: 'committee', numberStyle: null } as const;
    const committee = createBody(context, { name: 'Planning Committee', parentId: body.id, ...facts });
    createPerson(context, { ...nothing, name: 'Known Only' });
    createPerson(context, { ...nothing, name: 'Earlier Guest', office: 'Surveyor' });
    const earlier = aMeeting(context, committee, '2026-06-01');
    addAttendance(context, {
      ...line,
      meetingId: earlier.id,
      printedName: 'Earlier Guest',
      organisationName: 'Quay Ltd',
    });
    const found = listCandidates(context, { meetingId: aMeeting(context, committee).id });
    expect(found.filter(({ isNear }) => isNear).map(({ printedName, from }) => [printedName, from])).toEqual([
      ['Earlier Guest', 'has been here before'],
      ...['Ada Bell', 'Ben Croft', 'Cai Dunn', 'Dot Eames', 'Eve Frost'].map((name) => [
        ...[`Cllr ${name}`, 'sits on Vale Parish Council'],
      ]),
      ['Finn Gale', 'sits on Vale Parish Council'],
    ]);
    expect(found[0]).toMatchObject({ organisationName: 'Quay Ltd', office: 'Surveyor' });
    expect(found.at(-1)).toMatchObject({ printedName: 'Known Only', isNear: false });
    expect(meeting.bodyId).toBe(body.id);
  });
});
