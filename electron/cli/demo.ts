import { execFile } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import { shippedSample } from '../platform/sample.ts';
import type { WrittenFormat } from '../writers/make-document.ts';
import { WrongWords, type Command } from './command.ts';

/** `minutebook demo DIR`: the sample workspace, and every kind of document made from it. */
export const demoCommand: Command = {
  usage: ['demo DIR'],
  help: [
    'Puts the sample workspace into DIR, which is made where there is none, and exports the minutes of',
    'its latest meetings in every format. All places and people in it are invented.',
    '',
    'A sample that is already in DIR is not replaced (status 1).',
  ].join('\n'),
  run: async (words, outlets) => {
    const [folder, ...more] = words;
    if (folder === undefined || more.length > 0 || folder.startsWith('-')) {
      throw new WrongWords('Name one folder for the sample.');
    }
    const workspaceFile = path.join(folder, 'Sample.minutebook');
    if (existsSync(workspaceFile)) {
      outlets.complaint(`${workspaceFile} is there already and was left as it is. Name another folder, or remove it.`);
      return 1;
    }
    mkdirSync(folder, { recursive: true });
    await bringSample(workspaceFile);
    outlets.answer(`${workspaceFile}\n`);

    const { openForReading, withWorkspace } = await import('./workspace.ts');
    const { listBodyRows } = await import('../store/bodies.ts');
    const { listMeetingRows } = await import('../store/meetings.ts');
    const { composeDocument } = await import('../services/documents/compose-document.ts');
    const { writeDocument } = await import('../services/write-document.ts');
    const formats: readonly WrittenFormat[] = ['docx', 'txt', 'html'];
    return withWorkspace(
      () => openForReading(workspaceFile),
      outlets,
      async (workspace) => {
        for (const body of listBodyRows(workspace)) {
          const latest = listMeetingRows(workspace, body.id).find(({ minutes }) => minutes > 0);
          if (latest === undefined) continue;
          const { layout, suggestedName } = composeDocument(workspace, latest.id, { kind: 'minutes' });
          for (const format of formats) {
            const file = path.join(folder, `${suggestedName}.${format}`);
            const written = await writeDocument(layout, format, file);
            if (!written.ok) {
              outlets.complaint(written.failure.message);
              return 1;
            }
            outlets.answer(`${file}\n`);
          }
        }
        return 0;
      },
    );
  },
};

/** Copies the sample that ships; in a checkout, where none is built, has it made. */
async function bringSample(target: string): Promise<void> {
  const here = import.meta.dirname;
  const shipped = [here, path.join(here, '..')].map((folder) => path.join(folder, shippedSample));
  const found = shipped.find((file) => existsSync(file));
  if (found !== undefined) {
    // It lies in the app's archive, out of which bytes are read, not files copied.
    writeFileSync(target, readFileSync(found), { flag: 'wx' });
    return;
  }
  const maker = path.join(here, '..', 'dev', 'sample', 'make-sample.ts');
  await promisify(execFile)(process.execPath, [maker, target]);
}
