// @vitest-environment jsdom
import { act, useState } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { nothingPicked, type Picked, PickField } from '../../../renderer/ui/controls/pick-field.tsx';

const choices = [
  { key: 'one', words: 'Tom Varley', detail: 'Vale Constabulary' },
  { key: 'two', words: 'Tom Varley', detail: 'Marsh Trust' },
  { key: 'three', words: 'Maud Pellow' },
];

let root: Root;
let place: HTMLElement;
let held: Picked = nothingPicked;

function Form() {
  const [value, setValue] = useState(nothingPicked);
  held = value;
  return <PickField label="Who" choices={choices} value={value} onChange={setValue} />;
}

beforeEach(() => {
  Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });
  place = document.createElement('div');
  document.body.append(place);
  root = createRoot(place);
  act(() => root.render(<Form />));
});
afterEach(() => {
  act(() => root.unmount());
  place.remove();
});

const field = () => {
  const input = place.querySelector('input');
  if (input === null) throw new Error('there is a field');
  return input;
};
const type = (words: string) =>
  act(() => {
    field().focus();
    Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(field(), words);
    field().dispatchEvent(new Event('input', { bubbles: true }));
  });
const press = (key: string) =>
  act(() => {
    for (const kind of ['keydown', 'keyup']) {
      field().dispatchEvent(new KeyboardEvent(kind, { key, bubbles: true, cancelable: true }));
    }
  });

it('offers those of the typed words with what tells them apart, and keeps which of two was picked', () => {
  type('tom');
  const offered = [...document.querySelectorAll('[role="option"]')].map((option) => option.textContent);
  expect(offered).toEqual(['Tom VarleyVale Constabulary', 'Tom VarleyMarsh Trust']);
  press('ArrowDown');
  press('ArrowDown');
  press('Enter');
  expect(held).toEqual({ key: 'two', words: 'Tom Varley' });
  expect(field().value).toBe('Tom Varley');
});

it('lets a pick go once other words stand there, and leaves words that nobody has', () => {
  type('maud');
  press('ArrowDown');
  press('Enter');
  expect(held.key).toBe('three');
  type('Maud Pellowe');
  expect(held).toEqual({ key: null, words: 'Maud Pellowe' });
  act(() => field().blur());
  expect(field().value).toBe('Maud Pellowe');
});
