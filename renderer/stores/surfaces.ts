import { create } from 'zustand';
import type { BodyId } from '../../shared/domain/ids.ts';

/** What lies over the page; one at a time. */
export type Surface =
  | { readonly kind: 'palette' }
  | { readonly kind: 'help' }
  | { readonly kind: 'new-body' }
  | { readonly kind: 'paste-text' }
  | { readonly kind: 'new-meeting'; readonly bodyId: BodyId | null };

interface SurfaceStore {
  readonly surface: Surface | null;
  readonly open: (surface: Surface) => void;
  readonly close: () => void;
}

export const useSurfaceStore = create<SurfaceStore>()((set) => ({
  surface: null,
  open: (surface) => set({ surface }),
  close: () => set({ surface: null }),
}));

/** Opens a surface, from anywhere. */
export function openSurface(surface: Surface): void {
  useSurfaceStore.getState().open(surface);
}
