import { basename, join } from 'node:path';
import type { DocumentChoice, DocumentFormat } from '../../shared/contract/documents.ts';
import type { FileToken } from '../../shared/contract/imports.ts';
import type { Answer } from '../../shared/contract/operation.ts';
import type { MeetingId } from '../../shared/domain/ids.ts';
import type { LayoutDocument } from '../../shared/layout/document.ts';
import { fail, type MainHandlers } from './dispatch.ts';
import { nameApart, namesBeside } from './file-names.ts';
import type { MainParts } from './main-parts.ts';

/** Writing documents out: the store composes, main asks where, a process of its own writes. */
export function documentHandlers(parts: MainParts) {
  const { store, dialogs, exportFolder, tokens, reveal } = parts;
  return {
    'documents.export': async ({ meetingId, document, format }) => {
      const composed = await store.ask('private.composeDocument', { meetingId, document });
      if (!composed.ok) return composed;
      const path = await dialogs.nameExport(composed.value.suggestedName, format);
      if (path === null) return fail('cancelled', 'Nothing was exported.');
      return writeOne(parts, { meetingId, document, format, path, ...composed.value });
    },
    'documents.exportAll': async ({ meetingId, documents, format }) => {
      const composed = [];
      for (const document of documents) {
        const one = await store.ask('private.composeDocument', { meetingId, document });
        if (!one.ok) return one;
        composed.push({ document, ...one.value });
      }
      const folder = await exportFolder.choose();
      if (folder === null) return fail('cancelled', 'No file was written.');
      const wanted = nameApart(composed.map(({ suggestedName }) => `${suggestedName}.${format}`));
      const there = await exportFolder.whichAreThere(folder, wanted);
      const answer = there.length === 0 ? 'replace' : await exportFolder.askAboutThere(there, folder);
      if (answer === null) return fail('cancelled', 'No file was written.');
      const names = answer === 'replace' ? wanted : await namesBeside(exportFolder, folder, wanted, new Set(there));
      const files: { token: FileToken; fileName: string }[] = [];
      for (const [place, one] of composed.entries()) {
        const path = join(folder, names[place] ?? '');
        const written = await writeOne(parts, { meetingId, format, path, ...one });
        if (!written.ok)
          return { ok: true, value: { folder: basename(folder), files, trouble: written.failure.message } };
        files.push(written.value);
      }
      return { ok: true, value: { folder: basename(folder), files, trouble: null } };
    },
    'documents.reveal': ({ token }) => {
      const path = tokens.pathOf(token);
      if (path === null) return Promise.resolve(fail('not-found', 'Minutebook no longer knows where this file is.'));
      reveal(path);
      return Promise.resolve({ ok: true, value: {} });
    },
  } satisfies Partial<MainHandlers>;
}

interface ToWrite {
  readonly meetingId: MeetingId;
  readonly document: DocumentChoice;
  readonly format: DocumentFormat;
  readonly path: string;
  readonly layout: LayoutDocument;
  readonly digest: string;
}

/** Writes one file and lets the store take a note of it. */
async function writeOne(
  { store, tokens, writeDocument, printDocument }: MainParts,
  { meetingId, document, format, path, layout, digest }: ToWrite,
): Promise<Answer<{ token: FileToken; fileName: string }>> {
  const written = format === 'pdf' ? await printDocument(layout, path) : await writeDocument(layout, format, path);
  if (!written.ok) return written;
  const fileName = basename(path);
  const recorded = await store.ask('private.recordProduction', { meetingId, document, format, fileName, digest });
  // A workspace open for reading only keeps no list of what was produced; the file itself is there.
  if (!recorded.ok && recorded.failure.code !== 'read-only') {
    const { code, message } = recorded.failure;
    return fail(code, `“${fileName}” is written and whole, but the workspace could not take a note of it. ${message}`);
  }
  return { ok: true, value: { token: tokens.issue(path).token, fileName } };
}
