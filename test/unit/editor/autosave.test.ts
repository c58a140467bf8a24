import { describe, expect, it } from 'vitest';
import { createAutosave, type SaveOutcome, type SaveState, type Timers } from '../../../renderer/editor/autosave.ts';

/** A clock that goes on only when told to, with its alarms. */
class HandClock implements Timers {
  private time = 0;
  private alarms: { at: number; ring: () => void }[] = [];

  readonly now = (): number => this.time;
  readonly after = (milliseconds: number, ring: () => void): (() => void) => {
    const alarm = { at: this.time + milliseconds, ring };
    this.alarms.push(alarm);
    return () => {
      this.alarms = this.alarms.filter((other) => other !== alarm);
    };
  };

  async go(milliseconds: number): Promise<void> {
    const end = this.time + milliseconds;
    for (;;) {
      const next = this.alarms.filter(({ at }) => at <= end).sort((one, other) => one.at - other.at)[0];
      if (next === undefined) break;
      this.time = next.at;
      this.alarms = this.alarms.filter((other) => other !== next);
      next.ring();
      await settle();
    }
    this.time = end;
    await settle();
  }

  get waiting(): number {
    return this.alarms.length;
  }
}

/** Lets promises that are due run. */
const settle = async (): Promise<void> => {
  for (let turn = 0; turn < 10; turn += 1) await Promise.resolve();
};

/** A typist, a store that answers when told to, and what the clerk sees. */
function place(answer?: (draft: string) => SaveOutcome) {
  const clock = new HandClock();
  const states: SaveState['kind'][] = [];
  const saved: { draft: string; at: number }[] = [];
  const answers: ((outcome: SaveOutcome) => void)[] = [];
  let text = '';
  let taken = 0;
  const autosave = createAutosave<string>({
    take: () => {
      taken += 1;
      return text;
    },
    save: (draft) => {
      saved.push({ draft, at: clock.now() });
      return answer === undefined ? new Promise((resolve) => answers.push(resolve)) : Promise.resolve(answer(draft));
    },
    onState: ({ kind }) => states.push(kind),
    timers: clock,
  });
  const key = (character: string): void => {
    text += character;
    autosave.changed();
  };
  return { clock, states, saved, answers, autosave, key, taken: () => taken };
}
const done: SaveOutcome = { ok: true };
const lost: SaveOutcome = { ok: false, retry: true, message: 'The disk is full. Make room on it.' };

