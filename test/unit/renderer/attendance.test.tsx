// @vitest-environment jsdom
import { act } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { addAgendaItem } from '../../../electron/services/agenda/agenda.ts';
import { addAttendance, changeAttendance, dropAttendance } from '../../../electron/services/attendance/attendance.ts';
import { listCandidates } from '../../../electron/services/attendance/candidates.ts';
import { markAttendance, markTheRest, takeChair } from '../../../electron/services/attendance/marking.ts';
import { getRoomPage } from '../../../electron/services/attendance/room-page.ts';
import { takeList } from '../../../electron/services/attendance/take-list.ts';
import { tellQuorum } from '../../../electron/services/attendance/tell-quorum.ts';
import { createBody } from '../../../electron/services/bodies.ts';
import { attachFile, dropMeetingFile, listFilesOf } from '../../../electron/services/documents/meeting-files.ts';
import type { ServiceContext } from '../../../electron/services/context.ts';
import { createPerson } from '../../../electron/services/people/people.ts';
import { addMembership } from '../../../electron/services/people/seats.ts';
import { workspaceState } from '../../../electron/store/open.ts';
import { asFailure } from '../../../electron/store/refusal.ts';
import { AttendanceTab } from '../../../renderer/features/attendance/attendance-tab.tsx';
import { composeList, LEAVE_OUT, readPasted } from '../../../renderer/features/attendance/list-choice.ts';
import { beginForm, readForm, warnOf } from '../../../renderer/features/attendance/person-form.ts';
import {
  countRoom,
  describeClass,
  describeComings,
  orderRoom,
  type RoomOrder,
  viewRoom,
} from '../../../renderer/features/attendance/room-view.ts';
import { followWorkspace } from '../../../renderer/gateway/use-query.ts';
import { attachScan } from '../../../renderer/stores/meeting-files.ts';
import { useNoticeStore } from '../../../renderer/stores/notices.ts';
import { useWorkspaceStore } from '../../../renderer/stores/workspace.ts';
import type { RoomPage } from '../../../shared/contract/attendance.ts';
import { FileToken } from '../../../shared/contract/imports.ts';
import type { Input } from '../../../shared/contract/index.ts';
import type { Answer } from '../../../shared/contract/operation.ts';
import { newMembershipFacts } from '../../../shared/domain/body.ts';
import { ClockTime } from '../../../shared/domain/calendar.ts';
import type { MeetingId } from '../../../shared/domain/ids.ts';
import { done, installMemoryBridge } from '../../support/memory-bridge.ts';
import { aMeeting, aMinute } from '../../support/store/records.ts';
import { temporaryContext } from '../../support/store/temporary-workspace.ts';

const nothing = { title: null, aliases: [], office: null, email: null, telephone: null, note: null };
const now = { kind: 'now' } as const;

let root: Root;
let place: HTMLElement;
let stop = () => undefined as unknown;
beforeEach(() => {
  Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true, CSS: { escape: (id: string) => id } });
  Object.assign(window, {
    matchMedia: () => ({ matches: false, addEventListener: () => undefined, removeEventListener: () => undefined }),
  });
  useNoticeStore.getState().closeAll();
  place = document.createElement('div');
  document.body.append(place);
  root = createRoot(place);
});
afterEach(() => {
  act(() => root.unmount());
  place.remove();
  stop();
});

/** A council of three with a chair, and its meeting with one item. */
function aRoom(): { context: ServiceContext; meetingId: MeetingId } {
  const context = temporaryContext();
  const facts = { shortName: null, kind: 'parish-council', parentId: null, numberStyle: null } as const;
  const body = createBody(context, { name: 'Vale Parish Council', ...facts, presetId: 'parish-council-england' });
  for (const [name, role] of [
    ['Eve Frost', 'Chair'],
    ['Ada Bell', null],
    ['Ben Croft', null],
  ] as const) {
    const person = createPerson(context, { ...nothing, name, title: 'Cllr' });
    const seat = { ...newMembershipFacts, role, organisationId: null, bodyId: body.id, personId: person.id };
    addMembership(context, seat);
  }
  const meeting = aMeeting(context, body);
  addAgendaItem(context, { meetingId: meeting.id, after: null, parentId: null, title: 'Budget' });
  return { context, meetingId: meeting.id };
}

