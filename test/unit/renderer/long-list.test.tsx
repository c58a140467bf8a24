// @vitest-environment jsdom
import { act } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { isSameEntries, listEntries } from '../../../renderer/features/minutes/outline-entries.ts';
import { LongList } from '../../../renderer/ui/lists/long-list.tsx';

const lines = Array.from({ length: 1000 }, (_, place) => `Line ${place}`);
const draw = vi.fn((line: string) => <span>{line}</span>);

/** What waits to come near, in the order of the list; jsdom lays nothing out, so the test says when it does. */
const near: (() => void)[] = [];
class Watcher {
  readonly #tell: () => void;
  constructor(tell: (entries: readonly { isIntersecting: boolean }[]) => void) {
    this.#tell = () => tell([{ isIntersecting: true }]);
  }
  observe(): void {
    near.push(this.#tell);
  }
  disconnect(): void {
    near.splice(near.indexOf(this.#tell), 1);
  }
}

let root: Root;
let place: HTMLElement;
beforeEach(() => {
  Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });
  // jsdom lays nothing out and so cannot scroll.
  HTMLElement.prototype.scrollIntoView = () => undefined;
  draw.mockClear();
  near.splice(0);
  vi.stubGlobal('IntersectionObserver', Watcher);
  place = document.createElement('div');
  document.body.append(place);
  root = createRoot(place);
});
afterEach(() => {
  act(() => root.unmount());
  place.remove();
  vi.unstubAllGlobals();
});

const list = () => place.querySelector('[role="listbox"]');
const press = (key: string, modifiers: KeyboardEventInit = {}) =>
  act(() => {
    list()?.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...modifiers }));
  });

describe('a long list', () => {
  it('moves its cursor by arrows, pages and ends, and stops at them', () => {
    const choose = vi.fn();
    act(() => root.render(<LongList label="Lines" items={lines} chosen={998} onChoose={choose} draw={draw} />));
    for (const key of ['ArrowDown', 'ArrowUp', 'PageDown', 'PageUp', 'Home', 'End']) press(key);
    expect(choose.mock.calls.flat()).toEqual([999, 997, 999, 983, 0, 999]);
    press('ArrowDown', { altKey: true });
    expect(choose).toHaveBeenCalledTimes(6);
  });

  it('begins at the first item where none is chosen yet', () => {
    const choose = vi.fn();
    act(() => root.render(<LongList label="Lines" items={lines} chosen={null} onChoose={choose} draw={draw} />));
    press('ArrowDown');
    expect(choose).toHaveBeenCalledWith(0);
  });

  it('chooses by a press and opens by Enter or a double press', () => {
    const [choose, open] = [vi.fn(), vi.fn()];
    act(() =>
      root.render(<LongList label="Lines" items={lines} chosen={4} onChoose={choose} onOpen={open} draw={draw} />),
    );
    const option = [...place.querySelectorAll('[role="option"]')][7];
    act(() => void option?.querySelector('span')?.dispatchEvent(new MouseEvent('click', { bubbles: true })));
    expect(choose).toHaveBeenCalledWith(7);
    press('Enter');
    act(() => void option?.dispatchEvent(new MouseEvent('dblclick', { bubbles: true })));
    expect(open.mock.calls.flat()).toEqual([4, 7]);
  });

  it('gives its owner the keys first', () => {
    const [choose, own] = [vi.fn(), vi.fn((event: { altKey: boolean }) => event.altKey)];
    act(() =>
      root.render(<LongList label="Lines" items={lines} chosen={4} onChoose={choose} onKey={own} draw={draw} />),
    );
    press('ArrowDown', { altKey: true });
    press('ArrowDown');
    expect(own).toHaveBeenCalledTimes(2);
    expect(choose.mock.calls.flat()).toEqual([5]);
  });

  it('tells which item has the cursor, and which are marked', () => {
    act(() =>
      root.render(<LongList label="Lines" items={lines} chosen={4} marked={[4, 6]} onChoose={vi.fn()} draw={draw} />),
    );
    const active = list()?.getAttribute('aria-activedescendant') ?? '';
    expect(document.getElementById(active)?.textContent).toBe('Line 4');
    expect([...place.querySelectorAll('[aria-selected="true"]')].map((item) => item.textContent)).toEqual(['Line 4']);
  });

  it('draws two pieces again when the cursor moves from one to the other, and not the thousand', () => {
    const render = (chosen: number) =>
      act(() => root.render(<LongList label="Lines" items={lines} chosen={chosen} onChoose={vi.fn()} draw={draw} />));
    render(99);
    act(() => {
      for (const come of [...near]) come();
    });
    expect(draw).toHaveBeenCalledTimes(1000);
    draw.mockClear();
    render(100);
    expect(draw).toHaveBeenCalledTimes(200);
  });
});

describe('a very long list', () => {
  const options = () => place.querySelectorAll('[role="option"]').length;
  const render = (chosen: number | null) =>
    act(() => root.render(<LongList label="Lines" items={lines} chosen={chosen} onChoose={vi.fn()} draw={draw} />));

  it('draws its beginning, and the rest as it comes near', () => {
    render(null);
    expect(options()).toBe(100);
    expect(near).toHaveLength(9);
    act(() => near[0]?.());
    expect(options()).toBe(200);
    expect(near).toHaveLength(8);
  });

  it('always draws the item with the cursor, tells its place among all, and keeps what was drawn', () => {
    render(950);
    expect(options()).toBe(200);
    const active = document.getElementById(list()?.getAttribute('aria-activedescendant') ?? '');
    expect(active?.textContent).toBe('Line 950');
    expect([active?.getAttribute('aria-posinset'), active?.getAttribute('aria-setsize')]).toEqual(['951', '1000']);
    render(0);
    expect(options()).toBe(200);
  });
});

describe('the outline', () => {
  // Of a minute and a doubt only what the outline looks at.
  const minute = (id: string, title: string) => ({ id, title, number: '4/26' }) as never;
  const doubt = (minuteId: string | null, weight: 'high' | 'low') => ({ minuteId, weight }) as never;

  it('counts the doubts of each minute in which something may be wrong', () => {
    const entries = listEntries(
      [minute('a', 'Lighting'), minute('b', 'Bids')],
      [doubt('a', 'high'), doubt('a', 'high'), doubt('b', 'low'), doubt(null, 'high')],
    );
    expect(entries.map(({ doubts }) => doubts)).toEqual([2, 0]);
  });

  it('is the same while the words of a minute change, and another when its heading or place does', () => {
    const before = listEntries([minute('a', 'Lighting'), minute('b', 'Bids')], []);
    expect(isSameEntries(before, listEntries([minute('a', 'Lighting'), minute('b', 'Bids')], []))).toBe(true);
    expect(isSameEntries(before, listEntries([minute('b', 'Bids'), minute('a', 'Lighting')], []))).toBe(false);
    expect(isSameEntries(before, listEntries([minute('a', 'Lamps'), minute('b', 'Bids')], []))).toBe(false);
    expect(isSameEntries(before, before.slice(1))).toBe(false);
  });
});
