import { lastWord } from './job.ts';

/** The child's end of a job: what it hears from, and says to, the process that started it. */
export interface JobPort {
  readonly post: (message: unknown) => void;
  readonly onMessage: (listen: (message: unknown) => void) => void;
  /** Ends the child, content. Messages sent before are delivered. */
  readonly finish: () => void;
}

/** Opens the port in a child that `startJob` started. Throws in a process that nobody started as a job. */
export function openJobPort(): JobPort {
  const parentPort = (process as { parentPort?: Electron.ParentPort }).parentPort;
  if (parentPort) {
    const post = (message: unknown) => parentPort.postMessage(message);
    return {
      post,
      onMessage: (listen) => {
        parentPort.on('message', (event) => listen(event.data));
      },
      finish: () => post(lastWord),
    };
  }
  if (process.send === undefined) throw new Error('This file is the child of a job and cannot be run by itself.');
  const post = (message: unknown) => {
    process.send?.(message);
  };
  return {
    post,
    onMessage: (listen) => {
      process.on('message', listen);
    },
    finish: () => post(lastWord),
  };
}
