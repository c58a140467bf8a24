import { basename } from 'node:path';
import type { ChosenFile, ChosenFolder } from '../../shared/contract/imports.ts';
import type { Answer } from '../../shared/contract/operation.ts';
import { fail } from './dispatch.ts';
import type { FileTokens } from './file-tokens.ts';

/** What of the disk can be looked at; platform/ brings the real ones. */
export interface FolderParts {
  readonly tokens: FileTokens;
  /** The documents of a folder. Rejects where it cannot be read. */
  readonly listFolder: (path: string) => Promise<{
    readonly files: readonly { readonly path: string; readonly name: string }[];
    readonly passedOver: readonly string[];
  }>;
  readonly isFolder: (path: string) => Promise<boolean>;
}

/** Tokens for the documents of a folder. Fails with `file-refused` where it cannot be read or holds none. */
export async function acceptFolder({ tokens, listFolder }: FolderParts, path: string): Promise<Answer<ChosenFolder>> {
  const name = basename(path) === '' ? path : basename(path);
  try {
    const { files, passedOver } = await listFolder(path);
    if (files.length === 0) {
      return fail('file-refused', `“${name}” holds no documents that Minutebook reads. Choose another folder.`);
    }
    const chosen = files.map((file) => tokens.issue(file.path, file.name));
    return { ok: true, value: { name, files: chosen, passedOver: [...passedOver] } };
  } catch {
    return fail('file-refused', `“${name}” could not be read. See whether its disk is there and you may open it.`);
  }
}

/** Tokens for what was dropped on the window: a file, or the documents of a folder. */
export async function acceptDropped(parts: FolderParts, path: string): Promise<Answer<ChosenFile | ChosenFolder>> {
  if (await parts.isFolder(path)) return acceptFolder(parts, path);
  return { ok: true, value: parts.tokens.issue(path) };
}
