// @vitest-environment jsdom
import { afterEach, describe, expect, it, vi } from 'vitest';
import {
  filterOwners,
  findTrigger,
  type MinuteChoice,
  type OwnerChoice,
} from '../../../renderer/editor/completion/choices.ts';
import { CompletionPopup } from '../../../renderer/editor/completion/popup.ts';
import { action, bodyOf, idNumber, placeEditor } from './editor-on-page.ts';

afterEach(() => document.body.replaceChildren());

const owners: OwnerChoice[] = [
  { id: 'a', label: 'Petra Tolley', detail: 'Upper Marsh District Council' },
  { id: 'b', label: 'Milo Fenn' },
  { id: 'c', label: 'Lead Officers' },
  { id: 'd', label: 'Pia Österfen' },
];
const minutes: MinuteChoice[] = [
  { id: 'm1', number: '24/26', title: 'Fences' },
  { id: 'm2', number: '24/25', title: 'Gates', detail: '3 May 2025' },
  { id: 'm3', number: '25/26', title: 'Paths' },
];

type Hands = ReturnType<typeof placeEditor>;
const listbox = ({ element }: Hands) => element.querySelector<HTMLElement>('[role="listbox"]:not([hidden])');
const lines = (hands: Hands) =>
  [...(listbox(hands)?.querySelectorAll('[role="option"]') ?? [])].map((line) => line.textContent);
const chosen = ({ element, view }: Hands) => {
  const line = view.dom.getAttribute('aria-activedescendant');
  return line === null ? null : (element.querySelector(`#${line}`)?.textContent ?? null);
};

describe('what asks for choices', () => {
  it('is an owner after the label of an action line or a separator', () => {
    expect(findTrigger('Action – ', true)).toEqual({ kind: 'owner', query: '', length: 0 });
    expect(findTrigger('Action – Pet', true)).toEqual({ kind: 'owner', query: 'Pet', length: 3 });
    expect(findTrigger('Action – Petra Tolley/ Le', true)).toEqual({ kind: 'owner', query: 'Le', length: 2 });
    expect(findTrigger('ACTION: PT and Mi', true)).toEqual({ kind: 'owner', query: 'PT and Mi', length: 9 });
    expect(findTrigger('ACTION: PT to mend', true)).toBeNull();
    expect(findTrigger('Action – Pet', false)).toBeNull();
    expect(findTrigger('Pet', true)).toBeNull();
  });

  it('is a minute number after "min" or "minute", anywhere', () => {
    expect(findTrigger('as in min 24/', false)).toEqual({ kind: 'minute', query: '24/', length: 7 });
    expect(findTrigger('(minute no 4', false)).toEqual({ kind: 'minute', query: '4', length: 11 });
    expect(findTrigger('Action – PT (min 24/', true)).toMatchObject({ kind: 'minute', query: '24/' });
    expect(findTrigger('admin 24/', false)).toBeNull();
    expect(findTrigger('min ', false)).toBeNull();
  });

  it('finds owners by the start of any word or by initials, those that start with it first', () => {
    const found = (query: string) => filterOwners(query, owners, 8).map(({ id }) => id);
    expect(found('')).toEqual(['a', 'b', 'c', 'd']);
    expect(found('p')).toEqual(['a', 'd']);
    expect(found('f')).toEqual(['b']);
    expect(found('oster')).toEqual(['d']);
    expect(found('lead of')).toEqual(['c']);
    expect(found('mf')).toEqual(['b']);
    expect(found('Milo Fenn')).toEqual([]);
    expect(found('zz')).toEqual([]);
    expect(filterOwners('', owners, 2)).toHaveLength(2);
  });
});

