import { describe, expect, it, vi } from 'vitest';
import { packAnswer, unpackAnswer } from '../../../shared/contract/packing.ts';

describe('an answer on its way to the window', () => {
  const pause = () => vi.fn(() => Promise.resolve());

  it('crosses as texts where it may be large, and is the same again', async () => {
    const value = { name: 'a.txt', draft: { documents: [{ items: [1, null, 'a'] }] } };
    const packed = packAnswer('imports.read', { ok: true, value });
    const json = JSON.stringify(value.draft);
    expect(packed).toEqual({
      ok: true,
      packed: [
        ['name', '"a.txt"'],
        ['draft', json],
      ],
    });
    const rest = pause();
    expect(await unpackAnswer(packed, rest)).toEqual({ ok: true, value });
    expect(rest).not.toHaveBeenCalled();
  });

  it('rests before each large field and after the last', async () => {
    const value = { source: 'x'.repeat(300_000), name: 'a.txt', draft: 'y'.repeat(300_000) };
    const rest = pause();
    expect(await unpackAnswer(packAnswer('imports.read', { ok: true, value }), rest)).toEqual({ ok: true, value });
    expect(rest).toHaveBeenCalledTimes(3);
  });

  it('crosses as it is where it is small, and where it is a failure', async () => {
    const small = { ok: true, value: [1] } as const;
    const failure = { ok: false, failure: { code: 'cancelled', message: 'Cancelled.' } } as const;
    expect(packAnswer('bodies.list', small)).toBe(small);
    expect(packAnswer('imports.read', failure)).toBe(failure);
    expect([await unpackAnswer(small, pause()), await unpackAnswer(failure, pause())]).toEqual([small, failure]);
  });
});
