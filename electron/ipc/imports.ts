import type { FileToken } from '../../shared/contract/imports.ts';
import { fail, type MainHandlers } from './dispatch.ts';
import type { MainParts } from './main-parts.ts';

/** Choosing and reading files to import. What was read is kept by the store process until it is stored. */
export function importHandlers({ store, dialogs, tokens, readDocument, tellReading }: MainParts) {
  const underWay = new Map<FileToken, AbortController>();
  return {
    'imports.choose': async () => {
      const paths = await dialogs.chooseDocuments();
      if (paths.length === 0) return fail('cancelled', 'No file was chosen.');
      return { ok: true, value: paths.map((path) => tokens.issue(path)) };
    },
    'imports.read': async ({ token }) => {
      const path = tokens.pathOf(token);
      if (path === null) return fail('not-found', 'Minutebook no longer knows this file. Choose it again.');
      const stop = new AbortController();
      underWay.set(token, stop);
      try {
        const read = await readDocument(path, stop.signal, tellReading);
        if (!read.ok) return read;
        return await store.ask('private.stageImport', { token, name: read.value.source.name, ...read.value });
      } finally {
        underWay.delete(token);
      }
    },
    'imports.chooseFolder': notYet,
    'imports.paste': notYet,
    'imports.survey': notYet,
    'imports.forget': notYet,
    'imports.storeAll': notYet,
    'imports.cancelStoring': notYet,
    'imports.cancel': ({ token }) => {
      underWay.get(token)?.abort();
      return Promise.resolve({ ok: true, value: {} });
    },
  } satisfies Partial<MainHandlers>;
}

/** The answer of an operation that is still being built. */
function notYet() {
  return Promise.resolve(fail('unexpected', 'Minutebook cannot do this yet.'));
}
