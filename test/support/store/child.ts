import { spawn, type ChildProcessWithoutNullStreams, type SpawnOptionsWithoutStdio } from 'node:child_process';
import path from 'node:path';
import { onTestFinished } from 'vitest';
import { projectRoot } from '../../../electron/dev/project.ts';

/** A script of this folder run by Node as it is, in a process of its own. */
export interface Child {
  /** Everything it has printed. */
  printed(): string;
  /** Waits until it has printed some words. @throws Error with what it said instead when it ends before */
  until(words: string): Promise<void>;
  /** Waits until it has ended; what it printed. @throws Error when it failed */
  end(): Promise<string>;
  /** Ends it as the system would in a power cut: nothing in it runs any more. */
  kill(): Promise<void>;
}

/** Starts a script of `test/support/store` with arguments; it is killed when the test ends. */
export function startChild(script: string, argument: unknown, options: SpawnOptionsWithoutStdio = {}): Child {
  const file = path.join(projectRoot, 'test', 'support', 'store', script);
  const child = spawn(process.execPath, [file, JSON.stringify(argument)], options);
  const ended = new Promise<number | null>((resolve) => {
    child.on('close', (code) => resolve(code));
  });
  const kill = async (): Promise<void> => {
    child.kill('SIGKILL');
    await ended;
  };
  onTestFinished(kill);
  return watch(child, ended, kill);
}

function watch(child: ChildProcessWithoutNullStreams, ended: Promise<number | null>, kill: () => Promise<void>): Child {
  let printed = '';
  let complaint = '';
  child.stdout.on('data', (data: Buffer) => (printed += data.toString()));
  child.stderr.on('data', (data: Buffer) => (complaint += data.toString()));
  return {
    printed: () => printed,
    until: (words) =>
      new Promise((resolve, reject) => {
        const look = (): void => {
          if (printed.includes(words)) resolve();
        };
        child.stdout.on('data', look);
        void ended.then(() => reject(new Error(`the child ended without “${words}”: ${printed}${complaint}`)));
        look();
      }),
    end: async () => {
      const code = await ended;
      if (code !== 0) throw new Error(`the child failed: ${complaint}`);
      return printed;
    },
    kill,
  };
}
