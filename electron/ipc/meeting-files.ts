import { basename } from 'node:path';
import { fail, type MainHandlers } from './dispatch.ts';
import type { MainParts } from './main-parts.ts';

/** Files of meetings: main asks which and where, reads and writes them; the store keeps them. */
export function meetingFileHandlers({ store, dialogs, tokens, scans }: MainParts) {
  return {
    'meetingFiles.choose': async () => {
      const path = await dialogs.chooseScan();
      return path === null ? fail('cancelled', 'No file was chosen.') : { ok: true, value: tokens.issue(path) };
    },
    'meetingFiles.attach': async ({ meetingId, kind, token }) => {
      const path = tokens.pathOf(token);
      if (path === null) return fail('not-found', 'Minutebook no longer knows this file. Choose it again.');
      const read = await scans.read(path);
      if (!read.ok) return read;
      const attached = await store.ask('private.attachFile', { meetingId, kind, ...read.value });
      if (attached.ok) tokens.forget(token);
      return attached;
    },
    'meetingFiles.open': async ({ id }) => {
      const held = await store.ask('private.readMeetingFile', { id });
      return held.ok ? scans.show(held.value.name, held.value.bytes) : held;
    },
    'meetingFiles.saveCopy': async ({ id }) => {
      const held = await store.ask('private.readMeetingFile', { id });
      if (!held.ok) return held;
      const path = await dialogs.nameCopy(held.value.name);
      if (path === null) return fail('cancelled', 'No copy was saved.');
      const written = await scans.write(path, held.value.bytes);
      return written.ok ? { ok: true, value: { token: tokens.issue(path).token, fileName: basename(path) } } : written;
    },
  } satisfies Partial<MainHandlers>;
}
