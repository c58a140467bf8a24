import { act } from 'react';
import {
  addAgendaItem,
  arrangeAgenda,
  changeAgendaItem,
  getAgendaPage,
  numberItems,
  removeAgendaItems,
} from '../../electron/services/agenda/agenda.ts';
import { copyAgenda, listAgendaSources, pasteAgenda } from '../../electron/services/agenda/copy-and-paste.ts';
import { addPaper, changePaper, dropPaper } from '../../electron/services/agenda/papers.ts';
import { fillStanding, listStanding, saveStanding } from '../../electron/services/agenda/standing-items.ts';
import { listSuggestions, takeSuggestions } from '../../electron/services/agenda/suggestions.ts';
import { getBodyPage } from '../../electron/services/bodies.ts';
import type { ServiceContext } from '../../electron/services/context.ts';
import { workspaceState } from '../../electron/store/open.ts';
import { asFailure } from '../../electron/store/refusal.ts';
import { inTurn } from '../../renderer/features/agenda/agenda-session.ts';
import { followWorkspace } from '../../renderer/gateway/use-query.ts';
import { useWorkspaceStore } from '../../renderer/stores/workspace.ts';
import type { Answer } from '../../shared/contract/operation.ts';
import { done, installMemoryBridge } from './memory-bridge.ts';

/** Answers what an agenda asks from a real workspace, as the store process does. */
export function answerFromWorkspace(context: ServiceContext): ReturnType<typeof installMemoryBridge> {
  const from =
    <In, Out>(service: (context: ServiceContext, input: In) => Out) =>
    (input: In): Answer<Out> => {
      try {
        return done(service(context, input));
      } catch (thrown) {
        return { ok: false, failure: asFailure(thrown) };
      }
    };
  useWorkspaceStore.setState({ state: workspaceState(context.workspace) });
  const bridge = installMemoryBridge({
    'agenda.get': from(getAgendaPage),
    'agenda.add': from(addAgendaItem),
    'agenda.update': from(changeAgendaItem),
    'agenda.arrange': from(arrangeAgenda),
    'agenda.remove': from(removeAgendaItems),
    'agenda.number': from(numberItems),
    'agenda.fillStanding': from(fillStanding),
    'standingItems.list': from(listStanding),
    'standingItems.save': from(saveStanding),
    'agenda.copyFrom': from(copyAgenda),
    'agenda.sources': from(listAgendaSources),
    'agenda.paste': from(pasteAgenda),
    'agenda.suggestions': from(listSuggestions),
    'agenda.takeSuggestions': from(takeSuggestions),
    'papers.add': from(addPaper),
    'papers.update': from(changePaper),
    'papers.remove': from(dropPaper),
    'bodies.get': from(getBodyPage),
  });
  // Another workspace is open: nothing holds that was asked of the one before.
  const stop = followWorkspace();
  bridge.tell('workspace.changed', { state: workspaceState(context.workspace) });
  bridge.tell('workspace.changed', { state: null });
  stop();
  return bridge;
}

/** Lets answers come and be drawn. */
export async function settle(): Promise<void> {
  await act(async () => {
    await inTurn(() => Promise.resolve());
    await new Promise((resolve) => setTimeout(resolve, 30));
    await inTurn(() => Promise.resolve());
  });
}

/** Presses a key where the focus is. */
export function press(key: string, modifiers: KeyboardEventInit = {}): void {
  act(() => {
    for (const kind of ['keydown', 'keyup']) {
      const event = new KeyboardEvent(kind, { key, bubbles: true, cancelable: true, ...modifiers });
      document.activeElement?.dispatchEvent(event);
    }
  });
}

/** Writes words into the field that has the focus. */
export function write(words: string): void {
  const field = document.activeElement;
  if (!(field instanceof HTMLInputElement)) throw new Error('no field has the focus');
  act(() => {
    Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(field, words);
    field.dispatchEvent(new Event('input', { bubbles: true }));
  });
}
