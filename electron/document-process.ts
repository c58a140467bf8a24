/**
 * Composition root of the document process: started for one file, reads or writes it, answers once and ends. It has no
 * database and no window; its heap, memory and time are capped by whoever started it.
 */
import type { Answer } from '../shared/contract/operation.ts';
import type { DocumentMessage, DocumentTask } from './platform/document-jobs.ts';
import { openJobPort } from './platform/job-port.ts';
import { readFileForImport, readPastedForImport } from './services/read-file.ts';
import { writeDocument } from './services/write-document.ts';

const port = openJobPort();
port.onMessage((message) => {
  // Only `createDocumentJobs` starts this file, and it posts nothing else.
  void carryOut(message as DocumentTask).then((answer) => {
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
      return readFileForImport(
        task.path,
        (doing) => say({ doing }),
        (helper) => say({ helper }),
      );
    case 'read-pasted':
      return readPastedForImport(task.text, task.html, (doing) => say({ doing }));
    case 'write':
      return writeDocument(task.layout, task.format, task.path);
  }
}
