import { basename } from 'node:path';
import { fail, type MainHandlers } from './dispatch.ts';
import type { MainParts } from './main-parts.ts';

/** Writing documents out: the store composes, main asks where, a process of its own writes. */
export function documentHandlers({ store, dialogs, tokens, writeDocument, reveal }: MainParts) {
  return {
    'documents.exportMinutes': async ({ meetingId, format }) => {
      const composed = await store.ask('private.composeMinutes', { meetingId });
      if (!composed.ok) return composed;
      const path = await dialogs.nameExport(composed.value.suggestedName, format);
      if (path === null) return fail('cancelled', 'Nothing was exported.');
      const { layout, digest } = composed.value;
      const written = await writeDocument(layout, format, path);
      if (!written.ok) return written;
      const fileName = basename(path);
      const recorded = await store.ask('private.recordProduction', { meetingId, format, fileName, digest });
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
