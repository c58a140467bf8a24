import { existsSync } from 'node:fs';
import { thisMachine } from '../platform/this-machine.ts';
import type { ServiceContext } from '../services/context.ts';
import { createWorkspace } from '../store/create.ts';
import { openWorkspace, type Workspace } from '../store/open.ts';
import { Refusal } from '../store/refusal.ts';
import type { ExitStatus, Outlets } from './command.ts';

/** Opens a workspace for writing, or makes it where there is none. Refused while somebody else has it open. */
export function openForWriting(file: string): Workspace {
  return existsSync(file) ? openWorkspace(file, { ...thisMachine, mode: 'write' }) : createWorkspace(file, thisMachine);
}

/** Opens a workspace for reading; it may be open elsewhere. */
export function openForReading(file: string): Workspace {
  return openWorkspace(file, { ...thisMachine, mode: 'read' });
}

/** Clock and ids of this machine for a service. */
export function contextOf(workspace: Workspace): ServiceContext {
  return { workspace, now: thisMachine.now, makeId: thisMachine.makeId };
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
