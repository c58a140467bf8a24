import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createQueryCache, shareRecords, takeNew } from '../../../renderer/gateway/query-cache.ts';
import type { Answer } from '../../../shared/contract/operation.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** A question whose answers are handed over one by one. */
function ask(calm = 0) {
  const open: ((answer: Answer<unknown>) => void)[] = [];
  return {
    settings: {
      fetch: () => new Promise<Answer<unknown>>((resolve) => open.push(resolve)),
      calm: () => calm,
      share: takeNew,
    },
    asked: () => open.length,
    answer: async (number: number, value: unknown) => {
      open[number]?.({ ok: true, value });
      await vi.advanceTimersByTimeAsync(0);
    },
    refuse: async (number: number) => {
      open[number]?.({ ok: false, failure: { code: 'not-found', message: 'It is gone.' } });
      await vi.advanceTimersByTimeAsync(0);
    },
  };
}

describe('the cache of answers', () => {
  it('asks the same question once for two who look, and tells both', async () => {
    const cache = createQueryCache();
    const source = ask();
    const told = [vi.fn(), vi.fn()];
    const question = cache.find('desk', source.settings);
    expect(cache.find('desk', source.settings)).toBe(question);
    for (const listen of told) cache.watch(question, listen);
    expect(source.asked()).toBe(1);
    expect(question.state.status).toBe('waiting');
    await source.answer(0, ['a']);
    expect(question.state).toMatchObject({ status: 'ready', value: ['a'] });
    for (const listen of told) expect(listen).toHaveBeenCalledTimes(1);
  });

  it('asks again for what is looked at when the workspace changed, and shows the last answer meanwhile', async () => {
    const cache = createQueryCache();
    const source = ask();
    const question = cache.find('desk', source.settings);
    cache.watch(question, vi.fn());
    await source.answer(0, 1);
    cache.refresh();
    expect(source.asked()).toBe(2);
    expect(question.state).toMatchObject({ status: 'ready', value: 1 });
    await source.answer(1, 2);
    expect(question.state).toMatchObject({ status: 'ready', value: 2 });
  });

  it('forgets what nobody looks at when the workspace changed, and only then', async () => {
    const cache = createQueryCache();
    const source = ask();
    const question = cache.find('desk', source.settings);
    const stop = cache.watch(question, vi.fn());
    await source.answer(0, 1);
    stop();
    cache.watch(cache.find('desk', source.settings), vi.fn())();
    expect(source.asked()).toBe(1);
    cache.refresh();
    expect(cache.find('desk', source.settings)).not.toBe(question);
    cache.watch(cache.find('desk', source.settings), vi.fn());
    expect(source.asked()).toBe(2);
  });

  it('never lets an earlier answer overwrite a later one', async () => {
    const cache = createQueryCache();
    const source = ask();
    const question = cache.find('desk', source.settings);
    cache.watch(question, vi.fn());
    cache.refresh();
    await source.answer(1, 'new');
    await source.answer(0, 'old');
    expect(question.state.value).toBe('new');
  });

  it('waits for quiet before it asks again for a large answer', async () => {
    const cache = createQueryCache();
    const source = ask(500);
    cache.watch(cache.find('minutes', source.settings), vi.fn());
    await source.answer(0, 1);
    cache.refresh();
    await vi.advanceTimersByTimeAsync(400);
    cache.refresh();
    await vi.advanceTimersByTimeAsync(400);
    expect(source.asked()).toBe(1);
    await vi.advanceTimersByTimeAsync(100);
    expect(source.asked()).toBe(2);
  });

  it('keeps the last answer beside a failure, and asks again when told to', async () => {
    const cache = createQueryCache();
    const source = ask();
    const question = cache.find('desk', source.settings);
    cache.watch(question, vi.fn());
    await source.answer(0, 1);
    cache.refresh();
    await source.refuse(1);
    expect(question.state).toMatchObject({ status: 'failed', value: 1, failure: { message: 'It is gone.' } });
    cache.refetch(question);
    await source.answer(2, 3);
    expect(question.state).toMatchObject({ status: 'ready', value: 3 });
  });

  it('puts a known change in place, and asks again where an older answer is still on its way', async () => {
    const cache = createQueryCache();
    const source = ask();
    const question = cache.find('minutes', source.settings);
    cache.watch(question, vi.fn());
    await source.answer(0, 1);
    cache.refresh();
    cache.put('minutes', (value) => Number(value) + 10);
    expect(question.state.value).toBe(11);
    await source.answer(1, 1);
    expect(question.state.value).toBe(11);
    await source.answer(2, 12);
    expect(question.state.value).toBe(12);
  });

  it('shows nothing of one workspace in another', async () => {
    const cache = createQueryCache();
    const source = ask();
    const question = cache.find('desk', source.settings);
    cache.watch(question, vi.fn());
    await source.answer(0, 1);
    cache.clear();
    expect(question.state.status).toBe('waiting');
    await source.answer(1, 2);
    expect(question.state).toMatchObject({ status: 'ready', value: 2 });
  });
});

describe('sharing what has not changed', () => {
  const isSame = (one: { revision: number }, other: { revision: number }) => one.revision === other.revision;

  it('keeps the records of the same revision, and the whole list where all are the same', () => {
    const before = [
      { id: 'a', revision: 1 },
      { id: 'b', revision: 1 },
    ];
    const same = before.map((record) => ({ ...record }));
    expect(shareRecords(before, same, isSame)).toBe(before);
    const after = shareRecords(
      before,
      [
        { id: 'b', revision: 1 },
        { id: 'a', revision: 2 },
      ],
      isSame,
    );
    expect(after[0]).toBe(before[1]);
    expect(after[1]).toEqual({ id: 'a', revision: 2 });
  });

  it('takes a shorter or longer list for another one', () => {
    const before = [{ id: 'a', revision: 1 }];
    expect(shareRecords(before, [], isSame)).toEqual([]);
    expect(shareRecords(undefined, before, isSame)).toBe(before);
  });
});
