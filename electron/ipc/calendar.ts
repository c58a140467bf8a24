import { basename } from 'node:path';
import { fail, type MainHandlers } from './dispatch.ts';
import type { MainParts } from './main-parts.ts';

/** Writing the calendar out: the store composes, main asks where, a process of its own writes. */
export function calendarHandlers({ store, dialogs, tokens, writeDocument, writeSheet }: MainParts) {
  return {
    'calendar.export': async (wanted) => {
      const composed = await store.ask('private.composeCalendar', wanted);
      if (!composed.ok) return composed;
      const { content, suggestedName } = composed.value;
      const path = await dialogs.nameExport(suggestedName, wanted.format);
      if (path === null) return fail('cancelled', 'Nothing was exported.');
      const written =
        content.kind === 'layout' ? await writeDocument(content.layout, 'docx', path) : await writeSheet(content, path);
      if (!written.ok) return written;
      return { ok: true, value: { token: tokens.issue(path).token, fileName: basename(path) } };
    },
  } satisfies Partial<MainHandlers>;
}
