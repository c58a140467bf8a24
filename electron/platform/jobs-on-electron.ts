import { utilityProcess } from 'electron';
import { engineOptions, type ChildProcess, type JobSettings } from './job.ts';

/** A utility process with its heap capped: there V8's options are heeded only behind `--js-flags`. */
export function startChildProcess({
  entry,
  name,
  limits,
  onMessage,
  onComplaint,
  environment,
}: JobSettings): ChildProcess {
  const child = utilityProcess.fork(entry, [], {
    serviceName: name,
    execArgv: [`--js-flags=${engineOptions(limits).join(' ')}`],
    stdio: ['ignore', 'inherit', onComplaint ? 'pipe' : 'inherit'],
    env: { ...process.env, ...environment },
  });
  child.on('message', onMessage);
  child.stderr?.on('data', (chunk: Buffer) => onComplaint?.(chunk.toString('utf8')));
  return {
    pid: () => child.pid,
    post: (message) => child.postMessage(message),
    kill: () => {
      // kill() asks with SIGTERM, which a busy child never hears; a child that is only being started has no id yet.
      const end = () => {
        if (child.pid !== undefined) process.kill(child.pid, 'SIGKILL');
      };
      if (child.pid === undefined) child.once('spawn', end);
      else end();
    },
    onExit: (listen) => {
      child.on('exit', listen);
    },
  };
}
