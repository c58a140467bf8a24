// @vitest-environment jsdom
import { act } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { QuickTable, type QuickTableProps } from '../../../renderer/ui/lists/quick-table.tsx';
import type { TableColumn } from '../../../renderer/ui/lists/record-table.tsx';

interface Lamp {
  readonly id: string;
  readonly street: string;
}

const drawStreet = vi.fn((lamp: Lamp) => lamp.street);
const columns: readonly TableColumn<Lamp>[] = [
  { id: 'street', title: 'Street', isRowHeader: true, cell: drawStreet },
  { id: 'posts', title: 'Posts', align: 'end', cell: () => 3 },
];
const lamps = Array.from({ length: 400 }, (_, place): Lamp => ({ id: `lamp-${place}`, street: `Street ${place}` }));

let root: Root;
let place: HTMLElement;
beforeEach(() => {
  Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true, CSS: { escape: (id: string) => id } });
  drawStreet.mockClear();
  place = document.createElement('div');
  document.body.append(place);
  root = createRoot(place);
});
afterEach(() => {
  act(() => root.unmount());
  place.remove();
});

const show = (props: Partial<QuickTableProps<Lamp>> = {}) =>
  act(() => {
    const usual = { label: 'Lamps', columns, rows: lamps, chosenId: null, keys: {} };
    root.render(<QuickTable {...usual} onChoose={vi.fn()} onOpen={vi.fn()} {...props} />);
  });
const row = (number: number) => place.querySelector<HTMLElement>(`[data-key="lamp-${number}"]`);
const press = (key: string, modifiers: KeyboardEventInit = {}) =>
  act(() => {
    document.activeElement?.dispatchEvent(
      new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...modifiers }),
    );
  });

describe('a quick table', () => {
  it('draws again only the rows that changed', () => {
    show();
    drawStreet.mockClear();
    const changed = { id: 'lamp-7', street: 'Mill Lane' };
    show({ rows: lamps.map((lamp) => (lamp.id === changed.id ? changed : lamp)) });
    expect(drawStreet.mock.calls).toEqual([[changed]]);
  });

  it('moves the focus and the choice by keys, stops at the ends, and has one stop for Tab', () => {
    const choose = vi.fn();
    show({ onChoose: choose, rows: lamps.slice(0, 20), chosenId: 'lamp-1' });
    expect([...place.querySelectorAll('[tabindex="0"]')]).toEqual([row(1)]);
    act(() => row(1)?.focus());
    for (const key of ['ArrowUp', 'ArrowUp', 'PageDown', 'End', 'ArrowDown', 'Home']) press(key);
    expect(choose.mock.calls.flat()).toEqual(['lamp-0', 'lamp-0', 'lamp-10', 'lamp-19', 'lamp-19', 'lamp-0']);
    expect(document.activeElement).toBe(row(0));
  });

  it('runs the keys of a row, opens it with Enter or a double press, and leaves shortcuts to the window', () => {
    const tick = vi.fn();
    const open = vi.fn();
    const choose = vi.fn();
    show({ keys: { ' ': tick, t: tick }, onOpen: open, onChoose: choose });
    act(() => row(2)?.focus());
    press(' ');
    press('T');
    press('t', { ctrlKey: true });
    press('Enter');
    act(() => row(3)?.querySelector('td')?.click());
    act(() => void row(4)?.dispatchEvent(new MouseEvent('dblclick', { bubbles: true })));
    expect(tick.mock.calls).toEqual([[lamps[2]], [lamps[2]]]);
    expect(open.mock.calls).toEqual([[lamps[2]], [lamps[4]]]);
    expect(choose.mock.calls).toEqual([['lamp-3']]);
  });

  it('keeps the focus when the row that had it goes', () => {
    show();
    act(() => row(5)?.focus());
    show({ rows: lamps.slice(6) });
    expect(document.activeElement).toBe(row(6));
  });

  it('is a grid with headings of columns and of rows, and says how much of it is shown', () => {
    show({ chosenId: 'lamp-2' });
    expect(place.querySelector('[role="grid"]')?.getAttribute('aria-label')).toBe('Lamps');
    expect([...place.querySelectorAll('[role="columnheader"]')].map((head) => head.textContent)).toEqual([
      'Street',
      'Posts',
    ]);
    expect(row(2)?.getAttribute('aria-selected')).toBe('true');
    expect(row(2)?.querySelector('[role="rowheader"]')?.textContent).toBe('Street 2');
    expect(place.textContent).toContain('300 of 400 shown');
    const more = [...place.querySelectorAll('button')].find((button) => button.textContent === 'Show 100 more');
    act(() => more?.click());
    expect(row(399)).not.toBeNull();
  });
});
