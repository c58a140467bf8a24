// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { openSession, type MinuteSession } from '../../../renderer/features/minutes/session.ts';
import type { SaveState } from '../../../renderer/editor/autosave.ts';
import type { Input } from '../../../shared/contract/index.ts';
import { Instant } from '../../../shared/domain/calendar.ts';
import type { MinuteBody } from '../../../shared/minutes/body.ts';
import { Minute, newMinuteFacts } from '../../../shared/minutes/minute.ts';
import { done, failed, installMemoryBridge, type MemoryBridge } from '../../support/memory-bridge.ts';

const bodyOf = (...lines: string[]): MinuteBody => ({
  schemaVersion: 1,
  doc: { type: 'doc', content: lines.map((text) => ({ type: 'paragraph', content: [{ type: 'text', text }] })) },
});
const minuteOf = (revision: number, body: MinuteBody): Minute =>
  Minute.parse({
    id: '01980000-0000-7000-8000-000000000001',
    meetingId: '01980000-0000-7000-8000-000000000002',
    ...newMinuteFacts,
    position: 0,
    number: '4/26',
    title: 'Lighting',
    body,
    revision,
  });
const first = minuteOf(1, bodyOf('Lamps.'));
const savedAt = Instant.parse('2026-11-23T10:42:00.000Z');

let bridge: MemoryBridge;
let session: MinuteSession;
let states: SaveState[];
const movedOn = vi.fn();
const onSaved = vi.fn();
const onGone = vi.fn();

/** A store of one minute, as strict about revisions as the real one. */
function store() {
  let kept = first;
  const save = ({ revision, body }: Input<'minutes.save'>) => {
    if (revision !== kept.revision) return failed('moved-on', 'These words were changed meanwhile.');
    kept = minuteOf(revision + 1, body);
    return done({ minute: kept, idsChanged: false, savedAt });
  };
  return {
    save,
    kept: () => kept,
    changeElsewhere: (body: MinuteBody) => (kept = minuteOf(kept.revision + 1, body)),
    renumber: () => (kept = minuteOf(kept.revision + 1, kept.body)),
  };
}

/** Types a paragraph at the end, as the clerk would. */
function type(words: string): void {
  const text = session.editor.getBody();
  session.editor.setBody({
    ...text,
    doc: { ...text.doc, content: [...text.doc.content, ...bodyOf(words).doc.content] },
  });
  changed();
}
let changed: () => void = () => undefined;

let kept: ReturnType<typeof store>;
beforeEach(() => {
  vi.useFakeTimers();
  movedOn.mockClear();
  onSaved.mockClear();
  onGone.mockClear();
  kept = store();
  bridge = installMemoryBridge({ 'minutes.save': kept.save });
  states = [];
  session = openSession(first, {
    words: { decisionWord: 'RESOLVED', placeholder: 'Write' },
    editable: true,
    owners: () => [],
    findMinutes: () => Promise.resolve([]),
    onHistoryEnd: () => undefined,
    onSaveState: (_session, state) => states.push(state),
    onSaved,
    onMovedOn: movedOn,
    onGone,
    onFocus: () => undefined,
  });
  const place = document.createElement('div');
  document.body.append(place);
  session.editor.attach(place);
  // A transaction of the clerk's own, which the editor reports as a change.
  changed = () => session.editor.insertAction();
});
afterEach(() => {
  session.destroy();
  document.body.replaceChildren();
  vi.useRealTimers();
});

const saves = () => bridge.asked.filter(({ name }) => name === 'minutes.save');

