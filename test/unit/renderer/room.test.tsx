// @vitest-environment jsdom
import { act } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { addAgendaItem } from '../../../electron/services/agenda/agenda.ts';
import { addAttendance } from '../../../electron/services/attendance/attendance.ts';
import { createBody } from '../../../electron/services/bodies.ts';
import type { ServiceContext } from '../../../electron/services/context.ts';
import { beginMinutes } from '../../../electron/services/minuting/drafting.ts';
import { getEventPage, saveEvent } from '../../../electron/services/minuting/events.ts';
import { getExclusionPage, saveExclusion, setPart } from '../../../electron/services/minuting/exclusions.ts';
import { dropInterest, getInterestPage, saveInterest } from '../../../electron/services/minuting/interests.ts';
import { dropMotion, getMotionRoom, listMotionsOf, saveMotion } from '../../../electron/services/minuting/motions.ts';
import { tellInterests } from '../../../electron/services/minuting/tell-interests.ts';
import { listMinutesOf, saveMinute } from '../../../electron/services/minutes.ts';
import { workspaceState } from '../../../electron/store/open.ts';
import { asFailure } from '../../../electron/store/refusal.ts';
import { RoomSections } from '../../../renderer/features/minutes/room/room-sections.tsx';
import { endRoomTask } from '../../../renderer/features/minutes/room/room-store.ts';
import { RoomTools } from '../../../renderer/features/minutes/room/room-tools.tsx';
import { beginMeeting, endMeeting, useSessionStore } from '../../../renderer/features/minutes/session-store.ts';
import { followWorkspace } from '../../../renderer/gateway/use-query.ts';
import { useWorkspaceStore } from '../../../renderer/stores/workspace.ts';
import type { Answer } from '../../../shared/contract/operation.ts';
import type { AgendaItemId, MeetingId } from '../../../shared/domain/ids.ts';
import { wordsOf } from '../../../shared/minutes/body-text.ts';
import type { Minute } from '../../../shared/minutes/minute.ts';
import { done, installMemoryBridge } from '../../support/memory-bridge.ts';
import { aMeeting } from '../../support/store/records.ts';
import { temporaryContext } from '../../support/store/temporary-workspace.ts';

let root: Root;
let place: HTMLElement;
let stop = () => undefined as unknown;
beforeEach(() => {
  Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true, CSS: { escape: (id: string) => id } });
  Object.assign(window, {
    matchMedia: () => ({ matches: false, addEventListener: () => undefined, removeEventListener: () => undefined }),
  });
  place = document.createElement('div');
  document.body.append(place);
  root = createRoot(place);
});
afterEach(() => {
  act(() => root.unmount());
  place.remove();
  endRoomTask();
  stop();
});

