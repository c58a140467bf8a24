// @vitest-environment jsdom
import { act } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { RecordTable, type TableColumn } from '../../../renderer/ui/lists/record-table.tsx';

interface Lamp {
  readonly id: string;
  readonly street: string;
}

const columns: readonly TableColumn<Lamp>[] = [
  { id: 'street', title: 'Street', isRowHeader: true, cell: (lamp) => lamp.street },
  { id: 'note', title: 'Note', cell: (lamp) => <input aria-label={`Note on ${lamp.street}`} /> },
];
const lamps = Array.from({ length: 400 }, (_, place): Lamp => ({ id: `lamp-${place}`, street: `Street ${place}` }));

let root: Root;
let place: HTMLElement;
beforeEach(() => {
  Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });
  place = document.createElement('div');
  document.body.append(place);
  root = createRoot(place);
});
afterEach(() => {
  act(() => root.unmount());
  place.remove();
});

const rows = () => [...place.querySelectorAll<HTMLElement>('[role="row"][data-key]')];
const press = (on: Element | null | undefined, key: string, modifiers: KeyboardEventInit = {}) =>
  act(() => {
    for (const kind of ['keydown', 'keyup']) {
      on?.dispatchEvent(new KeyboardEvent(kind, { key, bubbles: true, cancelable: true, ...modifiers }));
    }
  });

describe('a table of records', () => {
  it('runs the command of a letter on the row in focus, from the row and from any of its cells', () => {
    const close = vi.fn();
    act(() => root.render(<RecordTable label="Lamps" columns={columns} rows={lamps} keys={{ d: close }} />));
    press(rows()[1], 'd');
    press(rows()[2]?.querySelector('[role="rowheader"]'), 'D');
    expect(close.mock.calls).toEqual([[lamps[1]], [lamps[2]]]);
  });

  it('leaves letters to a field inside a cell, and shortcuts to the window', () => {
    const close = vi.fn();
    act(() => root.render(<RecordTable label="Lamps" columns={columns} rows={lamps} keys={{ d: close }} />));
    press(rows()[0]?.querySelector('input'), 'd');
    press(rows()[0], 'd', { ctrlKey: true });
    expect(close).not.toHaveBeenCalled();
  });

  it('opens a row with Enter', () => {
    const open = vi.fn();
    act(() =>
      root.render(
        <RecordTable label="Lamps" columns={columns} rows={lamps} chosenId={null} onChoose={vi.fn()} onOpen={open} />,
      ),
    );
    act(() => rows()[3]?.focus());
    press(rows()[3], 'Enter');
    expect(open).toHaveBeenCalledWith(lamps[3]);
  });

  it('draws a long list by the page, and says how much of it', () => {
    act(() => root.render(<RecordTable label="Lamps" columns={columns} rows={lamps} pageSize={100} />));
    expect(rows()).toHaveLength(100);
    expect(place.textContent).toContain('100 of 400 shown');
    const more = [...place.querySelectorAll('button')].find((button) => button.textContent === 'Show 200 more');
    act(() => more?.click());
    expect(rows()).toHaveLength(300);
  });

  it('is a grid with a name, headings of columns and a heading in each row', () => {
    act(() => root.render(<RecordTable label="Lamps" columns={columns} rows={lamps.slice(0, 2)} />));
    expect(place.querySelector('table')?.getAttribute('aria-label')).toBe('Lamps');
    expect([...place.querySelectorAll('[role="columnheader"]')].map((head) => head.textContent)).toEqual([
      'Street',
      'Note',
    ]);
    expect([...place.querySelectorAll('[role="rowheader"]')].map((head) => head.textContent)).toEqual([
      'Street 0',
      'Street 1',
    ]);
  });
});
