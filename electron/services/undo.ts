import type { Output } from '../../shared/contract/index.ts';
import { workspaceState } from '../store/open.ts';
import { redo, undo } from '../store/undo.ts';
import type { ServiceContext } from './context.ts';

/** Answers `undo.undo`. @throws Refusal `nothing-to-undo`, `moved-on`, `read-only`, `write-failed` */
export function undoStep({ workspace, now }: ServiceContext): Output<'undo.undo'> {
  undo(workspace, now());
  return workspaceState(workspace);
}

/** Answers `undo.redo`. @throws Refusal as `undoStep` does */
export function redoStep({ workspace, now }: ServiceContext): Output<'undo.redo'> {
  redo(workspace, now());
  return workspaceState(workspace);
}
