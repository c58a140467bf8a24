import { type ChildProcess, isLastWord, type Job, type JobEnd, type JobLimits, type JobSettings } from './job.ts';
import { measureResidentBytes } from './process-memory.ts';

/** Characters of a crashed child's complaint that are kept. */
const COMPLAINT_LENGTH = 4000;
const SAMPLE_EVERY_MS = 100;
const BYTES_PER_MEGABYTE = 1024 * 1024;

/** Starts a job. A child that never starts ends as `crashed`. */
export async function startJob(settings: JobSettings): Promise<Job> {
  // Electron is imported where there is one and nowhere else: on plain Node the package of that name is an installer.
  const { startChildProcess } =
    'electron' in process.versions ? await import('./jobs-on-electron.ts') : await import('./jobs-on-node.ts');
  let finish: () => void = () => undefined;
  let complaint = '';
  const child = startChildProcess({
    ...settings,
    onMessage: (message) => (isLastWord(message) ? finish() : settings.onMessage(message)),
    onComplaint: (text) => {
      complaint = (complaint + text).slice(-COMPLAINT_LENGTH);
    },
  });
  const { endBecause, ended, giveSeconds } = guardChild(child, settings.limits, () => complaint);
  finish = () => endBecause({ reason: 'finished' });
  return { post: child.post, ended, giveSeconds, stop: () => endBecause({ reason: 'stopped' }) };
}

/** Ends the child when it passes a limit, and tells how it ended: the first cause counts. */
function guardChild(child: ChildProcess, limits: JobLimits, complaint: () => string) {
  let cause: JobEnd | undefined;
  const endBecause = (end: JobEnd) => {
    cause ??= end;
    child.kill();
  };
  let clock: NodeJS.Timeout | undefined;
  const giveSeconds = (seconds: number): void => {
    clearTimeout(clock);
    clock = setTimeout(() => endBecause({ reason: 'time' }), seconds * 1000);
  };
  giveSeconds(limits.seconds);
  const ended = new Promise<JobEnd>((resolve) => {
    const sampler = setInterval(() => {
      const pid = child.pid();
      if (pid === undefined) return;
      void measureResidentBytes(pid).then((bytes) => {
        if ((bytes ?? 0) > limits.residentMegabytes * BYTES_PER_MEGABYTE) endBecause({ reason: 'memory' });
      });
    }, SAMPLE_EVERY_MS);
    child.onExit((exitCode) => {
      clearTimeout(clock);
      clearInterval(sampler);
      resolve(cause ?? readEnd(exitCode, complaint()));
    });
  });
  return { ended, endBecause, giveSeconds };
}

/** Why a child that nobody ended is gone. V8 says so itself when its heap was full. */
function readEnd(exitCode: number, complaint: string): JobEnd {
  if (exitCode === 0) return { reason: 'finished' };
  return /heap out of memory/i.test(complaint) ? { reason: 'memory' } : { reason: 'crashed', exitCode, complaint };
}
