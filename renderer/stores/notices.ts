import { create } from 'zustand';

/** What a notice offers to do about it. */
export interface NoticeOffer {
  readonly words: string;
  readonly run: () => void;
}

export interface Notice {
  readonly id: number;
  /** `done`: it happened. `news`: worth knowing. `care`: it did not happen, or something needs looking at. */
  readonly tone: 'done' | 'news' | 'care';
  /** A sentence: what happened, and what to do. */
  readonly words: string;
  readonly step?: NoticeOffer;
  /**
   * The workspace's step that the offer would take back, by its label (null: not known). Once the last step is another
   * one the notice goes, since its offer would take back that.
   */
  readonly lastStep?: string | null;
  /** When it was shown, in milliseconds of the page's clock. */
  readonly shownAt: number;
}
export type NewNotice = Omit<Notice, 'id' | 'shownAt'>;

interface NoticeStore {
  readonly notices: readonly Notice[];
  readonly nextId: number;
  readonly show: (notice: NewNotice) => void;
  readonly close: (id: number) => void;
  /** All of them go: the clerk waved them away, or another workspace is open. */
  readonly closeAll: () => void;
  /** Another place is shown: what was said at the one before goes, but for good news and what was said just now. */
  readonly leavePlace: () => void;
  /** The workspace told its last step: offers to take back an earlier one go. */
  readonly receiveLastStep: (label: string | null) => void;
}

/** No more than this many at once; the oldest gives way. */
const MOST = 3;

/**
 * What happens within so long (ms) of a notice belongs to it: the workspace tells of a step about when its answer comes,
 * before or after, and a step may lead to another place.
 */
const SAME_STEP = 700;

/**
 * Sentences at the foot of the window. The same sentence is not shown twice at once. Once something has been done, older
 * good news goes, and so does what did not work before it.
 */
export const useNoticeStore = create<NoticeStore>()((set) => ({
  notices: [],
  nextId: 1,
  show: (notice) =>
    set(({ notices, nextId }) => ({
      notices: [
        ...notices.filter((shown) => !givesWay(shown, notice)),
        { ...notice, id: nextId, shownAt: performance.now() },
      ].slice(-MOST),
      nextId: nextId + 1,
    })),
  close: (id) => set(({ notices }) => ({ notices: notices.filter((notice) => notice.id !== id) })),
  closeAll: () => set({ notices: [] }),
  leavePlace: () =>
    set(({ notices }) => ({ notices: notices.filter((notice) => notice.tone === 'done' || isFresh(notice)) })),
  receiveLastStep: (label) =>
    set(({ notices }) => ({
      notices: notices.flatMap((notice) => {
        if (notice.lastStep === undefined || notice.lastStep === label) return [notice];
        return isFresh(notice) ? [{ ...notice, lastStep: label }] : [];
      }),
    })),
}));

function givesWay(shown: Notice, to: NewNotice): boolean {
  return shown.words === to.words || (to.tone === 'done' && shown.tone !== 'news');
}

function isFresh(notice: Notice): boolean {
  return performance.now() - notice.shownAt < SAME_STEP;
}

/** Shows a notice, from anywhere. */
export function showNotice(notice: NewNotice): void {
  useNoticeStore.getState().show(notice);
}
