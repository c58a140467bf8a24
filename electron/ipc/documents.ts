import { basename } from 'node:path';
import { fail, type MainHandlers } from './dispatch.ts';
import type { MainParts } from './main-parts.ts';

/** Writing documents out: the store composes, main asks where, a process of its own writes. */
export function documentHandlers({ store, dialogs, tokens, writeDocument, printDocument, reveal }: MainParts) {
  return {
    'documents.export': async ({ meetingId, document, format }) => {
      const composed = await store.ask('private.composeDocument', { meetingId, document });
      if (!composed.ok) return composed;
      const path = await dialogs.nameExport(composed.value.suggestedName, format);
      if (path === null) return fail('cancelled', 'Nothing was exported.');
      const { layout, digest } = composed.value;
      const written = format === 'pdf' ? await printDocument(layout, path) : await writeDocument(layout, format, path);
      if (!written.ok) return written;
      const fileName = basename(path);
      const production = { meetingId, document, format, fileName, digest };
      const recorded = await store.ask('private.recordProduction', production);
      // A workspace open for reading only keeps no list of what was produced; the file itself is there.
      if (!recorded.ok && recorded.failure.code !== 'read-only') {
        const { code, message } = recorded.failure;
        return fail(
          code,
          `“${fileName}” is written and whole, but the workspace could not take a note of it. ${message}`,
        );
      }
      return { ok: true, value: { token: tokens.issue(path).token, fileName } };
    },
    'documents.reveal': ({ token }) => {
      const path = tokens.pathOf(token);
      if (path === null) return Promise.resolve(fail('not-found', 'Minutebook no longer knows where this file is.'));
      reveal(path);
      return Promise.resolve({ ok: true, value: {} });
    },
  } satisfies Partial<MainHandlers>;
}
