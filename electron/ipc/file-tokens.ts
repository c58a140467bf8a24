import { basename } from 'node:path';
import type { FileToken } from '../../shared/contract/imports.ts';

/**
 * Opaque names for files that the clerk chose, dropped or made. The window holds tokens; paths stay in main, so that a
 * page that went wrong cannot name a file of its own choosing.
 */
export interface FileTokens {
  readonly issue: (path: string) => { token: FileToken; name: string };
  readonly pathOf: (token: FileToken) => string | null;
}

/** @param makeToken makes an unguessable token. */
export function createFileTokens(makeToken: () => FileToken): FileTokens {
  const paths = new Map<FileToken, string>();
  return {
    issue: (path) => {
      const token = makeToken();
      paths.set(token, path);
      return { token, name: basename(path) };
    },
    pathOf: (token) => paths.get(token) ?? null,
  };
}
