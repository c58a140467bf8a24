import { existsSync, rmSync } from 'node:fs';
import { basename } from 'node:path';
import { parseArgs } from 'node:util';
import type { HeldChoice, StoredImport } from '../../shared/contract/imports.ts';
import { WrongWords, type Command, type ExitStatus, type Outlets } from './command.ts';
import { findDocuments, readDocuments, type ReadDocument } from './read-documents.ts';

/** `minutebook import FILE…`: prints what was understood of legacy documents, or stores it. */
export const importCommand: Command = {
  usage: ['import FILE… --json', 'import FILE… --into WORKSPACE.minutebook [--body NAME] [--held skip|update|add]'],
  help: [
    'Reads legacy documents (.docx, .doc, .odt, .rtf, .pdf, .txt, .md, .html). FILE may be a folder: all that it',
    'and the folders in it hold is read.',
    '',
    '--json       prints what was understood as one JSON value: documents with body, date, attendance,',
    '             numbered items, resolutions, actions, tables, and a warning for everything that was',
    '             repaired or is in doubt. Nothing is written.',
    '--into FILE  stores them in a workspace, which is made where there is none: minutes as meetings,',
    '             agendas, reports and letters beside them, and whatever else was named. All files are stored',
    '             together, or none of them. Of two copies of a meeting in a folder (Word and PDF) the better is',
    '             stored. A line about each file goes to standard error.',
    '--held WORD  what becomes of a meeting that the workspace holds already: skip leaves it as it is (so does',
    '             leaving the option out), update brings it up to date and leaves what somebody worked on, add',
    '             stores it a second time.',
    '--body NAME  the body that the documents belong to, instead of the one that they name.',
    '',
    'Every file is read before anything is stored, in a process of its own with a limit on memory and time. One',
    'that was named and cannot be read gets one sentence on standard error, and nothing is printed or stored',
    '(status 1). One that a folder holds gets its sentence and is passed over.',
  ].join('\n'),
  run: async (words, outlets) => {
    const { files, json, into, body, held } = parseWords(words);
    const found = await findDocuments(files, outlets);
    const read = found === null ? null : await readDocuments(found, outlets);
    if (read === null) return 1;
    const stored = into === undefined ? 0 : await store(read, { into, body, json, held }, outlets);
    if (stored === 0 && json) await printAsJson(read, outlets);
    return stored;
  },
};

interface Words {
  readonly files: readonly string[];
  readonly json: boolean;
  readonly into: string | undefined;
  readonly body: string | undefined;
  readonly held: HeldChoice | 'skip';
}

const options = {
  json: { type: 'boolean' },
  into: { type: 'string' },
  body: { type: 'string' },
  held: { type: 'string' },
} as const;

function parseWords(words: readonly string[]): Words {
  const { values, positionals } = (() => {
    try {
      return parseArgs({ args: [...words], allowPositionals: true, options });
    } catch {
      throw new WrongWords('import takes files and the options --json, --into FILE, --body NAME and --held WORD.');
    }
  })();
  const { json = false, into, body, held = 'skip' } = values;
  if (positionals.length === 0) throw new WrongWords('Name at least one file to import.');
  if (!json && into === undefined) {
    throw new WrongWords('Say what to do with the files: --json prints what they hold, --into stores it.');
  }
  if (into?.endsWith('.minutebook') === false) throw new WrongWords('The file after --into ends in .minutebook.');
  if (body !== undefined && into === undefined) throw new WrongWords('--body goes with --into.');
  if (values.held !== undefined && into === undefined) throw new WrongWords('--held goes with --into.');
  if (held !== 'skip' && held !== 'update' && held !== 'add') {
    throw new WrongWords('After --held comes skip, update or add.');
  }
  return { files: positionals, json, into, body, held };
}

async function printAsJson(read: readonly ReadDocument[], outlets: Outlets): Promise<void> {
  const { toImportJson } = await import('../../shared/reading/import-json.ts');
  const { unpackDraft } = await import('../services/importing/packed-file.ts');
  outlets.answer(`${JSON.stringify(toImportJson(read.map(({ file }) => unpackDraft(file))), null, 2)}\n`);
}

interface Storing extends Pick<Words, 'body' | 'json' | 'held'> {
  readonly into: string;
}

async function store(
  read: readonly ReadDocument[],
  { into, body, json, held }: Storing,
  outlets: Outlets,
): Promise<ExitStatus> {
  const { contextOf, openForWriting, withWorkspace } = await import('./workspace.ts');
  const { chooseDocuments } = await import('./choose-documents.ts');
  const { storeImport } = await import('../services/import-file.ts');
  const { tellOlder } = await import('../services/desk.ts');
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
      const name = read.length === 1 ? (read[0]?.file.name ?? '') : `${read.length} files`;
      const choice = { bodyId: null, ...(body === undefined ? {} : { bodyName: body }) };
      // What is here already is asked before anything is stored: two meetings of one day are no copies of one another.
      const { chosen, isHere } = chooseDocuments(workspace, read, { body: choice, held }, outlets.complaint);
      const stored = mutate(workspace, { label: `Import of ${name}`, now: context.now() }, () =>
        chosen.map(({ file, documents, held: kept }) => ({
          file,
          brought: storeImport(context, file, { ...choice, documents: [...documents], held: kept }),
        })),
      );
      const say = json ? outlets.complaint : (line: string) => outlets.answer(`${line}\n`);
      for (const { file, brought } of stored) {
        for (const { label } of brought.meetings) say(`Stored: ${label}`);
        outlets.complaint(`${file.name}: ${describe(brought)}`);
      }
      const all = stored.map(({ brought }) => brought);
      const total = (count: (one: StoredImport) => number) => all.reduce((sum, one) => sum + count(one), 0);
      say(
        `${total((one) => one.minutes)} minutes, ${total((one) => one.resolutions)} resolutions, ${total((one) => one.actions)} actions in ${basename(into)}.`,
      );
      const older = tellOlder(context);
      if (older !== null) outlets.complaint(older);
      return stored.length === 0 && !isHere ? 1 : 0;
    });
  } finally {
    // A workspace that was made for an import that failed is nothing that anybody asked for.
    if (status !== 0) for (const file of made) rmSync(file, { force: true });
  }
  return status;
}

/** `1 meeting, 14 minutes, 9 resolutions, 7 actions, 12 people; 1 other document; 3 doubts`. */
function describe(brought: StoredImport): string {
  const count = (number: number, one: string) => `${number} ${one}${number === 1 ? '' : 's'}`;
  const parts = [
    [
      count(brought.meetings.length, 'meeting'),
      count(brought.minutes, 'minute'),
      count(brought.resolutions, 'resolution'),
      count(brought.actions, 'action'),
      brought.people === 1 ? '1 person' : `${brought.people} people`,
    ].join(', '),
    ...(brought.otherDocuments === 0 ? [] : [count(brought.otherDocuments, 'other document')]),
    ...(brought.doubts === 0 ? [] : [count(brought.doubts, 'doubt')]),
  ];
  return parts.join('; ');
}
