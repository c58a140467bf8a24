import { Extension } from '@tiptap/core';
import { isHistoryTransaction } from '@tiptap/pm/history';
import { Plugin, PluginKey, Selection, TextSelection, type EditorState, type Transaction } from '@tiptap/pm/state';
import type { EditorView } from '@tiptap/pm/view';
import type { MakeId } from '../../../shared/domain/ids.ts';
import type { Block } from '../../../shared/minutes/body.ts';
import { phraseBlocks } from '../../../shared/minutes/phrases.ts';
import { nodeType } from '../schema/node-types.ts';
import { listPlaceHolders } from '../typing/place-holders.ts';
import {
  afterAnd,
  filterOwners,
  filterPhrases,
  findPhraseTrigger,
  findTrigger,
  type MinuteChoice,
  type OwnerChoice,
  type PhraseChoice,
  type Trigger,
} from './choices.ts';
import { CompletionPopup, type PopupState } from './popup.ts';

export interface CompletionOptions {
  /** Everyone who can own an action, those at the meeting first. Asked at each key in an action line. */
  readonly owners: () => readonly OwnerChoice[];
  /** Earlier minutes whose number starts so, likeliest first. A failure shows nothing. */
  readonly findMinutes: (query: string) => Promise<readonly MinuteChoice[]>;
  /** Standard phrases, asked for when `/` begins a paragraph. */
  readonly phrases: () => readonly PhraseChoice[];
  readonly decisionWord: string;
  readonly makeId: MakeId;
  /** Unique on the page. */
  readonly key: string;
}

type Choice =
  | { readonly kind: 'owner'; readonly owner: OwnerChoice }
  | { readonly kind: 'minute'; readonly minute: MinuteChoice }
  | { readonly kind: 'phrase'; readonly phrase: PhraseChoice };

/** What is offered for the words before the caret. */
interface Offer {
  readonly trigger: Trigger;
  /** Place of the words that a choice replaces. */
  readonly from: number;
  readonly to: number;
  readonly choices: readonly Choice[];
  readonly active: number;
}

/** What a transaction can tell the plugin. */
type Message =
  | { readonly kind: 'close' }
  | { readonly kind: 'move'; readonly active: number }
  | { readonly kind: 'minutes'; readonly query: string; readonly found: readonly MinuteChoice[] };

const mostShown = 8;
const pluginKey = new PluginKey<Offer | null>('completion');

/** Offers owners in an action line, earlier minutes after "min 24/" and phrases after `/`. Only typing opens it, never a mere click. */
export const Completion = Extension.create<CompletionOptions>({
  name: 'completion',
  priority: 1000,
  addProseMirrorPlugins() {
    const { options } = this;
    return [
      new Plugin<Offer | null>({
        key: pluginKey,
        state: {
          init: () => null,
          apply: (tr, offer, _before, after) => nextOffer(tr, offer, after, options),
        },
        props: {
          attributes: (state) => CompletionPopup.attributesFor(options.key, toPopup(pluginKey.getState(state) ?? null)),
          handleKeyDown: (view, event) => pressKey(view, event, options),
          handleDOMEvents: {
            blur: (view) => {
              if (pluginKey.getState(view.state)) tell(view, { kind: 'close' });
              return false;
            },
          },
        },
        view: (view) => drawPopup(view, options),
      }),
    ];
  },
});

function nextOffer(tr: Transaction, offer: Offer | null, state: EditorState, options: CompletionOptions): Offer | null {
  // Only `tell` and `take` write this key, and both are checked against Message.
  const message = tr.getMeta(pluginKey) as Message | undefined;
  switch (message?.kind) {
    case 'close':
      return null;
    case 'move':
      return offer === null ? null : { ...offer, active: message.active };
    case 'minutes':
      if (offer?.trigger.kind !== 'minute' || offer.trigger.query !== message.query) return offer;
      return { ...offer, choices: toMinuteChoices(offer.trigger.query, message.found), active: 0 };
    case undefined:
  }
  if (!tr.docChanged) return offer !== null && tr.selectionSet ? null : offer;
  if (tr.getMeta('addToHistory') === false) return offer === null ? null : { ...offer, ...mapRange(offer, tr) };
  if (isHistoryTransaction(tr) || tr.getMeta('paste') === true) return null;
  return offerAt(state, options);
}

function mapRange({ from, to }: Offer, tr: Transaction): Pick<Offer, 'from' | 'to'> {
  return { from: tr.mapping.map(from), to: tr.mapping.map(to) };
}

function offerAt(state: EditorState, options: CompletionOptions): Offer | null {
  const { $from, empty } = state.selection;
  if (!empty || !$from.parent.isTextblock) return null;
  const before = $from.parent.textBetween(0, $from.parentOffset, null, '\ufffc');
  const phrase = $from.depth === 1 && $from.parent.type.name === 'paragraph' ? findPhraseTrigger(before) : null;
  if (phrase !== null && $from.parentOffset === $from.parent.content.size) {
    const choices = filterPhrases(phrase.query, options.phrases()).map((one): Choice => ({
      kind: 'phrase',
      phrase: one,
    }));
    return { trigger: phrase, from: $from.start(), to: $from.pos, choices, active: 0 };
  }
  const whole = findTrigger(before, $from.parent.type.name === 'action');
  if (whole === null) return null;
  const ownersFor = (trigger: Trigger) =>
    trigger.kind === 'owner' ? filterOwners(trigger.query, options.owners(), mostShown) : [];
  const shorter = ownersFor(whole).length === 0 ? afterAnd(whole) : null;
  const trigger = shorter ?? whole;
  const choices = ownersFor(trigger).map((owner): Choice => ({ kind: 'owner', owner }));
  const active = trigger.query === '' ? -1 : 0;
  return { trigger, from: $from.pos - trigger.length, to: $from.pos, choices, active };
}