describe('a minute that is being written', () => {
  it('is stored a moment after the last key, with the revision it follows from', async () => {
    type('More.');
    expect(session.isPending()).toBe(true);
    await vi.advanceTimersByTimeAsync(149);
    expect(saves()).toHaveLength(0);
    await vi.advanceTimersByTimeAsync(10);
    expect(saves()).toMatchObject([{ input: { id: first.id, revision: 1 } }]);
    expect(session.revision()).toBe(2);
    expect(states.at(-1)).toEqual({ kind: 'saved' });
    expect(onSaved).toHaveBeenCalledWith(kept.kept());
    type('And more.');
    await vi.advanceTimersByTimeAsync(200);
    expect(saves()).toMatchObject([{}, { input: { revision: 2 } }]);
  });

  it('is stored at once when it is asked to, as before closing', async () => {
    type('More.');
    expect(await session.holder.flush()).toBe(true);
    expect(JSON.stringify(kept.kept().body)).toContain('More.');
  });

  it('takes over what changed elsewhere while nothing is waiting here', () => {
    session.receive(kept.changeElsewhere(bodyOf('Lamps put right.')));
    expect(session.editor.getBody()).toEqual(bodyOf('Lamps put right.'));
    expect(session.revision()).toBe(2);
    expect(movedOn).not.toHaveBeenCalled();
  });

  it('pays no heed to an answer that is older than its own save', async () => {
    type('More.');
    await session.flush();
    const here = session.editor.getBody();
    session.receive(first);
    expect(session.editor.getBody()).toEqual(here);
    expect(session.revision()).toBe(2);
  });

  it('goes on saving when only its number or place changed meanwhile', async () => {
    type('More.');
    session.receive(kept.renumber());
    expect(await session.holder.flush()).toBe(true);
    expect(saves()).toMatchObject([{ input: { revision: 2 } }]);
    expect(movedOn).not.toHaveBeenCalled();
  });

  it('stops at words that were changed elsewhere, keeps what was typed, and does not try on by itself', async () => {
    kept.changeElsewhere(bodyOf('Theirs.'));
    type('Mine.');
    await vi.advanceTimersByTimeAsync(60_000);
    expect(movedOn).toHaveBeenCalledWith(session);
    expect(saves()).toHaveLength(1);
    expect(states.at(-1)).toMatchObject({ kind: 'failed', retrying: false });
    expect(JSON.stringify(session.editor.getBody())).toContain('Mine.');
    expect(kept.kept().body).toEqual(bodyOf('Theirs.'));
  });

  it('says that the minute is gone, and once given up tells and saves nothing more', async () => {
    bridge.answer({ 'minutes.save': () => failed('not-found', 'This minute is no longer there.') });
    onGone.mockImplementation((gone: MinuteSession) => gone.giveUp());
    type('Too late.');
    await vi.advanceTimersByTimeAsync(200);
    expect(onGone).toHaveBeenCalledWith(session);
    expect(states.map(({ kind }) => kind)).not.toContain('failed');
    type('Later still.');
    await vi.advanceTimersByTimeAsync(60_000);
    expect(saves()).toHaveLength(1);
    onGone.mockReset();
  });

  it('puts the words here in place of those elsewhere when the clerk says so', async () => {
    kept.changeElsewhere(bodyOf('Theirs.'));
    type('Mine.');
    await session.flush();
    expect(await session.keepMine(kept.kept())).toEqual({ kind: 'saved' });
    expect(JSON.stringify(kept.kept().body)).toContain('Mine.');
    expect(session.isPending()).toBe(false);
  });

  it('takes the words saved elsewhere when the clerk says so, and saves on from them', async () => {
    kept.changeElsewhere(bodyOf('Theirs.'));
    type('Mine.');
    await session.flush();
    session.takeTheirs(kept.kept());
    expect(session.editor.getBody()).toEqual(bodyOf('Theirs.'));
    expect(session.isPending()).toBe(false);
    expect(states.at(-1)).toEqual({ kind: 'saved' });
    type('On from there.');
    expect(await session.holder.flush()).toBe(true);
    expect(JSON.stringify(kept.kept().body)).toContain('Theirs.');
  });

  it('tries again by itself where the store could not write', async () => {
    bridge.answer({ 'minutes.save': () => failed('write-failed', 'The disk is full.') });
    type('More.');
    await vi.advanceTimersByTimeAsync(200);
    expect(states.at(-1)).toEqual({ kind: 'failed', message: 'The disk is full.', retrying: true });
    bridge.answer({ 'minutes.save': kept.save });
    await vi.advanceTimersByTimeAsync(1100);
    expect(states.at(-1)).toEqual({ kind: 'saved' });
    expect(JSON.stringify(kept.kept().body)).toContain('More.');
  });
});
