// @vitest-environment jsdom
import { beforeEach, describe, expect, it, vi } from 'vitest';
import {
  beginMeeting,
  endMeeting,
  openMinute,
  receiveMinutes,
  useSessionStore,
} from '../../../renderer/features/minutes/session-store.ts';
import { useNoticeStore } from '../../../renderer/stores/notices.ts';
import { useUnsavedStore } from '../../../renderer/stores/unsaved.ts';
import { MeetingId, MinuteId } from '../../../shared/domain/ids.ts';
import { Minute, newMinuteFacts } from '../../../shared/minutes/minute.ts';
import { failed, installMemoryBridge } from '../../support/memory-bridge.ts';

const meetingId = MeetingId.parse('01980000-0000-7000-8000-00000000000a');
const minuteOf = (place: number, revision = 1): Minute =>
  Minute.parse({
    id: `01980000-0000-7000-8000-00000000000${place}`,
    meetingId,
    ...newMinuteFacts,
    position: place,
    number: `${place}/26`,
    title: 'Lighting',
    body: { schemaVersion: 1, doc: { type: 'doc', content: [{ type: 'paragraph' }] } },
    revision,
  });
const settings = { decisionWord: 'RESOLVED', isEditable: true };
const open = () => [...useSessionStore.getState().sessions.keys()];
const write = (id: string) => useSessionStore.getState().sessions.get(MinuteId.parse(id))?.editor.insertAction();
const held = () => useUnsavedStore.getState().held.size;
const notices = () => useNoticeStore.getState().notices.map(({ words }) => words);

beforeEach(() => {
  installMemoryBridge({ 'minutes.save': () => failed('not-found', 'This minute is no longer there.') });
  endMeeting(meetingId);
  useNoticeStore.setState({ notices: [] });
  beginMeeting(meetingId);
});

describe('the minutes that are being written', () => {
  it('go when the store has them no more, and stay while they were only just added', () => {
    const [one, two, added] = [minuteOf(1), minuteOf(2), minuteOf(3)];
    receiveMinutes([one, two]);
    openMinute(one, 'start', settings);
    openMinute(added, 'start', settings);
    receiveMinutes([one, two]);
    expect(open()).toEqual([one.id, added.id]);
    receiveMinutes([two, added]);
    expect(open()).toEqual([added.id]);
    expect(notices()).toEqual([]);
  });

  it('all go with their meeting, nothing stays unsaved, and words that were lost are told', () => {
    const one = minuteOf(1);
    openMinute(one, 'start', settings);
    write(one.id);
    expect(held()).toBe(1);
    endMeeting(meetingId);
    expect(open()).toEqual([]);
    expect(held()).toBe(0);
    expect(notices()).toEqual([expect.stringContaining('could not be kept')]);
    // The meeting is brought back: what is opened then is what the store has.
    const back = minuteOf(1, 3);
    beginMeeting(meetingId);
    openMinute(back, 'start', settings);
    expect(useSessionStore.getState().sessions.get(back.id)?.editor.getBody()).toEqual(back.body);
    expect(useSessionStore.getState().sessions.get(back.id)?.revision()).toBe(3);
  });

  it('a minute that the store refuses as gone is dropped and holds nothing unsaved', async () => {
    const one = minuteOf(1);
    openMinute(one, 'start', settings);
    write(one.id);
    await vi.waitFor(() => expect(open()).toEqual([]));
    // The save that was under way has told all that it had to tell.
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(held()).toBe(0);
    expect(notices()).toEqual([expect.stringContaining('could not be kept')]);
  });
});
