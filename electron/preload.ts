/**
 * The one bridge between the window and main. It carries names and values and decides nothing: main checks who asks and
 * what for. Nothing of Electron itself crosses over.
 */
import { contextBridge, ipcRenderer } from 'electron';

contextBridge.exposeInMainWorld('minutebook', {
  invoke: (name: string, input: unknown): Promise<unknown> => ipcRenderer.invoke('minutebook:invoke', name, input),
  subscribe: (name: string, listen: (value: unknown) => void): (() => void) => {
    const forward = (_event: unknown, eventName: string, value: unknown) => {
      if (eventName === name) listen(value);
    };
    ipcRenderer.on('minutebook:event', forward);
    return () => {
      ipcRenderer.off('minutebook:event', forward);
    };
  },
});
