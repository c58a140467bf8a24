import { open, rm } from 'node:fs/promises';
import type { DocumentFormat } from '../ipc/main-parts.ts';
import type { SheetContent } from '../ipc/sheet-content.ts';
import type { ReadFile } from '../ipc/read-file.ts';
import { fail } from '../ipc/dispatch.ts';
import type { Answer } from '../../shared/contract/operation.ts';
import type { LetterToSend } from '../../shared/domain/minuting/approvals.ts';
import type { ReadChanges } from '../../shared/domain/minuting/returned-changes.ts';
import type { LayoutDocument } from '../../shared/layout/document.ts';
import { detectFileKind } from '../readers/file-kind.ts';
import { endTree, type StartedHelper } from '../readers/office/run-office.ts';
import type { Job, JobEnd, JobLimits } from './job.ts';
import { startJob } from './jobs.ts';

/** One piece of work for the document process: see `electron/document-process.ts`. */
export type DocumentTask =
  | { readonly kind: 'read'; readonly path: string }
  | { readonly kind: 'read-pasted'; readonly text: string; readonly html: string | null }
  | {
      readonly kind: 'write';
      readonly layout: LayoutDocument;
      readonly format: Exclude<DocumentFormat, 'pdf'>;
      readonly path: string;
    }
  | { readonly kind: 'write-sheet'; readonly content: SheetContent; readonly path: string }
  | {
      readonly kind: 'write-letter';
      readonly letter: LetterToSend;
      readonly attachmentName: string;
      readonly layout: LayoutDocument;
      readonly path: string;
    }
  | { readonly kind: 'read-changes'; readonly path: string };

/** What a document process is told that is started ahead of its file: it makes ready what every reading needs. */
export const prepareTask = { kind: 'prepare' } as const;

/**
 * What the document process says: what it is doing, as often as it likes; a program that it started to help, so that it
 * does not outlive it; and once the answer to its task.
 */
export type DocumentMessage =
  | { readonly doing: string }
  | { readonly helper: StartedHelper }
  | { readonly answer: Answer<unknown> }
  | { readonly prepared: true };

/** A started process, and who hears what it says. */
interface StartedProcess {
  readonly job: Job;
  hear: (said: unknown) => void;
}

/** A process that is ready for its file waits so many seconds for it. */
const WAITING_SECONDS = 120;

/**
 * Reads and writes documents in short-lived processes that hold no database; `entry` is the built document-process. One
 * process may be started ahead of its file (`prepareReader`): it reads that one file and ends, as every other.
 */
export function createDocumentJobs(entry: string) {
  const start = async (limits: JobLimits): Promise<StartedProcess> => {
    const started: { hear: StartedProcess['hear'] } = { hear: ignore };
    const onMessage = (said: unknown): void => started.hear(said);
    const job = await startJob({ entry, name: 'Minutebook documents', limits, onMessage });
    return Object.assign(started, { job });
  };

  let waiting: { readonly process: Promise<StartedProcess>; readonly clock: NodeJS.Timeout } | null = null;
  const prepareReader = (): void => {
    if (waiting !== null) return;
    // It is let go before its own clock ends it, so that no file is given to a process that is ending.
    const process = start({ ...limitsFor(0), seconds: WAITING_SECONDS * 2 }).then(makeReady);
    const mine = { process, clock: setTimeout(endPrepared, WAITING_SECONDS * 1000) };
    waiting = mine;
    void process.then(({ job }) => {
      void job.ended.then(() => {
        if (waiting === mine) endPrepared();
      });
    });
  };
  /** Its file's time begins when it is ready, or gone. */
  const makeReady = async (started: StartedProcess): Promise<StartedProcess> => {
    const isReady = new Promise<void>((resolve) => {
      started.hear = () => resolve();
    });
    started.job.post(prepareTask);
    await Promise.race([isReady, started.job.ended]);
    return started;
  };
  /** The process that waits for a file, or null. */
  const takePrepared = (): Promise<StartedProcess> | null => {
    const taken = waiting;
    waiting = null;
    clearTimeout(taken?.clock);
    return taken?.process ?? null;
  };
  const endPrepared = (): void => {
    void takePrepared()?.then(({ job }) => job.stop());
  };
  const startFor = async (task: DocumentTask, limits: JobLimits): Promise<StartedProcess> => {
    const prepared = task.kind === 'read' || task.kind === 'read-pasted' ? takePrepared() : null;
    if (prepared === null) return start(limits);
    const taken = await prepared;
    taken.job.giveSeconds(limits.seconds);
    return taken;
  };

  const run = async <T>(
    task: DocumentTask,
    limits: JobLimits,
    signal: AbortSignal | null,
    tell: (doing: string) => void,
    isMore = false,
  ): Promise<Answer<T>> => {
    const answers: Answer<T>[] = [];
    const helpers: StartedHelper[] = [];
    const started = await startFor(task, limits);
    started.hear = (said) => {
      // The child says nothing else, and answers each task with the answer of that task (document-process.ts).
      const message = said as
        Exclude<DocumentMessage, { answer: unknown } | { prepared: true }> | { readonly answer: Answer<T> };
      if ('doing' in message) tell(message.doing);
      else if ('helper' in message) helpers.push(message.helper);
      else answers.push(message.answer);
    };
    const { job } = started;
    const stop = () => job.stop();
    // It may have been stopped while the process was being started, when nobody listened yet.
    if (signal?.aborted === true) stop();
    else signal?.addEventListener('abort', stop);
    job.post(task);
    if (isMore) prepareReader();
    const end = await job.ended;
    signal?.removeEventListener('abort', stop);
    await Promise.all(helpers.map(endHelper));
    return answers[0] ?? fail(...sentenceFor(end, task));
  };
  return {
    /** @param isMore another file will be read after this one: a process is made ready for it meanwhile */
    readDocument: async (path: string, signal: AbortSignal, tell: (doing: string) => void = ignore, isMore = false) =>
      run<ReadFile>({ kind: 'read', path }, await readingLimits(path), signal, tell, isMore),
    /** Makes a process ready for the next file, as when somebody begins to choose one; it waits two minutes. */
    prepareReader,
    /** Ends a process that waits for a file, where none will come. */
    endPrepared,
    /** Text from the clipboard, with the mark-up that stood beside it or null. */
    readPasted: async (
      text: string,
      html: string | null,
      signal: AbortSignal,
      tell: (doing: string) => void = ignore,
    ): Promise<Answer<ReadFile>> =>
      run<ReadFile>({ kind: 'read-pasted', text, html }, limitsFor(text.length + (html?.length ?? 0)), signal, tell),
    writeDocument: (layout: LayoutDocument, format: Exclude<DocumentFormat, 'pdf'>, path: string) =>
      run<Record<string, never>>({ kind: 'write', layout, format, path }, writingLimits, null, ignore),
    writeSheet: (content: SheetContent, path: string) =>
      run<Record<string, never>>({ kind: 'write-sheet', content, path }, writingLimits, null, ignore),
    writeLetter: (letter: LetterToSend, attachmentName: string, layout: LayoutDocument, path: string) => {
      const task = { kind: 'write-letter', letter, attachmentName, layout, path } as const;
      return run<Record<string, never>>(task, writingLimits, null, ignore);
    },
    readChanges: async (path: string) =>
      run<ReadChanges>({ kind: 'read-changes', path }, await readingLimits(path), null, ignore),
  };
}

