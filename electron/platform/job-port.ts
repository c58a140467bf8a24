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
    return {
      post: (message) => parentPort.postMessage(message),
      onMessage: (listen) => {
        parentPort.on('message', (event) => listen(event.data));
      },
      // A utility process that exits at once loses what it has just posted; the port hands it over first.
      finish: () => {
        setImmediate(() => process.exit(0));
      },
    };
  }
  if (process.send === undefined) throw new Error('This file is the child of a job and cannot be run by itself.');
  return {
    post: (message) => {
      process.send?.(message);
    },
    onMessage: (listen) => {
      process.on('message', listen);
    },
    // An open channel keeps a forked Node alive; closing it lets what was sent go out first.
    finish: () => process.disconnect(),
  };
}
