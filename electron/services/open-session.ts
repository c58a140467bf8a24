import type { FileToken, ImportReview } from '../../shared/contract/imports.ts';
import type { WorkspaceState } from '../../shared/contract/workspace.ts';
import type { Instant } from '../../shared/domain/calendar.ts';
import type { MakeId } from '../../shared/domain/ids.ts';
import { createWorkspace } from '../store/create.ts';
import type { Owner } from '../store/file/lock.ts';
import { wasImported } from '../store/imports.ts';
import { locateWorkspace, openWorkspace, workspaceState, type Workspace } from '../store/open.ts';
import { Refusal } from '../store/refusal.ts';
import type { ServiceContext } from './context.ts';
import { findAlreadyHeld, type StagedFile } from './import-file.ts';

/** What a session is given by the process that it runs in. */
export interface SessionParts {
  readonly now: () => Instant;
  readonly makeId: MakeId;
  readonly owner: Owner;
  readonly nativeBinding: string | null;
}

/** The workspace that the window has open, one at a time, and the files that were read and not stored yet. */
export interface OpenSession {
  /** For a service. @throws Refusal `no-workspace` */
  readonly context: () => ServiceContext;
  readonly state: () => WorkspaceState | null;
  /** Opens or makes a workspace; the one before is closed only when the new one is open. @throws Refusal */
  readonly open: (path: string, create: boolean) => WorkspaceState;
  /** Opens a workspace that is open for reading once more, now perhaps for writing. @throws Refusal also `no-workspace` */
  readonly openAgain: () => WorkspaceState;
  readonly close: () => void;
  /** Keeps what was read of a file and answers what the window reviews. */
  readonly stage: (token: FileToken, file: StagedFile) => ImportReview;
  /** @throws Refusal `not-found` when nothing was read under the token in this workspace */
  readonly staged: (token: FileToken) => StagedFile;
  /** Lets go of what was read under the token: it is stored. */
  readonly unstage: (token: FileToken) => void;
}

/** Starts without a workspace. */
export function startSession({ now, makeId, owner, nativeBinding }: SessionParts): OpenSession {
  let workspace: Workspace | null = null;
  const files = new Map<FileToken, StagedFile>();

  const requireWorkspace = (): Workspace => {
    if (workspace === null) {
      throw new Refusal('no-workspace', 'No workspace is open. Open one, make one, or look at the sample.');
    }
    return workspace;
  };
  const replaceWith = (next: Workspace | null): void => {
    const before = workspace;
    files.clear();
    workspace = next;
    before?.close();
  };
  const open = (path: string, create: boolean): WorkspaceState => {
    const options = { makeId, owner, nativeBinding };
    const isOpen = !create && workspace?.path === locateWorkspace(path);
    if (isOpen && !workspace?.readOnly) return workspaceState(requireWorkspace());
    const next = create ? createWorkspace(path, options) : openWorkspace(path, { ...options, mode: 'write-or-read' });
    try {
      replaceWith(next);
    } catch {
      // A disk that has gone takes the closing of its workspace with it. That must not keep the next one shut; what was
      // saved is in the log beside the file, and comes in when it is next opened.
    }
    return workspaceState(next);
  };
  return {
    context: () => ({ workspace: requireWorkspace(), now, makeId }),
    state: () => (workspace === null ? null : workspaceState(workspace)),
    open,
    openAgain: () => open(requireWorkspace().path, false),
    close: () => replaceWith(null),
    stage: (token, file) => {
      const { name, sha256, source, draft } = file;
      const seenBefore = wasImported(requireWorkspace(), sha256);
      files.set(token, file);
      const alreadyHeld = findAlreadyHeld(requireWorkspace(), draft, sha256);
      return { token, name, source, draft, seenBefore, alreadyHeld, remembered: [] };
    },
    unstage: (token) => {
      files.delete(token);
    },
    staged: (token) => {
      const file = files.get(token);
      if (file === undefined) {
        throw new Refusal('not-found', 'What was read of this file is no longer there. Choose the file again.');
      }
      return file;
    },
  };
}
