/** One line of the popup. */
export interface PopupLine {
  readonly label: string;
  readonly detail: string;
}

/** What the popup shows now. */
export interface PopupState {
  /** Said of the whole list: "Owners", "Earlier minutes". */
  readonly title: string;
  readonly lines: readonly PopupLine[];
  /** Which line is chosen; -1 for none yet. */
  readonly active: number;
}

/**
 * The list of choices under the caret: a listbox beside the text, never inside it. The keys stay with the text, which
 * names the chosen line by `aria-activedescendant`; how many there are is said once by a status line.
 */
export class CompletionPopup {
  readonly element: HTMLElement;
  private readonly list: HTMLElement;
  private readonly status: HTMLElement;
  private readonly key: string;

  /**
   * @param key makes the ids of the lines, unique on the page.
   * @param onPick is called with the index of a line that was pressed with the mouse.
   */
  constructor(document: Document, key: string, onPick: (index: number) => void) {
    this.key = key;
    this.element = document.createElement('div');
    this.element.dataset['part'] = 'completion';
    this.list = document.createElement('ul');
    this.list.id = `${key}-list`;
    this.list.setAttribute('role', 'listbox');
    this.list.hidden = true;
    this.status = document.createElement('p');
    this.status.setAttribute('role', 'status');
    this.element.append(this.list, this.status);
    this.list.addEventListener('mousedown', (event) => {
      event.preventDefault();
      const line = event.target instanceof Element ? event.target.closest('[role="option"]') : null;
      if (line !== null) onPick([...this.list.children].indexOf(line));
    });
  }

  /** Attributes of the text while the popup is open. */
  static attributesFor(key: string, state: PopupState | null): Record<string, string> {
    if (state === null) return {};
    return {
      'aria-autocomplete': 'list',
      'aria-controls': `${key}-list`,
      ...(state.active < 0 ? {} : { 'aria-activedescendant': `${key}-line-${state.active}` }),
    };
  }

  /** Draws the state; null closes the popup. */
  show(state: PopupState | null): void {
    if (state === null) {
      this.list.hidden = true;
      this.list.replaceChildren();
      this.status.textContent = '';
      return;
    }
    this.list.setAttribute('aria-label', state.title);
    this.list.replaceChildren(...state.lines.map((line, index) => this.drawLine(line, index, index === state.active)));
    this.list.hidden = false;
    this.scrollTo(state.active);
    this.say(`${state.title}: ${state.lines.length}. Arrow keys choose, Enter takes, Escape closes.`);
  }

  /**
   * Puts the popup under the caret, or above it where there is no room below but there is above: room in the pane that
   * scrolls around the text, which cuts off what stands out of it. Coordinates of the window.
   */
  place(caret: { readonly left: number; readonly top: number; readonly bottom: number }): void {
    const around = this.element.parentElement?.getBoundingClientRect();
    if (around === undefined || this.list.hidden) return;
    const seen = seenPart(this.element);
    const height = this.list.offsetHeight;
    const above = caret.bottom + height > seen.bottom && caret.top - height > seen.top;
    const left = Math.max(0, Math.min(caret.left - around.left, around.width - this.list.offsetWidth));
    this.list.style.left = `${left}px`;
    this.list.style.top = `${above ? caret.top - around.top - height : caret.bottom - around.top}px`;
  }

  remove(): void {
    this.element.remove();
  }

  private scrollTo(active: number): void {
    const line = this.list.children[active];
    if (!(line instanceof HTMLElement)) return;
    const { offsetTop, offsetHeight } = line;
    if (offsetTop < this.list.scrollTop) this.list.scrollTop = offsetTop;
    const below = offsetTop + offsetHeight - this.list.clientHeight;
    if (below > this.list.scrollTop) this.list.scrollTop = below;
  }

  private say(words: string): void {
    if (this.status.textContent !== words) this.status.textContent = words;
  }

  private drawLine(line: PopupLine, index: number, active: boolean): HTMLElement {
    const item = this.element.ownerDocument.createElement('li');
    item.id = `${this.key}-line-${index}`;
    item.setAttribute('role', 'option');
    item.setAttribute('aria-selected', String(active));
    const label = this.element.ownerDocument.createElement('span');
    label.textContent = line.label;
    const detail = this.element.ownerDocument.createElement('span');
    detail.dataset['part'] = 'detail';
    detail.textContent = line.detail;
    item.append(label, ...(line.detail === '' ? [] : [' ', detail]));
    return item;
  }
}

/** Top and bottom of what can be seen around an element: the window, or the panes that scroll in it. */
function seenPart(element: HTMLElement): { readonly top: number; readonly bottom: number } {
  const window = element.ownerDocument.defaultView;
  let top = 0;
  let bottom = window?.innerHeight ?? Infinity;
  for (let pane = element.parentElement; pane !== null; pane = pane.parentElement) {
    if (!/auto|scroll|hidden|clip/.test(window?.getComputedStyle(pane).overflowY ?? '')) continue;
    const place = pane.getBoundingClientRect();
    top = Math.max(top, place.top);
    bottom = Math.min(bottom, place.bottom);
  }
  return { top, bottom };
}
