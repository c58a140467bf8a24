import { basename, join } from 'node:path';
import type { FileToken } from '../../shared/contract/imports.ts';
import { fail, type MainHandlers } from './dispatch.ts';
import { nameApart, namesBeside } from './file-names.ts';
import type { MainParts } from './main-parts.ts';

/** Letters that ask for agreement on their way out, and papers that come back: main asks where and which. */
export function approvalHandlers({ store, dialogs, tokens, exportFolder, writeLetter, readChanges }: MainParts) {
  return {
    'approvals.writeLetters': async ({ meetingId, ids }) => {
      const composed = await store.ask('private.composeLetters', { meetingId, ids });
      if (!composed.ok) return composed;
      const folder = await exportFolder.choose();
      if (folder === null) return fail('cancelled', 'No letter was written.');
      const wanted = nameApart(composed.value.map(({ fileName }) => `${fileName}.eml`));
      const there = await exportFolder.whichAreThere(folder, wanted);
      const answer = there.length === 0 ? 'replace' : await exportFolder.askAboutThere(there, folder);
      if (answer === null) return fail('cancelled', 'No letter was written.');
      const names = answer === 'replace' ? wanted : await namesBeside(exportFolder, folder, wanted, new Set(there));
      const files: { token: FileToken; fileName: string }[] = [];
      for (const [place, { letter, fileName, layout }] of composed.value.entries()) {
        const path = join(folder, names[place] ?? '');
        const written = await writeLetter(letter, `${fileName}.docx`, layout, path);
        if (!written.ok)
          return { ok: true, value: { folder: basename(folder), files, trouble: written.failure.message } };
        files.push({ token: tokens.issue(path).token, fileName: basename(path) });
      }
      return { ok: true, value: { folder: basename(folder), files, trouble: null } };
    },
    'changes.choose': async () => {
      const path = await dialogs.chooseReturned();
      return path === null ? fail('cancelled', 'No file was chosen.') : { ok: true, value: tokens.issue(path) };
    },
    'changes.read': async ({ token, ...paper }) => {
      const path = tokens.pathOf(token);
      if (path === null) return fail('not-found', 'Minutebook no longer knows this file. Choose it again.');
      const read = await readChanges(path);
      if (!read.ok) return read;
      const kept = await store.ask('private.keepReturned', { ...paper, ...read.value });
      if (kept.ok) tokens.forget(token);
      return kept;
    },
  } satisfies Partial<MainHandlers>;
}