const page = (context: ServiceContext, meetingId: MeetingId): RoomPage => getRoomPage(context, { meetingId });

async function openTab() {
  const room = aRoom();
  const { context } = room;
  const bridge = installMemoryBridge();
  const from =
    <In, Out>(service: (context: ServiceContext, input: In) => Out) =>
    (input: In): Answer<Out> => {
      try {
        const commits = context.workspace.session.commits;
        const answer = done(service(context, input));
        const hasChanged = context.workspace.session.commits > commits;
        if (hasChanged)
          setTimeout(() => bridge.tell('workspace.changed', { state: workspaceState(context.workspace) }));
        return answer;
      } catch (thrown) {
        return { ok: false, failure: asFailure(thrown) };
      }
    };
  useWorkspaceStore.setState({ state: workspaceState(context.workspace) });
  bridge.answer({
    'attendance.get': from(getRoomPage),
    'attendance.candidates': from(listCandidates),
    'attendance.mark': from(markAttendance),
    'attendance.markRest': from(markTheRest),
    'attendance.takeChair': from(takeChair),
    'attendance.takeList': from(takeList),
    'attendance.tellQuorum': from(tellQuorum),
    'attendance.add': from(addAttendance),
    'attendance.update': from(changeAttendance),
    'attendance.remove': from(dropAttendance),
    'meetingFiles.list': from(listFilesOf),
    'meetingFiles.remove': from(dropMeetingFile),
    'meetingFiles.choose': () => done({ token: FileToken.parse(context.makeId()), name: 'Sheet.pdf' }),
    'meetingFiles.attach': from((of, { meetingId, kind }: Input<'meetingFiles.attach'>) =>
      attachFile(of, { meetingId, kind, name: 'Sheet.pdf', bytes: Buffer.from('%PDF-1.7 words') }),
    ),
  });
  stop = followWorkspace();
  const tellOthers = () => bridge.tell('workspace.changed', { state: workspaceState(context.workspace) });
  tellOthers();
  act(() => root.render(<AttendanceTab meetingId={room.meetingId} />));
  await settle();
  return { ...room, tellOthers };
}

async function settle() {
  await act(() => new Promise((resolve) => setTimeout(resolve, 40)));
}
const press = async (key: string) => {
  act(() => {
    document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
  });
  await settle();
};
const rows = () => [...place.querySelectorAll<HTMLElement>('[data-record]')];
const wordsOf = (row: HTMLElement | undefined) => row?.textContent ?? '';
const focused = () => document.activeElement?.textContent ?? '';
const notices = () => useNoticeStore.getState().notices.map(({ words }) => words);

describe('the roll in the window', () => {
  it('is called by one key each: the focus goes on, and stays where a mark is put right', async () => {
    const { context, meetingId } = await openTab();
    expect(rows().map(wordsOf)).toEqual([
      ...['Cllr Eve Frost (Chair)Not markedMember', 'Cllr Ada BellNot markedMember', 'Cllr Ben CroftNot markedMember'],
    ]);
    act(() => rows()[0]?.focus());
    await press('p');
    expect(focused()).toContain('Ada Bell');
    await press('a');
    await press('r');
    const marks = () =>
      page(context, meetingId).lines.map(
        ({ attendance }) => `${attendance?.presence ?? '-'} ${attendance?.mode ?? '-'}`,
      );
    expect(marks()).toEqual(['present in-person', 'apologies in-person', 'present remote']);
    act(() => rows()[1]?.focus());
    await press('x');
    expect(focused()).toContain('Ada Bell');
    await press('u');
    expect(marks()[1]).toBe('- -');
    expect(focused()).toContain('Ada Bell');
    expect(place.textContent).toContain('2 present (1 remote), 0 apologies, 1 not marked');
  });

  it('says that the quorum is lost at the moment it is, with the time, and that it is back', async () => {
    const { context, meetingId, tellOthers } = await openTab();
    act(() => rows()[0]?.focus());
    for (let count = 0; count < 3; count += 1) await press('p');
    act(() => rows()[1]?.focus());
    expect(place.textContent).toContain('Quorate');
    await press('o');
    expect(notices().join(' ')).toMatch(/The quorum was lost at .*(?:am|pm|noon|midnight).* are kept for the minutes/);
    expect(place.textContent).toContain('Not quorate');
    expect(wordsOf(rows()[1])).toContain('out of the room');
    // One press puts it into the minutes; before they are begun there is nothing to press.
    const put = () => [...place.querySelectorAll('button')].find(({ textContent }) => /quorum/i.test(textContent));
    expect(place.textContent).toContain('can go into the minutes once they are begun');
    expect(put()).toBeUndefined();
    aMinute(context, getRoomPage(context, { meetingId }).meeting, 'Budget');
    await press('o');
    expect(notices().join(' ')).toMatch(/is out of the room already/);
    tellOthers();
    await settle();
    act(() => put()?.click());
    await settle();
    expect(place.textContent).toContain('The minutes say so.');
    expect(put()).toBeUndefined();
    act(() => rows()[1]?.focus());
    await press('i');
    expect(page(context, meetingId).quorum?.isMet).toBe(true);
  });

  it('refuses what cannot be, in words', async () => {
    await openTab();
    act(() => rows()[0]?.focus());
    await press('c');
    await press('o');
    expect(notices().join(' ')).toMatch(
      /so they cannot preside\. Press P first\..*is not marked present\. Press P first\./,
    );
  });
});

