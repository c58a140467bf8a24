import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import os from 'node:os';
import { Instant } from '../../shared/domain/calendar.ts';
import { formatUuidV7 } from '../../shared/domain/ids.ts';
import type { ServiceContext } from '../services/context.ts';
import { createWorkspace } from '../store/create.ts';
import { openWorkspace, type Workspace } from '../store/open.ts';
import { Refusal } from '../store/refusal.ts';
import type { ExitStatus, Outlets } from './command.ts';

const openOptions = {
  makeId: () => formatUuidV7(Date.now(), randomBytes(10)),
  owner: { computer: os.hostname(), user: os.userInfo().username },
  nativeBinding: process.env['MINUTEBOOK_SQLITE_BINDING'] ?? null,
};

/** Opens a workspace for writing, or makes it where there is none. Refused while somebody else has it open. */
export function openForWriting(file: string): Workspace {
  return existsSync(file) ? openWorkspace(file, { ...openOptions, mode: 'write' }) : createWorkspace(file, openOptions);
}

/** Opens a workspace for reading; it may be open elsewhere. */
export function openForReading(file: string): Workspace {
  return openWorkspace(file, { ...openOptions, mode: 'read' });
}

/** Clock and ids of this machine for a service. */
export function contextOf(workspace: Workspace): ServiceContext {
  return { workspace, now: () => Instant.parse(new Date().toISOString()), makeId: openOptions.makeId };
}

/**
 * Opens, works and closes, whatever happens; a refusal becomes its sentence and status 1.
 *
 * @param work is given the open workspace and answers the exit status
 */
export async function withWorkspace(
  open: () => Workspace,
  outlets: Outlets,
  work: (workspace: Workspace) => ExitStatus | Promise<ExitStatus>,
): Promise<ExitStatus> {
  let workspace: Workspace | null = null;
  try {
    workspace = open();
    return await work(workspace);
  } catch (failure) {
    if (!(failure instanceof Refusal)) throw failure;
    outlets.complaint(failure.message);
    return 1;
  } finally {
    workspace?.close();
  }
}
