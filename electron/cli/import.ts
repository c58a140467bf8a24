import { existsSync, rmSync } from 'node:fs';
import { basename } from 'node:path';
import { parseArgs } from 'node:util';
import type { UnderstoodFile } from '../services/read-file.ts';
import { WrongWords, type Command, type ExitStatus, type Outlets } from './command.ts';

/** `minutebook import FILE…`: prints what was understood of legacy documents, or stores it. */
export const importCommand: Command = {
  usage: ['import FILE… --json', 'import FILE… --into WORKSPACE.minutebook [--body NAME]'],
  help: [
    'Reads legacy documents: .txt, .md, .docx, .pdf with words, .html, .odt, .rtf, and .doc where there',
    'is a LibreOffice.',
    '',
    '--json       prints what was understood as one JSON value: documents with body, date, attendance,',
    '             numbered items, resolutions, actions, tables, and a warning for everything that was',
    '             repaired or is in doubt. Nothing is written.',
    '--into FILE  stores the minutes among them in a workspace, which is made where there is none.',
    '             All files are stored together, or none of them.',
    '--body NAME  the body that the minutes belong to, instead of the one that they name.',
    '',
    'Every file is read before anything is stored: one that cannot be read gets one sentence on standard',
    'error, and nothing is printed or stored (status 1).',
  ].join('\n'),
  run: async (words, outlets) => {
    const { files, json, into, body } = parseWords(words);
    const read = await readAll(files, outlets);
    if (read === null) return 1;
    const stored = into === undefined ? 0 : await store(read, { into, body, json }, outlets);
    if (stored === 0 && json) await printAsJson(read, outlets);
    return stored;
  },
};

interface Words {
  readonly files: readonly string[];
  readonly json: boolean;
  readonly into: string | undefined;
  readonly body: string | undefined;
}

const options = { json: { type: 'boolean' }, into: { type: 'string' }, body: { type: 'string' } } as const;

function parseWords(words: readonly string[]): Words {
  const { values, positionals } = (() => {
    try {
      return parseArgs({ args: [...words], allowPositionals: true, options });
    } catch {
      throw new WrongWords('import takes files and the options --json, --into FILE and --body NAME.');
    }
  })();
  const { json = false, into, body } = values;
  if (positionals.length === 0) throw new WrongWords('Name at least one file to import.');
  if (!json && into === undefined) {
    throw new WrongWords('Say what to do with the files: --json prints what they hold, --into stores it.');
  }
  if (into?.endsWith('.minutebook') === false) throw new WrongWords('The file after --into ends in .minutebook.');
  if (body !== undefined && into === undefined) throw new WrongWords('--body goes with --into.');
  return { files: positionals, json, into, body };
}

async function readAll(files: readonly string[], outlets: Outlets): Promise<UnderstoodFile[] | null> {
  const { readFileForImport } = await import('../services/read-file.ts');
  const read: UnderstoodFile[] = [];
  for (const file of files) {
    const answer = await readFileForImport(file);
    if (!answer.ok) {
      outlets.complaint(answer.failure.message);
      return null;
    }
    read.push(answer.value);
  }
  return read;
}

async function printAsJson(read: readonly UnderstoodFile[], outlets: Outlets): Promise<void> {
  const { toImportJson } = await import('../../shared/reading/import-json.ts');
  outlets.answer(`${JSON.stringify(toImportJson(read.map(({ draft }) => draft)), null, 2)}\n`);
}

async function store(
  read: readonly UnderstoodFile[],
  { into, body, json }: { readonly into: string; readonly body: string | undefined; readonly json: boolean },
  outlets: Outlets,
): Promise<ExitStatus> {
  const { contextOf, openForWriting, withWorkspace } = await import('./workspace.ts');
  const { storeImport } = await import('../services/import-file.ts');
  const { packFile } = await import('../services/importing/packed-file.ts');
  const { mutate } = await import('../store/change-set.ts');
  const isNew = !existsSync(into);
  const made: string[] = [];
  let status: ExitStatus = 1;
  const open = () => {
    const workspace = openForWriting(into);
    if (isNew) made.push(into);
    return workspace;
  };
  try {
    status = await withWorkspace(open, outlets, (workspace) => {
      const context = contextOf(workspace);
      const name = read.length === 1 ? (read[0]?.source.name ?? '') : `${read.length} files`;
      const label = `Import of ${name}`;
      const stored = mutate(workspace, { label, now: context.now() }, () =>
        read.map((file) => {
          const documents = file.draft.documents.map((_, place) => place);
          const choice = { documents, bodyId: null, ...(body === undefined ? {} : { bodyName: body }) };
          return storeImport(context, packFile({ name: file.source.name, ...file }), choice);
        }),
      );
      const say = json ? outlets.complaint : (line: string) => outlets.answer(`${line}\n`);
      for (const one of stored) {
        for (const { label: meeting } of one.meetings) say(`Stored: ${meeting}`);
        say(`${one.minutes} minutes, ${one.resolutions} resolutions, ${one.actions} actions in ${basename(into)}.`);
      }
      return 0;
    });
  } finally {
    // A workspace that was made for an import that failed is nothing that anybody asked for.
    if (status !== 0) for (const file of made) rmSync(file, { force: true });
  }
  return status;
}