describe('the scan of the signed sheet', () => {
  it('stands in the tab once it is attached, and goes with a step that can be taken back', async () => {
    const { meetingId } = await openTab();
    expect(place.textContent).not.toContain('Signed attendance sheet');
    await act(() => attachScan(meetingId, 'attendance-sheet'));
    await settle();
    expect(place.textContent).toContain('Signed attendance sheet: Sheet.pdf 14 bytes');
    expect(notices()).toEqual(['“Sheet.pdf” is attached.']);
    await act(() => attachScan(meetingId, 'attendance-sheet'));
    expect(notices().join(' ')).toMatch(/attached to this meeting already: .* Nothing was added/);
    act(() => place.querySelector<HTMLElement>('[aria-label="Take Sheet.pdf off the meeting"]')?.click());
    await settle();
    expect(place.textContent).not.toContain('Signed attendance sheet');
    expect(notices().join(' ')).toContain('“Sheet.pdf” is taken off the meeting.');
  });
});

describe('the room as a list', () => {
  const view = (context: ServiceContext, meetingId: MeetingId) => {
    const { lines, items, inTheChair } = page(context, meetingId);
    return { rows: viewRoom(lines, items, now, inTheChair), items };
  };

  it('stands by class, by organisation with those of none last, by presence, or as printed', () => {
    const { context, meetingId } = aRoom();
    const facts = { meetingId, role: null, presence: 'present' } as const;
    const observer = { ...facts, class: 'observer', printedName: 'Oz', organisationName: 'Zeal Trust' } as const;
    addAttendance(context, observer);
    const clerk = { ...facts, class: 'in-attendance', printedName: 'Cy', organisationName: 'Ashmoor' } as const;
    addAttendance(context, { ...clerk, presence: 'apologies', office: 'Clerk' });
    const names = (order: RoomOrder) =>
      orderRoom(view(context, meetingId).rows, order).map(({ name }) => name.split(' ').at(-1));
    expect(names('printed')).toEqual(['Frost', 'Bell', 'Croft', 'Oz', 'Cy']);
    expect(names('class')).toEqual(['Frost', 'Bell', 'Croft', 'Cy', 'Oz']);
    expect(names('organisation')).toEqual(['Cy', 'Oz', 'Frost', 'Bell', 'Croft']);
    expect(names('presence')).toEqual(['Oz', 'Frost', 'Bell', 'Croft', 'Cy']);
    expect(countRoom(view(context, meetingId).rows)).toBe('1 present (0 members), 1 apology, 3 not marked');
    expect(countRoom([])).toBe('0 present, 0 apologies');
  });

  it('says as what somebody is there, and how they came and went', () => {
    const { context, meetingId } = aRoom();
    const { items } = view(context, meetingId);
    const item = items[0];
    if (item === undefined) throw new Error('there is an item');
    const at = (text: string) => ClockTime.parse(text);
    const facts = { meetingId, role: null, presence: 'present', organisationName: null } as const;
    addAttendance(context, {
      ...{ ...facts, class: 'in-attendance', printedName: 'Cy', office: 'Surveyor', items: [item.id] },
      ...{ arrivedAt: at('19:20'), leftAt: at('20:40') },
      movements: [{ way: 'out', at: at('20:00'), agendaItemId: item.id, why: 'after declaring an interest' }],
    });
    const voter = { ...facts, class: 'co-opted', printedName: 'Vi', voting: 'named-matters' } as const;
    addAttendance(context, { ...voter, votesOn: 'church schools' });
    const shown = view(context, meetingId).rows.slice(-2);
    expect(shown.map((row) => describeClass(row, items))).toEqual([
      ...['In attendance: Surveyor, for item 1', 'Co-opted member, votes on church schools'],
    ]);
    expect(shown.map((row) => describeComings(row, items))).toEqual([
      'from 7.20pm; out 8.00pm at item 1, after declaring an interest; left 8.40pm',
      '',
    ]);
  });
});

