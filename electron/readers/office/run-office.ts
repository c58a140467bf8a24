import { execFile, spawn } from 'node:child_process';
import { promisify } from 'node:util';
import { limits } from '../refusal.ts';

/** A program that was started to help with a file: whoever ends the reading ends it too, and removes its folder. */
export interface StartedHelper {
  readonly pid: number;
  /** Holds all that the helper reads and writes. */
  readonly folder: string;
}
export type HelperListener = (helper: StartedHelper) => void;

/** How a run ended: by itself, or because it passed a limit. */
export type OfficeEnd = 'ended' | 'time' | 'memory';

const LOOK_EVERY_MS = 400;

/**
 * Runs LibreOffice with its own process group, so that all that it starts can be ended with it, and ends it when it takes
 * too long or too much memory. Never rejects; a program that cannot be started ends like one that did nothing.
 *
 * @param folder its working folder
 */
export function runOffice(
  program: string,
  words: readonly string[],
  folder: string,
  started: HelperListener,
  seconds: number = limits.officeSeconds,
): Promise<OfficeEnd> {
  return new Promise((resolve) => {
    let end: OfficeEnd = 'ended';
    const child = spawn(program, words, {
      cwd: folder,
      detached: process.platform !== 'win32',
      stdio: 'ignore',
      windowsHide: true,
      env: { ...process.env, SAL_USE_VCLPLUGIN: 'svp', TMPDIR: folder },
    });
    const { pid } = child;
    const stop = (cause: OfficeEnd): void => {
      if (end === 'ended') end = cause;
      if (pid !== undefined) void endTree(pid);
    };
    const clock = setTimeout(() => stop('time'), seconds * 1000);
    const sampler = setInterval(() => {
      if (pid === undefined) return;
      void measureGroup(pid).then((bytes) => {
        if (bytes > limits.officeBytes) stop('memory');
      });
    }, LOOK_EVERY_MS);
    const finish = (): void => {
      clearTimeout(clock);
      clearInterval(sampler);
      // The program that was started may have gone before one that it started itself.
      if (pid !== undefined) void endTree(pid).then(() => resolve(end));
      else resolve(end);
    };
    child.once('error', finish);
    child.once('exit', finish);
    if (pid !== undefined) started({ pid, folder });
  });
}

/** Ends a program and all that it started, without asking. Never rejects; one that is gone already is fine. */
export async function endTree(pid: number): Promise<void> {
  try {
    if (process.platform === 'win32') {
      await promisify(execFile)('taskkill', ['/pid', String(pid), '/t', '/f'], { windowsHide: true });
    } else process.kill(-pid, 'SIGKILL');
  } catch {
    // It is gone.
  }
}

/** Bytes that a process group holds in memory; 0 where the system does not say. */
async function measureGroup(group: number): Promise<number> {
  if (process.platform === 'win32') return 0;
  try {
    const { stdout } = await promisify(execFile)('ps', ['-A', '-o', 'pgid=,rss=']);
    let kilobytes = 0;
    for (const line of stdout.split('\n')) {
      const [owner, resident] = line.trim().split(/\s+/);
      if (Number(owner) === group) kilobytes += Number(resident ?? 0);
    }
    return kilobytes * 1024;
  } catch {
    return 0;
  }
}
