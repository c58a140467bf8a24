import { create } from 'zustand';
import type {
  ChosenFile,
  FileSurvey,
  FileToken,
  HeldChoice,
  ImportReview,
  StoreOrder,
} from '../../shared/contract/imports.ts';
import type { BodyId } from '../../shared/domain/ids.ts';
import { wantedPlaces } from '../../shared/reading/first-choice.ts';
import { ask, listenTo } from '../gateway/bridge.ts';
import { currentStage, type ReadingProgress, type ReviewChoices, setStage } from './import-stage.ts';
import { showNotice } from './notices.ts';
import { flushAll } from './unsaved.ts';
import { firstChoices } from './reviewing.ts';

/** One file of a folder, as far as it is known. */
export interface SurveyRow {
  readonly id: FileToken;
  readonly name: string;
  /** `left`: Cancel came before its turn. */
  readonly standing: 'waiting' | 'reading' | 'read' | 'refused' | 'left';
  readonly survey: FileSurvey | null;
  /** Why it could not be read. */
  readonly words: string | null;
  readonly isTicked: boolean;
  /** What becomes of its meetings that are held already. */
  readonly as: HeldChoice;
  /** What was chosen when it was looked over; null: it was not. */
  readonly choices: ReviewChoices | null;
  /** Its documents that give way to a copy in another file of the list. */
  readonly copies: readonly CopyOf[];
  /** Doubts that the review left open; null: it was not looked over. */
  readonly open: { readonly high: number; readonly low: number } | null;
}

/** A document of a file that gives way to a copy of it. */
export interface CopyOf {
  readonly document: number;
  /** The file that holds the copy which is read. */
  readonly of: FileToken;
  readonly name: string;
}

interface SurveyStore {
  /** The folder that was chosen; null: files were. */
  readonly folder: string | null;
  readonly passedOver: readonly string[];
  readonly rows: readonly SurveyRow[];
  /** How far the file that is being read has come; null: none is, or nothing is known. */
  readonly progress: ReadingProgress | null;
  /** Puts everything under one body, but for files that were put elsewhere when they were looked over. */
  readonly bodyId: BodyId | null;
  readonly isStoring: boolean;
  readonly set: (change: Partial<Omit<SurveyStore, 'set'>>) => void;
}

export const useSurveyStore = create<SurveyStore>()((set) => ({
  folder: null,
  passedOver: [],
  rows: [],
  progress: null,
  bodyId: null,
  isStoring: false,
  set: (change) => set(change),
}));

const survey = () => useSurveyStore.getState();

/** Files that were chosen together. */
export interface Chosen {
  readonly folder: string | null;
  readonly files: readonly ChosenFile[];
  readonly passedOver: readonly string[];
}

/** Begins the list of many files and reads them one after the other. */
export async function startSurvey({ folder, files, passedOver }: Chosen): Promise<void> {
  survey().set({ folder, passedOver, rows: files.map(toRow), progress: null, bodyId: null, isStoring: false });
  setStage({ phase: 'survey' });
  await readOn();
}

/** Adds files to the list that is open; those are read after the others. */
export async function addToSurvey({ files, passedOver }: Chosen): Promise<void> {
  const known = survey();
  known.set({ rows: [...known.rows, ...files.map(toRow)], passedOver: [...known.passedOver, ...passedOver] });
  await readOn();
}

function toRow({ token, name }: ChosenFile): SurveyRow {
  return {
    ...{ id: token, name, standing: 'waiting', survey: null, words: null, isTicked: false, as: 'update' },
    ...{ choices: null, copies: [], open: null },
  };
}

/** Whether files are being read just now. */
export function isReading(rows: readonly SurveyRow[]): boolean {
  return rows.some(({ standing }) => standing === 'reading');
}

async function readOn(): Promise<void> {
  if (isReading(survey().rows)) return;
  const stopListening = listenTo('imports.progress', (progress) => survey().set({ progress }));
  for (let next = findWaiting(); next !== undefined; next = findWaiting()) await readRow(next);
  stopListening();
  survey().set({ progress: null });
}

function findWaiting(): SurveyRow | undefined {
  return survey().rows.find(({ standing }) => standing === 'waiting');
}

async function readRow({ id }: SurveyRow): Promise<void> {
  survey().set({ progress: null });
  changeRow(id, { standing: 'reading' });
  const answer = await ask('imports.survey', { token: id });
  if (answer.ok) {
    const found = answer.value;
    changeRow(id, { standing: 'read', survey: found, isTicked: isWanted(found) });
    for (const copy of found.copies) markCopy(found, copy);
  } else if (answer.failure.code === 'cancelled') {
    changeRow(id, { standing: 'left' });
  } else {
    changeRow(id, { standing: 'refused', words: answer.failure.message });
  }
}