describe('the form of one person', () => {
  it('asks for a name, a readable time, and whom a substitute stands in for', () => {
    const { context, meetingId } = aRoom();
    const room = page(context, meetingId);
    const form = { ...beginForm(null), who: { key: null, words: 'A Sub' } };
    expect(readForm(beginForm(null), room, []).trouble).toMatch(/^Give the name/);
    expect(readForm({ ...form, arrived: 'half past' }, room, []).trouble).toMatch(/^Write the time like/);
    expect(readForm({ ...form, left: '7' }, room, []).trouble).toMatch(/morning or afternoon/);
    const substitute = { ...form, class: 'substitute' as const };
    expect(readForm(substitute, room, []).trouble).toMatch(/^Say for which member/);
    const member = room.lines[1]?.expected;
    const principal = { key: member?.personId ?? null, words: member?.printedName ?? '' };
    expect(readForm({ ...substitute, principal, arrived: '7.20pm' }, room, []).facts).toMatchObject({
      ...{ representing: 'Cllr Ada Bell', representingId: member?.personId, arrivedAt: '19:20', presence: 'present' },
    });
  });

  it('tells before it is done of a second line, and of a member who is there although stood in for', () => {
    const { context, meetingId } = aRoom();
    markTheRest(context, { meetingId, presence: 'present' });
    const room = page(context, meetingId);
    const [first, other] = room.lines.map(({ attendance }) => attendance);
    const form = { ...beginForm(null), who: { key: first?.personId ?? null, words: 'Cllr Eve Frost' } };
    expect(warnOf(form, room, null)).toMatch(/^Cllr Eve Frost is on the attendance already/);
    const principal = { key: other?.personId ?? null, words: 'Cllr Ada Bell' };
    const substitute = { ...beginForm(null), class: 'substitute' as const, principal };
    expect(warnOf(substitute, room, null)).toBe('Cllr Ada Bell is marked present; a seat counts once.');
    expect(warnOf(beginForm(null), room, null)).toBeNull();
  });
});

describe('a pasted list', () => {
  it('is matched with the room, and what two names were said to be is one', () => {
    const { context, meetingId } = aRoom();
    const room = page(context, meetingId);
    const text = [
      'Name,Join Time,Leave Time',
      'Eve Frost,01/09/2026 18:55,01/09/2026 20:30',
      'A. Bell,01/09/2026 19:40,01/09/2026 20:30',
      'iPhone,01/09/2026 19:00,01/09/2026 19:30',
    ].join('\n');
    const read = readPasted(text, room);
    if (read.kind !== 'list') throw new Error(read.words);
    const [eve, ada] = room.lines.map(({ id }) => id);
    expect(read.people.map(({ id }) => id)).toEqual([eve, ada, null]);
    const one = composeList(room, read.people, [eve ?? null, ada ?? null, LEAVE_OUT]);
    expect(one.map(({ who, arrivedAt }) => [who.kind, arrivedAt])).toEqual([
      ['member', null],
      ['member', '19:40'],
    ]);
    const same = composeList(room, read.people, [eve ?? null, ada ?? null, ada ?? null]);
    expect(same).toHaveLength(2);
    expect(same[1]).toMatchObject({
      arrivedAt: null,
      movements: [
        { way: 'out', at: '19:30' },
        { way: 'in', at: '19:40' },
      ],
    });
    const stranger = composeList(room, read.people, [LEAVE_OUT, null, 'new:observer']);
    expect(stranger).toMatchObject([{ who: { kind: 'new', printedName: 'iPhone', class: 'observer' } }]);
  });
});
