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

/** Whether nothing can be changed: opened read-only, or nothing open. */
export function useReadOnly(): boolean {
  return useWorkspaceStore((store) => store.state?.readOnly ?? true);
}