/** Marks the copy that gives way; a file of nothing else loses its tick, unless somebody looked it over. */
function markCopy({ token, name }: FileSurvey, { document, other, givesWay }: FileSurvey['copies'][number]): void {
  const [id, copy] =
    givesWay === 'this'
      ? [token, { document, of: other.token, name: other.name }]
      : [other.token, { document: other.document, of: token, name }];
  const row = survey().rows.find((one) => one.id === id);
  if (row === undefined) return;
  const marked = { ...row, copies: [...row.copies.filter((one) => one.document !== copy.document), copy] };
  changeRow(id, { copies: marked.copies, isTicked: row.isTicked && !(isWholeCopy(marked) && row.choices === null) });
}

/** Whether all that would be stored of a file is read out of others. */
export function isWholeCopy({ survey: found, copies }: SurveyRow): boolean {
  return found !== null && copies.length > 0 && wantedPlaces(found.documents).every((place) => isCopied(copies, place));
}

/** What is chosen of a file when it is opened out of the list: what was chosen there before, else what the list takes. */
export function choicesOf(row: SurveyRow, review: ImportReview): ReviewChoices {
  return row.choices ?? { ...firstChoices(review), documents: firstPlaces(row) };
}

/** The documents of a file that are taken in at first: those that other files hold as well only where it has no others. */
function firstPlaces(row: SurveyRow): number[] {
  const wanted = wantedPlaces(row.survey?.documents ?? []);
  return isWholeCopy(row) ? wanted : wanted.filter((place) => !isCopied(row.copies, place));
}

function isCopied(copies: SurveyRow['copies'], place: number): boolean {
  return copies.some(({ document }) => document === place);
}

/** Which of a file and the copies of it is read. */
export type CopyChoice = 'this' | 'other' | 'both';

/** Which of them is read as the ticks stand; null: neither. */
export function copyChoiceOf(row: SurveyRow, rows: readonly SurveyRow[]): CopyChoice | null {
  const isOtherTicked = row.copies.some(({ of }) => rows.some(({ id, isTicked }) => id === of && isTicked));
  if (row.isTicked) return isOtherTicked ? 'both' : 'this';
  return isOtherTicked ? 'other' : null;
}

/** Says which is read of a file that holds nothing but copies and of the files that hold them too, or that all are. */
export function chooseCopy(row: SurveyRow, which: CopyChoice): void {
  const others = row.copies.map(({ of }) => of);
  tickRows([row.id], which !== 'other');
  tickRows(others, which !== 'this');
}

/** Whether a file is ticked at first: something was found in it, and nothing says that it is here already. */
function isWanted({ documents, seenBefore, sameAs, alreadyHeld }: FileSurvey): boolean {
  const isKnown = documents.some(({ kind }) => kind !== 'other');
  return isKnown && !seenBefore && sameAs === null && alreadyHeld.length === 0;
}

/** Stops the reading; what was read so far stays in the list. */
export async function stopSurvey(): Promise<void> {
  const { rows, set } = survey();
  const current = rows.find(({ standing }) => standing === 'reading');
  set({ rows: rows.map((row) => (row.standing === 'waiting' ? { ...row, standing: 'left' } : row)) });
  if (current !== undefined) await ask('imports.cancel', { token: current.id });
}

/** Reads on where Cancel stopped. */
export async function resumeSurvey(): Promise<void> {
  const { rows, set } = survey();
  set({ rows: rows.map((row) => (row.standing === 'left' ? { ...row, standing: 'waiting' } : row)) });
  await readOn();
}

/** Changes what is known of a file of the list. */
export function changeRow(id: FileToken, change: Partial<SurveyRow>): void {
  const { rows, set } = survey();
  set({ rows: rows.map((row) => (row.id === id ? { ...row, ...change } : row)) });
}

/** Whether a file can be ticked: it was read, and something was found in it. */
export function canTick({ standing, survey: found }: SurveyRow): boolean {
  return standing === 'read' && found !== null && found.documents.length > 0;
}

/** Ticks files or takes their ticks away; those that cannot be ticked are passed over. */
export function tickRows(ids: readonly FileToken[], isTicked: boolean): void {
  const chosen = new Set(ids);
  const { rows, set } = survey();
  set({ rows: rows.map((row) => (chosen.has(row.id) && canTick(row) ? { ...row, isTicked } : row)) });
}

