/**
 * The one bridge between the window and main. It carries names and values and decides nothing: main checks who asks and
 * what for. Nothing of Electron itself crosses over.
 */
import { contextBridge, ipcRenderer, webUtils } from 'electron';
import type { Bridge } from '../shared/contract/index.ts';
import { channels } from './ipc/channels.ts';

/** The bridge as it stands here, before the page's types give each name its own input and answer. */
type UntypedBridge = Record<keyof Bridge, (...values: never[]) => unknown>;

/** Who listens to what, over the one wire that events come in on. */
const listeners = new Map<string, Set<(payload: unknown) => void>>();

ipcRenderer.on(channels.event, (_event, name: string, payload: unknown) => {
  const listening = listeners.get(name);
  for (const listen of listening ?? []) listen(payload);
  // A page that broke before it listened has nothing to save and must not hold its window open.
  if (name === 'window.closing' && (listening?.size ?? 0) === 0) {
    void ipcRenderer.invoke(channels.invoke, 'window.readyToClose', {});
  }
});

const bridge = {
  invoke: (name: string, input: unknown): Promise<unknown> => ipcRenderer.invoke(channels.invoke, name, input),
  subscribe: (name: string, listen: (payload: unknown) => void): (() => void) => {
    const listening = listeners.get(name) ?? new Set();
    // A function of its own for each call: one listener may be given twice and stopped once.
    const hear = (payload: unknown) => listen(payload);
    listeners.set(name, listening.add(hear));
    return () => {
      listening.delete(hear);
    };
  },
  acceptDrop: (file: File): Promise<unknown> => ipcRenderer.invoke(channels.drop, webUtils.getPathForFile(file)),
} satisfies UntypedBridge;

contextBridge.exposeInMainWorld('minutebook', bridge);