function toMinuteChoices(query: string, found: readonly MinuteChoice[]): Choice[] {
  return found
    .filter(({ number }) => number.startsWith(query))
    .slice(0, mostShown)
    .map((minute) => ({ kind: 'minute', minute }));
}

function pressKey(view: EditorView, event: KeyboardEvent, options: CompletionOptions): boolean {
  const offer = pluginKey.getState(view.state) ?? null;
  if (
    offer === null ||
    offer.choices.length === 0 ||
    event.isComposing ||
    event.ctrlKey ||
    event.metaKey ||
    event.altKey
  )
    return false;
  const { choices, active } = offer;
  switch (event.key) {
    case 'ArrowDown':
      tell(view, { kind: 'move', active: (active + 1) % choices.length });
      return true;
    case 'ArrowUp':
      tell(view, { kind: 'move', active: (Math.max(active, 0) - 1 + choices.length) % choices.length });
      return true;
    case 'Enter':
    case 'Tab':
      if (active < 0 || event.shiftKey) return false;
      take(view, offer, active, options);
      return true;
    case 'Escape':
      tell(view, { kind: 'close' });
      return true;
    default:
      return false;
  }
}

function take(view: EditorView, { choices, from, to }: Offer, index: number, options: CompletionOptions): void {
  const choice = choices[index];
  if (choice === undefined) return;
  const { state } = view;
  const tr = state.tr.setMeta(pluginKey, { kind: 'close' } satisfies Message);
  if (choice.kind === 'phrase') {
    writePhrase(tr, from, phraseBlocks(choice.phrase.words, options.decisionWord));
  } else if (choice.kind === 'owner') {
    tr.insertText(choice.owner.label, from, to);
  } else {
    const word = /^[^\d]*/.exec(state.doc.textBetween(from, to))?.[0] ?? '';
    const { number } = choice.minute;
    const reference = nodeType(state.schema, 'reference').create({
      id: options.makeId(),
      printed: `${word}${number}`,
      number,
    });
    tr.replaceWith(from, to, reference);
  }
  view.dispatch(tr.scrollIntoView());
}

/** In place of the paragraph that asked for it, the first place-holder selected. */
function writePhrase(tr: Transaction, at: number, blocks: readonly Block[]): void {
  const $at = tr.doc.resolve(at);
  const nodes = blocks.map((block) => tr.doc.type.schema.nodeFromJSON(structuredClone(block)));
  const [start, size] = [$at.before(1), nodes.reduce((sum, { nodeSize }) => sum + nodeSize, 0)];
  tr.replaceWith(start, $at.after(1), nodes);
  const first = listPlaceHolders(tr.doc).find(({ from }) => from >= start && from < start + size);
  tr.setSelection(
    first === undefined
      ? Selection.near(tr.doc.resolve(start + size), -1)
      : TextSelection.create(tr.doc, first.from, first.to),
  );
}

function tell(view: EditorView, message: Message): void {
  view.dispatch(view.state.tr.setMeta(pluginKey, message));
}

function toPopup(offer: Offer | null): PopupState | null {
  if (offer === null || offer.choices.length === 0) return null;
  return {
    title: titles[offer.trigger.kind],
    lines: offer.choices.map(toLine),
    active: offer.active,
  };
}

const titles: Readonly<Record<Trigger['kind'], string>> = {
  owner: 'Owners',
  minute: 'Earlier minutes',
  phrase: 'Standard phrases',
};

function toLine(choice: Choice): PopupState['lines'][number] {
  if (choice.kind === 'owner') return { label: choice.owner.label, detail: choice.owner.detail ?? '' };
  if (choice.kind === 'phrase') return { label: choice.phrase.name, detail: '' };
  const { number, title, detail = '' } = choice.minute;
  return { label: number, detail: [title, detail].filter((words) => words !== '').join(' · ') };
}

function drawPopup(view: EditorView, options: CompletionOptions) {
  const popup = new CompletionPopup(view.dom.ownerDocument, options.key, (index) => {
    const offer = pluginKey.getState(view.state);
    if (offer) take(view, offer, index, options);
  });
  view.dom.after(popup.element);
  let asked: string | null = null;
  return {
    update: (): void => {
      const offer = pluginKey.getState(view.state) ?? null;
      const query = offer?.trigger.kind === 'minute' ? offer.trigger.query : null;
      if (query !== null && query !== asked) void ask(view, query, options);
      asked = query;
      const shown = toPopup(offer);
      popup.show(shown);
      if (offer !== null && shown !== null) popup.place(view.coordsAtPos(offer.from));
    },
    destroy: (): void => popup.remove(),
  };
}

async function ask(view: EditorView, query: string, { findMinutes }: CompletionOptions): Promise<void> {
  const found = await findMinutes(query).catch(() => []);
  if (!view.isDestroyed && found.length > 0) tell(view, { kind: 'minutes', query, found });
}
