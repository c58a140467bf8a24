import { fork } from 'node:child_process';
import { engineOptions, type ChildProcess, type JobSettings } from './job.ts';

/** A forked Node with its heap capped. Messages cross by structured clone, as they do inside Electron. */
export function startChildProcess({
  entry,
  name,
  limits,
  onMessage,
  onComplaint,
  environment,
}: JobSettings): ChildProcess {
  const child = fork(entry, [], {
    execArgv: [...engineOptions(limits), `--title=${name}`],
    serialization: 'advanced',
    // Standard output belongs to the answer of the command line; what a child has to say goes beside it.
    stdio: ['ignore', 2, onComplaint ? 'pipe' : 2, 'ipc'],
    env: { ...process.env, ...environment },
  });
  child.on('message', onMessage);
  child.stderr?.on('data', (chunk: Buffer) => onComplaint?.(chunk.toString('utf8')));
  return {
    pid: () => child.pid,
    post: (message) => {
      if (child.connected) child.send(message as object);
    },
    kill: () => child.kill('SIGKILL'),
    onExit: (listen) => {
      child.on('error', () => listen(1));
      child.on('close', (code) => listen(code ?? 1));
    },
  };
}
