import type { FileSurvey, FileToken, ImportReview } from '../../shared/contract/imports.ts';
import type { WorkspaceState } from '../../shared/contract/workspace.ts';
import type { Instant } from '../../shared/domain/calendar.ts';
import type { MakeId } from '../../shared/domain/ids.ts';
import { findCopies, type Copy } from '../../shared/reading/copies.ts';
import { createWorkspace } from '../store/create.ts';
import type { Owner } from '../store/file/lock.ts';
import { locateWorkspace, openWorkspace, workspaceState, type Workspace } from '../store/open.ts';
import { Refusal } from '../store/refusal.ts';
import type { ServiceContext } from './context.ts';
import type { PackedFile } from './importing/packed-file.ts';
import { createFolderStoring, type FolderStoring } from './importing/store-folder.ts';
import { reviewFile, surveyFile } from './importing/review-file.ts';

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
  readonly stage: (token: FileToken, file: PackedFile) => ImportReview;
  /** The same, answered in short. */
  readonly survey: (token: FileToken, file: PackedFile) => FileSurvey;
  /** What the window reviews of a file that was kept. @throws Refusal `not-found` */
  readonly review: (token: FileToken) => ImportReview;
  /** Storing many files, piece by piece. */
  readonly storing: FolderStoring;
  /** @throws Refusal `not-found` when nothing was read under the token in this workspace */
  readonly staged: (token: FileToken) => PackedFile;
  /** Lets go of what was read under the token: it is stored, or not wanted. */
  readonly unstage: (token: FileToken) => void;
}

/** Starts without a workspace. */
export function startSession({ now, makeId, owner, nativeBinding }: SessionParts): OpenSession {
  let workspace: Workspace | null = null;
  const files = new Map<FileToken, PackedFile>();

  const requireWorkspace = (): Workspace => {
    if (workspace === null) {
      throw new Refusal('no-workspace', 'No workspace is open. Open one, make one, or look at the sample.');
    }
    return workspace;
  };
  const replaceWith = (next: Workspace | null): void => {
    const before = workspace;
    files.clear();
    storing.forget();
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
  const staged = (token: FileToken): PackedFile => {
    const file = files.get(token);
    if (file === undefined) {
      throw new Refusal('not-found', 'What was read of this file is no longer there. Choose the file again.');
    }
    return file;
  };
  const context = (): ServiceContext => ({ workspace: requireWorkspace(), now, makeId });
  const storing = createFolderStoring(context, staged, (token) => {
    files.delete(token);
  });
  return {
    context,
    state: () => (workspace === null ? null : workspaceState(workspace)),
    open,
    openAgain: () => open(requireWorkspace().path, false),
    close: () => replaceWith(null),
    stage: (token, file) => {
      const review = reviewFile(requireWorkspace(), token, file);
      files.set(token, file);
      return review;
    },
    review: (token) => reviewFile(requireWorkspace(), token, staged(token)),
    storing,
    survey: (token, file) => {
      const others = [...files].flatMap(([other, one]) => (other === token ? [] : [{ token: other, ...one }]));
      const same = others.find(({ sha256 }) => sha256 === file.sha256);
      const copies = same === undefined ? findCopies(file, others).map(describeCopy) : [];
      const survey = surveyFile(requireWorkspace(), token, file, same?.name ?? null, copies);
      files.set(token, file);
      return survey;
    },
    unstage: (token) => {
      files.delete(token);
    },
    staged,
  };
}

function describeCopy(copy: Copy<PackedFile & { readonly token: FileToken }>): FileSurvey['copies'][number] {
  const { document, otherDocument, givesWay } = copy;
  const { token, name } = copy.other;
  return { document, other: { token, name, document: otherDocument }, givesWay };
}
