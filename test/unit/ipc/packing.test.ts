import { describe, expect, it } from 'vitest';
import { packAnswer, unpackAnswer } from '../../../shared/contract/packing.ts';

describe('an answer on its way to the window', () => {
  it('crosses as one text where it may be large, and is the same again', () => {
    const answer = { ok: true, value: { draft: { documents: [{ items: [1, null, 'a'] }] } } } as const;
    const packed = packAnswer('imports.read', answer);
    expect(packed).toEqual({ ok: true, packed: JSON.stringify(answer.value) });
    expect(unpackAnswer(packed)).toEqual(answer);
  });

  it('crosses as it is where it is small, and where it is a failure', () => {
    const small = { ok: true, value: [1] } as const;
    const failure = { ok: false, failure: { code: 'cancelled', message: 'Cancelled.' } } as const;
    expect(packAnswer('bodies.list', small)).toBe(small);
    expect(packAnswer('imports.read', failure)).toBe(failure);
    expect([unpackAnswer(small), unpackAnswer(failure)]).toEqual([small, failure]);
  });
});
