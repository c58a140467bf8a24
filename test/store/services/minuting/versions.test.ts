import { describe, expect, it } from 'vitest';
import {
  addMinute,
  listMinutesOf,
  removeMinute,
  retitleMinute,
  saveMinute,
} from '../../../../electron/services/minutes.ts';
import {
  getVersionOf,
  listVersionsOf,
  putVersionBack,
  stepBackOf,
} from '../../../../electron/services/minuting/versions.ts';
import { redoStep, undoStep } from '../../../../electron/services/undo.ts';
import { startSession } from '../../../../electron/store/change-set.ts';
import type { ServiceContext } from '../../../../electron/services/context.ts';
import { Instant } from '../../../../shared/domain/calendar.ts';
import type { MinuteVersionId } from '../../../../shared/domain/ids.ts';
import type { MinuteBody } from '../../../../shared/minutes/body.ts';
import { wordsOf } from '../../../../shared/minutes/body-text.ts';
import { aBody, aMeeting } from '../../../support/store/records.ts';
import { codeOf } from '../../../support/store/refusals.ts';
import { temporaryContext } from '../../../support/store/temporary-workspace.ts';

const bodyOf = (text: string): MinuteBody => ({
  schemaVersion: 1,
  doc: { type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'text', text }] }] },
});

/** A minute, a clock that is set by hand, and what a clerk does with both. */
function aMinute() {
  let time = Date.UTC(2026, 8, 1, 9);
  const context: ServiceContext = temporaryContext(() => Instant.parse(new Date(time).toISOString()));
  const meeting = aMeeting(context, aBody(context));
  const { id } = addMinute(context, { meetingId: meeting.id, after: null, title: 'Roads' });
  const now = () => {
    const minute = listMinutesOf(context, { meetingId: meeting.id }).find((one) => one.id === id);
    if (minute === undefined) throw new Error('the minute is gone');
    return minute;
  };
  const write = (text: string, seconds = 10) => {
    time += seconds * 1000;
    saveMinute(context, { id, revision: now().revision, body: bodyOf(text) });
  };
  const bodies = () => listVersionsOf(context, { minuteId: id }).map((one) => getVersionOf(context, { id: one.id }));
  const kept = () => bodies().map(({ body }) => wordsOf(body));
  const back = (from: MinuteVersionId | null) => stepBackOf(context, { minuteId: id, revision: now().revision, from });
  const restart = () => Object.assign(context.workspace, { session: startSession(context.makeId()) });
  return { context, id, now, write, bodies, kept, back, restart, words: () => wordsOf(now().body) };
}

describe('versions of a minute', () => {
  it('[V1] are kept with the save, one a pause, and undo of the typing takes none of them away', () => {
    const { context, write, kept, words } = aMinute();
    write('one');
    write('one two');
    expect(kept()).toEqual(['one two', 'one', '']);
    undoStep(context);
    expect(words()).toBe('');
    expect(kept()).toEqual(['one two', 'one', '']);
  });

  it('[V1] a run of saves without a pause is one version, and at most half a minute of typing', () => {
    const { write, kept } = aMinute();
    write('first');
    for (let second = 1; second <= 70; second += 1) write(`typed ${second}`, 1);
    expect(kept().length).toBeGreaterThanOrEqual(4);
    expect(kept().length).toBeLessThanOrEqual(7);
    expect(kept()[0]).toBe('typed 70');
  });

  it('[V2] all of the last day stay, and of earlier days the last', () => {
    const { write, kept } = aMinute();
    write('monday 9');
    write('monday 10', 3600);
    write('monday 11', 3600);
    write('tuesday', 21 * 3600);
    expect(kept()).toEqual(['tuesday', 'monday 11', 'monday 10', 'monday 9', '']);
    write('wednesday', 24 * 3600);
    expect(kept()).toEqual(['wednesday', 'tuesday', 'monday 11']);
  });

  it('[V3] one is put back with its heading as one step, which undo takes back', () => {
    const { context, id, now, write, bodies, words } = aMinute();
    write('as it was');
    retitleMinute(context, { id, revision: now().revision, title: 'Roads and bridges' });
    write('as it is');
    const first = bodies().find(({ body }) => wordsOf(body) === 'as it was');
    const version = first?.id ?? expect.fail('no such version');
    expect(codeOf(() => putVersionBack(context, { id: version, revision: 1 }))).toBe('moved-on');
    putVersionBack(context, { id: version, revision: now().revision });
    expect(words()).toBe('as it was');
    undoStep(context);
    expect([now().title, words()]).toEqual(['Roads and bridges', 'as it is']);
    redoStep(context);
    expect(words()).toBe('as it was');
  });

  it('[V4] lead back step by step after a restart, and redo leads forward', () => {
    const { context, write, back, restart, words } = aMinute();
    for (const text of ['A', 'A B', 'A', 'A C']) write(text);
    expect(back(null)).toBeNull();
    restart();
    const texts: string[] = [];
    let from: MinuteVersionId | null = null;
    for (let step = back(from); step !== null; step = back(from)) {
      from = step.version;
      texts.push(words());
    }
    expect(texts).toEqual(['A', 'A B', 'A', '']);
    for (let step = 0; step < texts.length; step += 1) redoStep(context);
    expect(words()).toBe('A C');
    undoStep(context);
    expect(words()).toBe('A');
  });

  it('[V4] what is typed after a step back is kept beside what was there before', () => {
    const { write, back, restart, kept } = aMinute();
    write('A');
    write('A B');
    restart();
    back(null);
    write('A D');
    expect(kept()).toEqual(['A D', 'A', 'A B', 'A', '']);
  });

  it('go with their minute and come back with it, whichever step took it', () => {
    const { context, id, now, write, kept } = aMinute();
    write('one');
    write('two');
    removeMinute(context, { id, revision: now().revision });
    expect(context.workspace.all('SELECT id FROM minute_versions')).toEqual([]);
    undoStep(context);
    expect(kept()).toEqual(['two', 'one', '']);
    undoStep(context);
    undoStep(context);
    expect(context.workspace.all('SELECT id FROM minute_versions')).toEqual([]);
    redoStep(context);
    expect(kept()).toEqual(['two', 'one', '']);
    redoStep(context);
    undoStep(context);
    undoStep(context);
    expect(context.workspace.all('SELECT id FROM minute_versions')).toEqual([]);
  });
});
