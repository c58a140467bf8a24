import { stat } from 'node:fs/promises';
import type { DocumentFormat, ReadFile } from '../ipc/main-parts.ts';
import { fail } from '../ipc/dispatch.ts';
import type { Answer } from '../../shared/contract/operation.ts';
import type { LayoutDocument } from '../../shared/layout/document.ts';
import type { JobEnd, JobLimits } from './job.ts';
import { startJob } from './jobs.ts';

/** One piece of work for the document process: see `electron/document-process.ts`. */
export type DocumentTask =
  | { readonly kind: 'read'; readonly path: string }
  | { readonly kind: 'write'; readonly layout: LayoutDocument; readonly format: DocumentFormat; readonly path: string };

/** What the document process says: what it is doing, as often as it likes, and once the answer to its task. */
export type DocumentMessage = { readonly doing: string } | { readonly answer: Answer<unknown> };

/** Reads and writes documents in short-lived processes that hold no database; `entry` is the built document-process. */
export function createDocumentJobs(entry: string) {
  const run = async <T>(
    task: DocumentTask,
    limits: JobLimits,
    signal: AbortSignal | null,
    tell: (doing: string) => void,
  ): Promise<Answer<T>> => {
    const answers: Answer<T>[] = [];
    const job = await startJob({
      entry,
      name: 'Minutebook documents',
      limits,
      onMessage: (said) => {
        // The child says nothing else, and answers each task with the answer of that task (document-process.ts).
        const message = said as { readonly doing: string } | { readonly answer: Answer<T> };
        if ('doing' in message) tell(message.doing);
        else answers.push(message.answer);
      },
    });
    const stop = () => job.stop();
    // It may have been stopped while the process was being started, when nobody listened yet.
    if (signal?.aborted === true) stop();
    else signal?.addEventListener('abort', stop);
    job.post(task);
    const end = await job.ended;
    signal?.removeEventListener('abort', stop);
    return answers[0] ?? fail(...sentenceFor(end, task));
  };
  return {
    readDocument: async (path: string, signal: AbortSignal, tell: (doing: string) => void = ignore) =>
      run<ReadFile>({ kind: 'read', path }, readingLimits(await measureFile(path)), signal, tell),
    writeDocument: (layout: LayoutDocument, format: DocumentFormat, path: string) =>
      run<Record<string, never>>({ kind: 'write', layout, format, path }, writingLimits, null, ignore),
  };
}

const ignore = (): void => undefined;

/** Bytes of a file; none for one that cannot be looked at, which the reading process will say in its own words. */
async function measureFile(path: string): Promise<number> {
  return stat(path).then(
    ({ size }) => size,
    () => 0,
  );
}

/** The limits of RELIABILITY: 8 s and one more for each megabyte, at most a minute; 512 MB of heap, 768 MB in all. */
function readingLimits(bytes: number): JobLimits {
  const seconds = Math.min(60, 8 + Math.ceil(bytes / 1_000_000));
  return { heapMegabytes: 512, residentMegabytes: 768, seconds };
}

const writingLimits: JobLimits = { heapMegabytes: 1024, residentMegabytes: 1536, seconds: 120 };

function sentenceFor(end: JobEnd, task: DocumentTask): Parameters<typeof fail> {
  const file = task.kind === 'read' ? 'this file' : 'this document';
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
      return task.kind === 'read'
        ? [
            'file-unreadable',
            'Minutebook could not read this file. Save it again in Word or as text, and try that copy.',
          ]
        : ['write-failed', 'Minutebook could not write this document. The workspace is unchanged; try again.'];
  }
}