/** A parish council of three with declarations, allotments and trees, each begun; the minute at a place is looked at. */
async function openRoom(at: number) {
  const context = temporaryContext();
  const facts = { shortName: null, kind: 'parish-council', parentId: null, numberStyle: 'n/yy' } as const;
  const body = createBody(context, { name: 'Vale Parish Council', ...facts, presetId: 'parish-council-england' });
  const meeting = aMeeting(context, body);
  let after: AgendaItemId | null = null;
  for (const title of ['Declarations of interest', 'Allotments', 'Trees']) {
    after = addAgendaItem(context, { meetingId: meeting.id, parentId: null, after, title }).item.id;
  }
  const there = { meetingId: meeting.id, presence: 'present', organisationName: null, class: 'member' } as const;
  addAttendance(context, { ...there, role: 'Chair', printedName: 'Cllr A Vale' });
  addAttendance(context, { ...there, role: null, printedName: 'Cllr B Moor' });
  addAttendance(context, { ...there, role: null, printedName: 'Cllr C Fell' });
  beginMinutes(context, { meetingId: meeting.id });
  const bridge = installMemoryBridge();
  const from =
    <In, Out>(service: (context: ServiceContext, input: In) => Out) =>
    (input: In): Answer<Out> => {
      try {
        const { commits } = context.workspace.session;
        const answer = done(service(context, input));
        if (context.workspace.session.commits > commits) {
          setTimeout(() => bridge.tell('workspace.changed', { state: workspaceState(context.workspace) }));
        }
        return answer;
      } catch (thrown) {
        return { ok: false, failure: asFailure(thrown) };
      }
    };
  useWorkspaceStore.setState({ state: workspaceState(context.workspace) });
  bridge.answer({
    ...{ 'motions.list': from(listMotionsOf), 'motions.room': from(getMotionRoom) },
    ...{ 'motions.save': from(saveMotion), 'motions.remove': from(dropMotion) },
    ...{ 'interests.page': from(getInterestPage), 'interests.save': from(saveInterest) },
    ...{ 'interests.remove': from(dropInterest), 'interests.tell': from(tellInterests) },
    ...{ 'exclusions.page': from(getExclusionPage), 'exclusions.save': from(saveExclusion) },
    ...{ 'exclusions.setPart': from(setPart), 'events.page': from(getEventPage), 'events.save': from(saveEvent) },
    ...{ 'minutes.list': from(listMinutesOf), 'minutes.save': from(saveMinute) },
  });
  const unfollow = followWorkspace();
  stop = () => {
    endMeeting(meeting.id);
    unfollow();
  };
  bridge.tell('workspace.changed', { state: workspaceState(context.workspace) });
  beginMeeting(meeting.id);
  const minutes = listMinutesOf(context, { meetingId: meeting.id });
  const current = minutes[at];
  if (current === undefined) throw new Error('no minute');
  act(() => root.render(<Room minutes={minutes} current={current} />));
  await settle();
  return { context, meeting, minutes, current };
}

function Room({ minutes, current }: { readonly minutes: readonly Minute[]; readonly current: Minute }) {
  return (
    <>
      <RoomTools meetingId={current.meetingId} minutes={minutes} current={current} isReadOnly={false} />
      <RoomSections minute={current} isReadOnly={false} />
    </>
  );
}

async function settle() {
  await act(() => new Promise((resolve) => setTimeout(resolve, 40)));
}
async function press(key: string) {
  act(() => {
    const facts = { key, ctrlKey: true, shiftKey: true, bubbles: true, cancelable: true };
    document.body.dispatchEvent(new KeyboardEvent('keydown', facts));
  });
  await settle();
}
const dialog = () => document.querySelector<HTMLElement>('[data-modal]');
function fieldOf(label: string): HTMLInputElement | HTMLTextAreaElement {
  const found = [...(dialog()?.querySelectorAll('label') ?? [])].find(({ textContent }) =>
    textContent.startsWith(label),
  );
  const field = document.getElementById(found?.htmlFor ?? '') ?? found?.querySelector('input');
  if (field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement) return field;
  throw new Error(`no field ${label}`);
}
async function write(label: string, words: string) {
  const field = fieldOf(label);
  const kind = field instanceof HTMLInputElement ? HTMLInputElement : HTMLTextAreaElement;
  act(() => {
    field.focus();
    Object.getOwnPropertyDescriptor(kind.prototype, 'value')?.set?.call(field, words);
    field.dispatchEvent(new Event('input', { bubbles: true }));
  });
  await settle();
}
async function click(words: string, within: ParentNode | null = document) {
  const button = [...(within?.querySelectorAll<HTMLElement>('button, label') ?? [])].find(
    ({ textContent }) => textContent.trim() === words,
  );
  if (button === undefined) throw new Error(`no button ${words}`);
  act(() => button.click());
  await settle();
}
const written = (minute: Minute) => {
  const session = useSessionStore.getState().sessions.get(minute.id);
  return session === undefined ? '' : wordsOf(session.editor.getBody());
};
const wordsIn = (context: ServiceContext, meetingId: MeetingId, at: number) => {
  const minute = listMinutesOf(context, { meetingId })[at];
  return minute === undefined ? '' : wordsOf(minute.body);
};

