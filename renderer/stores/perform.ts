import type { Input, OperationName, Output } from '../../shared/contract/index.ts';
import { ask } from '../gateway/bridge.ts';
import { showNotice } from './notices.ts';
import { flushAll } from './unsaved.ts';
import { readOnlyWords, useWorkspaceStore } from './workspace.ts';

/**
 * Carries out a change. Answers what came of it, or null after its failure's sentence has been shown as a notice; a
 * system dialog that was left is no failure and says nothing.
 */
export async function perform<N extends OperationName>(name: N, input: Input<N>): Promise<Output<N> | null> {
  const answer = await ask(name, input);
  if (answer.ok) return answer.value;
  const { code, message } = answer.failure;
  if (code !== 'cancelled') showNotice({ tone: code === 'nothing-to-undo' ? 'news' : 'care', words: message });
  return null;
}

/** Opens another workspace, a new one, or the sample; what is typed is stored first. */
export async function openWorkspace(
  how: 'workspace.open' | 'workspace.create' | 'workspace.openSample',
): Promise<void> {
  if (await flushAll()) await perform(how, {});
  else showNotice({ tone: 'care', words: 'Something typed could not be saved yet, so this workspace stays open.' });
}

/** Opens the workspace that is open for reading once more, for writing if that is possible by now; says what came of it. */
export async function openAgain(): Promise<void> {
  const state = await perform('workspace.openAgain', {});
  if (state === null) return;
  useWorkspaceStore.getState().receive(state);
  showNotice(
    state.readOnly
      ? { tone: 'news', words: 'It still cannot be changed here. The line at the top of the window says why.' }
      : { tone: 'done', words: 'The workspace can be changed now.' },
  );
}

/** Takes the last step back and says which. What is typed is stored first, so that the last step is the last. */
export async function undo(): Promise<void> {
  if (!(await flushAll())) {
    showNotice({ tone: 'care', words: 'Something typed could not be saved yet, so nothing was taken back.' });
    return;
  }
  const label = useWorkspaceStore.getState().state?.undo?.label ?? null;
  const state = await perform('undo.undo', {});
  if (state === null) return;
  useWorkspaceStore.getState().receive(state);
  showNotice({
    tone: 'done',
    words: label === null ? 'Taken back.' : `Taken back: ${label}.`,
    step: { words: 'Redo', run: () => void redo() },
    lastStep: lastStep(),
  });
}

/** Brings back what was taken back. */
export async function redo(): Promise<void> {
  const label = useWorkspaceStore.getState().state?.redo?.label ?? null;
  const state = await perform('undo.redo', {});
  if (state === null) return;
  useWorkspaceStore.getState().receive(state);
  showNotice({ tone: 'done', words: label === null ? 'Done again.' : `Done again: ${label}.` });
}

/** Says that a change that was asked for cannot be made in a workspace open for reading. */
export function sayReadOnly(): void {
  showNotice({ tone: 'news', words: readOnlyWords });
}

/** Says that a change was made, with the way to take it back. */
export function showUndoable(words: string): void {
  showNotice({ tone: 'done', words, step: { words: 'Undo', run: () => void undo() }, lastStep: lastStep() });
}

function lastStep(): string | null {
  return useWorkspaceStore.getState().state?.undo?.label ?? null;
}
