import type { FileToken } from '../../shared/contract/imports.ts';
import type { Output } from '../../shared/contract/index.ts';
import type { Answer } from '../../shared/contract/operation.ts';
import { acceptFolder } from './chosen-folders.ts';
import { fail, type MainHandlers } from './dispatch.ts';
import type { TokenTarget } from './file-tokens.ts';
import type { MainParts } from './main-parts.ts';
import type { ReadFile } from './read-file.ts';
import { folderStoring } from './storing.ts';

/** Choosing, reading and storing files. What was read is kept by the store process until it is stored or forgotten. */
export function importHandlers(parts: MainParts) {
  const { store, dialogs, tokens } = parts;
  const underWay = new Map<FileToken, AbortController>();

  /** Reads what a token stands for, for as long as nobody stops it. */
  const read = async (token: FileToken, isMore: boolean): Promise<Answer<ReadFile>> => {
    const target = tokens.targetOf(token);
    if (target === null) return fail('not-found', 'Minutebook no longer knows this file. Choose it again.');
    const stop = new AbortController();
    underWay.set(token, stop);
    try {
      const answer = await readTarget(parts, target, stop.signal, isMore);
      return answer.ok && target.kind === 'file' ? { ok: true, value: { ...answer.value, name: target.name } } : answer;
    } finally {
      underWay.delete(token);
    }
  };

  return {
    'imports.choose': async () => {
      parts.prepareReader();
      const paths = await dialogs.chooseDocuments();
      if (paths.length === 0) return fail('cancelled', 'No file was chosen.');
      return { ok: true, value: paths.map((path) => tokens.issue(path)) };
    },
    'imports.chooseFolder': async () => {
      parts.prepareReader();
      const folder = await dialogs.chooseFolder();
      return folder === null ? fail('cancelled', 'No folder was chosen.') : acceptFolder(parts, folder);
    },
    'imports.paste': ({ text, html }) => {
      if (text.trim() === '' && (html ?? '').trim() === '') {
        return Promise.resolve(fail('file-refused', 'There is no text on the clipboard. Copy it again, then paste.'));
      }
      return Promise.resolve({ ok: true, value: tokens.issuePasted(text, html) });
    },
    'imports.read': async ({ token }): Promise<Answer<Output<'imports.read'>>> => {
      const waiting = await store.ask('private.reviewStaged', { token });
      if (waiting.ok || waiting.failure.code !== 'not-found') return waiting;
      const answer = await read(token, false);
      return answer.ok ? store.ask('private.stageImport', { token, ...answer.value }) : answer;
    },
    'imports.survey': async ({ token }) => {
      const answer = await read(token, true);
      return answer.ok ? store.ask('private.surveyImport', { token, ...answer.value }) : answer;
    },
    'imports.cancel': ({ token }) => {
      underWay.get(token)?.abort();
      return Promise.resolve({ ok: true, value: {} });
    },
    'imports.forget': async ({ tokens: unwanted }) => {
      for (const token of unwanted) {
        underWay.get(token)?.abort();
        tokens.forget(token);
      }
      return store.ask('private.forgetImports', { tokens: unwanted });
    },
    ...folderStoring(parts),
  } satisfies Partial<MainHandlers>;
}

function readTarget(
  { readDocument, readPasted, tellProgress }: MainParts,
  target: TokenTarget,
  signal: AbortSignal,
  isMore: boolean,
): Promise<Answer<ReadFile>> {
  const tell = (doing: string) => tellProgress(doing, 0, null);
  if (target.kind === 'file') return readDocument(target.path, signal, tell, isMore);
  return readPasted(target.text, target.html, signal, tell);
}
