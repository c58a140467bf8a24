import { create } from 'zustand';

/** Somebody who holds words that are not yet stored, and can store them. */
export interface Holder {
  /** Stores what is held; answers whether all of it is stored now. */
  readonly flush: () => Promise<boolean>;
}

interface UnsavedStore {
  /** Holders that have something unsaved just now. */
  readonly unsaved: readonly Holder[];
  /** Why the last attempt did not store; null while all is well. */
  readonly trouble: string | null;
  readonly setUnsaved: (holder: Holder, isUnsaved: boolean) => void;
  readonly setTrouble: (trouble: string | null) => void;
}

/** What is typed and not yet stored, so that the rail can say so and closing can wait for it. */
export const useUnsavedStore = create<UnsavedStore>()((set) => ({
  unsaved: [],
  trouble: null,
  setUnsaved: (holder, isUnsaved) =>
    set(({ unsaved }) =>
      unsaved.includes(holder) === isUnsaved
        ? {}
        : { unsaved: isUnsaved ? [...unsaved, holder] : unsaved.filter((other) => other !== holder) },
    ),
  setTrouble: (trouble) => set({ trouble }),
}));

/** Stores everything that is held; answers whether all of it is stored now. */
export async function flushAll(): Promise<boolean> {
  const results = await Promise.all(useUnsavedStore.getState().unsaved.map((holder) => holder.flush()));
  return results.every(Boolean);
}
