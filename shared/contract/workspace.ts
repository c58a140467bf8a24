import { z } from 'zod';
import { Instant } from '../domain/calendar.ts';
import { mainOperation, Nothing, storeOperation } from './operation.ts';

/** What Ctrl+Z would take back (or Ctrl+Y bring again), in words: "Import of March minutes.docx". */
const Step = z.object({ label: z.string().min(1) });

export const WorkspaceState = z.object({
  /** File name without folder and ending. */
  name: z.string().min(1),
  readOnly: z.boolean(),
  /** A sentence to show while this workspace is open: who else has it, why it is read-only; null where nothing is to be said. */
  notice: z.string().nullable(),
  undo: Step.nullable(),
  redo: Step.nullable(),
  savedAt: Instant.nullable(),
});
export type WorkspaceState = z.infer<typeof WorkspaceState>;

const Opened = z.object({ state: WorkspaceState });

export const workspaceOperations = {
  /** Null while no workspace is open. */
  'workspace.state': storeOperation(Nothing, WorkspaceState.nullable()),
  /** Asks with the system's dialog. Fails with `cancelled` when the clerk leaves it. */
  'workspace.open': mainOperation(Nothing, Opened),
  'workspace.create': mainOperation(Nothing, Opened),
  /** Opens a fresh copy of the shipped sample. */
  'workspace.openSample': mainOperation(Nothing, Opened),
  /** Opens the workspace that is open for reading once more, for writing where nothing stands against it any longer. */
  'workspace.openAgain': storeOperation(Nothing, WorkspaceState),
  /** Takes the last step back; `moved-on` names what has changed since. */
  'undo.undo': storeOperation(Nothing, WorkspaceState),
  'undo.redo': storeOperation(Nothing, WorkspaceState),
};
