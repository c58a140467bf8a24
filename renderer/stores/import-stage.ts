import { create } from 'zustand';
import type { ChosenFile, HeldChoice, ImportReview, StoredFolder } from '../../shared/contract/imports.ts';
import type { BodyId } from '../../shared/domain/ids.ts';
import type { DoubtAnswer } from '../../shared/reading/answers.ts';

export interface ReadingProgress {
  readonly doing: string;
  readonly done: number;
  readonly of: number | null;
}

/** What the clerk chose while looking a file over. */
export interface ReviewChoices {
  /** Places in `draft.documents` that will be imported. */
  readonly documents: readonly number[];
  /** Puts everything under one body; null: bodies are found by the names that were read, or made. */
  readonly bodyId: BodyId | null;
  /** What was said to doubts of this file, now or (marked so) before; at most one answer to each. */
  readonly answers: readonly DoubtAnswer[];
  /** What becomes of documents whose meeting is held already. */
  readonly held: readonly { readonly document: number; readonly as: HeldChoice }[];
}

/** What came of a folder, and what did not. */
export interface FolderReport {
  readonly stored: StoredFolder;
  /** Files that could not be read, with the sentence that says why. */
  readonly notRead: readonly { readonly name: string; readonly words: string }[];
  /** Files that were not ticked, or not read any more after Cancel. */
  readonly leftOut: readonly string[];
  /** Files of no kind that is read. */
  readonly passedOver: readonly string[];
  /** The workspace's step that undo takes back, by its label; null: not known. */
  readonly step: string | null;
}

export interface ReviewStage extends ReviewChoices {
  readonly phase: 'review';
  readonly review: ImportReview;
  readonly isStoring: boolean;
  /** It was opened out of the list of a folder, and goes back there. */
  readonly isOfSurvey: boolean;
}

/** Where an import stands. Nothing is stored before the clerk says so. */
export type ImportStage =
  | { readonly phase: 'idle' }
  | {
      readonly phase: 'reading';
      readonly file: ChosenFile;
      readonly progress: ReadingProgress | null;
      readonly isOfSurvey: boolean;
    }
  | { readonly phase: 'refused'; readonly file: ChosenFile; readonly words: string }
  | ReviewStage
  /** The files are in the store of the survey. */
  | { readonly phase: 'survey' }
  | { readonly phase: 'stored'; readonly report: FolderReport };

interface ImportStore {
  readonly stage: ImportStage;
  /** Files still to come after the one in hand. */
  readonly queue: readonly ChosenFile[];
  readonly setStage: (stage: ImportStage) => void;
  readonly setQueue: (queue: readonly ChosenFile[]) => void;
}

export const useImportStore = create<ImportStore>()((set) => ({
  stage: { phase: 'idle' },
  queue: [],
  setStage: (stage) => set({ stage }),
  setQueue: (queue) => set({ queue }),
}));

/** The stage as it is now, from outside of components. */
export function currentStage(): ImportStage {
  return useImportStore.getState().stage;
}

/** Changes the stage, from outside of components. */
export function setStage(stage: ImportStage): void {
  useImportStore.getState().setStage(stage);
}
