/**
 * Composition root of the document process: started for one file (perhaps ahead of it), reads or writes it, answers once and ends. It has no
 * database and no window; its heap, memory and time are capped by whoever started it.
 */
import type { Answer } from '../shared/contract/operation.ts';
import type { DocumentMessage, DocumentTask, prepareTask } from './platform/document-jobs.ts';
import { openJobPort } from './platform/job-port.ts';
import { packFile, type PackedFile } from './services/importing/packed-file.ts';
import { prepareReading } from './services/prepare-reading.ts';
import { readFileForImport, readPastedForImport, type UnderstoodFile } from './services/read-file.ts';
import { writeDocument } from './services/write-document.ts';
import { readReturned } from './services/read-returned.ts';
import { writeLetterFile } from './services/write-letter.ts';
import { writeSheet } from './services/write-sheet.ts';

const port = openJobPort();
port.onMessage((message) => {
  // Only `createDocumentJobs` starts this file, and it posts nothing else.
  const task = message as DocumentTask | typeof prepareTask;
  if (task.kind === 'prepare') {
    prepareReading();
    say({ prepared: true });
  } else
    void carryOut(task).then((answer) => {
      say({ answer });
      port.finish();
    });
});

function say(message: DocumentMessage): void {
  port.post(message);
}

function carryOut(task: DocumentTask): Promise<Answer<unknown>> {
  switch (task.kind) {
    case 'read':
      return pack(
        readFileForImport(
          task.path,
          (doing) => say({ doing }),
          (helper) => say({ helper }),
        ),
      );
    case 'read-pasted':
      return pack(readPastedForImport(task.text, task.html, (doing) => say({ doing })));
    case 'write':
      return writeDocument(task.layout, task.format, task.path);
    case 'write-letter':
      return writeLetterFile(task.letter, task.attachmentName, task.layout, task.path);
    case 'read-changes':
      return readReturned(task.path);
    case 'write-sheet':
      return writeSheet(task.content, task.path);
  }
}

/** Packed here, so that what was read is small on its way and where it waits. */
async function pack(reading: Promise<Answer<UnderstoodFile>>): Promise<Answer<PackedFile>> {
  const read = await reading;
  return read.ok ? { ok: true, value: packFile({ name: read.value.source.name, ...read.value }) } : read;
}
