import { ipcMain, type WebContents } from 'electron';
import type { EventName, EventPayload } from '../../shared/contract/events.ts';
import { channels } from './channels.ts';
import { createDispatcher, createSenderCheck, fail, type DispatchParts } from './dispatch.ts';
import { acceptDropped, type FolderParts } from './chosen-folders.ts';

export interface RegisterParts extends Omit<DispatchParts, 'isOwnWindow'>, FolderParts {
  /** Contents of the windows that Minutebook opened. */
  readonly isOwnContents: (contentsId: number) => boolean;
}

/** The only place that answers the window. Call once, before the first window is made. */
export function registerHandlers(parts: RegisterParts): void {
  const isOwnWindow = createSenderCheck(parts.isOwnContents);
  const dispatch = createDispatcher({ ...parts, isOwnWindow });

  ipcMain.handle(channels.invoke, (event, name: unknown, input: unknown) => dispatch(factsOf(event), name, input));
  // Only preload sends here, and only what the system said is the path of a file or folder dropped on the window.
  ipcMain.handle(channels.drop, (event, path: unknown) => {
    if (!isOwnWindow(factsOf(event)))
      return fail('sender-refused', 'This request did not come from the Minutebook window.');
    if (typeof path !== 'string' || path === '')
      return fail('file-refused', 'What was dropped is not a file. Drop a file from a folder.');
    return acceptDropped(parts, path);
  });
}

function factsOf(event: Electron.IpcMainInvokeEvent) {
  const frame = event.senderFrame;
  return { url: frame?.url ?? '', isTopFrame: frame !== null && frame.parent === null, contentsId: event.sender.id };
}

/** Tells a window about something that it did not ask for. */
export function sendEvent<N extends EventName>(contents: WebContents, name: N, payload: EventPayload<N>): void {
  if (!contents.isDestroyed()) contents.send(channels.event, name, payload);
}

/** Passes an event of the store process on to a window. Its payload was checked against its schema over there. */
export function forwardEvent(contents: WebContents, name: EventName, payload: unknown): void {
  if (!contents.isDestroyed()) contents.send(channels.event, name, payload);
}