/** Says what becomes of a file's meetings that are held already. */
export function chooseRowHeld(row: SurveyRow, as: HeldChoice | 'skip'): void {
  if (!canTick(row)) return;
  if (as === 'skip') changeRow(row.id, { isTicked: false });
  else {
    const choices =
      row.choices === null ? null : { ...row.choices, held: row.choices.held.map((one) => ({ ...one, as })) };
    changeRow(row.id, { isTicked: true, as, choices });
  }
}

/** Puts all files under one body, or (null) under the bodies that were read. */
export function chooseSurveyBody(bodyId: BodyId | null): void {
  survey().set({ bodyId });
}

/** What will be stored of the ticked files. */
export function toOrders(rows: readonly SurveyRow[], bodyId: BodyId | null): StoreOrder[] {
  return rows.flatMap((row): StoreOrder[] => {
    const { id: token, survey: found, isTicked, choices, as } = row;
    if (!isTicked || found === null) return [];
    const documents = choices === null ? firstPlaces(row) : [...choices.documents];
    if (documents.length === 0) return [];
    const held = choices?.held ?? found.alreadyHeld.map(({ document }) => ({ document, as }));
    return [
      {
        ...{ token, documents, bodyId: choices?.bodyId ?? bodyId },
        answers: (choices?.answers ?? []).filter(({ remembered }) => remembered !== true),
        held: held.filter(({ document }) => documents.includes(document)),
      },
    ];
  });
}

/** Stores the ticked files as one step, and goes to the report of what came of it. */
export async function storeSurvey(): Promise<void> {
  const { rows, bodyId, passedOver, isStoring, set } = survey();
  const orders = toOrders(rows, bodyId);
  if (isStoring || orders.length === 0 || isReading(rows)) return;
  set({ isStoring: true, progress: null });
  const stopListening = listenTo('imports.progress', (progress) => survey().set({ progress }));
  await flushAll();
  const answer = await ask('imports.storeAll', { orders });
  stopListening();
  survey().set({ isStoring: false, progress: null });
  if (!answer.ok) {
    const isCancelled = answer.failure.code === 'cancelled';
    showNotice({
      tone: isCancelled ? 'news' : 'care',
      words: isCancelled ? 'Cancelled. Nothing was imported; what had come in was taken back.' : answer.failure.message,
    });
    return;
  }
  const state = await ask('workspace.state', {});
  const ordered = new Set(orders.map(({ token }) => token));
  setStage({
    phase: 'stored',
    report: {
      stored: answer.value,
      notRead: rows.flatMap(({ standing, name, words }) =>
        standing === 'refused' ? [{ name, words: words ?? '' }] : [],
      ),
      leftOut: rows.flatMap((row) => (ordered.has(row.id) || row.standing === 'refused' ? [] : [row.name])),
      passedOver,
      step: state.ok ? (state.value?.undo?.label ?? null) : null,
    },
  });
  await forgetRows();
}

/** Stops a storing that is under way; it takes back what it stored. */
export async function cancelStoring(): Promise<void> {
  await ask('imports.cancelStoring', {});
}

/** Leaves the list without storing anything. */
export async function leaveSurvey(): Promise<void> {
  await stopSurvey();
  setStage({ phase: 'idle' });
  await forgetRows();
}

async function forgetRows(): Promise<void> {
  const { rows, set } = survey();
  set({ rows: [], passedOver: [], folder: null });
  if (rows.length > 0) await ask('imports.forget', { tokens: rows.map(({ id }) => id) });
}

/** Goes back from a file that was looked over to the list, which keeps what was chosen. */
export function backToSurvey(): void {
  const stage = currentStage();
  if (stage.phase === 'review') {
    const { review, documents, bodyId, answers, held } = stage;
    const answered = new Set(answers.map(({ document, doubt }) => `${document} ${doubt}`));
    const open = review.draft.documents.flatMap((one, document) =>
      one.doubts.filter((_, doubt) => !answered.has(`${document} ${doubt}`)),
    );
    const high = open.filter(({ weight }) => weight === 'high').length;
    const choices = { documents, bodyId, answers, held };
    const row = survey().rows.find(({ id }) => id === review.token);
    // Who only looked at a file that is left out has not asked for it.
    const isAsked = row === undefined || row.isTicked || isOtherThan(choices, choicesOf(row, review));
    changeRow(review.token, {
      choices,
      open: { high, low: open.length - high },
      isTicked: documents.length > 0 && isAsked,
    });
  }
  setStage({ phase: 'survey' });
}

function isOtherThan(one: ReviewChoices, other: ReviewChoices): boolean {
  const plain = ({ documents, bodyId, answers, held }: ReviewChoices) => [documents, bodyId, answers, held];
  return JSON.stringify(plain(one)) !== JSON.stringify(plain(other));
}
