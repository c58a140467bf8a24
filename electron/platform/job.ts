/**
 * Work in a process of its own, with a limit on its memory and its time, on either kind of host: a utility process inside
 * Electron, a forked Node elsewhere. Whoever starts a job does not know which of the two it is.
 */
export interface JobLimits {
  /** V8's heap in the child, in megabytes. Buffers are not in it: that is what `residentMegabytes` is for. */
  readonly heapMegabytes: number;
  /** Everything the child holds in memory, in megabytes, looked at every 100 ms. */
  readonly residentMegabytes: number;
  /** Wall-clock time from start to end. */
  readonly seconds: number;
}

/** Why a job is over. Only `finished` means that it ended by itself and content. */
export type JobEnd =
  | { readonly reason: 'finished' }
  /** `complaint` is the end of what the child wrote to its standard error: for a log, not for a clerk. */
  | { readonly reason: 'crashed'; readonly exitCode: number; readonly complaint: string }
  | { readonly reason: 'memory' }
  | { readonly reason: 'time' }
  | { readonly reason: 'stopped' };

export interface JobSettings {
  /** The file to run: .js in the built product, .ts as it is on plain Node. */
  readonly entry: string;
  /** What the system's list of processes calls it. */
  readonly name: string;
  readonly limits: JobLimits;
  readonly onMessage: (message: unknown) => void;
  /** Hears what the child writes to its standard error. Left out, it goes where this process's own goes. */
  readonly onComplaint?: (text: string) => void;
  readonly environment?: Readonly<Record<string, string>>;
}

export interface Job {
  /** Sends a structured-cloneable value to the child, which reads it through `openJobPort`. */
  readonly post: (message: unknown) => void;
  /** Gives it so many seconds from now on, whatever it had left. */
  readonly giveSeconds: (seconds: number) => void;
  /** Ends the child without asking it. */
  readonly stop: () => void;
  /** Resolves once the child is gone, however it went. Never rejects. */
  readonly ended: Promise<JobEnd>;
}

/** A started child process, as both kinds of host offer it. */
export interface ChildProcess {
  readonly pid: () => number | undefined;
  readonly post: (message: unknown) => void;
  /** Ends the process at once. */
  readonly kill: () => void;
  readonly onExit: (listen: (exitCode: number) => void) => void;
}

/**
 * V8's options of a child: its heap, and patterns made into machine code at once. A child lives for one file and asks
 * hundreds of patterns a few times each; to make each ready twice, slow form first, is most of what its first words take.
 */
export function engineOptions({ heapMegabytes }: JobLimits): string[] {
  return [`--max-old-space-size=${heapMegabytes}`, '--no-regexp-tier-up'];
}

/**
 * What a child posts when it is content to end. Messages arrive in the order in which they were posted, while a process
 * that ends by itself loses what is still on its way: so the parent ends the child once it has heard this.
 */
export const lastWord = { job: 'finished' } as const;

/** Whether a child's message says that it is content to end. */
export function isLastWord(message: unknown): boolean {
  return typeof message === 'object' && message !== null && 'job' in message && message.job === lastWord.job;
}
