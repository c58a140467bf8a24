import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { promisify } from 'node:util';

const run = promisify(execFile);
const BYTES_PER_KILOBYTE = 1024;

/**
 * How many bytes of real memory another process holds, or nothing when it is gone or the system does not say. Measured
 * from outside, because a process that is busy running out of memory does not answer.
 */
export async function measureResidentBytes(pid: number): Promise<number | undefined> {
  try {
    if (process.platform === 'linux') {
      return kilobytes(/^VmRSS:\s+(\d+) kB$/m.exec(await readFile(`/proc/${pid}/status`, 'utf8'))?.[1]);
    }
    if (process.platform === 'win32') {
      const { stdout } = await run('tasklist', ['/fi', `PID eq ${pid}`, '/fo', 'csv', '/nh'], { windowsHide: true });
      // "node.exe","4711","Console","1","61,440 K": the separator of the thousands follows the system's language.
      return kilobytes(/"([^"]*)\s*K"\s*$/.exec(stdout.trim())?.[1]);
    }
    return kilobytes((await run('ps', ['-o', 'rss=', '-p', String(pid)])).stdout);
  } catch {
    return undefined;
  }
}

function kilobytes(text: string | undefined): number | undefined {
  const digits = text?.replace(/\D/g, '') ?? '';
  return digits === '' ? undefined : Number(digits) * BYTES_PER_KILOBYTE;
}
