import { parseArgs } from 'node:util';
import type { DraftImport } from '../../shared/reading/draft.ts';
import { WrongWords, type Command, type ExitStatus, type Outlets } from './command.ts';

/** `minutebook import FILE… --json`: prints what was understood of legacy documents and writes nothing. */
export const importCommand: Command = {
  usage: ['import FILE… --json'],
  help: [
    'Reads legacy documents (.txt, .md, .docx) and prints what it understood of them as one JSON value:',
    'their documents with body, date, attendance, numbered items, resolutions, actions, tables, and a',
    'warning for everything that was repaired or is in doubt. Nothing is written.',
    '',
    'A file that cannot be read gets one sentence on standard error, and nothing is printed (status 1).',
  ].join('\n'),
  run: async (words, outlets) => {
    const { files, json } = parseWords(words);
    if (!json) throw new WrongWords('Say what to do with the files: --json prints what they hold.');
    return printAsJson(files, outlets);
  },
};

function parseWords(words: readonly string[]): { files: readonly string[]; json: boolean } {
  const parsed = (() => {
    try {
      return parseArgs({ args: [...words], allowPositionals: true, options: { json: { type: 'boolean' } } });
    } catch {
      const unknown = words.find((word) => word.startsWith('-') && word !== '--json');
      throw new WrongWords(`“${unknown ?? ''}” is no option of import.`);
    }
  })();
  if (parsed.positionals.length === 0) throw new WrongWords('Name at least one file to import.');
  return { files: parsed.positionals, json: parsed.values.json === true };
}

async function printAsJson(files: readonly string[], outlets: Outlets): Promise<ExitStatus> {
  const { readFileForImport } = await import('../services/read-file.ts');
  const { toImportJson } = await import('../../shared/reading/import-json.ts');
  const drafts: DraftImport[] = [];
  for (const file of files) {
    const answer = await readFileForImport(file);
    if (!answer.ok) {
      outlets.complaint(answer.failure.message);
      return 1;
    }
    drafts.push(answer.value.draft);
  }
  outlets.answer(`${JSON.stringify(toImportJson(drafts), null, 2)}\n`);
  return 0;
}
