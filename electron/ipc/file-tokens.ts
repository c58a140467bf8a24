import { basename } from 'node:path';
import type { ChosenFile, FileToken } from '../../shared/contract/imports.ts';

/** What a token stands for: a file on the disk, or text from the clipboard. */
export type TokenTarget =
  | { readonly kind: 'file'; readonly path: string; readonly name: string }
  | { readonly kind: 'pasted'; readonly text: string; readonly html: string | null };

/**
 * Opaque names for files that the clerk chose, dropped or made. The window holds tokens; paths stay in main, so that a
 * page that went wrong cannot name a file of its own choosing.
 */
export interface FileTokens {
  /** @param name what the clerk sees: of a file in a folder with the folders below the chosen one; absent: its own. */
  readonly issue: (path: string, name?: string) => ChosenFile;
  readonly issuePasted: (text: string, html: string | null) => ChosenFile;
  readonly targetOf: (token: FileToken) => TokenTarget | null;
  /** The path of a file; null for text from the clipboard and for what is not known. */
  readonly pathOf: (token: FileToken) => string | null;
  /** Lets go of what a token stands for. */
  readonly forget: (token: FileToken) => void;
}

const PASTED_NAME = 'Pasted text';

/** @param makeToken makes an unguessable token. */
export function createFileTokens(makeToken: () => FileToken): FileTokens {
  const targets = new Map<FileToken, TokenTarget>();
  const keep = (target: TokenTarget, name: string): ChosenFile => {
    const token = makeToken();
    targets.set(token, target);
    return { token, name };
  };
  return {
    issue: (path, name = basename(path)) => keep({ kind: 'file', path, name }, name),
    issuePasted: (text, html) => keep({ kind: 'pasted', text, html }, PASTED_NAME),
    targetOf: (token) => targets.get(token) ?? null,
    pathOf: (token) => {
      const target = targets.get(token);
      return target?.kind === 'file' ? target.path : null;
    },
    forget: (token) => {
      targets.delete(token);
    },
  };
}
