import { create } from 'zustand';
import type { ChosenFile, ImportReview, StoredImport } from '../../shared/contract/imports.ts';
import type { BodyId } from '../../shared/domain/ids.ts';
import type { DoubtAnswer } from '../../shared/reading/answers.ts';
import { acceptDrop, ask, listenTo } from '../gateway/bridge.ts';
import { showNotice } from './notices.ts';
import { perform, showUndoable } from './perform.ts';
import { goTo, openMeeting } from './route.ts';

export interface ReadingProgress {
  readonly doing: string;
  readonly done: number;
  readonly of: number | null;
}

/** Where an import stands. Nothing is stored before the clerk says so. */
export type ImportStage =
  | { readonly phase: 'idle' }
  | { readonly phase: 'reading'; readonly file: ChosenFile; readonly progress: ReadingProgress | null }
  | { readonly phase: 'refused'; readonly file: ChosenFile; readonly words: string }
  | {
      readonly phase: 'review';
      readonly review: ImportReview;
      /** Places in `draft.documents` that will be imported. */
      readonly documents: readonly number[];
      /** Puts everything under one body; null: bodies are found by the names that were read, or made. */
      readonly bodyId: BodyId | null;
      /** What the clerk said to doubts of this file; at most one answer to each. */
      readonly answers: readonly DoubtAnswer[];
      readonly isStoring: boolean;
    };

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

/** Only minutes can be imported in this version; agendas, reports and letters are shown and left out. */
export function importablePlaces(review: ImportReview): number[] {
  return review.draft.documents.flatMap((document, place) => (document.kind === 'minutes' ? [place] : []));
}

/** Asks for files with the system's dialog and begins to read them. */
export async function chooseFiles(): Promise<void> {
  const files = await perform('imports.choose', {});
  if (files !== null) await startReading(files);
}

/** Takes files that were dropped on the window. */
export async function takeDropped(dropped: readonly File[]): Promise<void> {
  const files: ChosenFile[] = [];
  for (const file of dropped) {
    const answer = await acceptDrop(file);
    if (answer.ok) files.push(...('files' in answer.value ? answer.value.files : [answer.value]));
    else showNotice({ tone: 'care', words: answer.failure.message });
  }
  await startReading(files);
}

async function startReading(files: readonly ChosenFile[]): Promise<void> {
  const [first, ...rest] = files;
  if (first === undefined) return;
  goTo({ screen: 'import' });
  const { stage, setQueue, queue } = useImportStore.getState();
  if (stage.phase === 'reading' || stage.phase === 'review') {
    setQueue([...queue, ...files]);
    const names = files.map((file) => file.name).join(', ');
    showNotice({ tone: 'news', words: `${names} will be read after the file that is open here.` });
    return;
  }
  setQueue(rest);
  await read(first);
}

async function read(file: ChosenFile): Promise<void> {
  const { setStage } = useImportStore.getState();
  setStage({ phase: 'reading', file, progress: null });
  const stopListening = listenTo('imports.progress', (progress) => {
    if (isInHand(file)) useImportStore.getState().setStage({ phase: 'reading', file, progress });
  });
  const answer = await ask('imports.read', { token: file.token });
  stopListening();
  if (!isInHand(file)) return;
  if (answer.ok) {
    setStage({
      phase: 'review',
      review: answer.value,
      documents: importablePlaces(answer.value),
      bodyId: null,
      answers: [],
      isStoring: false,
    });
  } else if (answer.failure.code === 'cancelled') {
    await leaveFile();
  } else {
    setStage({ phase: 'refused', file, words: answer.failure.message });
  }
}

function isInHand(file: ChosenFile): boolean {
  const { stage } = useImportStore.getState();
  return stage.phase === 'reading' && stage.file.token === file.token;
}

/** Stops the reading that is under way. */
export async function cancelReading(): Promise<void> {
  const { stage } = useImportStore.getState();
  if (stage.phase !== 'reading') return;
  await ask('imports.cancel', { token: stage.file.token });
  if (isInHand(stage.file)) await leaveFile();
}

/** Leaves the file in hand without storing anything and goes on to the next, if one waits. */
export async function leaveFile(): Promise<void> {
  const { queue, setQueue, setStage } = useImportStore.getState();
  const [next, ...rest] = queue;
  setQueue(rest);
  if (next === undefined) setStage({ phase: 'idle' });
  else await read(next);
}

/** Takes a document in, or leaves it out. */
export function chooseDocument(place: number, isChosen: boolean): void {
  const { stage, setStage } = useImportStore.getState();
  if (stage.phase !== 'review') return;
  const others = stage.documents.filter((other) => other !== place);
  setStage({ ...stage, documents: isChosen ? [...others, place].sort((one, other) => one - other) : others });
}

/** Puts what is imported under one body, or (null) under the bodies that were read. */
export function chooseBody(bodyId: BodyId | null): void {
  const { stage, setStage } = useImportStore.getState();
  if (stage.phase === 'review') setStage({ ...stage, bodyId });
}

/** Settles a doubt of the file under review, in place of what was said to it before. */
export function answerDoubt(answer: DoubtAnswer): void {
  const { stage, setStage } = useImportStore.getState();
  if (stage.phase !== 'review' || stage.isStoring) return;
  setStage({ ...stage, answers: [...withoutAnswer(stage.answers, answer), answer] });
}

/** Takes the answer to a doubt back. */
export function reopenDoubt(place: Pick<DoubtAnswer, 'document' | 'doubt'>): void {
  const { stage, setStage } = useImportStore.getState();
  if (stage.phase !== 'review' || stage.isStoring) return;
  setStage({ ...stage, answers: withoutAnswer(stage.answers, place) });
}

function withoutAnswer(
  answers: readonly DoubtAnswer[],
  { document, doubt }: Pick<DoubtAnswer, 'document' | 'doubt'>,
): DoubtAnswer[] {
  return answers.filter((one) => one.document !== document || one.doubt !== doubt);
}

/** Stores the chosen documents and opens the latest meeting that came of them. */
export async function storeImport(): Promise<void> {
  const { stage, setStage } = useImportStore.getState();
  if (stage.phase !== 'review' || stage.isStoring || stage.documents.length === 0) return;
  setStage({ ...stage, isStoring: true });
  const stored = await perform('imports.store', {
    token: stage.review.token,
    documents: [...stage.documents],
    bodyId: stage.bodyId,
    answers: [...stage.answers],
    held: [],
  });
  if (stored === null) {
    setStage({ ...stage, isStoring: false });
    return;
  }
  showUndoable(describeStored(stored));
  const isLast = useImportStore.getState().queue.length === 0;
  await leaveFile();
  const meeting = stored.meetings.at(-1);
  if (isLast && meeting !== undefined) openMeeting(meeting.id);
}

/** `Imported: 1 meeting, 20 minutes, 14 resolutions, 10 actions.` */
export function describeStored(stored: StoredImport): string {
  const counts: readonly (readonly [count: number, one: string, many: string])[] = [
    [stored.meetings.length, 'meeting', 'meetings'],
    [stored.minutes, 'minute', 'minutes'],
    [stored.resolutions, 'resolution', 'resolutions'],
    [stored.actions, 'action', 'actions'],
  ];
  return `Imported: ${counts.map(([count, one, many]) => `${count} ${count === 1 ? one : many}`).join(', ')}.`;
}
