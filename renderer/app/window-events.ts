import { ask, listenTo } from '../gateway/bridge.ts';
import { followWorkspace } from '../gateway/use-query.ts';
import { showNotice, useNoticeStore } from '../stores/notices.ts';
import { currentRoute, isSamePlace, useRouteStore } from '../stores/route.ts';
import { useSurfaceStore } from '../stores/surfaces.ts';
import { flushAll } from '../stores/unsaved.ts';
import { useWorkspaceStore } from '../stores/workspace.ts';
import { commands, runCommand, runMenuCommand } from './commands.ts';
import { belongsToField, caretOf, matchesKeys } from './keyboard.ts';

/** Ties the window to main: menu commands, changes of the workspace, closing, and the keyboard. For the life of the page. */
export function listenToWindow(): void {
  followWorkspace();
  listenTo('workspace.changed', ({ state }) => {
    const before = useWorkspaceStore.getState().state;
    useWorkspaceStore.getState().receive(state);
    useNoticeStore.getState().receiveLastStep(state?.undo?.label ?? null);
    if (state === null || (before !== undefined && before?.name !== state.name)) startAfresh();
  });
  useRouteStore.subscribe(({ stack }, before) => {
    if (!isSamePlace(currentRoute(stack), currentRoute(before.stack))) useNoticeStore.getState().leavePlace();
  });
  listenTo('menu.command', ({ command }) => {
    if (!isUnderModal()) runMenuCommand(command);
  });
  listenTo('window.closing', () => void closeWhenSaved());
  window.addEventListener('blur', () => void flushAll());
  listenToKeyboard();
  void fetchWorkspace();
}

/** Another workspace, or none: what was shown and said of the one before holds no more. */
function startAfresh(): void {
  useRouteStore.getState().startAfresh();
  useNoticeStore.getState().closeAll();
  useSurfaceStore.getState().close();
}

async function fetchWorkspace(): Promise<void> {
  const answer = await ask('workspace.state', {});
  if (answer.ok) useWorkspaceStore.getState().receive(answer.value);
  else if (answer.failure.code === 'no-workspace') useWorkspaceStore.getState().receive(null);
  else showNotice({ tone: 'care', words: answer.failure.message });
}

async function closeWhenSaved(): Promise<void> {
  if (await flushAll()) {
    await ask('window.readyToClose', {});
    return;
  }
  showNotice({
    tone: 'care',
    words: 'Something you typed could not be saved, so the window stays open. Copy it to be safe, or close without it.',
    step: { words: 'Close without it', run: () => void ask('window.readyToClose', {}) },
  });
}

/**
 * Shortcuts. Presses outside an editor are taken on their way in, since lists and fields stop them on the way out; a
 * press in an editor is the editor's first and reaches the window only where the editor has left it alone.
 */
function listenToKeyboard(): void {
  const isMac = navigator.userAgent.includes('Macintosh');
  const take = (event: KeyboardEvent) => {
    if (event.defaultPrevented) return;
    if (event.key === 'Escape' && !isUnderModal()) useNoticeStore.getState().closeAll();
    const caret = caretOf(document.activeElement);
    const command = commands.find(
      ({ id, keys }) => keys !== undefined && matchesKeys(event, keys, isMac) && !belongsToField(id, caret),
    );
    if (command === undefined || isUnderModal()) return;
    event.preventDefault();
    event.stopPropagation();
    runCommand(command);
  };
  window.addEventListener(
    'keydown',
    (event) => {
      if (caretOf(document.activeElement) !== 'editor') take(event);
    },
    { capture: true },
  );
  window.addEventListener('keydown', (event) => {
    if (caretOf(document.activeElement) === 'editor') take(event);
  });
}

/** Whether something modal lies over the page: then the page's commands rest. */
function isUnderModal(): boolean {
  return useSurfaceStore.getState().surface !== null || document.querySelector('[data-modal]') !== null;
}