describe('what happens in the room', () => {
  it('[MV1] [MV4] notes a motion by one key, tells what does not fit, and puts its words into the minute', async () => {
    const { context, meeting, current } = await openRoom(2);
    await press('V');
    await write('Moved by', 'Cllr A Vale');
    await write('What was moved', 'that the oak be felled');
    await write('For', '3');
    await write('Against', '1');
    expect(dialog()?.textContent).toContain('4 votes were counted, but 3 in the room may vote on this item.');
    await write('Against', 'no');
    await click('Put it into the minute', dialog());
    expect(dialog()?.textContent).toContain('Write the votes in figures');
    await write('Against', '0');
    await click('Put it into the minute', dialog());
    expect(dialog()).toBeNull();
    expect(listMotionsOf(context, { meetingId: meeting.id })).toMatchObject([
      { votesFor: 3, votesAgainst: 0, outcome: 'carried' },
    ]);
    expect(written(current)).toBe(
      'It was moved by Cllr A Vale and, on a show of hands (3 for, 0 against), carried.\nRESOLVED that the oak be felled.',
    );
    expect(place.textContent).toContain('that the oak be felled');
    await click('Remove', place);
    expect(listMotionsOf(context, { meetingId: meeting.id })).toEqual([]);
  });

  it('[IN3] [IN5] notes an interest under an item, and tells all of them at once in the declarations', async () => {
    const { context, meeting, minutes } = await openRoom(0);
    const note = [...place.querySelectorAll<HTMLElement>('section')].find(
      (section) => section.getAttribute('aria-label') === 'Declarations of interest',
    );
    await click('Note one', note ?? null);
    await click('Note it', dialog());
    expect(dialog()?.textContent).toContain('Write who declared it.');
    await write('Who', 'Cllr C Fell');
    await write('Nature', 'owner of a wood');
    await click('Note it', dialog());
    expect(getInterestPage(context, { meetingId: meeting.id }).interests).toMatchObject([
      { interest: { printedName: 'Cllr C Fell', kind: 'dpi', withdrew: true } },
    ]);
    await click('Put them into the minutes', place);
    expect(wordsIn(context, meeting.id, 0)).toContain(
      'Cllr C Fell declared a disclosable pecuniary interest (owner of a wood)',
    );
    expect(minutes).toHaveLength(3);
  });

  it('[EX2] [EX5] closes items with their reasons, and keeps a public summary', async () => {
    const { context, meeting, current } = await openRoom(0);
    await click('Note an exclusion', place);
    await click('Put it into the minute', dialog());
    expect(dialog()?.textContent).toContain('Tick the items that it is about.');
    await click('item 2: Allotments', dialog());
    expect(dialog()?.textContent).toContain('The resolution must say the reason why item 2 is closed.');
    await click('The business is confidential', dialog());
    await write('Reason for item 2', 'a tenant is named');
    await click('Put it into the minute', dialog());
    expect(listMinutesOf(context, { meetingId: meeting.id }).map(({ part }) => part)).toEqual([
      'open',
      'closed',
      'open',
    ]);
    expect(written(current)).toContain('during item 2, because the business is confidential: a tenant is named.');
  });

  it('[RN1] notes the opening by one key, with the time of now', async () => {
    const { context, meeting, current } = await openRoom(0);
    await press('T');
    expect(fieldOf('Time').value).toMatch(/^\d{1,2}\.\d\d[ap]m$/);
    await write('Time', '7.30pm');
    await click('Put it into the minute', dialog());
    expect(getEventPage(context, { meetingId: meeting.id }).events).toMatchObject([
      { event: { kind: 'opened', at: '19:30' } },
    ]);
    expect(written(current)).toBe('The meeting opened at 7.30pm.');
  });
});