const ignore = (): void => undefined;

/** Ends a helper that may have outlived the process that started it, and removes what it worked on. Never rejects. */
async function endHelper({ pid, folder }: StartedHelper): Promise<void> {
  await endTree(pid);
  await rm(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 }).catch(ignore);
}

/** Seconds that a reading gets beyond its own when LibreOffice helps, which has a limit of its own before that. */
const HELPED_SECONDS = 70;

/** Those of a file; a file that cannot be looked at gets those of a small one: the process will say so in its own words. */
async function readingLimits(path: string): Promise<JobLimits> {
  const file = await open(path, 'r').catch(() => null);
  if (file === null) return limitsFor(0);
  try {
    const { size } = await file.stat();
    const start = Buffer.alloc(Math.min(8, size));
    await file.read(start, 0, start.length, 0);
    const own = limitsFor(size);
    return detectFileKind(start) === 'ole' ? { ...own, seconds: own.seconds + HELPED_SECONDS } : own;
  } catch {
    return limitsFor(0);
  } finally {
    await file.close();
  }
}

/**
 * 8 s and five more for each megabyte, at most a minute; 512 MB of heap, 768 MB in all. Two megabytes of text are decades of
 * minutes, and take a slow machine with other work several seconds each.
 */
function limitsFor(bytes: number): JobLimits {
  const seconds = Math.min(60, 8 + 5 * Math.ceil(bytes / 1_000_000));
  return { heapMegabytes: 512, residentMegabytes: 768, seconds };
}

const writingLimits: JobLimits = { heapMegabytes: 1024, residentMegabytes: 1536, seconds: 120 };

function sentenceFor(end: JobEnd, task: DocumentTask): Parameters<typeof fail> {
  const isWriting = task.kind.startsWith('write');
  const file = isWriting ? 'this document' : 'this file';
  switch (end.reason) {
    case 'stopped':
      return ['cancelled', 'Reading was stopped. Nothing was stored.'];
    case 'time':
      return [
        'file-refused',
        `Minutebook gave up on ${file} because it took too long. Save it again in Word or as text, and try that copy.`,
      ];
    case 'memory':
      return [
        'file-refused',
        `Minutebook gave up on ${file} because it needs more memory than a document should. Save it again in Word or as text, and try that copy.`,
      ];
    case 'crashed':
    case 'finished':
      return !isWriting
        ? [
            'file-unreadable',
            'Minutebook could not read this file. Save it again in Word or as text, and try that copy.',
          ]
        : ['write-failed', 'Minutebook could not write this document. The workspace is unchanged; try again.'];
  }
}
