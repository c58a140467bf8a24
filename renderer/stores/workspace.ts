import { create } from 'zustand';
import type { WorkspaceState } from '../../shared/contract/workspace.ts';

interface WorkspaceStore {
  /** Null while no workspace is open; undefined before the first answer. */
  readonly state: WorkspaceState | null | undefined;
  readonly receive: (state: WorkspaceState | null) => void;
}

/** What is open, as main last told it. */
export const useWorkspaceStore = create<WorkspaceStore>()((set) => ({
  state: undefined,
  receive: (state) => set({ state }),
}));

/** Said where something was asked for that a workspace open for reading cannot do. */
export const readOnlyWords =
  'This workspace is open for reading only, so nothing can be changed. The line at the top of the window says why.';

/** Whether nothing can be changed: opened read-only, or nothing open. */
export function useReadOnly(): boolean {
  return useWorkspaceStore((store) => store.state?.readOnly ?? true);
}
