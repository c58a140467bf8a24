import type { PortMessage } from '../ipc/port.ts';
import type { StorePort } from '../ipc/store-client.ts';
import { isLastWord } from './job.ts';
import { startChildProcess } from './jobs-on-electron.ts';

/** The store process lives as long as the app; its heap is bounded only so that a leak ends as a sentence, not a crawl. */
const HEAP_MEGABYTES = 2048;
/** How long a closing store may take to check its file in before it is ended all the same. */
const CLOSING_MILLISECONDS = 5000;

export interface StoreChild {
  readonly port: StorePort;
  /** Resolves when the process has gone, or after five seconds. */
  readonly gone: () => Promise<void>;
}

/** Starts the process that owns the workspace. `entry` is the built store-process file. */
export function startStoreChild(entry: string): StoreChild {
  const messages: ((message: PortMessage) => void)[] = [];
  const ends: (() => void)[] = [];
  let running = true;
  const child = startChildProcess({
    entry,
    name: 'Minutebook workspace',
    limits: { heapMegabytes: HEAP_MEGABYTES, residentMegabytes: Infinity, seconds: Infinity },
    onMessage: (message) => {
      if (isLastWord(message)) child.kill();
      // The child sends nothing else (store-process.ts), and it is our own file.
      else messages.forEach((listen) => listen(message as PortMessage));
    },
  });
  child.onExit(() => {
    running = false;
    ends.forEach((listen) => listen());
  });
  return {
    port: {
      send: (request) => child.post(request),
      onMessage: (listen) => messages.push(listen),
      onEnd: (listen) => ends.push(listen),
    },
    gone: () =>
      new Promise((resolve) => {
        if (!running) {
          resolve();
          return;
        }
        const clock = setTimeout(() => {
          child.kill();
          resolve();
        }, CLOSING_MILLISECONDS);
        ends.push(() => {
          clearTimeout(clock);
          resolve();
        });
      }),
  };
}
