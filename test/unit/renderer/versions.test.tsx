// @vitest-environment jsdom
import { createRoot } from 'react-dom/client';
import { beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import {
  beginMeeting,
  endMeeting,
  openMinute,
  useSessionStore,
} from '../../../renderer/features/minutes/session-store.ts';
import { undoFurther } from '../../../renderer/features/minutes/versions/undo-further.ts';
import { VersionsPanel } from '../../../renderer/features/minutes/versions/versions-panel.tsx';
import { useNoticeStore } from '../../../renderer/stores/notices.ts';
import { useWorkspaceStore } from '../../../renderer/stores/workspace.ts';
import { Instant } from '../../../shared/domain/calendar.ts';
import { MeetingId, MinuteId, MinuteVersionId } from '../../../shared/domain/ids.ts';
import { Minute, newMinuteFacts } from '../../../shared/minutes/minute.ts';
import { wordsOf } from '../../../shared/minutes/body-text.ts';
import { done, installMemoryBridge } from '../../support/memory-bridge.ts';

const meetingId = MeetingId.parse('01980000-0000-7000-8000-00000000000a');
const minuteOf = (text: string, revision: number): Minute =>
  Minute.parse({
    ...newMinuteFacts,
    ...{
      id: '01980000-0000-7000-8000-000000000001',
      meetingId,
      position: 0,
      number: '4/26',
      title: 'Lighting',
      revision,
    },
    body: {
      schemaVersion: 1,
      doc: { type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'text', text }] }] },
    },
  });
const versionOf = (place: number) => MinuteVersionId.parse(`01980000-0000-7000-8000-0000000000f${place}`);
const savedAt = Instant.parse('2026-11-03T10:15:00.000Z');
const session = () => useSessionStore.getState().sessions.get(MinuteId.parse('01980000-0000-7000-8000-000000000001'));
const words = () => wordsOf(session()?.editor.getBody() ?? []);
const notices = () => useNoticeStore.getState().notices.map(({ words: said }) => said);

beforeEach(() => {
  endMeeting(meetingId);
  useNoticeStore.setState({ notices: [] });
  beginMeeting(meetingId);
});

describe('[V4] Ctrl+Z where the editor has nothing more to take back', () => {
  it('goes on from the version that it went back to, and leaves the rest to the undo of the workspace', async () => {
    const answers = [
      { minute: minuteOf('two lamps', 4), version: versionOf(2), savedAt },
      { minute: minuteOf('a lamp', 5), version: versionOf(1), savedAt },
      null,
    ];
    const bridge = installMemoryBridge({ 'versions.stepBack': () => done(answers.shift() ?? null) });
    openMinute(minuteOf('three lamps', 3), 'start', { decisionWord: 'RESOLVED', isEditable: true });
    await undoFurther(session(), meetingId);
    expect(words()).toBe('two lamps');
    expect(notices()).toEqual([expect.stringContaining('As it read on 3 November 2026')]);
    await undoFurther(session(), meetingId);
    expect(words()).toBe('a lamp');
    await undoFurther(session(), meetingId);
    const asked = bridge.asked.filter(({ name }) => name === 'versions.stepBack').map(({ input }) => input);
    expect(asked).toMatchObject([
      { revision: 3, from: null },
      { revision: 4, from: versionOf(2) },
      { revision: 5, from: versionOf(1) },
    ]);
    expect(bridge.asked.at(-1)?.name).toBe('undo.undo');
  });
});

describe('the earlier versions of a minute', () => {
  it('show what has changed since, and put one back', async () => {
    const now = minuteOf('three lamps and a post', 3);
    const { id: minuteId, title } = now;
    const heads = [2, 1].map((place) => ({ id: versionOf(place), minuteId, savedAt, title }));
    const bridge = installMemoryBridge({
      'versions.list': () => done(heads),
      'versions.get': ({ id }) =>
        done({
          id,
          minuteId,
          savedAt,
          title,
          body: (id === versionOf(2) ? now : minuteOf('two lamps and a post', 1)).body,
        }),
      'versions.putBack': () => done({ minute: minuteOf('two lamps and a post', 4) }),
    });
    const state = { name: 'Vale', readOnly: false, notice: null, undo: null, redo: null, savedAt: null };
    useWorkspaceStore.setState({ state });
    const close = vi.fn();
    const place = document.body.appendChild(document.createElement('div'));
    const root = createRoot(place);
    onTestFinished(() => root.unmount());
    root.render(<VersionsPanel minute={now} onClose={close} />);
    const compared = () => document.querySelector('[role="region"]');
    await vi.waitFor(() => expect(compared()?.querySelector('ins')?.textContent.trim()).toBe('two'));
    expect(compared()?.querySelector('del')?.textContent.trim()).toBe('three');
    const button = [...document.querySelectorAll('button')].find(({ textContent }) => textContent === 'Put this back');
    button?.click();
    await vi.waitFor(() => expect(close).toHaveBeenCalled());
    const put = bridge.asked.find(({ name }) => name === 'versions.putBack');
    expect(put?.input).toEqual({ id: versionOf(1), revision: 3 });
  });
});