describe('completing an owner', () => {
  it('offers everyone after the dash, without choosing, so that Enter ends the line', () => {
    const hands = placeEditor(undefined, { owners: () => owners });
    hands.type('Action – ');
    expect(lines(hands)).toEqual([
      'Petra Tolley Upper Marsh District Council',
      'Milo Fenn',
      'Lead Officers',
      'Pia Österfen',
    ]);
    expect(chosen(hands)).toBeNull();
    hands.press('Enter');
    expect(hands.blocks().map(({ type }) => type)).toEqual(['action', 'paragraph']);
    expect(listbox(hands)).toBeNull();
  });

  it('takes the first with Enter once something is typed, and another after a separator', () => {
    const hands = placeEditor(undefined, { owners: () => owners });
    hands.type('Action – pe');
    expect(chosen(hands)).toContain('Petra Tolley');
    hands.press('Enter');
    hands.type('/l');
    hands.press('Tab');
    expect(hands.blocks()).toEqual([action(idNumber(1), 'Action – Petra Tolley/Lead Officers')]);
    expect(listbox(hands)).toBeNull();
    expect(hands.view.dom.hasAttribute('aria-controls')).toBe(false);
  });

  it('completes after "and" where no name goes on with it', () => {
    const named = [...owners, { id: 'e', label: 'Parks and Leisure Committee' }];
    const hands = placeEditor(undefined, { owners: () => named });
    hands.type('Action – PT and mi');
    hands.press('Enter');
    hands.type('/parks and l');
    hands.press('Enter');
    expect(hands.blocks()).toEqual([action(idNumber(1), 'Action – PT and Milo Fenn/Parks and Leisure Committee')]);
  });

  it('goes through the lines with the arrows and round again', () => {
    const hands = placeEditor(undefined, { owners: () => owners });
    hands.type('Action – p');
    expect(hands.view.dom.getAttribute('aria-controls')).toBe(listbox(hands)?.id);
    hands.press('ArrowDown');
    expect(chosen(hands)).toBe('Pia Österfen');
    hands.press('ArrowDown');
    expect(chosen(hands)).toContain('Petra Tolley');
    hands.press('ArrowUp');
    hands.press('Enter');
    expect(hands.blocks()).toEqual([action(idNumber(1), 'Action – Pia Österfen')]);
  });

  it('closes with Escape until more is typed, and never opens by a click or an undo', () => {
    const hands = placeEditor(bodyOf(action(idNumber(9), 'Action – P')), { owners: () => owners });
    hands.editor.focusAt('end');
    expect(listbox(hands)).toBeNull();
    hands.type('e');
    expect(listbox(hands)).not.toBeNull();
    expect(hands.press('Escape')).toBe(true);
    expect(listbox(hands)).toBeNull();
    hands.type('t');
    expect(listbox(hands)).not.toBeNull();
    hands.press('Mod-z');
    expect(listbox(hands)).toBeNull();
  });

  it('takes the line that is pressed with the mouse', () => {
    const hands = placeEditor(undefined, { owners: () => owners });
    hands.type('Action – ');
    const line = listbox(hands)?.querySelectorAll('[role="option"]')[1]?.firstElementChild;
    const press = new MouseEvent('mousedown', { bubbles: true, cancelable: true });
    line?.dispatchEvent(press);
    expect(press.defaultPrevented).toBe(true);
    expect(hands.blocks()).toEqual([action(idNumber(1), 'Action – Milo Fenn')]);
  });

  it('says how many there are, in a list with a name', () => {
    const hands = placeEditor(undefined, { owners: () => owners });
    hands.type('Action – p');
    expect(listbox(hands)?.getAttribute('aria-label')).toBe('Owners');
    expect(hands.element.querySelector('[role="status"]')?.textContent).toContain('Owners: 2.');
    expect(hands.element.querySelector('[aria-selected="true"]')?.textContent).toContain('Petra');
  });
});

describe('completing a reference', () => {
  const findMinutes = (query: string) => Promise.resolve(minutes.filter(({ number }) => number.startsWith(query)));

  it('puts a reference node in the words typed', async () => {
    const hands = placeEditor(undefined, { findMinutes });
    hands.type('As minute no 24/');
    await vi.waitFor(() => expect(lines(hands)).toEqual(['24/26 Fences', '24/25 Gates · 3 May 2025']));
    hands.press('ArrowDown');
    hands.press('Enter');
    hands.type(' says');
    expect(hands.blocks()).toEqual([
      {
        type: 'paragraph',
        content: [
          { type: 'text', text: 'As ' },
          { type: 'reference', attrs: { id: idNumber(1), printed: 'minute no 24/25', number: '24/25' } },
          { type: 'text', text: ' says' },
        ],
      },
    ]);
  });

  it('drops an answer that comes after the words have changed', async () => {
    const answers = new Map<string, (found: MinuteChoice[]) => void>();
    const hands = placeEditor(undefined, {
      findMinutes: (query) => new Promise((answer) => answers.set(query, answer)),
    });
    hands.type('min 24/');
    hands.type('26');
    answers.get('24/26')?.([minutes[0] ?? { id: '', number: '', title: '' }]);
    await vi.waitFor(() => expect(lines(hands)).toEqual(['24/26 Fences']));
    answers.get('24/')?.(minutes);
    await Promise.resolve();
    expect(lines(hands)).toEqual(['24/26 Fences']);
  });

  it('shows nothing where the search fails, and the words stay words', async () => {
    const hands = placeEditor(undefined, { findMinutes: () => Promise.reject(new Error('gone')) });
    hands.type('min 24/');
    await new Promise((done) => setTimeout(done, 5));
    expect(listbox(hands)).toBeNull();
    expect(hands.press('Enter')).toBe(true);
    expect(hands.blocks()).toHaveLength(2);
  });
});

describe('the place of the choices', () => {
  const boxOf = (top: number, bottom: number) => () => new DOMRect(0, top, 600, bottom - top);

  /** A popup 100 high in a text that starts at the top of a pane of the window from 50 to 400, which scrolls. */
  function placeAt(caretTop: number): string {
    const pane = document.createElement('div');
    pane.style.overflowY = 'auto';
    pane.getBoundingClientRect = boxOf(50, 400);
    const text = document.createElement('div');
    text.getBoundingClientRect = boxOf(50, 900);
    const popup = new CompletionPopup(document, 'key', () => undefined);
    pane.append(text);
    text.append(popup.element);
    document.body.append(pane);
    popup.show({ title: 'Owners', lines: [{ label: 'Petra Tolley', detail: '' }], active: 0 });
    const list = popup.element.querySelector('ul');
    if (list === null) throw new Error('no list');
    Object.defineProperty(list, 'offsetHeight', { value: 100 });
    popup.place({ left: 10, top: caretTop, bottom: caretTop + 20 });
    return list.style.top;
  }

  it('is under the caret while the pane has room there, else above it', () => {
    expect(placeAt(100)).toBe('70px');
    // 380 to 480 lies below the pane though the window goes on: 260 to 360 in it.
    expect(placeAt(360)).toBe('210px');
  });
});