describe('autosave', () => {
  it('saves 150 ms after the last key, once', async () => {
    const { clock, saved, states, key, taken, autosave } = place(() => done);
    key('a');
    await clock.go(100);
    key('b');
    await clock.go(149);
    expect(saved).toEqual([]);
    expect(autosave.isPending()).toBe(true);
    await clock.go(1);
    expect(saved).toEqual([{ draft: 'ab', at: 250 }]);
    expect([...new Set(states)]).toEqual(['waiting', 'saving', 'saved']);
    await clock.go(60_000);
    expect(taken()).toBe(1);
    expect(clock.waiting).toBe(0);
    expect(autosave.isPending()).toBe(false);
  });

  it('saves at least once a second while typing goes on, and serialises no more often than it saves', async () => {
    const { clock, saved, key, taken } = place(() => done);
    for (let count = 0; count < 50; count += 1) {
      key('x');
      await clock.go(100);
    }
    await clock.go(150);
    const gaps = saved.map(({ at }, index) => at - (saved[index - 1]?.at ?? 0));
    expect(Math.max(...gaps)).toBeLessThanOrEqual(1100);
    expect(saved.length).toBeLessThanOrEqual(6);
    expect(saved.at(-1)?.draft).toHaveLength(50);
    expect(taken()).toBe(saved.length);
  });

  it('has one save on its way at a time, and the newest draft follows', async () => {
    const { clock, saved, answers, key } = place();
    key('a');
    await clock.go(150);
    key('b');
    await clock.go(500);
    key('c');
    await clock.go(5000);
    expect(saved.map(({ draft }) => draft)).toEqual(['a']);
    answers[0]?.(done);
    await settle();
    await clock.go(0);
    expect(saved.map(({ draft }) => draft)).toEqual(['a', 'abc']);
    answers[1]?.(done);
    await clock.go(5000);
    expect(saved).toHaveLength(2);
  });

  it('keeps the draft after a failure and tries again at growing distances', async () => {
    let answer: SaveOutcome = lost;
    const { clock, saved, states, key, autosave } = place(() => answer);
    key('a');
    await clock.go(150);
    expect(autosave.state()).toEqual({ kind: 'failed', message: 'The disk is full. Make room on it.', retrying: true });
    await clock.go(7000);
    expect(saved.map(({ at }) => at)).toEqual([150, 1150, 3150, 7150]);
    expect(autosave.isPending()).toBe(true);
    answer = done;
    await clock.go(8000);
    expect(saved.at(-1)).toEqual({ draft: 'a', at: 15_150 });
    expect(states.at(-1)).toBe('saved');
    expect(autosave.isPending()).toBe(false);
  });

  it('never waits longer than half a minute, and tries at once when more is typed', async () => {
    const { clock, saved, key } = place(() => lost);
    key('a');
    await clock.go(600_000);
    const gaps = saved.map(({ at }, index) => at - (saved[index - 1]?.at ?? 0));
    expect(Math.max(...gaps)).toBe(30_000);
    const before = saved.length;
    key('b');
    await clock.go(150);
    expect(saved.slice(before).map(({ draft }) => draft)).toEqual(['ab']);
  });

  it('does not try again by itself where that would not help', async () => {
    const { clock, saved, autosave, key } = place(() => ({
      ok: false,
      retry: false,
      message: 'This minute was changed elsewhere.',
    }));
    key('a');
    await clock.go(600_000);
    expect(saved).toHaveLength(1);
    expect(autosave.state()).toMatchObject({ kind: 'failed', retrying: false });
    expect(autosave.isPending()).toBe(true);
  });

  it('saves at once on flush, the save on its way first', async () => {
    const { clock, saved, answers, autosave, key } = place();
    key('a');
    await clock.go(150);
    key('b');
    const flushed = autosave.flush();
    await settle();
    expect(saved.map(({ draft }) => draft)).toEqual(['a']);
    answers[0]?.(done);
    await settle();
    expect(saved.map(({ draft }) => draft)).toEqual(['a', 'ab']);
    answers[1]?.(done);
    expect(await flushed).toEqual({ kind: 'saved' });
    expect(clock.waiting).toBe(0);
  });

  it('answers flush with the failure and keeps the draft, without asking the text again', async () => {
    const { clock, saved, autosave, key, taken } = place(() => lost);
    key('a');
    expect((await autosave.flush()).kind).toBe('failed');
    expect(taken()).toBe(1);
    await clock.go(1000);
    expect(saved.map(({ draft }) => draft)).toEqual(['a', 'a']);
    expect(taken()).toBe(1);
  });

  it('has nothing to flush when nothing changed', async () => {
    const { saved, autosave } = place(() => done);
    expect(await autosave.flush()).toEqual({ kind: 'saved' });
    expect(saved).toEqual([]);
  });

  it('takes a store that throws, or a text that cannot be read, for a failure', async () => {
    const clock = new HandClock();
    let broken = true;
    const autosave = createAutosave<string>({
      take: () => {
        if (broken) throw new Error('no');
        return 'a';
      },
      save: () => (broken ? Promise.reject(new Error('no')) : Promise.resolve(done)),
      onState: () => undefined,
      timers: clock,
    });
    autosave.changed();
    await clock.go(150);
    expect(autosave.state()).toMatchObject({ kind: 'failed', retrying: true });
    broken = false;
    await clock.go(1000);
    expect(autosave.state()).toEqual({ kind: 'saved' });
  });

  it('rings no more after dispose', async () => {
    const { clock, saved, autosave, key } = place(() => done);
    key('a');
    autosave.dispose();
    await clock.go(10_000);
    expect(saved).toEqual([]);
    expect(clock.waiting).toBe(0);
  });
});
