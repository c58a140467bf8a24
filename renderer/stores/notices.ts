import { create } from 'zustand';

export interface Notice {
  readonly id: number;
  /** `done`: it happened. `news`: worth knowing. `care`: it did not happen, or something needs looking at. */
  readonly tone: 'done' | 'news' | 'care';
  /** A sentence: what happened, and what to do. */
  readonly words: string;
  readonly step?: { readonly words: string; readonly run: () => void };
}

interface NoticeStore {
  readonly notices: readonly Notice[];
  readonly nextId: number;
  readonly show: (notice: Omit<Notice, 'id'>) => void;
  readonly close: (id: number) => void;
}

/** No more than this many at once; the oldest gives way. */
const MOST = 3;

/** Sentences at the foot of the window. The same sentence is not shown twice at once. */
export const useNoticeStore = create<NoticeStore>()((set) => ({
  notices: [],
  nextId: 1,
  show: (notice) =>
    set(({ notices, nextId }) => ({
      notices: [...notices.filter((shown) => shown.words !== notice.words), { ...notice, id: nextId }].slice(-MOST),
      nextId: nextId + 1,
    })),
  close: (id) => set(({ notices }) => ({ notices: notices.filter((notice) => notice.id !== id) })),
}));

/** Shows a notice, from anywhere. */
export function showNotice(notice: Omit<Notice, 'id'>): void {
  useNoticeStore.getState().show(notice);
}
