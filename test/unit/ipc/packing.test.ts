import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { createHandOver, pack, unpack } from '../../../shared/contract/packing.ts';

/** The store's end of it, with names that count, and the window's, which counts its pauses. */
function openWay() {
  let names = 0;
  const handOver = createHandOver(() => `rest ${(names += 1)}`);
  const askRest = vi.fn((rest: string) => {
    const next = handOver.goOn(rest);
    return next === null ? Promise.reject(new Error('gone')) : Promise.resolve(next);
  });
  return { handOver, askRest, pause: vi.fn(() => Promise.resolve()) };
}

/** What a value is once it has crossed. */
async function cross(value: object): Promise<unknown> {
  const way = openWay();
  return unpack<unknown>(way.handOver.begin(value), way);
}

/** Words that are too long to stand in one part with others. */
const long = (letter: string): string => letter.repeat(40_000);

describe('an answer on its way to the window', () => {
  it('crosses as one text where it is short, and is the same again', async () => {
    const value = { name: 'a.txt', draft: { documents: [{ items: [1, null, 'a'] }] }, none: [], not: undefined };
    const packed = pack(value);
    expect(packed).toEqual([[[], JSON.stringify(value)]]);
    expect(await cross(value)).toEqual(value);
  });

  it('is cut into short texts, wherever in it the many values stand', async () => {
    const line = (number: number) => ({ number, text: 'The ferry was late again.', cells: null });
    const lines = (count: number) => Array.from({ length: count }, (_, place) => line(place));
    const value = {
      ...{ name: 'a.txt', before: long('b'), after: [long('c'), long('d')] },
      source: { notes: [], lines: lines(9000) },
      draft: { documents: [{ items: lines(20) }, { items: [], doubts: lines(5000), last: 1 }, { items: lines(30) }] },
    };
    const packed = pack(value);
    expect(packed.length).toBeGreaterThan(10);
    expect(Math.max(...packed.map(([, json]) => json.length))).toBeLessThan(100_000);
    expect(await cross(value)).toEqual(value);
  });

  it('is the same again whatever it is made of', async () => {
    const words = fc.oneof(fc.string(), fc.constantFrom('a', 'b').map(long));
    const values = fc.jsonValue({ stringUnit: 'grapheme', maxDepth: 4 });
    const nested = fc.letrec((tie) => ({
      one: fc.oneof(
        { maxDepth: 4 },
        words,
        values,
        fc.array(tie('one')),
        fc.dictionary(fc.stringMatching(/^[a-z]+$/), tie('one')),
      ),
    })).one;
    await fc.assert(
      fc.asyncProperty(fc.dictionary(fc.stringMatching(/^[a-z]+$/), nested), async (value) => {
        expect(await cross(value)).toEqual(JSON.parse(JSON.stringify(value)));
      }),
      { numRuns: 50 },
    );
  });

  it('crosses in several answers where it is long, with a pause before each of its parts', async () => {
    const value = Object.fromEntries(Array.from({ length: 25 }, (_, place) => [`field ${place}`, long('x')]));
    const way = openWay();
    const first = way.handOver.begin(value);
    expect(first.packed.length).toBeLessThan(11);
    expect(await unpack<unknown>(first, way)).toEqual(value);
    expect(way.askRest.mock.calls).toEqual([['rest 1'], ['rest 2']]);
    expect(way.pause).toHaveBeenCalledTimes(pack(value).length);
  });

  it('is not made of the parts of two: what was not come for is let go', async () => {
    const way = openWay();
    const long30 = { lines: Array.from({ length: 30 }, () => long('x')) };
    const first = way.handOver.begin(long30);
    expect(await unpack<unknown>(way.handOver.begin({ name: 'b.txt' }), way)).toEqual({ name: 'b.txt' });
    await expect(unpack<unknown>(first, way)).rejects.toThrow('gone');
  });

  it('stays as it is where it was not packed', async () => {
    const small = [1];
    const way = openWay();
    expect(await unpack(small, way)).toBe(small);
    expect(await unpack(null, way)).toBe(null);
    expect(way.pause).not.toHaveBeenCalled();
  });
});
