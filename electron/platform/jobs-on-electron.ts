import { utilityProcess } from 'electron';
import type { ChildProcess, JobSettings } from './job.ts';

/** A utility process with its heap capped: there V8's options are heeded only behind `--js-flags`. */
export function startChildProcess({ entry, name, limits, onMessage, environment }: JobSettings): ChildProcess {
  const child = utilityProcess.fork(entry, [], {
    serviceName: name,
    execArgv: [`--js-flags=--max-old-space-size=${limits.heapMegabytes}`],
    env: { ...process.env, ...environment },
  });
  child.on('message', onMessage);
  return {
    pid: () => child.pid,
    post: (message) => child.postMessage(message),
    kill: () => {
      // kill() asks with SIGTERM, which a busy child never hears.
      if (child.pid !== undefined) process.kill(child.pid, 'SIGKILL');
    },
    onExit: (listen) => {
      child.on('exit', listen);
    },
  };
}
