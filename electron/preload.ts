/**
 * The one bridge between the window and main. It carries names and values and decides nothing: main checks who asks and
 * what for. Nothing of Electron itself crosses over.
 */
import { contextBridge, ipcRenderer, webUtils } from 'electron';
import type { Bridge } from '../shared/contract/index.ts';
import { channels } from './ipc/channels.ts';

/** The bridge as it stands here, before the page's types give each name its own input and answer. */
type UntypedBridge = Record<keyof Bridge, (...values: never[]) => unknown>;

const bridge = {
  invoke: (name: string, input: unknown): Promise<unknown> => ipcRenderer.invoke(channels.invoke, name, input),
  subscribe: (name: string, listen: (payload: unknown) => void): (() => void) => {
    const forward = (_event: unknown, sentName: string, payload: unknown) => {
      if (sentName === name) listen(payload);
    };
    ipcRenderer.on(channels.event, forward);
    return () => {
      ipcRenderer.off(channels.event, forward);
    };
  },
  acceptDrop: (file: File): Promise<unknown> => ipcRenderer.invoke(channels.drop, webUtils.getPathForFile(file)),
} satisfies UntypedBridge;

contextBridge.exposeInMainWorld('minutebook', bridge);
