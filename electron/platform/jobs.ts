import type { ChildProcess, Job, JobEnd, JobLimits, JobSettings } from './job.ts';
import { measureResidentBytes } from './process-memory.ts';

const SAMPLE_EVERY_MS = 100;
const BYTES_PER_MEGABYTE = 1024 * 1024;

/** Starts a job. A child that never starts ends as `crashed`. */
export async function startJob(settings: JobSettings): Promise<Job> {
  // Electron is imported where there is one and nowhere else: on plain Node the package of that name is an installer.
  const { startChildProcess } =
    'electron' in process.versions ? await import('./jobs-on-electron.ts') : await import('./jobs-on-node.ts');
  const child = startChildProcess(settings);
  return { post: child.post, ...guardChild(child, settings.limits) };
}

/** Ends the child when it passes a limit, and tells how it ended. */
function guardChild(child: ChildProcess, limits: JobLimits): Pick<Job, 'stop' | 'ended'> {
  let cause: JobEnd | undefined;
  const endBecause = (end: JobEnd) => {
    cause ??= end;
    child.kill();
  };
  const ended = new Promise<JobEnd>((resolve) => {
    const clock = setTimeout(() => endBecause({ reason: 'time' }), limits.seconds * 1000);
    const sampler = setInterval(() => {
      const pid = child.pid();
      if (pid === undefined) return;
      void measureResidentBytes(pid).then((bytes) => {
        const residentMegabytes = Math.round((bytes ?? 0) / BYTES_PER_MEGABYTE);
        if (residentMegabytes > limits.residentMegabytes) endBecause({ reason: 'memory', residentMegabytes });
      });
    }, SAMPLE_EVERY_MS);
    child.onExit((exitCode) => {
      clearTimeout(clock);
      clearInterval(sampler);
      resolve(cause ?? (exitCode === 0 ? { reason: 'finished' } : { reason: 'crashed', exitCode }));
    });
  });
  return { ended, stop: () => endBecause({ reason: 'stopped' }) };
}
