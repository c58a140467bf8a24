import { z } from 'zod';
import { WorkspaceState } from './workspace.ts';

/** Commands of the application menu that the window carries out. */
export const MenuCommand = z.enum([
  'import',
  'import-folder',
  'paste-text',
  'export-minutes',
  'undo',
  'redo',
  'palette',
  'desk',
  'meetings',
  'calendar',
  'actions',
  'decisions',
  'bodies',
  'to-look-at',
  'new-body',
  'workspace-open',
  'workspace-create',
  'workspace-sample',
  'new-meeting',
  'help',
]);
export type MenuCommand = z.infer<typeof MenuCommand>;

/** What main and the store tell the window without being asked. */
export const events = {
  /** Something in the workspace changed: what is shown should be asked for again. Null: the workspace was closed. */
  'workspace.changed': z.object({ state: WorkspaceState.nullable() }),
  'menu.command': z.object({ command: MenuCommand }),
  /** How far a reading has come; `done` and `of` count what `doing` names. */
  'imports.progress': z.object({ doing: z.string(), done: z.int(), of: z.int().nullable() }),
  /** The window is about to close: save what is typed, then call `window.readyToClose`. */
  'window.closing': z.object({}),
};
export type EventName = keyof typeof events;
export type EventPayload<N extends EventName> = z.infer<(typeof events)[N]>;
