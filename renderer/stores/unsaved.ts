import { create } from 'zustand';

/** Somebody who holds words that are not yet stored, and can store them. */
export interface Holder {
  /** Stores what is held; answers whether all of it is stored now. */
  readonly flush: () => Promise<boolean>;
}

interface UnsavedStore {
  /** Who holds something unsaved just now, and why it could not be stored (null: it is only on its way). */
  readonly held: ReadonlyMap<Holder, string | null>;
  readonly hold: (holder: Holder, trouble: string | null) => void;
  /** All of it is stored, or given up. */
  readonly release: (holder: Holder) => void;
  readonly releaseAll: () => void;
}

/** What is typed and not yet stored, so that the rail can say so and closing can wait for it. */
export const useUnsavedStore = create<UnsavedStore>()((set) => ({
  held: new Map(),
  hold: (holder, trouble) =>
    set(({ held }) => (held.get(holder) === trouble ? {} : { held: new Map(held).set(holder, trouble) })),
  release: (holder) =>
    set(({ held }) => {
      if (!held.has(holder)) return {};
      const rest = new Map(held);
      rest.delete(holder);
      return { held: rest };
    }),
  releaseAll: () => set({ held: new Map() }),
}));

/** Why something typed is not stored, in a sentence; null while all is well. */
export function troubleOf(held: UnsavedStore['held']): string | null {
  return [...held.values()].find((trouble) => trouble !== null) ?? null;
}

/** Stores everything that is held; answers whether all of it is stored now. */
export async function flushAll(): Promise<boolean> {
  const results = await Promise.all([...useUnsavedStore.getState().held.keys()].map((holder) => holder.flush()));
  return results.every(Boolean);
}
